/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-waiters.c: tasks that wait for one and the same answer. One that is cancelled leaves;
 * when the last one has left, whoever fetches the answer is told that nobody wants it any more.
 * Fetches nothing itself.
 */
#include "guichet-waiters.h"

struct _GuichetWaiters
{
  GuichetWaitersLeftFunc left;
  gpointer owner;
  GPtrArray *list; /* of Waiter */
};

typedef struct
{
  GuichetWaiters *waiters;
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
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  Waiter *waiter = user_data;
  GuichetWaiters *self = waiter->waiters;
  g_autoptr(GTask) task = g_object_ref (waiter->task); /* and with it the owner */

  g_ptr_array_remove (self->list, waiter);
  if (self->list->len == 0)
    self->left (self->owner);
  g_task_return_error_if_cancelled (task);

  return G_SOURCE_REMOVE;
}

/**
 * guichet_waiters_new:
 * @left: called when the last one that waited has been cancelled
 * @owner: for @left; the source object of every task, so that it lives as long as one waits
 *
 * Returns: (transfer full): nobody yet
 */
GuichetWaiters *
guichet_waiters_new (GuichetWaitersLeftFunc left, gpointer owner)
{
  GuichetWaiters *self = g_new0 (GuichetWaiters, 1);

  self->left = left;
  self->owner = owner;
  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify) waiter_free);

  return self;
}

/**
 * guichet_waiters_free:
 * @self: (nullable): nobody
 */
void
guichet_waiters_free (GuichetWaiters *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->list);
  g_free (self);
}

/**
 * guichet_waiters_add:
 * @task: waits for the answer, or for its own cancellable
 */
void
guichet_waiters_add (GuichetWaiters *self, GTask *task)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  Waiter *waiter = g_new0 (Waiter, 1);

  waiter->waiters = self;
  waiter->task = g_object_ref (task);
  if (cancellable != NULL)
    {
      waiter->cancelled = g_cancellable_source_new (cancellable);
      g_source_set_callback (waiter->cancelled, G_SOURCE_FUNC (cancelled_cb), waiter, NULL);
      g_source_attach (waiter->cancelled, g_task_get_context (task));
    }
  g_ptr_array_add (self->list, waiter);
}

/**
 * guichet_waiters_is_wanted:
 *
 * Who has just been cancelled stays until the main loop gets to it, and wants nothing any more.
 *
 * Returns: whether somebody still wants the answer
 */
gboolean
guichet_waiters_is_wanted (GuichetWaiters *self)
{
  for (guint i = 0; i < self->list->len; i++)
    if (!g_cancellable_is_cancelled (
            g_task_get_cancellable (((Waiter *) self->list->pdata[i])->task)))
      return TRUE;

  return FALSE;
}

/**
 * guichet_waiters_give:
 * @give: returns each of the tasks that wait
 * @data: for @give
 */
void
guichet_waiters_give (GuichetWaiters *self, GuichetWaitersGiveFunc give, gpointer data)
{
  g_autoptr(GPtrArray) list = g_steal_pointer (&self->list);

  /* One may wait again from its callback, so the list is a new one before the first is answered. */
  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify) waiter_free);
  for (guint i = 0; i < list->len; i++)
    give (((Waiter *) list->pdata[i])->task, data);
}

static void
give_boolean (GTask *task, gpointer data)
{
  const GError *error = data;

  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * guichet_waiters_answer:
 * @error: (nullable): what all are told, or %NULL for %TRUE; the answer itself is their source
 * object's
 */
void
guichet_waiters_answer (GuichetWaiters *self, const GError *error)
{
  guichet_waiters_give (self, give_boolean, (gpointer) error);
}
