/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-loader.c: reads what a session shows: the account and its lines, side by side.
 *
 * The lines decide whether it went well. Who the account is only decorates the window: credentials
 * that may place calls but not read /me are good ones. Where no lines are wanted, any answer will
 * do: it shows that OVHcloud takes the keys.
 */
#include "config.h"

#include "guichet-session-loader.h"

#include "guichet-account-api.h"
#include "guichet-error.h"

typedef struct
{
  guint n_pending;
  GuichetAccountFunc account_func;
  gpointer user_data; /* of the caller, lives until his callback */
  GError *error;      /* (nullable): of the lines; without them of the account */
  gboolean has_lines;
} Loading;

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  g_clear_error (&loading->error);
  g_free (loading);
}

static void
one_done (GTask *task)
{
  Loading *loading = g_task_get_task_data (task);

  if (--loading->n_pending > 0 || g_task_return_error_if_cancelled (task))
    return;
  if (loading->error != NULL)
    g_task_return_error (task, g_steal_pointer (&loading->error));
  else
    g_task_return_boolean (task, TRUE);
}

static gboolean
is_about_keys (const GError *error)
{
  return !g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_GRANTED) &&
         !g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_REFUSED);
}

static void
account_replied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Loading *loading = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GuichetAccount) account = NULL;

  if (reply != NULL)
    account = guichet_account_api_parse (reply, &error);
  if (account != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    loading->account_func (account, loading->user_data);
  if (error != NULL)
    g_debug ("Cannot read the account: %s", error->message);
  if (error != NULL && !loading->has_lines && is_about_keys (error))
    loading->error = g_steal_pointer (&error);
  one_done (task);
}

static void
lines_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Loading *loading = g_task_get_task_data (task);

  guichet_line_list_load_finish (GUICHET_LINE_LIST (source), result, &loading->error);
  one_done (task);
}

/**
 * guichet_session_loader_run_async:
 * @lines: (nullable): the list to be filled
 * @account_func: (scope async): told who it is while lines may still be read: what is kept of him
 * need not wait for them
 *
 * Reads account and lines. Cancelling stops both and leaves @lines as it is; nothing is told after
 * it.
 */
void
guichet_session_loader_run_async (GuichetClient *client,
                                  GuichetLineList *lines,
                                  GCancellable *cancellable,
                                  GuichetAccountFunc account_func,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr(GuichetRequest) request = guichet_account_api_read ();
  Loading *loading = g_new0 (Loading, 1);

  g_task_set_name (task, "guichet_session_loader_run_async");
  loading->account_func = account_func;
  loading->user_data = user_data;
  loading->has_lines = lines != NULL;
  loading->n_pending = lines != NULL ? 2 : 1;
  g_task_set_task_data (task, loading, loading_free);
  guichet_client_call_async (client, request, cancellable, account_replied_cb, g_object_ref (task));
  if (lines != NULL)
    guichet_line_list_load_async (lines, client, cancellable, lines_loaded_cb, g_object_ref (task));
}

/**
 * guichet_session_loader_run_finish:
 *
 * Returns: %FALSE with the error if no lines could be read, the account may be known all the same;
 * where none were wanted, if OVHcloud could not be asked
 */
gboolean
guichet_session_loader_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
