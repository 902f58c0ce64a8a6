/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-question.h: a message that waits for an answer, as libadwaita 1.2 does not show it by
 * itself.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void guichet_question_set_words (GtkWidget *dialog, const char *words);
void guichet_question_present (GtkWidget *dialog);
/* To be called before an answer closes the window under @dialog.
 * Returns: (transfer none) (nullable): that window */
GtkWindow *guichet_question_let_go (GtkWidget *dialog);

G_END_DECLS
