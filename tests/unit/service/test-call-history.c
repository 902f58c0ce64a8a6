/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-call-history.c: what the list of calls promises: kept, shared between two programs, honest
 * after a crash.
 */
#include <glib/gstdio.h>
#include <string.h>

#include "guichet-call-history.h"
#include "guichet-call-message.h"
#include "guichet-error.h"

static char *folder;

static void
remove_store (void)
{
  static const char *const names[] = { "guichet.db", "guichet.db-wal", "guichet.db-shm",
                                       "guichet.lock" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_remove (path);
    }
}

static gint64
now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static GuichetCall *
make_call (const char *dial, gint64 time)
{
  return guichet_call_new (dial, dial, "xx1111-ovh-1", "0033972101001", time);
}

static GuichetCall *
add_call (GuichetCallHistory *history, const char *dial, gint64 time)
{
  g_autoptr(GuichetCall) call = make_call (dial, time);

  g_assert_true (guichet_call_history_add (history, call));
  return call;
}

static GuichetCall *
peek (GuichetCallHistory *history, guint position)
{
  GuichetCall *call = g_list_model_get_item (G_LIST_MODEL (history), position);

  g_assert_nonnull (call);
  g_object_unref (call);
  return call;
}

static guint
count (GuichetCallHistory *history)
{
  return g_list_model_get_n_items (G_LIST_MODEL (history));
}

static void
test_is_kept (void)
{
  GuichetCallHistory *history = guichet_call_history_new_in_folder (folder);
  GuichetCall *call = add_call (history, "0033142866100", now ());

  g_assert_cmpint (guichet_call_get_id (call), >, 0);
  guichet_call_set_state (call, GUICHET_CALL_STATE_REFUSED);
  guichet_call_set_cause (call, "refused");
  guichet_call_set_message (call, "No “credit” left");
  guichet_call_set_query_id (call, "EU.ext-3.1");
  guichet_call_set_duration (call, 133);
  guichet_call_set_stage (call, GUICHET_CALL_STAGE_ENDED);
  guichet_call_history_update (history, call);
  g_assert_no_error (guichet_call_history_get_error (history));
  g_assert_finalize_object (history);

  history = guichet_call_history_new_in_folder (folder);
  g_assert_cmpuint (count (history), ==, 1);
  call = peek (history, 0);
  g_assert_cmpstr (guichet_call_get_dial (call), ==, "0033142866100");
  g_assert_cmpstr (guichet_call_get_billing_account (call), ==, "xx1111-ovh-1");
  g_assert_cmpstr (guichet_call_get_service_name (call), ==, "0033972101001");
  g_assert_cmpint (guichet_call_get_state (call), ==, GUICHET_CALL_STATE_REFUSED);
  g_assert_cmpint (guichet_call_get_stage (call), ==, GUICHET_CALL_STAGE_ENDED);
  g_assert_cmpint (guichet_call_get_duration (call), ==, 133);
  g_assert_cmpstr (guichet_call_get_cause (call), ==, "refused");
  g_assert_cmpstr (guichet_call_get_message (call), ==, "No “credit” left");
  g_assert_cmpstr (guichet_call_get_query_id (call), ==, "EU.ext-3.1");
  g_assert_finalize_object (history);
}

static void
test_newest_first (void)
{
  GuichetCallHistory *history = guichet_call_history_new_in_folder (folder);

  add_call (history, "2", now ());
  add_call (history, "1", now () - 10);
  add_call (history, "3", now () + 10);
  for (guint i = 0; i < 3; i++)
    {
      const char *expected[] = { "3", "2", "1" };
      g_assert_cmpstr (guichet_call_get_dial (peek (history, i)), ==, expected[i]);
    }
  g_assert_finalize_object (history);
}

static void
test_holds_a_thousand (void)
{
  GuichetCallHistory *history = guichet_call_history_new_in_folder (folder);
  g_autofree char *csv = NULL;
  g_auto(GStrv) lines = NULL;

  for (int i = 0; i < 1003; i++)
    {
      g_autofree char *dial = g_strdup_printf ("%d", i);
      add_call (history, dial, now () - 5000 + i);
    }
  g_assert_cmpuint (count (history), ==, 1000);
  g_assert_cmpstr (guichet_call_get_dial (peek (history, 0)), ==, "1002");
  csv = guichet_call_history_to_csv (history);
  lines = g_strsplit (csv, "\r\n", -1);
  /* A header, all calls, and the end of the last line. */
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 1003 + 1);
  g_assert_finalize_object (history);
}

