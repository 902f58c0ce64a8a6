/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-queue.c: lets a few at a time begin, first come first served.
 * Knows nothing of requests, and no time: who has a place keeps it until it is given back.
 */
#include "guichet-queue.h"

struct _GuichetQueue
{
  GObject parent_instance;

  guint n_places;
  guint n_taken;
  GQueue waiters; /* of Waiter, who came first at the head */
};

G_DEFINE_FINAL_TYPE (GuichetQueue, guichet_queue, G_TYPE_OBJECT)

typedef struct
{
  GList link; /* in the queue */
  GTask *task;
  GSource *cancelled; /* (nullable) */
} Waiter;

static void
waiter_free (Waiter *waiter)
{
  if (waiter->cancelled != NULL)
    g_source_destroy (waiter->cancelled);
  g_clear_pointer (&waiter->cancelled, g_source_unref);
  g_clear_object (&waiter->task);
  g_free (waiter);
}

static gboolean
waiter_cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  Waiter *waiter = user_data;
  g_autoptr(GTask) task = g_object_ref (waiter->task);
  GuichetQueue *self = g_task_get_source_object (task);

  g_queue_unlink (&self->waiters, &waiter->link);
  waiter_free (waiter);
  g_task_return_error_if_cancelled (task);

  return G_SOURCE_REMOVE;
}

static void
add_waiter (GuichetQueue *self, GTask *task)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  Waiter *waiter = g_new0 (Waiter, 1);

  waiter->link.data = waiter;
  waiter->task = g_object_ref (task);
  if (cancellable != NULL)
    {
      waiter->cancelled = g_cancellable_source_new (cancellable);
      g_source_set_callback (waiter->cancelled, G_SOURCE_FUNC (waiter_cancelled_cb), waiter, NULL);
      g_source_attach (waiter->cancelled, g_task_get_context (task));
    }
  g_queue_push_tail_link (&self->waiters, &waiter->link);
}

/* One after the other and not each from the last one's callback: a thousand that were cancelled
 * together would be as deep a stack. */
static void
let_in (GuichetQueue *self)
{
  while (self->n_taken < self->n_places && !g_queue_is_empty (&self->waiters))
    {
      Waiter *waiter = g_queue_pop_head_link (&self->waiters)->data;
      g_autoptr(GTask) task = g_object_ref (waiter->task);

      waiter_free (waiter);
      if (g_task_return_error_if_cancelled (task))
        continue;
      self->n_taken++;
      g_task_return_boolean (task, TRUE);
    }
}

/**
 * guichet_queue_new:
 * @n_places: how many may be in at a time
 *
 * Returns: (transfer full): an empty queue
 */
GuichetQueue *
guichet_queue_new (guint n_places)
{
  GuichetQueue *self = g_object_new (GUICHET_TYPE_QUEUE, NULL);

  self->n_places = n_places;

  return self;
}

/**
 * guichet_queue_enter_async:
 * @cancellable: (nullable): leaves the queue at once, with %G_IO_ERROR_CANCELLED
 * @callback: called when there is a place
 * @user_data: for @callback
 */
void
guichet_queue_enter_async (GuichetQueue *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, guichet_queue_enter_async);
  /* A place that was given must be given back, so nobody is told “cancelled” who has one. */
  g_task_set_check_cancellable (task, FALSE);
  if (g_task_return_error_if_cancelled (task))
    return;

  add_waiter (self, task);
  let_in (self);
}

/**
 * guichet_queue_enter_finish:
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Returns: whether there is a place, which must be given back with guichet_queue_leave()
 */
gboolean
guichet_queue_enter_finish (GuichetQueue *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * guichet_queue_leave:
 *
 * Gives a place back. Who is next may begin before this returns.
 */
void
guichet_queue_leave (GuichetQueue *self)
{
  g_return_if_fail (GUICHET_IS_QUEUE (self));
  g_return_if_fail (self->n_taken > 0);

  self->n_taken--;
  let_in (self);
}

static void
guichet_queue_class_init (GuichetQueueClass *klass)
{
}

static void
guichet_queue_init (GuichetQueue *self)
{
  g_queue_init (&self->waiters);
}
