/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-names.h: the other domain names of the present holder whose owner may change in the
 * same go, as ticks, and those for which it cannot, with why. Changes the choice alone.
 */
#pragma once

#include <adwaita.h>

#include "guichet-trade-choice.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_NAMES (guichet_trade_names_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradeNames, guichet_trade_names, GUICHET, TRADE_NAMES, AdwBin)

/* Once */
void guichet_trade_names_set_choice (GuichetTradeNames *self, GuichetTradeChoice *choice);

G_END_DECLS
