/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-orders-ask.c: asks how far the orders have come that are open, and once where each
 * is seen. A few at a time; knows no account but the one whose client it has.
 */
#include "config.h"

#include "guichet-trade-orders-private.h"

#include "guichet-order-api.h"
#include "guichet-read-list-private.h"
#include "guichet-trade-order-table.h"

typedef struct
{
  GuichetTradeOrders *list; /* not held: it cancels when it goes */
  GuichetTradeOrder *order;
  gboolean (*take) (GuichetTradeOrders *list,
                    GuichetTradeOrder *order,
                    JsonNode *reply,
                    GError **error);
} Question;

static void
question_free (Question *self)
{
  g_object_unref (self->order);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static GPtrArray *
get_orders (GuichetTradeOrders *self)
{
  return guichet_read_list_get_items (GUICHET_READ_LIST (self));
}

static gboolean
is_open (GuichetTradeOrder *order)
{
  return guichet_order_state_is_open (guichet_trade_order_get_state (order));
}

static gboolean
is_seen (GuichetTradeOrder *order)
{
  return *guichet_trade_order_get_url (order) != '\0';
}

static gboolean
is_moving (GuichetTradeOrders *self)
{
  for (guint i = 0; i < get_orders (self)->len; i++)
    if (is_open (get_orders (self)->pdata[i]))
      return TRUE;
  return FALSE;
}

void
guichet_trade_orders_plan (GuichetTradeOrders *self)
{
  guichet_recheck_plan (self->recheck,
                        self->reading == NULL && self->client != NULL && is_moving (self));
}

/* Until the keys are there nobody knows how far they have come. */
void
guichet_trade_orders_update_loading (GuichetTradeOrders *self)
{
  const gboolean is_opening =
      self->is_wanted && guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING;

  guichet_read_list_set_loading (GUICHET_READ_LIST (self), self->reading != NULL || is_opening);
}

void
guichet_trade_orders_take_reading (GuichetTradeOrders *self, GCancellable *reading)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = reading;
  self->n_left = 0;
  g_clear_error (&self->first_error);
  guichet_trade_orders_update_loading (self);
}

static void
end_reading (GuichetTradeOrders *self)
{
  GError *error = g_steal_pointer (&self->first_error);

  guichet_recheck_slow_down (self->recheck);
  /* Whoever waits for the end of “loading” finds what was read. */
  g_object_freeze_notify (G_OBJECT (self));
  guichet_trade_orders_take_reading (self, NULL);
  guichet_read_list_take_error (GUICHET_READ_LIST (self), error);
  guichet_trade_orders_plan (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Answers */

static gboolean
take_state (GuichetTradeOrders *self, GuichetTradeOrder *order, JsonNode *reply, GError **error)
{
  g_autoptr(GError) store_error = NULL;
  GuichetOrderState state;

  if (!guichet_order_api_parse_state (reply, &state, error))
    return FALSE;
  if (state == guichet_trade_order_get_state (order))
    return TRUE;
  guichet_recheck_quicken (self->recheck);
  guichet_trade_order_set_state (order, state);
  if (!guichet_trade_order_table_update (self->store, self->profile, self->account, order,
                                         &store_error))
    g_message ("%s", store_error->message);
  return TRUE;
}

static gboolean
take_url (GuichetTradeOrders *self, GuichetTradeOrder *order, JsonNode *reply, GError **error)
{
  g_autoptr(GuichetOrderSummary) summary = guichet_order_api_parse (reply, error);

  if (summary != NULL)
    guichet_trade_order_set_url (order, summary->url);
  return summary != NULL;
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Question) question = user_data;
  g_autoptr(GuichetTradeOrders) self = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GCancellable) reading = NULL;

  /* The list may be gone then. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = g_object_ref (question->list);
  g_set_object (&reading, self->reading);
  if (reply != NULL)
    question->take (self, question->order, reply, &error);
  /* Whoever was told may have asked for something else. */
  if (reading != self->reading)
    return;
  if (error != NULL && self->first_error == NULL)
    self->first_error = g_steal_pointer (&error);
  self->n_left--;
  if (self->n_left == 0)
    end_reading (self);
}

/* Questions */

static void
ask (GuichetTradeOrders *self,
     GuichetTradeOrder *order,
     gboolean (*take) (GuichetTradeOrders *, GuichetTradeOrder *, JsonNode *, GError **))
{
  const gint64 id = guichet_trade_order_get_id (order);
  g_autoptr(GuichetRequest) request = take == take_state ? guichet_order_api_read_state (id)
                                                          : guichet_order_api_read (id);
  Question *question = g_new0 (Question, 1);

  question->list = self;
  question->order = g_object_ref (order);
  question->take = take;
  self->n_left++;
  guichet_client_call_async (self->client, request, self->reading, answered_cb, question);
}

/* Each has its turn, however many there are. */
void
guichet_trade_orders_ask (GuichetTradeOrders *self)
{
  GPtrArray *orders = get_orders (self);
  const guint first = orders->len > 0 ? self->n_turns % orders->len : 0;
  guint n_asked = 0;

  guichet_recheck_plan (self->recheck, FALSE);
  guichet_trade_orders_take_reading (self, g_cancellable_new ());
  for (guint i = 0; i < orders->len && n_asked < GUICHET_TRADE_ORDERS_MOST; i++)
    {
      GuichetTradeOrder *order = orders->pdata[(first + i) % orders->len];

      self->n_turns++;
      if (is_open (order))
        ask (self, order, take_state);
      if (!is_seen (order))
        ask (self, order, take_url);
      if (is_open (order) || !is_seen (order))
        n_asked++;
    }
  if (self->n_left == 0)
    end_reading (self);
}
