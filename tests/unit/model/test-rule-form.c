/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-rule-form.c: the forms that the rules of some extensions make: what is shown, needed, fixed
 * and wrong, as it is typed.
 */
#include "rules.h"

static void
test_individual_and_company (void)
{
  g_autoptr(GuichetRuleValues) values = holder_new_empty ();
  g_autoptr(GuichetRuleForm) form = form_new ("com-trade", GUICHET_RULE_TRADE, values);
  g_autofree char *individual = NULL;
  g_autofree char *company = NULL;

  guichet_rule_values_set (values, OWNER ("legalForm"), "individual");
  individual = list_shown (form);
  g_assert_cmpstr (individual, ==,
                   "address.city address.country email firstName language lastName legalForm "
                   "address.line1 phone OWNER_LEGAL_AGE ");
  guichet_rule_values_set (values, OWNER ("legalForm"), "corporation");
  guichet_rule_values_set (values, OWNER ("address.country"), "FR");
  company = list_shown (form);
  g_assert_cmpstr (company, ==,
                   "address.city address.country email language legalForm address.line1 "
                   "organisationName phone address.zip OWNER_LEGAL_AGE ");
}

static void
test_no_zip_in_ireland (void)
{
  g_autoptr(GuichetRuleValues) values = holder_new ("individual");
  g_autoptr(GuichetRuleForm) form = form_new ("com-trade", GUICHET_RULE_TRADE, values);
  GuichetRuleField *zip = field_at (form, OWNER ("address.zip"));

  g_assert_cmpint (guichet_rule_field_get_need (zip), ==, GUICHET_RULE_DEMANDED);
  guichet_rule_values_set (values, OWNER ("address.country"), "IE");
  g_assert_cmpint (guichet_rule_field_get_need (zip), ==, GUICHET_RULE_OPTIONAL);
  g_assert_true (guichet_rule_field_is_shown (zip)); /* it has a value */
}

/* A field is not taken away under the hands of whoever empties it. */
static void
test_typed_at_stays (void)
{
  g_autoptr(GuichetRuleValues) values = holder_new ("individual");
  g_autoptr(GuichetRuleForm) form = form_new ("com-trade", GUICHET_RULE_TRADE, values);
  GuichetRuleField *company = field_at (form, OWNER ("organisationName"));

  g_assert_false (guichet_rule_field_is_shown (company));
  guichet_rule_field_set_value (company, "Exemple");
  g_assert_true (guichet_rule_field_is_shown (company));
  guichet_rule_field_set_value (company, "");
  g_assert_true (guichet_rule_field_is_shown (company));
  guichet_rule_values_set (values, OWNER ("address.city"), "Lyon");
  g_assert_false (guichet_rule_field_is_shown (company));
}

/* What was typed does not unlock what is fixed by what OVHcloud has. */
static void
test_fixed_by_the_saved_contact (void)
{
  g_autoptr(GuichetRuleValues) values = holder_new ("individual");
  g_autoptr(GuichetRuleForm) form = form_new ("com-update", GUICHET_RULE_UPDATE, values);
  GuichetRuleField *name = field_at (form, OWNER ("lastName"));

  g_assert_true (guichet_rule_field_is_fixed (name));
  g_assert_false (guichet_rule_field_is_fixed (field_at (form, OWNER ("organisationName"))));
  g_assert_false (guichet_rule_field_is_fixed (field_at (form, OWNER ("phone"))));
  guichet_rule_values_set (values, OWNER ("legalForm"), "corporation");
  g_assert_true (guichet_rule_field_is_fixed (name));
  g_assert_cmpint (fault_of (form, OWNER ("lastName"), "Durand"), ==, GUICHET_RULE_FIXED);
  g_assert_cmpint (fault_of (form, OWNER ("lastName"), "Martin"), ==, GUICHET_RULE_FINE);
}

