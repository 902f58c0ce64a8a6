/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-window.h: the change of owner of one domain name, or of several of one holder, in
 * five steps: new holder, consequences, price and contracts, order, follow-up. Back is possible
 * until the order; nothing is ordered before both ticks were set and the button with the price was
 * pressed. Closing it stops no order.
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_WINDOW (guichet_trade_window_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradeWindow, guichet_trade_window, GUICHET, TRADE_WINDOW, AdwWindow)

/* Presents one. @domains: names of one holder. @typed: (nullable): what was typed over his values
 * already */
void guichet_trade_window_show (GtkApplication *application,
                                GuichetDesk *desk,
                                const char *const *domains,
                                GuichetRuleValues *typed);
/* @batch: one that is under way or over */
void guichet_trade_window_show_batch (GtkApplication *application,
                                      GuichetDesk *desk,
                                      GuichetTradeBatch *batch);

G_END_DECLS
