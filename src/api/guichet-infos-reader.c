/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-infos-reader.c: reads contacts and state (serviceInfos) of services of one kind, in
 * batches of fifty where the server allows, else one by one.
 * Repeats nothing; the client does that. Which come first is the caller's to say.
 */
#include "guichet-infos-reader.h"

#include "guichet-service-api.h"
#include "guichet-things-reader.h"

static const char *
get_name (gpointer service)
{
  return guichet_service_get_name (service);
}

static gboolean
take_infos (gpointer service, JsonNode *reply, GError **error)
{
  return guichet_service_api_take_infos (service, reply, error);
}

static const GuichetThingType infos_type = { get_name, take_infos };

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
  return guichet_things_reader_get_portion (client, guichet_service_api_get_infos_operation (kind));
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
  const GuichetServiceKind kind =
      services->len > 0 ? guichet_service_get_kind (services->pdata[0]) : GUICHET_SERVICE_GROUP;
  /* Zones have the names of domains. */
  g_autoptr(GuichetRequest) list = guichet_service_api_list (
      guichet_service_api_can_list (kind) ? kind : GUICHET_SERVICE_DOMAIN);

  for (guint i = 0; i < services->len; i++)
    g_assert (guichet_service_get_kind (services->pdata[i]) == kind);
  guichet_things_reader_run_async (client, list, guichet_service_api_get_infos_operation (kind),
                                   &infos_type, services, cancellable, callback, user_data);
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
  return guichet_things_reader_run_finish (client, result, error);
}
