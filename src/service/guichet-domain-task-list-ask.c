/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-list-ask.c: what an operation on a domain name waits for: its arguments, one
 * after the other. Sends none of them.
 */
#include "config.h"

#include "guichet-domain-task-list-private.h"

#include "guichet-domain-task-api.h"

typedef struct
{
  GuichetClient *client; /* of the account that was asked for, whatever becomes of its list */
  gint64 id;
  GStrv keys;           /* (nullable): until they came */
  guint at;             /* of the keys */
  GPtrArray *arguments; /* (element-type GuichetDomainTaskArgument) */
} Asking;

static void
asking_free (Asking *self)
{
  g_object_unref (self->client);
  g_strfreev (self->keys);
  g_clear_pointer (&self->arguments, g_ptr_array_unref);
  g_free (self);
}

static void argument_read_cb (GObject *source, GAsyncResult *result, gpointer user_data);

/* Takes the task. */
static void
read_next (GTask *owned_task)
{
  g_autoptr(GTask) task = owned_task;
  Asking *self = g_task_get_task_data (task);
  g_autoptr(GuichetRequest) request = NULL;

  if (self->keys[self->at] == NULL)
    {
      g_task_return_pointer (task, g_steal_pointer (&self->arguments),
                             (GDestroyNotify) g_ptr_array_unref);
      return;
    }
  request = guichet_domain_task_api_read_argument (self->id, self->keys[self->at]);
  guichet_client_call_async (self->client, request, g_task_get_cancellable (owned_task),
                             argument_read_cb, g_steal_pointer (&task));
}

static void
argument_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Asking *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);
  GuichetDomainTaskArgument *argument =
      reply != NULL ? guichet_domain_task_api_parse_argument (reply, &error) : NULL;

  if (argument == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_ptr_array_add (self->arguments, argument);
  self->at++;
  read_next (g_steal_pointer (&task));
}

static void
keys_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Asking *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);

  self->keys = reply != NULL ? guichet_domain_task_api_parse_arguments (reply, &error) : NULL;
  if (self->keys == NULL)
    g_task_return_error (task, error);
  else
    read_next (g_steal_pointer (&task));
}

/**
 * guichet_domain_task_list_ask_async:
 * @task: one of the list
 * @cancellable: (nullable): stops it at once
 *
 * Reads what @task waits for.
 */
void
guichet_domain_task_list_ask_async (GuichetDomainTaskList *self,
                                    GuichetDomainTask *task,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr(GTask) run = NULL;
  g_autoptr(GuichetRequest) request = NULL;
  GuichetClient *client;
  Asking *asking;

  g_return_if_fail (GUICHET_IS_DOMAIN_TASK_LIST (self));
  g_return_if_fail (GUICHET_IS_DOMAIN_TASK (task));

  run = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (run, guichet_domain_task_list_ask_async);
  client = guichet_domain_task_list_get_client (run);
  if (client == NULL)
    return;
  asking = g_new0 (Asking, 1);
  asking->client = g_object_ref (client);
  asking->id = guichet_domain_task_get_id (task);
  asking->arguments =
      g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_domain_task_argument_free);
  g_task_set_task_data (run, asking, (GDestroyNotify) asking_free);
  request = guichet_domain_task_api_list_arguments (asking->id);
  guichet_client_call_async (client, request, cancellable, keys_read_cb, g_steal_pointer (&run));
}

/**
 * guichet_domain_task_list_ask_finish:
 * @error: that of the client; %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (element-type GuichetDomainTaskArgument) (transfer full): what the operation asks for,
 * with what it was told already; empty: nothing
 */
GPtrArray *
guichet_domain_task_list_ask_finish (GuichetDomainTaskList *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
