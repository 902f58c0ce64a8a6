/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-list.h: every service of the account in use with its contacts, as a live
 * #GListModel of #GuichetService: telephony groups, lines, aliases, trunks, domain names, DNS
 * zones; by kind, then by name. What was known at the last start is there at once; it stays
 * readable when a refresh fails. A switch to another account empties the list before anything of
 * the new one is read.
 *
 * Properties, read-only: "loading" (boolean), "error" (boxed GError, nullable: the first of what
 * failed), "n-known" (uint: services whose contacts are known), "n-total" (uint: services there
 * are, as far as one knows), "age" (int64: seconds since the oldest of what is shown was read, -1
 * while nothing was).
 */
#pragma once

#include "guichet-service.h"
#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_LIST (guichet_service_list_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServiceList, guichet_service_list, GUICHET, SERVICE_LIST, GObject)

/* Nothing is asked of the network before guichet_service_list_load(). */
GuichetServiceList *guichet_service_list_new (GuichetSession *session);
/* The same with the store in another folder than the one of the instance. */
GuichetServiceList *guichet_service_list_new_in_folder (GuichetSession *session,
                                                        const char *folder);

/* Reads everything, again at each call; after a switch to another account by itself. Waits for a
 * session that is being loaded. */
void guichet_service_list_load (GuichetServiceList *self);
/* Ends the loading; what was read stays. */
void guichet_service_list_cancel (GuichetServiceList *self);
/* Reads those of one kind that failed; the others stay as they are. */
void guichet_service_list_retry (GuichetServiceList *self, GuichetServiceKind kind);
/* @view: (element-type GuichetService): what people look at now, which is read before all else */
void guichet_service_list_set_view (GuichetServiceList *self, GPtrArray *view);

gboolean guichet_service_list_get_loading (GuichetServiceList *self);
/* (nullable) (transfer none) */
const GError *guichet_service_list_get_error (GuichetServiceList *self);
const GError *guichet_service_list_get_kind_error (GuichetServiceList *self,
                                                   GuichetServiceKind kind);
guint guichet_service_list_get_n_known (GuichetServiceList *self);
guint guichet_service_list_get_n_total (GuichetServiceList *self);
gint64 guichet_service_list_get_age (GuichetServiceList *self);
/* (nullable) (transfer none) */
GuichetService *
guichet_service_list_find (GuichetServiceList *self, GuichetServiceKind kind, const char *name);

G_END_DECLS
