/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-order-reading.c: reads once how far the open orders of one account have come, one
 * after the other. What cannot be read of one keeps no other from being read.
 */
#include "config.h"

#include "guichet-trade-order-reading.h"

#include "guichet-order-api.h"
#include "guichet-trade-order-table.h"

/* In seconds: a person pays within minutes, and documents take days. */
#define PAUSE (9 * 60)

/* Each is a request; the others have their turn the next time. */
#define MOST_ORDERS 10

typedef struct
{
  GArray *due; /* of numbers of orders */
  guint position;
  GError *error; /* (nullable): the first */
} Work;

static void read_next (GTask *owned_task);

static void
work_free (gpointer data)
{
  Work *work = data;

  g_array_unref (work->due);
  g_clear_error (&work->error);
  g_free (work);
}

static void
state_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  const GuichetAwaiting *awaiting = g_task_get_task_data (user_data);
  Work *work = awaiting->work;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);
  GuichetOrderState state = GUICHET_ORDER_UNKNOWN;
  const gint64 id = g_array_index (work->due, gint64, work->position++);

  if (reply != NULL)
    guichet_order_api_parse_state (reply, &state, &error);
  guichet_trade_order_table_note (awaiting->store, awaiting->profile, id, state,
                                  guichet_awaiting_get_now (), error == NULL ? &error : NULL);
  if (work->error == NULL)
    work->error = g_steal_pointer (&error);
  read_next (user_data);
}

static void
read_next (GTask *owned_task)
{
  const GuichetAwaiting *awaiting = g_task_get_task_data (owned_task);
  Work *work = awaiting->work;
  g_autoptr(GuichetRequest) request = NULL;

  if (work->position < MIN (work->due->len, MOST_ORDERS))
    {
      request = guichet_order_api_read_state (g_array_index (work->due, gint64, work->position));
      guichet_client_call_async (g_task_get_source_object (owned_task), request,
                                 g_task_get_cancellable (owned_task), state_read_cb, owned_task);
      return;
    }
  if (work->error != NULL)
    g_task_return_error (owned_task, g_steal_pointer (&work->error));
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
 * Reads the open orders of @profile that were not looked at for some minutes. Ends with
 * guichet_awaiting_finish().
 */
void
guichet_trade_order_reading_run_async (GuichetClient *client,
                                       GuichetStore *store,
                                       const char *profile,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  GTask *task =
      guichet_awaiting_new_task (client, store, profile, cancellable, callback, user_data);
  GuichetAwaiting *awaiting = g_task_get_task_data (task);
  Work *work = g_new0 (Work, 1);

  work->due =
      guichet_trade_order_table_list_due (store, profile, guichet_awaiting_get_now () - PAUSE);
  awaiting->work = work;
  awaiting->free_work = work_free;
  read_next (task);
}
