/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-profiles.c: a session uses the account that was chosen and no other: its keys, its lines,
 * its settings.
 */
#include <string.h>

#include "guichet-accounts-fixture.h"
#include "guichet-mock-services.h"
#include "guichet-error.h"
#include "guichet-instance.h"

#define PLAY(account, steps)                                                                       \
  guichet_mock_server_play (fixture->account.mock, steps, G_N_ELEMENTS (steps))
#define INVALID                                                                                    \
  "{\"errorCode\":\"INVALID_CREDENTIAL\",\"message\":\"This credential is not valid\"}"

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  guint *n = user_data;

  (*n)++;
}

static void
use (AccountsFixture *fixture, FixtureAccount *account)
{
  guichet_profile_list_set_current (guichet_session_get_profiles (fixture->session),
                                    account->profile);
}

static void
test_keys_come_from_the_keyring (AccountsFixture *fixture, gconstpointer data)
{
  GuichetProfile *profile = fixture->agency.profile;

  accounts_fixture_load (fixture);
  g_assert_true (guichet_session_get_profile (fixture->session) == profile);
  g_assert_cmpstr (guichet_session_get_source (fixture->session), ==, "the keyring");
  g_assert_cmpstr (guichet_session_get_endpoint (fixture->session), ==,
                   guichet_mock_server_get_url (fixture->agency.mock));
  g_assert_cmpstr (accounts_fixture_get_line (fixture), ==, "01");
  g_assert_cmpstr (guichet_profile_get_nichandle (profile), ==, "xx1111-ovh");
}

/* Whoever starts next names the account before it is read. */
static void
test_nichandle_is_remembered (AccountsFixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetProfileList) next = NULL;

  accounts_fixture_load (fixture);
  next = guichet_profile_list_new (fixture->settings);
  g_assert_cmpstr (guichet_profile_get_nichandle (guichet_profile_list_get_current (next)), ==,
                   "xx1111-ovh");
}

static void
test_switch_empties_at_once (AccountsFixture *fixture, gconstpointer data)
{
  GListModel *lines = G_LIST_MODEL (guichet_session_get_lines (fixture->session));
  guint notified = 0;

  accounts_fixture_load (fixture);
  g_signal_connect (fixture->session, "notify::profile", G_CALLBACK (count_cb), &notified);
  accounts_fixture_play (fixture, &fixture->customer);
  use (fixture, &fixture->customer);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 0);
  g_assert_null (guichet_session_get_line (fixture->session));
  g_assert_null (guichet_session_get_account (fixture->session));
  g_assert_null (guichet_session_get_client (fixture->session));
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==, GUICHET_SESSION_STATE_LOADING);

  accounts_fixture_wait (fixture);
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==, GUICHET_SESSION_STATE_READY);
  g_assert_cmpstr (accounts_fixture_get_line (fixture), ==, "02");
  g_assert_cmpstr (guichet_account_get_title (guichet_session_get_account (fixture->session)), ==,
                   "Paul Durand");
}

/* As the other program does it. */
static void
test_switch_of_the_other_program (AccountsFixture *fixture, gconstpointer data)
{
  accounts_fixture_load (fixture);
  accounts_fixture_play (fixture, &fixture->customer);
  g_settings_set_string (fixture->settings, "profile",
                         guichet_profile_get_id (fixture->customer.profile));
  accounts_fixture_wait (fixture);
  g_assert_cmpstr (accounts_fixture_get_line (fixture), ==, "02");
}

static void
test_switch_asks_nothing_before_the_first_load (AccountsFixture *fixture, gconstpointer data)
{
  use (fixture, &fixture->customer);
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==,
                   GUICHET_SESSION_STATE_UNCONFIGURED);
  g_assert_null (guichet_session_get_error (fixture->session));
}

static void
test_switch_in_the_middle_of_a_load (AccountsFixture *fixture, gconstpointer data)
{
  const GuichetMockStep hanging[] = {
    { "GET", "/me", .kind = GUICHET_MOCK_HANG },
    { "GET", "/telephony", .kind = GUICHET_MOCK_HANG },
  };

  PLAY (agency, hanging);
  guichet_session_load (fixture->session);
  while (guichet_mock_server_count (fixture->agency.mock, "GET", "/telephony") == 0)
    g_main_context_iteration (NULL, TRUE);
  accounts_fixture_play (fixture, &fixture->customer);
  use (fixture, &fixture->customer);
  accounts_fixture_wait (fixture);
  guichet_mock_server_wait_gone (fixture->agency.mock, 2);
  g_assert_cmpstr (accounts_fixture_get_line (fixture), ==, "02");
}

