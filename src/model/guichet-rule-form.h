/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-form.h: the form that an eligibility rule makes, judged again with each value that
 * is typed: which fields are shown, what they need, what they may be, what is wrong with them.
 * Live data: asks nobody for anything, and knows no extension; OVHcloud's API has the last word.
 *
 * A #GListModel of #GuichetRuleField, in the order of the rule; all of them, shown or not. Of a
 * rule that is not known, or has no fields, it is plain: a field for each value that there is.
 *
 * Property, read-only, with notify: "n-faults" (uint: shown fields with something wrong).
 */
#pragma once

#include <gio/gio.h>

#include "guichet-rule-field.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_RULE_FORM (guichet_rule_form_get_type ())
G_DECLARE_FINAL_TYPE (GuichetRuleForm, guichet_rule_form, GUICHET, RULE_FORM, GObject)

/* @rule: (nullable): not known. Several forms may share their values. */
GuichetRuleForm *
guichet_rule_form_new (GuichetRule *rule, GuichetRuleAction action, GuichetRuleValues *values);

GuichetRuleAction guichet_rule_form_get_action (GuichetRuleForm *self);
GuichetRuleValues *guichet_rule_form_get_values (GuichetRuleForm *self);
gboolean guichet_rule_form_is_plain (GuichetRuleForm *self);
/* (nullable) (transfer none) */
GuichetRuleField *guichet_rule_form_find (GuichetRuleForm *self, const char *path);
guint guichet_rule_form_get_n_faults (GuichetRuleForm *self);

G_END_DECLS
