/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-wait.c: has a session loaded, and waits until it no longer is being loaded.
 * A click on a notification or a tel: link may start the program that places the call.
 */
#include "config.h"

#include "guichet-session-wait.h"

#include "guichet-session-private.h"

typedef struct
{
  gulong state_handler;
  GSource *cancel_source; /* (nullable) */
} Waiting;

static void
stop_source (Waiting *waiting)
{
  if (waiting->cancel_source != NULL)
    g_source_destroy (waiting->cancel_source);
  g_clear_pointer (&waiting->cancel_source, g_source_unref);
}

static void
waiting_free (gpointer data)
{
  stop_source (data);
  g_free (data);
}

/* Takes the reference that the wait held, so nothing may end it a second time. */
static void
end (GTask *owned_task)
{
  g_autoptr(GTask) task = owned_task;
  Waiting *waiting = g_task_get_task_data (task);

  stop_source (waiting);
  g_signal_handler_disconnect (g_task_get_source_object (task), waiting->state_handler);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, TRUE);
}

static void
state_changed_cb (GuichetSession *session, GParamSpec *pspec, gpointer user_data)
{
  if (guichet_session_get_state (session) != GUICHET_SESSION_STATE_LOADING)
    end (user_data);
}

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  end (user_data);
  return G_SOURCE_REMOVE;
}

/**
 * guichet_session_want:
 *
 * Has @session loaded, unless it is ready or being loaded: for the first time, or anew after a load
 * that failed or keys that were refused. What changes later is read when it is wanted next.
 */
void
guichet_session_want (GuichetSession *session)
{
  GuichetSessionState state = guichet_session_get_state (session);

  if (state != GUICHET_SESSION_STATE_LOADING &&
      (state != GUICHET_SESSION_STATE_READY || guichet_session_get_refusal (session) != NULL))
    guichet_session_load_once (session);
}

/**
 * guichet_session_wait_async:
 *
 * Waits while the state of @session is “loading”, else returns at once.
 */
void
guichet_session_wait_async (GuichetSession *session,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (session, cancellable, callback, user_data);
  Waiting *waiting = g_new0 (Waiting, 1);

  g_task_set_name (task, "guichet_session_wait_async");
  g_task_set_task_data (task, waiting, waiting_free);
  waiting->state_handler =
      g_signal_connect (session, "notify::state", G_CALLBACK (state_changed_cb), task);
  if (guichet_session_get_state (session) != GUICHET_SESSION_STATE_LOADING)
    {
      end (task);
      return;
    }
  if (cancellable == NULL)
    return;
  waiting->cancel_source = g_cancellable_source_new (cancellable);
  g_source_set_callback (waiting->cancel_source, G_SOURCE_FUNC (cancelled_cb), task, NULL);
  g_source_attach (waiting->cancel_source, g_main_context_get_thread_default ());
}

/**
 * guichet_session_wait_finish:
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED; else %TRUE, whatever the state is now
 */
gboolean
guichet_session_wait_finish (GuichetSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
