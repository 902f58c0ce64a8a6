/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-roles.h: fills the picture of who is who with the names of one domain name, and
 * follows it: who has which role, what is asked for, which buttons work and why others do not.
 * Asks OVHcloud for nothing but the holders, once, if nobody has.
 */
#pragma once

#include "guichet-desk.h"
#include "guichet-domain-picture.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DOMAIN_ROLES (guichet_domain_roles_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDomainRoles, guichet_domain_roles, GUICHET, DOMAIN_ROLES, GObject)

GuichetDomainRoles *guichet_domain_roles_new (GuichetDomainPicture *picture, GuichetDesk *desk);
/* (nullable) */
void guichet_domain_roles_set_domain (GuichetDomainRoles *self, GuichetDomain *domain);

G_END_DECLS
