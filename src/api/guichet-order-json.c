/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-order-json.c: what an order would be, or became: the answer of a dry run and of a
 * checkout. Pure: no I/O; fails with GUICHET_ERROR_BAD_REPLY rather than guess.
 */
#include "guichet-cart-api.h"

#include "guichet-json.h"
#include "guichet-price-json.h"

static gboolean
read_prices (JsonObject *object, GuichetOrder *order, GError **error)
{
  JsonObject *prices = guichet_json_read_object (object, "prices", error);

  if (prices == NULL)
    return FALSE;
  order->with_tax = guichet_price_read (prices, "withTax", error);
  if (order->with_tax == NULL)
    return FALSE;
  order->without_tax = guichet_price_read (prices, "withoutTax", error);
  if (order->without_tax == NULL)
    return FALSE;
  order->tax = guichet_price_read (prices, "tax", error);
  return order->tax != NULL;
}

static gboolean
read_contracts (JsonObject *object, GuichetOrder *order, GError **error)
{
  JsonArray *array = guichet_json_read_array (object, "contracts", error);

  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *contract =
          guichet_json_get_object (json_array_get_element (array, i), "contracts", error);
      const char *name, *url;

      if (contract == NULL || !guichet_json_read_string (contract, "name", &name, error) ||
          !guichet_json_read_string (contract, "url", &url, error))
        return FALSE;
      guichet_order_add_contract (order, name, url);
    }
  return TRUE;
}

static gboolean
read_lines (JsonObject *object, GuichetOrder *order, GError **error)
{
  JsonArray *array = guichet_json_read_array (object, "details", error);

  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *line =
          guichet_json_get_object (json_array_get_element (array, i), "details", error);
      const char *domain, *description;
      GuichetPrice *price;

      if (line == NULL || !guichet_json_read_string (line, "domain", &domain, error) ||
          !guichet_json_read_string (line, "description", &description, error))
        return FALSE;
      price = guichet_price_read (line, "totalPrice", error);
      if (price == NULL)
        return FALSE;
      guichet_order_add_line (order, domain, description, price);
    }
  return TRUE;
}

/* A dry run has neither number nor page. */
static gboolean
read_number (JsonObject *object, GuichetOrder *order, GError **error)
{
  const char *url;

  if (json_object_has_member (object, "orderId") &&
      !json_object_get_null_member (object, "orderId") &&
      !guichet_json_read_int64 (object, "orderId", &order->id, error))
    return FALSE;
  if (!guichet_json_read_nullable_string (object, "url", &url, error))
    return FALSE;
  order->url = g_strdup (url);
  return TRUE;
}

/**
 * guichet_cart_api_parse_order:
 * @reply: an order.Order, of a dry run or of a checkout
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (transfer full): the order; of a dry run its number is 0
 */
GuichetOrder *
guichet_cart_api_parse_order (JsonNode *reply, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "order", error);
  g_autoptr(GuichetOrder) order = guichet_order_new ();

  if (object == NULL || !read_number (object, order, error) ||
      !read_prices (object, order, error) || !read_contracts (object, order, error) ||
      !read_lines (object, order, error))
    return NULL;
  return g_steal_pointer (&order);
}
