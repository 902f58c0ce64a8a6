/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-prepare.c: the first half of a change of owner begins: a cart is made, and OVHcloud
 * says what it wants to know. Orders nothing; whoever does not go on leaves no cart behind.
 */
#include "config.h"

#include "guichet-trade-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-account-api.h"
#include "guichet-cart-api.h"
#include "guichet-error.h"
#include "guichet-flow.h"
#include "guichet-order-api.h"

/* Opening: the steps */

static GuichetRequest *
ask_account (gpointer state)
{
  return guichet_account_api_read ();
}

static gboolean
take_account (gpointer state, JsonNode *reply, GError **error)
{
  GuichetTrade *self = state;

  g_free (self->subsidiary);
  self->subsidiary = guichet_order_api_parse_subsidiary (reply, error);
  return self->subsidiary != NULL;
}

static GuichetRequest *
ask_offers (gpointer state)
{
  return guichet_cart_api_list_offers (((GuichetTrade *) state)->domain);
}

static gboolean
take_offers (gpointer state, JsonNode *reply, GError **error)
{
  GuichetTrade *self = state;

  g_clear_pointer (&self->offer, guichet_order_offer_free);
  if (!guichet_cart_api_parse_trade (reply, &self->offer, error))
    return FALSE;
  if (self->offer == NULL)
    g_set_error (error, GUICHET_ERROR, GUICHET_ERROR_REFUSED,
                 _("OVHcloud offers no change of owner for %s."), self->domain);
  return self->offer != NULL;
}

static GuichetRequest *
ask_cart (gpointer state)
{
  return guichet_cart_api_create (((GuichetTrade *) state)->subsidiary);
}

static gboolean
take_cart (gpointer state, JsonNode *reply, GError **error)
{
  GuichetTrade *self = state;

  self->cart = guichet_cart_api_parse_cart (reply, error);
  return self->cart != NULL;
}

static GuichetRequest *
ask_assign (gpointer state)
{
  return guichet_cart_api_assign (((GuichetTrade *) state)->cart);
}

static GuichetRequest *
ask_add (gpointer state)
{
  GuichetTrade *self = state;

  return guichet_cart_api_add (self->cart, self->domain, self->offer);
}

static gboolean
take_item (gpointer state, JsonNode *reply, GError **error)
{
  return guichet_cart_api_parse_item (reply, &((GuichetTrade *) state)->item, error);
}

static GuichetRequest *
ask_demands (gpointer state)
{
  GuichetTrade *self = state;

  return guichet_cart_api_list_demands (self->cart, self->item);
}

static gboolean
is_holder (gconstpointer demand, gconstpointer label)
{
  return g_str_equal (((const GuichetOrderDemand *) demand)->label, label);
}

static gboolean
take_demands (gpointer state, JsonNode *reply, GError **error)
{
  GuichetTrade *self = state;
  GPtrArray *demands = guichet_cart_api_parse_demands (reply, error);
  guint at = 0;

  if (demands == NULL)
    return FALSE;
  if (g_ptr_array_find_with_equal_func (demands, GUICHET_TRADE_HOLDER, is_holder, &at))
    g_ptr_array_remove_index (demands, at);
  g_ptr_array_unref (self->demands);
  self->demands = demands;
  return TRUE;
}

/* clang-format off */
static const GuichetFlowStep opening_steps[] = {
  { N_("Reading the account"),                   ask_account, take_account },
  { N_("Asking what can be ordered"),            ask_offers,  take_offers },
  { N_("Reading who shall be the owner"), guichet_trade_ask_new_owner, guichet_trade_take_new_owner },
  { N_("Reading who is the owner"),       guichet_trade_ask_old_owner, guichet_trade_take_old_owner },
  { N_("Opening a cart"),                        ask_cart,    take_cart },
  { N_("Taking the cart"),                       ask_assign },
  { N_("Putting the change of owner into it"),   ask_add,     take_item },
  { N_("Asking what OVHcloud wants to know"),    ask_demands, take_demands },
};
/* clang-format on */

static const GuichetFlow opening = {
  .steps = opening_steps,
  .n_steps = G_N_ELEMENTS (opening_steps),
  .progress = guichet_trade_progress_cb,
};

/* Ends */

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetTrade) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);

  /* OVHcloud deletes it by itself within a day. */
  if (reply == NULL)
    g_debug ("The cart for %s was not deleted: %s", self->domain, error->message);
}

static void
delete_cart (GuichetTrade *self)
{
  g_autofree char *cart = g_steal_pointer (&self->cart);
  g_autoptr(GuichetRequest) request = NULL;

  if (cart == NULL)
    return;
  request = guichet_cart_api_delete (cart);
  guichet_client_call_async (self->client, request, NULL, deleted_cb, g_object_ref (self));
}

void
guichet_trade_give_up (GuichetTrade *self, GError *error)
{
  const gboolean is_cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  delete_cart (self);
  if (is_cancelled)
    g_clear_error (&error);
  guichet_trade_fail (self, is_cancelled ? GUICHET_TRADE_IDLE : GUICHET_TRADE_FAILED, error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetTrade) self = user_data;
  GError *error = NULL;

  if (!guichet_flow_run_finish (result, &error))
    guichet_trade_give_up (self, error);
  else if (self->demands->len > 0)
    guichet_trade_fail (self, GUICHET_TRADE_ASKING, NULL);
  else
    guichet_trade_quote (self);
}

/**
 * guichet_trade_prepare:
 * @self: IDLE or FAILED
 *
 * Asks OVHcloud what the change would be; ends ASKING, QUOTED or FAILED. Orders nothing.
 */
void
guichet_trade_prepare (GuichetTrade *self)
{
  g_return_if_fail (GUICHET_IS_TRADE (self));
  g_return_if_fail (self->state == GUICHET_TRADE_IDLE || self->state == GUICHET_TRADE_FAILED);

  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_hash_table_remove_all (self->answers);
  guichet_trade_take_error (self, NULL);
  guichet_trade_set_state (self, GUICHET_TRADE_OPENING);
  guichet_flow_run_async (&opening, self->client, self, self->cancellable, opened_cb,
                          g_object_ref (self));
}

/**
 * guichet_trade_abandon:
 *
 * Nobody goes on with it: the cart is deleted. What is being ordered, or may have been, stays.
 */
void
guichet_trade_abandon (GuichetTrade *self)
{
  g_return_if_fail (GUICHET_IS_TRADE (self));

  if (self->state == GUICHET_TRADE_OPENING || self->state == GUICHET_TRADE_QUOTING)
    g_cancellable_cancel (self->cancellable);
  else if (self->state == GUICHET_TRADE_ASKING || self->state == GUICHET_TRADE_QUOTED)
    guichet_trade_give_up (self, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, ""));
}
