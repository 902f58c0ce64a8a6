/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-access.h: the account that a session is to use: which profile, where its keys
 * are, the client that has them, and whether OVHcloud still takes them. That is either the account
 * in use, which people switch, or one account alone.
 * Private to the session.
 *
 * Properties: "profile", "refusal" and "clock-difference", those of the session. Signals:
 * "switched": another account is in use, and the client of the one before is let go;
 * "setting-changed::KEY": that key of the settings of the profile in use changed.
 */
#pragma once

#include "guichet-session-shared.h"
#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SESSION_ACCESS (guichet_session_access_get_type ())
G_DECLARE_FINAL_TYPE (GuichetSessionAccess,
                      guichet_session_access,
                      GUICHET,
                      SESSION_ACCESS,
                      GObject)

/* @only: (nullable): the id of the one profile it is of; %NULL for the one in use */
GuichetSessionAccess *guichet_session_access_new (GuichetSessionShared *shared, const char *only);
void guichet_session_access_open_async (GuichetSessionAccess *self,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean guichet_session_access_open_finish (GuichetSessionAccess *self,
                                             GAsyncResult *result,
                                             GError **error);
/* What /me said of who it is. */
void guichet_session_access_note_account (GuichetSessionAccess *self, GuichetAccount *account);
void guichet_session_access_note_end (GuichetSessionAccess *self, const GError *error);

GuichetSessionShared *guichet_session_access_get_shared (GuichetSessionAccess *self);
/* (nullable): with none of it, or before people chose one */
GuichetProfile *guichet_session_access_get_profile (GuichetSessionAccess *self);
/* Whether it is of one account alone */
gboolean guichet_session_access_is_bound (GuichetSessionAccess *self);
/* (nullable): without an account, or before it was opened */
GuichetClient *guichet_session_access_get_client (GuichetSessionAccess *self);
const GError *guichet_session_access_get_refusal (GuichetSessionAccess *self);
/* (nullable): for people: where its keys are */
const char *guichet_session_access_get_source (GuichetSessionAccess *self);
gint64 guichet_session_access_get_clock_difference (GuichetSessionAccess *self);
/* Of the profile in use; of the instance while there is none */
GSettings *guichet_session_access_get_profile_settings (GuichetSessionAccess *self);

GuichetSessionAccess *guichet_session_get_access (GuichetSession *session);

G_END_DECLS
