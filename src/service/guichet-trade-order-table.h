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

/* For whoever follows them while no window does. (element-type GuichetTradeOrder) (transfer full):
 * each order once, of all profiles: those that wait for somebody, or are cancelled, and of which
 * nobody was told; never again. %NULL with %GUICHET_ERROR_STORE */
GPtrArray *guichet_trade_order_table_take_news (GuichetStore *store, GError **error);
/* (element-type gint64) (transfer full): numbers of open ones of @profile, or of any where it is
 * %NULL, that were not looked at since @time; empty where the store cannot be read */
GArray *guichet_trade_order_table_list_due (GuichetStore *store, const char *profile, gint64 time);
/* Whether there is an open order for @domain that was placed before @time */
gboolean guichet_trade_order_table_is_open (GuichetStore *store,
                                            const char *profile,
                                            const char *domain,
                                            gint64 time);
/* That order @id is @state was seen @time */
gboolean guichet_trade_order_table_note (GuichetStore *store,
                                         const char *profile,
                                         gint64 id,
                                         GuichetOrderState state,
                                         gint64 time,
                                         GError **error);

gboolean
guichet_trade_order_table_forget (GuichetStore *store, const char *profile, GError **error);

G_END_DECLS
