/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-order-page.h: what has to be agreed to before a change of owner is ordered, how it
 * is paid, and the order itself, which is sent once.
 */
#pragma once

#include "guichet-trade-page.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_ORDER_PAGE (guichet_trade_order_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradeOrderPage,
                      guichet_trade_order_page,
                      GUICHET,
                      TRADE_ORDER_PAGE,
                      GuichetTradePage)

G_END_DECLS
