/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-question.h: the question before new contacts that were typed are lost.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @leave: called with @window if that is the answer */
void guichet_contact_change_question_ask (GtkWindow *window, void (*leave) (gpointer window));

G_END_DECLS
