/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-quit-question.h: the question before the program ends in the middle of sending requests.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @parent: of the application that may end */
void guichet_quit_question_show (GtkWindow *parent);

G_END_DECLS
