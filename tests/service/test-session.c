/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-session.c: what the session shows when the account answers, answers in part, refuses, or
 * cannot be reached.
 */
#include <string.h>

#include "guichet-error.h"
#include "guichet-session-fixture.h"

#define PLAY(steps) guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps))
#define ME                                                                                         \
  {                                                                                                \
    "GET", "/me",                                                                                  \
        .body = "{\"nichandle\":\"xx1111-ovh\",\"firstname\":null,\"name\":null,\"organisation\":" \
                "null,\"email\":null}"                                                             \
  }
#define GROUP(name) "{\"billingAccount\":\"" name "\",\"description\":\"Group " name "\"}"
#define LINE(number)                                                                               \
  "{\"serviceName\":\"" number "\",\"description\":\"\",\"serviceType\":\"line\"}"
#define ALIAS(number)                                                                              \
  "{\"serviceName\":\"" number "\",\"description\":\"\",\"serviceType\":\"alias\"}"
#define REFUSAL "{\"class\":\"Client::Forbidden\",\"message\":\"This call has not been granted\"}"

static void
load (SessionFixture *fixture)
{
  guichet_session_load (fixture->session);
  session_fixture_wait_loaded (fixture);
}

static char *
list_lines (SessionFixture *fixture)
{
  GListModel *lines = G_LIST_MODEL (guichet_session_get_lines (fixture->session));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(GuichetLine) line = g_list_model_get_item (lines, i);

      g_string_append_printf (text, "%s/%s ", guichet_line_get_billing_account (line),
                              guichet_line_get_service_name (line));
    }
  return g_string_free (text, FALSE);
}

static void
assert_lines (SessionFixture *fixture, const char *expected)
{
  g_autofree char *lines = list_lines (fixture);

  g_assert_cmpstr (lines, ==, expected);
}

static void
test_nothing_before_load (SessionFixture *fixture, gconstpointer data)
{
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==,
                   GUICHET_SESSION_STATE_UNCONFIGURED);
  g_assert_null (guichet_session_get_line (fixture->session));
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "GET", "/me"), ==, 0);
}

static void
test_ready (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_load (fixture);
  g_assert_cmpstr (guichet_account_get_title (guichet_session_get_account (fixture->session)), ==,
                   "Jeanne Martin");
  assert_lines (fixture, "xx1111-ovh-1/0033972101001 ");
  g_assert_cmpstr (guichet_line_get_title (guichet_session_get_line (fixture->session)), ==,
                   "Desk");
  g_assert_cmpstr (guichet_session_get_source (fixture->session), ==, "the environment");
  g_assert_cmpstr (guichet_session_get_endpoint (fixture->session), ==,
                   guichet_mock_server_get_url (fixture->mock));
  g_assert_false (guichet_read_list_get_loading (
      GUICHET_READ_LIST (guichet_session_get_lines (fixture->session))));
}

static void
test_lines_in_order_without_aliases (SessionFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = {
    ME,
    { "GET", "/telephony", .body = "[" GROUP ("b") "," GROUP ("a") "]" },
    { "GET", "/telephony/a/line", .body = "[" LINE ("02") "," ALIAS ("03") "," LINE ("01") "]" },
    { "GET", "/telephony/b/line", .body = "[" LINE ("00") "]" },
  };

  PLAY (steps);
  load (fixture);
  assert_lines (fixture, "a/01 a/02 b/00 ");
}

static void
test_names_alone_are_looked_up (SessionFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = {
    ME,
    { "GET", "/telephony", .body = "[\"a\"]" },
    { "GET", "/telephony/a", .body = GROUP ("a") },
    { "GET", "/telephony/a/line", .body = "[\"01\",\"02\"]" },
    { "GET", "/telephony/a/line/01,02",
      .body = "[{\"value\":" ALIAS ("01") "},{\"value\":" LINE ("02") "}]" },
  };

  PLAY (steps);
  load (fixture);
  assert_lines (fixture, "a/02 ");
}

