/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-journal.h: what was to be changed and what was sent when several directory
 * entries were changed, so that a program that is killed half-way can go on. Private to the bulk.
 * The only place with the SQL of it.
 */
#pragma once

#include "guichet-directory-change-private.h"
#include "guichet-store.h"

G_BEGIN_DECLS

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
gboolean guichet_directory_journal_cancel (GuichetStore *store, gint64 bulk, GError **error);
gboolean
guichet_directory_journal_forget (GuichetStore *store, const char *profile, GError **error);

/* (element-type gint64) (transfer full): the bulks that are not over, the oldest first */
GArray *guichet_directory_journal_find (GuichetStore *store,
                                        const char *profile,
                                        const char *account,
                                        GError **error);
/* (element-type GuichetDirectoryChange) (transfer full): as far as they have come */
GPtrArray *guichet_directory_journal_read (GuichetStore *store, gint64 bulk, GError **error);

/* Makes this program the only one that carries @bulk out, until the file is closed or the program
 * dies. Returns: -1 if another does */
int guichet_directory_journal_lock (GuichetStore *store, gint64 bulk);

G_END_DECLS
