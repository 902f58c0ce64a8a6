/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-order.h: the order of a change of owner that was placed from this computer. Live
 * data: tells of its changes, and asks nobody.
 *
 * Properties, read-only: "id" and "domain", which never change; with notify: "state"
 * (#GuichetOrderState) and "url" (string, "" until known: where it is seen and paid; has a password
 * in it, and is kept nowhere).
 */
#pragma once

#include "guichet-order.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_ORDER (guichet_trade_order_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradeOrder, guichet_trade_order, GUICHET, TRADE_ORDER, GObject)

/* @date: (nullable): when it was placed */
GuichetTradeOrder *guichet_trade_order_new (gint64 id, const char *domain, GDateTime *date);
gint64 guichet_trade_order_get_id (GuichetTradeOrder *self);
const char *guichet_trade_order_get_domain (GuichetTradeOrder *self);
/* (nullable) */
GDateTime *guichet_trade_order_get_date (GuichetTradeOrder *self);
GuichetOrderState guichet_trade_order_get_state (GuichetTradeOrder *self);
void guichet_trade_order_set_state (GuichetTradeOrder *self, GuichetOrderState state);
const char *guichet_trade_order_get_url (GuichetTradeOrder *self);
void guichet_trade_order_set_url (GuichetTradeOrder *self, const char *url);

G_END_DECLS
