/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-columns.h: the columns of a table of changes, from a table of what is written into
 * them; each cell follows its change.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *title; /* marked with the context “column” */
  char *(*write) (gpointer change);
  char *(*write_more) (gpointer change);     /* (nullable): below it, small */
  const char *(*get_look) (gpointer change); /* (nullable): a style class, or %NULL */
  int width;                                 /* in characters: what a narrow window still gives */
  int max_width;                             /* 0: as wide as it is */
  char *(*write_narrow) (gpointer change);   /* (nullable): below that, in a narrow table */
} GuichetBulkColumn;

/* Property of the table: it is narrow. Its rows are tall then, and need lines between them. */
#define GUICHET_BULK_COLUMNS_NARROW "show-row-separators"

/* @columns: static */
void
guichet_bulk_columns_add (GtkColumnView *view, const GuichetBulkColumn *columns, guint n_columns);

G_END_DECLS
