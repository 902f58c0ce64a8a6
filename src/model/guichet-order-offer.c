/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-order-offer.c: what an order is made from: what OVHcloud offers for a domain name, what
 * it wants to know for it, and what can pay it. Plain values.
 */
#include "guichet-order-offer.h"

/**
 * guichet_order_offer_free:
 * @self: (nullable): an offer
 */
void
guichet_order_offer_free (GuichetOrderOffer *self)
{
  if (self == NULL)
    return;
  g_free (self->plan);
  g_free (self->pricing_mode);
  g_free (self->duration);
  guichet_price_free (self->price);
  g_free (self);
}

/**
 * guichet_order_demand_free:
 * @self: (nullable): a demand
 */
void
guichet_order_demand_free (GuichetOrderDemand *self)
{
  if (self == NULL)
    return;
  g_free (self->label);
  g_free (self->type);
  g_strfreev (self->fields);
  g_free (self);
}

/**
 * guichet_payment_method_free:
 * @self: (nullable): what can pay
 */
void
guichet_payment_method_free (GuichetPaymentMethod *self)
{
  if (self == NULL)
    return;
  g_free (self->type);
  g_free (self->label);
  g_free (self->description);
  g_free (self);
}
