/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-rule-operators.c: every operator of the eligibility rules, kept and broken, and what an
 * empty value is to it.
 */
#include "rules.h"

static void
test_each_operator (void)
{
  /* clang-format off */
  static const struct
  {
    const char *type, *constraint, *good, *bad;
    GuichetRuleFaultKind fault;
  } cases[] = {
    { "string", "{'operator': 'required'}", "a", "  ", GUICHET_RULE_MISSING },
    { "string", "{'operator': 'notempty'}", "a", "", GUICHET_RULE_MISSING },
    { "string", "{'operator': 'empty'}", "", "a", GUICHET_RULE_NOT_EMPTY },
    { "string", "{'operator': 'eq', 'value': 'DE'}", "DE", "de", GUICHET_RULE_NOT_EQUAL },
    { "string", "{'operator': 'ne', 'value': 'DE'}", "FR", "DE", GUICHET_RULE_FORBIDDEN },
    { "number", "{'operator': 'gt', 'value': '18'}", "18.5", "18", GUICHET_RULE_NOT_ABOVE },
    { "number", "{'operator': 'gte', 'value': '18'}", "18", "9", GUICHET_RULE_NOT_AT_LEAST },
    { "number", "{'operator': 'lt', 'value': '18'}", "9", "100", GUICHET_RULE_NOT_BELOW },
    { "number", "{'operator': 'lte', 'value': '18'}", "18", "19", GUICHET_RULE_NOT_AT_MOST },
    { "date_ISO8601", "{'operator': 'lt', 'value': '2008-01-01'}", "2007-12-31", "2008-01-01",
      GUICHET_RULE_NOT_BELOW },
    { "string", "{'operator': 'minlength', 'value': '3'}", "été", "ét", GUICHET_RULE_TOO_SHORT },
    { "string", "{'operator': 'maxlength', 'value': '3'}", "été", "étés", GUICHET_RULE_TOO_LONG },
    { "string", "{'operator': 'between', 'values': ['2', '3']}", "ab", "a",
      GUICHET_RULE_BAD_LENGTH },
    { "string", "{'operator': 'contains', 'values': ['FR', 'BE']}", "BE", "FRANCE",
      GUICHET_RULE_NOT_ONE_OF },
    { "string", "{'operator': 'contains', 'value': 'FR'}", "FR", "FRANCE",
      GUICHET_RULE_NOT_ONE_OF },
    { "string[]", "{'operator': 'contains', 'values': ['a', 'b']}", "a\nb", "a\nc",
      GUICHET_RULE_NOT_ONE_OF },
    { "string", "{'operator': 'notcontains', 'values': ['FR', 'BE']}", "FRANCE", "FR",
      GUICHET_RULE_FORBIDDEN },
    { "string[]", "{'operator': 'notcontains', 'values': ['a']}", "b\nc", "b\na",
      GUICHET_RULE_FORBIDDEN },
    { "string", "{'operator': 'match', 'value': '^[0-9]+$'}", "12", "12\n",
      GUICHET_RULE_BAD_PATTERN },
    { "bool", "{'operator': 'shouldbetrue'}", "true", "false", GUICHET_RULE_NOT_ACCEPTED },
    { "bool", "{'operator': 'shouldbetrue'}", "1", "0", GUICHET_RULE_NOT_ACCEPTED },
    { "number", "", "-1.5", "twelve", GUICHET_RULE_NO_NUMBER },
    { "date_ISO8601", "", "2024-02-29", "2023-02-29", GUICHET_RULE_NO_DATE },
    { "ISO8601_date", "", "2024-02-29", "29/02/2024", GUICHET_RULE_NO_DATE },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetRuleForm) form =
                     form_new_of_constraints (cases[i].type, cases[i].constraint);

      if (fault_of (form, "x", cases[i].good) != GUICHET_RULE_FINE)
        g_error ("%s breaks %s", cases[i].good, cases[i].constraint);
      if (fault_of (form, "x", cases[i].bad) != cases[i].fault)
        g_error ("%s to %s: %d", cases[i].bad, cases[i].constraint, (int) fault_at (form, "x"));
      g_assert_cmpuint (guichet_rule_form_get_n_faults (form), ==, 1);
    }
}