static void
test_france (void)
{
  g_autoptr(GuichetRuleValues) values = holder_new ("individual");
  g_autoptr(GuichetRuleForm) form = form_new ("fr-trade", GUICHET_RULE_TRADE, values);

  g_assert_cmpint (fault_at (form, OWNER ("birthDay")), ==, GUICHET_RULE_MISSING);
  g_assert_cmpint (fault_of (form, OWNER ("birthDay"), "31/12/1970"), ==, GUICHET_RULE_NO_DATE);
  g_assert_cmpint (fault_of (form, OWNER ("birthDay"), "2020-12-31"), ==, GUICHET_RULE_NOT_BELOW);
  g_assert_cmpint (fault_of (form, OWNER ("birthDay"), "1970-12-31"), ==, GUICHET_RULE_FINE);
  g_assert_false (guichet_rule_field_is_shown (field_at (form, OWNER ("birthZip"))));
  guichet_rule_values_set (values, OWNER ("birthCountry"), "FR");
  g_assert_cmpint (fault_of (form, OWNER ("birthZip"), "6903"), ==, GUICHET_RULE_BAD_PATTERN);
  g_assert_cmpint (fault_of (form, OWNER ("address.country"), "US"), ==, GUICHET_RULE_NOT_ONE_OF);
  g_assert_cmpint (fault_at (form, "REASON"), ==, GUICHET_RULE_MISSING);
  guichet_rule_values_set (values, OWNER ("legalForm"), "corporation");
  guichet_rule_values_set (values, OWNER ("address.country"), "FR");
  g_assert_cmpint (fault_of (form, OWNER ("companyNationalIdentificationNumber"), "732 829 320"),
                   ==, GUICHET_RULE_BAD_PATTERN);
  g_assert_cmpint (fault_of (form, OWNER ("companyNationalIdentificationNumber"), "732829320"), ==,
                   GUICHET_RULE_FINE);
}

static void
test_belgium (void)
{
  g_autoptr(GuichetRuleValues) values = holder_new ("corporation");
  g_autoptr(GuichetRuleForm) form = form_new ("be-trade", GUICHET_RULE_TRADE, values);

  g_assert_cmpuint (guichet_rule_form_get_n_faults (form), ==, 0);
  guichet_rule_values_set (values, OWNER ("address.country"), "BE");
  g_assert_cmpint (fault_at (form, OWNER ("vat")), ==, GUICHET_RULE_MISSING);
  g_assert_cmpint (fault_of (form, OWNER ("vat"), "BE0403019261"), ==, GUICHET_RULE_FINE);
  g_assert_cmpint (fault_of (form, OWNER ("language"), "es_ES"), ==, GUICHET_RULE_NOT_ONE_OF);
}

static void
test_united_kingdom (void)
{
  g_autoptr(GuichetRuleValues) values = holder_new ("corporation");
  g_autoptr(GuichetRuleForm) form = form_new ("uk-trade", GUICHET_RULE_TRADE, values);

  g_assert_cmpint (fault_of (form, OWNER ("legalFormCategory"), "IND"), ==, GUICHET_RULE_FORBIDDEN);
  g_assert_cmpint (fault_of (form, OWNER ("legalFormCategory"), "LTD"), ==, GUICHET_RULE_FINE);
  g_assert_cmpint (fault_of (form, OWNER ("companyNationalIdentificationNumber"), "123"), ==,
                   GUICHET_RULE_BAD_LENGTH);
  guichet_rule_values_set (values, OWNER ("address.country"), "GB");
  g_assert_cmpint (fault_at (form, OWNER ("address.zip")), ==, GUICHET_RULE_BAD_PATTERN);
  g_assert_cmpint (fault_of (form, OWNER ("address.zip"), "SW1A 1AA"), ==, GUICHET_RULE_FINE);
  g_assert_cmpint (fault_at (form, "ACCEPT_CONDITIONS"), ==, GUICHET_RULE_MISSING);
  g_assert_cmpint (fault_of (form, "ACCEPT_CONDITIONS", "false"), ==, GUICHET_RULE_NOT_ACCEPTED);
  g_assert_cmpint (fault_of (form, "ACCEPT_CONDITIONS", "true"), ==, GUICHET_RULE_FINE);
}

