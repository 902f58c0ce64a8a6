/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-dialer.c: a call is placed once or not at all, whatever fails at whatever step, and what is
 * said of it is true.
 */
#include <string.h>

#include "guichet-call-message.h"
#include "guichet-error.h"
#include "guichet-session-fixture.h"

#define USERS     FIXTURE_LINE "/click2CallUser"
#define CALL      FIXTURE_LINE "/click2Call"
#define CALL_AS_7 FIXTURE_LINE "/click2CallUser/7/click2Call"
#define NUMBER    "01 42 86 61 00"
#define PREMIUM   "0899 70 01 23"
#define NO_USERS                                                                                   \
  {                                                                                                \
    "GET", USERS, .body = "[]"                                                                     \
  }
#define USER_7 "{\"id\":7,\"login\":\"new\",\"creationDateTime\":\"2024-05-01T00:00:00+02:00\"}"
#define USER_3 "{\"id\":3,\"login\":\"old\",\"creationDateTime\":\"2020-05-01T00:00:00+02:00\"}"
#define OK                                                                                         \
  {                                                                                                \
    "POST", CALL, .body = "null"                                                                   \
  }
#define REFUSAL "{\"class\":\"Client::Forbidden\",\"message\":\"No credit left\"}"

#define PLAY(...)                                                                                  \
  static const GuichetMockStep steps[] = { __VA_ARGS__ };                                          \
  guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps))

static guint
count_calls (SessionFixture *fixture)
{
  return guichet_mock_server_count (fixture->mock, "POST", CALL) +
         guichet_mock_server_count (fixture->mock, "POST", CALL_AS_7);
}

/* What the store holds of the only call, read as the other program reads it. */
static GuichetCall *
read_stored (SessionFixture *fixture)
{
  g_autoptr(GuichetCallHistory) other = guichet_call_history_new_in_folder (fixture->folder);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (other)), ==, 1);
  return g_list_model_get_item (G_LIST_MODEL (other), 0);
}

static void
assert_stored (SessionFixture *fixture, GuichetCallState state, const char *words)
{
  g_autoptr(GuichetCall) call = read_stored (fixture);
  g_autofree char *message = guichet_call_message_describe (call);

  g_assert_cmpint (guichet_call_get_state (call), ==, state);
  g_assert_cmpstr (guichet_call_get_dial (call), ==, FIXTURE_DIAL);
  g_assert_cmpstr (guichet_call_get_display (call), ==, NUMBER);
  g_assert_cmpstr (guichet_call_get_service_name (call), ==, "0033972101001");
  if (words == NULL)
    g_assert_cmpstr (message, ==, "");
  else
    g_assert_nonnull (strstr (message, words));
}

static void
assert_nothing_stored (SessionFixture *fixture)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->history)), ==, 0);
  g_assert_cmpuint (count_calls (fixture), ==, 0);
}

static void
wait_for_call_sent (SessionFixture *fixture)
{
  while (count_calls (fixture) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_by_the_line (SessionFixture *fixture, gconstpointer data)
{
  PLAY (NO_USERS, OK);
  g_auto(Dialled) dialled = { 0 };

  session_fixture_load (fixture);
  session_fixture_call (fixture, NUMBER, FALSE, &dialled);
  g_assert_no_error (dialled.error);
  g_assert_cmpint (guichet_call_get_state (dialled.call), ==, GUICHET_CALL_STATE_ACCEPTED);
  g_assert_true (guichet_dialer_get_current (fixture->dialer) == dialled.call);
  assert_stored (fixture, GUICHET_CALL_STATE_ACCEPTED, NULL);
  g_assert_cmpuint (count_calls (fixture), ==, 1);
}

static void
test_by_the_newest_user (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", USERS, .body = "[" USER_3 "," USER_7 "]" }, { "POST", CALL_AS_7 },
        { "POST", CALL_AS_7 });

  session_fixture_load (fixture);
  for (int i = 0; i < 2; i++)
    {
      g_auto(Dialled) dialled = { 0 };

      session_fixture_call (fixture, i == 0 ? NUMBER : "09 87 65 43 21", FALSE, &dialled);
      g_assert_no_error (dialled.error);
    }
  /* Two calls, and the users were asked for once. */
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "GET", USERS), ==, 1);
  g_assert_cmpuint (count_calls (fixture), ==, 2);
}

