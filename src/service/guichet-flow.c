/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-flow.c: runs a table of steps, one request after the other. Knows requests and replies,
 * no words of any field; never repeats a step that is not marked as a wait.
 */
#include "config.h"

#include "guichet-flow.h"

#include <glib/gi18n-lib.h>

#include "guichet-error.h"

typedef struct
{
  const GuichetFlow *flow;
  GuichetClient *client;
  gpointer state;
  guint at;              /* the step that is on */
  gboolean is_committed; /* cancelling is too late */
  guint pause;           /* milliseconds; 0: the step has not waited yet */
  gint64 deadline;       /* of the waiting step: monotonic time */
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_clear_object (&run->client);
  g_free (run);
}

static void
tell_progress (Run *run, const char *label)
{
  if (run->flow->progress != NULL)
    run->flow->progress (run->at, run->flow->n_steps, label, run->state);
}

static void run_steps (GTask *owned_task);

static gboolean
pause_over_cb (gpointer user_data)
{
  run_steps (g_object_ref (G_TASK (user_data)));
  return G_SOURCE_REMOVE;
}

/* Cancelling ends the pause at once, and run_steps() then ends the flow. */
static void
start_pause (GTask *task, guint milliseconds)
{
  const Run *run = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr(GSource) source = g_timeout_source_new (milliseconds);

  if (cancellable != NULL && !run->is_committed)
    {
      g_autoptr(GSource) cancelled = g_cancellable_source_new (cancellable);

      g_source_set_dummy_callback (cancelled);
      g_source_add_child_source (source, cancelled);
    }
  g_task_attach_source (task, source, pause_over_cb);
}

/* Takes the task: returned if the limit is over. */
static void
wait_once_more (GTask *owned_task)
{
  g_autoptr(GTask) task = owned_task;
  Run *run = g_task_get_task_data (task);
  const GuichetFlowPace *pace = &run->flow->pace;
  const gint64 now = g_get_monotonic_time ();
  gint64 left;

  if (run->pause == 0)
    run->pause = MAX (pace->first_pause, 1);
  else
    run->pause = MIN (run->pause + run->pause / 2 + 1, MAX (pace->longest_pause, 1));

  left = (run->deadline - now) / 1000;
  if (left <= 0)
    g_task_return_new_error (task, GUICHET_ERROR, GUICHET_ERROR_TIMED_OUT, "%s",
                             _("What was waited for did not come in time. Try again."));
  else
    start_pause (task, MIN (run->pause, left));
}

static gboolean
has_to_wait (const Run *run, const GError *error)
{
  const GuichetFlowStep *step = &run->flow->steps[run->at];

  return step->waits != NULL && step->waits (run->state, error);
}

static void
step_on (GTask *owned_task)
{
  Run *run = g_task_get_task_data (owned_task);

  run->at++;
  run->pause = 0;
  run->deadline = 0;
  run_steps (owned_task);
}

static void
replied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Run *run = g_task_get_task_data (task);
  const GuichetFlowStep *step = &run->flow->steps[run->at];
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);
  const gboolean is_taken =
      reply != NULL && (step->take == NULL || step->take (run->state, reply, &error));

  /* An error of "take" is final; a cancellation is nothing to be waited for or forgiven. */
  if (!is_taken && (reply != NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)))
    g_task_return_error (task, g_steal_pointer (&error));
  else if (has_to_wait (run, error))
    wait_once_more (g_steal_pointer (&task));
  else if (is_taken || (step->forgives != NULL && step->forgives (run->state, error)))
    step_on (g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Sends the next request that there is, or returns the task, which it takes. */
static void
run_steps (GTask *owned_task)
{
  g_autoptr(GTask) task = owned_task;
  Run *run = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  for (; run->at < run->flow->n_steps; run->at++)
    {
      const GuichetFlowStep *step = &run->flow->steps[run->at];
      g_autoptr(GuichetRequest) request = NULL;

      if (!run->is_committed && g_task_return_error_if_cancelled (task))
        return;
      /* A wait tells its step once, however often it asks. */
      if (run->deadline == 0)
        tell_progress (run, step->label);
      request = step->ask (run->state);
      if (request == NULL)
        continue;
      if (run->deadline == 0)
        run->deadline = g_get_monotonic_time () + (gint64) run->flow->pace.limit * 1000;
      run->is_committed = run->is_committed || step->commits;
      guichet_client_call_async (run->client, request, run->is_committed ? NULL : cancellable,
                                 replied_cb, g_steal_pointer (&task));
      return;
    }

  tell_progress (run, NULL);
  g_task_return_boolean (task, TRUE);
}

/**
 * guichet_flow_run_async:
 * @flow: constant: the steps, and how those that wait do it
 * @client: whom the requests go to
 * @state: of the steps; the caller keeps it until @callback
 * @cancellable: (nullable): ends the flow at once, also in a pause; without effect from the first
 * step on that commits. A reply that came before is taken all the same
 * @callback: called when all steps are over, or one has failed
 * @user_data: for @callback
 *
 * Runs the steps in their order. The first that fails and is not forgiven ends the flow with its
 * error.
 */
void
guichet_flow_run_async (const GuichetFlow *flow,
                        GuichetClient *client,
                        gpointer state,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task;
  Run *run;

  g_return_if_fail (flow != NULL);
  g_return_if_fail (GUICHET_IS_CLIENT (client));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, guichet_flow_run_async);
  /* What was done is told even if the caller cancels a moment later. */
  g_task_set_check_cancellable (task, FALSE);
  run = g_new0 (Run, 1);
  run->flow = flow;
  run->client = g_object_ref (client);
  run->state = state;
  g_task_set_task_data (task, run, run_free);
  run_steps (task);
}

/**
 * guichet_flow_run_finish:
 * @error: that of the client or of "take"; GUICHET_ERROR_TIMED_OUT at the limit of a wait;
 * %G_IO_ERROR_CANCELLED
 *
 * Returns: whether every step is over
 */
gboolean
guichet_flow_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
