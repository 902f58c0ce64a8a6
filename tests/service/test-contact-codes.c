/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-codes.c: a code that people copied is offered to the sides it may be for, and sent
 * to none of them.
 */
#include "guichet-contact-answer.h"
#include "guichet-contact-codes.h"
#include "guichet-sides-fixture.h"

#define CODE(id) "https://www.ovh.com/manager/?taskId=" id "&token=abcdef12" id

static GPtrArray *
find_codes (const char *text)
{
  GPtrArray *codes = guichet_validation_text_find (text, strlen (text));

  g_assert_cmpuint (codes->len, >, 0);
  return codes;
}

static void
assert_use (GuichetContactSides *sides,
            const char *text,
            GuichetContactCodeUse use,
            const char *const *names)
{
  g_autoptr(GPtrArray) codes = find_codes (text);
  g_autoptr(GPtrArray) matches = guichet_contact_codes_match (sides, codes);
  const GuichetContactCode *match = matches->pdata[0];

  g_assert_cmpuint (matches->len, ==, codes->len);
  g_assert_true (match->code == codes->pdata[0]);
  g_assert_cmpint (match->use, ==, use);
  g_assert_cmpuint (match->sides->len, ==, g_strv_length ((char **) names));
  for (guint i = 0; i < match->sides->len; i++)
    {
      GuichetProfile *profile = guichet_contact_side_get_profile (match->sides->pdata[i]);
      GuichetContactRequest *request =
          guichet_contact_code_get_request (match, match->sides->pdata[i]);

      g_assert_cmpstr (guichet_profile_get_name (profile), ==, names[i]);
      g_assert_cmpint (guichet_contact_request_get_id (request), ==, match->code->task_id);
    }
  g_assert_true ((match->request == NULL) == (match->sides->len == 0));
}

#define NAMES(...) ((const char *const[]){ __VA_ARGS__, NULL })
#define NO_NAMES   ((const char *const[]){ NULL })

static void
test_two_sides_are_a_choice_until_one_has_accepted (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides = sides_fixture_new_read (fixture);
  GuichetContactSide *agency = sides_fixture_find (sides, "agency");
  GuichetContactSide *customer = sides_fixture_find (sides, "customer");

  assert_use (sides, CODE ("7"), GUICHET_CONTACT_CODE_CHOICE, NAMES ("agency", "customer"));
  guichet_contact_request_set_accepted (sides_fixture_get_request (agency, 7), TRUE);
  assert_use (sides, CODE ("7"), GUICHET_CONTACT_CODE_ONE, NAMES ("customer"));
  guichet_contact_request_set_accepted (sides_fixture_get_request (customer, 7), TRUE);
  assert_use (sides, CODE ("7"), GUICHET_CONTACT_CODE_ACCEPTED, NAMES ("agency", "customer"));
  guichet_contact_request_set_state (sides_fixture_get_request (agency, 7),
                                     GUICHET_CONTACT_REQUEST_DOING, NULL);
  guichet_contact_request_set_state (sides_fixture_get_request (customer, 7),
                                     GUICHET_CONTACT_REQUEST_DONE, NULL);
  assert_use (sides, CODE ("7"), GUICHET_CONTACT_CODE_OVER, NAMES ("agency", "customer"));
  sides_fixture_end (sides);
}

/* OVHcloud tells the account that is replaced, and does not ask it. */
static void
test_who_is_replaced_is_not_asked (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides = sides_fixture_new_read (fixture);

  guichet_profile_set_nichandle (fixture->agency.profile, "zz3333-ovh");
  assert_use (sides, CODE ("7"), GUICHET_CONTACT_CODE_ONE, NAMES ("customer"));
  guichet_profile_set_nichandle (fixture->customer.profile, "zz4444-ovh");
  assert_use (sides, CODE ("7"), GUICHET_CONTACT_CODE_TOLD, NAMES ("agency", "customer"));
  sides_fixture_end (sides);
}

/* Where the e-mail says whom it is for, nobody has to choose. */
static void
test_an_email_is_for_the_side_it_speaks_to (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides = sides_fixture_new_read (fixture);
  GuichetContactSide *customer = sides_fixture_find (sides, "customer");
  g_autofree char *mail = g_strdup_printf ("Bonjour %s,\n" CODE ("7") "\n",
                                           guichet_contact_side_get_account (customer));

  assert_use (sides, mail, GUICHET_CONTACT_CODE_ONE, NAMES ("customer"));
  guichet_contact_request_set_accepted (sides_fixture_get_request (customer, 7), TRUE);
  assert_use (sides, mail, GUICHET_CONTACT_CODE_ACCEPTED, NAMES ("customer"));
  assert_use (sides, "Bonjour zz9999-ovh,\n" CODE ("7"), GUICHET_CONTACT_CODE_FOREIGN,
              NAMES ("agency", "customer"));
  sides_fixture_end (sides);
}

