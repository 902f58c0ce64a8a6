/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-infos-reader.h: reads contacts and state (serviceInfos) of services of one kind, in
 * batches of fifty where the server allows, else one by one.
 * Which come first, and how many readings go on at once, is the caller's to say.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-service.h"

G_BEGIN_DECLS

/* How many services of @kind are one request */
guint guichet_infos_reader_get_portion (GuichetClient *client, GuichetServiceKind kind);
/* @services: (element-type GuichetService): of one kind, each once */
void guichet_infos_reader_run_async (GuichetClient *client,
                                     GPtrArray *services,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
/* Returns: (element-type GuichetService) (transfer full): those that are not there, a zone that a
 * domain name has not; all others know their contacts now */
GPtrArray *
guichet_infos_reader_run_finish (GuichetClient *client, GAsyncResult *result, GError **error);

G_END_DECLS
