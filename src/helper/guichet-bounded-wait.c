/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bounded-wait.c: waits for a program to end, and ends it if that takes too long: whatever
 * it hangs on, it neither stays for ever nor keeps the next one from being started.
 */
#include "guichet-bounded-wait.h"

typedef struct
{
  guint source;          /* of the limit; 0 once it is reached */
  gulong cancelled;      /* handler */
  gboolean is_timed_out; /* … before the program ended */
} Wait;

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Wait *wait = g_task_get_task_data (task);
  GError *error = NULL;
  const gboolean is_well = g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error);

  g_clear_handle_id (&wait->source, g_source_remove);
  g_cancellable_disconnect (g_task_get_cancellable (task), wait->cancelled);
  if (is_well)
    g_task_return_boolean (task, TRUE);
  else if (wait->is_timed_out)
    {
      g_clear_error (&error);
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "It took too long");
    }
  else
    g_task_return_error (task, error);
}

static gboolean
limit_cb (gpointer user_data)
{
  GTask *task = user_data;
  Wait *wait = g_task_get_task_data (task);

  wait->source = 0;
  wait->is_timed_out = TRUE;
  g_subprocess_force_exit (g_task_get_source_object (task));
  return G_SOURCE_REMOVE;
}

static void
cancelled_cb (GCancellable *cancellable, GSubprocess *process)
{
  g_subprocess_force_exit (process);
}

/**
 * guichet_bounded_wait_async:
 * @process: a program that was started
 * @seconds: how long it may take
 * @cancellable: (nullable): ends the program at once, and the waiting as soon as it has ended
 *
 * Waits until @process has ended.
 */
void
guichet_bounded_wait_async (GSubprocess *process,
                            guint seconds,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = NULL;
  Wait *wait = NULL;

  g_return_if_fail (G_IS_SUBPROCESS (process));

  task = g_task_new (process, cancellable, callback, user_data);
  wait = g_new0 (Wait, 1);
  g_task_set_name (task, "guichet_bounded_wait_async");
  g_task_set_task_data (task, wait, g_free);
  wait->source = g_timeout_add_seconds (seconds, limit_cb, task);
  if (cancellable != NULL)
    wait->cancelled = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), process, NULL);
  g_subprocess_wait_check_async (process, NULL, ended_cb, task);
}

/**
 * guichet_bounded_wait_finish:
 *
 * Returns: whether the program ended well; else %FALSE with how it ended: %G_IO_ERROR_TIMED_OUT if
 * it took too long, %G_IO_ERROR_CANCELLED if it was not wanted any more
 */
gboolean
guichet_bounded_wait_finish (GSubprocess *process, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, process), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
