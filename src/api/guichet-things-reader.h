/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-things-reader.h: reads what OVHcloud knows of several things of one list into the objects
 * that they are here: in batches of fifty where the server allows, else one by one. Private to the
 * readers of infos, of directory entries and of domain names.
 */
#pragma once

#include "guichet-client.h"

G_BEGIN_DECLS

/* What the things are. Each is an object. */
typedef struct
{
  const char *(*get_name) (gpointer thing);
  /* Returns: whether all of @reply was good; the thing is as it was otherwise */
  gboolean (*take) (gpointer thing, JsonNode *reply, GError **error);
} GuichetThingType;

/* How many things are one request of @item */
guint guichet_things_reader_get_portion (GuichetClient *client, GuichetOperation item);
/* @list: that the things are of; @item: reads one of them; @type: constant
 * @things: (element-type GObject): each once */
void guichet_things_reader_run_async (GuichetClient *client,
                                      GuichetRequest *list,
                                      GuichetOperation item,
                                      const GuichetThingType *type,
                                      GPtrArray *things,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
/* Returns: (element-type GObject) (transfer full): those that are not there */
GPtrArray *
guichet_things_reader_run_finish (GuichetClient *client, GAsyncResult *result, GError **error);

G_END_DECLS
