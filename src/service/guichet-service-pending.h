/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-pending.h: what the requests of the account in use say of its services: which
 * contacts wait for an answer, and which have changed meanwhile. Asks OVHcloud nothing: it follows
 * what is read for others.
 */
#pragma once

#include "guichet-contact-sides.h"
#include "guichet-service.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_PENDING (guichet_service_pending_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServicePending,
                      guichet_service_pending,
                      GUICHET,
                      SERVICE_PENDING,
                      GObject)

/* @services: of #GuichetService */
GuichetServicePending *guichet_service_pending_new (GListModel *services,
                                                    GuichetContactSides *sides);
/* (nullable) (transfer none): the request that @type of @service waits for */
GuichetContactRequest *guichet_service_pending_find (GuichetServicePending *self,
                                                     GuichetService *service,
                                                     GuichetContactTypes type);

/* Both are pure. @requests: of #GuichetContactRequest */
void guichet_service_pending_mark (GListModel *services, GListModel *requests);
/* @request: one that is done */
void guichet_service_pending_settle (GListModel *services, GuichetContactRequest *request);

G_END_DECLS
