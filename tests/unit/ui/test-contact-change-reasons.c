/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-change-reasons.c: of several reasons each is told, with what it holds for.
 */
#include "guichet-contact-change-reasons.h"

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
count (GuichetContactChangeReasons *reasons, GuichetContactReason reason, guint n)
{
  for (guint i = 0; i < n; i++)
    guichet_contact_change_reasons_count (reasons, reason);
}

static void
test_each_reason_has_its_number_the_most_first (void)
{
  GuichetContactChangeReasons reasons = { 0 };

  count (&reasons, GUICHET_CONTACT_SAME, 107);
  count (&reasons, GUICHET_CONTACT_ALLOWED, 18);
  count (&reasons, GUICHET_CONTACT_ADMIN_ALONE, 312);
  g_assert_cmpuint (guichet_contact_change_reasons_get_total (&reasons), ==, 419);
  assert_text (guichet_contact_change_reasons_write (&reasons, " yy2222-ovh "),
               "312: you are not the administrator; 107: already yy2222-ovh");
}

static void
test_one_reason_needs_no_number (void)
{
  GuichetContactChangeReasons reasons = { 0 };

  assert_text (guichet_contact_change_reasons_write (&reasons, NULL), "");
  count (&reasons, GUICHET_CONTACT_SAME, 3);
  assert_text (guichet_contact_change_reasons_write (&reasons, "yy2222-ovh"), "already yy2222-ovh");
  assert_text (guichet_contact_change_reasons_write (&reasons, NULL), "already the contact");
}

static void
test_each_reason_is_brief (void)
{
  for (int reason = GUICHET_CONTACT_NOT_KNOWN; reason < GUICHET_CONTACT_N_REASONS; reason++)
    {
      GuichetContactChangeReasons reasons = { 0 };
      g_autofree char *text = NULL;

      guichet_contact_change_reasons_count (&reasons, reason);
      text = guichet_contact_change_reasons_write (&reasons, NULL);
      g_assert_cmpstr (text, !=, "");
      g_assert_cmpuint (g_utf8_strlen (text, -1), <, 48);
    }
}

static void
test_of_one_service_the_contacts_are_named (void)
{
  const char *const same[] = { "yy2222-ovh", "yy2222-ovh", "yy2222-ovh" };
  const char *const other[] = { "yy2222-ovh", NULL, "zz3333-ovh" };
  const GuichetContactReason mixed[] = { GUICHET_CONTACT_ADMIN_ALONE, GUICHET_CONTACT_SAME,
                                         GUICHET_CONTACT_ADMIN_ALONE };
  const GuichetContactReason already[] = { GUICHET_CONTACT_SAME, GUICHET_CONTACT_ALLOWED,
                                           GUICHET_CONTACT_SAME };

  assert_text (guichet_contact_change_reasons_write_contacts (mixed, same),
               "you are not the administrator (administrator and billing contact); "
               "already yy2222-ovh (technical contact)");
  assert_text (guichet_contact_change_reasons_write_contacts (already, same),
               "already yy2222-ovh (administrator and billing contact)");
  assert_text (guichet_contact_change_reasons_write_contacts (already, other),
               "already yy2222-ovh (administrator contact); already zz3333-ovh (billing contact)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contact-change-reasons/each-reason-has-its-number-the-most-first",
                   test_each_reason_has_its_number_the_most_first);
  g_test_add_func ("/contact-change-reasons/one-reason-needs-no-number",
                   test_one_reason_needs_no_number);
  g_test_add_func ("/contact-change-reasons/each-reason-is-brief", test_each_reason_is_brief);
  g_test_add_func ("/contact-change-reasons/of-one-service-the-contacts-are-named",
                   test_of_one_service_the_contacts_are_named);

  return g_test_run ();
}
