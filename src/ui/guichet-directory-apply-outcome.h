/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-apply-outcome.h: what will or did become of the entry of each number of a
 * change: in words, in the order in which people look at them, and as columns of a table.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-bulk-text.h"
#include "guichet-directory-change.h"

G_BEGIN_DECLS

/* Each (transfer full). In one line: "Changed", "Skipped: of another country" */
char *guichet_directory_apply_outcome_write (GuichetDirectoryChange *change);
/* "City: Bourg → Viriat", a line for each field */
char *guichet_directory_apply_outcome_write_fields (GuichetDirectoryChange *change);
/* @changes: of #GuichetDirectoryChange. "Skipped: 2: of another country"; "" for none */
char *guichet_directory_apply_outcome_write_skipped (GListModel *changes);
/* A table for a spreadsheet */
char *guichet_directory_apply_outcome_write_csv (GListModel *changes);

void guichet_directory_apply_outcome_count (GListModel *changes, GuichetBulkCounts *counts);
/* (transfer full): what needs people first, what nothing is sent for last */
GListModel *guichet_directory_apply_outcome_sort (GListModel *changes);
void guichet_directory_apply_outcome_add_columns (GtkColumnView *view);

G_END_DECLS
