/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-order-models.c: carts in the words of the API's models. The texts below read like
 * the JSON that comes out; “nothing” of a maybe type becomes null.
 */
#include "guichet-sandbox-order-models.h"

#include "guichet-sandbox-trade.h"
#include "guichet-sandbox.h"

#define UCENTS 100000000
#define TAX    0.20 /* what the sandbox's customers pay on top */

/**
 * guichet_sandbox_get_tax:
 * @price: euros without tax
 *
 * Returns: the tax on it, in euros, to the cent
 */
double
guichet_sandbox_get_tax (double price)
{
  return (gint64) (price * TAX * 100 + 0.5) / 100.0;
}

/**
 * guichet_sandbox_model_price:
 * @value: euros
 *
 * Returns: (transfer floating): order.Price
 */
GVariant *
guichet_sandbox_model_price (double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *text =
      g_strdup_printf ("%s €", g_ascii_formatd (number, sizeof number, "%.2f", value));

  return g_variant_new_parsed (
      "{'currencyCode': <'EUR'>, 'priceInUcents': <%x>, 'text': <%s>, 'value': <%d>}",
      (gint64) (value * UCENTS + 0.5), text, value);
}

/**
 * guichet_sandbox_model_trade_option:
 * @extension: an extension
 * @name: its name
 *
 * Returns: (transfer floating): order.cart.GenericOptionDefinition
 */
GVariant *
guichet_sandbox_model_trade_option (const GuichetSandboxExtension *extension, const char *name)
{
  g_autofree char *plan = guichet_sandbox_trade_name_plan (name);
  g_autofree char *product = g_strconcat (".", name, NULL);
  g_autofree char *description = g_strdup_printf ("Owner change of a .%s domain name", name);

  return g_variant_new_parsed (
      "{'exclusive': <true>, 'family': <'trade'>, 'mandatory': <false>, 'planCode': <%s>,"
      " 'prices': <[{'capacities': <['installation']>, 'description': <%s>, 'duration': <%s>,"
      " 'interval': <int64 0>, 'maximumQuantity': <int64 1>, 'maximumRepeat': <int64 1>,"
      " 'minimumQuantity': <int64 1>, 'minimumRepeat': <int64 1>, 'price': <%*>,"
      " 'priceInUcents': <%x>, 'pricingMode': <%s>, 'pricingType': <'purchase'>}]>,"
      " 'productName': <%s>, 'productType': <'delivery'>}",
      plan, description, extension->duration, guichet_sandbox_model_price (extension->price),
      (gint64) (extension->price * UCENTS + 0.5), extension->pricing_mode, product);
}

/**
 * guichet_sandbox_model_cart:
 * @cart: a cart
 *
 * Returns: (transfer floating): order.cart.Cart
 */
GVariant *
guichet_sandbox_model_cart (const GuichetSandboxCart *cart)
{
  g_autofree char *expiration = guichet_sandbox_format_time (cart->expiration);
  GVariantBuilder items;

  g_variant_builder_init (&items, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < cart->items->len; i++)
    g_variant_builder_add (&items, "x",
                           ((GuichetSandboxCartItem *) g_ptr_array_index (cart->items, i))->id);
  return g_variant_new_parsed ("{'cartId': <%s>, 'description': <%s>, 'expire': <%ms>,"
                               " 'items': <%*>, 'readOnly': <%b>}",
                               cart->id, cart->description, expiration,
                               g_variant_builder_end (&items), cart->ordered);
}

static GVariant *
label_price (const char *label, double value)
{
  return g_variant_new_parsed ("{'label': <%s>, 'price': <%*>, 'promotions': <@maa{sv} nothing>}",
                               label, guichet_sandbox_model_price (value));
}

/**
 * guichet_sandbox_model_cart_item:
 * @cart: a cart
 * @item: an item of it
 * @extension: the extension of its domain
 * @name: name of that
 *
 * The settings have a domain and a catalogue that the schema does not have, as in the guide.
 *
 * Returns: (transfer floating): order.cart.Item
 */
