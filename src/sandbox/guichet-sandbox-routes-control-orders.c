/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-control-orders.c: what was ordered, counted; the hand that lets an order
 * pass or not, and that changes what an extension costs or asks for. Below /sandbox, without a
 * signature.
 */
#include "guichet-sandbox-domain-tasks.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox.h"

static GVariant *
describe (const GuichetSandboxOrder *order)
{
  GVariantBuilder domains;

  g_variant_builder_init (&domains, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < order->lines->len; i++)
    g_variant_builder_add (
        &domains, "s", ((GuichetSandboxOrderLine *) g_ptr_array_index (order->lines, i))->domain);
  return g_variant_new_parsed (
      "{'orderId': <%x>, 'nichandle': <%s>, 'cartId': <%s>,"
      " 'domains': <%*>, 'status': <%s>, 'price': <%d>, 'paid': <%b>,"
      " 'double': <%b>}",
      order->id, order->nichandle, order->cart_id, g_variant_builder_end (&domains),
      guichet_sandbox_order_states[order->state], guichet_sandbox_order_get_price (order),
      order->paid != 0, order->doubled);
}

/* “doubles” are orders of what was ordered already and is not over: money for nothing. */
static GuichetSandboxReply *
get_orders (GuichetSandboxRequest *request)
{
  GPtrArray *orders = guichet_sandbox_orders_get_all (request->sandbox->orders);
  GVariantBuilder builder;
  guint doubles = 0;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < orders->len; i++)
    {
      const GuichetSandboxOrder *order = g_ptr_array_index (orders, i);

      doubles += order->doubled;
      g_variant_builder_add_value (&builder, describe (order));
    }
  return guichet_sandbox_reply_new (g_variant_new_parsed (
      "{'checkouts': <%u>, 'doubles': <%u>, 'carts': <%u>, 'orders': <%*>}", orders->len, doubles,
      request->sandbox->carts->all->len, g_variant_builder_end (&builder)));
}

static GuichetSandboxReply *
find_order (GuichetSandboxRequest *request, GuichetSandboxOrder **order)
{
  *order = guichet_sandbox_orders_find (request->sandbox->orders,
                                        guichet_sandbox_request_id (request, "id"));
  return *order == NULL
             ? guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND, "There is no such order")
             : NULL;
}

/* Somebody has looked at it, or the documents have come. */
static GuichetSandboxReply *
approve_order (GuichetSandboxRequest *request)
{
  GuichetSandboxOrder *order;
  GuichetSandboxReply *reply = find_order (request, &order);

  if (reply != NULL)
    return reply;
  if (order->state != GUICHET_SANDBOX_ORDER_CHECKING &&
      order->state != GUICHET_SANDBOX_ORDER_DOCUMENTS)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT,
                                   "The order does not wait for anybody's eye");
  guichet_sandbox_order_approve (request->sandbox, order);
  return guichet_sandbox_reply_new (describe (order));
}

static GuichetSandboxReply *
cancel_order (GuichetSandboxRequest *request)
{
  GuichetSandboxOrder *order;
  GuichetSandboxReply *reply = find_order (request, &order);

  if (reply != NULL)
    return reply;
  if (order->state >= GUICHET_SANDBOX_ORDER_DELIVERING)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT,
                                   "The order is carried out already");
  guichet_sandbox_order_cancel (order);
  return guichet_sandbox_reply_new (describe (order));
}

/* What is not sent stays as it is. */
static GuichetSandboxReply *
post_extension (GuichetSandboxRequest *request)
{
  const char *kind = guichet_sandbox_request_text (request, "rule");
  GuichetSandboxExtension *extension = guichet_sandbox_rules_get (
      request->sandbox->rules, guichet_sandbox_request_name (request, "name"));
  gint64 cents;

  if (extension == NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND, "There is no such extension");
  cents = guichet_sandbox_request_long (request, "cents", (gint64) (extension->price * 100 + 0.5));
  extension->price = cents / 100.0;
  for (guint i = 0; kind != NULL && guichet_sandbox_rule_kinds[i] != NULL; i++)
    if (g_str_equal (guichet_sandbox_rule_kinds[i], kind))
      extension->kind = (GuichetSandboxRuleKind) i;
  return guichet_sandbox_reply_new (
      g_variant_new_parsed ("{'name': <%s>, 'cents': <%x>, 'rule': <%s>}", extension->name, cents,
                            guichet_sandbox_rule_kinds[extension->kind]));
}

/* clang-format off */
static const GuichetSandboxParam extension_params[] = {
  { "cents", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_LONG, FALSE },
  { "rule", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE, guichet_sandbox_rule_kinds },
  { NULL }
};

static const GuichetSandboxParam id_params[] = {
  { "id", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_control_orders[] = {
  { "GET", "/sandbox/orders", get_orders, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", "/sandbox/orders/{id}/approve", approve_order, id_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", "/sandbox/extensions/{name}", post_extension, extension_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", "/sandbox/orders/{id}/cancel", cancel_order, id_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { NULL }
};
/* clang-format on */
