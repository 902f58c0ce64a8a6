/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-trouble.h: which kinds of services could not be read, and why, with the way to
 * try again. What the banners of the window tell is not told here once more.
 */
#pragma once

#include <adwaita.h>

#include "guichet-service-list.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_TROUBLE (guichet_service_trouble_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServiceTrouble,
                      guichet_service_trouble,
                      GUICHET,
                      SERVICE_TROUBLE,
                      AdwBin)

/* Once */
void guichet_service_trouble_set_services (GuichetServiceTrouble *self,
                                           GuichetServiceList *services,
                                           GuichetSession *session);

G_END_DECLS
