/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-profile-calls.c: a call starts from the account that people asked for it from, whatever they
 * switch to meanwhile, and from a line that was read with the keys that place it.
 */
#include <string.h>

#include "guichet-accounts-fixture.h"
#include "guichet-dialer.h"
#include "guichet-error.h"

#define USERS "/telephony/a/line/01/click2CallUser"
#define CALL  "/telephony/a/line/01/click2Call"
#define TOKEN "/telephony/a/service/01/eventToken"
#define PLAY(account, steps)                                                                       \
  guichet_mock_server_play (fixture->account.mock, steps, G_N_ELEMENTS (steps))

static void
use (AccountsFixture *fixture, FixtureAccount *account)
{
  guichet_profile_list_set_current (guichet_session_get_profiles (fixture->session),
                                    account->profile);
}

typedef struct
{
  GuichetCallHistory *history;
  GuichetDialer *dialer;
  GuichetCall *call;
  GError *error;
  gboolean is_over;
} Calling;

static void
called_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Calling *calling = user_data;

  calling->call = guichet_dialer_call_finish (GUICHET_DIALER (source), result, &calling->error);
  calling->is_over = TRUE;
}

static void
start_call_followed (AccountsFixture *fixture, Calling *calling, gboolean follows)
{
  g_autoptr(GuichetPhoneNumber) number = guichet_phone_number_parse ("01 42 86 61 00", "FR");

  calling->history = guichet_call_history_new_in_folder (fixture->folder);
  calling->dialer = guichet_dialer_new (fixture->session, calling->history);
  guichet_dialer_set_follows (calling->dialer, follows);
  guichet_dialer_call_async (calling->dialer, number, TRUE, NULL, called_cb, calling);
}

static void
start_call (AccountsFixture *fixture, Calling *calling)
{
  start_call_followed (fixture, calling, FALSE);
}

static void
wait_for_end (Calling *calling)
{
  while (!calling->is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
end_call (AccountsFixture *fixture, Calling *calling)
{
  static const char *const names[] = { "guichet.db", "guichet.db-wal", "guichet.db-shm",
                                       "guichet.lock" };

  g_assert_true (calling->is_over);
  g_clear_object (&calling->call);
  g_clear_error (&calling->error);
  g_assert_finalize_object (calling->dialer);
  g_assert_finalize_object (calling->history);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);
      g_autoptr(GFile) file = g_file_new_for_path (path);

      g_file_delete (file, NULL, NULL);
    }
}

/* Somebody asked for a call from the agency. */
static void
test_call_that_waits_is_not_placed_from_another_account (AccountsFixture *fixture,
                                                         gconstpointer data)
{
  Calling calling = { 0 };

  start_call (fixture, &calling);
  accounts_fixture_play (fixture, &fixture->customer);
  use (fixture, &fixture->customer);
  wait_for_end (&calling);
  g_assert_null (calling.call);
  g_assert_error (calling.error, GUICHET_ERROR, GUICHET_ERROR_FAILED);
  g_assert_nonnull (strstr (calling.error->message, "switched"));
  g_assert_cmpstr (accounts_fixture_get_line (fixture), ==, "02");
  end_call (fixture, &calling);
}

static void
test_call_under_way_is_brought_to_its_end (AccountsFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = {
    { "GET", USERS, .body = "[]" },
    { "POST", CALL, .kind = GUICHET_MOCK_HANG, .body = "null" },
  };
  Calling calling = { 0 };

  accounts_fixture_load (fixture);
  PLAY (agency, steps);
  start_call (fixture, &calling);
  while (guichet_mock_server_count (fixture->agency.mock, "POST", CALL) == 0)
    g_main_context_iteration (NULL, TRUE);
  accounts_fixture_play (fixture, &fixture->customer);
  use (fixture, &fixture->customer);
  accounts_fixture_wait (fixture);
  g_assert_cmpstr (accounts_fixture_get_line (fixture), ==, "02");
  g_assert_false (calling.is_over);
  guichet_mock_server_release (fixture->agency.mock);
  wait_for_end (&calling);
  g_assert_no_error (calling.error);
  g_assert_cmpint (guichet_call_get_state (calling.call), ==, GUICHET_CALL_STATE_ACCEPTED);
  end_call (fixture, &calling);
}

