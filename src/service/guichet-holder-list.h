/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-list.h: who holds the domain names of the account in use, as a live #GListModel of
 * #GuichetDomainContact: each told how many names it has, and which are likely the same person.
 * Reads alone; guichet-holder-save writes.
 *
 * Properties: "loading" (boolean), "error" (boxed GError, nullable). Signal "changed": something
 * else is to be told of one of them or of many: what OVHcloud has, or how many names they have.
 */
#pragma once

#include "guichet-domain-contact.h"
#include "guichet-domain-list.h"
#include "guichet-read-list.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_HOLDER_LIST (guichet_holder_list_get_type ())
G_DECLARE_FINAL_TYPE (GuichetHolderList, guichet_holder_list, GUICHET, HOLDER_LIST, GuichetReadList)

/* @domains: are told the names of their holders, and counted */
GuichetHolderList *guichet_holder_list_new (GuichetSession *session, GuichetDomainList *domains);
/* Asks OVHcloud now. */
void guichet_holder_list_refresh (GuichetHolderList *self);
/* (nullable) (transfer none) */
GuichetDomainContact *guichet_holder_list_find (GuichetHolderList *self, gint64 id);
/* (element-type GuichetDomainContact) (transfer container): others who are likely the same */
GPtrArray *guichet_holder_list_list_alike (GuichetHolderList *self, GuichetDomainContact *holder);
/* How many those are; quick */
guint guichet_holder_list_count_alike (GuichetHolderList *self, GuichetDomainContact *holder);

G_END_DECLS
