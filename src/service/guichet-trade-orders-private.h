/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-orders-private.h: the list of orders as its own parts and its tests see it.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-recheck.h"
#include "guichet-store.h"
#include "guichet-trade-orders.h"

G_BEGIN_DECLS

/* How many orders are asked for at a time; the others have their turn the next time. */
#define GUICHET_TRADE_ORDERS_MOST 20

struct _GuichetTradeOrders
{
  GuichetReadList parent_instance;

  GuichetSession *session;
  char *folder;
  GuichetStore *store;   /* (nullable): before somebody looks */
  GuichetClient *client; /* (nullable): whose orders these are */
  char *profile;
  char *account; /* "" while nobody knows */
  gboolean is_wanted;

  GCancellable *reading; /* (nullable) */
  guint n_left;          /* answers that have not come yet */
  guint n_turns;         /* whose turn it is: how many orders have been asked for */
  GError *first_error;   /* (nullable): of what is being read */
  GuichetRecheck *recheck;
};

/* @reading: (transfer full) (nullable): %NULL: at an end. What was asked before is not heard. */
void guichet_trade_orders_take_reading (GuichetTradeOrders *self, GCancellable *reading);
/* Asks for those that are open, and for what nobody knows of the others. */
void guichet_trade_orders_ask (GuichetTradeOrders *self);
void guichet_trade_orders_plan (GuichetTradeOrders *self);
void guichet_trade_orders_update_loading (GuichetTradeOrders *self);

G_END_DECLS
