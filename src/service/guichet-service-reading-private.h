/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-reading-private.h: what the two halves of a reading of services share: the object
 * that begins and ends it, and the requests that go out.
 */
#pragma once

#include "guichet-service-groups.h"
#include "guichet-service-ledger.h"
#include "guichet-service-reading.h"
#include "guichet-service-traffic.h"

G_BEGIN_DECLS

struct _GuichetServiceReading
{
  GObject parent_instance;

  GuichetClient *client;
  GuichetServiceRows *rows;
  GListModel *lines;

  GCancellable *cancellable; /* of all that is in flight */
  GuichetServiceTraffic *traffic;
  GuichetServiceLedger *ledger;
  GuichetServiceGroups *groups;
};

/* Something new is known of these, or they are not there any more. */
void guichet_service_reading_tell_read (GuichetServiceReading *self, GPtrArray *services);
void guichet_service_reading_tell_gone (GuichetServiceReading *self, GPtrArray *services);
void guichet_service_reading_tell_changed (GuichetServiceReading *self);

/* Asks for the names of one kind, if OVHcloud lists them. */
void guichet_service_reading_ask_names (GuichetServiceReading *self, GuichetServiceKind kind);
/* Asks for what comes next, as much as may be in flight. */
void guichet_service_reading_ask_on (GuichetServiceReading *self);

G_END_DECLS
