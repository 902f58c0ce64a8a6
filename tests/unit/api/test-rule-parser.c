/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-rule-parser.c: eligibility rules are read within limits; what is not one is refused with a
 * sentence, and harms nobody.
 */
#include "guichet-error.h"
#include "guichet-json-check.h"
#include "guichet-rule-parser.h"

#include <string.h>

static GuichetRule *
parse (const char *text, GError **error)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr(JsonNode) node = json_from_string (json, NULL);

  g_assert_nonnull (node);
  return guichet_rule_parse (node, error);
}

static void
assert_refused (const char *text)
{
  g_autoptr(GError) error = NULL;

  if (parse (text, &error) != NULL)
    g_error ("read: %.200s", text);
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
  g_assert_cmpint (error->message[strlen (error->message) - 1], ==, '.');
}

static void
test_paths (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetRule) rule = parse (
      "{'label': 'OWNER_CONTACT', 'type': 'contact', 'fields': {'and': [{'label': 'address.city',"
      "'constraints': [{'operator': 'eq', 'value': 'Lyon', 'conditions': {'label': 'REASON'}}]}]}}",
      &error);
  const GuichetRule *city;
  const GuichetRuleConstraint *constraint;

  g_assert_no_error (error);
  city = rule->fields->all->pdata[0];
  constraint = city->constraints->pdata[0];
  g_assert_cmpstr (city->path, ==, "OWNER_CONTACT.address.city");
  g_assert_true (guichet_rule_is_leaf (city));
  g_assert_false (guichet_rule_is_leaf (rule));
  g_assert_cmpint (constraint->op, ==, GUICHET_RULE_EQ);
  g_assert_cmpstr (constraint->conditions->path, ==, "REASON");
}

static void
test_numbers_as_parameters (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetRule) rule =
                 parse ("{'label': 'a', 'constraints': [{'operator': 'maxlength', 'value': 255},"
                        "{'operator': 'between', 'values': [1, '2']}]}",
                        &error);
  const GuichetRuleConstraint *constraint;

  g_assert_no_error (error);
  constraint = rule->constraints->pdata[0];
  g_assert_cmpint (constraint->most, ==, 255);
  constraint = rule->constraints->pdata[1];
  g_assert_cmpint (constraint->op, ==, GUICHET_RULE_BETWEEN);
}

static void
test_nulls (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetRule) rule =
                 parse ("{'label': 'a', 'type': null, 'and': null, 'or': null, 'fields': null,"
                        "'conditions': null, 'contexts': null, 'constraints': [{'operator': null,"
                        "'value': null, 'values': null}], 'new': {'of': 'OVHcloud'}}",
                        &error);

  g_assert_no_error (error);
  g_assert_cmpint (rule->type, ==, GUICHET_RULE_STRING);
  g_assert_cmpuint (rule->constraints->len, ==, 1);
}

static void
test_wrong_types (void)
{
  /* clang-format off */
  static const char *const rules[] = {
    "[]", "null", "'rule'", "3",
    "{'label': 3}", "{'type': []}", "{'and': {}}", "{'and': [3]}", "{'or': 'a'}",
    "{'fields': []}", "{'conditions': 'a'}", "{'contexts': 'trade'}", "{'contexts': [1]}",
    "{'constraints': {}}", "{'constraints': ['required']}",
    "{'constraints': [{'operator': {}}]}", "{'constraints': [{'values': 'FR'}]}",
    "{'constraints': [{'values': [{}]}]}", "{'constraints': [{'value': []}]}",
    "{'constraints': [{'value': null, 'values': [null]}]}",
    "{'constraints': [{'conditions': []}]}",
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    assert_refused (rules[i]);
}

static void
test_a_megabyte (void)
{
  GString *names =
      g_string_new ("{'label': 'a', 'constraints': [{'operator': 'contains', 'values': [");
  GString *rules = g_string_new ("{'and': [");

  while (names->len < 1024 * 1024)
    g_string_append_printf (names, "'%0100zu', ", names->len);
  g_string_append (names, "'FR']}]}");
  assert_refused (names->str);
  for (guint i = 0; i < GUICHET_RULE_MAX_NODES; i++)
    g_string_append (rules, "{'label': 'a'}, ");
  g_string_append (rules, "{}]}");
  assert_refused (rules->str);
  g_string_free (names, TRUE);
  g_string_free (rules, TRUE);
}

/* Ten thousand deep, bytes never come as far as the parser; nor does a rule that is as deep as JSON
 * may be. */
static void
test_deep (void)
{
  static const char *const shells[] = { "{'and': [", "{'conditions': {'or': [" };
  static const char *const ends[] = { "]}", "]}}" };

  for (gsize i = 0; i < G_N_ELEMENTS (shells); i++)
    {
      g_autoptr(GString) deep = g_string_new (NULL);
      g_autoptr(GString) deeper = g_string_new (NULL);

      for (guint k = 0; k < 10000; k++)
        {
          g_string_append (deeper, shells[i]);
          if (k < GUICHET_RULE_MAX_DEPTH)
            g_string_append (deep, shells[i]);
        }
      g_string_append (deep, "{}");
      for (guint k = 0; k < GUICHET_RULE_MAX_DEPTH; k++)
        g_string_append (deep, ends[i]);
      assert_refused (deep->str);
      g_assert_false (guichet_json_check (deeper->str, deeper->len));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-parser/labels-have-paths", test_paths);
  g_test_add_func ("/rule-parser/numbers-as-parameters", test_numbers_as_parameters);
  g_test_add_func ("/rule-parser/nulls-and-new-members", test_nulls);
  g_test_add_func ("/rule-parser/wrong-types-are-refused", test_wrong_types);
  g_test_add_func ("/rule-parser/a-megabyte-is-refused", test_a_megabyte);
  g_test_add_func ("/rule-parser/ten-thousand-deep-is-refused", test_deep);
  return g_test_run ();
}
