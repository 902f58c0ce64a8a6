/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-text.c: the words of forms that eligibility rules make: labels, headings, what to
 * type, what a change is. Pure. What nobody knows is told in OVHcloud's own words.
 */
#include "config.h"

#include "guichet-rule-text.h"

#include <glib/gi18n-lib.h>

#include "guichet-rule-label.h"

/* clang-format off */
static const char *const sections[] = {
  [GUICHET_RULE_LABEL_WHO]        = NC_("holder", "Who the Holder Is"),
  [GUICHET_RULE_LABEL_ADDRESS]    = NC_("holder", "Address of the Holder"),
  [GUICHET_RULE_LABEL_REACH]      = NC_("holder", "How to Reach the Holder"),
  [GUICHET_RULE_LABEL_REGISTRY]   = NC_("holder", "What Else the Registry Wants to Know"),
  [GUICHET_RULE_LABEL_ADMIN]      = NC_("holder", "Administrator Contact"),
  [GUICHET_RULE_LABEL_TECH]       = NC_("holder", "Technical Contact"),
  [GUICHET_RULE_LABEL_CONDITIONS] = NC_("holder", "Conditions"),
};

static const char *const changes[] = {
  [GUICHET_RULE_CHANGE_NONE]       = N_("Nothing is changed."),
  [GUICHET_RULE_CHANGE_CORRECTION] = N_("This is a correction: it is saved directly."),
  [GUICHET_RULE_CHANGE_OF_OWNER]   = N_("This is a change of owner: it has to be ordered."),
  [GUICHET_RULE_CHANGE_IMPOSSIBLE] = N_("The registry does not let this be changed."),
};
/* clang-format on */

/**
 * guichet_rule_text_label:
 * @path: of a value, "OWNER_CONTACT.firstName"; or a label alone
 *
 * Returns: (transfer full): what people call it; OVHcloud's name for it if nobody knows it
 */
char *
guichet_rule_text_label (const char *path)
{
  const GuichetRuleLabel *label;

  g_return_val_if_fail (path != NULL, NULL);

  label = guichet_rule_label_find (path);
  return g_strdup (label != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "holder", label->words)
                                 : guichet_rule_label_skip_part (path));
}

/* What an account is asked has a heading of its own; what nobody knows is for the registry. */
static GuichetRuleLabelSection
find_section (const char *path)
{
  const GuichetRuleLabel *label = guichet_rule_label_find (path);

  if (g_str_has_prefix (path, "ADMIN_ACCOUNT."))
    return GUICHET_RULE_LABEL_ADMIN;
  if (g_str_has_prefix (path, "TECH_ACCOUNT."))
    return GUICHET_RULE_LABEL_TECH;
  return label != NULL ? label->section : GUICHET_RULE_LABEL_REGISTRY;
}

/**
 * guichet_rule_text_section:
 * @path: of a value
 *
 * Returns: (transfer none): the heading that it stands under
 */
const char *
guichet_rule_text_section (const char *path)
{
  g_return_val_if_fail (path != NULL, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "holder", sections[find_section (path)]);
}

/**
 * guichet_rule_text_place:
 * @path: of a value
 *
 * Rules are in no order, or in that of the alphabet.
 *
 * Returns: where it stands in a form: a lower number before a higher one, those of one heading
 * together
 */
guint
guichet_rule_text_place (const char *path)
{
  const GuichetRuleLabel *label;
  guint at;

  g_return_val_if_fail (path != NULL, 0);

  label = guichet_rule_label_find (path);
  at = label != NULL ? label - guichet_rule_labels : guichet_rule_n_labels;
  return find_section (path) * (guichet_rule_n_labels + 1) + at;
}

/* What to type */

/* OVHcloud's examples are often none: “lorem”. */
static const char *
find_example (GuichetRuleField *field)
{
  const GuichetRule *rule = guichet_rule_field_get_rule (field);
  const GuichetRuleLabel *label = guichet_rule_label_find (guichet_rule_field_get_path (field));
  g_auto(GStrv) choices = guichet_rule_field_dup_choices (field);

  if (choices != NULL || (rule != NULL && rule->type == GUICHET_RULE_BOOL))
    return NULL;
  if (label != NULL && label->example != NULL)
    return label->example;
  if (rule == NULL || rule->placeholder == NULL || *rule->placeholder == '\0' ||
      g_str_has_prefix (rule->placeholder, "lorem"))
    return NULL;
  return rule->placeholder;
}

/* Where it says no more than the label it is left out. */
static const char *
find_description (GuichetRuleField *field)
{
  const GuichetRule *rule = guichet_rule_field_get_rule (field);

  if (rule == NULL || rule->description == NULL || *rule->description == '\0' ||
      (g_str_has_prefix (rule->description, "Represents ") &&
       guichet_rule_label_find (guichet_rule_field_get_path (field)) != NULL))
    return NULL;
  return rule->description;
}

/**
 * guichet_rule_text_hint:
 * @field: a field
 *
 * Returns: (nullable) (transfer full): what to type: OVHcloud's description, an example
 */
char *
guichet_rule_text_hint (GuichetRuleField *field)
{
  g_autofree char *told = NULL;
  const char *description;
  const char *example;

  g_return_val_if_fail (GUICHET_IS_RULE_FIELD (field), NULL);

  description = find_description (field);
  example = find_example (field);
  if (example == NULL)
    return g_strdup (description);
  /* Translators: an example of what to type into a field */
  told = g_strdup_printf (_("Such as %s"), example);
  return description != NULL ? g_strdup_printf ("%s · %s", description, told)
                             : g_steal_pointer (&told);
}

/**
 * guichet_rule_text_change:
 * @change: what was typed is
 *
 * Returns: (transfer none): a sentence
 */
const char *
guichet_rule_text_change (GuichetRuleChange change)
{
  g_return_val_if_fail (change < G_N_ELEMENTS (changes), "");

  return _(changes[change]);
}
