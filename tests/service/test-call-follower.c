/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-call-follower.c: a call is followed where OVHcloud tells its events, and placed all the same
 * where it does not.
 */
#include <string.h>

#include "guichet-session-fixture.h"

#define USERS FIXTURE_LINE "/click2CallUser"
#define CALL  FIXTURE_LINE "/click2Call"
#define POLL  "/events?token=T%201"
#define NEXT  POLL "&session=S2"
#define EVENT(name, called)                                                                        \
  "{\"Event\":\"" name "\",\"Ressource\":\"0033972101001\",\"Service\":\"sip\",\"Data\":{"         \
  "\"CallId\":\"1\",\"Calling\":\"0033972101001\",\"Called\":\"" called "\",\"Dialed\":\"\"}}"
#define HERE "0033972101001"
#define EVENTS_OF(session, list)                                                                   \
  "{\"Session\":\"" session "\",\"Message\":\"\",\"Events\":[" list "]}"
#define EVENTS(list) EVENTS_OF ("S2", list)
#define NO_TOKEN                                                                                   \
  {                                                                                                \
    "GET", FIXTURE_TOKEN, .status = 404, .body = "{\"message\":\"does not exist\"}"                \
  }
#define TOKEN                                                                                      \
  NO_TOKEN, { "POST", FIXTURE_TOKEN, .body = "\"T 1\"" }
#define OPENED                                                                                     \
  {                                                                                                \
    "GET", POLL, .body = EVENTS ("")                                                               \
  }
#define DELETED                                                                                    \
  {                                                                                                \
    "DELETE", FIXTURE_TOKEN, .body = "null"                                                        \
  }
#define PLACED                                                                                     \
  { "GET", USERS, .body = "[]" }, { "POST", CALL, .body = "null" }

#define PLAY(...)                                                                                  \
  static const GuichetMockStep steps[] = { __VA_ARGS__ };                                          \
  guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps))

static void
place_call (SessionFixture *fixture, Dialled *dialled)
{
  guichet_dialer_set_follows (fixture->dialer, TRUE);
  session_fixture_load (fixture);
  session_fixture_call (fixture, "01 42 86 61 00", FALSE, dialled);
  g_assert_no_error (dialled->error);
}

