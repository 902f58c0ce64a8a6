/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-reading.h: reads services and contacts of an account into rows: names first, then
 * the contacts of what people look at, then the rest. Private to the list of services.
 */
#pragma once

#include "guichet-reading.h"
#include "guichet-service-rows.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_READING (guichet_service_reading_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServiceReading,
                      guichet_service_reading,
                      GUICHET,
                      SERVICE_READING,
                      GuichetReading)

/* @lines: (element-type GuichetLine): of the same account, whose groups are known */
GuichetReading *
guichet_service_reading_new (GuichetClient *client, GuichetServiceRows *rows, GListModel *lines);
/* Of one kind what was not read since guichet_reading_begin() */
void guichet_service_reading_retry (GuichetServiceReading *self, GuichetServiceKind kind);
/* Zones and trunks that may be there, and are no rows yet */
guint guichet_service_reading_get_n_candidates (GuichetServiceReading *self);

G_END_DECLS
