/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-domain-contact.c: holders: their names, who is likely the same, and their values in a form.
 */
#include "guichet-domain-contact.h"

/* @values: pairs of a label and a text, ended by %NULL */
static GuichetDomainContact *
new_contact (const char *const *values)
{
  g_autofree const char **texts = g_new0 (const char *, guichet_domain_contact_get_n_labels ());
  GuichetDomainContact *contact = guichet_domain_contact_new (42);

  for (guint i = 0; values[i] != NULL; i += 2)
    for (guint k = 0; k < guichet_domain_contact_get_n_labels (); k++)
      if (g_str_equal (guichet_domain_contact_get_labels ()[k], values[i]))
        texts[k] = values[i + 1];
  guichet_domain_contact_take (contact, texts);
  return contact;
}

#define NEW(...) new_contact ((const char *const[]){ __VA_ARGS__, NULL })

static void
test_names (void)
{
  g_autoptr(GuichetDomainContact) person =
                 NEW ("legalForm", "individual", "firstName", "Élise", "lastName", "Martin",
                      "organisationName", "Left over");
  g_autoptr(GuichetDomainContact) company =
                 NEW ("legalForm", "corporation", "firstName", "Élise", "lastName", "Martin",
                      "organisationName", "Exemple");
  g_autoptr(GuichetDomainContact) nobody = guichet_domain_contact_new (1);

  g_assert_cmpstr (guichet_domain_contact_get_name (person), ==, "Élise Martin");
  g_assert_cmpstr (guichet_domain_contact_get_name (company), ==, "Exemple");
  g_assert_cmpstr (guichet_domain_contact_get_name (nobody), ==, "");
}

static void
test_likely_one (void)
{
  g_autoptr(GuichetDomainContact) a = NEW ("legalForm", "individual", "firstName", "Élise",
                                            "lastName", "MARTIN", "email", "Elise@exemple.fr");
  g_autoptr(GuichetDomainContact) b = NEW ("legalForm", "individual", "firstName", "Elise",
                                            "lastName", "Martin ", "email", "elise@exemple.fr");
  g_autoptr(GuichetDomainContact) c = NEW ("legalForm", "individual", "firstName", "Elise",
                                            "lastName", "Durand", "email", "elise@exemple.fr");
  g_autoptr(GuichetDomainContact) nobody = NEW ("email", "elise@exemple.fr");
  g_autofree char *of_a = guichet_domain_contact_dup_identity (a);
  g_autofree char *of_b = guichet_domain_contact_dup_identity (b);
  g_autofree char *of_c = guichet_domain_contact_dup_identity (c);
  g_autofree char *of_nobody = guichet_domain_contact_dup_identity (nobody);

  g_assert_cmpstr (of_a, ==, of_b);
  g_assert_cmpstr (of_a, !=, of_c);
  g_assert_cmpstr (of_nobody, ==, "");
}

static void
test_values_of_a_form (void)
{
  g_autoptr(GuichetDomainContact) contact =
                 NEW ("email", "elise@exemple.fr", "address.city", "Lyon");
  g_autoptr(GuichetRuleValues) values = guichet_rule_values_new ();

  guichet_rule_values_set (values, "OWNER_CONTACT.address.city", "Bourg");
  guichet_domain_contact_fill (contact, values);
  g_assert_true (guichet_rule_values_knows_part (values, "OWNER_CONTACT"));
  g_assert_cmpstr (guichet_rule_values_get (values, "OWNER_CONTACT.email"), ==, "elise@exemple.fr");
  g_assert_cmpstr (guichet_rule_values_get_saved (values, "OWNER_CONTACT.address.city"), ==,
                   "Lyon");
  g_assert_cmpstr (guichet_rule_values_get (values, "OWNER_CONTACT.address.city"), ==, "Bourg");
  g_assert_cmpuint (guichet_rule_values_get_n_changes (values), ==, 1);
  guichet_rule_values_revert (values);
  g_assert_cmpuint (guichet_rule_values_get_n_changes (values), ==, 0);
}

/* What was typed is saved now: it is no change any more. */
static void
test_saved_meanwhile (void)
{
  g_autoptr(GuichetDomainContact) contact = NEW ("address.city", "Lyon");
  g_autoptr(GuichetRuleValues) values = guichet_rule_values_new ();

  guichet_rule_values_take (values, "OWNER_CONTACT.address.city", "Bourg");
  guichet_rule_values_set (values, "OWNER_CONTACT.address.city", "Lyon");
  g_assert_true (guichet_rule_values_is_changed (values, "OWNER_CONTACT.address.city"));
  guichet_domain_contact_fill (contact, values);
  g_assert_false (guichet_rule_values_is_changed (values, "OWNER_CONTACT.address.city"));
}

static void
test_same_values (void)
{
  g_autoptr(GuichetDomainContact) before = NEW ("lastName", "Martin", "address.city", "Bourg");
  g_autoptr(GuichetDomainContact) same = NEW ("address.city", "Bourg", "lastName", "Martin");
  g_autoptr(GuichetDomainContact) moved = NEW ("lastName", "Martin", "address.city", "Viriat");
  g_autoptr(GuichetDomainContact) other = guichet_domain_contact_new (43);

  g_assert_true (guichet_domain_contact_equal (before, same));
  g_assert_false (guichet_domain_contact_equal (before, moved));
  guichet_domain_contact_take_from (other, before);
  g_assert_false (guichet_domain_contact_equal (before, other));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain-contact/person-or-organisation", test_names);
  g_test_add_func ("/domain-contact/likely-one", test_likely_one);
  g_test_add_func ("/domain-contact/same-values", test_same_values);
  g_test_add_func ("/domain-contact/values-of-a-form", test_values_of_a_form);
  g_test_add_func ("/domain-contact/saved-meanwhile", test_saved_meanwhile);
  return g_test_run ();
}
