/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-order-text.h: the words of orders: how far one has come, and what that means. Pure; each
 * translated and static.
 */
#pragma once

#include "guichet-order.h"

G_BEGIN_DECLS

/* « Non payée » */
const char *guichet_order_text_state (GuichetOrderState state);
const char *guichet_order_text_explain (GuichetOrderState state);

G_END_DECLS