GVariant *
guichet_sandbox_model_cart_item (const GuichetSandboxCart *cart,
                                 const GuichetSandboxCartItem *item,
                                 const GuichetSandboxExtension *extension,
                                 const char *name)
{
  g_autofree char *plan = guichet_sandbox_trade_name_plan (name);
  GVariantBuilder configurations;

  g_variant_builder_init (&configurations, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < item->configurations->len; i++)
    g_variant_builder_add (
        &configurations, "x",
        ((GuichetSandboxConfiguration *) g_ptr_array_index (item->configurations, i))->id);
  return g_variant_new_parsed (
      "{'cartId': <%s>, 'configurations': <%*>, 'duration': <%ms>, 'itemId': <%x>,"
      " 'offerId': <@ms nothing>, 'options': <@ax []>, 'parentItemId': <@mx nothing>,"
      " 'prices': <[%*, %*, %*]>, 'productId': <'domain'>,"
      " 'settings': <{'catalogName': <'dom-public'>, 'domain': <%s>, 'planCode': <%ms>,"
      " 'pricingMode': <%ms>, 'quantity': <@mx 1>}>}",
      cart->id, g_variant_builder_end (&configurations), extension->duration, item->id,
      label_price ("PRICE", extension->price), label_price ("FEE", 0),
      label_price ("TOTAL", extension->price), item->domain, plan, extension->pricing_mode);
}

static GVariant *
order_detail (const GuichetSandboxCartItem *item, const char *type, double price)
{
  gboolean installs = g_str_equal (type, "INSTALLATION");
  g_autofree char *description =
      installs ? g_strdup ("Changement de titulaire")
               : g_strdup_printf ("%s - changement de titulaire", item->domain);

  return g_variant_new_parsed (
      "{'cartItemID': <%m@x>, 'description': <%s>, 'detailType': <%ms>, 'domain': <%s>,"
      " 'originalTotalPrice': <%*>, 'quantity': <int64 1>, 'reductionTotalPrice': <%*>,"
      " 'reductions': <@aa{sv} []>, 'totalPrice': <%*>, 'unitPrice': <%*>}",
      g_variant_new_int64 (item->id), description, type, item->domain,
      guichet_sandbox_model_price (price), guichet_sandbox_model_price (0),
      guichet_sandbox_model_price (price), guichet_sandbox_model_price (price));
}

static GVariant *
list_contracts (gboolean any)
{
  GVariantBuilder contracts;

  g_variant_builder_init (&contracts, G_VARIANT_TYPE ("aa{sv}"));
  if (any)
    {
      g_variant_builder_add_parsed (&contracts, "{'content': <%s>, 'name': <%s>, 'url': <%s>}",
                                    "Conditions générales de service (texte du bac à sable).",
                                    "Conditions générales de service",
                                    "https://contracts.example/conditions-generales.pdf");
      g_variant_builder_add_parsed (
          &contracts, "{'content': <%s>, 'name': <%s>, 'url': <%s>}",
          "Conditions particulières du nom de domaine (texte du bac à sable).",
          "Conditions particulières d’enregistrement d’un nom de domaine",
          "https://contracts.example/nom-de-domaine.pdf");
    }
  return g_variant_builder_end (&contracts);
}

/**
 * guichet_sandbox_model_cart_order:
 * @sandbox: a sandbox
 * @cart: a cart
 * @order: (nullable): the order that it has become; %NULL for a look at it
 * @contracts: whether the contracts are told
 *
 * Returns: (transfer floating): order.Order; each item is two lines of it
 */
GVariant *
guichet_sandbox_model_cart_order (GuichetSandbox *sandbox,
                                  const GuichetSandboxCart *cart,
                                  const GuichetSandboxOrder *order,
                                  gboolean contracts)
{
  g_autofree char *url = order != NULL ? guichet_sandbox_order_get_url (sandbox, order) : NULL;
  GVariant *number = order != NULL ? g_variant_new_int64 (order->id) : NULL;
  GVariantBuilder details;
  double total = 0;

  g_variant_builder_init (&details, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < cart->items->len; i++)
    {
      const GuichetSandboxCartItem *item = g_ptr_array_index (cart->items, i);
      double price = guichet_sandbox_rules_find (sandbox->rules, item->domain)->price;

      total += price;
      g_variant_builder_add_value (&details, order_detail (item, "DURATION", price));
      g_variant_builder_add_value (&details, order_detail (item, "INSTALLATION", 0));
    }
  return g_variant_new_parsed (
      "{'contracts': <%*>, 'details': <%*>, 'orderId': <%m@x>, 'prices': <{"
      " 'originalWithoutTax': <%*>, 'reduction': <%*>, 'tax': <%*>, 'withTax': <%*>,"
      " 'withoutTax': <%*>}>, 'url': <%ms>}",
      list_contracts (contracts), g_variant_builder_end (&details), number,
      guichet_sandbox_model_price (total), guichet_sandbox_model_price (0),
      guichet_sandbox_model_price (guichet_sandbox_get_tax (total)),
      guichet_sandbox_model_price (total + guichet_sandbox_get_tax (total)),
      guichet_sandbox_model_price (total), url);
}
