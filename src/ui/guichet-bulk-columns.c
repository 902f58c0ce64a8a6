/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-columns.c: the columns of a table of changes, from a table of what is written into
 * them; each cell follows its change.
 */
#include "config.h"

#include "guichet-bulk-columns.h"

#include <glib/gi18n-lib.h>

/* Of the titles: “Service” is something else elsewhere. */
#define CONTEXT "column"

#define VIEW_KEY "guichet-view"

static const char *const looks[] = { "dim-label", "error", "warning", "success" };

/* A reason that nobody can read to its end is none: it gets as many lines as it needs. */
static GtkWidget *
make_label (const GuichetBulkColumn *column)
{
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set (label, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                "width-chars", column->width, NULL);
  if (column->max_width > 0)
    gtk_label_set_max_width_chars (GTK_LABEL (label), column->max_width);
  return label;
}

static GtkWidget *
add_small_label (GtkWidget *cell, const GuichetBulkColumn *column)
{
  GtkWidget *label = make_label (column);

  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (cell), label);
  return label;
}

static void
setup_cell_cb (const GuichetBulkColumn *column, GtkListItem *item, GObject *factory)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (cell), make_label (column));
  if (column->write_more != NULL)
    gtk_widget_add_css_class (add_small_label (cell, column), "dim-label");
  if (column->write_narrow != NULL)
    g_object_bind_property (g_object_get_data (factory, VIEW_KEY), GUICHET_BULK_COLUMNS_NARROW,
                            add_small_label (cell, column), "visible", G_BINDING_SYNC_CREATE);
  g_object_set_data (G_OBJECT (item), "column", (gpointer) column);
  gtk_list_item_set_child (item, cell);
}

static void
set_look (GtkWidget *label, const char *look)
{
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (look, looks[i]) == 0)
      gtk_widget_add_css_class (label, looks[i]);
    else
      gtk_widget_remove_css_class (label, looks[i]);
}

/* @write: (nullable): the column has no such label */
static void
write_label (GtkWidget *label, char *(*write) (gpointer change), gpointer change)
{
  g_autofree char *text = write != NULL ? write (change) : NULL;

  if (text != NULL)
    gtk_label_set_label (GTK_LABEL (label), text);
}

static void
refresh_cell_cb (GtkListItem *item)
{
  const GuichetBulkColumn *column = g_object_get_data (G_OBJECT (item), "column");
  gpointer change = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  write_label (label, column->write, change);
  write_label (gtk_widget_get_next_sibling (label), column->write_more, change);
  write_label (gtk_widget_get_last_child (gtk_widget_get_parent (label)), column->write_narrow,
               change);
  set_look (label, column->get_look != NULL ? column->get_look (change) : NULL);
}

static void
bind_cell_cb (const GuichetBulkColumn *column, GtkListItem *item)
{
  gpointer change = gtk_list_item_get_item (item);

  g_signal_connect_swapped (change, "notify", G_CALLBACK (refresh_cell_cb), item);
  refresh_cell_cb (item);
}

static void
unbind_cell_cb (const GuichetBulkColumn *column, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), refresh_cell_cb, item);
}

/**
 * guichet_bulk_columns_add:
 * @view: a table of changes that has no columns yet
 * @columns: (array length=n_columns): static; the last one takes what is left of the width
 *
 * Gives @view its columns.
 */
void
guichet_bulk_columns_add (GtkColumnView *view, const GuichetBulkColumn *columns, guint n_columns)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint i = 0; i < n_columns; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      gpointer data = (gpointer) &columns[i];
      g_autoptr(GtkColumnViewColumn) column = NULL;

      g_object_set_data (G_OBJECT (factory), VIEW_KEY, view);
      g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cell_cb), data);
      g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cell_cb), data);
      g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cell_cb), data);
      column = gtk_column_view_column_new (
          g_dpgettext2 (GETTEXT_PACKAGE, CONTEXT, columns[i].title), factory);
      gtk_column_view_column_set_expand (column, i + 1 == n_columns);
      gtk_column_view_append_column (view, column);
    }
}
