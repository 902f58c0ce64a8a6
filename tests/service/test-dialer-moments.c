/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-dialer-moments.c: whether a call may be placed now: it can still be cancelled, the account
 * is not loaded, somebody has to be asked first.
 */
#include "guichet-dial-fixture.h"
#include "guichet-error.h"

#define PREMIUM "0899 70 01 23"

static void
test_cancelled_before_the_session_is_loaded (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", "/me", .kind = GUICHET_MOCK_HANG },
        { "GET", "/telephony", .kind = GUICHET_MOCK_HANG });
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Dialled) dialled = { 0 };

  guichet_session_load (fixture->session);
  session_fixture_start_call (fixture, NUMBER, FALSE, cancellable, &dialled);
  while (guichet_mock_server_count (fixture->mock, "GET", "/me") == 0 ||
         guichet_mock_server_count (fixture->mock, "GET", "/telephony") == 0)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  session_fixture_wait_call (&dialled);
  g_assert_error (dialled.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  dial_fixture_assert_nothing_stored (fixture);
  session_fixture_load (fixture);
}

static void
test_cancelled_while_users_are_read (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", USERS, .kind = GUICHET_MOCK_HANG });
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Dialled) dialled = { 0 };

  session_fixture_load (fixture);
  session_fixture_start_call (fixture, NUMBER, FALSE, cancellable, &dialled);
  while (guichet_mock_server_count (fixture->mock, "GET", USERS) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  session_fixture_wait_call (&dialled);
  g_assert_error (dialled.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  dial_fixture_assert_stored (fixture, GUICHET_CALL_STATE_REFUSED, "cancelled");
  g_assert_null (guichet_dialer_get_current (fixture->dialer));
  g_assert_cmpuint (dial_fixture_count_calls (fixture), ==, 0);
}

static void
test_cancelled_too_late (SessionFixture *fixture, gconstpointer data)
{
  PLAY (NO_USERS, { "POST", CALL, .kind = GUICHET_MOCK_HANG, .body = "null" });
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Dialled) dialled = { 0 };

  session_fixture_load (fixture);
  session_fixture_start_call (fixture, NUMBER, FALSE, cancellable, &dialled);
  dial_fixture_wait_sent (fixture);
  g_cancellable_cancel (cancellable);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (dialled.is_over);
  guichet_mock_server_release (fixture->mock);
  session_fixture_wait_call (&dialled);
  g_assert_no_error (dialled.error);
  dial_fixture_assert_stored (fixture, GUICHET_CALL_STATE_ACCEPTED, NULL);
}

static void
test_waits_for_the_session (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", "/me", .status = 403, .body = REFUSAL },
        { "GET", "/telephony", .body = FIXTURE_GROUPS },
        { "GET", FIXTURE_GROUP "/line", .body = FIXTURE_LINES }, NO_USERS, OK);
  g_auto(Dialled) dialled = { 0 };

  guichet_session_load (fixture->session);
  session_fixture_call (fixture, NUMBER, FALSE, &dialled);
  g_assert_no_error (dialled.error);
}

static void
test_loads_the_session (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", "/me", .status = 403, .body = REFUSAL },
        { "GET", "/telephony", .status = 403, .body = REFUSAL },
        { "GET", "/me", .status = 403, .body = REFUSAL },
        { "GET", "/telephony", .body = FIXTURE_GROUPS },
        { "GET", FIXTURE_GROUP "/line", .body = FIXTURE_LINES }, NO_USERS, OK);
  g_auto(Dialled) first = { 0 };
  g_auto(Dialled) second = { 0 };

  session_fixture_call (fixture, NUMBER, FALSE, &first);
  g_assert_error (first.error, GUICHET_ERROR, GUICHET_ERROR_REFUSED);
  /* What failed a moment ago may go well now. */
  session_fixture_call (fixture, NUMBER, FALSE, &second);
  g_assert_no_error (second.error);
}

static void
test_refresh_does_not_hold_a_call_up (SessionFixture *fixture, gconstpointer data)
{
  static const GuichetMockStep refresh[] = {
    { "GET", "/me", .kind = GUICHET_MOCK_HANG },
    { "GET", "/telephony", .kind = GUICHET_MOCK_HANG },
    NO_USERS,
    OK,
  };
  g_auto(Dialled) dialled = { 0 };

  session_fixture_load (fixture);
  guichet_mock_server_play (fixture->mock, refresh, G_N_ELEMENTS (refresh));
  guichet_session_load (fixture->session);
  session_fixture_call (fixture, NUMBER, FALSE, &dialled);
  g_assert_no_error (dialled.error);
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==, GUICHET_SESSION_STATE_LOADING);
  while (guichet_mock_server_count (fixture->mock, "GET", "/me") < 2 ||
         guichet_mock_server_count (fixture->mock, "GET", "/telephony") < 2)
    g_main_context_iteration (NULL, TRUE);
  session_fixture_load (fixture);
}

