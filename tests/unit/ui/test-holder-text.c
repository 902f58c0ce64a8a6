/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-holder-text.c: the words of holders, also of those of whom little is known.
 */
#include "guichet-holder-text.h"

#include "holders.h"

#define PERSON       "legalForm", "individual", "firstName", "Anne", "lastName", "Durand"
#define ORGANISATION "legalForm", "association", "organisationName", "Les Amis"

static void
assert_text (char *text, const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

static void
test_each_has_a_name (void)
{
  g_autoptr(GuichetDomainContact) person = holder_new (7, PERSON, NULL);
  g_autoptr(GuichetDomainContact) nobody = holder_new (8, "email", "a@example.com", NULL);

  assert_text (guichet_holder_text_name (person), "Anne Durand");
  assert_text (guichet_holder_text_name (nobody), "Holder 8");
}

static void
test_kind_and_place_are_told_as_far_as_known (void)
{
  g_autoptr(GuichetDomainContact) person =
                 holder_new (7, PERSON, "address.city", "Lille", "address.country", "FR", NULL);
  g_autoptr(GuichetDomainContact) abroad =
                 holder_new (8, ORGANISATION, "address.country", "FR", NULL);
  g_autoptr(GuichetDomainContact) placeless = holder_new (9, ORGANISATION, NULL);
  g_autoptr(GuichetDomainContact) kindless = holder_new (10, "address.city", "Lille", NULL);
  g_autoptr(GuichetDomainContact) nobody = holder_new (11, NULL);

  assert_text (guichet_holder_text_about (person), "Person · Lille, France");
  assert_text (guichet_holder_text_about (abroad), "Organisation · France");
  assert_text (guichet_holder_text_about (placeless), "Organisation");
  assert_text (guichet_holder_text_about (kindless), "Lille");
  assert_text (guichet_holder_text_about (nobody), "");
}

static void
test_use_is_told_once_it_is_known (void)
{
  g_autoptr(GuichetDomainContact) holder = holder_new (7, PERSON, NULL);

  assert_text (guichet_holder_text_use (holder, FALSE), "Its domain names are being read…");
  assert_text (guichet_holder_text_use (holder, TRUE), "Not used by any domain name");
  guichet_domain_contact_set_n_domains (holder, 1);
  assert_text (guichet_holder_text_use (holder, FALSE), "Used by 1 domain name");
  guichet_domain_contact_set_n_domains (holder, 12);
  assert_text (guichet_holder_text_use (holder, TRUE), "Used by 12 domain names");
}

static void
test_others_are_counted (void)
{
  assert_text (guichet_holder_text_alike (0), NULL);
  assert_text (guichet_holder_text_alike (1), "1 other is likely the same");
  assert_text (guichet_holder_text_alike (3), "3 others are likely the same");
  assert_text (guichet_holder_text_count (1, 1), "1 holder");
  assert_text (guichet_holder_text_count (12, 12), "12 holders");
  assert_text (guichet_holder_text_count (3, 12), "3 of 12 holders");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holder-text/each-has-a-name", test_each_has_a_name);
  g_test_add_func ("/holder-text/kind-and-place-are-told-as-far-as-known",
                   test_kind_and_place_are_told_as_far_as_known);
  g_test_add_func ("/holder-text/use-is-told-once-it-is-known", test_use_is_told_once_it_is_known);
  g_test_add_func ("/holder-text/others-are-counted", test_others_are_counted);
  return g_test_run ();
}
