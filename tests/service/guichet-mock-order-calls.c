/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-order-calls.c: what each request does at the mock that orders changes of owner: a
 * table, with what is made, deleted and told.
 */
#include "guichet-mock-order-calls.h"

#include <json-glib/json-glib.h>

#define FIRST_ORDER 101

typedef struct
{
  GuichetMockStep step;
  char *body;
} Answer;

void
guichet_mock_order_calls_free_answer (gpointer data)
{
  Answer *answer = data;

  g_free (answer->body);
  g_free (answer);
}

/* @body: (transfer full) */
static const GuichetMockStep *
say (GuichetMockOrders *self, guint status, char *body)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->body = body;
  answer->step = (GuichetMockStep){ .status = status, .body = body };
  g_ptr_array_add (self->answers, answer);
  return &answer->step;
}

static const GuichetMockStep *
say_void (GuichetMockOrders *self)
{
  return say (self, 200, g_strdup ("null"));
}

/* What the path names */

/* (nullable): one that is there */
static GuichetMockCart *
find_cart (GuichetMockOrders *self, const char *id)
{
  for (guint i = 0; i < self->carts->len; i++)
    {
      GuichetMockCart *cart = self->carts->pdata[i];

      if (g_str_equal (cart->id, id) && !cart->is_gone)
        return cart;
    }
  return NULL;
}

static GuichetMockOrder *
find_order (GuichetMockOrders *self, const char *number)
{
  const gint64 at = g_ascii_strtoll (number, NULL, 10) - FIRST_ORDER;

  return at >= 0 && at < self->orders->len ? self->orders->pdata[at] : NULL;
}

const char *
guichet_mock_order_calls_find_domain (const GuichetMockOrderCall *call)
{
  const guint n_names = g_strv_length (call->names);
  const GuichetMockCart *cart;
  const GuichetMockOrder *order;

  if (n_names > 3 && g_str_equal (call->names[1], "cartServiceOption"))
    return call->names[3];
  if (n_names == 2 && g_str_equal (call->names[0], "domain"))
    return call->names[1];
  if (n_names < 3)
    return NULL;
  cart = find_cart (call->orders, call->names[2]);
  order = find_order (call->orders, call->names[2]);
  if (g_str_equal (call->names[1], "cart"))
    return cart != NULL ? cart->domain : NULL;
  return order != NULL ? order->domain : NULL;
}

static char *
build_price (const GuichetMockOrders *self, const char *domain)
{
  const guint euros = self->euros + (g_strcmp0 (self->dear, domain) == 0 ? 1 : 0);

  return g_strdup_printf ("{\"currencyCode\":\"EUR\",\"text\":\"%u.00 €\",\"value\":%u}", euros,
                          euros);
}

static char *
build_order (const GuichetMockOrders *self, const char *domain, gint64 number)
{
  g_autofree char *price = build_price (self, domain);

  return g_strdup_printf (
      "{\"orderId\":%" G_GINT64_FORMAT ",\"url\":\"https://example.org/%" G_GINT64_FORMAT "\","
      "\"prices\":{\"withTax\":%s,\"withoutTax\":%s,\"tax\":%s},\"contracts\":[{\"name\":\"Names\","
      "\"url\":\"https://example.org/c\",\"content\":\"\"}],\"details\":[{\"domain\":\"%s\","
      "\"description\":\"Trade\",\"totalPrice\":%s}]}",
      number, number, price, price, price, domain, price);
}

/* What it does */

static const GuichetMockStep *
tell_account (const GuichetMockOrderCall *call)
{
  return say (call->orders, 200, g_strdup ("{\"ovhSubsidiary\":\"FR\"}"));
}

static const GuichetMockStep *
list_offers (const GuichetMockOrderCall *call)
{
  g_autofree char *price = build_price (call->orders, call->names[3]);

  return say (call->orders, 200,
              g_strdup_printf ("[{\"family\":\"trade\",\"planCode\":\"fr-trade\",\"prices\":[{"
                               "\"duration\":\"P0D\",\"pricingMode\":\"default\",\"price\":%s}]}]",
                               price));
}

