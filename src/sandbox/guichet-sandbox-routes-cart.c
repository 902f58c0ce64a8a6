/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-cart.c: /order/cart: a cart is made, assigned, looked at, taken away. Who
 * knows the number of a cart may use it, as the API needs no login for most of this; what is
 * refused, and in which words, is [inferred].
 */
#include "guichet-sandbox-routes-cart.h"

#include "guichet-sandbox-enums.h"
#include "guichet-sandbox-order-models.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox.h"

#define DAY (24 * 3600)

/**
 * guichet_sandbox_find_cart:
 * @request: a request
 * @id: number of a cart
 * @for_change: whether it is to be changed
 * @cart: (out): the cart
 *
 * Returns: (transfer full) (nullable): a refusal
 */
GuichetSandboxReply *
guichet_sandbox_find_cart (GuichetSandboxRequest *request,
                           const char *id,
                           gboolean for_change,
                           GuichetSandboxCart **cart)
{
  const char *caller = request->account != NULL ? request->account->nichandle : NULL;

  *cart = guichet_sandbox_carts_find (request->sandbox->carts, id);
  if (*cart == NULL ||
      (caller != NULL && (*cart)->nichandle != NULL && !g_str_equal (caller, (*cart)->nichandle)))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
                                   "The requested object (cartId = %s) does not exist", id);
  if ((*cart)->expiration <= guichet_sandbox_get_time (request->sandbox))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_EXPIRED, "Cart %s has expired", id);
  if (for_change && (*cart)->ordered)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT, "Cart %s is read-only", id);
  return NULL;
}

static GuichetSandboxReply *
find_asked (GuichetSandboxRequest *request, gboolean for_change, GuichetSandboxCart **cart)
{
  return guichet_sandbox_find_cart (request, guichet_sandbox_request_name (request, "cartId"),
                                    for_change, cart);
}

static GuichetSandboxReply *
get_carts (GuichetSandboxRequest *request)
{
  GPtrArray *carts = request->sandbox->carts->all;
  const char *description = guichet_sandbox_request_text (request, "description");
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < carts->len; i++)
    {
      const GuichetSandboxCart *cart = g_ptr_array_index (carts, i);

      if (g_strcmp0 (cart->nichandle, request->account->nichandle) == 0 &&
          cart->expiration > guichet_sandbox_get_time (request->sandbox) &&
          (description == NULL || g_str_equal (cart->description, description)))
        g_variant_builder_add (&builder, "s", cart->id);
    }
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
post_cart (GuichetSandboxRequest *request)
{
  const char *expire = guichet_sandbox_request_text (request, "expire");
  g_autoptr(GDateTime) date = expire != NULL ? g_date_time_new_from_iso8601 (expire, NULL) : NULL;
  gint64 now = guichet_sandbox_get_time (request->sandbox);

  if (expire != NULL && (date == NULL || g_date_time_to_unix (date) <= now))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "Body parameter expire isn't formated correctly");
  return guichet_sandbox_reply_new (guichet_sandbox_model_cart (guichet_sandbox_carts_add (
      request->sandbox->carts, guichet_sandbox_request_text (request, "description"),
      date != NULL ? g_date_time_to_unix (date) : now + DAY)));
}

static GuichetSandboxReply *
get_cart (GuichetSandboxRequest *request)
{
  GuichetSandboxCart *cart;
  GuichetSandboxReply *reply = find_asked (request, FALSE, &cart);

  return reply != NULL ? reply : guichet_sandbox_reply_new (guichet_sandbox_model_cart (cart));
}

static GuichetSandboxReply *
delete_cart (GuichetSandboxRequest *request)
{
  GuichetSandboxCart *cart;
  GuichetSandboxReply *reply = find_asked (request, TRUE, &cart);

  if (reply != NULL)
    return reply;
  guichet_sandbox_carts_remove (request->sandbox->carts, cart);
  return guichet_sandbox_reply_new_void ();
}

static GuichetSandboxReply *
assign_cart (GuichetSandboxRequest *request)
{
  GuichetSandboxCart *cart;
  GuichetSandboxReply *reply = find_asked (request, TRUE, &cart);

  if (reply != NULL)
    return reply;
  if (cart->nichandle == NULL)
    cart->nichandle = g_strdup (request->account->nichandle);
  return guichet_sandbox_reply_new_void ();
}

/* A look without a check, and without contracts. */
static GuichetSandboxReply *
get_summary (GuichetSandboxRequest *request)
{
  GuichetSandboxCart *cart;
  GuichetSandboxReply *reply = find_asked (request, FALSE, &cart);

  if (reply != NULL)
    return reply;
  return guichet_sandbox_reply_new (
      guichet_sandbox_model_cart_order (request->sandbox, cart, NULL, FALSE));
}

#define CARTS "/order/cart"
#define CART  CARTS "/{cartId}"

/* clang-format off */
static const GuichetSandboxParam list_params[] = {
  { "description", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, FALSE },
  { NULL }
};

static const GuichetSandboxParam cart_params[] = {
  { "description", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE },
  { "expire", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE },
  { "ovhSubsidiary", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE, guichet_sandbox_subsidiaries },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_cart[] = {
  { "GET", CARTS, get_carts, list_params, .action = "order:apiovh:cart/get" },
  { "POST", CARTS, post_cart, cart_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "GET", CART, get_cart, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { "DELETE", CART, delete_cart, .void_form = GUICHET_SANDBOX_VOID_NULL, .action = "order:apiovh:cart/delete" },
  { "POST", CART "/assign", assign_cart, .void_form = GUICHET_SANDBOX_VOID_NULL, .action = "order:apiovh:cart/assign" },
  { "GET", CART "/summary", get_summary, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { NULL }
};
/* clang-format on */
