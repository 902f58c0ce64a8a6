/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-cart-api.c: a change of owner as an order, up to its checkout, as requests (build) and
 * replies (parse). Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess.
 */
#include "guichet-cart-api.h"

#include "guichet-json-list.h"
#include "guichet-json.h"
#include "guichet-price-json.h"

#define TRADE "trade"

/* What can be ordered */

/**
 * guichet_cart_api_list_domains:
 * @holder: number of a holder
 *
 * Returns: (transfer full): the request for guichet_cart_api_parse_domains(): the domain names of
 * @holder for which something can be ordered
 */
GuichetRequest *
guichet_cart_api_list_domains (const char *holder)
{
  GuichetRequest *request;

  g_return_val_if_fail (holder != NULL, NULL);

  request = guichet_request_new (GUICHET_OPERATION_DOMAINS_WITH_OFFERS, NULL);
  guichet_request_add_query (request, "whoisOwner", holder);
  return request;
}

GStrv
guichet_cart_api_parse_domains (JsonNode *reply, GError **error)
{
  return guichet_json_parse_texts (reply, "domain", error);
}

/**
 * guichet_cart_api_list_offers:
 * @domain: "example.org"
 *
 * Returns: (transfer full): the request for guichet_cart_api_parse_trade()
 */
GuichetRequest *
guichet_cart_api_list_offers (const char *domain)
{
  g_return_val_if_fail (domain != NULL, NULL);

  return guichet_request_new (GUICHET_OPERATION_DOMAIN_OFFERS, domain, NULL);
}

/* Of several prices the first is that of the order itself. */
static GuichetOrderOffer *
parse_offer (JsonObject *object, GError **error)
{
  GuichetOrderOffer *offer;
  GuichetPrice *price;
  JsonObject *pricing;
  JsonArray *prices;
  const char *plan, *pricing_mode, *duration;

  if (!guichet_json_read_string (object, "planCode", &plan, error))
    return NULL;
  prices = guichet_json_read_array (object, "prices", error);
  if (prices == NULL)
    return NULL;
  pricing = guichet_json_get_object (
      json_array_get_length (prices) > 0 ? json_array_get_element (prices, 0) : NULL, "prices",
      error);
  if (pricing == NULL || !guichet_json_read_string (pricing, "duration", &duration, error) ||
      !guichet_json_read_string (pricing, "pricingMode", &pricing_mode, error))
    return NULL;
  price = guichet_price_read (pricing, "price", error);
  if (price == NULL)
    return NULL;
  offer = g_new0 (GuichetOrderOffer, 1);
  offer->plan = g_strdup (plan);
  offer->pricing_mode = g_strdup (pricing_mode);
  offer->duration = g_strdup (duration);
  offer->price = price;
  return offer;
}

/**
 * guichet_cart_api_parse_trade:
 * @reply: an array of order.cart.GenericOptionDefinition
 * @offer: (out) (nullable) (transfer full): the change of owner; %NULL if there is none to order
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * OVHcloud's guide says that the duration is P0Y, and its example that it is P0D: what came is sent
 * back.
 *
 * Returns: whether @reply was read
 */
gboolean
guichet_cart_api_parse_trade (JsonNode *reply, GuichetOrderOffer **offer, GError **error)
{
  JsonArray *array = guichet_json_get_array (reply, "cartServiceOption", error);

  *offer = NULL;
  if (array == NULL)
    return FALSE;
  for (guint i = 0; *offer == NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *object =
          guichet_json_get_object (json_array_get_element (array, i), "cartServiceOption", error);
      const char *family;

      if (object == NULL || !guichet_json_read_string (object, "family", &family, error))
        return FALSE;
      if (!g_str_equal (family, TRADE))
        continue;
      *offer = parse_offer (object, error);
      if (*offer == NULL)
        return FALSE;
    }
  return TRUE;
}

/* The cart */

/**
 * guichet_cart_api_create:
 * @subsidiary: of the account, "FR"
 *
 * Returns: (transfer full): the request for guichet_cart_api_parse_cart()
 */
GuichetRequest *
guichet_cart_api_create (const char *subsidiary)
{
  GuichetRequest *request;
  JsonObject *body;

  g_return_val_if_fail (subsidiary != NULL, NULL);

  request = guichet_request_new (GUICHET_OPERATION_CART_CREATE, NULL);
  body = json_object_new ();
  json_object_set_string_member (body, "ovhSubsidiary", subsidiary);
  guichet_request_take_body (request, body);
  return request;
}

/**
 * guichet_cart_api_parse_cart:
 * @reply: an order.cart.Cart
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (transfer full): its id
 */
char *
guichet_cart_api_parse_cart (JsonNode *reply, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "cart", error);

  return object != NULL ? g_strdup (guichet_json_get_name (
                              json_object_get_member (object, "cartId"), "cartId", error))
                        : NULL;
}

GuichetRequest *
guichet_cart_api_assign (const char *cart)
{
  return guichet_request_new (GUICHET_OPERATION_CART_ASSIGN, cart, NULL);
}

GuichetRequest *
guichet_cart_api_delete (const char *cart)
{
  return guichet_request_new (GUICHET_OPERATION_CART_DELETE, cart, NULL);
}

/* Its items */

/**
 * guichet_cart_api_add:
 * @cart: id of a cart
 * @domain: "example.org"
 * @offer: the change of its owner
 *
 * Returns: (transfer full): the request for guichet_cart_api_parse_item()
 */
