/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-request-digest.c: what is said in one line when requests move on, and that nothing
 * is said of what OVHcloud alone has to do.
 */
#include "guichet-contact-request-digest.h"
#include "guichet-contact-request-entry.h"

#define ME    "yy2222-ovh"
#define OTHER "xx1111-ovh"

static void
add (GPtrArray *entries, GuichetContactRequestState state, gboolean is_accepted)
{
  g_autoptr(GDateTime) requested = g_date_time_new_from_unix_utc (1700000000);
  const GuichetContactRequestInfo info = { .id = 100 + entries->len,
                                           .asking = OTHER,
                                           .from = OTHER,
                                           .to = ME,
                                           .types = GUICHET_CONTACT_TECH,
                                           .requested = requested };
  g_autoptr(GuichetContactRequest) request = guichet_contact_request_new (&info);
  GuichetContactRequestEntry *entry = guichet_contact_request_entry_new ();

  guichet_contact_request_set_state (request, state, NULL);
  guichet_contact_request_set_accepted (request, is_accepted);
  guichet_contact_request_entry_add (entry, G_OBJECT (request), ME, request);
  guichet_contact_request_entry_end (entry);
  g_ptr_array_add (entries, entry);
}

static void
assert_says (GPtrArray *entries, const char *expected)
{
  g_autofree char *line = guichet_contact_request_digest_describe (entries);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_nothing_is_said_of_the_states_in_between (void)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  assert_says (entries, NULL);
  add (entries, GUICHET_CONTACT_REQUEST_TODO, FALSE);
  add (entries, GUICHET_CONTACT_REQUEST_CHECKING, FALSE);
  add (entries, GUICHET_CONTACT_REQUEST_UNKNOWN, FALSE);
  assert_says (entries, NULL);
  add (entries, GUICHET_CONTACT_REQUEST_VALIDATING, TRUE); /* waits for the other side */
  assert_says (entries, NULL);
}

static void
test_one_is_told_by_its_number (void)
{
  static const struct
  {
    GuichetContactRequestState state;
    const char *line;
  } cases[] = {
    { GUICHET_CONTACT_REQUEST_VALIDATING, "Request 100 waits for you" },
    { GUICHET_CONTACT_REQUEST_DOING, "Request 100 is accepted" },
    { GUICHET_CONTACT_REQUEST_DONE, "Request 100 is done" },
    { GUICHET_CONTACT_REQUEST_REFUSED, "Request 100 was refused" },
    { GUICHET_CONTACT_REQUEST_ABORTED, "Request 100 was cancelled" },
    { GUICHET_CONTACT_REQUEST_EXPIRED, "Request 100 has expired" },
    { GUICHET_CONTACT_REQUEST_ERROR, "Request 100 ended in an error" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

      add (entries, cases[i].state, FALSE);
      assert_says (entries, cases[i].line);
    }
}

static void
test_many_are_counted (void)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 12; i++)
    add (entries, GUICHET_CONTACT_REQUEST_DOING, FALSE);
  add (entries, GUICHET_CONTACT_REQUEST_TODO, FALSE);
  assert_says (entries, "12 requests were accepted");
  for (guint i = 0; i < 3; i++)
    add (entries, GUICHET_CONTACT_REQUEST_VALIDATING, FALSE);
  assert_says (entries, "3 requests wait for you · 12 requests were accepted");
  add (entries, GUICHET_CONTACT_REQUEST_REFUSED, FALSE);
  assert_says (entries, "News of 16 requests");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contact-request-digest/nothing-is-said-of-the-states-in-between",
                   test_nothing_is_said_of_the_states_in_between);
  g_test_add_func ("/contact-request-digest/one-is-told-by-its-number",
                   test_one_is_told_by_its_number);
  g_test_add_func ("/contact-request-digest/many-are-counted", test_many_are_counted);

  return g_test_run ();
}
