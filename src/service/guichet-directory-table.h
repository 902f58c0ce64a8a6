/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-table.h: the rows of the table of directory entries, one table for each
 * profile. Private to the list of entries. The only place with the SQL of entries. Keeps what
 * OVHcloud has, and nothing of what was typed.
 */
#pragma once

#include "guichet-directory-entry.h"
#include "guichet-reading-table.h"

G_BEGIN_DECLS

extern const GuichetReadingTable guichet_directory_table;

/* (transfer full) (nullable) (element-type GuichetDirectoryEntry): those of @profile of which
 * @condition, a piece of SQL, is true */
GPtrArray *guichet_directory_table_select (GuichetStore *store,
                                           const char *profile,
                                           const char *condition,
                                           GError **error);

G_END_DECLS
