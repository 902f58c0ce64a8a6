/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-awaiting.c: what all readings share that look, while no window does, after what people of
 * one account wait for. Asks nothing itself.
 */
#include "guichet-awaiting.h"

static void
awaiting_free (gpointer data)
{
  GuichetAwaiting *self = data;

  if (self->free_work != NULL)
    self->free_work (self->work);
  g_object_unref (self->store);
  g_free (self->profile);
  g_free (self);
}

/**
 * guichet_awaiting_new_task:
 * @client: asks
 * @store: knows what people wait for
 * @profile: whose it is
 * @cancellable: (nullable): ends the reading; what was read is kept
 *
 * Returns: (transfer full): a task, whose data is a #GuichetAwaiting without work
 */
GTask *
guichet_awaiting_new_task (GuichetClient *client,
                           GuichetStore *store,
                           const char *profile,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task = g_task_new (client, cancellable, callback, user_data);
  GuichetAwaiting *self = g_new0 (GuichetAwaiting, 1);

  self->store = g_object_ref (store);
  self->profile = g_strdup (profile);
  g_task_set_source_tag (task, guichet_awaiting_new_task);
  g_task_set_task_data (task, self, awaiting_free);
  return task;
}

/**
 * guichet_awaiting_finish:
 * @client: that asked
 *
 * Returns: whether all that was due was read; else %FALSE with the first error
 */
gboolean
guichet_awaiting_finish (GuichetClient *client, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, client), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gint64
guichet_awaiting_get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}
