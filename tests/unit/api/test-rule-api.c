/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-rule-api.c: what is asked about eligibility: the rule of an action, and a check of what was
 * typed.
 */
#include "domain-api.h"

#include "guichet-rule-api.h"

#define QUERY "?action=trade&domain=example.org"
#define CHECK "/domain/configurationRule/check" QUERY

static void
test_rule (void)
{
  g_autoptr(GuichetRequest) request = guichet_rule_api_read ("example.org", GUICHET_RULE_TRADE);

  g_assert_false (guichet_request_is_signed (request));
  g_assert_cmpstr (guichet_request_get_path (request), ==, "/domain/configurationRule" QUERY);
}

static void
test_check (void)
{
  g_autoptr(GuichetRuleValues) values = guichet_rule_values_new ();

  assert_request (guichet_rule_api_check ("example.org", GUICHET_RULE_TRADE, values), "POST", CHECK,
                  "{}");
  guichet_rule_values_take (values, "OWNER_CONTACT.email", "elise@exemple.fr");
  guichet_rule_values_set (values, "OWNER_CONTACT.address.country", "FR");
  guichet_rule_values_set (values, "REASON", "I am the mayor.");
  guichet_rule_values_set (values, "ACCEPT_CONDITIONS", "true");
  guichet_rule_values_set (values, "DOMAIN_CONFIG.isFor", "emails\nredirect_page");
  assert_request (guichet_rule_api_check ("example.org", GUICHET_RULE_TRADE, values), "POST", CHECK,
                  "{'owner':{'address':{'country':'FR'},'email':'elise@exemple.fr'},"
                  "'domain':{'reason':'I am the mayor.','isFor':['emails','redirect_page']},"
                  "'extras':{'acceptCondition':true}}");
}

static void
test_account (void)
{
  g_autoptr(JsonNode) reply = reply_new ("{'nichandle':'ab1234-ovh','firstname':'Élise','city':"
                                          "'Roubaix','country':'FR','legalform':'individual'}");
  g_autoptr(JsonNode) broken = reply_new ("{'city':'Berlin','country':3}");
  g_autoptr(GuichetRuleValues) values = guichet_rule_values_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (guichet_rule_api_take_account (values, "ADMIN_ACCOUNT", reply, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (guichet_rule_values_get (values, "ADMIN_ACCOUNT.firstName"), ==, "Élise");
  g_assert_cmpstr (guichet_rule_values_get (values, "ADMIN_ACCOUNT.address.city"), ==, "Roubaix");
  g_assert_cmpstr (guichet_rule_values_get (values, "ADMIN_ACCOUNT.legalForm"), ==, "individual");
  g_assert_false (guichet_rule_api_take_account (values, "ADMIN_ACCOUNT", broken, &error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
  g_assert_cmpstr (guichet_rule_values_get (values, "ADMIN_ACCOUNT.address.city"), ==, "Roubaix");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-api/rule-of-an-action", test_rule);
  g_test_add_func ("/rule-api/check-of-what-was-typed", test_check);
  g_test_add_func ("/rule-api/account-as-the-rules-spell-it", test_account);
  return g_test_run ();
}
