/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-user-cache.h: the Click2Call users of the lines that calls were placed from, read once
 * for each line. Private to the dialer.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-line.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_USER_CACHE (guichet_user_cache_get_type ())
G_DECLARE_FINAL_TYPE (GuichetUserCache, guichet_user_cache, GUICHET, USER_CACHE, GObject)

GuichetUserCache *guichet_user_cache_new (GuichetClient *client);
GuichetClient *guichet_user_cache_get_client (GuichetUserCache *self);
void guichet_user_cache_forget (GuichetUserCache *self, GuichetLine *line);
void guichet_user_cache_get_async (GuichetUserCache *self,
                                   GuichetLine *line,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GPtrArray *
guichet_user_cache_get_finish (GuichetUserCache *self, GAsyncResult *result, GError **error);

G_END_DECLS
