/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-judge.h: whether an eligibility rule, or a condition in one, holds for the values
 * that are there. Pure. What is not known here (a part of which nothing is known, an operator that
 * nobody knows) leaves it open, and never makes a fault.
 */
#pragma once

#include "guichet-rule-check.h"
#include "guichet-rule-values.h"

G_BEGIN_DECLS

/* From where a rule is looked at */
typedef struct
{
  GuichetRuleValues *values;
  GuichetRuleContexts contexts;
  gboolean of_saved;  /* the values as OVHcloud has them, not as typed */
  gboolean of_demand; /* an empty value breaks nothing but what demands one */
} GuichetRuleView;

/* Whether the conditions and contexts of a rule, or of one demand of it, are given */
GuichetRuleVerdict guichet_rule_judge_applies (const GuichetRule *rule,
                                               const GuichetRuleView *view);
GuichetRuleVerdict guichet_rule_judge_demands (const GuichetRuleConstraint *constraint,
                                               const GuichetRuleView *view);
/* The value of @rule, a leaf, against one demand of it, which applies */
GuichetRuleVerdict guichet_rule_judge_value (const GuichetRule *rule,
                                             const GuichetRuleConstraint *constraint,
                                             const GuichetRuleView *view);
/* The branches of a rule; @nearest: (out) (nullable): of broken ones the one that lacks the least
 */
GuichetRuleVerdict guichet_rule_judge_any (const GuichetRule *rule,
                                           const GuichetRuleView *view,
                                           const GuichetRule **nearest,
                                           guint *n_broken);
/* A whole rule. @n_broken: (inout) (nullable): counts the demands that are broken */
GuichetRuleVerdict
guichet_rule_judge (const GuichetRule *rule, const GuichetRuleView *view, guint *n_broken);

G_END_DECLS
