/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-confirm.c: the second half of a change of owner: the order. The terms are asked for
 * once more, and who shall have the domain name, and nothing is sent if they are not those that
 * somebody agreed to. The store knows of
 * the order before OVHcloud does. The checkout is sent once; so is whatever pays it.
 */
#include "config.h"

#include "guichet-trade-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-cart-api.h"
#include "guichet-error.h"
#include "guichet-flow.h"
#include "guichet-order-api.h"
#include "guichet-trade-journal.h"

/* The terms once more */

static GuichetRequest *
ask_orders (gpointer state)
{
  return guichet_order_api_list ();
}

/* What is newer than these may be the one that is placed now. */
static gboolean
take_orders (gpointer state, JsonNode *reply, GError **error)
{
  g_autoptr(GArray) orders = guichet_order_api_parse_list (reply, error);

  if (orders != NULL)
    ((GuichetTrade *) state)->last_order = orders->len > 0 ? g_array_index (orders, gint64, 0) : 0;
  return orders != NULL;
}

static gboolean
take_preview (gpointer state, JsonNode *reply, GError **error)
{
  GuichetTrade *trade = state;
  g_autoptr(GuichetOrder) terms = guichet_cart_api_parse_order (reply, error);
  gboolean is_same_price;

  if (terms == NULL)
    return FALSE;
  if (guichet_order_has_same_terms (terms, trade->terms))
    return TRUE;
  is_same_price = guichet_price_equal (terms->with_tax, trade->terms->with_tax);
  guichet_trade_take_terms (trade, g_steal_pointer (&terms));
  g_set_error_literal (
      error, GUICHET_ERROR, GUICHET_ERROR_CHANGED_MEANWHILE,
      is_same_price
      ? _("The contracts have changed meanwhile. Nothing was ordered: read them once more.")
      : _("The price has changed meanwhile. Nothing was ordered: look at it once more."));
  return FALSE;
}

/* clang-format off */
static const GuichetFlowStep checking_steps[] = {
  { N_("Looking at the orders there are"), ask_orders, take_orders },
  { N_("Reading who shall be the owner"),  guichet_trade_ask_new_owner, guichet_trade_check_new_owner },
  { N_("Reading who is the owner"),        guichet_trade_ask_old_owner, guichet_trade_check_old_owner },
  { N_("Asking for the price once more"),  guichet_trade_ask_preview,   take_preview },
};
/* clang-format on */
static const GuichetFlow checking = {
  .steps = checking_steps,
  .n_steps = G_N_ELEMENTS (checking_steps),
  .progress = guichet_trade_progress_cb,
};

/* The order */

static GuichetRequest *
ask_checkout (gpointer state)
{
  const GuichetTrade *trade = state;

  return guichet_cart_api_checkout (trade->cart, trade->pays_by_itself, trade->waives);
}

static gboolean
take_checkout (gpointer state, JsonNode *reply, GError **error)
{
  GuichetTrade *trade = state;
  g_autoptr(GuichetOrder) order = guichet_cart_api_parse_order (reply, error);

  if (order == NULL)
    return FALSE;
  if (order->id == 0)
    {
      g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY,
                           _("OVHcloud gave the order no number."));
      return FALSE;
    }
  trade->order = order->id;
  trade->order_url = g_steal_pointer (&order->url);
  g_clear_pointer (&trade->cart, g_free);
  return TRUE;
}

static const GuichetFlowStep ordering_steps[] = {
  { N_("Placing the order"), ask_checkout, take_checkout, .commits = TRUE },
};
static const GuichetFlow ordering = {
  .steps = ordering_steps,
  .n_steps = G_N_ELEMENTS (ordering_steps),
  .progress = guichet_trade_progress_cb,
};

/* What pays it */

static GuichetRequest *
ask_settle (gpointer state)
{
  const GuichetTrade *trade = state;

  return guichet_price_is_free (trade->terms->with_tax) ? guichet_order_api_settle (trade->order)
                                                        : NULL;
}

