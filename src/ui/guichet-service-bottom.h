/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-bottom.h: below the table of services: how many are shown or selected, how old
 * that is, what may be changed of the one that is selected, and the buttons for the selection.
 */
#pragma once

#include <adwaita.h>

#include "guichet-service-view.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_BOTTOM (guichet_service_bottom_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServiceBottom, guichet_service_bottom, GUICHET, SERVICE_BOTTOM, AdwBin)

/* Once */
void guichet_service_bottom_set_view (GuichetServiceBottom *self,
                                      GuichetServiceView *view,
                                      GuichetServiceShown *shown);
/* Something of the list, of what is shown or of the selection changed. */
void guichet_service_bottom_refresh (GuichetServiceBottom *self);

G_END_DECLS
