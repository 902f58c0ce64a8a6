/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-keys.h: finds the keys of a profile, wherever they are.
 * Private to the session.
 */
#pragma once

#include "guichet-session-shared.h"

G_BEGIN_DECLS

void guichet_session_keys_find_async (GuichetSessionShared *shared,
                                      GuichetProfile *profile,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GuichetCredentials *
guichet_session_keys_find_finish (GAsyncResult *result, char **source, GError **error);

G_END_DECLS
