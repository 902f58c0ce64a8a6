/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-orders.c: /me/order: what was ordered, and how far it is. Reads only.
 */
#include "guichet-sandbox-order-models.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox-routes-orders.h"
#include "guichet-sandbox.h"

static gboolean
is_within (const GuichetSandboxOrder *order, const char *from, const char *to)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) first = from != NULL ? g_date_time_new_from_iso8601 (from, utc) : NULL;
  g_autoptr(GDateTime) last = to != NULL ? g_date_time_new_from_iso8601 (to, utc) : NULL;

  return (first == NULL || order->date >= g_date_time_to_unix (first)) &&
         (last == NULL || order->date <= g_date_time_to_unix (last));
}

static GuichetSandboxReply *
get_orders (GuichetSandboxRequest *request)
{
  GPtrArray *orders = guichet_sandbox_orders_get_all (request->sandbox->orders);
  const char *from = guichet_sandbox_request_text (request, "date.from");
  const char *to = guichet_sandbox_request_text (request, "date.to");
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < orders->len; i++)
    {
      const GuichetSandboxOrder *order = g_ptr_array_index (orders, i);

      if (g_str_equal (order->nichandle, request->account->nichandle) &&
          is_within (order, from, to))
        g_variant_builder_add (&builder, "x", order->id);
    }
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

/**
 * guichet_sandbox_find_order:
 * @request: a request with an orderId
 * @order: (out): the order
 *
 * Returns: (transfer full) (nullable): a refusal if it is not the account's
 */
GuichetSandboxReply *
guichet_sandbox_find_order (GuichetSandboxRequest *request, GuichetSandboxOrder **order)
{
  gint64 id = guichet_sandbox_request_id (request, "orderId");

  *order = guichet_sandbox_orders_find (request->sandbox->orders, id);
  if (*order != NULL && g_str_equal ((*order)->nichandle, request->account->nichandle))
    return NULL;
  return guichet_sandbox_refuse (
      GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
      "The requested object (orderId = %" G_GINT64_FORMAT ") does not exist", id);
}

static GuichetSandboxReply *
get_order (GuichetSandboxRequest *request)
{
  GuichetSandboxOrder *order;
  GuichetSandboxReply *reply = guichet_sandbox_find_order (request, &order);

  return reply != NULL
             ? reply
             : guichet_sandbox_reply_new (guichet_sandbox_model_order (request->sandbox, order));
}

static GuichetSandboxReply *
get_status (GuichetSandboxRequest *request)
{
  GuichetSandboxOrder *order;
  GuichetSandboxReply *reply = guichet_sandbox_find_order (request, &order);

  return reply != NULL ? reply
                       : guichet_sandbox_reply_new (
                             g_variant_new_string (guichet_sandbox_order_states[order->state]));
}

static GuichetSandboxReply *
get_follow_up (GuichetSandboxRequest *request)
{
  GuichetSandboxOrder *order;
  GuichetSandboxReply *reply = guichet_sandbox_find_order (request, &order);

  return reply != NULL ? reply
                       : guichet_sandbox_reply_new (guichet_sandbox_model_follow_up (order));
}

static GuichetSandboxReply *
get_details (GuichetSandboxRequest *request)
{
  GuichetSandboxOrder *order;
  GuichetSandboxReply *reply = guichet_sandbox_find_order (request, &order);
  GVariantBuilder builder;

  if (reply != NULL)
    return reply;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < order->lines->len; i++)
    g_variant_builder_add (&builder, "x",
                           ((GuichetSandboxOrderLine *) g_ptr_array_index (order->lines, i))->id);
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
get_detail (GuichetSandboxRequest *request)
{
  gint64 id = guichet_sandbox_request_id (request, "orderDetailId");
  GuichetSandboxOrder *order;
  GuichetSandboxReply *reply = guichet_sandbox_find_order (request, &order);

  if (reply != NULL)
    return reply;
  for (guint i = 0; i < order->lines->len; i++)
    {
      const GuichetSandboxOrderLine *line = g_ptr_array_index (order->lines, i);

      if (line->id == id)
        return guichet_sandbox_reply_new (guichet_sandbox_model_order_detail (order, line));
    }
  return guichet_sandbox_refuse (
      GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
      "The requested object (orderDetailId = %" G_GINT64_FORMAT ") does not exist", id);
}

#define ORDERS "/me/order"
#define ORDER  ORDERS "/{orderId}"
#define ACTION "account:apiovh:me/order/"

/* clang-format off */
#define ORDER_ID { "orderId", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE }
static const GuichetSandboxParam list_params[] = {
  { "date.from", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, FALSE },
  { "date.to", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, FALSE },
  { NULL }
};

static const GuichetSandboxParam order_params[] = { ORDER_ID, { NULL } };

static const GuichetSandboxParam detail_params[] = {
  ORDER_ID,
  { "orderDetailId", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_orders[] = {
  { "GET", ORDERS, get_orders, list_params, .item = get_order, .item_name = "orderId", .action = ACTION "get" },
  { "GET", ORDER, get_order, order_params, .action = ACTION "get" },
  { "GET", ORDER "/status", get_status, order_params, .action = ACTION "status/get" },
  { "GET", ORDER "/followUp", get_follow_up, order_params, .action = ACTION "followUp/get" },
  { "GET", ORDER "/details", get_details, order_params, .item = get_detail, .item_name = "orderDetailId", .action = ACTION "details/get" },
  { "GET", ORDER "/details/{orderDetailId}", get_detail, detail_params, .action = ACTION "details/get" },
  { NULL }
};
/* clang-format on */
