/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-cart-item.c: what is in a cart, and its configurations. What is refused,
 * and in which words, is [inferred].
 */
#include "guichet-sandbox-order-models.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox-routes-cart.h"
#include "guichet-sandbox-trade.h"
#include "guichet-sandbox.h"

static GuichetSandboxReply *
find_cart (GuichetSandboxRequest *request, gboolean for_change, GuichetSandboxCart **cart)
{
  return guichet_sandbox_find_cart (request, guichet_sandbox_request_name (request, "cartId"),
                                    for_change, cart);
}

static GuichetSandboxReply *
find_item (GuichetSandboxRequest *request,
           gboolean for_change,
           GuichetSandboxCart **cart,
           GuichetSandboxCartItem **item)
{
  gint64 id = guichet_sandbox_request_id (request, "itemId");
  GuichetSandboxReply *reply = find_cart (request, for_change, cart);

  if (reply != NULL)
    return reply;
  *item = guichet_sandbox_cart_find_item (*cart, id);
  if (*item != NULL)
    return NULL;
  return guichet_sandbox_refuse (
      GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
      "The requested object (itemId = %" G_GINT64_FORMAT ") does not exist", id);
}

static GuichetSandboxReply *
get_items (GuichetSandboxRequest *request)
{
  GuichetSandboxCart *cart;
  GuichetSandboxReply *reply = find_cart (request, FALSE, &cart);
  g_autoptr(GVariant) model = NULL;

  if (reply != NULL)
    return reply;
  model = g_variant_ref_sink (guichet_sandbox_model_cart (cart));
  return guichet_sandbox_reply_new (g_variant_lookup_value (model, "items", NULL));
}

static GuichetSandboxReply *
get_item (GuichetSandboxRequest *request)
{
  GuichetSandboxCart *cart;
  GuichetSandboxCartItem *item;
  GuichetSandboxReply *reply = find_item (request, FALSE, &cart, &item);

  if (reply != NULL)
    return reply;
  return guichet_sandbox_reply_new (guichet_sandbox_model_cart_item (
      cart, item, guichet_sandbox_rules_find (request->sandbox->rules, item->domain),
      guichet_sandbox_trade_name_extension (request->sandbox, item->domain)));
}

static GuichetSandboxReply *
delete_item (GuichetSandboxRequest *request)
{
  GuichetSandboxCart *cart;
  GuichetSandboxCartItem *item;
  GuichetSandboxReply *reply = find_item (request, TRUE, &cart, &item);

  if (reply != NULL)
    return reply;
  g_ptr_array_remove (cart->items, item);
  return guichet_sandbox_reply_new_void ();
}

static GuichetSandboxReply *
get_needs (GuichetSandboxRequest *request)
{
  GuichetSandboxCart *cart;
  GuichetSandboxCartItem *item;
  GuichetSandboxReply *reply = find_item (request, FALSE, &cart, &item);

  if (reply != NULL)
    return reply;
  return guichet_sandbox_reply_new_node (
      guichet_sandbox_trade_list_needs (request->sandbox, item->domain));
}

static GVariant *
describe (const GuichetSandboxConfiguration *configuration)
{
  return g_variant_new_parsed ("{'id': <%x>, 'label': <%s>, 'value': <%s>}", configuration->id,
                               configuration->label, configuration->value);
}

static GuichetSandboxReply *
get_configurations (GuichetSandboxRequest *request)
{
  const char *label = guichet_sandbox_request_text (request, "label");
  GuichetSandboxCart *cart;
  GuichetSandboxCartItem *item;
  GuichetSandboxReply *reply = find_item (request, FALSE, &cart, &item);
  GVariantBuilder builder;

  if (reply != NULL)
    return reply;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < item->configurations->len; i++)
    {
      const GuichetSandboxConfiguration *configuration =
          g_ptr_array_index (item->configurations, i);

      if (label == NULL || g_str_equal (configuration->label, label))
        g_variant_builder_add (&builder, "x", configuration->id);
    }
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
find_configuration (GuichetSandboxRequest *request,
                    gboolean for_change,
                    GuichetSandboxCartItem **item,
                    GuichetSandboxConfiguration **configuration)
{
  gint64 id = guichet_sandbox_request_id (request, "configurationId");
  GuichetSandboxCart *cart;
  GuichetSandboxReply *reply = find_item (request, for_change, &cart, item);

  if (reply != NULL)
    return reply;
  *configuration = guichet_sandbox_cart_find_configuration (*item, id);
  if (*configuration != NULL)
    return NULL;
  return guichet_sandbox_refuse (
      GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
      "The requested object (configurationId = %" G_GINT64_FORMAT ") does not exist", id);
}

