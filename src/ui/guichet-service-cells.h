/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-cells.h: what stands in the cells of the table of services. Each follows its
 * service as long as it is bound to it.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-service-shown.h"

G_BEGIN_DECLS

typedef struct _GuichetServiceCell GuichetServiceCell;

extern const GuichetServiceCell guichet_service_cell_check;
extern const GuichetServiceCell guichet_service_cell_title;
extern const GuichetServiceCell guichet_service_cell_kind;
extern const GuichetServiceCell guichet_service_cell_admin;
extern const GuichetServiceCell guichet_service_cell_tech;
extern const GuichetServiceCell guichet_service_cell_billing;
extern const GuichetServiceCell guichet_service_cell_edit;

/* (transfer full) */
GtkListItemFactory *guichet_service_cell_make_factory (const GuichetServiceCell *cell,
                                                       GuichetServiceShown *shown);

G_END_DECLS
