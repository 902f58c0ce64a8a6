/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-page.h: one domain name: who is who for it in one picture (holder, administrator,
 * technical, billing; accounts of OVHcloud, and persons in the registry), what is under way, when
 * it ends. Changes nothing itself: its buttons are actions of the application.
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DOMAIN_PAGE (guichet_domain_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDomainPage, guichet_domain_page, GUICHET, DOMAIN_PAGE, AdwBin)

/* Once, by the window that it stands in. */
void guichet_domain_page_set_desk (GuichetDomainPage *self, GuichetDesk *desk);
/* (nullable) */
void guichet_domain_page_set_domain (GuichetDomainPage *self, GuichetDomain *domain);

G_END_DECLS
