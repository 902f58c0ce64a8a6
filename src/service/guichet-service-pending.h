/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-pending.h: tells each service for which of its contacts a request is under way,
 * and knows that request. OVHcloud does not say so with the service itself.
 *
 * Signal "changed": another request may be under way for some service.
 */
#pragma once

#include "guichet-contact-request.h"
#include "guichet-service.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_PENDING (guichet_service_pending_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServicePending,
                      guichet_service_pending,
                      GUICHET,
                      SERVICE_PENDING,
                      GObject)

/* @services: of #GuichetService; told of their requests, from now on */
GuichetServicePending *guichet_service_pending_new (GListModel *services);
/* @requests: (nullable): of #GuichetContactRequest, of the account whose services they are */
void guichet_service_pending_set_requests (GuichetServicePending *self, GListModel *requests);
/* (nullable) (transfer none): the request that is under way for one contact */
GuichetContactRequest *guichet_service_pending_find (GuichetServicePending *self,
                                                     GuichetService *service,
                                                     GuichetContactTypes type);

G_END_DECLS