static void
test_one_group_fails (SessionFixture *fixture, gconstpointer data)
{
  GuichetLineList *lines = guichet_session_get_lines (fixture->session);
  const GuichetMockStep first[] = {
    ME,
    { "GET", "/telephony", .body = "[" GROUP ("a") "," GROUP ("b") "]" },
    { "GET", "/telephony/a/line", .body = "[" LINE ("01") "]" },
    { "GET", "/telephony/b/line", .body = "[" LINE ("02") "]" },
  };
  const GuichetMockStep second[] = {
    ME,
    { "GET", "/telephony", .body = "[" GROUP ("a") "," GROUP ("b") "," GROUP ("c") "]" },
    { "GET", "/telephony/a/line", .status = 403, .body = REFUSAL },
    { "GET", "/telephony/b/line", .body = "[" LINE ("03") "]" },
    { "GET", "/telephony/c/line", .body = "[]" },
  };
  g_autoptr(GuichetLine) kept = NULL;

  PLAY (first);
  load (fixture);
  kept = g_object_ref (guichet_line_list_find (lines, "a", "01"));
  PLAY (second);
  load (fixture);
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==, GUICHET_SESSION_STATE_READY);
  assert_lines (fixture, "a/01 b/03 ");
  g_assert_true (guichet_line_list_find (lines, "a", "01") == kept);
  g_assert_error (guichet_read_list_get_error (GUICHET_READ_LIST (lines)), GUICHET_ERROR,
                  GUICHET_ERROR_NOT_GRANTED);
  g_assert_nonnull (
      strstr (guichet_read_list_get_error (GUICHET_READ_LIST (lines))->message, "“a”"));
}

static void
test_account_may_be_hidden (SessionFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = {
    { "GET", "/me", .status = 403, .body = REFUSAL },
    { "GET", "/telephony", .body = "[" GROUP ("a") "]" },
    { "GET", "/telephony/a/line", .body = "[" LINE ("01") "]" },
  };

  PLAY (steps);
  load (fixture);
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==, GUICHET_SESSION_STATE_READY);
  g_assert_null (guichet_session_get_account (fixture->session));
  g_assert_nonnull (guichet_session_get_line (fixture->session));
}

static void
test_refused (SessionFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = {
    { "GET", "/me", .status = 403, .body = REFUSAL },
    { "GET", "/telephony", .status = 403, .body = REFUSAL, .headers = "X-Ovh-QueryID: EU.1\r\n" },
  };
  const GError *error;

  PLAY (steps);
  load (fixture);
  error = guichet_session_get_error (fixture->session);
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==, GUICHET_SESSION_STATE_FAILED);
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_NOT_GRANTED);
  g_assert_cmpstr (guichet_error_get_details (error)->query_id, ==, "EU.1");
}

static void
test_offline_keeps_what_was_loaded (SessionFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = {
    { "GET", "/me", .kind = GUICHET_MOCK_RESET },
    { "GET", "/me", .kind = GUICHET_MOCK_RESET },
    { "GET", "/telephony", .kind = GUICHET_MOCK_RESET },
    { "GET", "/telephony", .kind = GUICHET_MOCK_RESET },
  };

  session_fixture_load (fixture);
  PLAY (steps);
  load (fixture);
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==, GUICHET_SESSION_STATE_OFFLINE);
  g_assert_error (guichet_session_get_error (fixture->session), GUICHET_ERROR,
                  GUICHET_ERROR_OFFLINE);
  assert_lines (fixture, "xx1111-ovh-1/0033972101001 ");
  g_assert_nonnull (guichet_session_get_line (fixture->session));

  session_fixture_load (fixture);
}

static void
test_unconfigured (SessionFixture *fixture, gconstpointer data)
{
  g_unsetenv ("OVH_CONSUMER_KEY");
  load (fixture);
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==,
                   GUICHET_SESSION_STATE_UNCONFIGURED);
  g_assert_error (guichet_session_get_error (fixture->session), GUICHET_ERROR,
                  GUICHET_ERROR_CONFIGURATION);
}