static void
test_each_account_has_its_line (AccountsFixture *fixture, gconstpointer data)
{
  g_autofree char *of_the_instance = NULL;
  g_autofree char *of_the_profile = NULL;

  accounts_fixture_load (fixture);
  guichet_session_set_line (fixture->session, guichet_session_get_line (fixture->session));
  g_settings_set_int64 (guichet_session_get_profile_settings (fixture->session), "click2call-user",
                        7);
  accounts_fixture_play (fixture, &fixture->customer);
  use (fixture, &fixture->customer);
  accounts_fixture_wait (fixture);
  g_assert_cmpint (g_settings_get_int64 (guichet_session_get_profile_settings (fixture->session),
                                         "click2call-user"),
                   ==, 0);
  accounts_fixture_play (fixture, &fixture->agency);
  use (fixture, &fixture->agency);
  accounts_fixture_wait (fixture);
  of_the_profile =
      g_settings_get_string (guichet_session_get_profile_settings (fixture->session), "line");
  of_the_instance = g_settings_get_string (fixture->settings, "line");
  g_assert_cmpstr (of_the_profile, ==, "a/01");
  g_assert_cmpint (g_settings_get_int64 (guichet_session_get_profile_settings (fixture->session),
                                         "click2call-user"),
                   ==, 7);
  g_assert_cmpstr (of_the_instance, ==, "");
}

static void
test_client_stays_as_long_as_the_keys (AccountsFixture *fixture, gconstpointer data)
{
  GuichetClient *client;
  GuichetExchangeLog *log = guichet_session_get_log (fixture->session);
  guint n;

  accounts_fixture_load (fixture);
  client = guichet_session_get_client (fixture->session);
  accounts_fixture_load (fixture);
  g_assert_true (guichet_session_get_client (fixture->session) == client);
  n = g_list_model_get_n_items (G_LIST_MODEL (log));
  g_assert_cmpuint (n, ==, 7); /* the time, and two loads */

  accounts_fixture_store (fixture, &fixture->agency, "newkey");
  g_object_add_weak_pointer (G_OBJECT (client), (gpointer *) &client);
  accounts_fixture_load (fixture);
  g_assert_null (client);
  g_assert_cmpstr (guichet_credentials_get_consumer_key (guichet_client_get_credentials (
                       guichet_session_get_client (fixture->session))),
                   ==, "newkey");
  g_assert_true (guichet_session_get_log (fixture->session) == log);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (log)), >, n);
}

static void
test_removed_account_is_not_replaced (AccountsFixture *fixture, gconstpointer data)
{
  accounts_fixture_load (fixture);
  guichet_profile_list_drop (guichet_session_get_profiles (fixture->session),
                             fixture->agency.profile);
  accounts_fixture_wait (fixture);
  g_assert_null (guichet_session_get_profile (fixture->session));
  g_assert_null (guichet_session_get_client (fixture->session));
  g_assert_null (guichet_session_get_line (fixture->session));
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==,
                   GUICHET_SESSION_STATE_UNCONFIGURED);
  g_assert_error (guichet_session_get_error (fixture->session), GUICHET_ERROR,
                  GUICHET_ERROR_NOT_SIGNED_IN);
  g_assert_nonnull (strstr (guichet_session_get_error (fixture->session)->message, "Choose one"));
}

static void
test_no_account_at_all (AccountsFixture *fixture, gconstpointer data)
{
  GuichetProfileList *profiles = guichet_session_get_profiles (fixture->session);

  guichet_profile_list_drop (profiles, fixture->agency.profile);
  guichet_profile_list_drop (profiles, fixture->customer.profile);
  guichet_session_load (fixture->session);
  accounts_fixture_wait (fixture);
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==,
                   GUICHET_SESSION_STATE_UNCONFIGURED);
  g_assert_error (guichet_session_get_error (fixture->session), GUICHET_ERROR,
                  GUICHET_ERROR_NOT_SIGNED_IN);
  g_assert_nonnull (strstr (guichet_session_get_error (fixture->session)->message, "ovh.conf"));
}

