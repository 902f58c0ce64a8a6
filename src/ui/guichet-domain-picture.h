/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-picture.h: who is who for a domain name, in one picture: on one side the accounts
 * of OVHcloud, on the other what stands in the registry, and between them what changes what. Where
 * it is narrow, one below the other. Knows no domain name: who has which role is told to its boxes.
 */
#pragma once

#include "guichet-domain-role.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_DOMAIN_WHO_HOLDER,
  GUICHET_DOMAIN_WHO_ADMIN,
  GUICHET_DOMAIN_WHO_TECH,
  GUICHET_DOMAIN_WHO_BILLING,
} GuichetDomainWho;

#define GUICHET_DOMAIN_N_WHO 4

#define GUICHET_TYPE_DOMAIN_PICTURE (guichet_domain_picture_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDomainPicture,
                      guichet_domain_picture,
                      GUICHET,
                      DOMAIN_PICTURE,
                      GtkWidget)

/* (transfer none): its box */
GuichetDomainRole *guichet_domain_picture_get_role (GuichetDomainPicture *self,
                                                    GuichetDomainWho who);
/* Whose data stand in the Whois; "" until known */
void guichet_domain_picture_set_accounts (GuichetDomainPicture *self,
                                          const char *admin,
                                          const char *tech);

G_END_DECLS
