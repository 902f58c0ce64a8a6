/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-call-history.c: what the list of calls promises: kept, named, written as a table, and there
 * without a store, too.
 */
#include <string.h>

#include "call-histories.h"
#include "guichet-error.h"

static void
test_is_kept (void)
{
  GuichetCallHistory *history = call_histories_open ();
  GuichetCall *call = call_histories_add (history, "0033142866100", call_histories_now ());

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

  history = call_histories_open ();
  g_assert_cmpuint (call_histories_count (history), ==, 1);
  call = call_histories_peek (history, 0);
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
  GuichetCallHistory *history = call_histories_open ();

  call_histories_add (history, "2", call_histories_now ());
  call_histories_add (history, "1", call_histories_now () - 10);
  call_histories_add (history, "3", call_histories_now () + 10);
  for (guint i = 0; i < 3; i++)
    {
      const char *expected[] = { "3", "2", "1" };
      g_assert_cmpstr (guichet_call_get_dial (call_histories_peek (history, i)), ==, expected[i]);
    }
  g_assert_finalize_object (history);
}

static void
test_holds_a_thousand (void)
{
  GuichetCallHistory *history = call_histories_open ();
  g_autofree char *csv = NULL;
  g_auto(GStrv) lines = NULL;

  for (int i = 0; i < 1003; i++)
    {
      g_autofree char *dial = g_strdup_printf ("%d", i);
      call_histories_add (history, dial, call_histories_now () - 5000 + i);
    }
  g_assert_cmpuint (call_histories_count (history), ==, 1000);
  g_assert_cmpstr (guichet_call_get_dial (call_histories_peek (history, 0)), ==, "1002");
  csv = guichet_call_history_to_csv (history);
  lines = g_strsplit (csv, "\r\n", -1);
  /* A header, all calls, and the end of the last line. */
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 1003 + 1);
  g_assert_finalize_object (history);
}

static void
test_removed_and_restored (void)
{
  GuichetCallHistory *history = call_histories_open ();
  g_autoptr(GuichetCall) call =
                 g_object_ref (call_histories_add (history, "1", call_histories_now ()));
  gint64 id = guichet_call_get_id (call);

  call_histories_add (history, "2", call_histories_now () + 1);
  guichet_call_history_remove (history, call);
  g_assert_cmpuint (call_histories_count (history), ==, 1);
  guichet_call_history_restore (history, call);
  guichet_call_history_restore (history, call);
  g_assert_finalize_object (history);

  history = call_histories_open ();
  g_assert_cmpuint (call_histories_count (history), ==, 2);
  g_assert_cmpint (guichet_call_get_id (call_histories_peek (history, 1)), ==, id);
  guichet_call_history_remove (history, call_histories_peek (history, 1));
  g_assert_finalize_object (history);

  history = call_histories_open ();
  g_assert_cmpuint (call_histories_count (history), ==, 1);
  g_assert_finalize_object (history);
}

static void
test_names (void)
{
  GuichetCallHistory *history = call_histories_open ();
  GuichetCall *old = call_histories_add (history, "1", call_histories_now ());

  guichet_call_history_set_name (history, "1", "Café “Ö”");
  g_assert_cmpstr (guichet_call_get_name (old), ==, "Café “Ö”");
  guichet_call_set_state (old, GUICHET_CALL_STATE_ACCEPTED);
  guichet_call_history_update (history, old);
  g_assert_cmpstr (
      guichet_call_get_name (call_histories_add (history, "1", call_histories_now () + 1)), ==,
      "Café “Ö”");
  g_assert_cmpstr (
      guichet_call_get_name (call_histories_add (history, "2", call_histories_now () + 1)), ==, "");
  g_assert_finalize_object (history);

  history = call_histories_open ();
  g_assert_cmpstr (guichet_call_get_name (call_histories_peek (history, 2)), ==, "Café “Ö”");
  guichet_call_history_set_name (history, "1", "");
  g_assert_cmpstr (guichet_call_get_name (call_histories_peek (history, 2)), ==, "");
  g_assert_finalize_object (history);
}

static void
test_without_a_store (void)
{
  GuichetCallHistory *history = guichet_call_history_new_in_folder ("/proc/guichet");
  GuichetCall *one = call_histories_add (history, "1", call_histories_now ());
  GuichetCall *two = call_histories_add (history, "2", call_histories_now ());
  g_autofree char *csv = guichet_call_history_to_csv (history);

  g_assert_error (guichet_call_history_get_error (history), GUICHET_ERROR, GUICHET_ERROR_STORE);
  g_assert_cmpuint (call_histories_count (history), ==, 2);
  g_assert_cmpint (guichet_call_get_id (one), !=, guichet_call_get_id (two));
  g_assert_true (call_histories_peek (history, 0) == two);
  g_assert_nonnull (strstr (csv, "\"0033972101001\""));
  guichet_call_history_update (history, one);
  guichet_call_history_set_name (history, "1", "A");
  g_assert_cmpstr (guichet_call_get_name (one), ==, "A");
  guichet_call_history_remove (history, one);
  g_assert_cmpuint (call_histories_count (history), ==, 1);
  g_assert_finalize_object (history);
}

static void
test_csv_says_when_and_what_as_the_window_does (void)
{
  GuichetCallHistory *history = call_histories_open ();
  g_autofree char *csv = NULL;

  call_histories_add_followed (history, call_histories_now () - 20, GUICHET_CALL_STAGE_ENDED);
  call_histories_add_followed (history, call_histories_now () - 10, GUICHET_CALL_STAGE_UNKNOWN);
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
  GuichetCallHistory *history = call_histories_open ();
  GuichetCall *call = call_histories_add (history, "0033142866100", 1700000000);
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
  g_autofree char *file = call_histories_build_path ("guichet.db");
  GuichetCallHistory *history;

  g_assert_true (g_file_set_contents (file, "not a database at all", -1, NULL));
  history = call_histories_open ();
  g_assert_error (guichet_call_history_get_error (history), GUICHET_ERROR, GUICHET_ERROR_STORE);
  call_histories_add (history, "1", call_histories_now ());
  g_assert_finalize_object (history);

  history = call_histories_open ();
  g_assert_no_error (guichet_call_history_get_error (history));
  g_assert_cmpuint (call_histories_count (history), ==, 1);
  g_assert_finalize_object (history);
}

int
main (int argc, char **argv)
{
  /* clang-format off */
  static const CallHistoryCase cases[] = {
    { "/call-history/is-kept", test_is_kept },
    { "/call-history/newest-first", test_newest_first },
    { "/call-history/holds-a-thousand-writes-all", test_holds_a_thousand },
    { "/call-history/removed-and-restored", test_removed_and_restored },
    { "/call-history/name-belongs-to-the-number", test_names },
    { "/call-history/lives-without-a-store", test_without_a_store },
    { "/call-history/csv-says-when-and-what-as-the-window-does",
      test_csv_says_when_and_what_as_the_window_does },
    { "/call-history/csv-is-quoted", test_csv_is_quoted },
    { "/call-history/damage-is-told", test_damage_is_told },
  };
  /* clang-format on */

  g_test_init (&argc, &argv, NULL);
  return call_histories_run (cases, G_N_ELEMENTS (cases));
}
