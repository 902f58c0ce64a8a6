/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-sides-switch.c: the sides stay what they are when people use another account, sign
 * in or sign out: no list is emptied, read twice or shown under another account.
 */
#include <glib/gstdio.h>

#include "guichet-profile-list-private.h"
#include "guichet-sides-fixture.h"

static void
use (AccountsFixture *fixture, FixtureAccount *account)
{
  guichet_profile_list_set_current (guichet_session_get_profiles (fixture->session),
                                    account->profile);
}

static void
wait_state (GuichetSession *session, GuichetSessionState state)
{
  while (guichet_session_get_state (session) != state)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_first (GuichetContactSides *sides, GuichetContactSide *side)
{
  g_autoptr(GuichetContactSide) first = g_list_model_get_item (G_LIST_MODEL (sides), 0);

  g_assert_true (first == side);
  g_assert_true (guichet_contact_sides_get_current (sides) == side);
}

/* Two clients would each ask for the time. */
static void
assert_one_client (FixtureAccount *account)
{
  g_assert_cmpuint (guichet_mock_server_count (account->mock, "GET", "/auth/time"), ==, 1);
}

static void
test_sides_change_sessions_and_nothing_else (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides = sides_fixture_new_read (fixture);
  GuichetContactSide *agency = sides_fixture_find (sides, "agency");
  GuichetContactSide *customer = sides_fixture_find (sides, "customer");
  GuichetContactRequest *of_agency = sides_fixture_get_request (agency, 7);
  GuichetContactRequest *of_customer = sides_fixture_get_request (customer, 7);

  accounts_fixture_play (fixture, &fixture->customer);
  SIDES_PLAY (&fixture->agency, SIDES_AGENCY);
  use (fixture, &fixture->customer);
  assert_first (sides, customer);
  g_assert_true (guichet_contact_side_get_session (customer) == fixture->session);
  g_assert_false (guichet_contact_side_get_session (agency) == fixture->session);
  accounts_fixture_wait (fixture);
  wait_state (guichet_contact_side_get_session (agency), GUICHET_SESSION_STATE_READY);
  g_assert_true (sides_fixture_get_request (agency, 7) == of_agency);
  g_assert_true (sides_fixture_get_request (customer, 7) == of_customer);
  g_assert_true (guichet_session_get_profile (guichet_contact_side_get_session (agency)) ==
                 fixture->agency.profile);

  SIDES_PLAY (&fixture->agency, { "GET", SIDES_LIST, .body = "[" SIDES_TASK ("7", "done") "]" });
  SIDES_PLAY (&fixture->customer, { "GET", SIDES_LIST, .body = "[]" });
  guichet_contact_sides_refresh (sides);
  sides_fixture_wait (customer, 0);
  sides_fixture_wait (agency, 1);
  g_assert_cmpint (guichet_contact_request_get_state (of_agency), ==, GUICHET_CONTACT_REQUEST_DONE);
  assert_one_client (&fixture->agency);
  assert_one_client (&fixture->customer);
  sides_fixture_end (sides);
}

static void
test_switch_while_it_reads (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides;
  GuichetContactSide *agency;
  GuichetContactSide *customer;

  accounts_fixture_load (fixture);
  SIDES_PLAY (&fixture->agency,
              { "GET", SIDES_LIST, .kind = GUICHET_MOCK_HANG,
                .body = "[" SIDES_TASK ("7", SIDES_OPEN) "]" },
              SIDES_AGENCY);
  SIDES_PLAY (&fixture->customer, SIDES_CUSTOMER,
              { "GET", SIDES_LIST, .kind = GUICHET_MOCK_HANG,
                .body = "[" SIDES_TASK ("8", SIDES_OPEN) "," SIDES_TASK ("7", SIDES_OPEN) "]" });
  sides = sides_fixture_new (fixture);
  agency = sides_fixture_find (sides, "agency");
  customer = sides_fixture_find (sides, "customer");
  guichet_contact_sides_hold (sides);
  guichet_mock_server_wait_requests (fixture->agency.mock, 5);
  guichet_mock_server_wait_requests (fixture->customer.mock, 3); /* with the time */

  accounts_fixture_play (fixture, &fixture->customer);
  use (fixture, &fixture->customer);
  accounts_fixture_wait (fixture);
  wait_state (guichet_contact_side_get_session (agency), GUICHET_SESSION_STATE_READY);
  guichet_mock_server_release (fixture->agency.mock);
  guichet_mock_server_release (fixture->customer.mock);
  sides_fixture_wait (agency, 1);
  sides_fixture_wait (customer, 2);
  g_assert_cmpuint (guichet_mock_server_count (fixture->agency.mock, "GET", SIDES_LIST), ==, 1);
  g_assert_cmpuint (guichet_mock_server_count (fixture->customer.mock, "GET", SIDES_LIST), ==, 1);
  sides_fixture_end (sides);
}

static void
test_switch_there_and_back (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides = sides_fixture_new_read (fixture);
  GuichetContactSide *agency = sides_fixture_find (sides, "agency");
  GuichetContactSide *customer = sides_fixture_find (sides, "customer");

  accounts_fixture_play (fixture, &fixture->agency);
  SIDES_PLAY (&fixture->customer, SIDES_CUSTOMER);
  use (fixture, &fixture->customer);
  use (fixture, &fixture->agency);
  assert_first (sides, agency);
  g_assert_true (guichet_contact_side_get_session (agency) == fixture->session);
  accounts_fixture_wait (fixture);
  wait_state (guichet_contact_side_get_session (customer), GUICHET_SESSION_STATE_READY);
  g_assert_cmpstr (accounts_fixture_get_line (fixture), ==, "01");
  g_assert_cmpuint (sides_fixture_count (agency), ==, 1);
  g_assert_cmpuint (sides_fixture_count (customer), ==, 1);
  assert_one_client (&fixture->agency);
  assert_one_client (&fixture->customer);
  sides_fixture_end (sides);
}

/* As the helper does: it reads an account when it needs it. */
static void
test_switch_in_a_program_that_shows_nothing (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides = sides_fixture_new (fixture);
  GuichetContactSide *agency = sides_fixture_find (sides, "agency");
  GuichetContactSide *customer = sides_fixture_find (sides, "customer");

  accounts_fixture_play (fixture, &fixture->agency);
  SIDES_PLAY (&fixture->agency,
              { "GET", SIDES_LIST, .body = "[" SIDES_TASK ("7", SIDES_OPEN) "]" });
  SIDES_PLAY (&fixture->customer, SIDES_CUSTOMER, { "GET", SIDES_LIST, .body = "[]" });
  guichet_contact_sides_hold (sides);
  sides_fixture_wait (agency, 1);
  sides_fixture_wait (customer, 0);

  accounts_fixture_play (fixture, &fixture->customer);
  SIDES_PLAY (&fixture->agency, SIDES_AGENCY);
  use (fixture, &fixture->customer);
  accounts_fixture_wait (fixture);
  wait_state (guichet_contact_side_get_session (agency), GUICHET_SESSION_STATE_READY);
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==, GUICHET_SESSION_STATE_READY);
  g_assert_cmpuint (sides_fixture_count (agency), ==, 1);
  assert_one_client (&fixture->agency);
  assert_one_client (&fixture->customer);
  sides_fixture_end (sides);
}

