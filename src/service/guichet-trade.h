/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade.h: a change of owner of one domain name, in two halves: what it would be, and, once
 * somebody has agreed to just that, the order. Whoever only prepares one has ordered nothing. An
 * order is sent once: the store knows before OVHcloud does, and after a crash, a lost answer or a
 * time-out the orders of the account are looked at before anything can be sent again. An order that
 * is found so and costs nothing is settled, as it would have been; a look pays nothing else.
 *
 * Properties, read-only: "domain" (string), "state" (#GuichetTradeState), "step" (string, nullable:
 * what is done now, for people), "error" (boxed GError, nullable: of the last try), "order-state"
 * (#GuichetOrderState: how far its order has come, as far as is known here).
 */
#pragma once

#include "guichet-order-offer.h"
#include "guichet-order.h"
#include "guichet-session.h"
#include "guichet-trade-order.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_TRADE_IDLE,
  GUICHET_TRADE_OPENING, /* the cart is made, and asked what it has to be told */
  GUICHET_TRADE_ASKING,  /* the demands wait for their answers: guichet_trade_answer() */
  GUICHET_TRADE_QUOTING, /* the cart is told, and asked for the price */
  GUICHET_TRADE_QUOTED,  /* terms are there to be agreed to; again when they have changed since */
  GUICHET_TRADE_ORDERING,
  GUICHET_TRADE_LOOKING,   /* for an order that may have been placed */
  GUICHET_TRADE_ORDERED,   /* see the number of the order, and its state */
  GUICHET_TRADE_UNCERTAIN, /* nobody could say whether there is an order: guichet_trade_look() */
  GUICHET_TRADE_FAILED,    /* nothing was ordered */
} GuichetTradeState;

#define GUICHET_TYPE_TRADE_STATE (guichet_trade_state_get_type ())
GType guichet_trade_state_get_type (void);

/* What somebody has agreed to */
typedef struct
{
  const GuichetOrder *terms;    /* as they were shown */
  gboolean accepts_contracts;   /* an explicit tick */
  gboolean waives_retractation; /* an explicit tick; a domain name cannot be ordered without */
  const GuichetPaymentMethod *method; /* (nullable): paid on OVHcloud's page, or free */
} GuichetTradeConsent;

#define GUICHET_TYPE_TRADE (guichet_trade_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTrade, guichet_trade, GUICHET, TRADE, GObject)

/* @session: ready; its account and keys stay those of the trade, whatever the session does next.
 * @holder: the number of the new holder, who is at OVHcloud already */
GuichetTrade *guichet_trade_new (GuichetSession *session, const char *domain, gint64 holder);
GuichetTrade *guichet_trade_new_in_folder (GuichetSession *session,
                                           const char *domain,
                                           gint64 holder,
                                           const char *folder);
/* (element-type GuichetTrade) (transfer full): those that were sent, and of which the program that
 * sent them did not see whether there is an order, or, of one that is free, whether it is settled;
 * each UNCERTAIN. Until somebody has looked, nobody orders the same again. An order that is known
 * is in #GuichetTradeOrders. */
GPtrArray *guichet_trade_load_unfinished (GuichetSession *session, GError **error);
GPtrArray *guichet_trade_load_unfinished_in_folder (GuichetSession *session,
                                                    const char *folder,
                                                    GError **error);

/* First half: from IDLE or FAILED to ASKING or QUOTED. Orders nothing. */
void guichet_trade_prepare (GuichetTrade *self);
/* (element-type GuichetOrderDemand) (transfer none): beside the holder; while ASKING */
GPtrArray *guichet_trade_get_demands (GuichetTrade *self);
/* @answers: (element-type utf8 utf8): by label; the required ones are there. To QUOTED */
void guichet_trade_answer (GuichetTrade *self, GHashTable *answers);
/* (nullable) (transfer none): while QUOTED and after */
const GuichetOrder *guichet_trade_get_terms (GuichetTrade *self);
/* Deletes the cart; nothing once it is ordered. */
void guichet_trade_abandon (GuichetTrade *self);

/* Second half: from QUOTED to ORDERED. Asks for the terms once more first, and who has the
 * domain name and who shall have it: if something of that is not as it was, nothing is sent and it
 * is QUOTED again, with %GUICHET_ERROR_CHANGED_MEANWHILE. */
void guichet_trade_confirm (GuichetTrade *self, const GuichetTradeConsent *consent);
/* From UNCERTAIN to ORDERED, or to FAILED if there is no order, or to UNCERTAIN again. Settles the
 * order if it is free and open; pays no other. */
void guichet_trade_look (GuichetTrade *self);

const char *guichet_trade_get_domain (GuichetTrade *self);
GuichetTradeState guichet_trade_get_state (GuichetTrade *self);
const char *guichet_trade_get_step (GuichetTrade *self);
const GError *guichet_trade_get_error (GuichetTrade *self);
/* 0 while there is none */
gint64 guichet_trade_get_order (GuichetTrade *self);
GuichetOrderState guichet_trade_get_order_state (GuichetTrade *self);
/* @order: as it has been read since; nothing if it is that of another one */
void guichet_trade_take_order (GuichetTrade *self, GuichetTradeOrder *order);
/* (nullable): where the order is seen and paid */
const char *guichet_trade_get_order_url (GuichetTrade *self);

G_END_DECLS
