/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-order-offer.h: what an order is made from: what OVHcloud offers for a domain name, what
 * it wants to know for it, and what can pay it. Plain values.
 */
#pragma once

#include "guichet-price.h"

G_BEGIN_DECLS

/* The change of owner of one domain name, sent back as it came */
typedef struct
{
  char *plan;         /* "com-trade" */
  char *pricing_mode; /* "create-default" */
  char *duration;     /* "P0D" */
  GuichetPrice *price;
} GuichetOrderOffer;

/* One thing that an item of a cart has to be told */
typedef struct
{
  char *label; /* "OWNER_CONTACT" */
  char *type;  /* OVHcloud's word, any: "/me/contact", "bool" */
  gboolean is_required;
  GStrv fields; /* (nullable) */
} GuichetOrderDemand;

/* What can pay an order */
typedef struct
{
  gint64 id;
  char *type;        /* "CREDIT_CARD" */
  char *label;       /* (nullable): "4970 **** 0003" */
  char *description; /* (nullable): what people called it */
  gboolean is_default;
  gboolean is_valid;
} GuichetPaymentMethod;

void guichet_order_offer_free (GuichetOrderOffer *self);
void guichet_order_demand_free (GuichetOrderDemand *self);
void guichet_payment_method_free (GuichetPaymentMethod *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetOrderOffer, guichet_order_offer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetOrderDemand, guichet_order_demand_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetPaymentMethod, guichet_payment_method_free)

G_END_DECLS