static GuichetRequest *
ask_pay (gpointer state)
{
  const GuichetTrade *trade = state;

  return !guichet_price_is_free (trade->terms->with_tax) && trade->method != 0
             ? guichet_order_api_pay (trade->order, trade->method)
             : NULL;
}

/* clang-format off */
static const GuichetFlowStep settling_steps[] = {
  { N_("Settling an order that costs nothing"), ask_settle,
    .forgives = guichet_trade_forgives_settle,  .commits = TRUE },
  { N_("Paying the order"),                     ask_pay,    .commits = TRUE },
  { N_("Reading how far it has come"),          guichet_trade_ask_order_state,
    guichet_trade_take_order_state },
};
/* clang-format on */
static const GuichetFlow settling = {
  .steps = settling_steps,
  .n_steps = G_N_ELEMENTS (settling_steps),
  .progress = guichet_trade_progress_cb,
};

/* Ends */

/* One that is free is not at its end before it is settled: whoever comes after a crash looks for
 * it, and settles it. */
static void
settle (GuichetTrade *self)
{
  if (!guichet_price_is_free (self->terms->with_tax))
    guichet_trade_close_journal (self);
  guichet_flow_run_async (&settling, self->client, self, NULL, guichet_trade_order_read_cb,
                          g_object_ref (self));
}

static void
ordered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetTrade) self = user_data;
  GError *error = NULL;

  if (guichet_flow_run_finish (result, &error))
    settle (self);
  else if (guichet_error_may_be_done (error))
    guichet_trade_lose (self, error);
  else
    {
      guichet_trade_close_journal (self);
      guichet_trade_fail (self, GUICHET_TRADE_QUOTED, error);
    }
}

/* Returns: whether the order may be sent: somebody who comes after a crash will know of it */
static gboolean
open_journal (GuichetTrade *self, GError **error)
{
  GuichetTradeRow row = { 0, self->domain, self->holder, self->cart, self->last_order };

  if (self->store == NULL)
    self->store = guichet_store_open (self->folder, error);
  if (self->store == NULL ||
      !guichet_trade_journal_begin (self->store, self->profile, self->account, &row, error))
    return FALSE;
  self->row = row.row;
  self->lock = guichet_bulk_journal_lock (&guichet_trade_journal, self->store, row.row);
  return TRUE;
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetTrade) self = user_data;
  GError *error = NULL;

  if (!guichet_flow_run_finish (result, &error) || !open_journal (self, &error))
    {
      guichet_trade_fail (self, GUICHET_TRADE_QUOTED, error);
      return;
    }
  guichet_flow_run_async (&ordering, self->client, self, NULL, ordered_cb, g_object_ref (self));
}

/**
 * guichet_trade_confirm:
 * @self: QUOTED
 * @consent: what somebody has agreed to: the terms are those of guichet_trade_get_terms() as they
 *   were shown, contracts and waiver are ticked
 *
 * Orders just that; ends ORDERED, or UNCERTAIN if nobody could say, or QUOTED with the error if
 * nothing was ordered: the terms may be others then, or %GUICHET_ERROR_BUSY: the same may have been
 * ordered before, and nobody has looked. Cannot be cancelled.
 */
void
guichet_trade_confirm (GuichetTrade *self, const GuichetTradeConsent *consent)
{
  g_return_if_fail (GUICHET_IS_TRADE (self));
  g_return_if_fail (self->state == GUICHET_TRADE_QUOTED);
  g_return_if_fail (consent->accepts_contracts && consent->waives_retractation);
  g_return_if_fail (guichet_order_has_same_terms (consent->terms, self->terms));

  self->waives = consent->waives_retractation;
  self->pays_by_itself = FALSE;
  self->method = 0;
  if (consent->method != NULL && !guichet_price_is_free (self->terms->with_tax))
    {
      self->pays_by_itself = consent->method->is_default;
      self->method = consent->method->is_default ? 0 : consent->method->id;
    }
  guichet_trade_take_error (self, NULL);
  guichet_trade_set_state (self, GUICHET_TRADE_ORDERING);
  guichet_flow_run_async (&checking, self->client, self, NULL, checked_cb, g_object_ref (self));
}
