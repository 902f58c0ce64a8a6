/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-order-reading.c: reads once how far the open orders of one account have come, one
 * after the other. What cannot be read of one keeps no other from being read.
 */
#include "config.h"

#include "guichet-trade-order-reading.h"

#include "guichet-order-api.h"
#include "guichet-trade-order-table.h"

/* Each is a request; the others have their turn the next time. */
#define MOST_ORDERS 10

typedef struct
{
  GuichetStore *store;
  char *profile;
  GArray *due; /* of numbers of orders */
  guint position;
  GError *error; /* (nullable): the first */
} Reading;

static void read_next (GTask *owned_task);

static gint64
now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->store);
  g_free (reading->profile);
  g_array_unref (reading->due);
  g_clear_error (&reading->error);
  g_free (reading);
}

static void
state_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Reading *reading = g_task_get_task_data (user_data);
  const gint64 id = g_array_index (reading->due, gint64, reading->position);
  GError **error = reading->error == NULL ? &reading->error : NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, error);
  GuichetOrderState state = GUICHET_ORDER_UNKNOWN;

  if (reply != NULL)
    guichet_order_api_parse_state (reply, &state, error);
  guichet_trade_order_table_note (reading->store, reading->profile, id, state, now (),
                                  reading->error == NULL ? &reading->error : NULL);
  reading->position++;
  read_next (user_data);
}

static void
read_next (GTask *owned_task)
{
  Reading *reading = g_task_get_task_data (owned_task);
  g_autoptr(GuichetRequest) request = NULL;

  if (reading->position < MIN (reading->due->len, MOST_ORDERS))
    {
      request =
          guichet_order_api_read_state (g_array_index (reading->due, gint64, reading->position));
      guichet_client_call_async (g_task_get_source_object (owned_task), request,
                                 g_task_get_cancellable (owned_task), state_read_cb, owned_task);
      return;
    }
  if (reading->error != NULL)
    g_task_return_error (owned_task, g_steal_pointer (&reading->error));
  else
    g_task_return_boolean (owned_task, TRUE);
  g_object_unref (owned_task);
}

/**
 * guichet_trade_order_reading_run_async:
 * @client: asks
 * @store: knows the orders
 * @profile: whose they are
 * @cancellable: (nullable): ends the reading; what was read is kept
 *
 * Reads the open orders of @profile that were not looked at for some minutes.
 */
void
guichet_trade_order_reading_run_async (GuichetClient *client,
                                       GuichetStore *store,
                                       const char *profile,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  GTask *task = g_task_new (client, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  g_task_set_source_tag (task, guichet_trade_order_reading_run_async);
  g_task_set_task_data (task, reading, reading_free);
  reading->store = g_object_ref (store);
  reading->profile = g_strdup (profile);
  reading->due = guichet_trade_order_table_list_due (store, profile,
                                                     now () - GUICHET_TRADE_ORDER_READING_PAUSE);
  read_next (task);
}

/**
 * guichet_trade_order_reading_run_finish:
 *
 * Returns: whether what was due was read; else %FALSE with the first error
 */
gboolean
guichet_trade_order_reading_run_finish (GuichetClient *client, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, client), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
