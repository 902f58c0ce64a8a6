/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-rows.h: the domain names whose owner changes, each with how far it has come.
 */
#pragma once

#include <adwaita.h>

#include "guichet-trade-choice.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_ROWS (guichet_trade_rows_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradeRows, guichet_trade_rows, GUICHET, TRADE_ROWS, AdwBin)

/* @choice: with a batch; the prices that were agreed to and are others now are said.
 * @may_retry: whether one that failed can be prepared again from here */
void
guichet_trade_rows_show (GuichetTradeRows *self, GuichetTradeChoice *choice, gboolean may_retry);

G_END_DECLS
