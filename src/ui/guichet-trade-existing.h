/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-existing.h: chooses a new holder among those there are already; the present one is
 * not among them. Sends nothing.
 *
 * Signal "changed": another one is chosen.
 */
#pragma once

#include <adwaita.h>

#include "guichet-trade-choice.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_EXISTING (guichet_trade_existing_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradeExisting, guichet_trade_existing, GUICHET, TRADE_EXISTING, AdwBin)

void guichet_trade_existing_set_choice (GuichetTradeExisting *self, GuichetTradeChoice *choice);
/* (nullable) (transfer none) */
GuichetDomainContact *guichet_trade_existing_get_holder (GuichetTradeExisting *self);

G_END_DECLS