static void
test_many_groups_are_asked_six_at_a_time (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr(GString) groups = g_string_new ("[");
  g_autoptr(GString) batch = g_string_new ("/telephony/");
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  GuichetMockStep steps[23] = { ME,
                                { "GET", "/telephony" },
                                { "GET", .status = 404, .body = "{}" } };
  guint n_asked;

  for (guint i = 0; i < 20; i++)
    {
      g_string_append_printf (groups, "%s{\"billingAccount\":\"g%u\",\"description\":\"\"}",
                              i > 0 ? "," : "", i);
      g_string_append_printf (batch, "%sg%u", i > 0 ? "," : "", i);
      g_ptr_array_add (paths, g_strdup_printf ("/telephony/g%u/line", i));
      steps[i + 3] = (GuichetMockStep){ "GET", paths->pdata[i],
                                        .kind = i < 6 ? GUICHET_MOCK_HANG : GUICHET_MOCK_ANSWER,
                                        .body = "[]" };
    }
  g_string_append_c (groups, ']');
  g_string_append (batch, "/line");
  steps[1].body = groups->str;
  steps[2].path = batch->str; /* a server that knows no batches */
  PLAY (steps);
  guichet_session_load (fixture->session);
  do
    {
      g_main_context_iteration (NULL, TRUE);
      n_asked = 0;
      for (guint i = 0; i < paths->len; i++)
        n_asked += guichet_mock_server_count (fixture->mock, "GET", paths->pdata[i]);
    }
  while (n_asked < 6);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "GET", "/telephony/g6/line"), ==, 0);
  guichet_mock_server_release (fixture->mock);
  session_fixture_wait_loaded (fixture);
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==, GUICHET_SESSION_STATE_READY);
}

static void
test_account_is_told_before_the_lines (SessionFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = {
    ME,
    { "GET", "/telephony", GUICHET_MOCK_HANG, .body = "[" GROUP ("a") "]" },
    { "GET", "/telephony/a/line", .body = "[" LINE ("01") "]" },
  };

  PLAY (steps);
  guichet_session_load (fixture->session);
  while (guichet_session_get_account (fixture->session) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==, GUICHET_SESSION_STATE_LOADING);
  guichet_mock_server_wait_requests (fixture->mock, 3);
  guichet_mock_server_release (fixture->mock);
  session_fixture_wait_loaded (fixture);
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==, GUICHET_SESSION_STATE_READY);
}

static void
test_line_is_remembered (SessionFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = {
    ME,
    { "GET", "/telephony", .body = "[" GROUP ("a") "]" },
    { "GET", "/telephony/a/line", .body = "[" LINE ("01") "," LINE ("02") "]" },
  };
  const GuichetMockStep newer[] = {
    ME,
    { "GET", "/telephony", .body = "[" GROUP ("a") "]" },
    { "GET", "/telephony/a/line", .body = "[" LINE ("01") "," LINE ("03") "]" },
  };
  GuichetLineList *lines = guichet_session_get_lines (fixture->session);
  g_autofree char *remembered = NULL;

  g_settings_set_string (fixture->settings, "line", "a/02");
  g_settings_set_int64 (fixture->settings, "click2call-user", 7);
  PLAY (steps);
  load (fixture);
  g_assert_true (guichet_session_get_line (fixture->session) ==
                 guichet_line_list_find (lines, "a", "02"));

  guichet_session_set_line (fixture->session, guichet_line_list_find (lines, "a", "01"));
  remembered = g_settings_get_string (fixture->settings, "line");
  g_assert_cmpstr (remembered, ==, "a/01");
  g_assert_cmpint (g_settings_get_int64 (fixture->settings, "click2call-user"), ==, 0);

  /* The other program chooses. */
  g_settings_set_string (fixture->settings, "line", "a/02");
  g_assert_cmpstr (guichet_line_get_service_name (guichet_session_get_line (fixture->session)), ==,
                   "02");
  /* From a list that is newer than ours. */
  PLAY (newer);
  g_settings_set_string (fixture->settings, "line", "a/03");
  session_fixture_wait_loaded (fixture);
  g_assert_cmpstr (guichet_line_get_service_name (guichet_session_get_line (fixture->session)), ==,
                   "03");
}

static void
test_line_that_is_gone_has_no_stand_in (SessionFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = {
    ME,
    { "GET", "/telephony", .body = "[" GROUP ("a") "]" },
    { "GET", "/telephony/a/line", .body = "[" LINE ("01") "," LINE ("02") "]" },
  };
  GuichetLineList *lines = guichet_session_get_lines (fixture->session);
  g_autofree char *remembered = NULL;
  g_auto(Dialled) dialled = { 0 };

  g_settings_set_string (fixture->settings, "line", "a/03");
  g_settings_set_string (fixture->settings, "line-title", "Reception");
  PLAY (steps);
  load (fixture);
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==, GUICHET_SESSION_STATE_READY);
  g_assert_null (guichet_session_get_line (fixture->session));
  g_assert_null (guichet_session_dup_line_title (fixture->session));
  remembered = g_settings_get_string (fixture->settings, "line");
  g_assert_cmpstr (remembered, ==, "a/03");

  session_fixture_call (fixture, "01 42 86 61 00", FALSE, &dialled);
  g_assert_error (dialled.error, GUICHET_ERROR, GUICHET_ERROR_NO_LINE);
  g_assert_nonnull (strstr (dialled.error->message, "is gone"));

  /* The person chooses. */
  guichet_session_set_line (fixture->session, guichet_line_list_find (lines, "a", "02"));
  g_assert_true (guichet_session_get_line (fixture->session) ==
                 guichet_line_list_find (lines, "a", "02"));
}

