/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-private.h: what only the services may take from a session.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-keyring.h"
#include "guichet-session.h"

G_BEGIN_DECLS

/* (transfer full): one that stays with @profile, and reads no lines */
GuichetSession *guichet_session_new_bound (GuichetSession *base, GuichetProfile *profile);
GuichetKeyring *guichet_session_get_keyring (GuichetSession *self);
/* Like guichet_session_load(), but what changes later is not read before it is asked for again. */
void guichet_session_load_once (GuichetSession *self);
/* (nullable): both %NULL while unconfigured; the client stays the same as long as the credentials
 * do, and the lines are those that it read */
GuichetClient *guichet_session_get_client (GuichetSession *self);
const char *guichet_session_get_events_url (GuichetSession *self);
/* (transfer full): why no call can be placed although one was asked for */
GError *guichet_session_make_line_error (GuichetSession *self);

G_END_DECLS
