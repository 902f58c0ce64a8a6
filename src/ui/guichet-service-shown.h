/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-shown.h: what of the services is shown, and in which order: a filter, an order
 * and groups that are folded, over the list of services. Has no widgets.
 *
 * What is learnt while the list is read is taken into account a few times a second, not row by row.
 * Signal "changed": other rows, or another order, may be shown.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-service-list.h"
#include "guichet-service-search.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_SHOWN (guichet_service_shown_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServiceShown, guichet_service_shown, GUICHET, SERVICE_SHOWN, GObject)

GuichetServiceShown *guichet_service_shown_new (GuichetServiceList *services,
                                                GuichetSession *session);
/* (transfer none): of #GuichetService */
GListModel *guichet_service_shown_get_rows (GuichetServiceShown *self);

/* @kind: a GuichetServiceKind, or GUICHET_SERVICE_SEARCH_ANY_KIND */
void guichet_service_shown_set_kind (GuichetServiceShown *self, int kind);
void guichet_service_shown_set_roles (GuichetServiceShown *self, GuichetContactTypes roles);
void guichet_service_shown_set_pending_only (GuichetServiceShown *self, gboolean pending_only);
void guichet_service_shown_set_typed (GuichetServiceShown *self, const char *typed);
/* Of the columns of a table; where it knows no order, groups stand with their services */
void guichet_service_shown_set_sorter (GuichetServiceShown *self, GtkSorter *sorter);

gboolean guichet_service_shown_is_filtered (GuichetServiceShown *self);
gboolean guichet_service_shown_needs_contacts (GuichetServiceShown *self);
/* (nullable): the account in use */
const char *guichet_service_shown_get_me (GuichetServiceShown *self);

G_END_DECLS