static const GuichetMockStep *
tell_new_owner (const GuichetMockOrderCall *call)
{
  const char *city = call->orders->moved != NULL ? call->orders->moved : "Bourg";

  return say (call->orders, 200,
              g_strdup_printf ("{\"id\":%s,\"lastName\":\"Martin\",\"address\":{\"city\":\"%s\"}}",
                               call->names[2], city));
}

static const GuichetMockStep *
tell_domain (const GuichetMockOrderCall *call)
{
  const gboolean is_given = g_strcmp0 (call->orders->given, call->names[1]) == 0;

  return say (call->orders, 200,
              g_strdup_printf ("{\"domain\":\"%s\",\"whoisOwner\":\"%u\",\"contactAdmin\":null,"
                               "\"contactTech\":null,\"contactBilling\":null}",
                               call->names[1], is_given ? 8 : 7));
}

static const GuichetMockStep *
make_cart (const GuichetMockOrderCall *call)
{
  GuichetMockCart *cart = g_new0 (GuichetMockCart, 1);

  cart->id = g_strdup_printf ("cart%u", call->orders->carts->len + 1);
  cart->told = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (call->orders->carts, cart);
  return say (call->orders, 200, g_strdup_printf ("{\"cartId\":\"%s\"}", cart->id));
}

static const GuichetMockStep *
assign_cart (const GuichetMockOrderCall *call)
{
  return say_void (call->orders);
}

static const GuichetMockStep *
add_to_cart (const GuichetMockOrderCall *call)
{
  g_autoptr(JsonNode) body = json_from_string (call->body, NULL);
  GuichetMockCart *cart = find_cart (
      call->orders, json_object_get_string_member (json_node_get_object (body), "cartId"));

  g_assert_nonnull (cart);
  g_assert_null (cart->domain);
  cart->domain = g_strdup (call->names[3]);
  return say (call->orders, 200, g_strdup ("{\"itemId\":1}"));
}

static const GuichetMockStep *
list_demands (const GuichetMockOrderCall *call)
{
  const GuichetMockOrders *self = call->orders;
  GString *demands = g_string_new ("[{\"label\":\"OWNER_CONTACT\",\"type\":\"/me/contact\","
                                   "\"required\":true,\"fields\":null}");

  if (self->asking != NULL &&
      g_pattern_match_simple (self->asking, guichet_mock_order_calls_find_domain (call)))
    for (guint i = 0; self->asks[i] != NULL; i++)
      g_string_append_printf (
          demands, ",{\"label\":\"%s\",\"type\":\"bool\",\"required\":true,\"fields\":null}",
          self->asks[i]);
  g_string_append_c (demands, ']');
  return say (call->orders, 200, g_string_free (demands, FALSE));
}

static const GuichetMockStep *
configure (const GuichetMockOrderCall *call)
{
  g_autoptr(JsonNode) body = json_from_string (call->body, NULL);
  JsonObject *object = json_node_get_object (body);
  GuichetMockCart *cart = find_cart (call->orders, call->names[2]);

  g_ptr_array_add (cart->told,
                   g_strdup_printf ("%s=%s", json_object_get_string_member (object, "label"),
                                    json_object_get_string_member (object, "value")));
  return say (call->orders, 200, g_strdup ("{}"));
}

static const GuichetMockStep *
preview (const GuichetMockOrderCall *call)
{
  return say (call->orders, 200,
              build_order (call->orders, guichet_mock_order_calls_find_domain (call), 0));
}

static GuichetMockOrder *
make_order (GuichetMockOrders *self, GuichetMockCart *cart)
{
  GuichetMockOrder *order = g_new0 (GuichetMockOrder, 1);

  order->id = FIRST_ORDER + self->orders->len;
  order->domain = g_strdup (cart->domain);
  order->state = "notPaid";
  g_ptr_array_add (self->orders, order);
  cart->is_gone = TRUE;
  return order;
}

static const GuichetMockStep *
check_out (const GuichetMockOrderCall *call)
{
  const GuichetMockOrder *order =
      make_order (call->orders, find_cart (call->orders, call->names[2]));

  return say (call->orders, 200, build_order (call->orders, order->domain, order->id));
}

static const GuichetMockStep *
delete_cart (const GuichetMockOrderCall *call)
{
  find_cart (call->orders, call->names[2])->is_gone = TRUE;
  return say_void (call->orders);
}

