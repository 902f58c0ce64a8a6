/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-infos-reader.c: reads contacts and state (serviceInfos) of services of one kind, in
 * batches of fifty where the server allows, else one by one.
 * Repeats nothing; the client does that. Which come first is the caller's to say.
 */
#include "guichet-infos-reader.h"

#include "guichet-client-private.h"
#include "guichet-item-reader.h"
#include "guichet-service-api.h"

/* As many as OVHcloud's own control panel asks for at once */
#define PORTION 50

static JsonArray *
list_names (GPtrArray *services)
{
  JsonArray *names = json_array_sized_new (services->len);

  for (guint i = 0; i < services->len; i++)
    json_array_add_string_element (names, guichet_service_get_name (services->pdata[i]));

  return names;
}

static GPtrArray *
copy_services (GPtrArray *services)
{
  GPtrArray *copy = g_ptr_array_new_full (services->len, g_object_unref);

  for (guint i = 0; i < services->len; i++)
    {
      g_assert (guichet_service_get_kind (services->pdata[i]) ==
                guichet_service_get_kind (services->pdata[0]));
      g_ptr_array_add (copy, g_object_ref (services->pdata[i]));
    }

  return copy;
}

/* What can be read is put in place even where a neighbour cannot: it is as true. */
static GPtrArray *
take_infos (GPtrArray *services, JsonArray *infos, GError **error)
{
  g_autoptr(GPtrArray) missing = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_good = TRUE;

  for (guint i = 0; i < services->len; i++)
    {
      JsonNode *node = json_array_get_element (infos, i);

      if (JSON_NODE_HOLDS_NULL (node))
        g_ptr_array_add (missing, g_object_ref (services->pdata[i]));
      else
        is_good &=
            guichet_service_api_take_infos (services->pdata[i], node, is_good ? error : NULL);
    }

  return is_good ? g_steal_pointer (&missing) : NULL;
}

static void
infos_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) infos =
                 guichet_item_reader_run_finish (GUICHET_CLIENT (source), result, &error);
  GPtrArray *missing =
      infos != NULL ? take_infos (g_task_get_task_data (task), json_node_get_array (infos), &error)
                    : NULL;

  if (missing != NULL)
    g_task_return_pointer (task, missing, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * guichet_infos_reader_get_portion:
 * @client: asks
 * @kind: of service
 *
 * Who counts requests in flight reads portions of this size.
 *
 * Returns: how many services are one request: fifty, until the server has shown that it knows no
 * batches
 */
guint
guichet_infos_reader_get_portion (GuichetClient *client, GuichetServiceKind kind)
{
  const GuichetOperation operation = guichet_service_api_get_infos_operation (kind);

  return guichet_client_get_batches (client, operation) == GUICHET_BATCHES_IGNORED ? 1 : PORTION;
}

/**
 * guichet_infos_reader_run_async:
 * @client: asks
 * @services: (element-type GuichetService): of one kind, each once; at most fifty are one request
 * @cancellable: (nullable): stops all of it at once, and changes no service
 * @callback: called with the result
 * @user_data: for @callback
 */
void
guichet_infos_reader_run_async (GuichetClient *client,
                                GPtrArray *services,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (client, cancellable, callback, user_data);
  g_autoptr(JsonArray) names = list_names (services);
  g_autoptr(GuichetRequest) list = NULL;
  GuichetServiceKind kind;

  g_task_set_source_tag (task, guichet_infos_reader_run_async);
  g_task_set_task_data (task, copy_services (services), (GDestroyNotify) g_ptr_array_unref);
  if (services->len == 0)
    {
      g_task_return_pointer (task, g_ptr_array_new_with_free_func (g_object_unref),
                             (GDestroyNotify) g_ptr_array_unref);
      return;
    }

  kind = guichet_service_get_kind (services->pdata[0]);
  /* Zones have the names of domains. */
  list = guichet_service_api_list (guichet_service_api_can_list (kind) ? kind
                                                                       : GUICHET_SERVICE_DOMAIN);
  guichet_item_reader_run_async (client, list, guichet_service_api_get_infos_operation (kind),
                                 names, cancellable, infos_read_cb, g_steal_pointer (&task));
}

/**
 * guichet_infos_reader_run_finish:
 * @error: a #GuichetError with its details, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (element-type GuichetService) (transfer full): those that are not there
 */
GPtrArray *
guichet_infos_reader_run_finish (GuichetClient *client, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, client), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
