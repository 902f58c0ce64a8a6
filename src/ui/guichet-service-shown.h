/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-shown.h: what of the services is shown, and in which order: a filter, an order
 * and groups that are folded, over the list of services. Has no widgets.
 *
 * What is learnt while the list is read is taken into account a few times a second, not row by row.
 * Signal "changed": other rows may be shown, in another order or in another form.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-contacts-desk.h"
#include "guichet-service-search.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_SHOWN (guichet_service_shown_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServiceShown, guichet_service_shown, GUICHET, SERVICE_SHOWN, GObject)

GuichetServiceShown *guichet_service_shown_new (GuichetContactsDesk *desk);
GuichetContactsDesk *guichet_service_shown_get_desk (GuichetServiceShown *self);
/* (transfer none): of #GuichetService */
GListModel *guichet_service_shown_get_rows (GuichetServiceShown *self);

/* @kind: a GuichetServiceKind, or GUICHET_SERVICE_SEARCH_ANY_KIND */
void guichet_service_shown_set_kind (GuichetServiceShown *self, int kind);
void guichet_service_shown_set_roles (GuichetServiceShown *self, GuichetContactTypes roles);
void guichet_service_shown_set_pending_only (GuichetServiceShown *self, gboolean pending_only);
void guichet_service_shown_set_typed (GuichetServiceShown *self, const char *typed);
/* Of the columns of a table; where it knows no order, groups stand with their services */
void guichet_service_shown_set_sorter (GuichetServiceShown *self, GtkSorter *sorter);

/* Whether groups stand with their services, and can be folded */
gboolean guichet_service_shown_is_grouped (GuichetServiceShown *self);
gboolean guichet_service_shown_is_folded (GuichetServiceShown *self, const char *group);
void
guichet_service_shown_set_folded (GuichetServiceShown *self, const char *group, gboolean is_folded);
/* Whether all that is known of a service stands in one column, because there is no room */
gboolean guichet_service_shown_is_compact (GuichetServiceShown *self);
void guichet_service_shown_set_compact (GuichetServiceShown *self, gboolean is_compact);

gboolean guichet_service_shown_is_filtered (GuichetServiceShown *self);
gboolean guichet_service_shown_needs_contacts (GuichetServiceShown *self);
/* (nullable): the account in use */
const char *guichet_service_shown_get_me (GuichetServiceShown *self);

G_END_DECLS
