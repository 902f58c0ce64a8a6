/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-consequences-page.h: what a change of owner means for just these domain names, said
 * before anything is ordered: what it needs, who has to confirm, what is locked afterwards.
 */
#pragma once

#include "guichet-trade-page.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_CONSEQUENCES_PAGE (guichet_trade_consequences_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradeConsequencesPage,
                      guichet_trade_consequences_page,
                      GUICHET,
                      TRADE_CONSEQUENCES_PAGE,
                      GuichetTradePage)

G_END_DECLS
