/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-requests.c: the list of requests is asked for while something moves and somebody
 * looks; answers are sent once, and what became of a lost one is read.
 */
#include "guichet-contact-answer.h"
#include "guichet-contact-request-list-private.h"
#include "guichet-error.h"
#include "guichet-session-fixture.h"

#define LIST "/me/task/contactChange"
#define TASK(id, state)                                                                            \
  "{\"id\":" id ",\"askingAccount\":\"xx1111-ovh\",\"fromAccount\":\"xx1111-ovh\",\"toAccount\":"  \
  "\"yy2222-ovh\",\"serviceDomain\":\"exemple.fr\",\"contactTypes\":[\"contactTech\"],\"state\":"  \
  "\"" state "\",\"dateRequest\":\"2026-11-01T10:00:00+01:00\",\"dateDone\":null}"

#define PLAY(...)                                                                                  \
  static const GuichetMockStep steps[] = { __VA_ARGS__ };                                          \
  guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps))

typedef struct
{
  gboolean is_over;
  GError *error;
} Told;

static GuichetContactRequestList *
new_list (SessionFixture *fixture)
{
  return guichet_contact_request_list_new_in_folder (fixture->session, fixture->folder);
}

static void
read_list (GuichetContactRequestList *list)
{
  guichet_contact_request_list_refresh (list);
  while (guichet_read_list_get_loading (GUICHET_READ_LIST (list)))
    g_main_context_iteration (NULL, TRUE);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Told *told = data;

  guichet_contact_answer_finish (GUICHET_CONTACT_REQUEST_LIST (source), result, &told->error);
  told->is_over = TRUE;
}

static void
accept (GuichetContactRequestList *list, gint64 id, Told *told)
{
  guichet_contact_answer_accept_async (list, guichet_contact_request_list_find (list, id),
                                       "verysecretcode", answered_cb, told);
  while (!told->is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_newest_number_first (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", LIST,
          .body = "[" TASK ("99", "done") "," TASK ("1000", "todo") "," TASK (
              "100", "validatingByCustomers") "]" });
  static const struct
  {
    gint64 id;
    GuichetContactRequestGroup group;
  } expected[] = { { 1000, GUICHET_CONTACT_REQUEST_GROUP_OVHCLOUD },
                   { 100, GUICHET_CONTACT_REQUEST_GROUP_TO_CONFIRM },
                   { 99, GUICHET_CONTACT_REQUEST_GROUP_FINISHED } };
  GuichetContactRequestList *list;

  session_fixture_load (fixture);
  list = new_list (fixture);
  read_list (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(GuichetContactRequest) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_cmpint (guichet_contact_request_get_id (item), ==, expected[i].id);
      g_assert_cmpint (guichet_contact_request_get_group (item), ==, expected[i].group);
    }
  g_assert_finalize_object (list);
}

static void
count_cb (GuichetContactRequestList *list, GuichetContactRequest *request, guint *n_told)
{
  (*n_told)++;
}

static void
test_tells_what_arrives_and_changes (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", LIST, .body = "[" TASK ("1", "todo") "]" },
        { "GET", LIST, .body = "[" TASK ("1", "todo") "," TASK ("2", "todo") "]" },
        { "GET", LIST, .body = "[" TASK ("1", "done") "," TASK ("2", "todo") "]" });
  guint n_arrived = 0;
  guint n_changed = 0;
  GuichetContactRequestList *list;

  session_fixture_load (fixture);
  list = new_list (fixture);
  g_signal_connect (list, "arrived", G_CALLBACK (count_cb), &n_arrived);
  g_signal_connect (list, "changed", G_CALLBACK (count_cb), &n_changed);
  read_list (list);
  g_assert_cmpuint (n_arrived + n_changed, ==, 0);
  read_list (list);
  g_assert_cmpuint (n_arrived, ==, 1);
  g_assert_cmpuint (n_changed, ==, 0);
  read_list (list);
  g_assert_cmpuint (n_arrived, ==, 1);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_finalize_object (list);
}

