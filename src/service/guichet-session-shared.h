/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-shared.h: what the sessions of a program share, whichever account each of them is
 * of: settings, profiles, keyring, log, and one client for the same keys.
 * Private to the session.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-keyring.h"
#include "guichet-profile-list.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SESSION_SHARED (guichet_session_shared_get_type ())
G_DECLARE_FINAL_TYPE (GuichetSessionShared,
                      guichet_session_shared,
                      GUICHET,
                      SESSION_SHARED,
                      GObject)

GuichetSessionShared *guichet_session_shared_new (GSettings *settings);
GSettings *guichet_session_shared_get_settings (GuichetSessionShared *self);
GuichetProfileList *guichet_session_shared_get_profiles (GuichetSessionShared *self);
GuichetKeyring *guichet_session_shared_get_keyring (GuichetSessionShared *self);
GuichetExchangeLog *guichet_session_shared_get_log (GuichetSessionShared *self);
const char *guichet_session_shared_get_events_url (GuichetSessionShared *self);
/* (transfer full): the same as long as anybody has it */
GuichetClient *guichet_session_shared_find_client (GuichetSessionShared *self,
                                                   GuichetCredentials *credentials);
void guichet_session_shared_name_client (GuichetClient *client, GuichetProfile *profile);

G_END_DECLS
