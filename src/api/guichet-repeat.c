/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-repeat.c: sends a request, and a GET once more if the first try met a passing fault.
 * Never repeats a POST, PUT or DELETE: their first try may have been carried out.
 */
#include "guichet-repeat.h"

#include "guichet-fault.h"

typedef struct
{
  GuichetRequest *request;
  gint64 clock_difference;
  gint64 deadline; /* monotonic, in microseconds, for both tries and the pause between them */
  guint pause_ms;
  gboolean was_repeated;
  GuichetPageInfo page; /* of the last try */
} Repeat;

static void answered_cb (GObject *source, GAsyncResult *result, gpointer user_data);

static void
repeat_free (Repeat *self)
{
  guichet_request_unref (self->request);
  g_free (self);
}

static gint64
remaining_ms (Repeat *self)
{
  return (self->deadline - g_get_monotonic_time ()) / 1000;
}

static void
send_once (GTask *task)
{
  Repeat *self = g_task_get_task_data (task);

  guichet_channel_send_async (g_task_get_source_object (task), self->request,
                              self->clock_difference, self->was_repeated,
                              (guint) CLAMP (remaining_ms (self), 1, G_MAXINT),
                              g_task_get_cancellable (task), answered_cb, task);
}

static gboolean
pause_over_cb (gpointer user_data)
{
  GTask *task = user_data;

  if (g_task_return_error_if_cancelled (task))
    g_object_unref (task);
  else
    send_once (task);

  return G_SOURCE_REMOVE;
}

/* Ends early when the caller cancels. */
static void
pause_then_send (GTask *task, guint milliseconds)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr(GSource) source = g_timeout_source_new (milliseconds);

  if (cancellable != NULL)
    {
      g_autoptr(GSource) cancelled = g_cancellable_source_new (cancellable);

      g_source_set_dummy_callback (cancelled);
      g_source_add_child_source (source, cancelled);
    }
  g_source_set_callback (source, pause_over_cb, task, NULL);
  g_source_attach (source, g_task_get_context (task));
}

/* How long to wait before the second try, or -1 for none. The jitter keeps the clients that a fault
 * has put into step from coming back in step. */
static gint64
choose_pause (Repeat *self, const GuichetAdvice *advice)
{
  gint64 pause = self->pause_ms;

  if (self->was_repeated || !advice->is_transient || advice->wait > GUICHET_REPEAT_MAX_WAIT ||
      !g_str_equal (guichet_request_get_method (self->request), "GET"))
    return -1;

  pause = MAX (pause, advice->wait * 1000);
  pause += g_random_int_range (0, (gint32) self->pause_ms + 1);

  return pause < remaining_ms (self) ? pause : -1;
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Repeat *self = g_task_get_task_data (task);
  GuichetAdvice advice = { 0 };
  g_autoptr(GError) error = NULL;
  JsonNode *reply = guichet_channel_send_finish (GUICHET_CHANNEL (source), result, &advice, &error);
  gint64 pause;

  self->page = advice.page;
  if (reply != NULL)
    {
      g_task_return_pointer (task, reply, (GDestroyNotify) json_node_unref);
      return;
    }

  pause = choose_pause (self, &advice);
  if (pause < 0)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  self->was_repeated = TRUE;
  pause_then_send (g_steal_pointer (&task), (guint) pause);
}

/* Who waited for the time or a token until the end does not send any more: nobody would hear the
 * answer to a POST that is carried out. */
static void
give_up (GTask *task)
{
  Repeat *self = g_task_get_task_data (task);
  const GuichetErrorDetails details = {
    .method = (char *) guichet_request_get_method (self->request),
    .path = (char *) guichet_request_get_path (self->request),
  };

  g_task_return_error (task, guichet_fault_new (GUICHET_ERROR_TIMED_OUT, &details));
  g_object_unref (task);
}

/**
 * guichet_repeat_send_async:
 * @channel: carries each try
 * @request: what to ask
 * @clock_difference: server time less ours, in seconds
 * @deadline: when all must be over, in microseconds of g_get_monotonic_time(); nothing is sent
 * after it
 * @pause_ms: the least pause before a second try, in milliseconds; up to as much again is added by
 * chance
 * @cancellable: (nullable): ends a try or the pause at once
 * @callback: called with the result
 * @user_data: for @callback
 */
void
guichet_repeat_send_async (GuichetChannel *channel,
                           GuichetRequest *request,
                           gint64 clock_difference,
                           gint64 deadline,
                           guint pause_ms,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task = g_task_new (channel, cancellable, callback, user_data);
  Repeat *self = g_new0 (Repeat, 1);

  g_task_set_source_tag (task, guichet_repeat_send_async);
  /* An answer that was read is given even if the caller cancels a moment later: it may tell what
   * was done. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, self, (GDestroyNotify) repeat_free);
  self->request = guichet_request_ref (request);
  self->clock_difference = clock_difference;
  self->deadline = deadline;
  self->pause_ms = pause_ms;
  if (remaining_ms (self) > 0)
    send_once (task);
  else
    give_up (task);
}

/**
 * guichet_repeat_send_finish:
 * @page: (out) (optional): which part of a list it is
 * @error: a #GuichetError with its details, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the reply; a JSON null node for a void answer
 */
JsonNode *
guichet_repeat_send_finish (GuichetChannel *channel,
                            GAsyncResult *result,
                            GuichetPageInfo *page,
                            GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, channel), NULL);

  if (page != NULL)
    *page = ((Repeat *) g_task_get_task_data (G_TASK (result)))->page;

  return g_task_propagate_pointer (G_TASK (result), error);
}
