/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-trade.c: a change of owner as an offer, in a cart, and ordered:
 * /order/cartServiceOption/domain and the checkout. What is refused, and in which words, is
 * [inferred].
 */
#include "guichet-sandbox-order-models.h"
#include "guichet-sandbox-payment.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox-routes-cart.h"
#include "guichet-sandbox-trade.h"
#include "guichet-sandbox.h"

static GuichetSandboxReply *
get_domains (GuichetSandboxRequest *request)
{
  GPtrArray *domains = request->sandbox->world->domains;
  const char *owner = guichet_sandbox_request_text (request, "whoisOwner");
  gint64 owner_id = owner != NULL ? g_ascii_strtoll (owner, NULL, 10) : 0;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < domains->len; i++)
    {
      const GuichetSandboxDomain *domain = g_ptr_array_index (domains, i);
      g_autoptr(GuichetSandboxReply) refusal = NULL;

      if (owner != NULL && domain->owner_id != owner_id)
        continue;
      refusal = guichet_sandbox_trade_check_domain (request->sandbox, domain,
                                                    request->account->nichandle);
      if (refusal == NULL)
        g_variant_builder_add (&builder, "s", domain->name);
    }
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
find_domain (GuichetSandboxRequest *request, const GuichetSandboxDomain **domain)
{
  const char *name = guichet_sandbox_request_name (request, "serviceName");

  *domain = guichet_sandbox_world_find_seen_domain (request->sandbox->world, name,
                                                    request->account->nichandle);
  if (*domain != NULL)
    return NULL;
  return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
                                 "The requested object (serviceName = %s) does not exist", name);
}

/* A domain has more options than this one; a client must look for its family. */
static GuichetSandboxReply *
get_options (GuichetSandboxRequest *request)
{
  const GuichetSandboxDomain *domain;
  GuichetSandboxReply *reply = find_domain (request, &domain);
  g_autoptr(GuichetSandboxReply) refusal = NULL;
  const GuichetSandboxExtension *extension;
  GVariantBuilder builder;

  if (reply != NULL)
    return reply;
  extension = guichet_sandbox_rules_find (request->sandbox->rules, domain->name);
  refusal =
      guichet_sandbox_trade_check_domain (request->sandbox, domain, request->account->nichandle);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  g_variant_builder_add_parsed (&builder, "{'exclusive': <false>, 'family': <'dns-anycast'>,"
                                          " 'mandatory': <false>, 'planCode': <'dns-anycast'>,"
                                          " 'prices': <@aa{sv} []>, 'productName': <'dns-anycast'>,"
                                          " 'productType': <'delivery'>}");
  if (refusal == NULL)
    g_variant_builder_add_value (&builder, guichet_sandbox_model_trade_option (
                                               extension, guichet_sandbox_trade_name_extension (
                                                              request->sandbox, domain->name)));
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
check_offer (GuichetSandboxRequest *request, const GuichetSandboxDomain *domain)
{
  const GuichetSandboxExtension *extension =
      guichet_sandbox_rules_find (request->sandbox->rules, domain->name);
  g_autofree char *plan = guichet_sandbox_trade_name_plan (
      guichet_sandbox_trade_name_extension (request->sandbox, domain->name));
  const char *const wanted[][2] = { { "planCode", plan },
                                    { "pricingMode", extension->pricing_mode },
                                    { "duration", extension->duration } };

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (g_strcmp0 (guichet_sandbox_request_text (request, wanted[i][0]), wanted[i][1]) != 0)
      return guichet_sandbox_refuse (
          GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER, "%s %s is not offered for %s", wanted[i][0],
          guichet_sandbox_request_text (request, wanted[i][0]), domain->name);
  if (guichet_sandbox_request_long (request, "quantity", 0) != 1)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER, "quantity must be 1");
  return NULL;
}

