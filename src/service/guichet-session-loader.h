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

/* @account: who it is, as soon as that is known; never called where it cannot be read.
 * @user_data: of the callback, which comes after it */
typedef void (*GuichetAccountFunc) (GuichetAccount *account, gpointer user_data);

/* @lines: (nullable): filled */
void guichet_session_loader_run_async (GuichetClient *client,
                                       GuichetLineList *lines,
                                       GCancellable *cancellable,
                                       GuichetAccountFunc account_func,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean guichet_session_loader_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
