/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-state.h: the states that a session can be in.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_SESSION_STATE_UNCONFIGURED, /* no account, or one without good keys: "error" says what was
                                         looked for and where */
  GUICHET_SESSION_STATE_LOADING,
  GUICHET_SESSION_STATE_READY, /* lines are there; a group that failed is told by the list of lines
                                */
  GUICHET_SESSION_STATE_OFFLINE, /* the API cannot be reached; what was loaded before stays */
  GUICHET_SESSION_STATE_FAILED,  /* the API answered with a refusal, or the keyring stays closed */
} GuichetSessionState;

#define GUICHET_TYPE_SESSION_STATE (guichet_session_state_get_type ())
GType guichet_session_state_get_type (void);

GuichetSessionState guichet_session_state_of_load (const GError *error);

G_END_DECLS
