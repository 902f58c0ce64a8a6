/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-order-reading.h: reads once how far the open orders of changes of owner have come
 * that one account placed from this computer, a few times an hour at most. Private to the services.
 */
#pragma once

#include "guichet-awaiting.h"

G_BEGIN_DECLS

/* A #GuichetAwaitingFunc, which ends with guichet_awaiting_finish() */
void guichet_trade_order_reading_run_async (GuichetClient *client,
                                            GuichetStore *store,
                                            const char *profile,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);

G_END_DECLS
