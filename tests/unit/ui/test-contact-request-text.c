/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-request-text.c: what is said of a request for new contacts.
 */
#include "guichet-contact-request-text.h"
#include "guichet-contact-request-time.h"

static GDateTime *
at (const char *text)
{
  return g_date_time_new_from_iso8601 (text, NULL);
}

/* Asked for by xx1111-ovh on a Monday, for yy2222-ovh; it waits for both. */
static GuichetContactRequest *
make_request (void)
{
  g_autoptr(GDateTime) requested = at ("2026-03-02T09:00:00Z");
  const GuichetContactRequestInfo info = { 123,          "xx1111-ovh",    "xx1111-ovh",
                                           "yy2222-ovh", "0033972101001", GUICHET_CONTACT_TECH,
                                           requested };
  GuichetContactRequest *request = guichet_contact_request_new (&info);

  guichet_contact_request_set_state (request, GUICHET_CONTACT_REQUEST_VALIDATING, NULL);
  return request;
}

static GuichetContactRequestEntry *
make_entry (GuichetContactRequest *first, GuichetContactRequest *second)
{
  GuichetContactRequestEntry *entry = guichet_contact_request_entry_new ();

  guichet_contact_request_entry_add (entry, G_OBJECT (first), "xx1111-ovh", first);
  if (second != NULL)
    guichet_contact_request_entry_add (entry, G_OBJECT (second), "yy2222-ovh", second);
  guichet_contact_request_entry_end (entry);
  return entry;
}

static void
assert_says (GuichetContactRequestEntry *entry, const char *expected)
{
  g_autoptr(GDateTime) now = at ("2026-03-04T10:00:00Z");
  g_autofree char *sentence = guichet_contact_request_text_sentence (entry, now);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_one_side (void)
{
  g_autoptr(GuichetContactRequest) request = make_request ();
  g_autoptr(GuichetContactRequestEntry) entry = make_entry (request, NULL);
  g_autofree char *what = guichet_contact_request_text_what (request);
  g_autoptr(GDateTime) done = at ("2026-03-03T10:00:00Z");

  g_assert_cmpstr (what, ==, "Technical contact of 0033972101001");
  assert_says (entry,
               "Waiting for your confirmation (since Monday); yy2222-ovh must accept as well");
  g_assert_cmpint (guichet_contact_request_entry_get_group (entry), ==,
                   GUICHET_CONTACT_REQUEST_GROUP_TO_CONFIRM);
  guichet_contact_request_set_accepted (request, TRUE);
  assert_says (entry, "You have accepted; waiting for yy2222-ovh (since Monday)");
  guichet_contact_request_set_state (request, GUICHET_CONTACT_REQUEST_DONE, done);
  assert_says (entry, "Done yesterday");
}

static void
test_both_sides (void)
{
  g_autoptr(GuichetContactRequest) first = make_request ();
  g_autoptr(GuichetContactRequest) second = make_request ();
  g_autoptr(GuichetContactRequestEntry) entry = make_entry (first, second);

  assert_says (entry, "Waiting for xx1111-ovh and yy2222-ovh to accept (since Monday)");
  guichet_contact_request_set_accepted (second, TRUE);
  assert_says (entry, "yy2222-ovh has accepted; waiting for xx1111-ovh (since Monday)");
  /* The other account has not read it yet. */
  guichet_contact_request_set_state (second, GUICHET_CONTACT_REQUEST_REFUSED, NULL);
  assert_says (entry, "Refused");
  g_assert_cmpint (guichet_contact_request_entry_get_group (entry), ==,
                   GUICHET_CONTACT_REQUEST_GROUP_FINISHED);
}

/* Not the other side, which nobody can hurry */
static void
test_what_ovhcloud_has_to_do (void)
{
  static const struct
  {
    GuichetContactRequestState state;
    GuichetContactRequestGroup group;
    const char *sentence;
  } cases[] = {
    { GUICHET_CONTACT_REQUEST_TODO, GUICHET_CONTACT_REQUEST_GROUP_OVHCLOUD,
      "OVHcloud has not begun yet" },
    { GUICHET_CONTACT_REQUEST_CHECKING, GUICHET_CONTACT_REQUEST_GROUP_OVHCLOUD,
      "OVHcloud is checking the request" },
    { GUICHET_CONTACT_REQUEST_VALIDATING, GUICHET_CONTACT_REQUEST_GROUP_WAITING,
      "You have accepted; waiting for yy2222-ovh (since Monday)" },
    { GUICHET_CONTACT_REQUEST_DOING, GUICHET_CONTACT_REQUEST_GROUP_OVHCLOUD,
      "Accepted; OVHcloud is changing the contact" },
    { GUICHET_CONTACT_REQUEST_DONE, GUICHET_CONTACT_REQUEST_GROUP_FINISHED, "Done" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetContactRequest) request = make_request ();
      g_autoptr(GuichetContactRequestEntry) entry = make_entry (request, NULL);

      guichet_contact_request_set_accepted (request, TRUE);
      guichet_contact_request_set_state (request, cases[i].state, NULL);
      g_assert_cmpint (guichet_contact_request_entry_get_group (entry), ==, cases[i].group);
      assert_says (entry, cases[i].sentence);
    }
}

/* Both sides are here, and have accepted: there is nobody else to wait for. */
static void
test_both_sides_have_accepted (void)
{
  g_autoptr(GuichetContactRequest) first = make_request ();
  g_autoptr(GuichetContactRequest) second = make_request ();
  g_autoptr(GuichetContactRequestEntry) entry = make_entry (first, second);

  guichet_contact_request_set_accepted (first, TRUE);
  guichet_contact_request_set_accepted (second, TRUE);
  g_assert_cmpint (guichet_contact_request_entry_get_group (entry), ==,
                   GUICHET_CONTACT_REQUEST_GROUP_OVHCLOUD);
  assert_says (entry, "You have accepted; OVHcloud is about to go on");
}

static void
test_end (void)
{
  g_autoptr(GuichetContactRequest) request = make_request ();
  g_autoptr(GuichetContactRequestEntry) entry = make_entry (request, NULL);
  g_autoptr(GDateTime) deadline = guichet_contact_request_entry_get_deadline (entry);
  g_autoptr(GDateTime) now = at ("2026-03-04T10:00:00Z");
  g_autoptr(GDateTime) later = at ("2026-03-05T09:00:01Z");
  g_autofree char *tomorrow = guichet_contact_request_time_end (deadline, now);
  g_autofree char *over = guichet_contact_request_time_end (deadline, later);

  g_assert_cmpstr (tomorrow, ==, "Ends tomorrow at 09:00.");
  g_assert_cmpstr (over, ==, "Its time is over: OVHcloud may end it at any moment.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contact-request-text/one-side", test_one_side);
  g_test_add_func ("/contact-request-text/both-sides", test_both_sides);
  g_test_add_func ("/contact-request-text/what-ovhcloud-has-to-do", test_what_ovhcloud_has_to_do);
  g_test_add_func ("/contact-request-text/both-sides-have-accepted", test_both_sides_have_accepted);
  g_test_add_func ("/contact-request-text/end", test_end);

  return g_test_run ();
}
