/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-field.h: one field of the form that an eligibility rule makes. Live data, judged by
 * its form; what is said of a fault belongs to the windows.
 *
 * Properties, read-only, with notify: "changed" (boolean: differs from what OVHcloud has), "shown"
 * (boolean), "need" (#GuichetRuleNeed), "fixed" (boolean: read-only to this rule), "fault"
 * (#GuichetRuleFaultKind), "choices" (strv, %NULL if it is free), "answer" (string: OVHcloud's own
 * words about the value as it is, %NULL for none); and "value" (string), which can be written.
 */
#pragma once

#include "guichet-rule-finding.h"
#include "guichet-rule-values.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_RULE_FIELD (guichet_rule_field_get_type ())
G_DECLARE_FINAL_TYPE (GuichetRuleField, guichet_rule_field, GUICHET, RULE_FIELD, GObject)

/* "OWNER_CONTACT.address.country" */
const char *guichet_rule_field_get_path (GuichetRuleField *self);
/* "OWNER_CONTACT"; "" for none */
const char *guichet_rule_field_get_part (GuichetRuleField *self);
/* "address.country" */
const char *guichet_rule_field_get_label (GuichetRuleField *self);
/* (nullable): with its type, and OVHcloud's description and example; %NULL for a plain field */
const GuichetRule *guichet_rule_field_get_rule (GuichetRuleField *self);

const char *guichet_rule_field_get_value (GuichetRuleField *self);
/* What OVHcloud has; "" for none */
const char *guichet_rule_field_get_saved (GuichetRuleField *self);
void guichet_rule_field_set_value (GuichetRuleField *self, const char *text);
gboolean guichet_rule_field_is_changed (GuichetRuleField *self);
gboolean guichet_rule_field_is_shown (GuichetRuleField *self);
gboolean guichet_rule_field_is_fixed (GuichetRuleField *self);
GuichetRuleNeed guichet_rule_field_get_need (GuichetRuleField *self);
const GuichetRuleFault *guichet_rule_field_get_fault (GuichetRuleField *self);
/* (nullable) (transfer full): what the value may be, in the order of the rule; %NULL if it is free
 */
GStrv guichet_rule_field_dup_choices (GuichetRuleField *self);

/* (nullable): OVHcloud's words about the value as it is */
const char *guichet_rule_field_get_answer (GuichetRuleField *self);
void guichet_rule_field_set_answer (GuichetRuleField *self, const char *words);

/* For its form alone. @root: (nullable): a whole rule, @rule: the leaf in it */
GuichetRuleField *guichet_rule_field_new (GuichetRuleValues *values,
                                          const char *path,
                                          GuichetRule *root,
                                          const GuichetRule *rule);
void guichet_rule_field_take_finding (GuichetRuleField *self, GuichetRuleFinding *finding);
void guichet_rule_field_tell_value (GuichetRuleField *self);

G_END_DECLS
