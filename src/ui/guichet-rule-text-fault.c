/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-text-fault.c: what is wrong with a value that a rule judges, as a sentence. Pure.
 */
#include "config.h"

#include "guichet-rule-text.h"

#include <glib/gi18n-lib.h>

/* So many characters are named, of as many as there are. */
#define MAX_NAMED 8

/* clang-format off */
/* What needs no more than its kind */
static const char *const sentences[] = {
  [GUICHET_RULE_MISSING]      = N_("This field is mandatory"),
  [GUICHET_RULE_NOT_EMPTY]    = N_("This field has to stay empty"),
  [GUICHET_RULE_FIXED]        = N_("The registry does not let this be corrected"),
  [GUICHET_RULE_NOT_ONE_OF]   = N_("This is none of the possible choices"),
  [GUICHET_RULE_NOT_ACCEPTED] = N_("This has to be ticked"),
  [GUICHET_RULE_NO_NUMBER]    = N_("This is not a number"),
  [GUICHET_RULE_NO_DATE]      = N_("This is not a date, such as 1980-12-31"),
};

/* What compares: of numbers, of dates */
static const struct
{
  const char *of_number;
  const char *of_date;
} comparisons[] = {
  [GUICHET_RULE_NOT_ABOVE]    = { N_("It has to be above %s"), N_("It has to be after %s") },
  [GUICHET_RULE_NOT_AT_LEAST] = { N_("It has to be %s or more"), N_("It has to be %s or later") },
  [GUICHET_RULE_NOT_BELOW]    = { N_("It has to be below %s"), N_("It has to be before %s") },
  [GUICHET_RULE_NOT_AT_MOST]  = { N_("It has to be %s or less"), N_("It has to be %s or earlier") },
};
/* clang-format on */

static GuichetRuleType
get_type (GuichetRuleField *field)
{
  const GuichetRule *rule = guichet_rule_field_get_rule (field);

  return rule != NULL ? rule->type : GUICHET_RULE_STRING;
}

static char *
dup_value_words (GuichetRuleField *field, const char *value)
{
  return guichet_rule_text_value (guichet_rule_field_get_path (field), value);
}

/* Accents */

static char *
replace_all_but (const char *text, gunichar kept)
{
  GString *replaced = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (*text > 0 || g_utf8_get_char (text) == kept)
      g_string_append_unichar (replaced, g_utf8_get_char (text));
    else
      g_string_append_c (replaced, 'a');
  return g_string_free (replaced, FALSE);
}

/* Whether it alone makes @text break the pattern: some registries take a few accents */
static gboolean
is_refused (const GuichetRuleConstraint *constraint, const char *text, gunichar c)
{
  g_autofree char *replaced = replace_all_but (text, c);

  return !g_regex_match_full (constraint->pattern, replaced, -1, 0, 0, NULL, NULL);
}

static void
append_name (GString *names, gunichar c)
{
  if (names->len > 0)
    g_string_append (names, ", ");
  if (g_unichar_isgraph (c) && !g_unichar_ismark (c))
    g_string_append_unichar (names, c);
  else
    g_string_append_printf (names, "U+%04X", c);
}

/* (transfer full): “é, ü” */
static char *
name_characters (const GuichetRuleConstraint *constraint, const char *text)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  GString *names = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      if (c < 0x80 || g_hash_table_size (seen) == MAX_NAMED ||
          !g_hash_table_add (seen, GUINT_TO_POINTER (c)))
        continue;
      if (constraint->pattern == NULL || is_refused (constraint, text, c))
        append_name (names, c);
    }
  return g_string_free (names, FALSE);
}

static char *
tell_not_ascii (const GuichetRuleConstraint *constraint, const char *text)
{
  g_autofree char *names = name_characters (constraint, text);

  if (*names == '\0')
    return g_strdup (_("The registry takes letters without accents only"));
  /* Translators: %s: characters, such as “é, ü” */
  return g_strdup_printf (_("The registry takes letters without accents only, and not: %s"),
                             names);
}

/* Lengths */

