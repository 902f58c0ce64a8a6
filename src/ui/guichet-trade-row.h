/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-row.h: one domain name among those whose owner changes: what its change costs, how
 * far it has come, what went wrong with it and what can be done about that.
 */
#pragma once

#include <adwaita.h>

#include "guichet-trade.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_ROW (guichet_trade_row_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradeRow, guichet_trade_row, GUICHET, TRADE_ROW, GtkListBoxRow)

/* @may_retry: whether one that failed can be prepared again from here */
GuichetTradeRow *guichet_trade_row_new (GuichetTrade *trade, gboolean may_retry);
/* The terms that were agreed to and are not true any more. @old_text: (nullable): all is as it was
 */
void guichet_trade_row_set_old_price (GuichetTradeRow *self, const char *old_text);
GuichetTrade *guichet_trade_row_get_trade (GuichetTradeRow *self);

G_END_DECLS
