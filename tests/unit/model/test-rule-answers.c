/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-rule-answers.c: what OVHcloud says of values finds their fields, in whichever way it spells
 * them.
 */
#include "rules.h"

#include "guichet-rule-answers.h"

static void
test_at_their_fields (void)
{
  static const char *const keys[] = { "_id",        "owner.legal_form",       "owner.city",
                                      "owner.hair", "extras.acceptCondition", NULL };
  static const char *const words[] = { "mMzaS8iOJ",
                                       "Field \"legal_form\" is wrong",
                                       "Field \"city\" is wrong",
                                       "unheard of",
                                       "accept it",
                                       NULL };
  g_autoptr(GuichetRuleValues) values = holder_new ("individual");
  g_autoptr(GuichetRuleForm) form = form_new ("com-trade", GUICHET_RULE_TRADE, values);
  g_auto(GStrv) rest = guichet_rule_answers_put (form, keys, words);
  GuichetRuleField *city = field_at (form, OWNER ("address.city"));

  g_assert_cmpuint (g_strv_length (rest), ==, 2);
  g_assert_cmpstr (rest[0], ==, "unheard of");
  g_assert_cmpstr (guichet_rule_field_get_answer (field_at (form, OWNER ("legalForm"))), ==,
                   words[1]);
  g_assert_cmpstr (guichet_rule_field_get_answer (city), ==, words[2]);
  guichet_rule_field_set_value (city, "Lyon");
  g_assert_null (guichet_rule_field_get_answer (city));
}

static void
test_at_labels_of_their_own (void)
{
  static const char *const keys[] = { "domain.reason", "extras.accept_condition", NULL };
  static const char *const words[] = { "give a reason", "accept it", NULL };
  g_autoptr(GuichetRuleValues) values = holder_new ("individual");
  g_autoptr(GuichetRuleForm) fr = form_new ("fr-trade", GUICHET_RULE_TRADE, values);
  g_autoptr(GuichetRuleForm) uk = form_new ("uk-trade", GUICHET_RULE_TRADE, values);
  g_auto(GStrv) rest_of_fr = guichet_rule_answers_put (fr, keys, words);
  g_auto(GStrv) rest_of_uk = guichet_rule_answers_put (uk, keys, words);

  g_assert_cmpstr (guichet_rule_field_get_answer (field_at (fr, "REASON")), ==, words[0]);
  g_assert_cmpstr (rest_of_fr[0], ==, words[1]);
  g_assert_cmpstr (guichet_rule_field_get_answer (field_at (uk, "ACCEPT_CONDITIONS")), ==,
                   words[1]);
  g_assert_cmpstr (rest_of_uk[0], ==, words[0]);
}

static void
test_without_a_form (void)
{
  /* clang-format off */
  static const char *const cases[][2] = {
    { "owner.city",              "OWNER_CONTACT.address.city" },
    { "owner.address.city",      "OWNER_CONTACT.address.city" },
    { "owner.legal_form",        "OWNER_CONTACT.legalForm" },
    { "adminAccount.country",    "ADMIN_ACCOUNT.address.country" },
    { "OWNER_CONTACT.birthDay",  "OWNER_CONTACT.birthDay" },
    { "domain.reason",           "REASON" },
    { "domain.is_for",           "DOMAIN_CONFIG.isFor" },
    { "extras.accept_condition", "ACCEPT_CONDITIONS" },
    { "owner.hair",              NULL },
    { "owner",                   NULL },
    { "planet.city",             NULL },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = guichet_rule_answers_dup_path (cases[i][0]);

      g_assert_cmpstr (path, ==, cases[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-answers/at-their-fields", test_at_their_fields);
  g_test_add_func ("/rule-answers/at-labels-of-their-own", test_at_labels_of_their_own);
  g_test_add_func ("/rule-answers/without-a-form", test_without_a_form);
  return g_test_run ();
}
