/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-entries-reader.c: reads the directory entries of lines and numbers of one group, in
 * batches of fifty where the server allows, else one by one.
 * Repeats nothing; the client does that. Which come first is the caller's to say.
 */
#include "guichet-entries-reader.h"

#include "guichet-directory-api.h"
#include "guichet-service-api.h"
#include "guichet-things-reader.h"

static const char *
get_name (gpointer entry)
{
  return guichet_directory_entry_get_service (entry);
}

static gboolean
take_entry (gpointer entry, JsonNode *reply, GError **error)
{
  return guichet_directory_api_take (entry, reply, error);
}

static const GuichetThingType entry_type = { get_name, take_entry };

/**
 * guichet_entries_reader_get_portion:
 * @client: asks
 *
 * Who counts requests in flight reads portions of this size.
 *
 * Returns: how many entries are one request: fifty, until the server has shown that it knows no
 * batches
 */
guint
guichet_entries_reader_get_portion (GuichetClient *client)
{
  return guichet_things_reader_get_portion (client, GUICHET_OPERATION_DIRECTORY);
}

/**
 * guichet_entries_reader_run_async:
 * @client: asks
 * @entries: (element-type GuichetDirectoryEntry): of one group, each once, one at least; at most
 *   fifty are one request
 * @cancellable: (nullable): stops all of it at once, and changes no entry
 * @callback: called with the result
 * @user_data: for @callback
 */
void
guichet_entries_reader_run_async (GuichetClient *client,
                                  GPtrArray *entries,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  const char *group = guichet_directory_entry_get_group (entries->pdata[0]);
  g_autoptr(GuichetRequest) list = guichet_service_api_list_group (group);

  for (guint i = 0; i < entries->len; i++)
    g_assert (g_str_equal (guichet_directory_entry_get_group (entries->pdata[i]), group));
  guichet_things_reader_run_async (client, list, GUICHET_OPERATION_DIRECTORY, &entry_type, entries,
                                   cancellable, callback, user_data);
}

/**
 * guichet_entries_reader_run_finish:
 * @error: a #GuichetError with its details, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (element-type GuichetDirectoryEntry) (transfer full): those of whose service there is
 * no entry; all others are known now
 */
GPtrArray *
guichet_entries_reader_run_finish (GuichetClient *client, GAsyncResult *result, GError **error)
{
  return guichet_things_reader_run_finish (client, result, error);
}
