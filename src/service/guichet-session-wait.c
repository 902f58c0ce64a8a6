/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-wait.c: has a session loaded, and waits until it no longer is being loaded.
 * A click on a notification or a tel: link may start the program that places the call.
 */
#include "config.h"

#include "guichet-session-wait.h"

#include "guichet-session-private.h"
#include "guichet-wait.h"

static gboolean
is_loaded (gpointer session)
{
  return guichet_session_get_state (session) != GUICHET_SESSION_STATE_LOADING;
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
  guichet_wait_async (session, "notify::state", is_loaded, 0, cancellable, callback, user_data);
}

/**
 * guichet_session_wait_finish:
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED; else %TRUE, whatever the state is now
 */
gboolean
guichet_session_wait_finish (GuichetSession *session, GAsyncResult *result, GError **error)
{
  return guichet_wait_finish (session, result, error);
}