static void
wait_for_request (SessionFixture *fixture, const char *method, const char *path)
{
  while (guichet_mock_server_count (fixture->mock, method, path) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
stage_cb (GuichetCall *call, GParamSpec *pspec, gpointer user_data)
{
  g_string_append_c (user_data, "uhtcen"[guichet_call_get_stage (call)]);
}

static void
current_cb (GuichetDialer *dialer, GParamSpec *pspec, gpointer user_data)
{
  GuichetCall *call = guichet_dialer_get_current (dialer);

  if (call != NULL)
    g_signal_connect (call, "notify::stage", G_CALLBACK (stage_cb), user_data);
}

static void
wait_for_stage (GuichetCall *call, GuichetCallStage stage)
{
  while (guichet_call_get_stage (call) != stage)
    g_main_context_iteration (NULL, TRUE);
}

/* Lets answers that nobody waits for any more come in. */
static void
drain (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_from_ringing_to_the_end (SessionFixture *fixture, gconstpointer data)
{
  PLAY (TOKEN, PLACED, OPENED, { "GET", NEXT, .body = EVENTS (EVENT ("start_ringing", HERE)) },
        { "GET", NEXT,
          .body = EVENTS (EVENT ("end_ringing", HERE) "," EVENT ("start_calling", HERE) "," EVENT (
              "start_ringing", FIXTURE_DIAL)) },
        { "GET", NEXT, .body = EVENTS (EVENT ("start_calling", FIXTURE_DIAL)) },
        { "GET", NEXT, .kind = GUICHET_MOCK_HANG,
          .body = EVENTS (EVENT ("end_calling", FIXTURE_DIAL)) },
        DELETED);
  g_auto(Dialled) dialled = { 0 };
  g_autoptr(GuichetCallHistory) other = NULL;
  g_autoptr(GuichetCall) stored = NULL;
  g_autoptr(GString) stages = g_string_new (NULL);

  g_signal_connect (fixture->dialer, "notify::current", G_CALLBACK (current_cb), stages);
  place_call (fixture, &dialled);
  wait_for_stage (dialled.call, GUICHET_CALL_STAGE_CONNECTED);
  g_assert_true (guichet_dialer_get_current (fixture->dialer) == dialled.call);
  while (guichet_mock_server_count (fixture->mock, "GET", NEXT) < 4)
    g_main_context_iteration (NULL, TRUE);
  g_usleep (1100 * 1000); /* the conversation */
  guichet_mock_server_release (fixture->mock);
  wait_for_stage (dialled.call, GUICHET_CALL_STAGE_ENDED);
  g_assert_cmpint (guichet_call_get_duration (dialled.call), >=, 1);
  g_assert_cmpstr (stages->str, ==, "htce");
  wait_for_request (fixture, "DELETE", FIXTURE_TOKEN);
  g_assert_null (guichet_dialer_get_current (fixture->dialer));
  drain ();

  other = guichet_call_history_new_in_folder (fixture->folder);
  stored = g_list_model_get_item (G_LIST_MODEL (other), 0);
  g_assert_cmpint (guichet_call_get_stage (stored), ==, GUICHET_CALL_STAGE_ENDED);
  g_assert_cmpint (guichet_call_get_duration (stored), ==,
                   guichet_call_get_duration (dialled.call));
}

static void
test_nobody_picks_up_here (SessionFixture *fixture, gconstpointer data)
{
  PLAY (TOKEN, PLACED,
        { "GET", POLL,
          .body = EVENTS (EVENT ("start_ringing", HERE) "," EVENT ("end_ringing", HERE)) },
        { "GET", NEXT, .kind = GUICHET_MOCK_HANG }, DELETED);
  g_auto(Dialled) dialled = { 0 };

  place_call (fixture, &dialled);
  /* A moment of grace for the pick-up that may be on its way, then it is over. */
  wait_for_stage (dialled.call, GUICHET_CALL_STAGE_NOT_CONNECTED);
  g_assert_cmpint (guichet_call_get_duration (dialled.call), ==, 0);
  g_assert_null (guichet_dialer_get_current (fixture->dialer));
  wait_for_request (fixture, "DELETE", FIXTURE_TOKEN);
  drain ();
}

static void
assert_placed_without_events (SessionFixture *fixture)
{
  g_auto(Dialled) dialled = { 0 };

  place_call (fixture, &dialled);
  drain ();
  g_assert_cmpint (guichet_call_get_state (dialled.call), ==, GUICHET_CALL_STATE_ACCEPTED);
  g_assert_cmpint (guichet_call_get_stage (dialled.call), ==, GUICHET_CALL_STAGE_UNKNOWN);
  g_assert_cmpstr (guichet_call_get_message (dialled.call), ==, "");
  g_assert_true (guichet_dialer_get_current (fixture->dialer) == dialled.call);
}

static void
test_no_right_to_a_token (SessionFixture *fixture, gconstpointer data)
{
  PLAY (NO_TOKEN, { "POST", FIXTURE_TOKEN, .status = 403, .body = "{\"message\":\"not granted\"}" },
        PLACED);

  assert_placed_without_events (fixture);
}

static void
test_no_right_to_look_for_a_token (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", FIXTURE_TOKEN, .status = 403, .body = "{\"message\":\"not granted\"}" }, PLACED);

  assert_placed_without_events (fixture);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", FIXTURE_TOKEN), ==, 0);
}

static void
test_token_of_others_is_used_and_left (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", FIXTURE_TOKEN, .body = "{\"token\":\"T 1\"}" }, PLACED,
        { "GET", POLL, .body = EVENTS (EVENT ("end_calling", FIXTURE_DIAL)) }, { "POST", CALL });
  g_auto(Dialled) dialled = { 0 };
  g_auto(Dialled) next = { 0 };

  place_call (fixture, &dialled);
  wait_for_stage (dialled.call, GUICHET_CALL_STAGE_ENDED);
  g_assert_null (guichet_dialer_get_current (fixture->dialer));
  /* What would be asked at the end of the first call comes before the second. */
  guichet_dialer_set_follows (fixture->dialer, FALSE);
  session_fixture_call (fixture, "09 87 65 43 21", FALSE, &next);
  g_assert_no_error (next.error);
  drain ();
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", FIXTURE_TOKEN), ==, 0);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "DELETE", FIXTURE_TOKEN), ==, 0);
}

static void
test_service_is_gone (SessionFixture *fixture, gconstpointer data)
{
  PLAY (TOKEN, PLACED, { "GET", POLL, .status = 404, .type = "text/html", .body = "<html>" },
        DELETED);

  assert_placed_without_events (fixture);
  wait_for_request (fixture, "DELETE", FIXTURE_TOKEN);
  drain ();
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "GET", POLL), ==, 1);
}

