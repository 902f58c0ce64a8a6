/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-list.h: the domain names of the account in use, each with its holder, its accounts
 * and the operation under way, as a live #GListModel of #GuichetDomain. What was known at the last
 * start is there at once.
 */
#pragma once

#include "guichet-domain.h"
#include "guichet-reading-list.h"
#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DOMAIN_LIST (guichet_domain_list_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDomainList,
                      guichet_domain_list,
                      GUICHET,
                      DOMAIN_LIST,
                      GuichetReadingList)

/* Nothing is asked of the network before guichet_reading_list_load(). */
GuichetDomainList *guichet_domain_list_new (GuichetSession *session);
/* The same with the store in another folder than the one of the instance. */
GuichetDomainList *guichet_domain_list_new_in_folder (GuichetSession *session, const char *folder);
/* (nullable) (transfer none) */
GuichetDomain *guichet_domain_list_find (GuichetDomainList *self, const char *name);

G_END_DECLS
