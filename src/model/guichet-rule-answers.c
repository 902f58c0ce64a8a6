/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-answers.c: what OVHcloud says of the values it refuses, put at their fields. Pure.
 *
 * The rules say "OWNER_CONTACT", "address.city" and "legalForm"; the answers to a check of them say
 * "owner", "city" and "legal_form". A key that begins with "_" is about the answer itself.
 */
#include "guichet-rule-answers.h"

#include <string.h>

#include "guichet-domain-contact.h"

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
} own_labels[] = {
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

/* (nullable): the one of @labels that is meant by @name. The whole name first: there may be a
 * "city" beside "address.city". */
static const char *
find_label (const char *const *labels, const char *name)
{
  for (guint i = 0; labels[i] != NULL; i++)
    if (is_same_name (labels[i], name))
      return labels[i];
  for (guint i = 0; labels[i] != NULL; i++)
    if (is_same_name (get_last (labels[i]), get_last (name)))
      return labels[i];
  return NULL;
}

/* (nullable) (transfer full): @labels: of @part, of a form or of the schema */
static char *
build_path (const char *part, const char *const *labels, const char *name)
{
  const char *label = find_label (labels, name);

  if (label == NULL)
    return NULL;
  return *part != '\0' ? g_strconcat (part, ".", label, NULL) : g_strdup (label);
}

/* (nullable): what the rules call the first name of @key; @name: what follows it */
static const char *
find_part (const char *key, const char **name)
{
  const char *dot = strchr (key, '.');
  g_autofree char *first = NULL;

  *name = key;
  if (dot == NULL)
    return "";
  *name = dot + 1;
  first = g_strndup (key, dot - key);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (is_same_name (parts[i].member, first) || g_str_equal (parts[i].part, first))
      return parts[i].part;
  return NULL;
}

static const char *
find_own_label (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (own_labels); i++)
    if (is_same_name (own_labels[i].key, key))
      return own_labels[i].label;
  return NULL;
}

/**
 * guichet_rule_answers_dup_path:
 * @key: OVHcloud's: "owner.legal_form", "owner.city"
 *
 * For whoever has no form: as OVHcloud's schema has it.
 *
 * Returns: (nullable) (transfer full): where the value that it means stands,
 * "OWNER_CONTACT.address.city"; %NULL if nobody knows
 */
char *
guichet_rule_answers_dup_path (const char *key)
{
  static const char *const of_domain[] = { "audience", "isFor", "otherPurpose", "represent", NULL };
  const char *part, *name;

  g_return_val_if_fail (key != NULL, NULL);

  if (find_own_label (key) != NULL)
    return g_strdup (find_own_label (key));
  part = find_part (key, &name);
  if (part == NULL || *part == '\0')
    return NULL;
  return build_path (
      part, g_str_equal (part, "DOMAIN_CONFIG") ? of_domain : guichet_domain_contact_get_labels (),
      name);
}

/* (transfer full): those of the fields of @part */
static GStrv
list_labels (GuichetRuleForm *form, const char *part)
{
  g_autoptr(GStrvBuilder) labels = g_strv_builder_new ();
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (form));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GuichetRuleField) field = g_list_model_get_item (G_LIST_MODEL (form), i);

      if (g_str_equal (guichet_rule_field_get_part (field), part))
        g_strv_builder_add (labels, guichet_rule_field_get_label (field));
    }
  return g_strv_builder_end (labels);
}

/**
 * guichet_rule_answers_find:
 * @form: a form
 * @key: OVHcloud's: "owner.legal_form", "owner.city"
 *
 * A rule may have labels that OVHcloud's schema does not have.
 *
 * Returns: (nullable) (transfer none): the field that it means, shown or not
 */
GuichetRuleField *
guichet_rule_answers_find (GuichetRuleForm *form, const char *key)
{
  g_auto(GStrv) of_form = NULL;
  g_autofree char *path = NULL;
  const char *part, *name;

  g_return_val_if_fail (GUICHET_IS_RULE_FORM (form), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  if (find_own_label (key) != NULL)
    return guichet_rule_form_find (form, find_own_label (key));
  part = find_part (key, &name);
  if (part == NULL)
    return NULL;
  of_form = list_labels (form, part);
  path = build_path (part, (const char *const *) of_form, name);
  return path != NULL ? guichet_rule_form_find (form, path) : NULL;
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