static void
test_chosen_user_and_intercom (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "POST", CALL_AS_7 }, OK);
  g_auto(Dialled) as_user = { 0 };
  g_auto(Dialled) by_line = { 0 };

  g_settings_set_int64 (fixture->settings, "click2call-user", 7);
  session_fixture_load (fixture);
  session_fixture_call (fixture, NUMBER, FALSE, &as_user);
  g_assert_no_error (as_user.error);
  g_settings_set_boolean (fixture->settings, "intercom", TRUE);
  session_fixture_call (fixture, "09 87 65 43 21", FALSE, &by_line);
  g_assert_no_error (by_line.error);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", CALL), ==, 1);
}

static void
test_users_may_be_hidden (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", USERS, .status = 403,
          .body = "{\"errorCode\":\"NOT_GRANTED_CALL\",\"message\":"
                  "\"This call has not been granted\"}" },
        OK);
  g_auto(Dialled) dialled = { 0 };

  session_fixture_load (fixture);
  session_fixture_call (fixture, NUMBER, FALSE, &dialled);
  g_assert_no_error (dialled.error);
  g_assert_cmpuint (count_calls (fixture), ==, 1);
}

static void
test_users_fail (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", USERS, .status = 503, .type = "text/html", .body = "<html>" },
        { "GET", USERS, .status = 503, .type = "text/html", .body = "<html>" });
  g_auto(Dialled) dialled = { 0 };

  session_fixture_load (fixture);
  session_fixture_call (fixture, NUMBER, FALSE, &dialled);
  g_assert_error (dialled.error, GUICHET_ERROR, GUICHET_ERROR_SERVER);
  assert_stored (fixture, GUICHET_CALL_STATE_REFUSED, "problem");
  g_assert_null (guichet_dialer_get_current (fixture->dialer));
  g_assert_cmpuint (count_calls (fixture), ==, 0);
}

static void
test_refused (SessionFixture *fixture, gconstpointer data)
{
  PLAY (NO_USERS,
        { "POST", CALL, .status = 403, .body = REFUSAL, .headers = "X-Ovh-QueryID: EU.7\r\n" });
  g_auto(Dialled) dialled = { 0 };
  g_autoptr(GuichetCall) stored = NULL;

  session_fixture_load (fixture);
  session_fixture_call (fixture, NUMBER, FALSE, &dialled);
  g_assert_cmpint (dialled.error->domain, ==, GUICHET_ERROR);
  g_assert_cmpstr (guichet_error_get_details (dialled.error)->api_message, ==, "No credit left");
  assert_stored (fixture, GUICHET_CALL_STATE_REFUSED, "No credit left");
  stored = read_stored (fixture);
  g_assert_cmpstr (guichet_call_get_query_id (stored), ==, "EU.7");
  g_assert_null (guichet_dialer_get_current (fixture->dialer));
  g_assert_cmpuint (count_calls (fixture), ==, 1);
}

static void
test_answer_lost (SessionFixture *fixture, gconstpointer data)
{
  const GuichetMockStep *loss = data;
  static const GuichetMockStep users = NO_USERS;
  g_auto(Dialled) dialled = { 0 };

  guichet_mock_server_play (fixture->mock, &users, 1);
  guichet_mock_server_play (fixture->mock, loss, 1);
  session_fixture_load (fixture);
  session_fixture_call (fixture, NUMBER, FALSE, &dialled);
  g_assert_null (dialled.call);
  g_assert_cmpint (dialled.error->domain, ==, GUICHET_ERROR);
  g_assert_true (guichet_error_get_details (dialled.error)->maybe_done);
  g_assert_nonnull (strstr (dialled.error->message, "may have been placed"));
  assert_stored (fixture, GUICHET_CALL_STATE_UNKNOWN, "may have been placed");
  g_assert_cmpuint (count_calls (fixture), ==, 1);
}

