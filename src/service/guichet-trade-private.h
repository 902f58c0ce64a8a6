/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-private.h: a change of owner as its two halves and the look for a lost order see
 * it.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-domain-contact.h"
#include "guichet-store.h"
#include "guichet-trade.h"

G_BEGIN_DECLS

/* OVHcloud's name for the holder among what an order has to be told */
#define GUICHET_TRADE_HOLDER "OWNER_CONTACT"

struct _GuichetTrade
{
  GObject parent_instance;

  GuichetClient *client;
  char *profile;
  char *account;
  char *folder;
  char *domain;
  gint64 holder;

  /* What the steps have found */
  char *subsidiary;         /* (nullable) */
  GuichetOrderOffer *offer; /* (nullable) */
  char *cart;               /* (nullable): id of one that was not ordered, as far as one knows */
  gint64 item;
  GuichetDomainContact *new_owner; /* (nullable): as he was when it was prepared */
  char *old_owner;                 /* (nullable): his number, then */
  GPtrArray *demands;              /* (element-type GuichetOrderDemand): beside the holder */
  GHashTable *answers;             /* (element-type utf8 utf8): by label */
  guint n_answered;                /* of the demands; the holder is the first */
  GuichetOrder *terms;             /* (nullable): as they were last told */

  /* What somebody has agreed to */
  gboolean waives;
  gboolean pays_by_itself; /* with the preferred means of payment */
  gint64 method;           /* what else pays it; 0: nothing does from here */

  gint64 last_order;     /* the newest there was before this one; 0: none */
  gint64 order;          /* 0 while there is none */
  char *order_url;       /* (nullable) */
  GDateTime *order_date; /* (nullable): as OVHcloud says it */
  GuichetOrderState order_state;
  gboolean is_free; /* as OVHcloud says it of the order that was found */

  /* What is kept of it while it is ordered */
  GuichetStore *store; /* (nullable): before it is needed */
  gint64 row;          /* 0 before it is there */
  int lock;            /* -1: nobody carries it out yet */

  GuichetTradeState state;
  const char *step; /* (nullable): static */
  GError *error;    /* (nullable) */
  GCancellable *cancellable;
};

void guichet_trade_set_state (GuichetTrade *self, GuichetTradeState state);
/* @step: (nullable): of a flow, not translated yet */
void guichet_trade_set_step (GuichetTrade *self, const char *step);
/* Of flows whose state is a trade */
void guichet_trade_progress_cb (guint done, guint total, const char *label, gpointer trade);
/* @error: (nullable) (transfer full) */
void guichet_trade_take_error (GuichetTrade *self, GError *error);
/* @state: what an end with @error is: (transfer full) */
void guichet_trade_fail (GuichetTrade *self, GuichetTradeState state, GError *error);
/* @terms: (transfer full) */
void guichet_trade_take_terms (GuichetTrade *self, GuichetOrder *terms);
/* The cart is there: tells OVHcloud what it has to know, and asks for the price. */
void guichet_trade_quote (GuichetTrade *self);
/* Nothing was ordered, and nothing is left of it. @error: (transfer full) */
void guichet_trade_give_up (GuichetTrade *self, GError *error);
/* Looks for an order of which no good answer came. @error: (transfer full): of the checkout */
void guichet_trade_lose (GuichetTrade *self, GError *error);
/* Steps of flows: who shall have the domain name, and who has it; what is checked is what was taken
 * before */
GuichetRequest *guichet_trade_ask_new_owner (gpointer trade);
gboolean guichet_trade_take_new_owner (gpointer trade, JsonNode *reply, GError **error);
gboolean guichet_trade_check_new_owner (gpointer trade, JsonNode *reply, GError **error);
GuichetRequest *guichet_trade_ask_old_owner (gpointer trade);
gboolean guichet_trade_take_old_owner (gpointer trade, JsonNode *reply, GError **error);
gboolean guichet_trade_check_old_owner (gpointer trade, JsonNode *reply, GError **error);
/* The step of a flow that asks what the cart would be */
GuichetRequest *guichet_trade_ask_preview (gpointer trade);
/* The step of a flow that reads how far its order has come, and the end of such a flow: the order
 * is there, whatever became of the rest. Takes the trade. */
GuichetRequest *guichet_trade_ask_order_state (gpointer trade);
gboolean guichet_trade_take_order_state (gpointer trade, JsonNode *reply, GError **error);
void guichet_trade_order_read_cb (GObject *source, GAsyncResult *result, gpointer owned_trade);
/* "forgives" of the step that settles: what had no answer is followed by reading the state. */
gboolean guichet_trade_forgives_settle (gpointer trade, const GError *error);
/* @order is the one that was lost: reads it, and settles it if it is free and open. */
void guichet_trade_find (GuichetTrade *self, gint64 order);
/* Nobody has to look for it any more: there is no order, or it is among those that were placed from
 * here. */
void guichet_trade_close_journal (GuichetTrade *self);
/* The same, if it was not before; and how far the order has come. */
void guichet_trade_keep_order (GuichetTrade *self);

G_END_DECLS
