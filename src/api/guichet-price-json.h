/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-price-json.h: amounts of money in replies. Pure; like guichet-json.h, never guesses.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "guichet-price.h"

G_BEGIN_DECLS

/* A member that is an order.Price. Returns: (nullable) (transfer full) */
GuichetPrice *guichet_price_read (JsonObject *object, const char *member, GError **error);

G_END_DECLS