static void
test_keyring_that_fails_may_be_tried_again (AccountsFixture *fixture, gconstpointer data)
{
  accounts_fixture_break_keyring (fixture, TRUE);
  guichet_session_load (fixture->session);
  accounts_fixture_wait (fixture);
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==, GUICHET_SESSION_STATE_FAILED);
  g_assert_error (guichet_session_get_error (fixture->session), GUICHET_ERROR,
                  GUICHET_ERROR_KEYRING);
  accounts_fixture_break_keyring (fixture, FALSE);
  accounts_fixture_load (fixture);
}

/* A keyring that locks itself takes nothing away from somebody who works. */
static void
test_keyring_that_fails_later_does_no_harm (AccountsFixture *fixture, gconstpointer data)
{
  accounts_fixture_load (fixture);
  accounts_fixture_break_keyring (fixture, TRUE);
  accounts_fixture_load (fixture);
  /* But keys of another account are not there. */
  use (fixture, &fixture->customer);
  accounts_fixture_wait (fixture);
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==, GUICHET_SESSION_STATE_FAILED);
  g_assert_null (guichet_session_get_client (fixture->session));
}

static void
test_refusal_is_told_until_a_load_works (AccountsFixture *fixture, gconstpointer data)
{
  const GuichetMockStep refused[] = {
    { "GET", "/me", .status = 403, .body = INVALID },
    { "GET", "/telephony", .status = 403, .body = INVALID },
  };
  guint notified = 0;

  accounts_fixture_load (fixture);
  g_signal_connect (fixture->session, "notify::refusal", G_CALLBACK (count_cb), &notified);
  PLAY (agency, refused);
  guichet_session_load (fixture->session);
  accounts_fixture_wait (fixture);
  g_assert_cmpuint (notified, >=, 1);
  g_assert_error (guichet_session_get_refusal (fixture->session), GUICHET_ERROR,
                  GUICHET_ERROR_CREDENTIAL);
  g_assert_cmpstr (accounts_fixture_get_line (fixture), ==, "01");
  accounts_fixture_load (fixture);
  g_assert_null (guichet_session_get_refusal (fixture->session));
}

static void
error_cb (GuichetSession *session, GParamSpec *pspec, gpointer user_data)
{
  guint *n = user_data;

  if (!g_error_matches (guichet_session_get_error (session), GUICHET_ERROR,
                        GUICHET_ERROR_CREDENTIAL))
    return;
  g_assert_nonnull (guichet_session_get_refusal (session));
  (*n)++;
}

/* So a window that shows the refusal need not show the error. */
static void
test_refused_load_never_comes_without_the_refusal (AccountsFixture *fixture, gconstpointer data)
{
  const GuichetMockStep refused[] = {
    { "GET", "/me", .status = 403, .body = INVALID },
    { "GET", "/telephony", .status = 403, .body = INVALID },
  };
  guint n = 0;

  g_signal_connect (fixture->session, "notify::state", G_CALLBACK (error_cb), &n);
  g_signal_connect (fixture->session, "notify::error", G_CALLBACK (error_cb), &n);
  PLAY (agency, refused);
  guichet_session_load (fixture->session);
  accounts_fixture_wait (fixture);
  g_assert_cmpuint (n, ==, 2);
}