static void
test_service_tells_nonsense (SessionFixture *fixture, gconstpointer data)
{
  PLAY (TOKEN, PLACED, { "GET", POLL, .body = "{\"Events\": 3}" }, DELETED);

  assert_placed_without_events (fixture);
  wait_for_request (fixture, "DELETE", FIXTURE_TOKEN);
  drain ();
}

static void
test_refused_call_leaves_no_token (SessionFixture *fixture, gconstpointer data)
{
  PLAY (NO_TOKEN, { "POST", FIXTURE_TOKEN, .kind = GUICHET_MOCK_HANG, .body = "\"T 1\"" },
        { "GET", USERS, .body = "[]" },
        { "POST", CALL, .status = 403, .body = "{\"message\":\"No credit left\"}" }, DELETED);
  g_auto(Dialled) dialled = { 0 };

  guichet_dialer_set_follows (fixture->dialer, TRUE);
  session_fixture_load (fixture);
  session_fixture_call (fixture, "01 42 86 61 00", FALSE, &dialled);
  g_assert_nonnull (dialled.error);
  g_assert_null (guichet_dialer_get_current (fixture->dialer));
  /* The token comes when nobody needs it any more. */
  wait_for_request (fixture, "POST", FIXTURE_TOKEN);
  guichet_mock_server_release (fixture->mock);
  wait_for_request (fixture, "DELETE", FIXTURE_TOKEN);
  drain ();
}

static void
test_next_call_keeps_the_token (SessionFixture *fixture, gconstpointer data)
{
  PLAY (TOKEN, PLACED,
        { "GET", POLL, .kind = GUICHET_MOCK_HANG,
          .body = EVENTS (EVENT ("end_calling", FIXTURE_DIAL)) },
        { "POST", CALL }, { "GET", POLL, .body = EVENTS (EVENT ("end_calling", "0033987654321")) },
        DELETED);
  g_auto(Dialled) first = { 0 };
  g_auto(Dialled) second = { 0 };

  place_call (fixture, &first);
  wait_for_request (fixture, "GET", POLL);
  session_fixture_call (fixture, "09 87 65 43 21", FALSE, &second);
  g_assert_no_error (second.error);
  wait_for_stage (second.call, GUICHET_CALL_STAGE_ENDED);
  guichet_mock_server_release (fixture->mock);
  wait_for_stage (first.call, GUICHET_CALL_STAGE_ENDED);
  wait_for_request (fixture, "DELETE", FIXTURE_TOKEN);
  drain ();
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", FIXTURE_TOKEN), ==, 1);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "DELETE", FIXTURE_TOKEN), ==, 1);
}

