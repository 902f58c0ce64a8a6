/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-await-reading.c: reads once the operations on domain names of one account that
 * people wait for, and writes down what is news of them.
 */
#include "config.h"

#include "guichet-domain-await-reading.h"

#include "guichet-domain-awaited.h"
#include "guichet-domain-task-api.h"
#include "guichet-list-reader.h"
#include "guichet-trade-order-table.h"

/* In seconds: most take some minutes, and one that waits for people takes days. */
#define PAUSE (9 * 60)

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  const GuichetAwaiting *awaiting = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(JsonNode) reply =
                 guichet_list_reader_run_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GPtrArray) tasks =
                 reply != NULL ? guichet_domain_task_api_parse_list (reply, &error) : NULL;

  if (tasks != NULL &&
      guichet_domain_awaited_note (awaiting->store, awaiting->profile, tasks, FALSE, &error) &&
      guichet_domain_awaited_set_time (awaiting->store, awaiting->profile,
                                       guichet_awaiting_get_now (), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* An order becomes an operation. */
static gboolean
is_due (GuichetStore *store, const char *profile)
{
  const gint64 time = guichet_awaiting_get_now () - PAUSE;
  g_autoptr(GArray) orders = guichet_trade_order_table_list_due (store, profile, time);

  return orders->len > 0 || guichet_domain_awaited_is_due (store, profile, time);
}

/**
 * guichet_domain_await_reading_run_async:
 * @client: asks
 * @store: knows what people wait for
 * @profile: whose operations they are
 * @cancellable: (nullable): ends the reading
 *
 * Reads the operations of @profile if one of them is open, as far as is known, or will come of an
 * order, and was not looked at for some minutes. Ends with guichet_awaiting_finish().
 */
void
guichet_domain_await_reading_run_async (GuichetClient *client,
                                        GuichetStore *store,
                                        const char *profile,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  GTask *task =
      guichet_awaiting_new_task (client, store, profile, cancellable, callback, user_data);
  g_autoptr(GuichetRequest) list = NULL;

  if (!is_due (store, profile))
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }
  list = guichet_domain_task_api_list (NULL, GUICHET_DOMAIN_TASK_UNKNOWN);
  guichet_list_reader_run_async (client, list, GUICHET_OPERATION_TASK, cancellable, read_cb, task);
}
