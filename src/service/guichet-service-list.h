/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-list.h: every service of the account in use with its contacts, as a live
 * #GuichetReadingList of #GuichetService: telephony groups, lines, aliases, trunks, domain names,
 * DNS zones; by kind, then by name. Known are those whose contacts are.
 */
#pragma once

#include "guichet-reading-list.h"
#include "guichet-service.h"
#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_LIST (guichet_service_list_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServiceList,
                      guichet_service_list,
                      GUICHET,
                      SERVICE_LIST,
                      GuichetReadingList)

/* Nothing is asked of the network before guichet_reading_list_load(). */
GuichetServiceList *guichet_service_list_new (GuichetSession *session);
/* The same with the store in another folder than the one of the instance. */
GuichetServiceList *guichet_service_list_new_in_folder (GuichetSession *session,
                                                        const char *folder);

/* Reads those of one kind that failed; the others stay as they are. */
void guichet_service_list_retry (GuichetServiceList *self, GuichetServiceKind kind);
/* (nullable) (transfer none) */
const GError *guichet_service_list_get_kind_error (GuichetServiceList *self,
                                                   GuichetServiceKind kind);
/* (nullable) (transfer none) */
GuichetService *
guichet_service_list_find (GuichetServiceList *self, GuichetServiceKind kind, const char *name);

G_END_DECLS