static void
test_removed_and_restored (void)
{
  GuichetCallHistory *history = guichet_call_history_new_in_folder (folder);
  g_autoptr(GuichetCall) call = g_object_ref (add_call (history, "1", now ()));
  gint64 id = guichet_call_get_id (call);

  add_call (history, "2", now () + 1);
  guichet_call_history_remove (history, call);
  g_assert_cmpuint (count (history), ==, 1);
  guichet_call_history_restore (history, call);
  guichet_call_history_restore (history, call);
  g_assert_finalize_object (history);

  history = guichet_call_history_new_in_folder (folder);
  g_assert_cmpuint (count (history), ==, 2);
  g_assert_cmpint (guichet_call_get_id (peek (history, 1)), ==, id);
  guichet_call_history_remove (history, peek (history, 1));
  g_assert_finalize_object (history);

  history = guichet_call_history_new_in_folder (folder);
  g_assert_cmpuint (count (history), ==, 1);
  g_assert_finalize_object (history);
}

static void
test_names (void)
{
  GuichetCallHistory *history = guichet_call_history_new_in_folder (folder);
  GuichetCall *old = add_call (history, "1", now ());

  guichet_call_history_set_name (history, "1", "Café “Ö”");
  g_assert_cmpstr (guichet_call_get_name (old), ==, "Café “Ö”");
  guichet_call_set_state (old, GUICHET_CALL_STATE_ACCEPTED);
  guichet_call_history_update (history, old);
  g_assert_cmpstr (guichet_call_get_name (add_call (history, "1", now () + 1)), ==, "Café “Ö”");
  g_assert_cmpstr (guichet_call_get_name (add_call (history, "2", now () + 1)), ==, "");
  g_assert_finalize_object (history);

  history = guichet_call_history_new_in_folder (folder);
  g_assert_cmpstr (guichet_call_get_name (peek (history, 2)), ==, "Café “Ö”");
  guichet_call_history_set_name (history, "1", "");
  g_assert_cmpstr (guichet_call_get_name (peek (history, 2)), ==, "");
  g_assert_finalize_object (history);
}

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  guint *counts = user_data;

  counts[0] += removed;
  counts[1] += added;
}

static void
wait_for_count (GuichetCallHistory *history, guint n)
{
  while (count (history) != n)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_two_programs_see_each_other (void)
{
  GuichetCallHistory *window = guichet_call_history_new_in_folder (folder);
  GuichetCallHistory *helper = guichet_call_history_new_in_folder (folder);
  GuichetCall *mine = add_call (window, "1", now () - 5);
  GuichetCall *theirs;
  guint counts[2] = { 0, 0 };

  wait_for_count (helper, 1);
  g_signal_connect (window, "items-changed", G_CALLBACK (changed_cb), counts);
  theirs = add_call (helper, "2", now ());
  wait_for_count (window, 2);
  g_assert_true (peek (window, 1) == mine);
  g_assert_cmpuint (counts[0], ==, 0);
  g_assert_cmpuint (counts[1], ==, 1);

  guichet_call_set_state (theirs, GUICHET_CALL_STATE_ACCEPTED);
  guichet_call_set_stage (theirs, GUICHET_CALL_STAGE_RINGING_HERE);
  guichet_call_history_update (helper, theirs);
  while (guichet_call_get_stage (peek (window, 0)) != GUICHET_CALL_STAGE_RINGING_HERE)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (guichet_call_get_state (peek (window, 0)), ==, GUICHET_CALL_STATE_ACCEPTED);
  /* The row stayed; only its object changed. */
  g_assert_cmpuint (counts[0], ==, 0);
  g_assert_cmpuint (counts[1], ==, 1);

  guichet_call_history_remove (helper, theirs);
  wait_for_count (window, 1);
  g_assert_finalize_object (helper);
  g_assert_finalize_object (window);
}

static void
test_crash_while_sending (void)
{
  GuichetCallHistory *history = guichet_call_history_new_in_folder (folder);
  g_autofree char *message = NULL;
  GuichetCall *call;

  add_call (history, "old", now () - 181);
  add_call (history, "young", now () - 30);
  add_call (history, "clock was set back", now () + 3600);
  g_assert_finalize_object (history);

  history = guichet_call_history_new_in_folder (folder);
  call = peek (history, 2);
  g_assert_cmpint (guichet_call_get_state (call), ==, GUICHET_CALL_STATE_UNKNOWN);
  message = guichet_call_message_describe (call);
  g_assert_nonnull (strstr (message, "may have been placed"));
  g_assert_cmpint (guichet_call_get_state (peek (history, 1)), ==, GUICHET_CALL_STATE_SENDING);
  g_assert_cmpint (guichet_call_get_state (peek (history, 0)), ==, GUICHET_CALL_STATE_UNKNOWN);
  g_assert_finalize_object (history);
}

static void
add_followed_call (GuichetCallHistory *history, gint64 time, GuichetCallStage stage)
{
  GuichetCall *call = add_call (history, "1", time);

  guichet_call_set_state (call, GUICHET_CALL_STATE_ACCEPTED);
  guichet_call_set_stage (call, stage);
  guichet_call_history_update (history, call);
}

static void
test_crash_while_following (void)
{
  GuichetCallHistory *history = guichet_call_history_new_in_folder (folder);
  const GuichetCallStage expected[] = { GUICHET_CALL_STAGE_RINGING_HERE,
                                        GUICHET_CALL_STAGE_CONNECTED, GUICHET_CALL_STAGE_UNKNOWN,
                                        GUICHET_CALL_STAGE_ENDED, GUICHET_CALL_STAGE_UNKNOWN };

  add_followed_call (history, now () - 71 * 60, GUICHET_CALL_STAGE_CONNECTED);
  add_followed_call (history, now () - 60 * 60, GUICHET_CALL_STAGE_ENDED);
  add_followed_call (history, now () - 6 * 60, GUICHET_CALL_STAGE_RINGING_THERE);
  add_followed_call (history, now () - 5 * 60, GUICHET_CALL_STAGE_CONNECTED);
  add_followed_call (history, now () - 60, GUICHET_CALL_STAGE_RINGING_HERE);
  g_assert_finalize_object (history);

  history = guichet_call_history_new_in_folder (folder);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpint (guichet_call_get_stage (peek (history, i)), ==, expected[i]);
      g_assert_cmpint (guichet_call_get_state (peek (history, i)), ==, GUICHET_CALL_STATE_ACCEPTED);
    }
  g_assert_finalize_object (history);
}

