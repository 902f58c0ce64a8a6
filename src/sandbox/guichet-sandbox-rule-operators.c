/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-rule-operators.c: what each operator of a constraint asks of one value.
 * Never knows which field that is.
 */
#include "guichet-sandbox-rule-operators.h"

/* One value and what it is held against. */
typedef struct
{
  JsonObject *constraint;
  const char *text;  /* the value; never NULL */
  const char *other; /* "value" of the constraint; never NULL */
  const char *saved; /* the value that is there; never NULL */
} Comparison;

typedef gboolean (*Operator) (const Comparison *it);

static int
compare (const char *a, const char *b)
{
  char *end_a, *end_b;
  double x = g_ascii_strtod (a, &end_a), y = g_ascii_strtod (b, &end_b);

  if (*end_a == '\0' && *end_b == '\0')
    return (x > y) - (x < y);
  return g_strcmp0 (a, b); /* dates sort as texts do */
}

static long
get_length (const Comparison *it)
{
  return g_utf8_strlen (it->text, -1);
}

static gint64
get_number (const char *text)
{
  return g_ascii_strtoll (text, NULL, 10);
}

static JsonArray *
get_values (const Comparison *it)
{
  return json_object_has_member (it->constraint, "values")
             ? json_object_get_array_member (it->constraint, "values")
             : NULL;
}

static gboolean
is_one_of (const Comparison *it)
{
  JsonArray *values = get_values (it);

  for (guint i = 0; values != NULL && i < json_array_get_length (values); i++)
    if (g_str_equal (json_array_get_string_element (values, i), it->text))
      return TRUE;
  return FALSE;
}

/* clang-format off */
static gboolean is_there (const Comparison *it) { return it->text[0] != '\0'; }
static gboolean is_empty (const Comparison *it) { return it->text[0] == '\0'; }
static gboolean is_eq (const Comparison *it) { return g_str_equal (it->text, it->other); }
static gboolean is_ne (const Comparison *it) { return !is_eq (it); }
static gboolean is_gt (const Comparison *it) { return compare (it->text, it->other) > 0; }
static gboolean is_gte (const Comparison *it) { return compare (it->text, it->other) >= 0; }
static gboolean is_lt (const Comparison *it) { return compare (it->text, it->other) < 0; }
static gboolean is_lte (const Comparison *it) { return compare (it->text, it->other) <= 0; }
static gboolean is_none_of (const Comparison *it) { return !is_one_of (it); }
static gboolean is_long_enough (const Comparison *it) { return get_length (it) >= get_number (it->other); }
static gboolean is_short_enough (const Comparison *it) { return get_length (it) <= get_number (it->other); }
static gboolean is_same (const Comparison *it) { return g_str_equal (it->text, it->saved); }
static gboolean is_true (const Comparison *it) { return g_str_equal (it->text, "true") || g_str_equal (it->text, "1"); }
static gboolean matches (const Comparison *it) { return g_regex_match_simple (it->other, it->text, 0, 0); }
/* clang-format on */

static gboolean
is_between (const Comparison *it)
{
  JsonArray *values = get_values (it);

  return values == NULL || json_array_get_length (values) != 2 ||
         (get_length (it) >= get_number (json_array_get_string_element (values, 0)) &&
          get_length (it) <= get_number (json_array_get_string_element (values, 1)));
}

/* The guide says of three that they measure the length; of gt and lt it does not. */
/* clang-format off */
static const struct
{
  const char *name;
  Operator holds;
  gboolean of_nothing; /* asked even if there is no value */
  const char *words;   /* [inferred] but for “is required” */
} operators[] = {
  { "required",     is_there,        TRUE,  "is required" },
  { "notempty",     is_there,        TRUE,  "must not be empty" },
  { "empty",        is_empty,        TRUE,  "must be empty" },
  { "shouldbetrue", is_true,         TRUE,  "must be true" },
  { "readonly",     is_same,         FALSE, "is read-only" },
  { "eq",           is_eq,           FALSE, "must be" },
  { "ne",           is_ne,           FALSE, "must not be" },
  { "gt",           is_gt,           FALSE, "must be greater than" },
  { "gte",          is_gte,          FALSE, "must be at least" },
  { "lt",           is_lt,           FALSE, "must be less than" },
  { "lte",          is_lte,          FALSE, "must be at most" },
  { "minlength",    is_long_enough,  FALSE, "must have a length of at least" },
  { "maxlength",    is_short_enough, FALSE, "must have a length of at most" },
  { "between",      is_between,      FALSE, "has a length that is out of range" },
  { "contains",     is_one_of,       FALSE, "is not one of the accepted values" },
  { "notcontains",  is_none_of,      FALSE, "is one of the values that are not accepted" },
  { "match",        matches,         FALSE, "does not match" },
};
/* clang-format on */

static char *
to_text (JsonNode *node)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("");
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_dup_string (node)
             : json_to_string (node, FALSE);
}

/**
 * guichet_sandbox_rule_operator_holds:
 * @constraint: domain.configuration.rules.Constraint; its conditions are not looked at
 * @value: (nullable): what is held against it
 * @saved: (nullable): what is there already
 *
 * A value that is not there is asked no more than whether it must be.
 *
 * Returns: whether it holds; an operator that is not known does
 */
gboolean
guichet_sandbox_rule_operator_holds (JsonObject *constraint, JsonNode *value, JsonNode *saved)
{
  const char *name = json_object_get_string_member_with_default (constraint, "operator", "");
  g_autofree char *text = to_text (value);
  g_autofree char *there = to_text (saved);
  const Comparison it = {
    constraint,
    text,
    json_object_get_string_member_with_default (constraint, "value", ""),
    there,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (operators); i++)
    if (g_str_equal (operators[i].name, name))
      return (text[0] == '\0' && !operators[i].of_nothing) || operators[i].holds (&it);
  return TRUE;
}

/**
 * guichet_sandbox_rule_operator_explain:
 * @constraint: a constraint that does not hold
 * @field: what it is about
 *
 * Returns: (transfer full): a sentence
 */
char *
guichet_sandbox_rule_operator_explain (JsonObject *constraint, const char *field)
{
  const char *name = json_object_get_string_member_with_default (constraint, "operator", "");
  const char *value = json_object_get_string_member_with_default (constraint, "value", "");
  const char *words = "";

  for (gsize i = 0; i < G_N_ELEMENTS (operators); i++)
    if (g_str_equal (operators[i].name, name))
      words = operators[i].words;
  return g_strdup_printf ("Field \"%s\" %s%s%s", field, words, value[0] != '\0' ? " " : "", value);
}
