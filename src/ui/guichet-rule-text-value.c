/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-text-value.c: the words of the values that a holder has, and that a rule offers to
 * choose from. Pure. What nobody knows is told in OVHcloud's own words.
 */
#include "config.h"

#include "guichet-rule-text.h"

#include <glib/gi18n-lib.h>

#include "guichet-country-names.h"
#include "guichet-rule-label.h"
#include "guichet-typed-date.h"

/* clang-format off */
static const struct
{
  GuichetRuleLabelKind kind;
  const char *value;
  const char *words;
} values[] = {
  { GUICHET_RULE_LABEL_LEGAL_FORM, "individual",          NC_("holder", "Individual") },
  { GUICHET_RULE_LABEL_LEGAL_FORM, "corporation",         NC_("holder", "Company") },
  { GUICHET_RULE_LABEL_LEGAL_FORM, "personalcorporation", NC_("holder", "Sole trader") },
  { GUICHET_RULE_LABEL_LEGAL_FORM, "association",         NC_("holder", "Association") },
  { GUICHET_RULE_LABEL_LEGAL_FORM, "administration",      NC_("holder", "Public authority") },
  { GUICHET_RULE_LABEL_LEGAL_FORM, "other",               NC_("holder", "Other") },
  { GUICHET_RULE_LABEL_GENDER,     "female",              NC_("holder", "Ms") },
  { GUICHET_RULE_LABEL_GENDER,     "male",                NC_("holder", "Mr") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "cs_CZ",               N_("Czech") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "de_DE",               N_("German") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "en_AU",               N_("English (Australia)") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "en_CA",               N_("English (Canada)") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "en_GB",               N_("English (United Kingdom)") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "en_IE",               N_("English (Ireland)") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "en_US",               N_("English (United States)") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "es_ES",               N_("Spanish") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "fi_FI",               N_("Finnish") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "fr_CA",               N_("French (Canada)") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "fr_FR",               N_("French (France)") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "fr_MA",               N_("French (Morocco)") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "fr_SN",               N_("French (Senegal)") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "fr_TN",               N_("French (Tunisia)") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "it_IT",               N_("Italian") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "lt_LT",               N_("Lithuanian") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "nl_NL",               N_("Dutch") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "pl_PL",               N_("Polish") },
  { GUICHET_RULE_LABEL_LANGUAGE,   "pt_PT",               N_("Portuguese") },
};
/* clang-format on */

/* (nullable) */
static const char *
find_words (GuichetRuleLabelKind kind, const char *value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    if (values[i].kind == kind && g_str_equal (values[i].value, value))
      return kind == GUICHET_RULE_LABEL_LANGUAGE
          ? _(values[i].words)
          : g_dpgettext2 (GETTEXT_PACKAGE, "holder", values[i].words);
  return NULL;
}

/**
 * guichet_rule_text_value:
 * @path: where it stands, "OWNER_CONTACT.legalForm"
 * @value: as OVHcloud has it
 *
 * Returns: (transfer full): as people read it; @value itself if nobody knows it
 */
char *
guichet_rule_text_value (const char *path, const char *value)
{
  const GuichetRuleLabel *label;
  const char *words;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  label = guichet_rule_label_find (path);
  words = label != NULL ? find_words (label->kind, value) : NULL;
  if (label != NULL && label->kind == GUICHET_RULE_LABEL_COUNTRY)
    words = guichet_country_names_find (value);
  if (words != NULL)
    return g_strdup (words);
  if (label != NULL && label->kind == GUICHET_RULE_LABEL_DATE)
    return guichet_typed_date_format (value);
  if (g_str_equal (value, "true"))
    return g_strdup (C_ ("holder", "Yes"));
  if (g_str_equal (value, "false"))
    return g_strdup (C_ ("holder", "No"));
  return g_strdup (value);
}

/**
 * guichet_rule_text_list_values:
 * @path: where it stands, "OWNER_CONTACT.legalForm"
 *
 * What OVHcloud's schema has for it, which is more than most registries take.
 *
 * Returns: (transfer full) (nullable): every value that it may have; %NULL if it is free
 */
GStrv
guichet_rule_text_list_values (const char *path)
{
  const GuichetRuleLabel *label;
  g_autoptr(GStrvBuilder) list = g_strv_builder_new ();

  g_return_val_if_fail (path != NULL, NULL);

  label = guichet_rule_label_find (path);
  if (label == NULL || label->kind == GUICHET_RULE_LABEL_TEXT ||
      label->kind == GUICHET_RULE_LABEL_DATE)
    return NULL;
  if (label->kind == GUICHET_RULE_LABEL_COUNTRY)
    return g_strdupv ((char **) guichet_country_names_list ());
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    if (values[i].kind == label->kind)
      g_strv_builder_add (list, values[i].value);
  return g_strv_builder_end (list);
}
