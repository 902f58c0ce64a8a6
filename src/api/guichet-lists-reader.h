/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-lists-reader.h: reads one list of each of several owners, the lines of all groups, as
 * objects: many lists in one request where the server allows it, else one request for each.
 * Repeats nothing; the client does that.
 */
#pragma once

#include "guichet-client.h"

G_BEGIN_DECLS

/* @place: of the owner among the names
 * @list: (nullable): an array of objects, as of guichet_list_reader_run_finish()
 * @error: (nullable): why there is none */
typedef void (*GuichetTakeList) (guint place, JsonNode *list, const GError *error, gpointer data);

/* @owners: the list that the owners are of.
 * @list: the operation that lists what one of them has; @item: that reads one of those.
 * @names: (element-type utf8): of the owners, each once
 * @take: called once for each of them, as they come; @take_data lives until @callback */
void guichet_lists_reader_run_async (GuichetClient *client,
                                     GuichetRequest *owners,
                                     GuichetOperation list,
                                     GuichetOperation item,
                                     GPtrArray *names,
                                     GuichetTakeList take,
                                     gpointer take_data,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
/* Returns: %FALSE if it was cancelled */
gboolean
guichet_lists_reader_run_finish (GuichetClient *client, GAsyncResult *result, GError **error);

G_END_DECLS
