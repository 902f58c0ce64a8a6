/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-await-reading.h: reads once the operations on domain names of one account that
 * people wait for, a few times an hour at most. Private to the services.
 */
#pragma once

#include "guichet-awaiting.h"

G_BEGIN_DECLS

/* A #GuichetAwaitingFunc, which ends with guichet_awaiting_finish() */
void guichet_domain_await_reading_run_async (GuichetClient *client,
                                             GuichetStore *store,
                                             const char *profile,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);

G_END_DECLS
