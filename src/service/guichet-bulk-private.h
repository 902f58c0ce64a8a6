/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-private.h: a bulk as the types that it is made of see it.
 */
#pragma once

#include "guichet-bulk-journal.h"
#include "guichet-bulk.h"
#include "guichet-client.h"

G_BEGIN_DECLS

struct GuichetBulkKind
{
  GType (*get_change_type) (void);
  const GuichetBulkJournal *journal;

  /* What each is in a bulk once by */
  char *(*dup_name) (gpointer change);
  gboolean (*is_skipped) (gpointer change);
  /* Whether it has its end, good or bad */
  gboolean (*is_counted) (gpointer change);
  /* Before the bulk begins. Returns: whether it is to be sent */
  gboolean (*prepare) (gpointer change);
  /* Sends what is next of @change; the journal first. */
  void (*send) (GuichetBulk *self, gpointer change);
  /* (nullable): finds out what became of what was lost, and goes on. Returns: %FALSE: nothing was
   */
  gboolean (*look) (GuichetBulk *self);
  /* (nullable): nobody waits any more for what could only be sent again. */
  void (*stop_waiting) (GuichetBulk *self);
  /* Nothing more is sent of @change. @store: (nullable): where to write it down */
  gboolean (*cancel) (GuichetBulk *self, gpointer change, GuichetStore *store, GError **error);
  /* Returns: whether @change, which has its end, is to be sent once more */
  gboolean (*retry) (GuichetBulk *self, gpointer change, GError **error);
};

/* Returns: (transfer full) (nullable): %NULL if @session has no account yet */
gpointer guichet_bulk_new (GType type, GuichetSession *session, const char *folder);
/* Returns: %FALSE if what it changes is in the bulk already */
gboolean guichet_bulk_take_change (GuichetBulk *self, gpointer change);
/* (nullable) (transfer none) */
gpointer guichet_bulk_find_change (GuichetBulk *self, const char *name);
/* Whether changes may be added: neither begun, nor from the journal */
gboolean guichet_bulk_is_open (GuichetBulk *self);

GuichetClient *guichet_bulk_get_client (GuichetBulk *self);
GuichetStore *guichet_bulk_get_store (GuichetBulk *self);
const char *guichet_bulk_get_account (GuichetBulk *self);
GPtrArray *guichet_bulk_get_changes (GuichetBulk *self);

/* @change is to be sent: after the others, or before them */
void guichet_bulk_queue (GuichetBulk *self, gpointer change);
void guichet_bulk_queue_first (GuichetBulk *self, gpointer change);
/* A request of the bulk is on its way; it was answered */
void guichet_bulk_begin_flight (GuichetBulk *self);
void guichet_bulk_end_flight (GuichetBulk *self);
/* Sends what may be sent; finds out what was lost; ends. */
void guichet_bulk_go_on (GuichetBulk *self);
/* Looks or tries once more, once it is over. */
void guichet_bulk_run_again (GuichetBulk *self);
/* @error: (transfer full): as long as that is so, nothing more can be sent */
void guichet_bulk_hold (GuichetBulk *self, GError *error);

void guichet_bulk_set_state (GuichetBulk *self, GuichetBulkState state);
/* @error: (nullable) (transfer full) */
void guichet_bulk_take_error (GuichetBulk *self, GError *error);
/* A change has its end, or has it no more. */
void guichet_bulk_count (GuichetBulk *self, gboolean was_counted, gboolean is_counted);
/* A change that was taken is skipped after all. */
void guichet_bulk_leave_out (GuichetBulk *self);

G_END_DECLS
