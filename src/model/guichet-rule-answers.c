/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-answers.c: what OVHcloud says of the values it refuses, put at their fields. Pure.
 *
 * The rules say "OWNER_CONTACT", "address.city" and "legalForm"; the answers to a check of them say
 * "owner", "city" and "legal_form". A key that begins with "_" is about the answer itself.
 */
#include "guichet-rule-answers.h"

#include <string.h>

/* clang-format off */
/* The members of a check, and what the rules call them */
static const struct
{
  const char *member;
  const char *part;
} parts[] = {
  { "owner",        "OWNER_CONTACT" },
  { "adminAccount", "ADMIN_ACCOUNT" },
  { "techAccount",  "TECH_ACCOUNT" },
  { "domain",       "DOMAIN_CONFIG" },
};

/* What the rules have a label of its own for */
static const struct
{
  const char *key;
  const char *label;
} labels[] = {
  { "domain.reason",          "REASON" },
  { "extras.acceptCondition", "ACCEPT_CONDITIONS" },
  { "extras.authInfo",        "AUTH_INFO" },
};
/* clang-format on */

/* "legalForm", "legal_form" and "LEGAL_FORM" are one name. */
static char *
simplify (const char *name)
{
  GString *simple = g_string_new (NULL);

  for (; *name != '\0'; name++)
    if (*name != '_' && *name != '-')
      g_string_append_c (simple, g_ascii_tolower (*name));
  return g_string_free (simple, FALSE);
}

static gboolean
is_same_name (const char *a, const char *b)
{
  g_autofree char *simple_a = simplify (a);
  g_autofree char *simple_b = simplify (b);

  return g_str_equal (simple_a, simple_b);
}

static const char *
get_last (const char *label)
{
  const char *dot = strrchr (label, '.');

  return dot != NULL ? dot + 1 : label;
}

/* The whole name first: there may be a "city" beside "address.city". */
static GuichetRuleField *
find_in_part (GuichetRuleForm *form, const char *part, const char *name)
{
  GuichetRuleField *by_last = NULL;
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (form));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GuichetRuleField) field = g_list_model_get_item (G_LIST_MODEL (form), i);
      const char *label = guichet_rule_field_get_label (field);

      if (!g_str_equal (guichet_rule_field_get_part (field), part))
        continue;
      if (is_same_name (label, name))
        return field; /* the form keeps it */
      if (by_last == NULL && is_same_name (get_last (label), get_last (name)))
        by_last = field;
    }
  return by_last;
}

/**
 * guichet_rule_answers_find:
 * @form: a form
 * @key: OVHcloud's: "owner.legal_form", "owner.city"
 *
 * Returns: (nullable) (transfer none): the field that it means, shown or not
 */
GuichetRuleField *
guichet_rule_answers_find (GuichetRuleForm *form, const char *key)
{
  g_auto(GStrv) names = NULL;

  g_return_val_if_fail (GUICHET_IS_RULE_FORM (form), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (is_same_name (labels[i].key, key))
      return guichet_rule_form_find (form, labels[i].label);
  names = g_strsplit (key, ".", 2);
  if (names[0] == NULL || names[1] == NULL)
    return find_in_part (form, "", key);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (is_same_name (parts[i].member, names[0]) || g_str_equal (parts[i].part, names[0]))
      return find_in_part (form, parts[i].part, names[1]);
  return NULL;
}

/**
 * guichet_rule_answers_put:
 * @form: a form
 * @keys: (array zero-terminated=1): OVHcloud's names of what it refuses
 * @words: (array zero-terminated=1): what it says of each
 *
 * Puts each at its field, until the value there changes.
 *
 * Returns: (transfer full): the words that have no field which is shown
 */
GStrv
guichet_rule_answers_put (GuichetRuleForm *form, const char *const *keys, const char *const *words)
{
  g_autoptr(GStrvBuilder) rest = g_strv_builder_new ();

  g_return_val_if_fail (GUICHET_IS_RULE_FORM (form), NULL);
  g_return_val_if_fail (keys != NULL && words != NULL, NULL);

  for (guint i = 0; keys[i] != NULL && words[i] != NULL; i++)
    {
      GuichetRuleField *field = NULL;

      if (*keys[i] == '_')
        continue;
      field = guichet_rule_answers_find (form, keys[i]);
      if (field != NULL && guichet_rule_field_is_shown (field))
        guichet_rule_field_set_answer (field, words[i]);
      else
        g_strv_builder_add (rest, words[i]);
    }
  return g_strv_builder_end (rest);
}
