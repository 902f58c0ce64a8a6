/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-columns.c: the columns of a table, written down as a table: what stands in their cells,
 * and how the rows are sorted by each.
 */
#include "config.h"

#include "guichet-columns.h"

#include <glib/gi18n-lib.h>

static GtkColumnViewColumn *
make_column (const GuichetColumn *column, gpointer context)
{
  GtkColumnViewColumn *made = gtk_column_view_column_new (
      column->title != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, column->context, column->title) : NULL,
      guichet_cell_make_factory (column->cell, context));

  gtk_column_view_column_set_expand (made, column->expands);
  gtk_column_view_column_set_resizable (made, column->compare != NULL);
  if (column->compare != NULL)
    {
      g_autoptr(GtkSorter) sorter =
                     GTK_SORTER (gtk_custom_sorter_new (column->compare, column->data, NULL));

      gtk_column_view_column_set_sorter (made, sorter);
    }
  return made;
}

/**
 * guichet_columns_add:
 * @view: a table that has no columns yet
 * @columns: (array length=n_columns): (static): its columns
 * @n_columns: how many
 * @first: the one by which the rows are sorted at first, upwards
 * @context: (type GObject): what cells are told beside their items
 */
void
guichet_columns_add (GtkColumnView *view,
                     const GuichetColumn *columns,
                     guint n_columns,
                     guint first,
                     gpointer context)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (G_IS_OBJECT (context));

  for (guint i = 0; i < n_columns; i++)
    {
      g_autoptr(GtkColumnViewColumn) column = make_column (&columns[i], context);

      gtk_column_view_append_column (view, column);
      if (i == first)
        gtk_column_view_sort_by_column (view, column, GTK_SORT_ASCENDING);
    }
}

/**
 * guichet_columns_set_compact:
 * @view: a table with @columns
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many
 * @is_compact: whether there is room for one column alone
 *
 * Leaves the columns that the first one can tell out, or shows them again.
 */
void
guichet_columns_set_compact (GtkColumnView *view,
                             const GuichetColumn *columns,
                             guint n_columns,
                             gboolean is_compact)
{
  GListModel *all = gtk_column_view_get_columns (view);

  for (guint i = 0; i < n_columns; i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (all, i);

      if (columns[i].folds)
        gtk_column_view_column_set_visible (column, !is_compact);
    }
}
