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

typedef struct
{
  GuichetStore *store;
  char *profile;
} Reading;

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
  g_free (reading);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(JsonNode) reply =
                 guichet_list_reader_run_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GPtrArray) tasks =
                 reply != NULL ? guichet_domain_task_api_parse_list (reply, &error) : NULL;

  if (tasks != NULL &&
      guichet_domain_awaited_note (reading->store, reading->profile, tasks, FALSE, &error) &&
      guichet_domain_awaited_set_time (reading->store, reading->profile, now (), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* An order becomes an operation. */
static gboolean
is_due (GuichetStore *store, const char *profile)
{
  g_autoptr(GArray) orders = guichet_trade_order_table_list_due (store, profile, now () - PAUSE);

  return orders->len > 0 || guichet_domain_awaited_is_due (store, profile, now () - PAUSE);
}

/**
 * guichet_domain_await_reading_run_async:
 * @client: asks
 * @store: knows what people wait for
 * @profile: whose operations they are
 * @cancellable: (nullable): ends the reading
 *
 * Reads the operations of @profile if one of them is open, as far as is known, or will come of an
 * order, and was not looked at for some minutes.
 */
void
guichet_domain_await_reading_run_async (GuichetClient *client,
                                        GuichetStore *store,
                                        const char *profile,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  GTask *task = g_task_new (client, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);
  g_autoptr(GuichetRequest) list = NULL;

  g_task_set_source_tag (task, guichet_domain_await_reading_run_async);
  g_task_set_task_data (task, reading, reading_free);
  reading->store = g_object_ref (store);
  reading->profile = g_strdup (profile);
  if (!is_due (store, profile))
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }
  list = guichet_domain_task_api_list (NULL, GUICHET_DOMAIN_TASK_UNKNOWN);
  guichet_list_reader_run_async (client, list, GUICHET_OPERATION_TASK, cancellable, read_cb, task);
}

/**
 * guichet_domain_await_reading_run_finish:
 *
 * Returns: whether what was due was read; else %FALSE with the error
 */
gboolean
guichet_domain_await_reading_run_finish (GuichetClient *client,
                                         GAsyncResult *result,
                                         GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, client), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
