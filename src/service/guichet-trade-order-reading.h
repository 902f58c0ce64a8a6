/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-order-reading.h: reads once how far the open orders of changes of owner have come
 * that one account placed from this computer, a few times an hour at most. Private to the services.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-store.h"

G_BEGIN_DECLS

/* In seconds: a person pays within minutes, and documents take days. */
#define GUICHET_TRADE_ORDER_READING_PAUSE (9 * 60)

/* What is news is in the store; asks nothing where nothing is due. */
void guichet_trade_order_reading_run_async (GuichetClient *client,
                                            GuichetStore *store,
                                            const char *profile,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
gboolean guichet_trade_order_reading_run_finish (GuichetClient *client,
                                                 GAsyncResult *result,
                                                 GError **error);

G_END_DECLS
