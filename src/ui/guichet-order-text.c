/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-order-text.c: the words of orders: how far one has come, and what that means. Pure.
 */
#include "config.h"

#include "guichet-order-text.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const struct
{
  const char *name;
  const char *sentence;
} states[] = {
  [GUICHET_ORDER_UNKNOWN] = { NC_("order", "Unknown state"),
    N_("OVHcloud does not say how far the order has come.") },
  [GUICHET_ORDER_NOT_PAID] = { NC_("order", "Not paid"),
    N_("OVHcloud begins once the order is paid.") },
  [GUICHET_ORDER_CHECKING] = { NC_("order", "Being checked"),
    N_("OVHcloud checks the order. This may take some hours.") },
  [GUICHET_ORDER_DOCUMENTS_REQUESTED] = { NC_("order", "Documents requested"),
    N_("OVHcloud asks for documents: see the order on its pages.") },
  [GUICHET_ORDER_DELIVERING] = { NC_("order", "Being delivered"),
    N_("OVHcloud carries out what was ordered.") },
  [GUICHET_ORDER_DELIVERED] = { NC_("order", "Delivered"),
    N_("OVHcloud has done what was ordered.") },
  [GUICHET_ORDER_CANCELLING] = { NC_("order", "Being cancelled"),
    N_("OVHcloud is cancelling the order.") },
  [GUICHET_ORDER_CANCELLED] = { NC_("order", "Cancelled"),
    N_("The order is cancelled, and nothing will come of it.") },
};
/* clang-format on */

/**
 * guichet_order_text_state:
 * @state: how far an order has come
 *
 * Returns: the word for it, translated; static
 */
const char *
guichet_order_text_state (GuichetOrderState state)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "order", states[state].name);
}

/**
 * guichet_order_text_explain:
 * @state: how far an order has come
 *
 * Returns: a sentence of what that means, translated; static
 */
const char *
guichet_order_text_explain (GuichetOrderState state)
{
  return _(states[state].sentence);
}
