/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-outcome.h: what will or did become of a change of owner, in words, counted, and as
 * a table for a spreadsheet.
 */
#pragma once

#include "guichet-trade-text.h"
#include "guichet-trade.h"

G_BEGIN_DECLS

/* (transfer full): in one line: "Ordered: no. 1234, being carried out" */
char *guichet_trade_outcome_write (GuichetTrade *trade);
/* What that means; "" for nothing more; static */
const char *guichet_trade_outcome_explain (GuichetTrade *trade);
gboolean guichet_trade_outcome_is_under_way (GuichetTrade *trade);
/* @trades: of #GuichetTrade */
void guichet_trade_outcome_count (GListModel *trades, GuichetTradeCounts *counts);
/* (transfer full): a line for each; never the address of an order */
char *guichet_trade_outcome_write_csv (GListModel *trades);

G_END_DECLS
