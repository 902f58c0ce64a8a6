/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-check.c: one demand of an eligibility rule and one value: kept, broken, or not for
 * us to say. Pure; what is said of a fault belongs to the windows.
 */
#include "guichet-rule-check.h"

#include <stdio.h>
#include <string.h>

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetRuleFaultKind, guichet_rule_fault_kind,
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_FINE, "fine"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_MISSING, "missing"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_NOT_EMPTY, "not-empty"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_FIXED, "fixed"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_NOT_EQUAL, "not-equal"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_FORBIDDEN, "forbidden"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_NOT_ABOVE, "not-above"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_NOT_AT_LEAST, "not-at-least"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_NOT_BELOW, "not-below"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_NOT_AT_MOST, "not-at-most"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_TOO_SHORT, "too-short"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_TOO_LONG, "too-long"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_BAD_LENGTH, "bad-length"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_NOT_ONE_OF, "not-one-of"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_BAD_PATTERN, "bad-pattern"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_NOT_ASCII, "not-ascii"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_NOT_ACCEPTED, "not-accepted"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_NO_NUMBER, "no-number"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_NO_DATE, "no-date"))
/* clang-format on */

GuichetRuleVerdict
guichet_rule_verdict_and (GuichetRuleVerdict a, GuichetRuleVerdict b)
{
  if (a == GUICHET_RULE_BROKEN || b == GUICHET_RULE_BROKEN)
    return GUICHET_RULE_BROKEN;
  return a == GUICHET_RULE_KEPT ? b : a;
}

GuichetRuleVerdict
guichet_rule_verdict_or (GuichetRuleVerdict a, GuichetRuleVerdict b)
{
  if (a == GUICHET_RULE_KEPT || b == GUICHET_RULE_KEPT)
    return GUICHET_RULE_KEPT;
  return a == GUICHET_RULE_BROKEN ? b : a;
}

static GuichetRuleVerdict
verdict (gboolean is_kept)
{
  return is_kept ? GUICHET_RULE_KEPT : GUICHET_RULE_BROKEN;
}

/**
 * guichet_rule_check_is_empty:
 * @text: a value
 *
 * Returns: whether it is as good as none
 */
gboolean
guichet_rule_check_is_empty (const char *text)
{
  return text[strspn (text, " \t\n")] == '\0';
}

static gboolean
read_number (const char *text, double *number)
{
  char *end = NULL;

  *number = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && strspn (text, "+-.0123456789") == strlen (text);
}

static gboolean
is_date (const char *text)
{
  int year, month, day, length = 0;

  return g_ascii_isdigit (*text) &&
         sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day, &length) == 3 && length == 10 &&
         text[length] == '\0' &&
         g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/**
 * guichet_rule_check_type:
 * @type: what the rule says a value is
 * @text: the value
 *
 * Returns: %GUICHET_RULE_FINE, unless @text is not of @type; an empty one is
 */
GuichetRuleFaultKind
guichet_rule_check_type (GuichetRuleType type, const char *text)
{
  double number;

  if (guichet_rule_check_is_empty (text))
    return GUICHET_RULE_FINE;
  if (type == GUICHET_RULE_NUMBER && !read_number (text, &number))
    return GUICHET_RULE_NO_NUMBER;
  if (type == GUICHET_RULE_DATE && !is_date (text))
    return GUICHET_RULE_NO_DATE;
  return GUICHET_RULE_FINE;
}

/* What keeps or breaks a demand */

static GuichetRuleVerdict
check_required (const GuichetRuleConstraint *constraint, GuichetRuleType type, const char *text)
{
  return verdict (!guichet_rule_check_is_empty (text));
}

static GuichetRuleVerdict
check_empty (const GuichetRuleConstraint *constraint, GuichetRuleType type, const char *text)
{
  return verdict (guichet_rule_check_is_empty (text));
}

static guint
count_chosen (const GuichetRuleConstraint *constraint, char **items)
{
  guint n_chosen = 0;

  for (guint i = 0; items[i] != NULL; i++)
    n_chosen += g_hash_table_contains (constraint->set, items[i]);
  return n_chosen;
}

/* A list has one item a line. */
static GuichetRuleVerdict
check_one_of (const GuichetRuleConstraint *constraint, GuichetRuleType type, const char *text)
{
  g_auto(GStrv) items = NULL;

  if (type != GUICHET_RULE_STRINGS)
    return verdict (g_hash_table_contains (constraint->set, text));
  items = g_strsplit (text, "\n", -1);
  return verdict (g_strv_length (items) > 0 &&
                  count_chosen (constraint, items) == g_strv_length (items));
}

static GuichetRuleVerdict
check_none_of (const GuichetRuleConstraint *constraint, GuichetRuleType type, const char *text)
{
  g_auto(GStrv) items = NULL;

  if (type != GUICHET_RULE_STRINGS)
    return verdict (!g_hash_table_contains (constraint->set, text));
  items = g_strsplit (text, "\n", -1);
  return verdict (count_chosen (constraint, items) == 0);
}

/* Numbers are compared as such, dates as the texts they are; nothing else is. */
static GuichetRuleVerdict
check_order (const GuichetRuleConstraint *constraint, GuichetRuleType type, const char *text)
{
  double ours, theirs;
  int order;

  if (read_number (text, &ours) && read_number (constraint->value, &theirs))
    order = (ours > theirs) - (ours < theirs);
  else if (is_date (text) && is_date (constraint->value))
    order = strcmp (text, constraint->value);
  else
    return guichet_rule_check_is_empty (text) ? GUICHET_RULE_BROKEN : GUICHET_RULE_OPEN;

  switch ((int) constraint->op)
    {
    case GUICHET_RULE_GT:
      return verdict (order > 0);
    case GUICHET_RULE_GTE:
      return verdict (order >= 0);
    case GUICHET_RULE_LT:
      return verdict (order < 0);
    default:
      return verdict (order <= 0);
    }
}

