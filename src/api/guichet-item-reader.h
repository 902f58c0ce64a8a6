/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-item-reader.h: reads the things of a list by their ids: in batches of fifty, or one by
 * one where the server knows no batches. Private to the
 * readers of lists and infos.
 */
#pragma once

#include "guichet-client.h"

G_BEGIN_DECLS

/* @ids: each once, texts or integers */
void guichet_item_reader_run_async (GuichetClient *client,
                                    GuichetRequest *list,
                                    GuichetOperation item,
                                    JsonArray *ids,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
/* Returns: (transfer full): a JSON array of objects in the order of @ids, null where there is none
 */
JsonNode *
guichet_item_reader_run_finish (GuichetClient *client, GAsyncResult *result, GError **error);

G_END_DECLS
