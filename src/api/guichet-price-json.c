/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-price-json.c: amounts of money in replies. Pure; like guichet-json.h, never guesses.
 */
#include "guichet-price-json.h"

#include "guichet-json.h"

#define MICRO_CENTS 100000000.0

/* Far above any order, and far below where a double loses cents. */
#define MOST 1000000000.0

static gboolean
is_plausible (double value, GError **error)
{
  gint64 none;

  return (value > -MOST && value < MOST) || guichet_json_get_int64 (NULL, "price", &none, error);
}

/* The exact number may be null in the schema; the other one may be written as 12 or as 12.0. */
static gboolean
read_amount (JsonObject *object, gint64 *micro_cents, GError **error)
{
  JsonNode *node = json_object_get_member (object, "value");
  double value;

  if (json_object_has_member (object, "priceInUcents") &&
      !json_object_get_null_member (object, "priceInUcents"))
    return guichet_json_read_int64 (object, "priceInUcents", micro_cents, error) &&
           is_plausible (*micro_cents / MICRO_CENTS, error);
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      (json_node_get_value_type (node) != G_TYPE_INT64 &&
       json_node_get_value_type (node) != G_TYPE_DOUBLE))
    return guichet_json_get_int64 (node, "value", micro_cents, error);
  value = json_node_get_double (node);
  if (!is_plausible (value, error))
    return FALSE;
  *micro_cents = (gint64) (value * MICRO_CENTS + (value < 0 ? -0.5 : 0.5));
  return TRUE;
}

/**
 * guichet_price_read:
 * @object: what has a price
 * @member: an order.Price in it
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (nullable) (transfer full): the price
 */
GuichetPrice *
guichet_price_read (JsonObject *object, const char *member, GError **error)
{
  JsonObject *price = guichet_json_read_object (object, member, error);
  const char *currency, *text;
  gint64 micro_cents;

  if (price == NULL || !guichet_json_read_string (price, "currencyCode", &currency, error) ||
      !guichet_json_read_string (price, "text", &text, error) ||
      !read_amount (price, &micro_cents, error))
    return NULL;
  return guichet_price_new (currency, text, micro_cents);
}
