/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-courier.h: brings one request to OVHcloud and its answer back: the order of things
 * between the queue, the server's time or a token, the first try and a second one. Private to the
 * client.
 */
#pragma once

#include "guichet-channel.h"
#include "guichet-clock.h"
#include "guichet-queue.h"
#include "guichet-token.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_COURIER (guichet_courier_get_type ())
G_DECLARE_FINAL_TYPE (GuichetCourier, guichet_courier, GUICHET, COURIER, GObject)

GuichetCourier *guichet_courier_new (GuichetCredentials *credentials,
                                     GuichetChannel *channel,
                                     GuichetClock *clock,
                                     GuichetToken *token,
                                     GuichetQueue *queue,
                                     guint pause_ms);
void guichet_courier_send_async (GuichetCourier *self,
                                 GuichetRequest *request,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
JsonNode *guichet_courier_send_finish (GuichetCourier *self,
                                       GAsyncResult *result,
                                       GuichetPageInfo *page,
                                       GError **error);

G_END_DECLS
