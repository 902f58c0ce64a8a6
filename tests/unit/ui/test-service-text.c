/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-service-text.c: the words of services and their contacts.
 */
#include "guichet-service-text.h"

#include <string.h>

static void
test_kind_and_description_tell_what_it_is (void)
{
  g_autoptr(GuichetService) line = guichet_service_new (GUICHET_SERVICE_LINE, "0033972101001", "");
  g_autoptr(GuichetService) zone = guichet_service_new (GUICHET_SERVICE_ZONE, "a.fr", "");
  g_autofree char *described = NULL;
  g_autofree char *plain = guichet_service_text_what (zone);

  guichet_service_set_description (line, "Reception");
  described = guichet_service_text_what (line);
  g_assert_cmpstr (described, ==, "Line · Reception");
  g_assert_cmpstr (plain, ==, "DNS zone");
}

static void
test_every_kind_and_contact_has_a_name (void)
{
  g_assert_cmpstr (guichet_service_text_kind (GUICHET_SERVICE_GROUP), ==, "Telephony group");
  g_assert_cmpstr (guichet_service_text_kind (GUICHET_SERVICE_ZONE), ==, "DNS zone");
  for (int kind = GUICHET_SERVICE_GROUP; kind <= GUICHET_SERVICE_ZONE; kind++)
    g_assert_cmpstr (guichet_service_text_kind (kind), !=, "");
  g_assert_cmpstr (guichet_service_text_contact (GUICHET_CONTACT_ADMIN), ==, "Administrator");
  g_assert_cmpstr (guichet_service_text_contact (GUICHET_CONTACT_TECH), ==, "Technical");
  g_assert_cmpstr (guichet_service_text_contact (GUICHET_CONTACT_BILLING), ==, "Billing");
}

static void
test_contacts_are_told_in_a_sentence (void)
{
  const struct
  {
    GuichetContactTypes types;
    const char *told;
  } cases[] = {
    { GUICHET_CONTACT_NONE, "" },
    { GUICHET_CONTACT_TECH, "technical contact" },
    { GUICHET_CONTACT_ADMIN | GUICHET_CONTACT_BILLING, "administrator and billing contact" },
    { GUICHET_CONTACT_ALL, "administrator, technical and billing contact" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = guichet_service_text_contacts (cases[i].types);

      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

static void
test_every_reason_is_a_sentence_of_its_own (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpstr (guichet_service_text_reason (GUICHET_CONTACT_ALLOWED), ==, "");
  for (int reason = GUICHET_CONTACT_NOT_KNOWN; reason <= GUICHET_CONTACT_NO_ACCOUNT; reason++)
    {
      const char *told = guichet_service_text_reason (reason);

      g_assert_true (g_unichar_isupper (g_utf8_get_char (told)));
      g_assert_false (g_str_has_suffix (told, "."));
      g_assert_true (g_hash_table_add (seen, (char *) told));
    }
}

static void
test_counts_have_one_and_many (void)
{
  g_autofree char *one = guichet_service_text_count (1);
  g_autofree char *many = guichet_service_text_count (312);
  g_autofree char *selected = guichet_service_text_selected (12, 0);
  g_autofree char *hidden = guichet_service_text_selected (12, 3);
  g_autofree char *known = guichet_service_text_known (320, 1000);

  g_assert_cmpstr (one, ==, "1 service");
  g_assert_cmpstr (many, ==, "312 services");
  g_assert_cmpstr (selected, ==, "12 selected");
  g_assert_cmpstr (hidden, ==, "12 selected, 3 of them not shown");
  g_assert_cmpstr (known, ==, "Contacts of 320 of 1000 known");
}

static void
test_an_age_is_told_as_people_would (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(GDateTime) now = g_date_time_new (zone, 2026, 1, 1, 9, 30, 0);
  const struct
  {
    gint64 age;
    const char *told;
  } cases[] = {
    { 0, "As of 09:30" },
    { 60 * 60, "As of 08:30" },
    { 15 * 60 * 60 + 28 * 60, "As of yesterday 18:02" },
    { 40 * 60 * 60, "As of 12/30/25, 17:30" },
    { 365 * 24 * 60 * 60, "As of 01/01/25, 09:30" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = guichet_service_text_age (cases[i].age, now);

      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

static void
test_what_may_be_changed_is_told_with_what_not (void)
{
  g_autoptr(GuichetService) line =
                 guichet_service_new (GUICHET_SERVICE_LINE, "0033972101001", "xx1111-ovh-1");
  g_autofree char *unknown = guichet_service_text_rights (line, "xx1111-ovh");
  g_autofree char *mine = NULL;
  g_autofree char *others = NULL;

  guichet_service_set_contacts (line, "xx1111-ovh", "xx1111-ovh", "xx1111-ovh");
  mine = guichet_service_text_rights (line, "xx1111-ovh");
  others = guichet_service_text_rights (line, "yy2222-ovh");
  g_assert_cmpstr (unknown, ==,
                   "Cannot be changed: administrator, technical and billing contact. "
                   "The contacts of this service are not known yet.");
  g_assert_cmpstr (mine, ==,
                   "Can be changed: technical contact\n"
                   "Cannot be changed: administrator and billing contact. "
                   "This contact changes with the telephony group alone.");
  g_assert_true (strstr (others, "Only the administrator contact may ask for this change.") !=
                 NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/service-text/kind-and-description-tell-what-it-is",
                   test_kind_and_description_tell_what_it_is);
  g_test_add_func ("/service-text/every-kind-and-contact-has-a-name",
                   test_every_kind_and_contact_has_a_name);
  g_test_add_func ("/service-text/contacts-are-told-in-a-sentence",
                   test_contacts_are_told_in_a_sentence);
  g_test_add_func ("/service-text/every-reason-is-a-sentence-of-its-own",
                   test_every_reason_is_a_sentence_of_its_own);
  g_test_add_func ("/service-text/counts-have-one-and-many", test_counts_have_one_and_many);
  g_test_add_func ("/service-text/an-age-is-told-as-people-would",
                   test_an_age_is_told_as_people_would);
  g_test_add_func ("/service-text/what-may-be-changed-is-told-with-what-not",
                   test_what_may_be_changed_is_told_with_what_not);
  return g_test_run ();
}
