/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-traffic.h: what is in flight while services are read, whether more may be, and
 * what went wrong with each kind. Private to the reading of services.
 * Pure: knows no request.
 */
#pragma once

#include "guichet-service-rows.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_SERVICE_TRAFFIC_LIST,  /* the names of a kind */
  GUICHET_SERVICE_TRAFFIC_INFOS, /* contacts */
  GUICHET_SERVICE_TRAFFIC_GROUP, /* what is in a group */
  GUICHET_SERVICE_TRAFFIC_VIEW,  /* the same of one that people look at */
  GUICHET_N_SERVICE_TRAFFICS,
} GuichetServiceTrafficKind;

typedef struct _GuichetServiceTraffic GuichetServiceTraffic;

GuichetServiceTraffic *guichet_service_traffic_new (void);
void guichet_service_traffic_free (GuichetServiceTraffic *self);

/* As if nothing were in flight, and nothing known of the server; errors stay */
void guichet_service_traffic_begin (GuichetServiceTraffic *self);
void guichet_service_traffic_note_asked (GuichetServiceTraffic *self,
                                         GuichetServiceTrafficKind what);
/* @asked: monotonic time. @error: (nullable) */
void guichet_service_traffic_note_answer (GuichetServiceTraffic *self,
                                          GuichetServiceTrafficKind what,
                                          GuichetServiceKind kind,
                                          gint64 asked,
                                          const GError *error);

gboolean guichet_service_traffic_is_full (GuichetServiceTraffic *self);
gboolean guichet_service_traffic_has_lists (GuichetServiceTraffic *self);
/* Whether nothing is in flight but what people scroll to */
gboolean guichet_service_traffic_is_idle (GuichetServiceTraffic *self);

/* Forgets what went wrong with a kind. */
void guichet_service_traffic_forgive (GuichetServiceTraffic *self, GuichetServiceKind kind);
/* Whether it is of no use to ask on */
gboolean guichet_service_traffic_is_refused (GuichetServiceTraffic *self, GuichetServiceKind kind);
const GError *guichet_service_traffic_get_error (GuichetServiceTraffic *self,
                                                 GuichetServiceKind kind);

G_END_DECLS
