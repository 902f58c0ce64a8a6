/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-state.c: the states that a session can be in.
 */
#include "config.h"

#include "guichet-session-state.h"

#include "guichet-error.h"

G_DEFINE_ENUM_TYPE (GuichetSessionState,
                    guichet_session_state,
                    G_DEFINE_ENUM_VALUE (GUICHET_SESSION_STATE_UNCONFIGURED, "unconfigured"),
                    G_DEFINE_ENUM_VALUE (GUICHET_SESSION_STATE_LOADING, "loading"),
                    G_DEFINE_ENUM_VALUE (GUICHET_SESSION_STATE_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (GUICHET_SESSION_STATE_OFFLINE, "offline"),
                    G_DEFINE_ENUM_VALUE (GUICHET_SESSION_STATE_FAILED, "failed"))

/**
 * guichet_session_state_of_load:
 * @error: (nullable): how a load ended
 *
 * Returns: the state that follows
 */
GuichetSessionState
guichet_session_state_of_load (const GError *error)
{
  if (error == NULL)
    return GUICHET_SESSION_STATE_READY;
  if (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN) ||
      g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION))
    return GUICHET_SESSION_STATE_UNCONFIGURED;
  if (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_OFFLINE) ||
      g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_TIMED_OUT))
    return GUICHET_SESSION_STATE_OFFLINE;
  return GUICHET_SESSION_STATE_FAILED;
}
