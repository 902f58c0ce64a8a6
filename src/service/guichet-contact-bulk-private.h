/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-bulk-private.h: a bulk as its own parts see it. Nobody else includes it, but for
 * the time after which nothing arrives any more, which tests shorten.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-contact-bulk.h"
#include "guichet-contact-change-private.h"
#include "guichet-store.h"

G_BEGIN_DECLS

struct _GuichetContactBulk
{
  GObject parent_instance;

  GuichetClient *client;
  char *profile;
  char *me;
  char *folder;
  GuichetStore *store; /* (nullable): %NULL before it is needed */
  gint64 id;           /* in the journal, 0 before it is there */
  int lock;            /* -1: nobody carries it out yet */
  guint settle;        /* how long a request that was lost may still arrive, in milliseconds */

  GPtrArray *changes;
  GHashTable *names; /* (element-type utf8 GuichetContactChange): by kind and name; borrowed */
  gboolean is_separate;

  GuichetContactBulkState state;
  GError *error;
  GQueue ready; /* (element-type GuichetContactChange): that have something to be sent */
  guint n_in_flight;
  guint settling; /* source */

  guint total;
  guint done;
  guint done_before; /* when the clock began */
  gint64 since;      /* monotonic; 0: the clock stands */
  gint64 elapsed;    /* before it stood, in microseconds */
};

/* Sends what may be sent; looks for what was lost; ends. */
void guichet_contact_bulk_go_on (GuichetContactBulk *self);
void guichet_contact_bulk_look (GuichetContactBulk *self);
gboolean guichet_contact_bulk_has_lost (GuichetContactBulk *self);

void guichet_contact_bulk_set_state (GuichetContactBulk *self, GuichetContactBulkState state);
void guichet_contact_bulk_take_error (GuichetContactBulk *self, GError *error);
/* Whether @change has its end, good or bad */
gboolean guichet_contact_bulk_is_counted (GuichetContactChange *change);
/* Returns: %FALSE if its service is in the bulk already */
gboolean guichet_contact_bulk_take_change (GuichetContactBulk *self, GuichetContactChange *change);
/* Counts @change, which has changed. */
void guichet_contact_bulk_update (GuichetContactBulk *self, GuichetContactChange *change);
void guichet_contact_bulk_set_settle (GuichetContactBulk *self, guint milliseconds);

G_END_DECLS
