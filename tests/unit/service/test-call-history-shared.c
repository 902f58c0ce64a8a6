/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-call-history-shared.c: what the list of calls promises to two programs: each sees what the
 * other does, one sends at a time, and what a program did not see the end of is told honestly.
 */
#include <string.h>

#include "call-histories.h"
#include "guichet-call-message.h"

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
  while (call_histories_count (history) != n)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_two_programs_see_each_other (void)
{
  GuichetCallHistory *window = call_histories_open ();
  GuichetCallHistory *helper = call_histories_open ();
  GuichetCall *mine = call_histories_add (window, "1", call_histories_now () - 5);
  GuichetCall *theirs;
  guint counts[2] = { 0, 0 };

  wait_for_count (helper, 1);
  g_signal_connect (window, "items-changed", G_CALLBACK (changed_cb), counts);
  theirs = call_histories_add (helper, "2", call_histories_now ());
  wait_for_count (window, 2);
  g_assert_true (call_histories_peek (window, 1) == mine);
  g_assert_cmpuint (counts[0], ==, 0);
  g_assert_cmpuint (counts[1], ==, 1);

  guichet_call_set_state (theirs, GUICHET_CALL_STATE_ACCEPTED);
  guichet_call_set_stage (theirs, GUICHET_CALL_STAGE_RINGING_HERE);
  guichet_call_history_update (helper, theirs);
  while (guichet_call_get_stage (call_histories_peek (window, 0)) !=
         GUICHET_CALL_STAGE_RINGING_HERE)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (guichet_call_get_state (call_histories_peek (window, 0)), ==,
                   GUICHET_CALL_STATE_ACCEPTED);
  /* The row stayed; only its object changed. */
  g_assert_cmpuint (counts[0], ==, 0);
  g_assert_cmpuint (counts[1], ==, 1);

  guichet_call_history_remove (helper, theirs);
  wait_for_count (window, 1);
  g_assert_finalize_object (helper);
  g_assert_finalize_object (window);
}

static void
test_one_program_sends_at_a_time (void)
{
  GuichetCallHistory *window = call_histories_open ();
  GuichetCallHistory *helper = call_histories_open ();
  g_autoptr(GuichetCall) first = call_histories_make ("0033142866100", call_histories_now ());
  g_autoptr(GuichetCall) second = call_histories_make ("0033142866100", call_histories_now ());
  g_autoptr(GuichetCall) other = call_histories_make ("0033987654321", call_histories_now ());

  /* No main loop has run in between: neither has seen what the other wrote. */
  g_assert_true (guichet_call_history_add (window, first));
  g_assert_false (guichet_call_history_add (helper, second));
  g_assert_cmpuint (call_histories_count (helper), ==, 0);
  g_assert_no_error (guichet_call_history_get_error (helper));
  g_assert_true (guichet_call_history_add (helper, other));

  guichet_call_set_state (first, GUICHET_CALL_STATE_ACCEPTED);
  guichet_call_history_update (window, first);
  g_assert_true (guichet_call_history_add (helper, second));
  g_assert_finalize_object (helper);
  g_assert_finalize_object (window);
}

static void
test_crash_while_sending (void)
{
  GuichetCallHistory *history = call_histories_open ();
  g_autofree char *message = NULL;
  GuichetCall *call;

  call_histories_add (history, "old", call_histories_now () - 181);
  call_histories_add (history, "young", call_histories_now () - 30);
  call_histories_add (history, "clock was set back", call_histories_now () + 3600);
  g_assert_finalize_object (history);

  history = call_histories_open ();
  call = call_histories_peek (history, 2);
  g_assert_cmpint (guichet_call_get_state (call), ==, GUICHET_CALL_STATE_UNKNOWN);
  message = guichet_call_message_describe (call);
  g_assert_nonnull (strstr (message, "may have been placed"));
  g_assert_cmpint (guichet_call_get_state (call_histories_peek (history, 1)), ==,
                   GUICHET_CALL_STATE_SENDING);
  g_assert_cmpint (guichet_call_get_state (call_histories_peek (history, 0)), ==,
                   GUICHET_CALL_STATE_UNKNOWN);
  g_assert_finalize_object (history);
}

static void
test_crash_while_following (void)
{
  GuichetCallHistory *history = call_histories_open ();
  const GuichetCallStage expected[] = { GUICHET_CALL_STAGE_RINGING_HERE,
                                        GUICHET_CALL_STAGE_CONNECTED, GUICHET_CALL_STAGE_UNKNOWN,
                                        GUICHET_CALL_STAGE_ENDED, GUICHET_CALL_STAGE_UNKNOWN };

  call_histories_add_followed (history, call_histories_now () - 71 * 60,
                               GUICHET_CALL_STAGE_CONNECTED);
  call_histories_add_followed (history, call_histories_now () - 60 * 60, GUICHET_CALL_STAGE_ENDED);
  call_histories_add_followed (history, call_histories_now () - 6 * 60,
                               GUICHET_CALL_STAGE_RINGING_THERE);
  call_histories_add_followed (history, call_histories_now () - 5 * 60,
                               GUICHET_CALL_STAGE_CONNECTED);
  call_histories_add_followed (history, call_histories_now () - 60,
                               GUICHET_CALL_STAGE_RINGING_HERE);
  g_assert_finalize_object (history);

  history = call_histories_open ();
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpint (guichet_call_get_stage (call_histories_peek (history, i)), ==, expected[i]);
      g_assert_cmpint (guichet_call_get_state (call_histories_peek (history, i)), ==,
                       GUICHET_CALL_STATE_ACCEPTED);
    }
  g_assert_finalize_object (history);
}

static void
test_ringing_is_ended_while_running (void)
{
  GuichetCallHistory *history = call_histories_open ();

  call_histories_add_followed (history, call_histories_now () - 5 * 60 + 1,
                               GUICHET_CALL_STAGE_RINGING_THERE);
  g_assert_finalize_object (history);
  history = call_histories_open ();
  while (guichet_call_get_stage (call_histories_peek (history, 0)) != GUICHET_CALL_STAGE_UNKNOWN)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (history);
}

static void
test_crash_is_found_while_running (void)
{
  GuichetCallHistory *history = call_histories_open ();
  GuichetCall *call;

  /* One second before the time has gone: the list comes back to it by itself. */
  call_histories_add (history, "1", call_histories_now () - 179);
  g_assert_finalize_object (history);
  history = call_histories_open ();
  call = call_histories_peek (history, 0);
  while (guichet_call_get_state (call) == GUICHET_CALL_STATE_SENDING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (guichet_call_get_state (call), ==, GUICHET_CALL_STATE_UNKNOWN);
  g_assert_finalize_object (history);
}

int
main (int argc, char **argv)
{
  /* clang-format off */
  static const CallHistoryCase cases[] = {
    { "/call-history-shared/two-programs-see-each-other", test_two_programs_see_each_other },
    { "/call-history-shared/one-program-sends-at-a-time", test_one_program_sends_at_a_time },
    { "/call-history-shared/crash-while-sending", test_crash_while_sending },
    { "/call-history-shared/crash-while-following", test_crash_while_following },
    { "/call-history-shared/ringing-is-ended-while-running", test_ringing_is_ended_while_running },
    { "/call-history-shared/crash-is-found-while-running", test_crash_is_found_while_running },
  };
  /* clang-format on */

  g_test_init (&argc, &argv, NULL);
  return call_histories_run (cases, G_N_ELEMENTS (cases));
}
