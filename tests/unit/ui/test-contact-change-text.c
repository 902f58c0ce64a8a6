/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-change-text.c: what people read before, while and after new contacts are asked for.
 */
#include "guichet-contact-change-text.h"

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_hint_is_given_for_what_is_odd_alone (void)
{
  g_assert_null (guichet_contact_change_text_hint (GUICHET_NICHANDLE_EMPTY));
  g_assert_null (guichet_contact_change_text_hint (GUICHET_NICHANDLE_USUAL));
  g_assert_cmpstr (guichet_contact_change_text_hint (GUICHET_NICHANDLE_BLANK), ==,
                   "An account has no spaces in its name");
  g_assert_cmpstr (guichet_contact_change_text_hint (GUICHET_NICHANDLE_EMAIL), ==,
                   "This looks like an e-mail address; accounts look like xx1111-ovh");
  g_assert_cmpstr (guichet_contact_change_text_hint (GUICHET_NICHANDLE_UNUSUAL), ==,
                   "Accounts usually look like xx1111-ovh");
}

static void
test_accounts_are_a_list_with_an_end (void)
{
  const char *const names[] = { "a", "b", "c", "d", "e", NULL };
  const char *const four[] = { "a", "b", "c", "d", NULL };
  const char *const two[] = { "a", "b", NULL };
  const char *const one[] = { "a", NULL };

  assert_text (guichet_contact_change_text_accounts (one + 1), "");
  assert_text (guichet_contact_change_text_accounts (one), "a");
  assert_text (guichet_contact_change_text_accounts (two), "a and b");
  assert_text (guichet_contact_change_text_accounts (four), "a, b, c and d");
  assert_text (guichet_contact_change_text_accounts (names), "a, b, c and 2 others");
}

static void
test_summary_says_what_is_created_and_who_accepts (void)
{
  const char *const both[] = { "xx1111-ovh", "yy2222-ovh", NULL };
  const char *const me[] = { "xx1111-ovh", NULL };

  assert_text (guichet_contact_change_text_summary (0, both, 0), "Nothing will be sent yet");
  assert_text (guichet_contact_change_text_summary (1, me, 0),
               "1 request will be created; xx1111-ovh receives a code by e-mail.");
  assert_text (guichet_contact_change_text_summary (2, both, 0),
               "2 requests will be created; xx1111-ovh and yy2222-ovh each receive a code by "
               "e-mail.");
  assert_text (guichet_contact_change_text_summary (1, me, 1),
               "1 request will be created; xx1111-ovh receives a code by e-mail. It must be "
               "accepted within 1 hour.");
  assert_text (guichet_contact_change_text_summary (2, both, 72),
               "2 requests will be created; xx1111-ovh and yy2222-ovh each receive a code by "
               "e-mail. They must be accepted within 72 hours.");
}

static void
test_button_names_what_is_sent (void)
{
  assert_text (guichet_contact_change_text_send (1), "Send 1 Request");
  assert_text (guichet_contact_change_text_send (180), "Send 180 Requests");
}

static void
test_subject_is_the_service_or_their_number (void)
{
  assert_text (guichet_contact_change_text_subject ("example.org", 1), "example.org");
  assert_text (guichet_contact_change_text_subject (NULL, 12), "12 services");
  assert_text (guichet_contact_change_text_barred (1, 12), "Stays as it is for 1 service of 12");
  assert_text (guichet_contact_change_text_barred (3, 12), "Stays as it is for 3 services of 12");
  assert_text (guichet_contact_change_text_spread (1, 1),
               "The change also reaches the 1 service of the group");
  assert_text (guichet_contact_change_text_spread (1, 7),
               "The change also reaches the 7 services of the group");
  assert_text (guichet_contact_change_text_spread (2, 7),
               "The change also reaches the 7 services of the groups");
}

static void
test_bill_says_which_contact_it_keeps (void)
{
  assert_text (guichet_contact_change_text_bill ("a.fr", "xx1111-ovh", TRUE),
               "a.fr has an open bill, which xx1111-ovh has to pay first");
  assert_text (guichet_contact_change_text_bill ("a.fr", "xx1111-ovh", FALSE),
               "a.fr has an open bill: until xx1111-ovh pays it, its billing contact alone stays "
               "as it is");
}

static void
test_title_tells_nothing_as_lost_that_may_have_arrived (void)
{
  const GuichetBulkCounts good = { .n_done = 2, .n_skipped = 1 };
  const GuichetBulkCounts none = { .n_skipped = 1 };
  const GuichetBulkCounts some = { .n_done = 1, .n_failed = 1 };
  const GuichetBulkCounts lost = { .n_failed = 1, .n_uncertain = 1 };
  const GuichetBulkCounts one = { .n_failed = 1 };
  const GuichetBulkCounts bad = { .n_failed = 1, .n_cancelled = 1 };

  g_assert_cmpstr (guichet_contact_change_text_title (&good, 1), ==,
                   "Your contact change request has been sent");
  g_assert_cmpstr (guichet_contact_change_text_title (&good, 2), ==,
                   "Your contact change requests have been sent");
  g_assert_cmpstr (guichet_contact_change_text_title (&good, 0), ==, "Nothing had to change");
  g_assert_cmpstr (guichet_contact_change_text_title (&none, 0), ==, "Nothing was sent");
  g_assert_cmpstr (guichet_contact_change_text_title (&some, 1), ==,
                   "Not every request has been sent");
  g_assert_cmpstr (guichet_contact_change_text_title (&lost, 0), ==, "OVHcloud did not answer");
  g_assert_cmpstr (guichet_contact_change_text_title (&one, 0), ==,
                   "Your contact change request has not been sent");
  g_assert_cmpstr (guichet_contact_change_text_title (&bad, 0), ==,
                   "Your contact change requests have not been sent");
}

static void
test_requests_are_named_by_number (void)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_autofree char *text = NULL;

  assert_text (guichet_contact_change_text_requests (ids), "");
  for (gint64 id = 123; id < 125; id++)
    g_array_append_val (ids, id);
  assert_text (guichet_contact_change_text_requests (ids), "Requests 123, 124");
  g_array_set_size (ids, 1);
  assert_text (guichet_contact_change_text_requests (ids), "Request 123");
  g_array_set_size (ids, 21);
  text = guichet_contact_change_text_requests (ids);
  g_assert_true (g_str_has_suffix (text, "…"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contact-change-text/hint-is-given-for-what-is-odd-alone",
                   test_hint_is_given_for_what_is_odd_alone);
  g_test_add_func ("/contact-change-text/accounts-are-a-list-with-an-end",
                   test_accounts_are_a_list_with_an_end);
  g_test_add_func ("/contact-change-text/summary-says-what-is-created-and-who-accepts",
                   test_summary_says_what_is_created_and_who_accepts);
  g_test_add_func ("/contact-change-text/button-names-what-is-sent",
                   test_button_names_what_is_sent);
  g_test_add_func ("/contact-change-text/subject-is-the-service-or-their-number",
                   test_subject_is_the_service_or_their_number);
  g_test_add_func ("/contact-change-text/bill-says-which-contact-it-keeps",
                   test_bill_says_which_contact_it_keeps);
  g_test_add_func ("/contact-change-text/title-tells-nothing-as-lost-that-may-have-arrived",
                   test_title_tells_nothing_as_lost_that_may_have_arrived);
  g_test_add_func ("/contact-change-text/requests-are-named-by-number",
                   test_requests_are_named_by_number);

  return g_test_run ();
}
