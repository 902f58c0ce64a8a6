/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-order-api.h: the orders of an account, and what pays them, as requests (build) and
 * replies (parse). Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "guichet-order-offer.h"
#include "guichet-order.h"
#include "guichet-request.h"

G_BEGIN_DECLS

/* @reply: a nichandle.Nichandle (GET /me). Returns: (transfer full): for guichet_cart_api_create()
 */
char *guichet_order_api_parse_subsidiary (JsonNode *reply, GError **error);

/* All of the account, by their numbers, as they are now: what was ordered a moment ago is in it.
 * Returns: of the reply: (element-type gint64) (transfer full): the newest first */
GuichetRequest *guichet_order_api_list (void);
GArray *guichet_order_api_parse_list (JsonNode *reply, GError **error);
GuichetRequest *guichet_order_api_read (gint64 order);
/* @reply: a billing.Order. Returns: (transfer full) */
GuichetOrderSummary *guichet_order_api_parse (JsonNode *reply, GError **error);
GuichetRequest *guichet_order_api_read_state (gint64 order);
gboolean guichet_order_api_parse_state (JsonNode *reply, GuichetOrderState *state, GError **error);
/* What it is for, as objects. Returns: of the reply: (transfer full): the domain names, each once
 */
GuichetRequest *guichet_order_api_list_lines (gint64 order);
GStrv guichet_order_api_parse_lines (JsonNode *reply, GError **error);

/* What can pay, as objects. Returns: of the reply: (element-type GuichetPaymentMethod) (transfer
 * full): those that are valid */
GuichetRequest *guichet_order_api_list_methods (void);
GPtrArray *guichet_order_api_parse_methods (JsonNode *reply, GError **error);
/* Void. Never to be repeated by itself. */
GuichetRequest *guichet_order_api_pay (gint64 order, gint64 method);
/* Settles an order that costs nothing, which is left open otherwise. Void. */
GuichetRequest *guichet_order_api_settle (gint64 order);

G_END_DECLS
