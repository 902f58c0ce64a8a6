/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-wait.c: waits until an object says something, for a while at most. Makes nothing happen.
 */
#include "guichet-wait.h"

typedef struct
{
  GuichetWaitIsOver is_over; /* (nullable): the signal is enough */
  gulong handler;
  GSource *limit;     /* (nullable) */
  GSource *cancelled; /* (nullable) */
} Waiting;

static void
stop_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
waiting_free (gpointer data)
{
  Waiting *self = data;

  stop_source (&self->limit);
  stop_source (&self->cancelled);
  g_free (self);
}

/* Takes the reference that the wait held, so nothing may end it a second time: a task that returns
 * in the turn of the main loop in which it was made lives on into the next one. */
static void
end (GTask *owned_task)
{
  g_autoptr(GTask) task = owned_task;
  Waiting *self = g_task_get_task_data (task);

  stop_source (&self->limit);
  stop_source (&self->cancelled);
  g_clear_signal_handler (&self->handler, g_task_get_source_object (task));
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, TRUE);
}

static void
signal_cb (GTask *task)
{
  const Waiting *self = g_task_get_task_data (task);

  if (self->is_over == NULL || self->is_over (g_task_get_source_object (task)))
    end (task);
}

static gboolean
limit_cb (gpointer user_data)
{
  end (user_data);
  return G_SOURCE_REMOVE;
}

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  end (user_data);
  return G_SOURCE_REMOVE;
}

static GSource *
attach (GSource *source, GSourceFunc callback, GTask *task)
{
  g_source_set_callback (source, callback, task, NULL);
  g_source_attach (source, g_main_context_get_thread_default ());
  return source;
}

/**
 * guichet_wait_async:
 * @object: (type GObject): what is listened to
 * @signal: its signal, with its detail
 * @is_over: (nullable): asked now and at each @signal; %NULL: the next @signal ends the wait
 * @limit: the longest wait, in milliseconds; 0 for none
 * @cancellable: (nullable): ends the wait at once
 *
 * Waits. The callback never comes before this returns.
 */
void
guichet_wait_async (gpointer object,
                    const char *signal,
                    GuichetWaitIsOver is_over,
                    guint limit,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  GTask *task = g_task_new (object, cancellable, callback, user_data);
  Waiting *self = g_new0 (Waiting, 1);

  g_task_set_name (task, "guichet_wait_async");
  g_task_set_task_data (task, self, waiting_free);
  self->is_over = is_over;
  if (is_over != NULL && is_over (object))
    {
      end (task);
      return;
    }
  self->handler =
      g_signal_connect_data (object, signal, G_CALLBACK (signal_cb), task, NULL, G_CONNECT_SWAPPED);
  if (limit > 0)
    self->limit = attach (g_timeout_source_new (limit), limit_cb, task);
  if (cancellable != NULL)
    self->cancelled =
        attach (g_cancellable_source_new (cancellable), G_SOURCE_FUNC (cancelled_cb), task);
}

/**
 * guichet_wait_finish:
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED; else %TRUE, also at the limit
 */
gboolean
guichet_wait_finish (gpointer object, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, object), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
