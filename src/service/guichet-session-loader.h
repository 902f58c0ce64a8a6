/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-loader.h: reads what a session shows: the account and its lines, side by side, or
 * the account alone.
 * Private to the session.
 */
#pragma once

#include "guichet-account.h"
#include "guichet-line-list-private.h"

G_BEGIN_DECLS

void guichet_session_loader_run_async (GuichetClient *client,
                                       GuichetLineList *lines,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean
guichet_session_loader_run_finish (GAsyncResult *result, GuichetAccount **account, GError **error);

G_END_DECLS
