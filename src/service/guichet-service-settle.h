/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-settle.h: a request that is done has changed the contacts of its service. Pure.
 */
#pragma once

#include "guichet-contact-request.h"
#include "guichet-service.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* @services: of #GuichetService, domain names before zones; @request: one that is done */
void guichet_service_settle (GListModel *services, GuichetContactRequest *request);

G_END_DECLS
