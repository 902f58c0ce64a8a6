/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-bar.h: a bar over the domain names that tells of changes of owner that are being
 * ordered, or were, in a window that is closed; and the way to see how they stand. Orders nothing.
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_BAR (guichet_trade_bar_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradeBar, guichet_trade_bar, GUICHET, TRADE_BAR, AdwBin)

/* Once */
void guichet_trade_bar_set_desk (GuichetTradeBar *self, GuichetDesk *desk);

G_END_DECLS
