/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-parts.h: a bulk as its own files see it. Nobody else includes it.
 */
#pragma once

#include "guichet-bulk-private.h"

G_BEGIN_DECLS

typedef struct
{
  GuichetClient *client;
  char *profile;
  char *account;
  char *folder;
  GuichetStore *store; /* (nullable): %NULL before it is needed */
  gint64 id;           /* in the journal, 0 before it is there */
  int lock;            /* -1: nobody carries it out yet */

  GPtrArray *changes;
  GHashTable *names; /* (element-type utf8 GObject): the changes by their names; borrowed */

  GuichetBulkState state;
  GError *error;
  GQueue ready; /* (element-type GObject): changes that have something to be sent */
  guint n_in_flight;

  guint total;
  guint done;
  guint done_before; /* when the clock began */
  gint64 since;      /* monotonic; 0: the clock stands */
  gint64 elapsed;    /* before it stood, in microseconds */
} GuichetBulkParts;

GuichetBulkParts *guichet_bulk_get_parts (GuichetBulk *self);
const GuichetBulkKind *guichet_bulk_get_kind (GuichetBulk *self);

G_END_DECLS
