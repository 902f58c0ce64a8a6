/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-order.h: the order that an operation came from: its number, how far it has
 * come, and the way to the page where it is seen and paid. The address of that page is kept
 * nowhere.
 */
#pragma once

#include <adwaita.h>

#include "guichet-trade-order.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_OPERATION_ORDER (guichet_operation_order_get_type ())
G_DECLARE_FINAL_TYPE (GuichetOperationOrder,
                      guichet_operation_order,
                      GUICHET,
                      OPERATION_ORDER,
                      AdwBin)

/* @order: (nullable): then nothing is seen */
void guichet_operation_order_set_order (GuichetOperationOrder *self, GuichetTradeOrder *order);

G_END_DECLS
