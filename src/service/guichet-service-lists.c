/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-lists.c: reads which services there are: all of one kind, and what is in a group.
 * Repeats nothing; the client does that.
 */
#include "config.h"

#include "guichet-service-lists.h"

#include "guichet-list-reader.h"
#include "guichet-service-api.h"

typedef struct
{
  char *group;
  GHashTable *trunks; /* a set of names */
} GroupReading;

static void
group_reading_free (gpointer data)
{
  GroupReading *reading = data;

  g_free (reading->group);
  g_hash_table_unref (reading->trunks);
  g_free (reading);
}

/* @services: (nullable) (transfer full) */
static void
return_services (GTask *task, GPtrArray *services, GError *error)
{
  if (services != NULL)
    g_task_return_pointer (task, services, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
take_kind (GTask *task, JsonNode *reply, GError *error)
{
  const GuichetServiceKind kind = GPOINTER_TO_INT (g_task_get_task_data (task));
  GPtrArray *services = reply != NULL ? guichet_service_api_parse_list (reply, kind, &error) : NULL;

  return_services (task, services, error);
}

static void
groups_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  g_autoptr(JsonNode) reply =
                 guichet_list_reader_run_finish (GUICHET_CLIENT (source), result, &error);

  take_kind (task, reply, error);
}

static void
names_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);

  take_kind (task, reply, error);
}

/**
 * guichet_service_lists_read_kind_async:
 * @kind: one that OVHcloud lists
 * @cancellable: (nullable): stops it at once
 *
 * Groups come with their descriptions, of all others the names are enough: one request.
 */
void
guichet_service_lists_read_kind_async (GuichetClient *client,
                                       GuichetServiceKind kind,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  GTask *task = g_task_new (client, cancellable, callback, user_data);
  g_autoptr(GuichetRequest) request = guichet_service_api_list (kind);

  g_task_set_name (task, "guichet_service_lists_read_kind_async");
  g_task_set_task_data (task, GINT_TO_POINTER (kind), NULL);
  if (kind == GUICHET_SERVICE_GROUP)
    guichet_list_reader_run_async (client, request, GUICHET_OPERATION_BILLING_ACCOUNT, cancellable,
                                   groups_read_cb, task);
  else
    guichet_client_call_async (client, request, cancellable, names_read_cb, task);
}

/**
 * guichet_service_lists_read_kind_finish:
 *
 * Returns: (transfer full) (element-type GuichetService): services without contacts
 */
GPtrArray *
guichet_service_lists_read_kind_finish (GuichetClient *client, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, client), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
group_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  const GroupReading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);
  GPtrArray *services = reply != NULL ? guichet_service_api_parse_group (reply, reading->group,
                                                                         reading->trunks, &error)
                                      : NULL;

  return_services (task, services, error);
}

/**
 * guichet_service_lists_read_group_async:
 * @group: a telephony group
 * @trunks: (element-type GuichetService): all of the account
 * @cancellable: (nullable): stops it at once
 */
void
guichet_service_lists_read_group_async (GuichetClient *client,
                                        const char *group,
                                        GPtrArray *trunks,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  GTask *task = g_task_new (client, cancellable, callback, user_data);
  g_autoptr(GuichetRequest) request = guichet_service_api_list_group (group);
  GroupReading *reading = g_new0 (GroupReading, 1);

  g_task_set_name (task, "guichet_service_lists_read_group_async");
  g_task_set_task_data (task, reading, group_reading_free);
  reading->group = g_strdup (group);
  reading->trunks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < trunks->len; i++)
    g_hash_table_add (reading->trunks, g_strdup (guichet_service_get_name (trunks->pdata[i])));
  guichet_client_call_async (client, request, cancellable, group_read_cb, task);
}

/**
 * guichet_service_lists_read_group_finish:
 *
 * Returns: (transfer full) (element-type GuichetService): what is in the group, with descriptions
 * and locks, without contacts
 */
GPtrArray *
guichet_service_lists_read_group_finish (GuichetClient *client,
                                         GAsyncResult *result,
                                         GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, client), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
