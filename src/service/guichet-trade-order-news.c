/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-order-news.c: what the order of a change of owner waits for, in the words of a
 * notification. Never the address of an order, which has a password in it.
 */
#include "config.h"

#include "guichet-trade-order-news.h"

#include "guichet-trade-order-table.h"

#include <glib/gi18n-lib.h>

/**
 * guichet_trade_order_news_title:
 * @order: one that waits for somebody, or was cancelled
 *
 * Returns: (transfer full): that, in some words
 */
char *
guichet_trade_order_news_title (GuichetTradeOrder *order)
{
  const char *domain = guichet_trade_order_get_domain (order);

  switch (guichet_trade_order_get_state (order))
    {
    case GUICHET_ORDER_NOT_PAID:
      /* Translators: %s is a domain name. */
      return g_strdup_printf (_("The order for %s is not paid"), domain);
    case GUICHET_ORDER_DOCUMENTS_REQUESTED:
      /* Translators: %s is a domain name. */
      return g_strdup_printf (_("The order for %s waits for documents"), domain);
    case GUICHET_ORDER_UNKNOWN:
    case GUICHET_ORDER_CHECKING:
    case GUICHET_ORDER_DELIVERING:
    case GUICHET_ORDER_DELIVERED:
    case GUICHET_ORDER_CANCELLING:
    case GUICHET_ORDER_CANCELLED:
    default:
      /* Translators: %s is a domain name. */
      return g_strdup_printf (_("The order for %s is cancelled"), domain);
    }
}

/**
 * guichet_trade_order_news_body:
 * @order: one that waits for somebody, or was cancelled
 *
 * Returns: (transfer full): what that means, and what can be done
 */
char *
guichet_trade_order_news_body (GuichetTradeOrder *order)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, guichet_trade_order_get_id (order));
  const char *words = _("The owner stays who it is.");

  if (guichet_trade_order_get_state (order) == GUICHET_ORDER_NOT_PAID)
    words = _("The owner is changed once it is paid on OVHcloud’s page.");
  else if (guichet_trade_order_get_state (order) == GUICHET_ORDER_DOCUMENTS_REQUESTED)
    words = _("OVHcloud’s page says which, and takes them.");
  /* Translators: the number of an order, and a sentence */
  return g_strdup_printf (_("Order %s. %s"), id, words);
}

static char *
make_id (gpointer order)
{
  return g_strdup_printf ("order-%" G_GINT64_FORMAT, guichet_trade_order_get_id (order));
}

static char *
make_title (gpointer order)
{
  return guichet_trade_order_news_title (order);
}

static char *
make_body (gpointer order)
{
  return guichet_trade_order_news_body (order);
}

static char *
make_title_of_many (guint n)
{
  return g_strdup_printf (ngettext ("News of %u order", "News of %u orders", n), n);
}

const GuichetNewsKind guichet_trade_order_news = {
  .icon = "network-server",
  .take = guichet_trade_order_table_take_news,
  .make_id = make_id,
  .make_title = make_title,
  .make_body = make_body,
  .action = "app.show-operations",
  .id_of_many = "orders",
  .make_title_of_many = make_title_of_many,
  .action_of_many = "app.show-operations",
};