GuichetRequest *
guichet_cart_api_add (const char *cart, const char *domain, const GuichetOrderOffer *offer)
{
  GuichetRequest *request;
  JsonObject *body;

  g_return_val_if_fail (cart != NULL && domain != NULL && offer != NULL, NULL);

  request = guichet_request_new (GUICHET_OPERATION_CART_ADD, domain, NULL);
  body = json_object_new ();
  json_object_set_string_member (body, "cartId", cart);
  json_object_set_string_member (body, "duration", offer->duration);
  json_object_set_string_member (body, "planCode", offer->plan);
  json_object_set_string_member (body, "pricingMode", offer->pricing_mode);
  json_object_set_int_member (body, "quantity", 1);
  guichet_request_take_body (request, body);
  return request;
}

/**
 * guichet_cart_api_parse_item:
 * @reply: an order.cart.Item
 * @item: (out): its id
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: whether @item was set
 */
gboolean
guichet_cart_api_parse_item (JsonNode *reply, gint64 *item, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "item", error);

  return object != NULL && guichet_json_read_int64 (object, "itemId", item, error);
}

static GuichetRequest *
new_item_request (GuichetOperation operation, const char *cart, gint64 item)
{
  g_autofree char *segment = g_strdup_printf ("%" G_GINT64_FORMAT, item);

  return guichet_request_new (operation, cart, segment, NULL);
}

/**
 * guichet_cart_api_list_demands:
 * @cart: id of a cart
 * @item: id of an item in it
 *
 * Returns: (transfer full): the request for guichet_cart_api_parse_demands()
 */
GuichetRequest *
guichet_cart_api_list_demands (const char *cart, gint64 item)
{
  g_return_val_if_fail (cart != NULL, NULL);

  return new_item_request (GUICHET_OPERATION_CART_DEMANDS, cart, item);
}

/* Older answers do not say whether it is required: then it is. */
static gpointer
parse_demand (JsonObject *object, GError **error)
{
  g_autoptr(GuichetOrderDemand) demand = g_new0 (GuichetOrderDemand, 1);
  const char *label, *type;

  demand->is_required = TRUE;
  if (!guichet_json_read_string (object, "label", &label, error) ||
      !guichet_json_read_string (object, "type", &type, error) ||
      (json_object_has_member (object, "required") &&
       !guichet_json_read_boolean (object, "required", &demand->is_required, error)) ||
      !guichet_json_read_nullable_texts (object, "fields", &demand->fields, error))
    return NULL;
  demand->label = g_strdup (label);
  demand->type = g_strdup (type);
  return g_steal_pointer (&demand);
}

/**
 * guichet_cart_api_parse_demands:
 * @reply: an array of order.cart.ConfigurationRequirements
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (element-type GuichetOrderDemand) (transfer full): what the item has to be told
 */
GPtrArray *
guichet_cart_api_parse_demands (JsonNode *reply, GError **error)
{
  return guichet_json_parse_list (reply, "requiredConfiguration", parse_demand,
                                  (GDestroyNotify) guichet_order_demand_free, error);
}

/**
 * guichet_cart_api_configure:
 * @cart: id of a cart
 * @item: id of an item in it
 * @label: of what it has to be told, "OWNER_CONTACT"
 * @value: always a text, "true"
 *
 * Returns: (transfer full): the request; nobody needs its answer
 */
GuichetRequest *
guichet_cart_api_configure (const char *cart, gint64 item, const char *label, const char *value)
{
  GuichetRequest *request;
  JsonObject *body;

  g_return_val_if_fail (cart != NULL && label != NULL && value != NULL, NULL);

  request = new_item_request (GUICHET_OPERATION_CART_CONFIGURE, cart, item);
  body = json_object_new ();
  json_object_set_string_member (body, "label", label);
  json_object_set_string_member (body, "value", value);
  guichet_request_take_body (request, body);
  return request;
}

/**
 * guichet_cart_api_build_holder:
 * @holder: number of a holder, who shares it with a contact of the account
 *
 * Returns: (transfer full): how an item is told of it
 */
char *
guichet_cart_api_build_holder (gint64 holder)
{
  return g_strdup_printf ("/me/contact/%" G_GINT64_FORMAT, holder);
}

/* The checkout */

GuichetRequest *
guichet_cart_api_preview (const char *cart)
{
  return guichet_request_new (GUICHET_OPERATION_CART_PREVIEW, cart, NULL);
}

/**
 * guichet_cart_api_checkout:
 * @cart: id of a cart
 * @pays: whether the preferred means of payment pays it
 * @waives: whether somebody gave up the right of withdrawal, without which OVHcloud sells no domain
 *   name
 *
 * Orders. Never to be repeated: a second one is a second order.
 *
 * Returns: (transfer full): the request for guichet_cart_api_parse_order()
 */
GuichetRequest *
guichet_cart_api_checkout (const char *cart, gboolean pays, gboolean waives)
{
  GuichetRequest *request;
  JsonObject *body;

  g_return_val_if_fail (cart != NULL, NULL);

  request = guichet_request_new (GUICHET_OPERATION_CART_CHECKOUT, cart, NULL);
  body = json_object_new ();
  json_object_set_boolean_member (body, "autoPayWithPreferredPaymentMethod", pays);
  json_object_set_boolean_member (body, "waiveRetractationPeriod", waives);
  guichet_request_take_body (request, body);
  return request;
}
