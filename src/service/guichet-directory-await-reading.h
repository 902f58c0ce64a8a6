/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-await-reading.h: reads once the entries of one account whose publication people
 * wait for, a few times a day at most, since directories take days. Private to the services.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-store.h"

G_BEGIN_DECLS

/* What is read is in the store; asks nothing where nothing is due. */
void guichet_directory_await_reading_run_async (GuichetClient *client,
                                                GuichetStore *store,
                                                const char *profile,
                                                GCancellable *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer user_data);
gboolean guichet_directory_await_reading_run_finish (GuichetClient *client,
                                                     GAsyncResult *result,
                                                     GError **error);

G_END_DECLS