/* Only what demands a value is broken by none. */
static void
test_empty_is_no_fault (void)
{
  g_autoptr(GuichetRuleForm) form = form_new_of_constraints (
      "string", "{'operator': 'eq', 'value': 'a'}, {'operator': 'contains', 'values': ['a']},"
                "{'operator': 'match', 'value': '^a$'}, {'operator': 'minlength', 'value': '1'},"
                "{'operator': 'gt', 'value': '1'}, {'operator': 'shouldbetrue'}");

  g_assert_cmpint (fault_at (form, "x"), ==, GUICHET_RULE_FINE);
  g_assert_cmpint (guichet_rule_field_get_need (field_at (form, "x")), ==, GUICHET_RULE_OPTIONAL);
}

static void
test_parameters_of_a_fault (void)
{
  g_autoptr(GuichetRuleForm) form = form_new_of_constraints (
      "string", "{'operator': 'required'}, {'operator': 'maxlength', 'value': '3'}");
  const GuichetRuleFault *fault = guichet_rule_field_get_fault (field_at (form, "x"));

  g_assert_cmpint (fault->kind, ==, GUICHET_RULE_MISSING);
  fault_of (form, "x", "abcd");
  g_assert_cmpint (fault->kind, ==, GUICHET_RULE_TOO_LONG);
  g_assert_cmpint (fault->constraint->most, ==, 3);
  g_assert_cmpstr (fault->constraint->value, ==, "3");
}

/* What makes no sense is left to OVHcloud. */
static void
test_left_to_ovhcloud (void)
{
  /* clang-format off */
  static const char *const constraints[] = {
    "{'operator': 'resembles', 'value': 'a'}",
    "{'value': 'a'}",
    "{'operator': 'maxlength', 'value': 'many'}",
    "{'operator': 'maxlength'}",
    "{'operator': 'between', 'values': ['9', '1']}",
    "{'operator': 'between', 'value': '1'}",
    "{'operator': 'match', 'value': '(['}",
    "{'operator': 'contains'}",
    "{'operator': 'gt', 'value': 'a'}",
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (constraints); i++)
    {
      g_autoptr(GuichetRuleForm) form = form_new_of_constraints ("colour", constraints[i]);

      g_assert_cmpint (fault_of (form, "x", "something"), ==, GUICHET_RULE_FINE);
      g_assert_true (guichet_rule_field_is_shown (field_at (form, "x")));
      g_assert_cmpint (guichet_rule_field_get_rule (field_at (form, "x"))->type, ==,
                       GUICHET_RULE_STRING);
    }
}

/* A pattern of which PCRE would not find the end is given up, and not waited for. */
static void
test_hostile_pattern (void)
{
  g_autoptr(GuichetRuleForm) form =
                 form_new_of_constraints ("string", "{'operator': 'match', 'value': '^(a+)+$'}");
  const gint64 begun = g_get_monotonic_time ();

  g_assert_cmpint (fault_of (form, "x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"), ==,
                   GUICHET_RULE_FINE);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, G_USEC_PER_SEC);
}

static void
test_accents (void)
{
  g_autoptr(GuichetRuleValues) values = holder_new ("individual");
  g_autoptr(GuichetRuleForm) form = form_new ("be-trade", GUICHET_RULE_TRADE, values);

  g_assert_cmpint (fault_of (form, OWNER ("firstName"), "Elise"), ==, GUICHET_RULE_FINE);
  g_assert_cmpint (fault_of (form, OWNER ("firstName"), "Élise"), ==, GUICHET_RULE_NOT_ASCII);
  g_assert_cmpint (fault_of (form, OWNER ("firstName"), "Элиза"), ==, GUICHET_RULE_NOT_ASCII);
  g_assert_cmpint (fault_of (form, OWNER ("firstName"), "Elise\t"), ==, GUICHET_RULE_BAD_PATTERN);
  g_assert_cmpint (fault_of (form, OWNER ("phone"), "été"), ==, GUICHET_RULE_BAD_PATTERN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-operators/each-kept-and-broken", test_each_operator);
  g_test_add_func ("/rule-operators/nothing-typed-is-no-fault", test_empty_is_no_fault);
  g_test_add_func ("/rule-operators/a-fault-has-its-parameters", test_parameters_of_a_fault);
  g_test_add_func ("/rule-operators/unknown-is-left-to-ovhcloud", test_left_to_ovhcloud);
  g_test_add_func ("/rule-operators/hostile-pattern-is-given-up", test_hostile_pattern);
  g_test_add_func ("/rule-operators/accents-are-told-from-other-faults", test_accents);
  return g_test_run ();
}