/* Between the click and the request: the history, the request and the events are the agency's. */
static void
test_call_that_is_prepared_stays_with_its_account (AccountsFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = {
    { "GET", USERS, .kind = GUICHET_MOCK_HANG, .body = "[]" },
    { "GET", TOKEN, .status = 404, .body = "{\"message\":\"does not exist\"}" },
    { "POST", TOKEN, .body = "\"T 1\"" },
    { "DELETE", TOKEN, .body = "null" },
    { "POST", CALL, .body = "null" },
  };
  Calling calling = { 0 };

  accounts_fixture_load (fixture);
  PLAY (agency, steps);
  start_call_followed (fixture, &calling, TRUE);
  while (guichet_mock_server_count (fixture->agency.mock, "GET", USERS) == 0)
    g_main_context_iteration (NULL, TRUE);
  accounts_fixture_play (fixture, &fixture->customer);
  use (fixture, &fixture->customer);
  accounts_fixture_wait (fixture);
  guichet_mock_server_release (fixture->agency.mock);
  wait_for_end (&calling);
  g_assert_no_error (calling.error);
  g_assert_cmpstr (guichet_call_get_billing_account (calling.call), ==, "a");
  g_assert_cmpstr (guichet_call_get_service_name (calling.call), ==, "01");
  g_assert_cmpstr (accounts_fixture_get_line (fixture), ==, "02");
  while (guichet_mock_server_count (fixture->agency.mock, "DELETE", TOKEN) == 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  end_call (fixture, &calling);
}

/* The same profile, and yet the keys of somebody else: in ovh.conf nobody tells. */
static void
test_other_keys_do_not_call_from_the_lines_before (AccountsFixture *fixture, gconstpointer data)
{
  const GuichetMockStep other[] = {
    { "GET", "/me", .status = 403, .body = "{}" },
    { "GET", "/telephony", .kind = GUICHET_MOCK_HANG,
      .body = "[{\"billingAccount\":\"c\",\"description\":\"\"}]" },
    { "GET", "/telephony/c/line",
      .body = "[{\"serviceName\":\"03\",\"description\":\"\",\"serviceType\":\"line\"}]" },
    { "GET", "/telephony/c/line/03/click2CallUser", .body = "[]" },
    { "POST", "/telephony/c/line/03/click2Call", .body = "null" },
  };
  Calling calling = { 0 };

  accounts_fixture_load (fixture);
  accounts_fixture_store (fixture, &fixture->agency, "keyofsomebodyelse");
  PLAY (agency, other);
  guichet_session_load (fixture->session);
  while (guichet_mock_server_count (fixture->agency.mock, "GET", "/telephony") < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (guichet_session_get_line (fixture->session));
  g_assert_null (guichet_session_get_account (fixture->session));
  start_call (fixture, &calling);
  guichet_mock_server_release (fixture->agency.mock);
  wait_for_end (&calling);
  g_assert_no_error (calling.error);
  g_assert_cmpstr (guichet_call_get_service_name (calling.call), ==, "03");
  end_call (fixture, &calling);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/profile-calls/" name, AccountsFixture, NULL, accounts_fixture_set_up, func,        \
              accounts_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("call-that-waits-is-not-placed-from-another-account",
       test_call_that_waits_is_not_placed_from_another_account);
  ADD ("call-that-is-prepared-stays-with-its-account",
       test_call_that_is_prepared_stays_with_its_account);
  ADD ("call-under-way-is-brought-to-its-end", test_call_under_way_is_brought_to_its_end);
  ADD ("other-keys-do-not-call-from-the-lines-before",
       test_other_keys_do_not_call_from_the_lines_before);
  return g_test_run ();
}
