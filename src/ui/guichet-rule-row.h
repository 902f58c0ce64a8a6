/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-row.h: one field of the form that a rule makes: its label, where it is typed, what
 * is wrong with it, what OVHcloud says of it. What is typed lives in the field.
 */
#pragma once

#include <adwaita.h>

#include "guichet-rule-field.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_RULE_ROW (guichet_rule_row_get_type ())
G_DECLARE_FINAL_TYPE (GuichetRuleRow, guichet_rule_row, GUICHET, RULE_ROW, AdwBin)

/* @has_other: whether the rule of another action is known. @other: (nullable): the same value to
 * it; %NULL if it does not speak of it */
GtkWidget *
guichet_rule_row_new (GuichetRuleField *field, gboolean has_other, GuichetRuleField *other);
/* From now on it says what is wrong, typed or not. Returns: whether something is */
gboolean guichet_rule_row_check (GuichetRuleRow *self);

G_END_DECLS