static void
test_several_codes_keep_their_order (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides = sides_fixture_new_read (fixture);
  g_autoptr(GPtrArray) codes = find_codes (CODE ("8") " " CODE ("7"));
  g_autoptr(GPtrArray) matches = guichet_contact_codes_match (sides, codes);

  g_assert_cmpuint (matches->len, ==, 2);
  g_assert_cmpint (((GuichetContactCode *) matches->pdata[0])->use, ==,
                   GUICHET_CONTACT_CODE_NOBODY);
  g_assert_cmpint (((GuichetContactCode *) matches->pdata[1])->use, ==,
                   GUICHET_CONTACT_CODE_CHOICE);
  sides_fixture_end (sides);
}

static void
test_what_was_not_read_is_not_nobodys (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides = sides_fixture_new (fixture);

  assert_use (sides, CODE ("7"), GUICHET_CONTACT_CODE_NOT_READ, NO_NAMES);
  g_assert_finalize_object (sides);
}

typedef struct
{
  gboolean is_over;
  GPtrArray *matches;
  GError *error;
} Matched;

static void
matched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Matched *matched = data;

  matched->matches =
      guichet_contact_codes_read_finish (GUICHET_CONTACT_SIDES (source), result, &matched->error);
  matched->is_over = TRUE;
}

static void
test_reads_every_side_first (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides = sides_fixture_new (fixture);
  g_autoptr(GPtrArray) codes = find_codes (CODE ("7"));
  GuichetContactCode *match;
  Matched matched = { 0 };

  accounts_fixture_play (fixture, &fixture->agency);
  SIDES_PLAY (&fixture->agency, { "GET", SIDES_LIST, .body = "[]" });
  SIDES_PLAY (&fixture->customer, SIDES_CUSTOMER,
              { "GET", SIDES_LIST, .body = "[" SIDES_TASK ("7", SIDES_OPEN) "]" });
  guichet_contact_codes_read_async (sides, codes, NULL, matched_cb, &matched);
  while (!matched.is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (matched.error);
  match = matched.matches->pdata[0];
  g_assert_cmpint (match->use, ==, GUICHET_CONTACT_CODE_ONE);
  g_assert_true (match->sides->pdata[0] == sides_fixture_find (sides, "customer"));
  g_ptr_array_unref (matched.matches);
  g_assert_finalize_object (sides);
}

/* What is found is what this reading brought, and not what the one before did. */
static void
test_reads_anew_what_was_read_before (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides = sides_fixture_new_read (fixture);
  g_autoptr(GPtrArray) codes = find_codes (CODE ("8"));
  Matched matched = { 0 };

  SIDES_PLAY (&fixture->agency,
              { "GET", SIDES_LIST,
                .body = "[" SIDES_TASK ("8", SIDES_OPEN) "," SIDES_TASK ("7", SIDES_OPEN) "]" });
  SIDES_PLAY (&fixture->customer,
              { "GET", SIDES_LIST,
                .body = "[" SIDES_TASK ("8", SIDES_OPEN) "," SIDES_TASK ("7", SIDES_OPEN) "]" });
  guichet_contact_codes_read_async (sides, codes, NULL, matched_cb, &matched);
  while (!matched.is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (matched.error);
  g_assert_cmpint (((GuichetContactCode *) matched.matches->pdata[0])->use, ==,
                   GUICHET_CONTACT_CODE_CHOICE);
  g_ptr_array_unref (matched.matches);
  sides_fixture_end (sides);
}

static void
test_cancelled_reading_ends_at_once (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides;
  g_autoptr(GPtrArray) codes = find_codes (CODE ("7"));
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Matched matched = { 0 };

  accounts_fixture_load (fixture);
  sides = sides_fixture_new (fixture);
  SIDES_PLAY (&fixture->agency, { "GET", SIDES_LIST, .kind = GUICHET_MOCK_HANG });
  SIDES_PLAY (&fixture->customer, SIDES_CUSTOMER, { "GET", SIDES_LIST, .body = "[]" });
  guichet_contact_codes_read_async (sides, codes, cancellable, matched_cb, &matched);
  guichet_mock_server_wait_requests (fixture->customer.mock, 3); /* with the time */
  g_cancellable_cancel (cancellable);
  while (!matched.is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (matched.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (matched.matches);
  g_clear_error (&matched.error);
  guichet_mock_server_release (fixture->agency.mock);
  g_assert_finalize_object (sides);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/contact-codes/" name, AccountsFixture, NULL, accounts_fixture_set_up, func,        \
              accounts_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("two-sides-are-a-choice-until-one-has-accepted",
       test_two_sides_are_a_choice_until_one_has_accepted);
  ADD ("who-is-replaced-is-not-asked", test_who_is_replaced_is_not_asked);
  ADD ("an-email-is-for-the-side-it-speaks-to", test_an_email_is_for_the_side_it_speaks_to);
  ADD ("several-codes-keep-their-order", test_several_codes_keep_their_order);
  ADD ("what-was-not-read-is-not-nobodys", test_what_was_not_read_is_not_nobodys);
  ADD ("reads-every-side-first", test_reads_every_side_first);
  ADD ("reads-anew-what-was-read-before", test_reads_anew_what_was_read_before);
  ADD ("cancelled-reading-ends-at-once", test_cancelled_reading_ends_at_once);
  return g_test_run ();
}
