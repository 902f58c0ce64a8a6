/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-rows.h: the directory entries of an account in their order, by group and then
 * by number, as a #GListModel of #GuichetDirectoryEntry that finds each by its line or number.
 * Private to the list of entries. Asks nobody: is told.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-directory-entry.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_ROWS (guichet_directory_rows_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryRows,
                      guichet_directory_rows,
                      GUICHET,
                      DIRECTORY_ROWS,
                      GObject)

GuichetDirectoryRows *guichet_directory_rows_new (void);
/* (nullable) (transfer none) */
GuichetDirectoryEntry *guichet_directory_rows_find (GuichetDirectoryRows *self,
                                                    const char *service);
gboolean guichet_directory_rows_has (GuichetDirectoryRows *self, GuichetDirectoryEntry *entry);
/* (transfer none) (element-type GuichetDirectoryEntry): in their order, until the rows change */
GPtrArray *guichet_directory_rows_get_all (GuichetDirectoryRows *self);
guint guichet_directory_rows_count_known (GuichetDirectoryRows *self);

/* All there are, but for those of the groups in @failed (element-type utf8), which stay.
 * Returns: (transfer full) (element-type GuichetDirectoryEntry): those that went */
GPtrArray *
guichet_directory_rows_take (GuichetDirectoryRows *self, GPtrArray *entries, GPtrArray *failed);
void guichet_directory_rows_add (GuichetDirectoryRows *self, GPtrArray *entries);
void guichet_directory_rows_remove (GuichetDirectoryRows *self, GPtrArray *entries);
void guichet_directory_rows_clear (GuichetDirectoryRows *self);

G_END_DECLS
