/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-holder-page.h: who shall be the owner: a holder there is already, the present one
 * corrected, or a new one. Makes the record of the holder, and orders nothing.
 */
#pragma once

#include "guichet-trade-page.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_HOLDER_PAGE (guichet_trade_holder_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradeHolderPage,
                      guichet_trade_holder_page,
                      GUICHET,
                      TRADE_HOLDER_PAGE,
                      GuichetTradePage)

/* Once, after the choice. @typed: (nullable): what was typed over the values of the present holder
 */
void guichet_trade_holder_page_begin (GuichetTradeHolderPage *self, GuichetRuleValues *typed);
/* What was typed is discarded. */
void guichet_trade_holder_page_forget (GuichetTradeHolderPage *self);

G_END_DECLS
