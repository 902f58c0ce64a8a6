/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-list-batch.h: what the answer to a batch (X-Ovh-Batch) says of each id. Pure; private to
 * the readers of items and of lists.
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Returns: (element-type JsonNode) (transfer full): as many as @ids, in their order; a JSON null
 * for what is not there; %NULL where the answer has nothing, or another error: that one is to be
 * asked for by itself */
GPtrArray *guichet_list_batch_read (JsonNode *reply,
                                    const char *path,
                                    const char *id_name,
                                    const char *const *ids,
                                    JsonNodeType type,
                                    GError **error);

G_END_DECLS