static void
test_switch_while_nobody_looks_asks_nothing (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides;
  GuichetContactSide *agency;

  accounts_fixture_load (fixture);
  sides = sides_fixture_new (fixture);
  agency = sides_fixture_find (sides, "agency");
  accounts_fixture_play (fixture, &fixture->customer);
  use (fixture, &fixture->customer);
  accounts_fixture_wait (fixture);
  assert_first (sides, sides_fixture_find (sides, "customer"));
  g_assert_cmpuint (guichet_mock_server_count (fixture->agency.mock, "GET", "/me"), ==, 1);

  SIDES_PLAY (&fixture->agency, SIDES_AGENCY,
              { "GET", SIDES_LIST, .body = "[" SIDES_TASK ("7", SIDES_OPEN) "]" });
  SIDES_PLAY (&fixture->customer, { "GET", SIDES_LIST, .body = "[]" });
  guichet_contact_sides_hold (sides);
  sides_fixture_wait (agency, 1);
  sides_fixture_end (sides);
}

/* Other keys may be those of another account. */
static void
test_other_keys_begin_anew (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides = sides_fixture_new_read (fixture);
  GuichetContactSide *customer = sides_fixture_find (sides, "customer");
  g_autoptr(GSettings) own = guichet_profile_list_open_settings (
      guichet_session_get_profiles (fixture->session), fixture->customer.profile);

  accounts_fixture_store (fixture, &fixture->customer, "other");
  SIDES_PLAY (&fixture->customer, SIDES_CUSTOMER,
              { "GET", SIDES_LIST,
                .body = "[" SIDES_TASK ("9", SIDES_OPEN) "," SIDES_TASK ("8", SIDES_OPEN) "]" });
  g_settings_set_int64 (own, "keys-replaced", 1);
  sides_fixture_wait (customer, 2);
  g_assert_null (sides_fixture_get_request (customer, 7));
  sides_fixture_end (sides);
}

