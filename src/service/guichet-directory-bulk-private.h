/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-bulk-private.h: a bulk of directory entries as its own parts see it.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-directory-bulk.h"
#include "guichet-directory-change-private.h"
#include "guichet-store.h"

G_BEGIN_DECLS

struct _GuichetDirectoryBulk
{
  GObject parent_instance;

  GuichetClient *client;
  char *profile;
  char *me;
  char *country; /* (nullable): any */
  char *folder;
  GuichetStore *store; /* (nullable): %NULL before it is needed */
  gint64 id;           /* in the journal, 0 before it is there */
  int lock;            /* -1: nobody carries it out yet */

  GPtrArray *changes;
  GHashTable *services; /* (element-type utf8): each once */

  GuichetDirectoryBulkState state;
  GError *error;
  GQueue ready; /* (element-type GuichetDirectoryChange): that are to be sent */
  guint n_in_flight;

  guint total;
  guint done;
};

/* Sends what may be sent; ends. */
void guichet_directory_bulk_go_on (GuichetDirectoryBulk *self);
void guichet_directory_bulk_set_state (GuichetDirectoryBulk *self, GuichetDirectoryBulkState state);
/* @error: (nullable) (transfer full) */
void guichet_directory_bulk_take_error (GuichetDirectoryBulk *self, GError *error);
/* Returns: %FALSE if its line or number is in the bulk already */
gboolean guichet_directory_bulk_take_change (GuichetDirectoryBulk *self,
                                             GuichetDirectoryChange *change);
/* Sets the state of @change, and counts it. */
void guichet_directory_bulk_move (GuichetDirectoryBulk *self,
                                  GuichetDirectoryChange *change,
                                  GuichetDirectoryChangeState state);

G_END_DECLS
