/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-ticks.h: rows of a table that carry a tick, as a #GtkSelectionModel that keeps what was
 * ticked. What GTK does when somebody goes to a row, to select that one alone, changes nothing
 * here: the cursor is not the selection. Ticks follow their items, wherever they are sorted to and
 * also while no row shows them.
 *
 * Signal "selection-changed" (of #GtkSelectionModel) also tells of ticks that no row shows.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_TICKS (guichet_ticks_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTicks, guichet_ticks, GUICHET, TICKS, GObject)

/* @all: what @rows shows some of; an item that leaves it loses its tick */
GuichetTicks *guichet_ticks_new (GListModel *rows, GListModel *all);

/* How many items are ticked, those included that no row shows */
guint guichet_ticks_get_n (GuichetTicks *self);
guint guichet_ticks_get_n_hidden (GuichetTicks *self);
/* (transfer full): in the order of the rows, then those that no row shows */
GPtrArray *guichet_ticks_get_items (GuichetTicks *self);
/* Takes their ticks, also where no row shows them. */
void guichet_ticks_remove (GuichetTicks *self, GPtrArray *items);

G_END_DECLS
