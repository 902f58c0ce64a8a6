/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-look.c: finds out whether a change of owner was ordered, when the answer was lost
 * or the program ended in the middle. Orders nothing; what it finds is settled by
 * guichet_trade_find(), if it costs nothing.
 *
 * An order that is not there yet may still be on its way. So the cart is deleted before anybody is
 * told that there is no order: OVHcloud deletes none that was ordered, and orders none that is
 * deleted. Then the orders are looked at once more.
 */
#include "config.h"

#include "guichet-trade-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-cart-api.h"
#include "guichet-error.h"
#include "guichet-flow.h"
#include "guichet-list-reader.h"
#include "guichet-order-api.h"

/* What became of the cart */
typedef enum
{
  CART_NOT_ASKED,
  CART_GONE, /* nothing comes of it any more */
  CART_KEPT, /* OVHcloud does not let go of it: it was ordered */
} CartFate;

typedef struct
{
  GuichetTrade *trade;
  CartFate cart;
  GArray *suspects; /* (nullable) (element-type gint64): orders that may be it */
  guint at;         /* the suspect that is looked at */
} Look;

static void
look_free (Look *self)
{
  g_clear_pointer (&self->suspects, g_array_unref);
  g_object_unref (self->trade);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

static void look_at_orders (Look *owned_self);

/* @error: (transfer full) */
static void
give_up (Look *self, GError *error)
{
  guichet_trade_fail (self->trade, GUICHET_TRADE_UNCERTAIN, error);
}

/* It was not found */

static gboolean
is_refusal (const GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);

  return details != NULL && !details->maybe_done && error->code == GUICHET_ERROR_REFUSED;
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Look) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);

  if (reply != NULL || g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_FOUND))
    self->cart = CART_GONE;
  else if (is_refusal (error))
    self->cart = CART_KEPT;

  if (self->cart == CART_NOT_ASKED)
    give_up (self, g_steal_pointer (&error));
  else
    look_at_orders (g_steal_pointer (&self));
}

static void
end_without (Look *owned_self)
{
  g_autoptr(Look) self = owned_self;
  GuichetTrade *trade = self->trade;

  if (self->cart == CART_NOT_ASKED)
    {
      g_autoptr(GuichetRequest) request = guichet_cart_api_delete (trade->cart);

      guichet_client_call_async (trade->client, request, NULL, deleted_cb, g_steal_pointer (&self));
    }
  else if (self->cart == CART_KEPT)
    give_up (self, g_error_new_literal (
                       GUICHET_ERROR, GUICHET_ERROR_FAILED,
                       _("OVHcloud has the order, and does not list it yet. Look again later.")));
  else
    {
      guichet_trade_close_journal (trade);
      g_clear_pointer (&trade->cart, g_free);
      guichet_trade_fail (trade, GUICHET_TRADE_FAILED,
                          g_error_new_literal (GUICHET_ERROR, GUICHET_ERROR_FAILED,
                                               _("Nothing was ordered. OVHcloud has no order for "
                                                 "it, and its cart is deleted.")));
    }
}

/* The orders since */

static void look_at_next (Look *owned_self);

static void
lines_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Look) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply =
                 guichet_list_reader_run_finish (GUICHET_CLIENT (source), result, &error);
  g_auto(GStrv) domains = reply != NULL ? guichet_order_api_parse_lines (reply, &error) : NULL;
  gint64 order;

  if (domains == NULL)
    {
      give_up (self, g_steal_pointer (&error));
      return;
    }
  order = g_array_index (self->suspects, gint64, self->at++);
  if (g_strv_contains ((const char *const *) domains, self->trade->domain))
    guichet_trade_find (self->trade, order);
  else
    look_at_next (g_steal_pointer (&self));
}

/* The newest come first; what was there before cannot be it. */
static void
look_at_next (Look *owned_self)
{
  GuichetTrade *trade = owned_self->trade;
  g_autoptr(GuichetRequest) request = NULL;
  gint64 order = 0;

  if (owned_self->at < owned_self->suspects->len)
    order = g_array_index (owned_self->suspects, gint64, owned_self->at);
  if (order <= trade->last_order)
    {
      end_without (owned_self);
      return;
    }
  request = guichet_order_api_list_lines (order);
  guichet_list_reader_run_async (trade->client, request, GUICHET_OPERATION_ORDER_LINE, NULL,
                                 lines_read_cb, owned_self);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Look) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);

  g_clear_pointer (&self->suspects, g_array_unref);
  self->at = 0;
  if (reply != NULL)
    self->suspects = guichet_order_api_parse_list (reply, &error);
  if (self->suspects != NULL)
    look_at_next (g_steal_pointer (&self));
  else
    give_up (self, g_steal_pointer (&error));
}

static void
look_at_orders (Look *owned_self)
{
  g_autoptr(GuichetRequest) request = guichet_order_api_list ();

  guichet_client_call_async (owned_self->trade->client, request, NULL, listed_cb, owned_self);
}

static void
look (GuichetTrade *trade)
{
  Look *self = g_new0 (Look, 1);

  self->trade = g_object_ref (trade);
  guichet_trade_set_step (trade, N_("Looking for the order"));
  guichet_trade_set_state (trade, GUICHET_TRADE_LOOKING);
  look_at_orders (self);
}

void
guichet_trade_lose (GuichetTrade *self, GError *error)
{
  guichet_trade_take_error (self, error);
  look (self);
}

/**
 * guichet_trade_look:
 * @self: UNCERTAIN
 *
 * Looks for its order at OVHcloud; ends ORDERED, FAILED (there is none, and there will be none) or
 * UNCERTAIN again, with the error. Orders nothing; settles the order that it finds if that is free
 * and open, and pays no other.
 */
void
guichet_trade_look (GuichetTrade *self)
{
  g_return_if_fail (GUICHET_IS_TRADE (self));
  g_return_if_fail (self->state == GUICHET_TRADE_UNCERTAIN);

  look (self);
}