static void
test_user_is_gone (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", USERS, .body = "[" USER_7 "]" },
        { "POST", CALL_AS_7, .status = 404, .body = "{\"message\":\"does not exist\"}" }, NO_USERS,
        OK);
  g_auto(Dialled) first = { 0 };
  g_auto(Dialled) second = { 0 };

  session_fixture_load (fixture);
  session_fixture_call (fixture, NUMBER, FALSE, &first);
  g_assert_error (first.error, GUICHET_ERROR, GUICHET_ERROR_NOT_FOUND);
  session_fixture_call (fixture, NUMBER, FALSE, &second);
  g_assert_no_error (second.error);
}

static void
test_on_the_disk_before_it_is_sent (SessionFixture *fixture, gconstpointer data)
{
  PLAY (NO_USERS, { "POST", CALL, .kind = GUICHET_MOCK_HANG, .body = "null" });
  g_auto(Dialled) dialled = { 0 };

  session_fixture_load (fixture);
  session_fixture_start_call (fixture, NUMBER, FALSE, NULL, &dialled);
  wait_for_call_sent (fixture);
  assert_stored (fixture, GUICHET_CALL_STATE_SENDING, NULL);
  g_assert_nonnull (guichet_dialer_get_current (fixture->dialer));
  guichet_mock_server_release (fixture->mock);
  session_fixture_wait_call (&dialled);
  assert_stored (fixture, GUICHET_CALL_STATE_ACCEPTED, NULL);
}

static void
test_twice_at_once (SessionFixture *fixture, gconstpointer data)
{
  PLAY (NO_USERS, { "POST", CALL, .kind = GUICHET_MOCK_HANG, .body = "null" });
  g_auto(Dialled) first = { 0 };
  g_auto(Dialled) second = { 0 };
  g_auto(Dialled) third = { 0 };

  session_fixture_load (fixture);
  session_fixture_start_call (fixture, NUMBER, FALSE, NULL, &first);
  session_fixture_call (fixture, NUMBER, FALSE, &second);
  g_assert_error (second.error, GUICHET_ERROR, GUICHET_ERROR_BUSY);
  wait_for_call_sent (fixture);
  session_fixture_call (fixture, "+33 142866100", TRUE, &third);
  g_assert_error (third.error, GUICHET_ERROR, GUICHET_ERROR_BUSY);
  guichet_mock_server_release (fixture->mock);
  session_fixture_wait_call (&first);
  g_assert_no_error (first.error);
  g_assert_cmpuint (count_calls (fixture), ==, 1);
}

static void
test_double_click (SessionFixture *fixture, gconstpointer data)
{
  PLAY (NO_USERS, OK, OK);
  g_auto(Dialled) first = { 0 };
  g_auto(Dialled) second = { 0 };
  g_auto(Dialled) other = { 0 };

  session_fixture_load (fixture);
  session_fixture_call (fixture, NUMBER, FALSE, &first);
  g_assert_no_error (first.error);
  /* OVHcloud was quicker than the second click. */
  session_fixture_call (fixture, NUMBER, FALSE, &second);
  g_assert_error (second.error, GUICHET_ERROR, GUICHET_ERROR_BUSY);
  session_fixture_call (fixture, "09 87 65 43 21", FALSE, &other);
  g_assert_no_error (other.error);
  g_assert_cmpuint (count_calls (fixture), ==, 2);
}

static void
test_other_program_calls_already (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetCallHistory) other = guichet_call_history_new_in_folder (fixture->folder);
  g_autoptr(GuichetCall) call = guichet_call_new (
      FIXTURE_DIAL, NUMBER, "xx1111-ovh-1", "0033972101001", g_get_real_time () / G_USEC_PER_SEC);
  g_auto(Dialled) dialled = { 0 };

  session_fixture_load (fixture);
  g_assert_true (guichet_call_history_add (other, call));
  session_fixture_call (fixture, NUMBER, TRUE, &dialled);
  g_assert_error (dialled.error, GUICHET_ERROR, GUICHET_ERROR_BUSY);
  g_assert_cmpuint (count_calls (fixture), ==, 0);
}

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
  assert_nothing_stored (fixture);
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
  assert_stored (fixture, GUICHET_CALL_STATE_REFUSED, "cancelled");
  g_assert_null (guichet_dialer_get_current (fixture->dialer));
  g_assert_cmpuint (count_calls (fixture), ==, 0);
}

