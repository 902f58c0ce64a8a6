/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-repeat.h: sends a request, and a GET once more if the first try met a passing fault.
 * Never repeats a POST, PUT or DELETE.
 */
#pragma once

#include "guichet-channel.h"

G_BEGIN_DECLS

/* A server that asks to wait longer than this is obeyed by not asking again. */
#define GUICHET_REPEAT_MAX_WAIT 10

void guichet_repeat_send_async (GuichetChannel *channel,
                                GuichetRequest *request,
                                gint64 clock_difference,
                                gint64 deadline,
                                guint pause_ms,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
JsonNode *guichet_repeat_send_finish (GuichetChannel *channel,
                                      GAsyncResult *result,
                                      GuichetPageInfo *page,
                                      GError **error);

G_END_DECLS
