/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-order-table.h: the orders of changes of owner that were placed from this computer,
 * in the store: which, and how far each had come. The only place with the SQL of it. Never the
 * address of an order, which has a password in it.
 */
#pragma once

#include "guichet-store.h"
#include "guichet-trade-order.h"

G_BEGIN_DECLS

/* Puts @order there, unless it is already. */
gboolean guichet_trade_order_table_put (GuichetStore *store,
                                        const char *profile,
                                        const char *account,
                                        GuichetTradeOrder *order,
                                        GError **error);
/* How far @order has come; nothing if it is not there (any more). */
gboolean guichet_trade_order_table_update (GuichetStore *store,
                                           const char *profile,
                                           const char *account,
                                           GuichetTradeOrder *order,
                                           GError **error);
/* (element-type GuichetTradeOrder) (transfer full): the newest first, without those that are over
 * since thirty days */
GPtrArray *guichet_trade_order_table_read (GuichetStore *store,
                                           const char *profile,
                                           const char *account,
                                           GError **error);
gboolean
guichet_trade_order_table_forget (GuichetStore *store, const char *profile, GError **error);

G_END_DECLS
