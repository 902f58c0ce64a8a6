/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-shelf.h: the bulks of one kind that are under way, and those whose result nobody has
 * put away yet, as a #GListModel. Starts and stops nothing.
 *
 * Property "busy" (boolean, read-only): one of them sends, the application is to stay.
 * Signal "over" (#GuichetBulk): everything in it has come to its end.
 */
#pragma once

#include "guichet-bulk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_BULK_SHELF (guichet_bulk_shelf_get_type ())
G_DECLARE_FINAL_TYPE (GuichetBulkShelf, guichet_bulk_shelf, GUICHET, BULK_SHELF, GObject)

/* @type: of the bulks */
GuichetBulkShelf *guichet_bulk_shelf_new (GType type);
/* Keeps @bulk, and the program with it as long as it sends, until it is dropped. */
void guichet_bulk_shelf_add (GuichetBulkShelf *self, GuichetBulk *bulk);
/* Its result was read. */
void guichet_bulk_shelf_drop (GuichetBulkShelf *self, GuichetBulk *bulk);
gboolean guichet_bulk_shelf_get_busy (GuichetBulkShelf *self);

G_END_DECLS