/* One branch is enough, and the one in which the least is missing says what. */
static void
test_branches (void)
{
  g_autoptr(GuichetRuleValues) values = holder_new ("individual");
  g_autoptr(GuichetRuleForm) form = form_new ("eu-trade", GUICHET_RULE_TRADE, values);
  GuichetRuleField *nationality = field_at (form, OWNER ("nationality"));
  GuichetRuleField *country = field_at (form, OWNER ("address.country"));

  g_assert_cmpuint (guichet_rule_form_get_n_faults (form), ==, 0);
  g_assert_cmpint (guichet_rule_field_get_need (nationality), ==, GUICHET_RULE_ALTERNATIVE);
  g_assert_cmpint (guichet_rule_field_get_need (country), ==, GUICHET_RULE_DEMANDED);
  guichet_rule_values_set (values, OWNER ("address.country"), "US");
  g_assert_cmpuint (guichet_rule_form_get_n_faults (form), ==, 1);
  g_assert_cmpint (guichet_rule_field_get_fault (country)->kind, ==, GUICHET_RULE_NOT_ONE_OF);
  g_assert_true (guichet_rule_field_get_fault (country)->is_alternative);
  g_assert_cmpint (fault_of (form, OWNER ("nationality"), "FR"), ==, GUICHET_RULE_FINE);
  g_assert_cmpuint (guichet_rule_form_get_n_faults (form), ==, 0);
}

/* The owner or the administrator lives in Berlin: what is not known of one demands nothing of the
 * other. */
static void
test_two_contacts (void)
{
  g_autoptr(GuichetRuleValues) values = holder_new ("individual");
  g_autoptr(GuichetRuleForm) form = form_new ("berlin-trade", GUICHET_RULE_TRADE, values);

  g_assert_cmpuint (guichet_rule_form_get_n_faults (form), ==, 0);
  g_assert_false (guichet_rule_field_is_shown (field_at (form, "ADMIN_ACCOUNT.address.city")));
  guichet_rule_values_take (values, "ADMIN_ACCOUNT.address.city", "Roubaix");
  guichet_rule_values_take (values, "ADMIN_ACCOUNT.address.country", "FR");
  g_assert_cmpint (fault_at (form, OWNER ("address.city")), ==, GUICHET_RULE_NOT_EQUAL);
  guichet_rule_values_take (values, "ADMIN_ACCOUNT.address.city", "Berlin");
  guichet_rule_values_take (values, "ADMIN_ACCOUNT.address.country", "DE");
  g_assert_cmpuint (guichet_rule_form_get_n_faults (form), ==, 0);
}

static void
test_choices (void)
{
  g_autoptr(GuichetRuleValues) values = holder_new ("individual");
  g_autoptr(GuichetRuleForm) com = form_new ("com-trade", GUICHET_RULE_TRADE, values);
  g_autoptr(GuichetRuleForm) eu = form_new ("eu-trade", GUICHET_RULE_TRADE, values);
  g_auto(GStrv) forms = guichet_rule_field_dup_choices (field_at (com, OWNER ("legalForm")));
  g_auto(GStrv) languages = guichet_rule_field_dup_choices (field_at (com, OWNER ("language")));
  g_auto(GStrv) cities = guichet_rule_field_dup_choices (field_at (com, OWNER ("address.city")));
  g_auto(GStrv) countries = guichet_rule_field_dup_choices (field_at (eu, OWNER ("nationality")));
  g_autofree char *joined = g_strjoinv (" ", forms);

  g_assert_cmpstr (joined, ==, "association corporation individual other");
  g_assert_cmpuint (g_strv_length (languages), ==, 19); /* OVHcloud lists es_ES twice */
  g_assert_null (cities);
  g_assert_cmpuint (g_strv_length (countries), ==, 27); /* of a branch */
}

