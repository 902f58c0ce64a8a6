/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-batch.h: the change of owner of one domain name, or of several to the same new
 * holder: seen together, agreed to once, ordered one after the other, each its own order. What
 * fails for one hides nothing of the others, and stops none of them. A #GListModel of
 * #GuichetTrade, in the order in which the names were given.
 *
 * Properties, read-only, with notify: "state" (#GuichetTradeBatchState), "total" and "done" (uint:
 * trades of the half that runs). Signal "changed": something else is to be told of a trade, be it
 * its state, its step or its error.
 */
#pragma once

#include "guichet-trade.h"

G_BEGIN_DECLS

/* The first of those after IDLE that is true of one of the trades */
typedef enum
{
  GUICHET_TRADE_BATCH_IDLE, /* each */
  GUICHET_TRADE_BATCH_ORDERING,
  GUICHET_TRADE_BATCH_PREPARING,
  GUICHET_TRADE_BATCH_ASKING, /* guichet_trade_batch_answer() */
  GUICHET_TRADE_BATCH_QUOTED, /* those that can be ordered may be confirmed */
  GUICHET_TRADE_BATCH_OVER,   /* each is ordered, failed, uncertain or left out */
} GuichetTradeBatchState;

#define GUICHET_TYPE_TRADE_BATCH_STATE (guichet_trade_batch_state_get_type ())
GType guichet_trade_batch_state_get_type (void);

#define GUICHET_TYPE_TRADE_BATCH (guichet_trade_batch_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradeBatch, guichet_trade_batch, GUICHET, TRADE_BATCH, GObject)

/* @session: ready. @domains: names, each once. @holder: the new one, who is at OVHcloud already */
GuichetTradeBatch *
guichet_trade_batch_new (GuichetSession *session, const char *const *domains, gint64 holder);
GuichetTradeBatch *guichet_trade_batch_new_in_folder (GuichetSession *session,
                                                      const char *const *domains,
                                                      gint64 holder,
                                                      const char *folder);
gint64 guichet_trade_batch_get_holder (GuichetTradeBatch *self);

/* (transfer full): names that were agreed to in a program that ended before their turn came,
 * sorted: they were not ordered, and nobody will. What may have been sent is in
 * guichet_trade_load_unfinished(), what is known to be ordered in #GuichetTradeOrders. */
GStrv guichet_trade_batch_load_unsent (GuichetSession *session, GError **error);
GStrv guichet_trade_batch_load_unsent_in_folder (GuichetSession *session,
                                                 const char *folder,
                                                 GError **error);
/* Somebody has read that they were not ordered. */
void guichet_trade_batch_forget_unsent (GuichetSession *session);
void guichet_trade_batch_forget_unsent_in_folder (GuichetSession *session, const char *folder);

/* First half, for all that are idle or failed, a few at a time. Orders nothing. */
void guichet_trade_batch_prepare (GuichetTradeBatch *self);
/* (element-type GuichetOrderDemand) (transfer full): what any of them has to be told beside the
 * holder, each label once; while ASKING */
GPtrArray *guichet_trade_batch_list_demands (GuichetTradeBatch *self);
/* @answers: (element-type utf8 utf8): by label; each trade is told what it asks for */
void guichet_trade_batch_answer (GuichetTradeBatch *self, GHashTable *answers);

GuichetTradeBatchState guichet_trade_batch_get_state (GuichetTradeBatch *self);
guint guichet_trade_batch_get_total (GuichetTradeBatch *self);
guint guichet_trade_batch_get_done (GuichetTradeBatch *self);
/* How many are in @state */
guint guichet_trade_batch_count (GuichetTradeBatch *self, GuichetTradeState state);
/* (nullable) (transfer full): of those that are quoted, with tax; %NULL: none is, or there are
 * several currencies */
GuichetPrice *guichet_trade_batch_dup_price (GuichetTradeBatch *self);
/* (element-type GuichetContract) (transfer container): of those that are quoted, each once; they
 * live as long as the terms of the trades */
GPtrArray *guichet_trade_batch_list_contracts (GuichetTradeBatch *self);

/* Second half, for those that are quoted, one after the other, on the terms that they have now.
 * Those whose terms have changed since are quoted again, and have to be confirmed once more.
 * @method: (nullable): pays each of them; paid on OVHcloud's page, or free */
void guichet_trade_batch_confirm (GuichetTradeBatch *self,
                                  gboolean accepts_contracts,
                                  gboolean waives_retractation,
                                  const GuichetPaymentMethod *method);
/* Nothing more is ordered; what is being ordered comes to its end. The carts of the rest are
 * deleted. */
void guichet_trade_batch_abandon (GuichetTradeBatch *self);

G_END_DECLS