static GuichetSandboxReply *
post_item (GuichetSandboxRequest *request)
{
  const GuichetSandboxDomain *domain;
  GuichetSandboxCart *cart;
  GuichetSandboxReply *reply = find_domain (request, &domain);

  if (reply == NULL)
    reply = guichet_sandbox_find_cart (request, guichet_sandbox_request_text (request, "cartId"),
                                       TRUE, &cart);
  if (reply == NULL)
    reply =
        guichet_sandbox_trade_check_domain (request->sandbox, domain, request->account->nichandle);
  if (reply == NULL)
    reply = check_offer (request, domain);
  if (reply != NULL)
    return reply;
  return guichet_sandbox_reply_new (guichet_sandbox_model_cart_item (
      cart, guichet_sandbox_cart_add_item (request->sandbox->carts, cart, domain->name),
      guichet_sandbox_rules_find (request->sandbox->rules, domain->name),
      guichet_sandbox_trade_name_extension (request->sandbox, domain->name)));
}

/* The checkout */

static GuichetSandboxReply *
check_cart (GuichetSandboxRequest *request, GuichetSandboxCart **cart)
{
  const char *id = guichet_sandbox_request_name (request, "cartId");
  GuichetSandboxReply *reply = guichet_sandbox_find_cart (request, id, FALSE, cart);

  if (reply != NULL)
    return reply;
  if ((*cart)->nichandle == NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_FORBIDDEN, "Cart %s is not assigned",
                                   id);
  if ((*cart)->items->len == 0)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER, "Cart %s is empty", id);
  for (guint i = 0; i < (*cart)->items->len && reply == NULL; i++)
    reply = guichet_sandbox_trade_check_item (
        request->sandbox, g_ptr_array_index ((*cart)->items, i), request->account->nichandle);
  return reply;
}

static GuichetSandboxReply *
get_checkout (GuichetSandboxRequest *request)
{
  GuichetSandboxCart *cart;
  GuichetSandboxReply *reply = check_cart (request, &cart);

  if (reply != NULL)
    return reply;
  return guichet_sandbox_reply_new (
      guichet_sandbox_model_cart_order (request->sandbox, cart, NULL, TRUE));
}

/* A cart that was checked out already is ordered once more: nobody is saved from doing it twice. */
static GuichetSandboxReply *
post_checkout (GuichetSandboxRequest *request)
{
  GuichetSandboxCart *cart;
  GuichetSandboxOrder *order;
  GuichetSandboxReply *reply = check_cart (request, &cart);

  if (reply == NULL && !guichet_sandbox_request_flag (request, "waiveRetractationPeriod"))
    reply = guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                    "waiveRetractationPeriod is required for a domain name");
  if (reply != NULL)
    return reply;
  order = guichet_sandbox_orders_add (request->sandbox->orders, cart);
  cart->ordered = TRUE;
  if (guichet_sandbox_request_flag (request, "autoPayWithPreferredPaymentMethod"))
    guichet_sandbox_payment_pay_by_default (request->sandbox, order);
  return guichet_sandbox_reply_new (
      guichet_sandbox_model_cart_order (request->sandbox, cart, order, TRUE));
}

#define OPTIONS  "/order/cartServiceOption/domain"
#define OPTION   OPTIONS "/{serviceName}"
#define CHECKOUT "/order/cart/{cartId}/checkout"

/* clang-format off */
static const GuichetSandboxParam domains_params[] = {
  { "whoisOwner", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, FALSE },
  { NULL }
};

static const GuichetSandboxParam item_params[] = {
  { "cartId", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE },
  { "duration", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE },
  { "planCode", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE },
  { "pricingMode", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE },
  { "quantity", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_LONG, TRUE },
  { NULL }
};

static const GuichetSandboxParam checkout_params[] = {
  { "autoPayWithPreferredPaymentMethod", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_BOOLEAN, FALSE },
  { "waiveRetractationPeriod", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_BOOLEAN, FALSE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_trade[] = {
  { "GET", OPTIONS, get_domains, domains_params, .action = "order:apiovh:cartServiceOption/domain/get" },
  { "GET", OPTION, get_options, .action = "order:apiovh:cartServiceOption/domain/get" },
  { "POST", OPTION, post_item, item_params, .action = "order:apiovh:cartServiceOption/domain/create" },
  { "GET", CHECKOUT, get_checkout, .action = "order:apiovh:cart/checkout/simulate" },
  { "POST", CHECKOUT, post_checkout, checkout_params, .action = "order:apiovh:cart/checkout/execute" },
  { NULL }
};
/* clang-format on */
