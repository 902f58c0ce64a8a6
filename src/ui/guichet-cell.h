/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-cell.h: what stands in the cells of a column, as a table of functions. Each cell follows
 * its item as long as it is bound to it.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  /* (transfer floating). @context: what the table is told beside its items */
  GtkWidget *(*make) (GtkListItem *row, gpointer context);
  /* Shows the item; of a cell that is bound, after each change of one of @signals */
  void (*refresh) (GtkListItem *row);
  const char *signals[2];
  int data; /* for whoever shares functions among cells */
  /* (nullable) (transfer full): what the tooltip says of the item, "" for nothing. Asked for when
   * it is shown: GTK asks the display for the pointer whenever the text of a tooltip is set. */
  char *(*tell) (GtkListItem *row);
  void (*release) (GtkListItem *row); /* (nullable): the item leaves the cell */
} GuichetCell;

/* (transfer full). @cell: (static); @context: a GObject */
GtkListItemFactory *guichet_cell_make_factory (const GuichetCell *cell, gpointer context);

/* For the functions of a cell */
const GuichetCell *guichet_cell_of (GtkListItem *row);
/* (transfer none) */
gpointer guichet_cell_get_context (GtkListItem *row);
/* Puts another widget there. */
void guichet_cell_set_child (GtkListItem *row, GtkWidget *child);
/* (nullable) (transfer none): the item that is shown by the first cell within @widget */
gpointer guichet_cell_find_item (GtkWidget *widget);

G_END_DECLS
