/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-choices.c: what can be chosen for a field of a rule, in words and in an order in
 * which people find it: a short list as the rule has it, a long one by its words. Pure.
 */
#include "config.h"

#include "guichet-rule-choices.h"

#include <glib/gi18n-lib.h>

#include "guichet-rule-text.h"

#define LONG_LIST 8

typedef struct
{
  const char *value;
  char *words;
  char *key;
} Choice;

static void
choice_clear (Choice *self)
{
  g_free (self->words);
  g_free (self->key);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (((const Choice *) a)->key, ((const Choice *) b)->key);
}

/**
 * guichet_rule_choices_dup_words:
 * @field: a field
 * @value: one that it may have
 *
 * Returns: (transfer full): @value as it is told in a list: “Not given” for "", or that one has to
 * be chosen
 */
char *
guichet_rule_choices_dup_words (GuichetRuleField *field, const char *value)
{
  if (*value == '\0')
    return g_strdup (guichet_rule_field_get_need (field) == GUICHET_RULE_DEMANDED
                     ? C_ ("holder", "Choose…") : C_ ("holder", "Not given"));
  return guichet_rule_text_value (guichet_rule_field_get_path (field), value);
}

static GArray *
sort (GuichetRuleField *field, const char *const *values)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (Choice));

  g_array_set_clear_func (choices, (GDestroyNotify) choice_clear);
  for (guint i = 0; values[i] != NULL; i++)
    {
      Choice choice = { values[i], guichet_rule_choices_dup_words (field, values[i]), NULL };

      choice.key = g_utf8_collate_key (choice.words, -1);
      g_array_append_val (choices, choice);
    }
  if (choices->len >= LONG_LIST)
    g_array_sort (choices, compare_keys);
  return choices;
}

static void
add (GuichetRuleChoices *self, const char *value, char *words)
{
  g_ptr_array_add (self->values, g_strdup (value));
  g_ptr_array_add (self->words, words);
}

/**
 * guichet_rule_choices_new:
 * @field: a field
 *
 * Without a rule, all that OVHcloud knows.
 *
 * Returns: (nullable) (transfer full): its choices, none of them first if that is one; %NULL if the
 * value is free
 */
GuichetRuleChoices *
guichet_rule_choices_new (GuichetRuleField *field)
{
  g_auto(GStrv) values = NULL;
  g_autoptr(GArray) sorted = NULL;
  GuichetRuleChoices *self;

  g_return_val_if_fail (GUICHET_IS_RULE_FIELD (field), NULL);

  values = guichet_rule_field_get_rule (field) != NULL
               ? guichet_rule_field_dup_choices (field)
               : guichet_rule_text_list_values (guichet_rule_field_get_path (field));
  if (values == NULL)
    return NULL;
  self = g_new0 (GuichetRuleChoices, 1);
  self->values = g_ptr_array_new_with_free_func (g_free);
  self->words = g_ptr_array_new_with_free_func (g_free);
  if (guichet_rule_field_get_need (field) != GUICHET_RULE_DEMANDED)
    add (self, "", guichet_rule_choices_dup_words (field, ""));
  sorted = sort (field, (const char *const *) values);
  for (guint i = 0; i < sorted->len; i++)
    add (self, g_array_index (sorted, Choice, i).value,
         g_strdup (g_array_index (sorted, Choice, i).words));
  g_ptr_array_add (self->values, NULL);
  g_ptr_array_add (self->words, NULL);
  return self;
}

void
guichet_rule_choices_free (GuichetRuleChoices *self)
{
  g_ptr_array_unref (self->values);
  g_ptr_array_unref (self->words);
  g_free (self);
}
