/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-columns.h: the columns of a table, written down as a table: what stands in their cells,
 * and how the rows are sorted by each.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-cell.h"

G_BEGIN_DECLS

typedef struct
{
  const char *title; /* (nullable): in the context */
  const char *context;
  const GuichetCell *cell;
  /* (nullable): a qsort order of two items; @data is that of the column */
  GCompareDataFunc compare;
  gpointer data;
  gboolean expands;
  gboolean folds; /* the first column can tell it, too */
} GuichetColumn;

/* @view: has none yet; @columns: (static); @first: by which the rows are sorted at first;
 * @context: a GObject, for the cells */
void guichet_columns_add (GtkColumnView *view,
                          const GuichetColumn *columns,
                          guint n_columns,
                          guint first,
                          gpointer context);
/* Whether there is room for one column alone */
void guichet_columns_set_compact (GtkColumnView *view,
                                  const GuichetColumn *columns,
                                  guint n_columns,
                                  gboolean is_compact);

G_END_DECLS
