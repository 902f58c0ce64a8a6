/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-demands.h: what a registry wants to know beside the holder, asked as ticks and
 * texts. Sends nothing.
 *
 * Signal "changed".
 */
#pragma once

#include <adwaita.h>

#include "guichet-order-offer.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_DEMANDS (guichet_trade_demands_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradeDemands, guichet_trade_demands, GUICHET, TRADE_DEMANDS, AdwBin)

/* @demands: (element-type GuichetOrderDemand): what was answered to the same ones before stays */
void guichet_trade_demands_show (GuichetTradeDemands *self, GPtrArray *demands);
/* Whether all that has to be answered is */
gboolean guichet_trade_demands_is_answered (GuichetTradeDemands *self);
/* (element-type utf8 utf8) (transfer full): by label; nothing for what may be left out, and is */
GHashTable *guichet_trade_demands_list_answers (GuichetTradeDemands *self);

G_END_DECLS