static GuichetSandboxReply *
get_configuration (GuichetSandboxRequest *request)
{
  GuichetSandboxCartItem *item;
  GuichetSandboxConfiguration *configuration;
  GuichetSandboxReply *reply = find_configuration (request, FALSE, &item, &configuration);

  return reply != NULL ? reply : guichet_sandbox_reply_new (describe (configuration));
}

static GuichetSandboxReply *
delete_configuration (GuichetSandboxRequest *request)
{
  GuichetSandboxCartItem *item;
  GuichetSandboxConfiguration *configuration;
  GuichetSandboxReply *reply = find_configuration (request, TRUE, &item, &configuration);

  if (reply != NULL)
    return reply;
  g_ptr_array_remove (item->configurations, configuration);
  return guichet_sandbox_reply_new_void ();
}

static gboolean
is_needed (GuichetSandboxRequest *request, const GuichetSandboxCartItem *item, const char *label)
{
  g_autoptr(JsonNode) needs = guichet_sandbox_trade_list_needs (request->sandbox, item->domain);
  JsonArray *array = json_node_get_array (needs);

  for (guint i = 0; i < json_array_get_length (array); i++)
    if (g_str_equal (
            json_object_get_string_member (json_array_get_object_element (array, i), "label"),
            label))
      return TRUE;
  return FALSE;
}

static GuichetSandboxReply *
post_configuration (GuichetSandboxRequest *request)
{
  const char *label = guichet_sandbox_request_text (request, "label");
  const char *value = guichet_sandbox_request_text (request, "value");
  GuichetSandboxCart *cart;
  GuichetSandboxCartItem *item;
  GuichetSandboxConfiguration *configuration;
  GuichetSandboxReply *reply = find_item (request, TRUE, &cart, &item);

  if (reply != NULL)
    return reply;
  if (!is_needed (request, item, label))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "Configuration %s is not available for this item", label);
  configuration = guichet_sandbox_cart_configure (request->sandbox->carts, item, label, value);
  if (!g_str_equal (label, "OWNER_CONTACT") || guichet_sandbox_cart_get_holder (item) != 0)
    return guichet_sandbox_reply_new (describe (configuration));
  g_ptr_array_remove (item->configurations, configuration);
  return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                 "Invalid value for configuration %s", label);
}

#define ITEMS          "/order/cart/{cartId}/item"
#define ITEM           ITEMS "/{itemId}"
#define CONFIGURATIONS ITEM "/configuration"
#define CONFIGURATION  CONFIGURATIONS "/{configurationId}"

/* clang-format off */
#define ITEM_ID { "itemId", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE }
static const GuichetSandboxParam item_params[] = { ITEM_ID, { NULL } };

static const GuichetSandboxParam list_params[] = {
  ITEM_ID,
  { "label", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, FALSE },
  { NULL }
};

static const GuichetSandboxParam configuration_params[] = {
  ITEM_ID,
  { "configurationId", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE },
  { NULL }
};

static const GuichetSandboxParam creation_params[] = {
  ITEM_ID,
  { "label", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE },
  { "value", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_cart_item[] = {
  { "GET", ITEMS, get_items, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { "GET", ITEM, get_item, item_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "DELETE", ITEM, delete_item, item_params, GUICHET_SANDBOX_ACCESS_OPEN, GUICHET_SANDBOX_VOID_NULL },
  { "GET", ITEM "/requiredConfiguration", get_needs, item_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "GET", CONFIGURATIONS, get_configurations, list_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", CONFIGURATIONS, post_configuration, creation_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "GET", CONFIGURATION, get_configuration, configuration_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "DELETE", CONFIGURATION, delete_configuration, configuration_params, GUICHET_SANDBOX_ACCESS_OPEN, GUICHET_SANDBOX_VOID_NULL },
  { NULL }
};
/* clang-format on */
