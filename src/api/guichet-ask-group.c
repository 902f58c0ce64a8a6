/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-ask-group.c: several requests for one task: they end together.
 * The first that fails, or the caller who cancels, ends the task at once and stops the others.
 * Chooses nothing to ask for itself.
 */
#include "guichet-ask-group.h"

struct _GuichetAskGroup
{
  GTask *task;          /* (unowned): holds us */
  GCancellable *stop;   /* what is in flight */
  GCancellable *caller; /* (nullable) */
  gulong caller_id;
  GSource *cancelled; /* (nullable) */
  guint in_flight;
  gboolean has_ended;
};

/* At once, so that whoever cancels and asks again does not meet what was cancelled. */
static void
stop_cb (GCancellable *caller, GCancellable *stop)
{
  g_cancellable_cancel (stop);
}

static void
stop_watching (GuichetAskGroup *self)
{
  if (self->caller == NULL)
    return;

  g_cancellable_disconnect (self->caller, self->caller_id);
  g_clear_object (&self->caller);
  g_source_destroy (self->cancelled);
  g_clear_pointer (&self->cancelled, g_source_unref);
}

/* The rest waits for the main loop: a task is not returned from within somebody's cancelling. */
static gboolean
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  GuichetAskGroup *self = user_data;
  GTask *task = g_object_ref (self->task);
  g_autoptr(GError) error = NULL;

  g_cancellable_set_error_if_cancelled (cancellable, &error);
  guichet_ask_group_fail (self, g_steal_pointer (&error));
  g_object_unref (task);

  return G_SOURCE_REMOVE;
}

/**
 * guichet_ask_group_new:
 * @task: (transfer none): its source object is the client; it holds the group in its data
 *
 * Returns: (transfer full): a group in which nothing is asked
 */
GuichetAskGroup *
guichet_ask_group_new (GTask *task)
{
  GuichetAskGroup *self = g_new0 (GuichetAskGroup, 1);
  GCancellable *cancellable = g_task_get_cancellable (task);

  self->task = task;
  self->stop = g_cancellable_new ();
  if (cancellable != NULL)
    {
      self->caller = g_object_ref (cancellable);
      self->caller_id = g_cancellable_connect (cancellable, G_CALLBACK (stop_cb),
                                               g_object_ref (self->stop), g_object_unref);
      self->cancelled = g_cancellable_source_new (cancellable);
      g_source_set_callback (self->cancelled, G_SOURCE_FUNC (cancelled_cb), self, NULL);
      g_source_attach (self->cancelled, g_task_get_context (task));
    }

  return self;
}

/**
 * guichet_ask_group_free:
 * @self: (transfer full): nothing is in flight any more
 */
void
guichet_ask_group_free (GuichetAskGroup *self)
{
  stop_watching (self);
  g_clear_object (&self->stop);
  g_free (self);
}

/**
 * guichet_ask_group_begin:
 * @first: for the callback
 * @count: for the callback
 *
 * For something that is asked in another way, with guichet_ask_group_get_cancellable().
 *
 * Returns: (transfer full): user data for its callback
 */
GuichetAsking *
guichet_ask_group_begin (GuichetAskGroup *self, guint first, guint count)
{
  GuichetAsking *asking = g_new0 (GuichetAsking, 1);

  asking->task = g_object_ref (self->task);
  asking->first = first;
  asking->count = count;
  self->in_flight++;

  return asking;
}

/**
 * guichet_ask_group_call:
 * @request: what to ask
 * @first: for the callback
 * @count: for the callback
 * @callback: gets a GuichetAsking
 */
void
guichet_ask_group_call (GuichetAskGroup *self,
                        GuichetRequest *request,
                        guint first,
                        guint count,
                        GAsyncReadyCallback callback)
{
  guichet_client_call_async (g_task_get_source_object (self->task), request, self->stop, callback,
                             guichet_ask_group_begin (self, first, count));
}

/**
 * guichet_asking_free:
 * @self: (transfer full): one request of a group
 */
void
guichet_asking_free (GuichetAsking *self)
{
  g_clear_object (&self->task);
  g_free (self);
}

/**
 * guichet_ask_group_get_cancellable:
 *
 * Returns: (transfer none): cancelled when the group ends early
 */
GCancellable *
guichet_ask_group_get_cancellable (GuichetAskGroup *self)
{
  return self->stop;
}

/**
 * guichet_ask_group_take:
 *
 * Each callback of guichet_ask_group_call() begins with it.
 *
 * Returns: whether the group still wants an answer; if not, it has ended already
 */
gboolean
guichet_ask_group_take (GuichetAskGroup *self)
{
  self->in_flight--;

  return !self->has_ended;
}

/**
 * guichet_ask_group_is_idle:
 *
 * Returns: whether nothing is in flight
 */
gboolean
guichet_ask_group_is_idle (GuichetAskGroup *self)
{
  return self->in_flight == 0;
}

/**
 * guichet_ask_group_is_full:
 *
 * More than the client's queue lets out at once would only keep others waiting: whoever asks for
 * one thing meanwhile would come after ten thousand.
 *
 * Returns: whether as much is in flight as is of use
 */
gboolean
guichet_ask_group_is_full (GuichetAskGroup *self)
{
  return self->in_flight >= GUICHET_CLIENT_MAX_IN_FLIGHT;
}

/**
 * guichet_ask_group_succeed:
 * @result: (transfer full): what the task is returned with
 * @free_func: frees it
 */
void
guichet_ask_group_succeed (GuichetAskGroup *self, gpointer result, GDestroyNotify free_func)
{
  self->has_ended = TRUE;
  stop_watching (self);
  g_task_return_pointer (self->task, result, free_func);
}

/**
 * guichet_ask_group_fail:
 * @error: (transfer full): what the task is returned with
 */
void
guichet_ask_group_fail (GuichetAskGroup *self, GError *error)
{
  self->has_ended = TRUE;
  stop_watching (self);
  g_cancellable_cancel (self->stop);
  g_task_return_error (self->task, error);
}
