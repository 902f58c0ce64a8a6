/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-found.c: reads the order of a change of owner that was looked for and found, and
 * how far it has come. Somebody agreed to just that order, so it is settled if it is free and still
 * open, as the second half would have done. That is sent once, after OVHcloud has said that it is
 * open, and never again when no answer comes. Orders nothing, and pays nothing that costs
 * something.
 */
#include "config.h"

#include "guichet-trade-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-error.h"
#include "guichet-flow.h"
#include "guichet-order-api.h"

static GuichetRequest *
ask_order (gpointer state)
{
  return guichet_order_api_read (((GuichetTrade *) state)->order);
}

static gboolean
take_order (gpointer state, JsonNode *reply, GError **error)
{
  GuichetTrade *trade = state;
  g_autoptr(GuichetOrderSummary) order = guichet_order_api_parse (reply, error);

  if (order == NULL)
    return FALSE;
  g_free (trade->order_url);
  trade->order_url = g_steal_pointer (&order->url);
  g_clear_pointer (&trade->order_date, g_date_time_unref);
  trade->order_date = g_steal_pointer (&order->date);
  trade->is_free = guichet_price_is_free (order->price_with_tax);
  return TRUE;
}

GuichetRequest *
guichet_trade_ask_order_state (gpointer trade)
{
  return guichet_order_api_read_state (((GuichetTrade *) trade)->order);
}

gboolean
guichet_trade_take_order_state (gpointer trade, JsonNode *reply, GError **error)
{
  return guichet_order_api_parse_state (reply, &((GuichetTrade *) trade)->order_state, error);
}

/* Of one that has just been read: what is not free is paid by people alone. */
static gboolean
has_to_be_settled (const GuichetTrade *self)
{
  return self->is_free && self->order_state == GUICHET_ORDER_NOT_PAID;
}

static GuichetRequest *
ask_settle (gpointer state)
{
  const GuichetTrade *trade = state;

  return has_to_be_settled (trade) ? guichet_order_api_settle (trade->order) : NULL;
}

/* Its state then says what became of it. */
gboolean
guichet_trade_forgives_settle (gpointer trade, const GError *error)
{
  return guichet_error_may_be_done (error);
}

/* Nothing has been read since: it is settled now, or nobody knows. */
static GuichetRequest *
ask_state_again (gpointer state)
{
  return has_to_be_settled (state) ? guichet_trade_ask_order_state (state) : NULL;
}

/* clang-format off */
static const GuichetFlowStep reading_steps[] = {
  { N_("Reading the order"),           ask_order, take_order },
  { N_("Reading how far it has come"), guichet_trade_ask_order_state, guichet_trade_take_order_state },
  { N_("Settling an order that costs nothing"), ask_settle,
    .forgives = guichet_trade_forgives_settle, .commits = TRUE },
  { N_("Reading how far it has come"), ask_state_again, guichet_trade_take_order_state },
};
/* clang-format on */
static const GuichetFlow reading = {
  .steps = reading_steps,
  .n_steps = G_N_ELEMENTS (reading_steps),
};

/* What could not be read, or paid, is told beside it. */
void
guichet_trade_order_read_cb (GObject *source, GAsyncResult *result, gpointer owned_trade)
{
  g_autoptr(GuichetTrade) self = owned_trade;
  GError *error = NULL;

  guichet_flow_run_finish (result, &error);
  guichet_trade_keep_order (self);
  guichet_trade_fail (self, GUICHET_TRADE_ORDERED, error);
}

void
guichet_trade_find (GuichetTrade *self, gint64 order)
{
  self->order = order;
  g_clear_pointer (&self->cart, g_free);
  guichet_flow_run_async (&reading, self->client, self, NULL, guichet_trade_order_read_cb,
                          g_object_ref (self));
}
