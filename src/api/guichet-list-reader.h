/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-list-reader.h: reads a whole list of OVHcloud as objects, in as few requests as the
 * server allows: expanded pages, else the ids and batches of fifty, else one request for each id.
 * Repeats nothing; the client does that.
 */
#pragma once

#include "guichet-client.h"

G_BEGIN_DECLS

/* @list: a request for the ids, which the reader asks to be expanded itself.
 * @item: the operation that reads one of them: its path is that of @list and one name more. */
void guichet_list_reader_run_async (GuichetClient *client,
                                    GuichetRequest *list,
                                    GuichetOperation item,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
/* Returns: (transfer full): a JSON array of objects, in the order of the list */
JsonNode *
guichet_list_reader_run_finish (GuichetClient *client, GAsyncResult *result, GError **error);

G_END_DECLS