static void
test_asks_again_while_somebody_looks_and_something_moves (SessionFixture *fixture,
                                                          gconstpointer data)
{
  PLAY ({ "GET", LIST, .body = "[" TASK ("1", "todo") "]" },
        { "GET", LIST, .body = "[" TASK ("1", "todo") "]" },
        { "GET", LIST, .body = "[" TASK ("1", "done") "]" });
  GuichetContactRequestList *list;

  session_fixture_load (fixture);
  list = new_list (fixture);
  guichet_contact_request_list_hold (list);
  while (guichet_read_list_get_loading (GUICHET_READ_LIST (list)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (guichet_contact_request_list_is_waiting (list));
  g_assert_cmpuint (guichet_contact_request_list_get_interval (list), ==, 5000);
  read_list (list);
  g_assert_cmpuint (guichet_contact_request_list_get_interval (list), ==, 7500);
  guichet_contact_request_list_release (list);
  g_assert_false (guichet_contact_request_list_is_waiting (list));
  guichet_contact_request_list_hold (list);
  while (guichet_read_list_get_loading (GUICHET_READ_LIST (list)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (guichet_contact_request_list_is_waiting (list)); /* nothing moves */
  g_assert_finalize_object (list);
}

static void
test_accepted_is_remembered_until_the_end (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", LIST, .body = "[" TASK ("7", "validatingByCustomers") "]" },
        { "POST", LIST "/7/accept", .body = "null" },
        { "GET", LIST "/7", .body = TASK ("7", "validatingByCustomers") },
        { "GET", LIST, .body = "[" TASK ("7", "validatingByCustomers") "]" },
        { "GET", LIST, .body = "[" TASK ("7", "done") "]" },
        { "GET", LIST, .body = "[" TASK ("7", "validatingByCustomers") "]" });
  Told told = { 0 };
  GuichetContactRequestList *list;

  session_fixture_load (fixture);
  list = new_list (fixture);
  read_list (list);
  accept (list, 7, &told);
  g_assert_no_error (told.error);
  g_assert_cmpint (guichet_contact_request_get_group (guichet_contact_request_list_find (list, 7)),
                   ==, GUICHET_CONTACT_REQUEST_GROUP_WAITING);
  g_assert_finalize_object (list);

  list = new_list (fixture); /* another start of the program */
  read_list (list);
  g_assert_true (
      guichet_contact_request_get_accepted (guichet_contact_request_list_find (list, 7)));
  read_list (list);
  g_assert_finalize_object (list);

  list = new_list (fixture); /* what has ended is forgotten */
  read_list (list);
  g_assert_false (
      guichet_contact_request_get_accepted (guichet_contact_request_list_find (list, 7)));
  g_assert_finalize_object (list);
}

static void
test_refusal_has_the_words_of_ovhcloud (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", LIST, .body = "[" TASK ("7", "validatingByCustomers") "]" },
        { "POST", LIST "/7/accept", .status = 400,
          .body = "{\"message\": \"This token is not valid\"}" },
        { "GET", LIST "/7", .body = TASK ("7", "validatingByCustomers") });
  Told told = { 0 };
  GuichetContactRequestList *list;

  session_fixture_load (fixture);
  list = new_list (fixture);
  read_list (list);
  accept (list, 7, &told);
  g_assert_error (told.error, GUICHET_ERROR, GUICHET_ERROR_REFUSED);
  g_assert_cmpstr (guichet_error_get_details (told.error)->api_message, ==,
                   "This token is not valid");
  g_assert_null (strstr (told.error->message, "verysecretcode"));
  g_assert_false (
      guichet_contact_request_get_accepted (guichet_contact_request_list_find (list, 7)));
  g_clear_error (&told.error);
  g_assert_finalize_object (list);
}

static void
test_lost_answer_is_looked_after (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", LIST, .body = "[" TASK ("7", "validatingByCustomers") "]" },
        { "POST", LIST "/7/accept", .kind = GUICHET_MOCK_CLOSE },
        { "GET", LIST "/7", .body = TASK ("7", "doing") });
  Told told = { 0 };
  GuichetContactRequestList *list;

  session_fixture_load (fixture);
  list = new_list (fixture);
  read_list (list);
  accept (list, 7, &told);
  g_assert_no_error (told.error);
  g_assert_cmpint (guichet_contact_request_get_state (guichet_contact_request_list_find (list, 7)),
                   ==, GUICHET_CONTACT_REQUEST_DOING);
  g_assert_finalize_object (list);
}

static void
test_in_doubt_it_is_read_before_it_is_sent (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", LIST, .body = "[" TASK ("7", "validatingByCustomers") "]" },
        { "POST", LIST "/7/accept", .kind = GUICHET_MOCK_CLOSE },
        { "GET", LIST "/7", .status = 404, .body = "{\"message\": \"no\"}" },
        { "GET", LIST "/7", .body = TASK ("7", "done") });
  Told told = { 0 };
  Told again = { 0 };
  GuichetContactRequestList *list;

  session_fixture_load (fixture);
  list = new_list (fixture);
  read_list (list);
  accept (list, 7, &told);
  g_assert_error (told.error, GUICHET_ERROR, GUICHET_ERROR_OFFLINE);
  g_assert_true (guichet_error_get_details (told.error)->maybe_done);
  g_clear_error (&told.error);
  accept (list, 7, &again);
  g_assert_no_error (again.error);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", LIST "/7/accept"), ==, 1);
  g_assert_finalize_object (list);
}

