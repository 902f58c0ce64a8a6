/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-finding.c: what an eligibility rule says of one field for the values as they are:
 * whether it is shown, what it needs, what it may be, what is wrong with it. Plain values.
 */
#include "guichet-rule-finding.h"

#include <string.h>

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetRuleNeed, guichet_rule_need,
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_OPTIONAL, "optional"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_ALTERNATIVE, "alternative"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_DEMANDED, "demanded"))
/* clang-format on */

/* Choices */

static gboolean
lists (const GuichetRuleConstraint *constraint)
{
  return constraint->op == GUICHET_RULE_CONTAINS || constraint->op == GUICHET_RULE_EQ;
}

static gboolean
excludes (const GuichetRuleConstraint *constraint)
{
  return constraint->op == GUICHET_RULE_NOTCONTAINS || constraint->op == GUICHET_RULE_NE;
}

/**
 * guichet_rule_finding_counts_choices_of:
 * @constraint: a demand
 *
 * Returns: whether it says what may be chosen, or what may not
 */
gboolean
guichet_rule_finding_counts_choices_of (const GuichetRuleConstraint *constraint)
{
  g_return_val_if_fail (constraint != NULL, FALSE);

  return lists (constraint) || excludes (constraint);
}

static gboolean
is_within (GPtrArray *limits, const char *choice)
{
  for (guint i = 0; limits != NULL && i < limits->len; i++)
    if (g_hash_table_contains (((const GuichetRuleConstraint *) limits->pdata[i])->set, choice) ==
        excludes (limits->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
add_choices (const GuichetRuleConstraint *from,
             GPtrArray *limits,
             GPtrArray *choices,
             GHashTable *seen)
{
  char *single[] = { from->value, NULL };
  char **values = from->values != NULL ? from->values : single;

  for (guint i = 0; values[i] != NULL; i++)
    if (is_within (limits, values[i]) && g_hash_table_add (seen, values[i]))
      g_ptr_array_add (choices, g_strdup (values[i]));
}

/**
 * guichet_rule_finding_dup_choices:
 * @self: a finding
 *
 * What one of several ways to be eligible offers counts where no limit lists anything.
 *
 * Returns: (nullable) (transfer full): what a value may be, in the order of the rule, each once;
 * %NULL if it is free
 */
GStrv
guichet_rule_finding_dup_choices (const GuichetRuleFinding *self)
{
  g_autoptr(GPtrArray) choices = g_ptr_array_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean is_listed = FALSE;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; !is_listed && self->limits != NULL && i < self->limits->len; i++)
    if (lists (self->limits->pdata[i]))
      {
        add_choices (self->limits->pdata[i], self->limits, choices, seen);
        is_listed = TRUE;
      }
  for (guint i = 0; !is_listed && self->offers != NULL && i < self->offers->len; i++)
    if (lists (self->offers->pdata[i]))
      add_choices (self->offers->pdata[i], self->limits, choices, seen);
  if (!is_listed && choices->len == 0)
    return NULL;
  g_ptr_array_add (choices, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&choices), FALSE);
}

static gboolean
is_same_list (GPtrArray *a, GPtrArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->len == b->len && memcmp (a->pdata, b->pdata, a->len * sizeof (gpointer)) == 0;
}

gboolean
guichet_rule_finding_has_same_choices (const GuichetRuleFinding *self,
                                       const GuichetRuleFinding *other)
{
  return is_same_list (self->limits, other->limits) && is_same_list (self->offers, other->offers);
}

gboolean
guichet_rule_finding_has_same_fault (const GuichetRuleFinding *self,
                                     const GuichetRuleFinding *other)
{
  return self->fault.kind == other->fault.kind &&
         self->fault.constraint == other->fault.constraint &&
         self->fault.is_alternative == other->fault.is_alternative;
}

/**
 * guichet_rule_finding_clear:
 * @self: a finding
 *
 * Makes it one of which nothing was found.
 */
void
guichet_rule_finding_clear (GuichetRuleFinding *self)
{
  g_clear_pointer (&self->limits, g_ptr_array_unref);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  memset (self, 0, sizeof *self);
}
