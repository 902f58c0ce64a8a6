/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-confirm.c: the second half of a change of owner: the order. The terms are asked for
 * once more, and nothing is sent if they are not those that somebody agreed to. The store knows of
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

/* What is ordered: one confirmation */
typedef struct
{
  GuichetTrade *trade;
  gboolean waives;
  gboolean pays_by_itself; /* with the preferred means of payment */
  gint64 method;           /* 0: it is not to be paid from here */
} Confirmation;

static void
confirmation_free (Confirmation *self)
{
  g_object_unref (self->trade);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Confirmation, confirmation_free)

static void
progress_cb (guint done, guint total, const char *label, gpointer state)
{
  guichet_trade_set_step (((Confirmation *) state)->trade, label);
}

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
    ((Confirmation *) state)->trade->last_order =
        orders->len > 0 ? g_array_index (orders, gint64, 0) : 0;
  return orders != NULL;
}

static GuichetRequest *
ask_preview (gpointer state)
{
  return guichet_cart_api_preview (((Confirmation *) state)->trade->cart);
}

static gboolean
take_preview (gpointer state, JsonNode *reply, GError **error)
{
  GuichetTrade *trade = ((Confirmation *) state)->trade;
  g_autoptr(GuichetOrder) terms = guichet_cart_api_parse_order (reply, error);

  if (terms == NULL)
    return FALSE;
  if (guichet_order_has_same_terms (terms, trade->terms))
    return TRUE;
  guichet_trade_take_terms (trade, g_steal_pointer (&terms));
  g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_CHANGED_MEANWHILE,
                       _("Price or contracts have changed meanwhile. Nothing was ordered: read "
                         "them once more."));
  return FALSE;
}

static const GuichetFlowStep checking_steps[] = {
  { N_("Looking at the orders there are"), ask_orders, take_orders },
    { N_("Asking for the price once more"), ask_preview, take_preview },
  };
static const GuichetFlow checking = {
  .steps = checking_steps,
  .n_steps = G_N_ELEMENTS (checking_steps),
  .progress = progress_cb,
};

/* The order */

static GuichetRequest *
ask_checkout (gpointer state)
{
  const Confirmation *self = state;

  return guichet_cart_api_checkout (self->trade->cart, self->pays_by_itself, self->waives);
}

static gboolean
take_checkout (gpointer state, JsonNode *reply, GError **error)
{
  GuichetTrade *trade = ((Confirmation *) state)->trade;
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
  .progress = progress_cb,
};

/* What pays it */

static GuichetRequest *
ask_settle (gpointer state)
{
  const GuichetTrade *trade = ((Confirmation *) state)->trade;

  return guichet_price_is_free (trade->terms->with_tax) ? guichet_order_api_settle (trade->order)
                                                        : NULL;
}

static GuichetRequest *
ask_pay (gpointer state)
{
  const Confirmation *self = state;
  const GuichetTrade *trade = self->trade;

  return !guichet_price_is_free (trade->terms->with_tax) && self->method != 0
             ? guichet_order_api_pay (trade->order, self->method)
             : NULL;
}

static GuichetRequest *
ask_state (gpointer state)
{
  return guichet_order_api_read_state (((Confirmation *) state)->trade->order);
}

static gboolean
take_state (gpointer state, JsonNode *reply, GError **error)
{
  return guichet_order_api_parse_state (reply, &((Confirmation *) state)->trade->order_state,
                                        error);
}

/* clang-format off */
static const GuichetFlowStep settling_steps[] = {
  { N_("Settling an order that costs nothing"), ask_settle, .commits = TRUE },
  { N_("Paying the order"),                     ask_pay,    .commits = TRUE },
  { N_("Reading how far it has come"),          ask_state,  take_state },
};
/* clang-format on */
static const GuichetFlow settling = {
  .steps = settling_steps,
  .n_steps = G_N_ELEMENTS (settling_steps),
  .progress = progress_cb,
};

/* Ends */

/* The order is there, whatever became of the rest: that is told beside it, and at the next start
 * once more. */
static void
settled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Confirmation) self = user_data;
  GError *error = NULL;

  if (guichet_flow_run_finish (result, &error))
    guichet_trade_close_journal (self->trade);
  guichet_trade_fail (self->trade, GUICHET_TRADE_ORDERED, error);
}

/* An answer that makes no sense comes from a server that may have done what it was asked. */
static gboolean
may_be_ordered (const GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);

  return details == NULL || details->maybe_done || error->code == GUICHET_ERROR_BAD_REPLY;
}

static void
ordered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Confirmation) self = user_data;
  GuichetTrade *trade = self->trade;
  GError *error = NULL;

  if (guichet_flow_run_finish (result, &error))
    {
      guichet_flow_run_async (&settling, trade->client, self, NULL, settled_cb, self);
      g_steal_pointer (&self);
    }
  else if (may_be_ordered (error))
    guichet_trade_lose (trade, error);
  else
    {
      guichet_trade_close_journal (trade);
      guichet_trade_fail (trade, GUICHET_TRADE_QUOTED, error);
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
  g_autoptr(Confirmation) self = user_data;
  GuichetTrade *trade = self->trade;
  GError *error = NULL;

  if (!guichet_flow_run_finish (result, &error) || !open_journal (trade, &error))
    {
      guichet_trade_fail (trade, GUICHET_TRADE_QUOTED, error);
      return;
    }
  guichet_flow_run_async (&ordering, trade->client, self, NULL, ordered_cb, self);
  g_steal_pointer (&self);
}

/**
 * guichet_trade_confirm:
 * @self: QUOTED
 * @consent: what somebody has agreed to: the terms are those of guichet_trade_get_terms() as they
 *   were shown, contracts and waiver are ticked
 *
 * Orders just that; ends ORDERED, or UNCERTAIN if nobody could say, or QUOTED with the error if
 * nothing was ordered: the terms may be others then. Cannot be cancelled.
 */
void
guichet_trade_confirm (GuichetTrade *self, const GuichetTradeConsent *consent)
{
  Confirmation *confirmation;

  g_return_if_fail (GUICHET_IS_TRADE (self));
  g_return_if_fail (self->state == GUICHET_TRADE_QUOTED);
  g_return_if_fail (consent->accepts_contracts && consent->waives_retractation);
  g_return_if_fail (guichet_order_has_same_terms (consent->terms, self->terms));

  confirmation = g_new0 (Confirmation, 1);
  confirmation->trade = g_object_ref (self);
  confirmation->waives = consent->waives_retractation;
  if (consent->method != NULL && !guichet_price_is_free (self->terms->with_tax))
    {
      confirmation->pays_by_itself = consent->method->is_default;
      confirmation->method = consent->method->is_default ? 0 : consent->method->id;
    }
  guichet_trade_take_error (self, NULL);
  guichet_trade_set_state (self, GUICHET_TRADE_ORDERING);
  guichet_flow_run_async (&checking, self->client, confirmation, NULL, checked_cb, confirmation);
}