static char *
make_task (int id, const char *service, const char *state, int hours)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) then = g_date_time_add_hours (now, -hours);
  g_autofree char *date = g_date_time_format_iso8601 (then);

  return g_strdup_printf (
      "{\"id\":%d,\"askingAccount\":\"xx1111-ovh\",\"fromAccount\":\"xx1111-ovh\",\"toAccount\":"
      "\"yy2222-ovh\",\"serviceDomain\":\"%s\",\"contactTypes\":[\"contactTech\"],\"state\":\"%s\","
      "\"dateRequest\":\"%s\",\"dateDone\":null}",
      id, service, state, date);
}

static void
note_cb (GuichetContactRequestList *list, GuichetContactRequest *request, GString *told)
{
  g_string_append_printf (told, "%d ", (int) guichet_contact_request_get_id (request));
}

/* Telephony gives three days; for domain names no source says how long. */
static void
test_expiring_is_told_once (SessionFixture *fixture, gconstpointer data)
{
  g_autofree char *soon = make_task (4, "xx1111-ovh-1", "validatingByCustomers", 61);
  g_autofree char *later = make_task (3, "xx1111-ovh-1", "validatingByCustomers", 59);
  g_autofree char *domain = make_task (2, "exemple.fr", "validatingByCustomers", 61);
  g_autofree char *done = make_task (1, "xx1111-ovh-1", "done", 61);
  g_autofree char *body = g_strdup_printf ("[%s,%s,%s,%s]", soon, later, domain, done);
  const GuichetMockStep step = { "GET", LIST, .body = body };
  g_autoptr(GString) told = g_string_new (NULL);
  GuichetContactRequestList *list;

  for (guint i = 0; i < 2; i++)
    guichet_mock_server_play (fixture->mock, &step, 1);
  session_fixture_load (fixture);
  list = new_list (fixture);
  g_signal_connect (list, "expiring", G_CALLBACK (note_cb), told);
  read_list (list);
  g_assert_cmpstr (told->str, ==, "4 ");
  read_list (list);
  g_assert_cmpstr (told->str, ==, "4 ");
  g_assert_finalize_object (list);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/contact-requests/" name, SessionFixture, NULL, session_fixture_set_up, func,       \
              session_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("newest-number-first", test_newest_number_first);
  ADD ("tells-what-arrives-and-changes", test_tells_what_arrives_and_changes);
  ADD ("asks-again-while-somebody-looks", test_asks_again_while_somebody_looks_and_something_moves);
  ADD ("accepted-is-remembered-until-the-end", test_accepted_is_remembered_until_the_end);
  ADD ("refusal-has-the-words-of-ovhcloud", test_refusal_has_the_words_of_ovhcloud);
  ADD ("lost-answer-is-looked-after", test_lost_answer_is_looked_after);
  ADD ("in-doubt-it-is-read-before-it-is-sent", test_in_doubt_it_is_read_before_it_is_sent);
  ADD ("expiring-is-told-once", test_expiring_is_told_once);
  return g_test_run ();
}