static void
test_cancelled_too_late (SessionFixture *fixture, gconstpointer data)
{
  PLAY (NO_USERS, { "POST", CALL, .kind = GUICHET_MOCK_HANG, .body = "null" });
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Dialled) dialled = { 0 };

  session_fixture_load (fixture);
  session_fixture_start_call (fixture, NUMBER, FALSE, cancellable, &dialled);
  wait_for_call_sent (fixture);
  g_cancellable_cancel (cancellable);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (dialled.is_over);
  guichet_mock_server_release (fixture->mock);
  session_fixture_wait_call (&dialled);
  g_assert_no_error (dialled.error);
  assert_stored (fixture, GUICHET_CALL_STATE_ACCEPTED, NULL);
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
  assert_nothing_stored (fixture);
}

static void
test_offline (SessionFixture *fixture, gconstpointer data)
{
  g_auto(Dialled) dialled = { 0 };

  g_setenv ("OVH_ENDPOINT", "http://127.0.0.1:9/1.0", TRUE);
  guichet_session_load (fixture->session);
  session_fixture_call (fixture, NUMBER, FALSE, &dialled);
  g_assert_error (dialled.error, GUICHET_ERROR, GUICHET_ERROR_OFFLINE);
  assert_nothing_stored (fixture);
}

static void
assert_stopped (SessionFixture *fixture, const char *text, gboolean confirmed, GuichetError code)
{
  g_auto(Dialled) dialled = { 0 };

  session_fixture_call (fixture, text, confirmed, &dialled);
  g_assert_error (dialled.error, GUICHET_ERROR, (int) code);
  assert_nothing_stored (fixture);
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

/* clang-format off */
static const GuichetMockStep losses[] = {
  { "POST", CALL, .kind = GUICHET_MOCK_CLOSE },
  { "POST", CALL, .kind = GUICHET_MOCK_RESET },
  { "POST", CALL, .kind = GUICHET_MOCK_TRUNCATE, .body = "{\"half\": \"an answer\"}" },
  { "POST", CALL, .kind = GUICHET_MOCK_GARBAGE, .body = "this is no HTTP\r\n\r\n" },
  { "POST", CALL, .status = 502, .type = "text/html", .body = "<html>Bad gateway</html>" },
  { "POST", CALL, .body = "{\"message\":\"Sign in to this network first\"}" },
  { "POST", CALL, .status = 500, .body = "{\"message\":\"Internal error\"}" },
};
static const char *const loss_names[] = { "closed", "reset", "half", "no-http", "bad-gateway", "not-void", "server-error" };
/* clang-format on */

#define ADD(name, func)                                                                            \
  g_test_add ("/dialer/" name, SessionFixture, NULL, session_fixture_set_up, func,                 \
              session_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("by-the-line", test_by_the_line);
  ADD ("by-the-newest-user-listed-once", test_by_the_newest_user);
  ADD ("chosen-user-and-intercom", test_chosen_user_and_intercom);
  ADD ("users-may-be-hidden", test_users_may_be_hidden);
  ADD ("users-fail-nothing-placed", test_users_fail);
  ADD ("refused", test_refused);
  for (gsize i = 0; i < G_N_ELEMENTS (losses); i++)
    {
      g_autofree char *path = g_strconcat ("/dialer/answer-lost/", loss_names[i], NULL);

      g_test_add (path, SessionFixture, &losses[i], session_fixture_set_up, test_answer_lost,
                  session_fixture_tear_down);
    }
  ADD ("user-is-gone", test_user_is_gone);
  ADD ("on-the-disk-before-it-is-sent", test_on_the_disk_before_it_is_sent);
  ADD ("twice-at-once-is-busy", test_twice_at_once);
  ADD ("double-click-is-one-call", test_double_click);
  ADD ("other-program-calls-already", test_other_program_calls_already);
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