static const GuichetMockStep *
list_orders (const GuichetMockOrderCall *call)
{
  GString *numbers = g_string_new ("[");

  for (guint i = 0; i < call->orders->orders->len; i++)
    g_string_append_printf (numbers, "%s%u", i > 0 ? "," : "", FIRST_ORDER + i);
  g_string_append_c (numbers, ']');
  return say (call->orders, 200, g_string_free (numbers, FALSE));
}

static const GuichetMockStep *
tell_order (const GuichetMockOrderCall *call)
{
  const GuichetMockOrder *order = find_order (call->orders, call->names[2]);
  g_autofree char *price = build_price (call->orders, order->domain);

  return say (call->orders, 200,
              g_strdup_printf ("{\"orderId\":%s,\"url\":\"https://example.org/%s\",\"date\":"
                               "\"2026-11-22T09:00:00+01:00\",\"priceWithTax\":%s}",
                               call->names[2], call->names[2], price));
}

static const GuichetMockStep *
list_lines (const GuichetMockOrderCall *call)
{
  return say (
      call->orders, 200,
      g_strdup_printf ("[{\"domain\":\"%s\"}]", guichet_mock_order_calls_find_domain (call)));
}

static const GuichetMockStep *
tell_state (const GuichetMockOrderCall *call)
{
  return say (call->orders, 200,
              g_strdup_printf ("\"%s\"", find_order (call->orders, call->names[2])->state));
}

static const GuichetMockStep *
pay (const GuichetMockOrderCall *call)
{
  GuichetMockOrder *order = find_order (call->orders, call->names[2]);

  order->state = "delivering";
  order->n_payments++;
  return say_void (call->orders);
}

static const struct
{
  const char *method;
  const char *path;
  guint n_names;
  gboolean needs_cart;
  const GuichetMockStep *(*carry_out) (const GuichetMockOrderCall *call);
} calls[] = {
  /* clang-format off */
  { "GET",    "/me",                                1, FALSE, tell_account },
  { "GET",    "/order/cartServiceOption/domain/*",  4, FALSE, list_offers },
  { "GET",    "/domain/contact/*",                  3, FALSE, tell_new_owner },
  { "GET",    "/domain/*",                          2, FALSE, tell_domain },
  { "POST",   "/order/cart",                        2, FALSE, make_cart },
  { "POST",   "/order/cart/*/assign",               4, TRUE,  assign_cart },
  { "POST",   "/order/cartServiceOption/domain/*",  4, FALSE, add_to_cart },
  { "GET",    "/order/cart/*/requiredConfiguration", 6, TRUE, list_demands },
  { "POST",   "/order/cart/*/configuration",        6, TRUE,  configure },
  { "GET",    "/order/cart/*/checkout",             4, TRUE,  preview },
  { "POST",   "/order/cart/*/checkout",             4, TRUE,  check_out },
  { "DELETE", "/order/cart/*",                      3, TRUE,  delete_cart },
  { "GET",    "/me/order",                          2, FALSE, list_orders },
  { "GET",    "/me/order/*",                        3, FALSE, tell_order },
  { "GET",    "/me/order/*/details",                4, FALSE, list_lines },
  { "GET",    "/me/order/*/status",                 4, FALSE, tell_state },
  { "POST",   "/me/order/*/pay*",                   4, FALSE, pay },
  /* clang-format on */
};

const GuichetMockStep *
guichet_mock_order_calls_carry_out (const GuichetMockOrderCall *call,
                                    const char *method,
                                    const char *path)
{
  const guint n_names = g_strv_length (call->names);

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    if (g_str_equal (calls[i].method, method) && calls[i].n_names == n_names &&
        g_pattern_match_simple (calls[i].path, path))
      return calls[i].needs_cart && find_cart (call->orders, call->names[2]) == NULL
                 ? say (call->orders, 404, g_strdup ("{\"message\":\"no such cart\"}"))
                 : calls[i].carry_out (call);
  return NULL;
}

void
guichet_mock_order_calls_check_out (GuichetMockOrders *orders, const char *cart)
{
  make_order (orders, find_cart (orders, cart));
}
