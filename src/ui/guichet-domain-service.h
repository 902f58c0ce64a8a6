/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-service.h: a domain name as one of the services whose contacts can be changed.
 * Asks nobody for anything: what was not read as a service is made of what the name itself tells.
 */
#pragma once

#include "guichet-contacts-desk.h"
#include "guichet-domain.h"

G_BEGIN_DECLS

/* (transfer full) */
GuichetService *guichet_domain_service_dup (GuichetContactsDesk *desk, GuichetDomain *domain);

G_END_DECLS
