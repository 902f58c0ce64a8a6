/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-rows.h: the services of an account in their order, by kind and then by name, as a
 * #GListModel of #GuichetService that finds each by its name. Private to the list of services.
 * Asks nobody: is told.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-service.h"

G_BEGIN_DECLS

#define GUICHET_N_SERVICE_KINDS (GUICHET_SERVICE_ZONE + 1)

#define GUICHET_TYPE_SERVICE_ROWS (guichet_service_rows_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServiceRows, guichet_service_rows, GUICHET, SERVICE_ROWS, GObject)

GuichetServiceRows *guichet_service_rows_new (void);
GuichetService *
guichet_service_rows_find (GuichetServiceRows *self, GuichetServiceKind kind, const char *name);
gboolean guichet_service_rows_has (GuichetServiceRows *self, GuichetService *service);
/* (transfer none) (element-type GuichetService): in their order, until the rows change */
GPtrArray *guichet_service_rows_get_kind (GuichetServiceRows *self, GuichetServiceKind kind);

/* All of one kind. Returns: (transfer full) (element-type GuichetService): those that went */
GPtrArray *guichet_service_rows_take_kind (GuichetServiceRows *self,
                                           GuichetServiceKind kind,
                                           GPtrArray *services);
void guichet_service_rows_add (GuichetServiceRows *self, GPtrArray *services);
void guichet_service_rows_remove (GuichetServiceRows *self, GPtrArray *services);
void guichet_service_rows_clear (GuichetServiceRows *self);

guint guichet_service_rows_count_known (GuichetServiceRows *self);
/* Whether there is something of telephony of which nobody has told the group */
gboolean guichet_service_rows_has_ungrouped (GuichetServiceRows *self);

G_END_DECLS
