/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-rule-choices.c: what can be chosen for a field of a rule.
 */
#include "guichet-rule-choices.h"

#include "rules.h"

static void
test_a_long_list_is_sorted_by_its_words (void)
{
  g_autoptr(GuichetRuleValues) values = holder_new ("individual");
  g_autoptr(GuichetRule) rule =
                 rule_parse ("{'label': 'OWNER_CONTACT', 'type': 'contact', 'fields':"
                             " {'label': 'address.country', 'constraints': [{'operator':"
                             " 'contains', 'values': ['FR', 'DE', 'BE', 'ES', 'GB', 'IT', 'PT',"
                             " 'LU', 'CH']}, {'operator': 'required'}]}}");
  g_autoptr(GuichetRuleForm) form = guichet_rule_form_new (rule, GUICHET_RULE_CREATE, values);
  g_autoptr(GuichetRuleChoices) choices =
                 guichet_rule_choices_new (field_at (form, OWNER ("address.country")));

  g_assert_cmpuint (choices->values->len, ==, 10);
  g_assert_cmpstr (choices->values->pdata[0], ==, "BE");
  g_assert_cmpstr (choices->words->pdata[0], ==, "Belgium");
  g_assert_cmpstr (choices->values->pdata[8], ==, "GB");
  g_assert_null (choices->values->pdata[9]);
}

static void
test_a_short_list_stays_and_may_be_empty (void)
{
  g_autoptr(GuichetRuleForm) form = form_new_of_constraints (
      "string", "{'operator': 'contains', 'values': ['b', 'a']}");
  g_autoptr(GuichetRuleChoices) choices = guichet_rule_choices_new (field_at (form, "x"));

  g_assert_cmpstr (choices->values->pdata[0], ==, "");
  g_assert_cmpstr (choices->words->pdata[0], ==, "Not given");
  g_assert_cmpstr (choices->values->pdata[1], ==, "b");
  g_assert_cmpstr (choices->values->pdata[2], ==, "a");
}

static void
test_a_free_value_has_none (void)
{
  g_autoptr(GuichetRuleForm) form = form_new_of_constraints ("string", "{'operator': 'required'}");

  g_assert_null (guichet_rule_choices_new (field_at (form, "x")));
}

/* Nobody has to know OVHcloud's words for them. */
static void
test_without_a_rule_all_that_ovhcloud_knows (void)
{
  g_autoptr(GuichetRuleValues) values = holder_new ("individual");
  g_autoptr(GuichetRuleForm) form = guichet_rule_form_new (NULL, GUICHET_RULE_UPDATE, values);
  g_autoptr(GuichetRuleChoices) forms =
                 guichet_rule_choices_new (field_at (form, OWNER ("legalForm")));
  g_autoptr(GuichetRuleChoices) countries =
                 guichet_rule_choices_new (field_at (form, OWNER ("address.country")));

  g_assert_cmpuint (forms->values->len, ==, 8);
  g_assert_cmpstr (forms->values->pdata[1], ==, "individual");
  g_assert_cmpstr (forms->words->pdata[1], ==, "Individual");
  g_assert_cmpuint (countries->values->len, >, 250);
  g_assert_null (guichet_rule_choices_new (field_at (form, OWNER ("lastName"))));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-choices/a-long-list-is-sorted-by-its-words",
                   test_a_long_list_is_sorted_by_its_words);
  g_test_add_func ("/rule-choices/a-short-list-stays-and-may-be-empty",
                   test_a_short_list_stays_and_may_be_empty);
  g_test_add_func ("/rule-choices/a-free-value-has-none", test_a_free_value_has_none);
  g_test_add_func ("/rule-choices/without-a-rule-all-that-ovhcloud-knows",
                   test_without_a_rule_all_that_ovhcloud_knows);
  return g_test_run ();
}
