/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-await-reading.h: reads once the entries of one account whose publication people
 * wait for, a few times a day at most, since directories take days. Private to the services.
 */
#pragma once

#include "guichet-awaiting.h"

G_BEGIN_DECLS

/* A #GuichetAwaitingFunc, which ends with guichet_awaiting_finish() */
void guichet_directory_await_reading_run_async (GuichetClient *client,
                                                GuichetStore *store,
                                                const char *profile,
                                                GCancellable *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer user_data);

G_END_DECLS
