/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-lists.h: reads which services there are: all of one kind, and what is in a group.
 * Private to the reading of services. Repeats nothing; the client does that.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-service.h"

G_BEGIN_DECLS

/* @kind: one that OVHcloud lists */
void guichet_service_lists_read_kind_async (GuichetClient *client,
                                            GuichetServiceKind kind,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
GPtrArray *guichet_service_lists_read_kind_finish (GuichetClient *client,
                                                   GAsyncResult *result,
                                                   GError **error);
/* @trunks: (element-type GuichetService): all of the account, which a group lists as lines */
void guichet_service_lists_read_group_async (GuichetClient *client,
                                             const char *group,
                                             GPtrArray *trunks,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
GPtrArray *guichet_service_lists_read_group_finish (GuichetClient *client,
                                                    GAsyncResult *result,
                                                    GError **error);

G_END_DECLS
