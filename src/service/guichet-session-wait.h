/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-wait.h: has a session loaded, and waits until it no longer is being loaded.
 */
#pragma once

#include "guichet-session.h"

G_BEGIN_DECLS

void guichet_session_want (GuichetSession *session);
void guichet_session_wait_async (GuichetSession *session,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean
guichet_session_wait_finish (GuichetSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
