/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-cell.c: what stands in the cells of a column, as a table of functions. Each cell follows
 * its item as long as it is bound to it.
 */
#include "config.h"

#include "guichet-cell.h"

#define CELL_KEY    "guichet-cell"
#define CONTEXT_KEY "guichet-context"
#define ROW_KEY     "guichet-row"

const GuichetCell *
guichet_cell_of (GtkListItem *row)
{
  return g_object_get_data (G_OBJECT (row), CELL_KEY);
}

gpointer
guichet_cell_get_context (GtkListItem *row)
{
  return g_object_get_data (G_OBJECT (row), CONTEXT_KEY);
}

static gboolean
tooltip_asked_cb (GtkListItem *row,
                  int x,
                  int y,
                  gboolean is_keyboard,
                  GtkTooltip *tooltip,
                  GtkWidget *child)
{
  g_autofree char *text = NULL;

  if (gtk_list_item_get_item (row) == NULL)
    return FALSE;
  text = guichet_cell_of (row)->tell (row);
  gtk_tooltip_set_text (tooltip, text);
  return *text != '\0';
}

/**
 * guichet_cell_set_child:
 * @row: a cell
 * @child: (transfer floating): what stands in it from now on, with the tooltip of the cell
 */
void
guichet_cell_set_child (GtkListItem *row, GtkWidget *child)
{
  g_object_set_data (G_OBJECT (child), ROW_KEY, row);
  if (guichet_cell_of (row)->tell != NULL)
    {
      gtk_widget_set_has_tooltip (child, TRUE);
      g_signal_connect_object (child, "query-tooltip", G_CALLBACK (tooltip_asked_cb), row,
                               G_CONNECT_SWAPPED);
    }
  gtk_list_item_set_child (row, child);
}

/**
 * guichet_cell_find_item:
 * @widget: a row of a table, or what is around its cells
 *
 * Returns: (nullable) (transfer none): the item that is shown by the first cell within @widget
 */
gpointer
guichet_cell_find_item (GtkWidget *widget)
{
  GtkListItem *row = g_object_get_data (G_OBJECT (widget), ROW_KEY);
  gpointer item = NULL;

  if (row != NULL)
    return gtk_list_item_get_item (row);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && item == NULL;
       child = gtk_widget_get_next_sibling (child))
    item = guichet_cell_find_item (child);
  return item;
}

/* The factory */

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *row, gpointer user_data)
{
  const GuichetCell *cell = user_data;
  gpointer context = g_object_get_data (G_OBJECT (factory), CONTEXT_KEY);

  g_object_set_data (G_OBJECT (row), CELL_KEY, (gpointer) cell);
  g_object_set_data_full (G_OBJECT (row), CONTEXT_KEY, g_object_ref (context), g_object_unref);
  guichet_cell_set_child (row, cell->make (row, context));
}

/* Whatever is bound is unbound before it goes. */
static void
bind_cb (GtkListItemFactory *factory, GtkListItem *row, gpointer user_data)
{
  const GuichetCell *cell = user_data;

  for (guint i = 0; i < G_N_ELEMENTS (cell->signals) && cell->signals[i] != NULL; i++)
    g_signal_connect_swapped (gtk_list_item_get_item (row), cell->signals[i],
                              G_CALLBACK (cell->refresh), row);
  cell->refresh (row);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *row, gpointer user_data)
{
  const GuichetCell *cell = user_data;

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (row), cell->refresh, row);
  if (cell->release != NULL)
    cell->release (row);
}

/* The widget may live a moment longer than the cell. */
static void
teardown_cb (GtkListItemFactory *factory, GtkListItem *row, gpointer user_data)
{
  GtkWidget *child = gtk_list_item_get_child (row);

  if (child != NULL)
    g_object_set_data (G_OBJECT (child), ROW_KEY, NULL);
}

/**
 * guichet_cell_make_factory:
 * @cell: (static): what stands in the cells
 * @context: (type GObject): what they are told beside their items; kept as long as there is one
 *
 * Returns: (transfer full): makes the cells of a column
 */
GtkListItemFactory *
guichet_cell_make_factory (const GuichetCell *cell, gpointer context)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data_full (G_OBJECT (factory), CONTEXT_KEY, g_object_ref (context), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) cell);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) cell);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), (gpointer) cell);
  g_signal_connect (factory, "teardown", G_CALLBACK (teardown_cb), NULL);
  return factory;
}
