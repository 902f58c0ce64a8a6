/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-question.h: asks before a window goes in which keys were typed.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

gboolean guichet_sign_in_question_is_needed (GtkStack *stack);
void guichet_sign_in_question_ask (GtkWindow *window);

G_END_DECLS
