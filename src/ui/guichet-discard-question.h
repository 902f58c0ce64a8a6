/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-discard-question.h: the question before something that was typed is lost.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @body: what is lost, translated; @leave: called with @window if that is the answer */
void
guichet_discard_question_ask (GtkWindow *window, const char *body, void (*leave) (gpointer window));

G_END_DECLS
