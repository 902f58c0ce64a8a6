/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-cart-api.h: a change of owner as an order, up to its checkout, as requests (build) and
 * replies (parse). Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess.
 *
 * In the order in which they are asked; nothing is ordered before guichet_cart_api_checkout().
 */
#pragma once

#include <json-glib/json-glib.h>

#include "guichet-order-offer.h"
#include "guichet-order.h"
#include "guichet-request.h"

G_BEGIN_DECLS

/* The domain names of one holder for which something can be ordered. @holder: its number.
 * Returns: of the reply: (transfer full) */
GuichetRequest *guichet_cart_api_list_domains (const char *holder);
GStrv guichet_cart_api_parse_domains (JsonNode *reply, GError **error);
/* @offer: (out) (nullable) (transfer full): the change of owner, %NULL if there is none to order */
GuichetRequest *guichet_cart_api_list_offers (const char *domain);
gboolean guichet_cart_api_parse_trade (JsonNode *reply, GuichetOrderOffer **offer, GError **error);

/* @subsidiary: of the account. Returns: of the reply: (transfer full): its id */
GuichetRequest *guichet_cart_api_create (const char *subsidiary);
char *guichet_cart_api_parse_cart (JsonNode *reply, GError **error);
/* Void; a cart that is not assigned cannot be checked out. */
GuichetRequest *guichet_cart_api_assign (const char *cart);
/* Void; for whoever does not go on. */
GuichetRequest *guichet_cart_api_delete (const char *cart);

GuichetRequest *
guichet_cart_api_add (const char *cart, const char *domain, const GuichetOrderOffer *offer);
gboolean guichet_cart_api_parse_item (JsonNode *reply, gint64 *item, GError **error);
/* Returns: of the reply: (element-type GuichetOrderDemand) (transfer full) */
GuichetRequest *guichet_cart_api_list_demands (const char *cart, gint64 item);
GPtrArray *guichet_cart_api_parse_demands (JsonNode *reply, GError **error);
/* @value: always a text. For a holder that is guichet_cart_api_build_holder() */
GuichetRequest *
guichet_cart_api_configure (const char *cart, gint64 item, const char *label, const char *value);
/* (transfer full): "/me/contact/123" */
char *guichet_cart_api_build_holder (gint64 holder);

/* What it would be: a dry run. */
GuichetRequest *guichet_cart_api_preview (const char *cart);
/* Orders. Never to be repeated: a second one is a second order.
 * @pays: with the preferred means of payment; @waives: the right of withdrawal */
GuichetRequest *guichet_cart_api_checkout (const char *cart, gboolean pays, gboolean waives);
/* @reply: an order.Order of either. Returns: (transfer full) */
GuichetOrder *guichet_cart_api_parse_order (JsonNode *reply, GError **error);

G_END_DECLS