/* Both calls are of one line, so each follower hears the events of both. */
static void
test_earlier_call_is_followed_to_its_end (SessionFixture *fixture, gconstpointer data)
{
  PLAY (TOKEN, PLACED,
        { "GET", POLL,
          .body = EVENTS (EVENT ("start_ringing", HERE) "," EVENT ("start_calling", HERE)) },
        { "GET", NEXT, .kind = GUICHET_MOCK_HANG, .body = EVENTS (EVENT ("end_calling", HERE)) },
        { "POST", CALL },
        { "GET", POLL,
          .body = EVENTS_OF (
              "S3", EVENT ("end_calling", HERE) "," EVENT ("start_calling", "0033987654321")) },
        { "GET", POLL "&session=S3", .kind = GUICHET_MOCK_HANG,
          .body = EVENTS (EVENT ("end_calling", "0033987654321")) },
        DELETED);
  g_auto(Dialled) first = { 0 };
  g_auto(Dialled) second = { 0 };

  place_call (fixture, &first);
  wait_for_stage (first.call, GUICHET_CALL_STAGE_RINGING_THERE);
  wait_for_request (fixture, "GET", NEXT);
  session_fixture_call (fixture, "09 87 65 43 21", FALSE, &second);
  g_assert_no_error (second.error);
  wait_for_stage (second.call, GUICHET_CALL_STAGE_CONNECTED);
  wait_for_request (fixture, "GET", POLL "&session=S3");
  g_assert_cmpint (guichet_call_get_stage (first.call), ==, GUICHET_CALL_STAGE_RINGING_THERE);

  guichet_mock_server_release (fixture->mock);
  wait_for_stage (first.call, GUICHET_CALL_STAGE_ENDED);
  wait_for_stage (second.call, GUICHET_CALL_STAGE_ENDED);
  wait_for_request (fixture, "DELETE", FIXTURE_TOKEN);
  drain ();
  g_assert_null (guichet_dialer_get_current (fixture->dialer));
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "DELETE", FIXTURE_TOKEN), ==, 1);
}

/* Everything but the answer to @path has come, and the call waits for that. */
static void
start_and_wait_for (SessionFixture *fixture,
                    const char *method,
                    const char *path,
                    GCancellable *cancellable,
                    Dialled *dialled)
{
  guichet_dialer_set_follows (fixture->dialer, TRUE);
  session_fixture_load (fixture);
  session_fixture_start_call (fixture, "01 42 86 61 00", FALSE, cancellable, dialled);
  wait_for_request (fixture, method, path);
  wait_for_request (fixture, "GET", USERS);
  drain ();
}

static void
test_slow_events_are_waited_for (SessionFixture *fixture, gconstpointer data)
{
  PLAY (TOKEN, PLACED, { "GET", POLL, .kind = GUICHET_MOCK_HANG, .body = EVENTS ("") },
        { "GET", NEXT, .body = EVENTS (EVENT ("end_calling", FIXTURE_DIAL)) }, DELETED);
  g_auto(Dialled) dialled = { 0 };

  start_and_wait_for (fixture, "GET", POLL, NULL, &dialled);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", CALL), ==, 0);
  guichet_mock_server_release (fixture->mock);
  session_fixture_wait_call (&dialled);
  g_assert_no_error (dialled.error);
  wait_for_stage (dialled.call, GUICHET_CALL_STAGE_ENDED);
  wait_for_request (fixture, "DELETE", FIXTURE_TOKEN);
  drain ();
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", CALL), ==, 1);
}

static void
assert_sent_once_within_the_cap (SessionFixture *fixture)
{
  gint64 start;
  g_auto(Dialled) dialled = { 0 };

  guichet_dialer_set_follows (fixture->dialer, TRUE);
  session_fixture_load (fixture);
  start = g_get_monotonic_time ();
  session_fixture_call (fixture, "01 42 86 61 00", FALSE, &dialled);
  g_assert_no_error (dialled.error);
  /* One second, and some for a busy machine. */
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
  g_assert_cmpint (guichet_call_get_state (dialled.call), ==, GUICHET_CALL_STATE_ACCEPTED);
  /* What comes late is heard, and sends nothing more. */
  guichet_mock_server_release (fixture->mock);
  wait_for_stage (dialled.call, GUICHET_CALL_STAGE_ENDED);
  wait_for_request (fixture, "DELETE", FIXTURE_TOKEN);
  drain ();
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", CALL), ==, 1);
}

