/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-judge.c: whether an eligibility rule, or a condition in one, holds for the values
 * that are there. Pure. What is not known here (a part of which nothing is known, an operator that
 * nobody knows) leaves it open, and never makes a fault.
 */
#include "guichet-rule-judge.h"

#define ACTIONS                                                                                    \
  (GUICHET_RULE_ON_CREATE | GUICHET_RULE_ON_TRADE | GUICHET_RULE_ON_TRANSFER |                     \
   GUICHET_RULE_ON_UPDATE | GUICHET_RULE_ON_ORDER)

/* Without contexts it applies always; in one that OVHcloud alone knows, it may. */
static GuichetRuleVerdict
judge_contexts (GuichetRuleContexts contexts, const GuichetRuleView *view)
{
  if (contexts == GUICHET_RULE_ALWAYS || (contexts & view->contexts) != 0)
    return GUICHET_RULE_KEPT;
  return (contexts & ~ACTIONS) != 0 ? GUICHET_RULE_OPEN : GUICHET_RULE_BROKEN;
}

/* Here an empty value is one: it is not “individual”, and it is not “FR” either. */
static GuichetRuleVerdict
judge_condition (const GuichetRule *conditions, const GuichetRuleView *view, gboolean of_saved)
{
  const GuichetRuleView inner = {
    .values = view->values,
    .contexts = view->contexts,
    .of_saved = of_saved,
  };

  return conditions != NULL ? guichet_rule_judge (conditions, &inner, NULL) : GUICHET_RULE_KEPT;
}

/**
 * guichet_rule_judge_applies:
 * @rule: a rule
 * @view: from where it is looked at
 *
 * Returns: whether its contexts and conditions are given
 */
GuichetRuleVerdict
guichet_rule_judge_applies (const GuichetRule *rule, const GuichetRuleView *view)
{
  return guichet_rule_verdict_and (judge_contexts (rule->contexts, view),
                                   judge_condition (rule->conditions, view, view->of_saved));
}

/**
 * guichet_rule_judge_demands:
 * @constraint: a demand
 * @view: from where it is looked at
 *
 * The conditions of read-only are judged on what OVHcloud has: what is typed must not unlock a
 * field, nor lock it.
 *
 * Returns: whether its contexts and conditions are given
 */
GuichetRuleVerdict
guichet_rule_judge_demands (const GuichetRuleConstraint *constraint, const GuichetRuleView *view)
{
  const gboolean of_saved = view->of_saved || constraint->op == GUICHET_RULE_READONLY;

  return guichet_rule_verdict_and (judge_contexts (constraint->contexts, view),
                                   judge_condition (constraint->conditions, view, of_saved));
}

/* Of a contact as a whole only its presence can be told. */
static GuichetRuleVerdict
judge_part (const GuichetRule *rule,
            const GuichetRuleConstraint *constraint,
            const GuichetRuleView *view)
{
  const gboolean is_demand =
      constraint->op == GUICHET_RULE_REQUIRED || constraint->op == GUICHET_RULE_NOTEMPTY;

  return is_demand && guichet_rule_values_knows_part (view->values, rule->path) ? GUICHET_RULE_KEPT
                                                                                : GUICHET_RULE_OPEN;
}

/**
 * guichet_rule_judge_value:
 * @rule: a rule with a label
 * @constraint: a demand of it, which applies
 * @view: from where it is looked at
 *
 * Returns: whether the value keeps it
 */
GuichetRuleVerdict
guichet_rule_judge_value (const GuichetRule *rule,
                          const GuichetRuleConstraint *constraint,
                          const GuichetRuleView *view)
{
  const char *text;

  if (!guichet_rule_is_leaf (rule))
    return judge_part (rule, constraint, view);
  if (!guichet_rule_values_knows (view->values, rule->path))
    return GUICHET_RULE_OPEN;
  if (constraint->op == GUICHET_RULE_READONLY)
    return guichet_rule_values_is_changed (view->values, rule->path) && !view->of_saved
               ? GUICHET_RULE_BROKEN
               : GUICHET_RULE_KEPT;
  text = view->of_saved ? guichet_rule_values_get_saved (view->values, rule->path)
                        : guichet_rule_values_get (view->values, rule->path);
  if (view->of_demand && constraint->op != GUICHET_RULE_REQUIRED &&
      constraint->op != GUICHET_RULE_NOTEMPTY && guichet_rule_check_is_empty (text))
    return GUICHET_RULE_KEPT;
  return guichet_rule_check_text (constraint, rule->type, text);
}

