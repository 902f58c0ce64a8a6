/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-choices.h: what can be chosen for a field of a rule, in words and in an order in
 * which people find it. Pure.
 */
#pragma once

#include "guichet-rule-field.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *values; /* (element-type utf8): ended by %NULL; "" for nothing */
  GPtrArray *words;  /* (element-type utf8): as many */
} GuichetRuleChoices;

/* (nullable): %NULL if the value is free */
GuichetRuleChoices *guichet_rule_choices_new (GuichetRuleField *field);
void guichet_rule_choices_free (GuichetRuleChoices *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetRuleChoices, guichet_rule_choices_free)

/* (transfer full): @value of @field as it is told in a list: words for "" too */
char *guichet_rule_choices_dup_words (GuichetRuleField *field, const char *value);

G_END_DECLS
