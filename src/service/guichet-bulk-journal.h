/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-journal.h: what the journals of all bulks have in common, so that a program that is
 * killed half-way can go on: a plan is written as a whole, one program carries it out, and what is
 * over is forgotten after a month. What a change is, each journal knows itself. Private to them.
 */
#pragma once

#include "guichet-store.h"

G_BEGIN_DECLS

#define GUICHET_BULK_JOURNAL_MAX_TABLES 3

typedef struct
{
  const char *bulks;   /* table: id, profile, account, time */
  const char *parts;   /* table: bulk, state, … */
  const char *waiting; /* states of parts that have not come to an end: "('planned', 'sent')" */
  gint64 first_lock;   /* where its numbers begin in the file of locks, which all share */
  /* What is deleted, the last first: for “%s” stands which of the bulks */
  const char *deletions[GUICHET_BULK_JOURNAL_MAX_TABLES];

  /* Writes one change of the plan. */
  gboolean (*insert) (GuichetStore *store, gint64 bulk, gpointer change, GError **error);
  /* (element-type GObject) (transfer full): the changes of a bulk, as far as they have come */
  GPtrArray *(*read) (GuichetStore *store, gint64 bulk, GError **error);
} GuichetBulkJournal;

/* Returns: (transfer full) (nullable): the bulk; %NULL without an error: another program has it */
typedef gpointer (*GuichetBulkLoad) (GuichetStore *store,
                                     gint64 bulk,
                                     gpointer data,
                                     GError **error);

/* Returns: -1 if another program carries @bulk out; else a file to be closed when nobody does */
int guichet_bulk_journal_lock (const GuichetBulkJournal *self, GuichetStore *store, gint64 bulk);
/* Writes the plan, everything or nothing, and takes the lock of the new bulk. */
gboolean guichet_bulk_journal_begin (const GuichetBulkJournal *self,
                                     GuichetStore *store,
                                     const char *profile,
                                     const char *account,
                                     GPtrArray *changes,
                                     gint64 *bulk,
                                     int *lock,
                                     GError **error);
gboolean guichet_bulk_journal_delete (const GuichetBulkJournal *self,
                                      GuichetStore *store,
                                      gint64 bulk,
                                      GError **error);
gboolean guichet_bulk_journal_forget (const GuichetBulkJournal *self,
                                      GuichetStore *store,
                                      const char *profile,
                                      GError **error);
/* (element-type gint64) (transfer full): the bulks in which something waits, the oldest first */
GArray *guichet_bulk_journal_find (const GuichetBulkJournal *self,
                                   GuichetStore *store,
                                   const char *profile,
                                   const char *account,
                                   GError **error);
/* (element-type GObject) (transfer full): the same, without those that others carry out */
GPtrArray *guichet_bulk_journal_load (const GuichetBulkJournal *self,
                                      GuichetStore *store,
                                      const char *profile,
                                      const char *account,
                                      GuichetBulkLoad load,
                                      gpointer data,
                                      GError **error);

/* As words, so that a row means the same whatever is added to the enumeration */
const char *guichet_bulk_journal_get_word (GType type, int value);
/* How an error is kept: its code and, to be freed, its words; 0 and "" for none */
gint64 guichet_bulk_journal_split_error (const GError *cause, char **message);
/* (nullable) (transfer full) */
GError *guichet_bulk_journal_read_error (sqlite3_stmt *row, int code, int message);

G_END_DECLS
