/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-choice.h: a list to choose one value from, each told in words; a long one can be searched
 * in. A value that is none of the choices is shown all the same.
 *
 * Signal "chosen": a person has chosen another value.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_CHOICE (guichet_choice_get_type ())
G_DECLARE_FINAL_TYPE (GuichetChoice, guichet_choice, GUICHET, CHOICE, AdwBin)

GtkWidget *guichet_choice_new (void);
/* @words: as many. What is chosen stays. */
void guichet_choice_set_choices (GuichetChoice *self,
                                 const char *const *values,
                                 const char *const *words);
gboolean guichet_choice_has_choices (GuichetChoice *self, const char *const *values);
/* @words: for a @value that is none of the choices */
void guichet_choice_set_value (GuichetChoice *self, const char *value, const char *words);
/* "" if nothing is chosen */
const char *guichet_choice_get_value (GuichetChoice *self);
/* (transfer none): what a screen reader is told of */
GtkWidget *guichet_choice_get_control (GuichetChoice *self);

G_END_DECLS
