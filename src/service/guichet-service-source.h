/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-source.h: where the services of the account in use come from: the store at once,
 * then OVHcloud, for whoever the session says it is. Private to the list of services.
 *
 * Signal "changed": progress, an error, the end, another account.
 */
#pragma once

#include "guichet-service-reading.h"
#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_SOURCE (guichet_service_source_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServiceSource,
                      guichet_service_source,
                      GUICHET,
                      SERVICE_SOURCE,
                      GObject)

GuichetServiceSource *
guichet_service_source_new (GuichetSession *session, GuichetServiceRows *rows, const char *folder);
void guichet_service_source_load (GuichetServiceSource *self);
void guichet_service_source_cancel (GuichetServiceSource *self);
void guichet_service_source_set_view (GuichetServiceSource *self, GPtrArray *view);

/* (nullable) (transfer none): %NULL until there was one of this account */
GuichetServiceReading *guichet_service_source_get_reading (GuichetServiceSource *self);
gboolean guichet_service_source_is_loading (GuichetServiceSource *self);
const GError *guichet_service_source_get_error (GuichetServiceSource *self);
const GError *guichet_service_source_get_kind_error (GuichetServiceSource *self,
                                                     GuichetServiceKind kind);
gint64 guichet_service_source_get_oldest (GuichetServiceSource *self);

G_END_DECLS
