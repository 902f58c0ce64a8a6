/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-journal.h: what was to be changed and what was sent when several directory
 * entries were changed, so that a program that is killed half-way can go on. Private to the bulk.
 * The only place with the SQL of it.
 */
#pragma once

#include "guichet-bulk-journal.h"
#include "guichet-directory-change-private.h"

G_BEGIN_DECLS

/* Something waits to be sent, or was sent without an answer. */
extern const GuichetBulkJournal guichet_directory_journal;

/* Writes the plan, everything or nothing, and takes the lock of the new bulk.
 * @changes: (element-type GuichetDirectoryChange) */
gboolean guichet_directory_journal_begin (GuichetStore *store,
                                          const char *profile,
                                          const char *account,
                                          GPtrArray *changes,
                                          gint64 *bulk,
                                          int *lock,
                                          GError **error);
/* What is known of one change from now on; on the disk when this returns. */
gboolean guichet_directory_journal_write (GuichetStore *store,
                                          GuichetDirectoryChange *change,
                                          GError **error);
/* (element-type GuichetDirectoryChange) (transfer full): as far as they have come */
GPtrArray *guichet_directory_journal_read (GuichetStore *store, gint64 bulk, GError **error);

G_END_DECLS
