/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-view.h: the table of services: columns, ticks, cursor, keys. One stop of Tab; the
 * arrows go from row to row and tick nothing, Space ticks, Left and Right fold and unfold a group.
 * What is ticked is what is selected. It tells the list of services what is in sight.
 *
 * Signals "selection-changed", "current-changed" (the cursor is at another service), and "edit"
 * (#GuichetService): its contacts are to be changed.
 */
#pragma once

#include <adwaita.h>

#include "guichet-service-shown.h"
#include "guichet-ticks.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_VIEW (guichet_service_view_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServiceView, guichet_service_view, GUICHET, SERVICE_VIEW, AdwBin)

/* Once */
void guichet_service_view_set_shown (GuichetServiceView *self, GuichetServiceShown *shown);
/* Takes the keyboard, unless somebody types. */
void guichet_service_view_begin (GuichetServiceView *self);
/* (nullable) (transfer none): where the cursor is */
GuichetService *guichet_service_view_get_current (GuichetServiceView *self);
/* Those included that the table does not show, because of a filter or in a group that is folded */
guint guichet_service_view_get_n_selected (GuichetServiceView *self);
/* (transfer none) */
GuichetTicks *guichet_service_view_get_ticks (GuichetServiceView *self);
/* (element-type GuichetService) (transfer full): in the order of the table, then the hidden ones */
GPtrArray *guichet_service_view_get_selected (GuichetServiceView *self);

G_END_DECLS
