/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-lost-orders-bar.h: a bar over the domain names that tells of changes of owner whose end
 * the program did not see: has them looked for, says what was found, and what was never sent.
 * Orders nothing.
 */
#pragma once

#include <adwaita.h>

#include "guichet-domains-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_LOST_ORDERS_BAR (guichet_lost_orders_bar_get_type ())
G_DECLARE_FINAL_TYPE (GuichetLostOrdersBar,
                      guichet_lost_orders_bar,
                      GUICHET,
                      LOST_ORDERS_BAR,
                      AdwBin)

void guichet_lost_orders_bar_set_desk (GuichetLostOrdersBar *self, GuichetDomainsDesk *desk);

G_END_DECLS
