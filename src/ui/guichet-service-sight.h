/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-sight.h: tells the list of services which of them a table has in sight, a few
 * times a second while it is scrolled, so that they are read first. Let it go before the table.
 */
#pragma once

#include "guichet-service-shown.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_SIGHT (guichet_service_sight_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServiceSight, guichet_service_sight, GUICHET, SERVICE_SIGHT, GObject)

/* @scroll: of the table whose rows are those of @shown */
GuichetServiceSight *guichet_service_sight_new (GtkAdjustment *scroll, GuichetServiceShown *shown);

G_END_DECLS