/* OVHcloud's guide calls all three a length, in which a number has none. */
static GuichetRuleVerdict
check_length (const GuichetRuleConstraint *constraint, GuichetRuleType type, const char *text)
{
  const gint64 length = g_utf8_strlen (text, -1);

  if (constraint->op == GUICHET_RULE_BETWEEN && type == GUICHET_RULE_NUMBER)
    return GUICHET_RULE_OPEN;
  return verdict (length >= constraint->least && length <= constraint->most);
}

static GuichetRuleVerdict
check_match (const GuichetRuleConstraint *constraint, GuichetRuleType type, const char *text)
{
  g_autoptr(GError) error = NULL;
  const gboolean matches = g_regex_match_full (constraint->pattern, text, -1, 0, 0, NULL, &error);

  return error != NULL ? GUICHET_RULE_OPEN : verdict (matches);
}

static GuichetRuleVerdict
check_true (const GuichetRuleConstraint *constraint, GuichetRuleType type, const char *text)
{
  return verdict (g_str_equal (text, "true") || g_str_equal (text, "1"));
}

/* clang-format off */
static const struct
{
  GuichetRuleVerdict (*check) (const GuichetRuleConstraint *, GuichetRuleType, const char *);
  GuichetRuleFaultKind fault;
} operators[] = {
  [GUICHET_RULE_REQUIRED]     = { check_required, GUICHET_RULE_MISSING },
  [GUICHET_RULE_NOTEMPTY]     = { check_required, GUICHET_RULE_MISSING },
  [GUICHET_RULE_EMPTY]        = { check_empty,    GUICHET_RULE_NOT_EMPTY },
  [GUICHET_RULE_READONLY]     = { NULL,           GUICHET_RULE_FIXED },
  [GUICHET_RULE_EQ]           = { check_one_of,   GUICHET_RULE_NOT_EQUAL },
  [GUICHET_RULE_NE]           = { check_none_of,  GUICHET_RULE_FORBIDDEN },
  [GUICHET_RULE_GT]           = { check_order,    GUICHET_RULE_NOT_ABOVE },
  [GUICHET_RULE_GTE]          = { check_order,    GUICHET_RULE_NOT_AT_LEAST },
  [GUICHET_RULE_LT]           = { check_order,    GUICHET_RULE_NOT_BELOW },
  [GUICHET_RULE_LTE]          = { check_order,    GUICHET_RULE_NOT_AT_MOST },
  [GUICHET_RULE_MINLENGTH]    = { check_length,   GUICHET_RULE_TOO_SHORT },
  [GUICHET_RULE_MAXLENGTH]    = { check_length,   GUICHET_RULE_TOO_LONG },
  [GUICHET_RULE_BETWEEN]      = { check_length,   GUICHET_RULE_BAD_LENGTH },
  [GUICHET_RULE_CONTAINS]     = { check_one_of,   GUICHET_RULE_NOT_ONE_OF },
  [GUICHET_RULE_NOTCONTAINS]  = { check_none_of,  GUICHET_RULE_FORBIDDEN },
  [GUICHET_RULE_MATCH]        = { check_match,    GUICHET_RULE_BAD_PATTERN },
  [GUICHET_RULE_SHOULDBETRUE] = { check_true,     GUICHET_RULE_NOT_ACCEPTED },
  [GUICHET_RULE_UNKNOWN]      = { NULL,           GUICHET_RULE_FINE },
};
/* clang-format on */

/**
 * guichet_rule_check_text:
 * @constraint: a demand, but for read-only, which asks for more than one value
 * @type: of the value
 * @text: the value, "" for none
 *
 * An empty value is none of a list, above and below nothing, and as long as it is.
 *
 * Returns: whether it is kept; %GUICHET_RULE_OPEN for what is left to OVHcloud's API
 */
GuichetRuleVerdict
guichet_rule_check_text (const GuichetRuleConstraint *constraint,
                         GuichetRuleType type,
                         const char *text)
{
  g_return_val_if_fail (constraint != NULL, GUICHET_RULE_OPEN);
  g_return_val_if_fail (text != NULL, GUICHET_RULE_OPEN);

  if (operators[constraint->op].check == NULL)
    return GUICHET_RULE_OPEN;
  return operators[constraint->op].check (constraint, type, text);
}

/* Whether @text would match if each letter that is not ASCII were one that is */
static gboolean
would_match_in_ascii (const GuichetRuleConstraint *constraint, const char *text)
{
  g_autofree char *ascii = NULL;

  if (constraint->pattern == NULL || g_str_is_ascii (text))
    return FALSE;
  ascii = g_strdelimit (g_str_to_ascii (text, "C"), "?", 'a');
  return check_match (constraint, GUICHET_RULE_STRING, ascii) == GUICHET_RULE_KEPT;
}

/**
 * guichet_rule_check_name_fault:
 * @constraint: a demand
 * @text: a value that breaks it
 *
 * Returns: what is wrong with @text
 */
GuichetRuleFaultKind
guichet_rule_check_name_fault (const GuichetRuleConstraint *constraint, const char *text)
{
  g_return_val_if_fail (constraint != NULL, GUICHET_RULE_FINE);
  g_return_val_if_fail (text != NULL, GUICHET_RULE_FINE);

  return would_match_in_ascii (constraint, text) ? GUICHET_RULE_NOT_ASCII
                                                 : operators[constraint->op].fault;
}
