/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-payment.h: with what an order is paid: a means of payment that OVHcloud knows, or
 * by hand on OVHcloud's page. Pays nothing.
 */
#pragma once

#include <adwaita.h>

#include "guichet-trade-facts.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_PAYMENT (guichet_trade_payment_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradePayment, guichet_trade_payment, GUICHET, TRADE_PAYMENT, AdwBin)

/* Reads what can pay, once. */
void guichet_trade_payment_load (GuichetTradePayment *self, GuichetSession *session);
/* (nullable) (transfer none): %NULL: on OVHcloud's page */
const GuichetPaymentMethod *guichet_trade_payment_get_method (GuichetTradePayment *self);

G_END_DECLS
