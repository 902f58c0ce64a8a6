/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-user-list.c: the Click2Call users that the windows list are those of the line that calls
 * start from.
 */
#include "guichet-error.h"
#include "guichet-session-fixture.h"
#include "guichet-user-list.h"

#define USERS       FIXTURE_LINE "/click2CallUser"
#define OTHER_USERS FIXTURE_GROUP "/line/0033972101002/click2CallUser"
#define USER_7      "{\"id\":7,\"login\":\"new\",\"creationDateTime\":\"2024-05-01T00:00:00+02:00\"}"
#define USER_3      "{\"id\":3,\"login\":\"old\",\"creationDateTime\":\"2020-05-01T00:00:00+02:00\"}"

#define PLAY(...)                                                                                  \
  static const GuichetMockStep steps[] = { __VA_ARGS__ };                                          \
  guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps))

static void
wait_until_read (GuichetUserList *list)
{
  while (guichet_read_list_get_loading (GUICHET_READ_LIST (list)))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_users (GuichetUserList *list, const char *expected)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(GuichetClick2callUser) user = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (text, "%s ", guichet_click2call_user_get_login (user));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_newest_first (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", USERS, .body = "[" USER_3 "," USER_7 "]" });
  g_autoptr(GuichetUserList) list = NULL;

  session_fixture_load (fixture);
  list = guichet_user_list_new (fixture->session);
  g_assert_true (guichet_read_list_get_loading (GUICHET_READ_LIST (list)));
  wait_until_read (list);
  g_assert_no_error (guichet_read_list_get_error (GUICHET_READ_LIST (list)));
  assert_users (list, "new old ");
  g_assert_finalize_object (g_steal_pointer (&list));
}

static void
test_filled_when_the_session_is_loaded (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", USERS, .body = "[" USER_3 "]" });
  g_autoptr(GuichetUserList) list = guichet_user_list_new (fixture->session);

  g_assert_false (guichet_read_list_get_loading (GUICHET_READ_LIST (list)));
  session_fixture_load (fixture);
  g_assert_true (guichet_read_list_get_loading (GUICHET_READ_LIST (list)));
  wait_until_read (list);
  assert_users (list, "old ");
}

static void
test_error_and_again (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", USERS, .status = 403, .body = "{\"message\":\"This call has not been granted\"}" },
        { "GET", USERS, .body = "[" USER_7 "]" });
  g_autoptr(GuichetUserList) list = NULL;

  session_fixture_load (fixture);
  list = guichet_user_list_new (fixture->session);
  wait_until_read (list);
  g_assert_nonnull (guichet_read_list_get_error (GUICHET_READ_LIST (list)));
  assert_users (list, "");
  guichet_user_list_refresh (list);
  g_assert_true (guichet_read_list_get_loading (GUICHET_READ_LIST (list)));
  wait_until_read (list);
  g_assert_no_error (guichet_read_list_get_error (GUICHET_READ_LIST (list)));
  assert_users (list, "new ");
}

static void
test_other_line_other_users (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", "/me", .status = 403, .body = "{\"message\":\"no\"}" },
        { "GET", "/telephony", .body = FIXTURE_GROUPS },
        { "GET", FIXTURE_GROUP "/line",
          .body = "[{\"serviceName\":\"0033972101001\"},{\"serviceName\":\"0033972101002\"}]" },
        { "GET", USERS, .body = "[" USER_7 "]" }, { "GET", OTHER_USERS, .body = "[" USER_3 "]" });
  g_autoptr(GuichetUserList) list = NULL;
  GuichetLineList *lines = guichet_session_get_lines (fixture->session);

  guichet_session_load (fixture->session);
  session_fixture_wait_loaded (fixture);
  list = guichet_user_list_new (fixture->session);
  wait_until_read (list);
  assert_users (list, "new ");
  guichet_session_set_line (fixture->session,
                            guichet_line_list_find (lines, "xx1111-ovh-1", "0033972101002"));
  assert_users (list, "");
  g_assert_true (guichet_read_list_get_loading (GUICHET_READ_LIST (list)));
  wait_until_read (list);
  assert_users (list, "old ");
}

static void
test_let_go_while_it_is_read (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", USERS, .kind = GUICHET_MOCK_HANG });
  GuichetUserList *list;

  session_fixture_load (fixture);
  list = guichet_user_list_new (fixture->session);
  while (guichet_mock_server_count (fixture->mock, "GET", USERS) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (list);
  guichet_mock_server_wait_gone (fixture->mock, 1);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/user-list/" name, SessionFixture, NULL, session_fixture_set_up, func,              \
              session_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("newest-first", test_newest_first);
  ADD ("filled-when-the-session-is-loaded", test_filled_when_the_session_is_loaded);
  ADD ("error-and-again", test_error_and_again);
  ADD ("other-line-other-users", test_other_line_other_users);
  ADD ("let-go-while-it-is-read", test_let_go_while_it_is_read);
  return g_test_run ();
}
