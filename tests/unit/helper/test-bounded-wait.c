/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-bounded-wait.c: a program that ends is waited for; one that does not, or is not wanted any
 * more, is ended.
 */
#include "guichet-bounded-wait.h"

typedef struct
{
  gboolean is_over;
  gboolean is_well;
  GError *error;
} Ended;

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Ended *ended = user_data;

  ended->is_well = guichet_bounded_wait_finish (G_SUBPROCESS (source), result, &ended->error);
  ended->is_over = TRUE;
}

/* Ends when its standard input does: never by itself. */
static GSubprocess *
start_endless (void)
{
  g_autoptr(GError) error = NULL;
  GSubprocess *process = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, "cat", NULL);

  g_assert_no_error (error);
  return process;
}

static void
wait_until_over (Ended *ended)
{
  while (!ended->is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_what_ends_is_waited_for (void)
{
  g_autoptr(GSubprocess) good = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "true", NULL);
  g_autoptr(GSubprocess) bad = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "false", NULL);
  Ended ended = { 0 };

  guichet_bounded_wait_async (good, 60, NULL, ended_cb, &ended);
  wait_until_over (&ended);
  g_assert_no_error (ended.error);
  g_assert_true (ended.is_well);

  ended = (Ended){ 0 };
  guichet_bounded_wait_async (bad, 60, NULL, ended_cb, &ended);
  wait_until_over (&ended);
  g_assert_error (ended.error, G_SPAWN_EXIT_ERROR, 1);
  g_clear_error (&ended.error);
}

static void
test_what_takes_too_long_is_ended (void)
{
  g_autoptr(GSubprocess) process = start_endless ();
  Ended ended = { 0 };

  guichet_bounded_wait_async (process, 1, NULL, ended_cb, &ended);
  wait_until_over (&ended);
  g_assert_false (ended.is_well);
  g_assert_error (ended.error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_assert_true (g_subprocess_get_if_signaled (process));
  g_clear_error (&ended.error);
}

static void
test_what_is_not_wanted_is_ended_at_once (void)
{
  g_autoptr(GSubprocess) process = start_endless ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Ended ended = { 0 };

  guichet_bounded_wait_async (process, 60, cancellable, ended_cb, &ended);
  g_cancellable_cancel (cancellable);
  wait_until_over (&ended);
  g_assert_error (ended.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_subprocess_get_if_signaled (process));
  g_clear_error (&ended.error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bounded-wait/what-ends-is-waited-for", test_what_ends_is_waited_for);
  g_test_add_func ("/bounded-wait/what-takes-too-long-is-ended", test_what_takes_too_long_is_ended);
  g_test_add_func ("/bounded-wait/what-is-not-wanted-is-ended-at-once",
                   test_what_is_not_wanted_is_ended_at_once);
  return g_test_run ();
}
