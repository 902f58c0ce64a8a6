/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-reading.h: reads services and contacts of an account into rows: names first, then
 * the contacts of what people look at, then the rest, as fast as the server bears. Private to the
 * list of services.
 *
 * Signals: "read" (GPtrArray of GuichetService: something new is known of these), "gone" (GPtrArray
 * of GuichetService: they are not there any more), "changed" (progress, an error, the end).
 */
#pragma once

#include "guichet-client.h"
#include "guichet-service-rows.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_READING (guichet_service_reading_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServiceReading,
                      guichet_service_reading,
                      GUICHET,
                      SERVICE_READING,
                      GObject)

/* @lines: (element-type GuichetLine): of the same account, whose groups are known */
GuichetServiceReading *
guichet_service_reading_new (GuichetClient *client, GuichetServiceRows *rows, GListModel *lines);
GuichetClient *guichet_service_reading_get_client (GuichetServiceReading *self);
void guichet_service_reading_begin (GuichetServiceReading *self);
/* Of one kind what was not read since guichet_service_reading_begin() */
void guichet_service_reading_retry (GuichetServiceReading *self, GuichetServiceKind kind);
void guichet_service_reading_cancel (GuichetServiceReading *self);
void guichet_service_reading_set_view (GuichetServiceReading *self, GPtrArray *view);

gboolean guichet_service_reading_is_over (GuichetServiceReading *self);
/* Zones and trunks that may be there, and are no rows yet */
guint guichet_service_reading_get_n_candidates (GuichetServiceReading *self);
const GError *guichet_service_reading_get_error (GuichetServiceReading *self,
                                                 GuichetServiceKind kind);

G_END_DECLS
