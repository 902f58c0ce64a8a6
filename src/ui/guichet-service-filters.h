/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-filters.h: what the services are filtered by: their kind, one’s own part in them,
 * whether a request is under way.
 */
#pragma once

#include <adwaita.h>

#include "guichet-service-shown.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_FILTERS (guichet_service_filters_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServiceFilters,
                      guichet_service_filters,
                      GUICHET,
                      SERVICE_FILTERS,
                      AdwBin)

/* Once */
void guichet_service_filters_set_shown (GuichetServiceFilters *self, GuichetServiceShown *shown);

G_END_DECLS
