/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-follow-page.h: what became of the orders of a change of owner, and what happens
 * next.
 *
 * Signal "toast" (#AdwToast).
 */
#pragma once

#include "guichet-trade-page.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_FOLLOW_PAGE (guichet_trade_follow_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradeFollowPage,
                      guichet_trade_follow_page,
                      GUICHET,
                      TRADE_FOLLOW_PAGE,
                      GuichetTradePage)

G_END_DECLS
