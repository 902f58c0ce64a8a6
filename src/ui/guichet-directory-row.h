/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-row.h: an entry in the list: number, who, where, how far its publication has
 * come, and what it lacks. Follows what is shown as long as it has an entry.
 *
 * It names actions: "directory.toggle" (uint32: its position).
 */
#pragma once

#include <adwaita.h>

#include "guichet-directory-shown.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_ROW (guichet_directory_row_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryRow, guichet_directory_row, GUICHET, DIRECTORY_ROW, AdwBin)

GtkWidget *guichet_directory_row_new (GtkListItem *item, GuichetDirectoryShown *shown);
/* @entry: (nullable): %NULL lets go of it */
void guichet_directory_row_set_entry (GuichetDirectoryRow *self, GuichetDirectoryEntry *entry);
/* Whether its form is what is seen beside the list */
void guichet_directory_row_set_current (GuichetDirectoryRow *self, gboolean is_current);

G_END_DECLS