static void
test_no_line (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", "/me", .status = 403, .body = REFUSAL }, { "GET", "/telephony", .body = "[]" });
  g_auto(Dialled) dialled = { 0 };

  guichet_session_load (fixture->session);
  session_fixture_call (fixture, NUMBER, FALSE, &dialled);
  g_assert_error (dialled.error, GUICHET_ERROR, GUICHET_ERROR_NO_LINE);
  dial_fixture_assert_nothing_stored (fixture);
}

static void
test_offline (SessionFixture *fixture, gconstpointer data)
{
  g_auto(Dialled) dialled = { 0 };

  g_setenv ("OVH_ENDPOINT", "http://127.0.0.1:9/1.0", TRUE);
  guichet_session_load (fixture->session);
  session_fixture_call (fixture, NUMBER, FALSE, &dialled);
  g_assert_error (dialled.error, GUICHET_ERROR, GUICHET_ERROR_OFFLINE);
  dial_fixture_assert_nothing_stored (fixture);
}

static void
assert_stopped (SessionFixture *fixture, const char *text, gboolean confirmed, GuichetError code)
{
  g_auto(Dialled) dialled = { 0 };

  session_fixture_call (fixture, text, confirmed, &dialled);
  g_assert_error (dialled.error, GUICHET_ERROR, (int) code);
  dial_fixture_assert_nothing_stored (fixture);
}

static void
test_who_is_asked (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetPhoneNumber) premium = guichet_phone_number_parse (PREMIUM, "FR");
  g_autoptr(GuichetPhoneNumber) usual = guichet_phone_number_parse (NUMBER, "FR");

  session_fixture_load (fixture);
  g_assert_cmpint (guichet_dialer_check (fixture->dialer, usual), ==, GUICHET_CONFIRM_NONE);
  g_assert_cmpint (guichet_dialer_check (fixture->dialer, premium), ==, GUICHET_CONFIRM_COST);
  assert_stopped (fixture, "112", FALSE, GUICHET_ERROR_EMERGENCY);
  assert_stopped (fixture, "15", TRUE, GUICHET_ERROR_EMERGENCY);
  assert_stopped (fixture, PREMIUM, FALSE, GUICHET_ERROR_NEEDS_CONFIRMATION);

  g_settings_set_string (fixture->settings, "confirm-policy", "always");
  assert_stopped (fixture, NUMBER, FALSE, GUICHET_ERROR_NEEDS_CONFIRMATION);
  guichet_dialer_set_never_ask (fixture->dialer, usual, TRUE);
  guichet_dialer_set_never_ask (fixture->dialer, premium, TRUE);
  g_assert_cmpint (guichet_dialer_check (fixture->dialer, usual), ==, GUICHET_CONFIRM_NONE);
  guichet_dialer_set_never_ask (fixture->dialer, usual, FALSE);
  g_assert_cmpint (guichet_dialer_check (fixture->dialer, usual), ==, GUICHET_CONFIRM_ALWAYS);
  g_assert_cmpint (guichet_dialer_check (fixture->dialer, premium), ==, GUICHET_CONFIRM_NONE);
}

static void
test_confirmed (SessionFixture *fixture, gconstpointer data)
{
  PLAY (NO_USERS, OK);
  g_auto(Dialled) dialled = { 0 };

  session_fixture_load (fixture);
  session_fixture_call (fixture, PREMIUM, TRUE, &dialled);
  g_assert_no_error (dialled.error);
  g_assert_cmpstr (guichet_call_get_dial (dialled.call), ==, "0033899700123");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/dialer-moments/" name, SessionFixture, NULL, session_fixture_set_up, func,         \
              session_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("cancelled-before-the-session-is-loaded", test_cancelled_before_the_session_is_loaded);
  ADD ("cancelled-while-users-are-read", test_cancelled_while_users_are_read);
  ADD ("cancelled-too-late", test_cancelled_too_late);
  ADD ("waits-for-the-session", test_waits_for_the_session);
  ADD ("loads-the-session", test_loads_the_session);
  ADD ("refresh-does-not-hold-a-call-up", test_refresh_does_not_hold_a_call_up);
  ADD ("no-line", test_no_line);
  ADD ("offline", test_offline);
  ADD ("who-is-asked", test_who_is_asked);
  ADD ("confirmed-surcharged", test_confirmed);
  return g_test_run ();
}