static void
test_ringing_is_ended_while_running (void)
{
  GuichetCallHistory *history = guichet_call_history_new_in_folder (folder);

  add_followed_call (history, now () - 5 * 60 + 1, GUICHET_CALL_STAGE_RINGING_THERE);
  g_assert_finalize_object (history);
  history = guichet_call_history_new_in_folder (folder);
  while (guichet_call_get_stage (peek (history, 0)) != GUICHET_CALL_STAGE_UNKNOWN)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (history);
}

static void
test_crash_is_found_while_running (void)
{
  GuichetCallHistory *history = guichet_call_history_new_in_folder (folder);
  GuichetCall *call;

  /* One second before the time has gone: the list comes back to it by itself. */
  add_call (history, "1", now () - 179);
  g_assert_finalize_object (history);
  history = guichet_call_history_new_in_folder (folder);
  call = peek (history, 0);
  while (guichet_call_get_state (call) == GUICHET_CALL_STATE_SENDING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (guichet_call_get_state (call), ==, GUICHET_CALL_STATE_UNKNOWN);
  g_assert_finalize_object (history);
}

static void
test_one_program_sends_at_a_time (void)
{
  GuichetCallHistory *window = guichet_call_history_new_in_folder (folder);
  GuichetCallHistory *helper = guichet_call_history_new_in_folder (folder);
  g_autoptr(GuichetCall) first = make_call ("0033142866100", now ());
  g_autoptr(GuichetCall) second = make_call ("0033142866100", now ());
  g_autoptr(GuichetCall) other = make_call ("0033987654321", now ());

  /* No main loop has run in between: neither has seen what the other wrote. */
  g_assert_true (guichet_call_history_add (window, first));
  g_assert_false (guichet_call_history_add (helper, second));
  g_assert_cmpuint (count (helper), ==, 0);
  g_assert_no_error (guichet_call_history_get_error (helper));
  g_assert_true (guichet_call_history_add (helper, other));

  guichet_call_set_state (first, GUICHET_CALL_STATE_ACCEPTED);
  guichet_call_history_update (window, first);
  g_assert_true (guichet_call_history_add (helper, second));
  g_assert_finalize_object (helper);
  g_assert_finalize_object (window);
}

static void
test_without_a_store (void)
{
  GuichetCallHistory *history = guichet_call_history_new_in_folder ("/proc/guichet");
  GuichetCall *one = add_call (history, "1", now ());
  GuichetCall *two = add_call (history, "2", now ());
  g_autofree char *csv = guichet_call_history_to_csv (history);

  g_assert_error (guichet_call_history_get_error (history), GUICHET_ERROR, GUICHET_ERROR_STORE);
  g_assert_cmpuint (count (history), ==, 2);
  g_assert_cmpint (guichet_call_get_id (one), !=, guichet_call_get_id (two));
  g_assert_true (peek (history, 0) == two);
  g_assert_nonnull (strstr (csv, "\"0033972101001\""));
  guichet_call_history_update (history, one);
  guichet_call_history_set_name (history, "1", "A");
  g_assert_cmpstr (guichet_call_get_name (one), ==, "A");
  guichet_call_history_remove (history, one);
  g_assert_cmpuint (count (history), ==, 1);
  g_assert_finalize_object (history);
}

static void
test_csv_says_when_and_what_as_the_window_does (void)
{
  GuichetCallHistory *history = guichet_call_history_new_in_folder (folder);
  g_autofree char *csv = NULL;

  add_followed_call (history, now () - 20, GUICHET_CALL_STAGE_ENDED);
  add_followed_call (history, now () - 10, GUICHET_CALL_STAGE_UNKNOWN);
  csv = guichet_call_history_to_csv (history);
  g_assert_nonnull (strstr (csv, "\"Ended\""));
  g_assert_nonnull (strstr (csv, "\"Request sent\""));
  g_assert_true (g_regex_match_simple (
      "\r\n\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d\",", csv, 0, 0));
  g_assert_finalize_object (history);
}

static void
test_csv_is_quoted (void)
{
  GuichetCallHistory *history = guichet_call_history_new_in_folder (folder);
  GuichetCall *call = add_call (history, "0033142866100", 1700000000);
  g_autofree char *csv = NULL;

  guichet_call_set_state (call, GUICHET_CALL_STATE_REFUSED);
  guichet_call_set_message (call, "said \"no\",\ntwice");
  guichet_call_history_update (history, call);
  guichet_call_history_set_name (history, "0033142866100", "=cmd()");
  csv = guichet_call_history_to_csv (history);
  g_assert_true (
      g_str_has_prefix (csv, "\xef\xbb\xbf\"Time\",\"Number\",\"Dialled\",\"Name\",\"Line\","));
  g_assert_nonnull (strstr (csv, "\"'=cmd()\""));
  g_assert_nonnull (strstr (csv, "\"said \"\"no\"\",\ntwice\""));
  g_assert_true (g_str_has_suffix (csv, "\"\"\r\n"));
  g_assert_finalize_object (history);
}

static void
test_damage_is_told (void)
{
  g_autofree char *file = g_build_filename (folder, "guichet.db", NULL);
  GuichetCallHistory *history;

  g_assert_true (g_file_set_contents (file, "not a database at all", -1, NULL));
  history = guichet_call_history_new_in_folder (folder);
  g_assert_error (guichet_call_history_get_error (history), GUICHET_ERROR, GUICHET_ERROR_STORE);
  add_call (history, "1", now ());
  g_assert_finalize_object (history);

  history = guichet_call_history_new_in_folder (folder);
  g_assert_no_error (guichet_call_history_get_error (history));
  g_assert_cmpuint (count (history), ==, 1);
  g_assert_finalize_object (history);
}

typedef struct
{
  const char *name;
  void (*func) (void);
} Case;

static void
run_case (gconstpointer data)
{
  const Case *test_case = data;

  remove_store ();
  test_case->func ();
}

int
main (int argc, char **argv)
{
  /* clang-format off */
  static const Case cases[] = {
    { "/call-history/is-kept", test_is_kept },
    { "/call-history/newest-first", test_newest_first },
    { "/call-history/holds-a-thousand-writes-all", test_holds_a_thousand },
    { "/call-history/removed-and-restored", test_removed_and_restored },
    { "/call-history/name-belongs-to-the-number", test_names },
    { "/call-history/two-programs-see-each-other", test_two_programs_see_each_other },
    { "/call-history/one-program-sends-at-a-time", test_one_program_sends_at_a_time },
    { "/call-history/crash-while-sending", test_crash_while_sending },
    { "/call-history/crash-while-following", test_crash_while_following },
    { "/call-history/ringing-is-ended-while-running", test_ringing_is_ended_while_running },
    { "/call-history/crash-is-found-while-running", test_crash_is_found_while_running },
    { "/call-history/lives-without-a-store", test_without_a_store },
    { "/call-history/csv-says-when-and-what-as-the-window-does",
      test_csv_says_when_and_what_as_the_window_does },
    { "/call-history/csv-is-quoted", test_csv_is_quoted },
    { "/call-history/damage-is-told", test_damage_is_told },
  };
  /* clang-format on */
  g_autofree char *command = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("guichet-history-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].name, &cases[i], run_case);
  status = g_test_run ();

  command = g_strdup_printf ("rm -r '%s'", folder);
  g_assert_cmpint (system (command), ==, 0);
  g_free (folder);
  return status;
}