/* What was refused were the keys before. */
static void
test_refusal_goes_with_the_keys (AccountsFixture *fixture, gconstpointer data)
{
  const GuichetMockStep refused[] = {
    { "GET", "/me", .status = 403, .body = INVALID },
    { "GET", "/telephony", .status = 403, .body = INVALID },
  };
  const GuichetMockStep hanging[] = {
    { "GET", "/me", .kind = GUICHET_MOCK_HANG },
    { "GET", "/telephony", .kind = GUICHET_MOCK_HANG },
  };

  PLAY (agency, refused);
  guichet_session_load (fixture->session);
  accounts_fixture_wait (fixture);
  g_assert_nonnull (guichet_session_get_refusal (fixture->session));
  accounts_fixture_store (fixture, &fixture->agency, "newkey");
  PLAY (agency, hanging);
  guichet_session_load (fixture->session);
  while (guichet_mock_server_count (fixture->agency.mock, "GET", "/telephony") < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (guichet_session_get_refusal (fixture->session));
  accounts_fixture_play (fixture, &fixture->customer);
  use (fixture, &fixture->customer);
  accounts_fixture_wait (fixture);
  guichet_mock_server_wait_gone (fixture->agency.mock, 2);
}

/* Whoever hears of a load, or of its end, may begin the next one. */
static void
load_once_more_cb (GuichetSession *session, GParamSpec *pspec, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (session, load_once_more_cb, user_data);
  guichet_session_load (session);
}

static void
wait_asked (AccountsFixture *fixture, const char *path, guint count)
{
  while (guichet_mock_server_count (fixture->agency.mock, "GET", path) < count)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_load_may_begin_where_one_ends (AccountsFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *signal;
    const char *path; /* is answered before it */
  } cases[] = { { "notify::line", "/telephony/g1/line" },
                { "notify::state", "/telephony/g1/line" },
                { "notify::account", "/me" } };
  GuichetMockServices mock = { .n_groups = 1, .n_lines_per_group = 1, .nichandle = "xx1111-ovh" };

  guichet_mock_services_attach (&mock, fixture->agency.mock);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = g_strdup_printf ("key%" G_GSIZE_FORMAT, i);
      const guint n_asked = guichet_mock_server_count (fixture->agency.mock, "GET", cases[i].path);

      /* Other keys, so that account and line are told again. */
      accounts_fixture_store (fixture, &fixture->agency, key);
      guichet_session_load (fixture->session);
      wait_asked (fixture, cases[i].path, n_asked + 1);
      g_signal_connect (fixture->session, cases[i].signal, G_CALLBACK (load_once_more_cb), NULL);
      wait_asked (fixture, cases[i].path, n_asked + 2);
      accounts_fixture_wait (fixture);
      g_assert_cmpint (guichet_session_get_state (fixture->session), ==,
                       GUICHET_SESSION_STATE_READY);
    }
  guichet_mock_server_set_func (fixture->agency.mock, NULL, NULL);
  guichet_mock_services_clear (&mock);
}

static void
test_wrong_clock_is_told (AccountsFixture *fixture, gconstpointer data)
{
  guint notified = 0;

  g_signal_connect (fixture->session, "notify::clock-difference", G_CALLBACK (count_cb), &notified);
  guichet_mock_server_set_time_difference (fixture->agency.mock, 7200);
  guichet_mock_server_set_time_difference (fixture->customer.mock, 20);
  accounts_fixture_load (fixture);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpint (ABS (guichet_session_get_clock_difference (fixture->session) - 7200), <=, 2);
  accounts_fixture_play (fixture, &fixture->customer);
  use (fixture, &fixture->customer);
  accounts_fixture_wait (fixture);
  g_assert_cmpint (guichet_session_get_clock_difference (fixture->session), ==, 0);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/profiles/" name, AccountsFixture, NULL, accounts_fixture_set_up, func,             \
              accounts_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("keys-come-from-the-keyring", test_keys_come_from_the_keyring);
  ADD ("nichandle-is-remembered", test_nichandle_is_remembered);
  ADD ("switch-empties-at-once", test_switch_empties_at_once);
  ADD ("switch-of-the-other-program", test_switch_of_the_other_program);
  ADD ("switch-asks-nothing-before-the-first-load", test_switch_asks_nothing_before_the_first_load);
  ADD ("switch-in-the-middle-of-a-load", test_switch_in_the_middle_of_a_load);
  ADD ("each-account-has-its-line", test_each_account_has_its_line);
  ADD ("client-stays-as-long-as-the-keys", test_client_stays_as_long_as_the_keys);
  ADD ("removed-account-is-not-replaced", test_removed_account_is_not_replaced);
  ADD ("no-account-at-all", test_no_account_at_all);
  ADD ("keyring-that-fails-may-be-tried-again", test_keyring_that_fails_may_be_tried_again);
  ADD ("keyring-that-fails-later-does-no-harm", test_keyring_that_fails_later_does_no_harm);
  ADD ("refusal-is-told-until-a-load-works", test_refusal_is_told_until_a_load_works);
  ADD ("refused-load-never-comes-without-the-refusal",
       test_refused_load_never_comes_without_the_refusal);
  ADD ("refusal-goes-with-the-keys", test_refusal_goes_with_the_keys);
  ADD ("load-may-begin-where-one-ends", test_load_may_begin_where_one_ends);
  ADD ("wrong-clock-is-told", test_wrong_clock_is_told);
  return g_test_run ();
}
