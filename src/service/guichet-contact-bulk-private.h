/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-bulk-private.h: a bulk of contact changes as its own parts see it. Nobody else
 * includes it, but for the time after which nothing arrives any more, which tests shorten.
 */
#pragma once

#include "guichet-bulk-private.h"
#include "guichet-contact-bulk.h"
#include "guichet-contact-change-private.h"

G_BEGIN_DECLS

struct _GuichetContactBulk
{
  GuichetBulk parent_instance;

  gboolean is_separate;
  guint settle;   /* how long a request that was lost may still arrive, in milliseconds */
  guint settling; /* source */
};

void guichet_contact_bulk_send (GuichetBulk *bulk, gpointer change);
gboolean guichet_contact_bulk_look (GuichetBulk *bulk);
void guichet_contact_bulk_stop_waiting (GuichetBulk *bulk);

/* Counts @change, which has changed. */
void guichet_contact_bulk_update (GuichetBulk *self, GuichetContactChange *change);
void guichet_contact_bulk_set_settle (GuichetContactBulk *self, guint milliseconds);

G_END_DECLS
