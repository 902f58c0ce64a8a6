/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-survey.c: walks an eligibility rule once for the values as they are, and finds out
 * what it says of each field. Pure: changes neither the rule nor the values.
 */
#include "guichet-rule-survey.h"

/* What a part of the rule counts for */
typedef enum
{
  MUST,
  MAY,     /* a branch, and another one is kept, or may be */
  NEAREST, /* a branch: all are broken, and in this one the least is */
} Weight;

typedef struct
{
  const GuichetRuleView *view;
  const char *edited;
  GHashTable *findings;
} Survey;

static gboolean
is_demand (const GuichetRuleConstraint *constraint)
{
  return constraint->op == GUICHET_RULE_REQUIRED || constraint->op == GUICHET_RULE_NOTEMPTY;
}

static void
add_to (GPtrArray **list, const GuichetRuleConstraint *constraint)
{
  if (*list == NULL)
    *list = g_ptr_array_new ();
  g_ptr_array_add (*list, (gpointer) constraint);
}

/* One demand that applies, and is not left open. */
static void
survey_constraint (Survey *self,
                   const GuichetRule *rule,
                   const GuichetRuleConstraint *constraint,
                   Weight weight,
                   GuichetRuleFinding *finding)
{
  if (is_demand (constraint))
    finding->need =
        MAX (finding->need, weight == MUST ? GUICHET_RULE_DEMANDED : GUICHET_RULE_ALTERNATIVE);
  if (constraint->op == GUICHET_RULE_READONLY)
    finding->is_fixed = TRUE;
  if (guichet_rule_finding_counts_choices_of (constraint))
    add_to (weight == MUST ? &finding->limits : &finding->offers, constraint);
  if (weight == MAY || finding->fault.kind != GUICHET_RULE_FINE ||
      guichet_rule_judge_value (rule, constraint, self->view) != GUICHET_RULE_BROKEN)
    return;
  finding->fault.kind = guichet_rule_check_name_fault (
      constraint, guichet_rule_values_get (self->view->values, rule->path));
  finding->fault.constraint = constraint;
  finding->fault.is_alternative = weight == NEAREST;
}

/* A field that is asked for only now and then is shown while it is, and while it has a value: a
 * company has no given name. */
static void
survey_leaf (Survey *self,
             const GuichetRule *rule,
             GuichetRuleVerdict applies,
             Weight weight,
             GuichetRuleFinding *finding)
{
  const char *text = guichet_rule_values_get (self->view->values, rule->path);
  gboolean is_asked_for = FALSE;
  gboolean has_demand = FALSE;

  if (!guichet_rule_values_knows (self->view->values, rule->path))
    return;
  for (guint i = 0; i < rule->constraints->len; i++)
    {
      const GuichetRuleConstraint *constraint = rule->constraints->pdata[i];
      const GuichetRuleVerdict given = guichet_rule_judge_demands (constraint, self->view);

      has_demand |= is_demand (constraint);
      is_asked_for |= is_demand (constraint) && given != GUICHET_RULE_BROKEN;
      if (guichet_rule_verdict_and (given, applies) == GUICHET_RULE_KEPT)
        survey_constraint (self, rule, constraint, weight, finding);
    }
  finding->is_shown |= is_asked_for || !has_demand || !guichet_rule_check_is_empty (text) ||
                       g_strcmp0 (self->edited, rule->path) == 0;
  if (finding->fault.kind == GUICHET_RULE_FINE && applies == GUICHET_RULE_KEPT && weight == MUST)
    finding->fault.kind = guichet_rule_check_type (rule->type, text);
}

static void
survey_rule (Survey *self, const GuichetRule *rule, GuichetRuleVerdict outer, Weight weight);

static void
survey_any (Survey *self, const GuichetRule *rule, GuichetRuleVerdict applies, Weight weight)
{
  const GuichetRule *nearest = NULL;
  guint n_broken = 0;

  if (rule->any->len > 1 && weight != MAY)
    guichet_rule_judge_any (rule, self->view, &nearest, &n_broken);
  for (guint i = 0; i < rule->any->len; i++)
    survey_rule (self, rule->any->pdata[i], applies,
                 rule->any->len == 1              ? weight
                 : rule->any->pdata[i] == nearest ? NEAREST
                                                  : MAY);
}

static void
survey_rule (Survey *self, const GuichetRule *rule, GuichetRuleVerdict outer, Weight weight)
{
  const GuichetRuleVerdict applies =
      guichet_rule_verdict_and (outer, guichet_rule_judge_applies (rule, self->view));
  GuichetRuleFinding *finding = NULL;

  if (applies == GUICHET_RULE_BROKEN)
    return;
  if (guichet_rule_is_leaf (rule))
    finding = g_hash_table_lookup (self->findings, rule->path);
  if (finding != NULL)
    survey_leaf (self, rule, applies, weight, finding);
  if (rule->fields != NULL)
    survey_rule (self, rule->fields, applies, weight);
  for (guint i = 0; i < rule->all->len; i++)
    survey_rule (self, rule->all->pdata[i], applies, weight);
  survey_any (self, rule, applies, weight);
}

/**
 * guichet_rule_survey:
 * @rule: a whole rule
 * @view: from where it is looked at
 * @edited: (nullable): the path that was just typed at, which is not taken away while it is typed
 * @findings: (element-type utf8 GuichetRuleFinding): of each path of a leaf, all empty
 *
 * Fills in @findings. What is left open makes no fault and no need, and is shown.
 */
void
guichet_rule_survey (const GuichetRule *rule,
                     const GuichetRuleView *view,
                     const char *edited,
                     GHashTable *findings)
{
  Survey self = { .view = view, .edited = edited, .findings = findings };

  g_return_if_fail (rule != NULL);
  g_return_if_fail (view != NULL);
  g_return_if_fail (findings != NULL);

  survey_rule (&self, rule, GUICHET_RULE_KEPT, MUST);
}