/* An offer names the line before anything was asked of the network. */
static void
test_title_of_the_line_is_known_without_the_network (SessionFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = {
    ME,
    { "GET", "/telephony", .body = "[" GROUP ("a") "]" },
    { "GET", "/telephony/a/line", .body = "[" LINE ("01") "]" },
  };
  g_autoptr(GuichetSession) next = NULL;
  g_autofree char *before = NULL;
  g_autofree char *loaded = NULL;
  g_autofree char *noted = NULL;

  before = guichet_session_dup_line_title (fixture->session);
  g_assert_null (before);
  PLAY (steps);
  load (fixture);
  loaded = guichet_session_dup_line_title (fixture->session);
  g_assert_cmpstr (loaded, ==,
                   guichet_line_get_title (guichet_session_get_line (fixture->session)));

  next = guichet_session_new (fixture->settings);
  noted = guichet_session_dup_line_title (next);
  g_assert_null (guichet_session_get_line (next));
  g_assert_cmpstr (noted, ==, loaded);
}

static void
test_no_other_line_stands_in (SessionFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = {
    ME,
    { "GET", "/telephony", .body = "[" GROUP ("a") "," GROUP ("b") "]" },
    { "GET", "/telephony/a/line", .status = 403, .body = REFUSAL },
    { "GET", "/telephony/b/line", .body = "[" LINE ("02") "]" },
  };
  g_auto(Dialled) dialled = { 0 };

  g_settings_set_string (fixture->settings, "line", "a/01");
  PLAY (steps);
  load (fixture);
  g_assert_null (guichet_session_get_line (fixture->session));
  session_fixture_call (fixture, "01 42 86 61 00", FALSE, &dialled);
  g_assert_error (dialled.error, GUICHET_ERROR, GUICHET_ERROR_NOT_GRANTED);
  g_assert_nonnull (strstr (dialled.error->message, "“a”"));
}

static void
test_second_load_takes_over (SessionFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = {
    { "GET", "/me", .kind = GUICHET_MOCK_HANG },
    { "GET", "/telephony", .kind = GUICHET_MOCK_HANG },
  };

  PLAY (steps);
  guichet_session_load (fixture->session);
  while (guichet_mock_server_count (fixture->mock, "GET", "/me") < 1 ||
         guichet_mock_server_count (fixture->mock, "GET", "/telephony") < 1)
    g_main_context_iteration (NULL, TRUE);
  session_fixture_load (fixture);
  guichet_mock_server_wait_gone (fixture->mock, 2);
  assert_lines (fixture, "xx1111-ovh-1/0033972101001 ");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/session/" name, SessionFixture, NULL, session_fixture_set_up, func,                \
              session_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("nothing-is-asked-before-load", test_nothing_before_load);
  ADD ("ready", test_ready);
  ADD ("names-alone-are-looked-up", test_names_alone_are_looked_up);
  ADD ("lines-in-order-without-aliases", test_lines_in_order_without_aliases);
  ADD ("one-group-fails", test_one_group_fails);
  ADD ("account-may-be-hidden", test_account_may_be_hidden);
  ADD ("refused", test_refused);
  ADD ("offline-keeps-what-was-loaded", test_offline_keeps_what_was_loaded);
  ADD ("unconfigured", test_unconfigured);
  ADD ("many-groups-six-at-a-time", test_many_groups_are_asked_six_at_a_time);
  ADD ("account-is-told-before-the-lines", test_account_is_told_before_the_lines);
  ADD ("line-is-remembered", test_line_is_remembered);
  ADD ("line-that-is-gone-has-no-stand-in", test_line_that_is_gone_has_no_stand_in);
  ADD ("title-of-the-line-is-known-without-the-network",
       test_title_of_the_line_is_known_without_the_network);
  ADD ("no-other-line-stands-in", test_no_other_line_stands_in);
  ADD ("second-load-takes-over", test_second_load_takes_over);
  return g_test_run ();
}