static void
test_hanging_events_do_not_hold_a_call_up (SessionFixture *fixture, gconstpointer data)
{
  PLAY (TOKEN, PLACED,
        { "GET", POLL, .kind = GUICHET_MOCK_HANG,
          .body = EVENTS (EVENT ("end_calling", FIXTURE_DIAL)) },
        DELETED);

  assert_sent_once_within_the_cap (fixture);
}

static void
test_hanging_token_does_not_hold_a_call_up (SessionFixture *fixture, gconstpointer data)
{
  PLAY (NO_TOKEN, { "POST", FIXTURE_TOKEN, .kind = GUICHET_MOCK_HANG, .body = "\"T 1\"" }, PLACED,
        { "GET", POLL, .body = EVENTS (EVENT ("end_calling", FIXTURE_DIAL)) }, DELETED);

  assert_sent_once_within_the_cap (fixture);
}

static void
test_cancelled_while_events_are_waited_for (SessionFixture *fixture, gconstpointer data)
{
  PLAY (TOKEN, { "GET", USERS, .body = "[]" }, { "GET", POLL, .kind = GUICHET_MOCK_HANG }, DELETED);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Dialled) dialled = { 0 };

  start_and_wait_for (fixture, "GET", POLL, cancellable, &dialled);
  g_cancellable_cancel (cancellable);
  session_fixture_wait_call (&dialled);
  g_assert_error (dialled.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  wait_for_request (fixture, "DELETE", FIXTURE_TOKEN);
  drain ();
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", CALL), ==, 0);
}

static void
test_nothing_is_sent_after_users_failed (SessionFixture *fixture, gconstpointer data)
{
  PLAY (TOKEN, { "GET", POLL, .kind = GUICHET_MOCK_HANG },
        { "GET", USERS, .kind = GUICHET_MOCK_HANG, .status = 403,
          .body = "{\"message\":\"No credit left\"}" },
        DELETED);
  g_auto(Dialled) dialled = { 0 };

  start_and_wait_for (fixture, "GET", POLL, NULL, &dialled);
  guichet_mock_server_release (fixture->mock);
  session_fixture_wait_call (&dialled);
  g_assert_nonnull (dialled.error);
  wait_for_request (fixture, "DELETE", FIXTURE_TOKEN);
  drain ();
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", CALL), ==, 0);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/call-follower/" name, SessionFixture, NULL, session_fixture_set_up, func,          \
              session_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("from-ringing-to-the-end", test_from_ringing_to_the_end);
  ADD ("nobody-picks-up-here", test_nobody_picks_up_here);
  ADD ("no-right-to-a-token", test_no_right_to_a_token);
  ADD ("no-right-to-look-for-a-token", test_no_right_to_look_for_a_token);
  ADD ("token-of-others-is-used-and-left", test_token_of_others_is_used_and_left);
  ADD ("service-is-gone", test_service_is_gone);
  ADD ("service-tells-nonsense", test_service_tells_nonsense);
  ADD ("refused-call-leaves-no-token", test_refused_call_leaves_no_token);
  ADD ("slow-events-are-waited-for", test_slow_events_are_waited_for);
  ADD ("hanging-events-do-not-hold-a-call-up", test_hanging_events_do_not_hold_a_call_up);
  ADD ("hanging-token-does-not-hold-a-call-up", test_hanging_token_does_not_hold_a_call_up);
  ADD ("cancelled-while-events-are-waited-for", test_cancelled_while_events_are_waited_for);
  ADD ("nothing-is-sent-after-users-failed", test_nothing_is_sent_after_users_failed);
  ADD ("earlier-call-is-followed-to-its-end", test_earlier_call_is_followed_to_its_end);
  ADD ("next-call-keeps-the-token", test_next_call_keeps_the_token);
  return g_test_run ();
}