static char *
tell_length (const GuichetRuleConstraint *constraint, GuichetRuleFaultKind kind)
{
  const guint least = constraint->least;
  const guint most = constraint->most;

  if (kind == GUICHET_RULE_TOO_SHORT)
    return g_strdup_printf (ngettext ("At least %u character", "At least %u characters", least),
                            least);
  if (kind == GUICHET_RULE_TOO_LONG)
    return g_strdup_printf (ngettext ("At most %u character", "At most %u characters", most), most);
  if (least == most)
    return g_strdup_printf (ngettext ("Exactly %u character", "Exactly %u characters", most), most);
  return g_strdup_printf (_("Between %u and %u characters"), least, most);
}

static char *
tell_comparison (GuichetRuleField *field, const GuichetRuleFault *fault)
{
  const gboolean is_date = get_type (field) == GUICHET_RULE_DATE;
  const char *sentence =
      is_date ? comparisons[fault->kind].of_date : comparisons[fault->kind].of_number;
  g_autofree char *limit = dup_value_words (field, fault->constraint->value);

  return g_strdup_printf (_(sentence), limit);
}

static char *
tell_not_equal (GuichetRuleField *field, const GuichetRuleConstraint *constraint)
{
  g_autofree char *wanted = NULL;

  if (constraint->value == NULL)
    return g_strdup (_(sentences[GUICHET_RULE_NOT_ONE_OF]));
  wanted = dup_value_words (field, constraint->value);
  return g_strdup_printf (_("It has to be “%s”"), wanted);
}

static char *
tell_forbidden (GuichetRuleField *field)
{
  g_autofree char *typed = dup_value_words (field, guichet_rule_field_get_value (field));

  return g_strdup_printf (_("It cannot be “%s”"), typed);
}

static char *
tell (GuichetRuleField *field, const GuichetRuleFault *fault)
{
  switch (fault->kind)
    {
    case GUICHET_RULE_NOT_EQUAL:
      return tell_not_equal (field, fault->constraint);
    case GUICHET_RULE_FORBIDDEN:
      return tell_forbidden (field);
    case GUICHET_RULE_NOT_ABOVE:
    case GUICHET_RULE_NOT_AT_LEAST:
    case GUICHET_RULE_NOT_BELOW:
    case GUICHET_RULE_NOT_AT_MOST:
      return tell_comparison (field, fault);
    case GUICHET_RULE_TOO_SHORT:
    case GUICHET_RULE_TOO_LONG:
    case GUICHET_RULE_BAD_LENGTH:
      return tell_length (fault->constraint, fault->kind);
    case GUICHET_RULE_BAD_PATTERN:
      return g_strdup (_("This is not written as the registry wants it"));
    case GUICHET_RULE_NOT_ASCII:
      return tell_not_ascii (fault->constraint, guichet_rule_field_get_value (field));
    case GUICHET_RULE_MISSING:
      if (get_type (field) == GUICHET_RULE_BOOL)
        return g_strdup (_(sentences[GUICHET_RULE_NOT_ACCEPTED]));
      return g_strdup (_(sentences[fault->kind]));
    case GUICHET_RULE_FINE:
      return NULL;
    case GUICHET_RULE_NOT_EMPTY:
    case GUICHET_RULE_FIXED:
    case GUICHET_RULE_NOT_ONE_OF:
    case GUICHET_RULE_NOT_ACCEPTED:
    case GUICHET_RULE_NO_NUMBER:
    case GUICHET_RULE_NO_DATE:
    default:
      return g_strdup (_(sentences[fault->kind]));
    }
}

/**
 * guichet_rule_text_fault:
 * @field: a field
 *
 * Returns: (nullable) (transfer full): what is wrong with it, a sentence; %NULL: nothing
 */
char *
guichet_rule_text_fault (GuichetRuleField *field)
{
  const GuichetRuleFault *fault;
  g_autofree char *told = NULL;

  g_return_val_if_fail (GUICHET_IS_RULE_FIELD (field), NULL);

  fault = guichet_rule_field_get_fault (field);
  told = tell (field, fault);
  if (told == NULL || !fault->is_alternative)
    return g_steal_pointer (&told);
  /* Translators: %s: what is wrong with a field. The registry takes holders who fulfil one of
   * several conditions. */
  return g_strdup_printf (_("%s, or you fulfil another of the registry’s conditions"), told);
}
