/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-shared-calls.h: sends a GET once for all who ask the same at the same time. Private to
 * the client.
 */
#pragma once

#include "guichet-courier.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SHARED_CALLS (guichet_shared_calls_get_type ())
G_DECLARE_FINAL_TYPE (GuichetSharedCalls, guichet_shared_calls, GUICHET, SHARED_CALLS, GObject)

GuichetSharedCalls *guichet_shared_calls_new (GuichetCourier *courier);
/* Takes @task, which is returned with a JsonNode or an error. */
void guichet_shared_calls_run (GuichetSharedCalls *self, GuichetRequest *request, GTask *task);
JsonNode *guichet_shared_calls_take_reply (GTask *task, GuichetPageInfo *page, GError **error);

G_END_DECLS
