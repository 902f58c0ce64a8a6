/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-dialer.c: a call is placed once or not at all, whatever fails at whatever step, and what is
 * said of it is true.
 */
#include <string.h>

#include "guichet-dial-fixture.h"
#include "guichet-error.h"

#define USER_7 "{\"id\":7,\"login\":\"new\",\"creationDateTime\":\"2024-05-01T00:00:00+02:00\"}"
#define USER_3 "{\"id\":3,\"login\":\"old\",\"creationDateTime\":\"2020-05-01T00:00:00+02:00\"}"

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
  dial_fixture_assert_stored (fixture, GUICHET_CALL_STATE_ACCEPTED, NULL);
  g_assert_cmpuint (dial_fixture_count_calls (fixture), ==, 1);
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
  g_assert_cmpuint (dial_fixture_count_calls (fixture), ==, 2);
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
  g_assert_cmpuint (dial_fixture_count_calls (fixture), ==, 1);
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
  dial_fixture_assert_stored (fixture, GUICHET_CALL_STATE_REFUSED, "problem");
  g_assert_null (guichet_dialer_get_current (fixture->dialer));
  g_assert_cmpuint (dial_fixture_count_calls (fixture), ==, 0);
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
  dial_fixture_assert_stored (fixture, GUICHET_CALL_STATE_REFUSED, "No credit left");
  stored = dial_fixture_read_stored (fixture);
  g_assert_cmpstr (guichet_call_get_query_id (stored), ==, "EU.7");
  g_assert_null (guichet_dialer_get_current (fixture->dialer));
  g_assert_cmpuint (dial_fixture_count_calls (fixture), ==, 1);
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
  dial_fixture_assert_stored (fixture, GUICHET_CALL_STATE_UNKNOWN, "may have been placed");
  g_assert_cmpuint (dial_fixture_count_calls (fixture), ==, 1);
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
  dial_fixture_wait_sent (fixture);
  dial_fixture_assert_stored (fixture, GUICHET_CALL_STATE_SENDING, NULL);
  g_assert_nonnull (guichet_dialer_get_current (fixture->dialer));
  guichet_mock_server_release (fixture->mock);
  session_fixture_wait_call (&dialled);
  dial_fixture_assert_stored (fixture, GUICHET_CALL_STATE_ACCEPTED, NULL);
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
  dial_fixture_wait_sent (fixture);
  session_fixture_call (fixture, "+33 142866100", TRUE, &third);
  g_assert_error (third.error, GUICHET_ERROR, GUICHET_ERROR_BUSY);
  guichet_mock_server_release (fixture->mock);
  session_fixture_wait_call (&first);
  g_assert_no_error (first.error);
  g_assert_cmpuint (dial_fixture_count_calls (fixture), ==, 1);
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
  g_assert_cmpuint (dial_fixture_count_calls (fixture), ==, 2);
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
  g_assert_cmpuint (dial_fixture_count_calls (fixture), ==, 0);
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
  return g_test_run ();
}
