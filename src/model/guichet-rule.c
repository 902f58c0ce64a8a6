/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule.c: an eligibility rule of OVHcloud as a tree: what a registry wants to know of a
 * holder, and when. Plain values: judges nothing, and knows no extension.
 */
#include "guichet-rule.h"

#include <string.h>

/* A pattern comes from elsewhere: it may not keep a window waiting. */
#define MATCH_LIMIT "(*LIMIT_MATCH=20000)"
#define MAX_PATTERN 2000

/* Constraints */

static gboolean
read_length (const char *text, gint64 *length)
{
  return text != NULL && g_ascii_string_to_signed (text, 10, 0, G_MAXINT32, length, NULL);
}

/* A list is what the guide has for “one of”, a single value what it has for “equal”; each is
 * understood where the other is expected. */
static gboolean
take_choices (GuichetRuleConstraint *self)
{
  if (self->values == NULL && self->value == NULL)
    return FALSE;
  self->set = g_hash_table_new (g_str_hash, g_str_equal);
  if (self->values == NULL)
    g_hash_table_add (self->set, self->value);
  else
    for (guint i = 0; self->values[i] != NULL; i++)
      g_hash_table_add (self->set, self->values[i]);
  return TRUE;
}

static gboolean
take_lengths (GuichetRuleConstraint *self)
{
  self->least = 0;
  self->most = G_MAXINT64;
  if (self->op == GUICHET_RULE_MINLENGTH)
    return read_length (self->value, &self->least);
  if (self->op == GUICHET_RULE_MAXLENGTH)
    return read_length (self->value, &self->most);
  return self->values != NULL && g_strv_length (self->values) == 2 &&
         read_length (self->values[0], &self->least) &&
         read_length (self->values[1], &self->most) && self->least <= self->most;
}

/* The end is the end of the text, and not the line end before it. */
static gboolean
take_pattern (GuichetRuleConstraint *self)
{
  g_autofree char *pattern = NULL;

  if (self->value == NULL || strlen (self->value) > MAX_PATTERN)
    return FALSE;
  pattern = g_strconcat (MATCH_LIMIT, self->value, NULL);
  self->pattern = g_regex_new (pattern, G_REGEX_DOLLAR_ENDONLY, 0, NULL);
  return self->pattern != NULL;
}

static gboolean
has_value (GuichetRuleConstraint *self)
{
  return self->value != NULL;
}

/* clang-format off */
/* What reads the parameters of those that have some */
static gboolean (*const readers[]) (GuichetRuleConstraint *) = {
  [GUICHET_RULE_EQ]          = take_choices,
  [GUICHET_RULE_NE]          = take_choices,
  [GUICHET_RULE_GT]          = has_value,
  [GUICHET_RULE_GTE]         = has_value,
  [GUICHET_RULE_LT]          = has_value,
  [GUICHET_RULE_LTE]         = has_value,
  [GUICHET_RULE_MINLENGTH]   = take_lengths,
  [GUICHET_RULE_MAXLENGTH]   = take_lengths,
  [GUICHET_RULE_BETWEEN]     = take_lengths,
  [GUICHET_RULE_CONTAINS]    = take_choices,
  [GUICHET_RULE_NOTCONTAINS] = take_choices,
  [GUICHET_RULE_MATCH]       = take_pattern,
  [GUICHET_RULE_UNKNOWN]     = NULL,
};
/* clang-format on */

/**
 * guichet_rule_constraint_new:
 * @op: what is demanded
 * @value: (nullable): its parameter
 * @values: (nullable): its parameters
 *
 * One whose parameters make no sense, a pattern that is none among them, becomes
 * %GUICHET_RULE_UNKNOWN: what it means is left to OVHcloud's API.
 *
 * Returns: (transfer full): a constraint that always applies
 */
GuichetRuleConstraint *
guichet_rule_constraint_new (GuichetRuleOperator op, const char *value, const char *const *values)
{
  GuichetRuleConstraint *self = g_new0 (GuichetRuleConstraint, 1);

  self->op = op;
  self->value = g_strdup (value);
  self->values = g_strdupv ((char **) values);
  if (readers[op] != NULL && !readers[op](self))
    self->op = GUICHET_RULE_UNKNOWN;
  return self;
}

/**
 * guichet_rule_constraint_free:
 * @self: (nullable): a constraint that no rule has taken
 */
void
guichet_rule_constraint_free (GuichetRuleConstraint *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->set, g_hash_table_unref);
  g_clear_pointer (&self->pattern, g_regex_unref);
  g_clear_pointer (&self->conditions, guichet_rule_unref);
  g_strfreev (self->values);
  g_free (self->value);
  g_free (self);
}

/* The tree */

/**
 * guichet_rule_new:
 *
 * Returns: (transfer full): a rule that demands nothing
 */
GuichetRule *
guichet_rule_new (void)
{
  GuichetRule *self = g_rc_box_new0 (GuichetRule);

  self->constraints =
      g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_rule_constraint_free);
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_rule_unref);
  self->any = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_rule_unref);
  return self;
}

GuichetRule *
guichet_rule_ref (GuichetRule *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_rule (gpointer data)
{
  GuichetRule *self = data;

  g_clear_pointer (&self->fields, guichet_rule_unref);
  g_clear_pointer (&self->conditions, guichet_rule_unref);
  g_ptr_array_unref (self->constraints);
  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->any);
  g_free (self->label);
  g_free (self->path);
  g_free (self->description);
  g_free (self->placeholder);
}

void
guichet_rule_unref (GuichetRule *self)
{
  g_rc_box_release_full (self, clear_rule);
}

/* @scope: (nullable): the path of the label that @self is inside of */
static void
seal (GuichetRule *self, const char *scope)
{
  if (self->label != NULL)
    {
      g_free (self->path);
      self->path =
          scope != NULL ? g_strconcat (scope, ".", self->label, NULL) : g_strdup (self->label);
    }
  if (self->fields != NULL)
    seal (self->fields, self->path != NULL ? self->path : scope);
  for (guint i = 0; i < self->all->len; i++)
    seal (self->all->pdata[i], scope);
  for (guint i = 0; i < self->any->len; i++)
    seal (self->any->pdata[i], scope);
  /* Conditions name their contact themselves, wherever they stand. */
  if (self->conditions != NULL)
    seal (self->conditions, NULL);
  for (guint i = 0; i < self->constraints->len; i++)
    {
      GuichetRuleConstraint *constraint = self->constraints->pdata[i];

      if (constraint->conditions != NULL)
        seal (constraint->conditions, NULL);
    }
}

/**
 * guichet_rule_seal:
 * @root: a whole rule
 *
 * Gives each label its path: "address.country" among the fields of "OWNER_CONTACT" is
 * "OWNER_CONTACT.address.country".
 */
void
guichet_rule_seal (GuichetRule *root)
{
  g_return_if_fail (root != NULL);

  seal (root, NULL);
}

/**
 * guichet_rule_is_leaf:
 * @self: a rule, sealed
 *
 * Returns: whether a value of its own is typed for it: it has a label, and is not one that has only
 * fields
 */
gboolean
guichet_rule_is_leaf (const GuichetRule *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->path != NULL && self->fields == NULL && self->type != GUICHET_RULE_CONTACT &&
         self->type != GUICHET_RULE_DOMAIN;
}
