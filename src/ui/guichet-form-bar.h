/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-form-bar.h: how much was typed into a form, and what can be done with it:
 * applied or discarded. Hidden while nothing was typed. Does neither itself.
 *
 * Signals "apply", "discard".
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_FORM_BAR (guichet_form_bar_get_type ())
G_DECLARE_FINAL_TYPE (GuichetFormBar, guichet_form_bar, GUICHET, FORM_BAR, AdwBin)

/* Fields with another value than the saved one */
void guichet_form_bar_set_changes (GuichetFormBar *self, guint n_changes);
/* What becomes of what was typed, “Apply Changes” else, and whether it can */
void guichet_form_bar_set_apply (GuichetFormBar *self, const char *label, gboolean is_possible);
/* Whether what was typed is being sent */
void guichet_form_bar_set_busy (GuichetFormBar *self, gboolean is_busy);
/* Fields that keep it from being sent, until something else is typed */
void guichet_form_bar_set_wrong (GuichetFormBar *self, guint n_wrong);

G_END_DECLS