static void
test_contexts (void)
{
  g_autoptr(GuichetRule) rule =
                 rule_parse ("{'and': [{'label': 'a', 'contexts': ['trade']},"
                             "{'label': 'b', 'contexts': ['create']},"
                             "{'label': 'c', 'contexts': ['premium'], 'constraints': "
                             "[{'operator': 'required'}]},"
                             "{'label': 'd', 'constraints': [{'operator': 'required', 'contexts': "
                             "['order']}]}]}");
  g_autoptr(GuichetRuleValues) values = guichet_rule_values_new ();
  g_autoptr(GuichetRuleForm) trade = guichet_rule_form_new (rule, GUICHET_RULE_TRADE, values);
  g_autoptr(GuichetRuleForm) update = guichet_rule_form_new (rule, GUICHET_RULE_UPDATE, values);
  g_autofree char *of_trade = list_shown (trade);
  g_autofree char *of_update = list_shown (update);

  g_assert_cmpstr (of_trade, ==, "a c d ");
  g_assert_cmpint (fault_at (trade, "c"), ==, GUICHET_RULE_FINE); /* OVHcloud alone knows */
  g_assert_cmpint (fault_at (trade, "d"), ==, GUICHET_RULE_MISSING);
  g_assert_cmpstr (of_update, ==, "c ");
  g_assert_cmpuint (guichet_rule_form_get_n_faults (update), ==, 0);
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
test_tells_of_changes_alone (void)
{
  g_autoptr(GuichetRuleValues) values = holder_new ("individual");
  g_autoptr(GuichetRuleForm) form = form_new ("com-trade", GUICHET_RULE_TRADE, values);
  guint n_notified = 0;

  g_signal_connect (field_at (form, OWNER ("firstName")), "notify", G_CALLBACK (count_cb),
                    &n_notified);
  guichet_rule_values_set (values, OWNER ("address.city"), "Lyon");
  g_assert_cmpuint (n_notified, ==, 0);
  guichet_rule_values_set (values, OWNER ("legalForm"), "corporation");
  g_assert_cmpuint (n_notified, ==, 1); /* need; it has a value, so it is still shown */
}

static void
test_plain (void)
{
  g_autoptr(GuichetRule) empty = rule_parse ("{}");
  g_autoptr(GuichetRuleValues) values = holder_new ("individual");
  g_autoptr(GuichetRuleForm) unread = guichet_rule_form_new (NULL, GUICHET_RULE_UPDATE, values);
  g_autoptr(GuichetRuleForm) form = guichet_rule_form_new (empty, GUICHET_RULE_UPDATE, values);

  g_assert_true (guichet_rule_form_is_plain (form));
  g_assert_true (guichet_rule_form_is_plain (unread));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (form)), ==, 11);
  g_assert_true (guichet_rule_field_is_shown (field_at (form, OWNER ("firstName"))));
  g_assert_cmpint (fault_of (form, OWNER ("firstName"), ""), ==, GUICHET_RULE_FINE);
  g_assert_cmpstr (guichet_rule_field_get_label (field_at (form, OWNER ("address.zip"))), ==,
                   "address.zip");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-form/individual-and-company", test_individual_and_company);
  g_test_add_func ("/rule-form/no-zip-in-ireland", test_no_zip_in_ireland);
  g_test_add_func ("/rule-form/what-is-typed-at-stays", test_typed_at_stays);
  g_test_add_func ("/rule-form/fixed-by-the-saved-contact", test_fixed_by_the_saved_contact);
  g_test_add_func ("/rule-form/france", test_france);
  g_test_add_func ("/rule-form/belgium", test_belgium);
  g_test_add_func ("/rule-form/united-kingdom", test_united_kingdom);
  g_test_add_func ("/rule-form/one-branch-is-enough", test_branches);
  g_test_add_func ("/rule-form/one-contact-or-the-other", test_two_contacts);
  g_test_add_func ("/rule-form/choices", test_choices);
  g_test_add_func ("/rule-form/contexts", test_contexts);
  g_test_add_func ("/rule-form/tells-of-changes-alone", test_tells_of_changes_alone);
  g_test_add_func ("/rule-form/plain-without-a-rule", test_plain);
  return g_test_run ();
}