/* What does not apply is kept; what may apply cannot be broken. */
static GuichetRuleVerdict
weigh (GuichetRuleVerdict applies, GuichetRuleVerdict verdict)
{
  if (applies == GUICHET_RULE_BROKEN || verdict == GUICHET_RULE_KEPT)
    return GUICHET_RULE_KEPT;
  return applies == GUICHET_RULE_KEPT ? verdict : GUICHET_RULE_OPEN;
}

static GuichetRuleVerdict
judge_constraints (const GuichetRule *rule, const GuichetRuleView *view, guint *n_broken)
{
  GuichetRuleVerdict all = GUICHET_RULE_KEPT;

  for (guint i = 0; rule->path != NULL && i < rule->constraints->len; i++)
    {
      const GuichetRuleConstraint *constraint = rule->constraints->pdata[i];
      const GuichetRuleVerdict applies = guichet_rule_judge_demands (constraint, view);
      GuichetRuleVerdict one = GUICHET_RULE_KEPT;

      if (applies != GUICHET_RULE_BROKEN)
        one = weigh (applies, guichet_rule_judge_value (rule, constraint, view));
      *n_broken += one == GUICHET_RULE_BROKEN;
      all = guichet_rule_verdict_and (all, one);
    }
  return all;
}

/**
 * guichet_rule_judge_any:
 * @rule: a rule
 * @view: from where it is looked at
 * @nearest: (out) (nullable) (transfer none): of branches that are all broken, the one in which the
 *   least is; %NULL otherwise
 * @n_broken: (inout): counts the demands that are broken in @nearest
 *
 * A branch that does not apply is none.
 *
 * Returns: whether one of the branches of @rule is kept, if there are some
 */
GuichetRuleVerdict
guichet_rule_judge_any (const GuichetRule *rule,
                        const GuichetRuleView *view,
                        const GuichetRule **nearest,
                        guint *n_broken)
{
  GuichetRuleVerdict any = GUICHET_RULE_BROKEN;
  guint fewest = G_MAXUINT;

  *nearest = NULL;
  for (guint i = 0; i < rule->any->len; i++)
    {
      const GuichetRule *branch = rule->any->pdata[i];
      guint n = 0;

      if (guichet_rule_judge_applies (branch, view) == GUICHET_RULE_BROKEN)
        continue;
      any = guichet_rule_verdict_or (any, guichet_rule_judge (branch, view, &n));
      if (n < fewest)
        *nearest = branch;
      fewest = MIN (fewest, n);
    }
  if (fewest == G_MAXUINT)
    return GUICHET_RULE_KEPT;
  if (any != GUICHET_RULE_BROKEN)
    *nearest = NULL;
  *n_broken += any == GUICHET_RULE_BROKEN ? fewest : 0;
  return any;
}

/**
 * guichet_rule_judge:
 * @rule: a whole rule, or a branch of one
 * @view: from where it is looked at
 * @n_broken: (inout) (nullable): counts the demands that are broken
 *
 * Returns: whether it holds; one that does not apply does
 */
GuichetRuleVerdict
guichet_rule_judge (const GuichetRule *rule, const GuichetRuleView *view, guint *n_broken)
{
  const GuichetRuleVerdict applies = guichet_rule_judge_applies (rule, view);
  const GuichetRule *nearest;
  GuichetRuleVerdict all;
  guint n = 0;

  if (applies == GUICHET_RULE_BROKEN)
    return GUICHET_RULE_KEPT;
  all = judge_constraints (rule, view, &n);
  if (rule->fields != NULL)
    all = guichet_rule_verdict_and (all, guichet_rule_judge (rule->fields, view, &n));
  for (guint i = 0; i < rule->all->len; i++)
    all = guichet_rule_verdict_and (all, guichet_rule_judge (rule->all->pdata[i], view, &n));
  all = guichet_rule_verdict_and (all, guichet_rule_judge_any (rule, view, &nearest, &n));
  all = weigh (applies, all);
  if (n_broken != NULL && all == GUICHET_RULE_BROKEN)
    *n_broken += n;
  return all;
}
