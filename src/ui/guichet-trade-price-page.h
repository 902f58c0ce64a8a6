/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-price-page.h: what a change of owner costs and on which terms, as OVHcloud says,
 * with what it wants to know besides. Orders nothing.
 */
#pragma once

#include "guichet-trade-page.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_PRICE_PAGE (guichet_trade_price_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradePricePage,
                      guichet_trade_price_page,
                      GUICHET,
                      TRADE_PRICE_PAGE,
                      GuichetTradePage)

G_END_DECLS
