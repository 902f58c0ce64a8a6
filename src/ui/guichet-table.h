/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-table.h: a long table: columns, ticks, cursor, keys. One stop of Tab; the arrows go from
 * row to row and tick nothing, Space ticks. Where it is narrow, one column alone tells everything.
 * It tells the list that its rows are of what is in sight.
 *
 * Property "compact" (boolean, read-only, with notify): there is room for one column alone.
 * Signals "ticks-changed", "current-changed" (the cursor is at another row), "activated" (GObject:
 * the item of a row). Action "table.toggle" (uint32: position of a row), for cells.
 */
#pragma once

#include <adwaita.h>

#include "guichet-columns.h"
#include "guichet-reading-list.h"
#include "guichet-ticks.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TABLE (guichet_table_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTable, guichet_table, GUICHET, TABLE, AdwBin)

/* What it is a table of; static */
typedef struct
{
  const char *label; /* what it is called; N_() */
  const GuichetColumn *columns;
  guint n_columns;
  guint first;                 /* the column that tells everything where it is narrow */
  int compact_width;           /* narrower, the columns would have to be scrolled sideways */
  gboolean activates_on_click; /* else a click goes to the row, and a second one activates it */
} GuichetTableKind;

/* Each once, in this order. @context: a GObject, for the cells; @rows: those of @all that are
 * shown, sorted by guichet_table_get_sorter() */
void guichet_table_set_kind (GuichetTable *self, const GuichetTableKind *kind, gpointer context);
void guichet_table_set_rows (GuichetTable *self, GListModel *rows, GuichetReadingList *all);
/* (transfer none): of the columns */
GtkSorter *guichet_table_get_sorter (GuichetTable *self);

gboolean guichet_table_is_compact (GuichetTable *self);
/* (transfer none) */
GuichetTicks *guichet_table_get_ticks (GuichetTable *self);
/* Each (nullable) (transfer none): the item at the cursor; the same while the keyboard is there */
gpointer guichet_table_get_current (GuichetTable *self);
gpointer guichet_table_get_focused (GuichetTable *self);
/* Takes the keyboard, unless somebody types. */
void guichet_table_begin (GuichetTable *self);

G_END_DECLS
