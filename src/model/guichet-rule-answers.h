/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-answers.h: what OVHcloud says of the values it refuses, put at their fields. Pure.
 */
#pragma once

#include "guichet-rule-form.h"

G_BEGIN_DECLS

/* (nullable) (transfer full): where the value stands that OVHcloud means by @key */
char *guichet_rule_answers_dup_path (const char *key);
/* (nullable) (transfer none): the field that OVHcloud means by @key: "owner.legal_form" */
GuichetRuleField *guichet_rule_answers_find (GuichetRuleForm *form, const char *key);
/* @keys, @words: as many of each. Returns: (transfer full): the words that have no field which is
 * shown */
GStrv
guichet_rule_answers_put (GuichetRuleForm *form, const char *const *keys, const char *const *words);

G_END_DECLS
