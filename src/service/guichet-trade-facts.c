/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-facts.c: what is to be known before a change of owner is prepared: which domain
 * names of one holder can have one, and what can pay it. Asks, and changes nothing.
 */
#include "config.h"

#include "guichet-trade-facts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guichet-cart-api.h"
#include "guichet-error.h"
#include "guichet-list-reader.h"
#include "guichet-order-api.h"
#include "guichet-session-private.h"

/* (nullable) (transfer none): %NULL: @task, whose source is a session, is over */
static GuichetClient *
get_client (GTask *task)
{
  GuichetClient *client = guichet_session_get_client (g_task_get_source_object (task));

  if (client == NULL)
    g_task_return_new_error (task, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN, "%s",
                             _("Nobody is signed in."));
  return client;
}

/* Domain names */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
domains_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);
  GStrv names = reply != NULL ? guichet_cart_api_parse_domains (reply, &error) : NULL;

  if (names == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  g_task_return_pointer (task, names, (GDestroyNotify) g_strfreev);
}

/**
 * guichet_trade_list_domains_async:
 * @session: ready
 * @holder: number of a holder
 * @cancellable: (nullable): stops it at once
 *
 * Asks for which domain names of @holder something can be ordered.
 */
void
guichet_trade_list_domains_async (GuichetSession *session,
                                  gint64 holder,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, holder);
  g_autoptr(GuichetRequest) request = guichet_cart_api_list_domains (number);
  g_autoptr(GTask) task = NULL;
  GuichetClient *client;

  g_return_if_fail (GUICHET_IS_SESSION (session));

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_source_tag (task, guichet_trade_list_domains_async);
  client = get_client (task);
  if (client != NULL)
    guichet_client_call_async (client, request, cancellable, domains_read_cb,
                               g_steal_pointer (&task));
}

/**
 * guichet_trade_list_domains_finish:
 * @error: that of the client; %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the names, sorted; none if there is nothing to order
 */
GStrv
guichet_trade_list_domains_finish (GuichetSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* What can pay */

/* Those that OVHcloud tells first come first. */
static void
put_preferred_first (GPtrArray *methods)
{
  for (guint i = 0; i < methods->len; i++)
    if (((const GuichetPaymentMethod *) methods->pdata[i])->is_default)
      {
        g_ptr_array_insert (methods, 0, g_ptr_array_steal_index (methods, i));
        return;
      }
}

static void
methods_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  g_autoptr(JsonNode) reply =
                 guichet_list_reader_run_finish (GUICHET_CLIENT (source), result, &error);
  GPtrArray *methods = reply != NULL ? guichet_order_api_parse_methods (reply, &error) : NULL;

  if (methods == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  put_preferred_first (methods);
  g_task_return_pointer (task, methods, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * guichet_trade_list_methods_async:
 * @session: ready
 * @cancellable: (nullable): stops it at once
 *
 * Asks what can pay an order of the account.
 */
void
guichet_trade_list_methods_async (GuichetSession *session,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr(GuichetRequest) request = guichet_order_api_list_methods ();
  g_autoptr(GTask) task = NULL;
  GuichetClient *client;

  g_return_if_fail (GUICHET_IS_SESSION (session));

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_source_tag (task, guichet_trade_list_methods_async);
  client = get_client (task);
  if (client != NULL)
    guichet_list_reader_run_async (client, request, GUICHET_OPERATION_PAYMENT_METHOD, cancellable,
                                   methods_read_cb, g_steal_pointer (&task));
}

/**
 * guichet_trade_list_methods_finish:
 * @error: that of the client; %G_IO_ERROR_CANCELLED
 *
 * Returns: (element-type GuichetPaymentMethod) (transfer full) (nullable): those that are valid,
 * the preferred first; none if nothing can pay from here
 */
GPtrArray *
guichet_trade_list_methods_finish (GuichetSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
