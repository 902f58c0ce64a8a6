/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-orders.h: the orders of changes of owner that were placed from this computer, as a
 * live #GListModel of #GuichetTradeOrder, the newest first: how far each has come, and where it is
 * paid. Asks again by itself while somebody looks at it and one of them is open. One that is over
 * stays for thirty days.
 *
 * Properties: "loading" (boolean), "error" (boxed GError, nullable).
 */
#pragma once

#include "guichet-read-list.h"
#include "guichet-session.h"
#include "guichet-trade-order.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_ORDERS (guichet_trade_orders_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradeOrders,
                      guichet_trade_orders,
                      GUICHET,
                      TRADE_ORDERS,
                      GuichetReadList)

GuichetTradeOrders *guichet_trade_orders_new (GuichetSession *session);
GuichetTradeOrders *guichet_trade_orders_new_in_folder (GuichetSession *session,
                                                        const char *folder);
/* Somebody looks at it until he releases it. Nothing is asked for before the first one does. */
void guichet_trade_orders_hold (GuichetTradeOrders *self);
void guichet_trade_orders_release (GuichetTradeOrders *self);
/* Looks for new ones, and asks OVHcloud now. */
void guichet_trade_orders_refresh (GuichetTradeOrders *self);
/* (nullable) (transfer none): the newest for @domain */
GuichetTradeOrder *guichet_trade_orders_find (GuichetTradeOrders *self, const char *domain);

G_END_DECLS
