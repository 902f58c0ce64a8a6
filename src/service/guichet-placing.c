/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-placing.c: sends one call to OVHcloud, once, and writes into it what became of the
 * request.
 *
 * While the Click2Call users are read, the follower is started, so that the first ring is heard;
 * the call does not wait for it longer than a second. It can be cancelled until the call is sent;
 * from then on only OVHcloud's answer ends it. Nothing here repeats a request that may have rung a
 * telephone.
 */
#include "config.h"

#include "guichet-placing.h"

#include <glib/gi18n-lib.h>

#include "guichet-call-message.h"
#include "guichet-error.h"
#include "guichet-follow-wait.h"

typedef struct
{
  GuichetCall *call;
  GuichetLine *line;
  GuichetRouteWish wish;
  GuichetRoute route;
  GuichetUserCache *users;
  guint n_awaited; /* users and follower: the call is sent when both are there */
  gboolean is_over;
} Placing;

static void
placing_free (gpointer data)
{
  Placing *placing = data;

  g_object_unref (placing->call);
  g_object_unref (placing->line);
  g_object_unref (placing->users);
  g_free (placing);
}

static GError *
warn_maybe_placed (GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);
  g_autofree char *message = NULL;
  GError *warning;

  if (details == NULL || !details->maybe_done)
    return error;
  message = g_strdup_printf ("%s %s", error->message, guichet_call_message_get_warning ());
  warning = guichet_error_new_with_details (error->code, message, details);
  g_error_free (error);
  return warning;
}

/* Takes @error. */
static void
fail (GTask *task, GError *error)
{
  Placing *placing = g_task_get_task_data (task);
  const GuichetErrorDetails *details = guichet_error_get_details (error);
  gboolean maybe_done = details != NULL && details->maybe_done;

  if (details != NULL)
    guichet_call_set_query_id (placing->call, details->query_id);
  placing->is_over = TRUE;
  guichet_call_set_state (placing->call,
                          maybe_done ? GUICHET_CALL_STATE_UNKNOWN : GUICHET_CALL_STATE_REFUSED);
  guichet_call_message_note (placing->call, error);
  error = warn_maybe_placed (error);
  g_task_return_error (task, error);
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Placing *placing = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);

  if (reply != NULL)
    {
      guichet_call_set_state (placing->call, GUICHET_CALL_STATE_ACCEPTED);
      guichet_call_set_cause (placing->call, "");
      guichet_call_set_message (placing->call, ""); /* the other program may have thought it lost */
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_FOUND))
    guichet_user_cache_forget (placing->users, placing->line);
  fail (task, g_steal_pointer (&error));
}

static void
send_call (GTask *task)
{
  Placing *placing = g_task_get_task_data (task);
  g_autoptr(GuichetRequest) request = NULL;
  g_autoptr(GError) error = NULL;

  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error))
    {
      fail (task, g_steal_pointer (&error));
      return;
    }
  request =
      guichet_route_build (&placing->route, placing->line, guichet_call_get_dial (placing->call));
  /* Not cancellable: closing the connection would not take the call back, only hide what became of
   * it. */
  guichet_client_call_async (guichet_user_cache_get_client (placing->users), request, NULL, sent_cb,
                             g_object_ref (task));
}

static void
one_arrived (GTask *task)
{
  Placing *placing = g_task_get_task_data (task);

  placing->n_awaited--;
  if (placing->n_awaited == 0 && !placing->is_over)
    send_call (task);
}

static void
follow_waited_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;

  guichet_follow_wait_finish (GUICHET_CALL_FOLLOWER (source), result);
  one_arrived (task);
}

static void
users_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Placing *placing = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) users =
                 guichet_user_cache_get_finish (GUICHET_USER_CACHE (source), result, &error);

  /* Keys that may call, but not list users, are good ones: the line itself can call. */
  if (users == NULL && !g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_GRANTED) &&
      !g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_FOUND))
    {
      fail (task, g_steal_pointer (&error));
      return;
    }
  placing->route = guichet_route_choose (&placing->wish, users);
  one_arrived (task);
}

/* Counts itself as awaited, so that nothing is sent before all have begun. */
static void
prepare (GTask *task, GuichetCallFollower *follower)
{
  Placing *placing = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  placing->n_awaited = 1;
  if (follower != NULL)
    {
      placing->n_awaited++;
      guichet_follow_wait_async (follower, cancellable, follow_waited_cb, g_object_ref (task));
    }
  if (guichet_route_needs_users (&placing->wish))
    {
      placing->n_awaited++;
      guichet_user_cache_get_async (placing->users, placing->line, cancellable, users_read_cb,
                                    g_object_ref (task));
    }
  else
    placing->route = guichet_route_choose (&placing->wish, NULL);
  one_arrived (task);
}

/**
 * guichet_placing_run_async:
 * @call: a call in the state “sending”; gets its state, message and query id
 * @line: from where
 * @wish: what the settings say of the route
 * @users: of the account
 * @follower: (nullable): of @call; started before the call is sent
 * @cancellable: (nullable): heeded until the call is sent
 */
void
guichet_placing_run_async (GuichetCall *call,
                           GuichetLine *line,
                           const GuichetRouteWish *wish,
                           GuichetUserCache *users,
                           GuichetCallFollower *follower,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Placing *placing = g_new0 (Placing, 1);

  g_task_set_name (task, "guichet_placing_run_async");
  /* Once sent, the answer counts, whatever was cancelled meanwhile. */
  g_task_set_check_cancellable (task, FALSE);
  placing->call = g_object_ref (call);
  placing->line = g_object_ref (line);
  placing->wish = *wish;
  placing->users = g_object_ref (users);
  g_task_set_task_data (task, placing, placing_free);
  prepare (task, follower);
}

/**
 * guichet_placing_run_finish:
 *
 * Returns: %TRUE if OVHcloud accepted the call; %FALSE with the error, whose details say if it may
 * be placed all the same
 */
gboolean
guichet_placing_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
