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

/* Changes of entries, one row for each */
extern const GuichetBulkJournal guichet_directory_journal;

/* What is known of one change from now on; on the disk when this returns. */
gboolean guichet_directory_journal_write (GuichetStore *store,
                                          GuichetDirectoryChange *change,
                                          GError **error);

G_END_DECLS