static void
test_account_that_is_signed_out_is_gone (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides = sides_fixture_new_read (fixture);
  g_autoptr(GuichetContactSide) customer = g_object_ref (sides_fixture_find (sides, "customer"));
  g_autoptr(GuichetContactSide) agency = g_object_ref (sides_fixture_find (sides, "agency"));
  GuichetProfileList *profiles = guichet_session_get_profiles (fixture->session);

  guichet_profile_list_drop (profiles, fixture->customer.profile);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sides)), ==, 1);
  assert_first (sides, agency);
  sides_fixture_wait (customer, 0); /* whoever still has it */

  guichet_profile_list_drop (profiles, fixture->agency.profile);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sides)), ==, 0);
  g_assert_null (guichet_contact_sides_get_current (sides));
  sides_fixture_wait (agency, 0);
  accounts_fixture_wait (fixture);
  sides_fixture_end (sides);
}

static void
test_account_that_signs_in_is_read (AccountsFixture *fixture, gconstpointer data)
{
  GuichetContactSides *sides;
  GuichetContactSide *customer;
  GuichetProfileList *profiles = guichet_session_get_profiles (fixture->session);

  accounts_fixture_load (fixture);
  guichet_profile_list_drop (profiles, fixture->customer.profile);
  SIDES_PLAY (&fixture->agency, { "GET", SIDES_LIST, .body = "[]" });
  sides = sides_fixture_new (fixture);
  guichet_contact_sides_hold (sides);
  sides_fixture_wait (guichet_contact_sides_get_current (sides), 0);

  SIDES_PLAY (&fixture->customer, SIDES_CUSTOMER,
              { "GET", SIDES_LIST, .body = "[" SIDES_TASK ("7", SIDES_OPEN) "]" });
  guichet_profile_list_keep (profiles, fixture->customer.profile);
  customer = sides_fixture_find (sides, "customer");
  g_assert_nonnull (customer);
  sides_fixture_wait (customer, 1);
  sides_fixture_end (sides);
}

static void
test_what_is_found_is_a_side_until_it_is_left (AccountsFixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_build_filename (g_get_home_dir (), ".ovh.conf", NULL);
  const char *url = guichet_mock_server_get_url (fixture->customer.mock);
  g_autofree char *text =
      g_strdup_printf ("[default]\nendpoint=%s\n[%s]\naccess_token=T\n", url, url);
  GuichetProfileList *profiles = guichet_session_get_profiles (fixture->session);
  GuichetContactSides *sides = sides_fixture_new (fixture);
  GuichetProfile *found;

  g_mkdir_with_parents (g_get_home_dir (), 0700);
  g_assert_true (g_file_set_contents (file, text, -1, NULL));
  accounts_fixture_load (fixture); /* looks for it */
  found = guichet_profile_list_find (profiles, GUICHET_PROFILE_FOUND_ID);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sides)), ==, 3);
  assert_first (sides, sides_fixture_find (sides, "agency"));

  accounts_fixture_play (fixture, &fixture->customer);
  guichet_profile_list_set_current (profiles, found);
  accounts_fixture_wait (fixture);
  assert_first (sides, sides_fixture_find (sides, ""));
  guichet_profile_list_leave (profiles, found);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sides)), ==, 2);
  g_assert_null (guichet_contact_sides_get_current (sides));
  accounts_fixture_wait (fixture);
  g_assert_finalize_object (sides);
  g_remove (file);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/contact-sides-switch/" name, AccountsFixture, NULL, accounts_fixture_set_up, func, \
              accounts_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("sides-change-sessions-and-nothing-else", test_sides_change_sessions_and_nothing_else);
  ADD ("switch-while-it-reads", test_switch_while_it_reads);
  ADD ("switch-there-and-back", test_switch_there_and_back);
  ADD ("switch-while-nobody-looks-asks-nothing", test_switch_while_nobody_looks_asks_nothing);
  ADD ("switch-in-a-program-that-shows-nothing", test_switch_in_a_program_that_shows_nothing);
  ADD ("other-keys-begin-anew", test_other_keys_begin_anew);
  ADD ("account-that-is-signed-out-is-gone", test_account_that_is_signed_out_is_gone);
  ADD ("account-that-signs-in-is-read", test_account_that_signs_in_is_read);
  ADD ("what-is-found-is-a-side-until-it-is-left", test_what_is_found_is_a_side_until_it_is_left);
  return g_test_run ();
}
