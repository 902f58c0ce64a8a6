/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-placing.h: sends one call to OVHcloud, once, and writes into it what became of the
 * request. Private to the dialer.
 */
#pragma once

#include "guichet-call-follower.h"
#include "guichet-route.h"
#include "guichet-user-cache.h"

G_BEGIN_DECLS

void guichet_placing_run_async (GuichetCall *call,
                                GuichetLine *line,
                                const GuichetRouteWish *wish,
                                GuichetUserCache *users,
                                GuichetCallFollower *follower,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean guichet_placing_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
