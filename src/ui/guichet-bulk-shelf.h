/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-shelf.h: the bulks of one kind that are under way, and those whose result nobody has
 * put away yet, as a #GListModel. Starts and stops nothing.
 *
 * Property "busy" (boolean, read-only): one of them sends, the application is to stay.
 * Signal "over" (GObject: the bulk): everything in it has come to its end.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_BULK_SHELF (guichet_bulk_shelf_get_type ())
G_DECLARE_FINAL_TYPE (GuichetBulkShelf, guichet_bulk_shelf, GUICHET, BULK_SHELF, GObject)

/* What a kind of bulk is known by. All static. */
typedef struct
{
  GType (*get_type) (void); /* has a property "state" */
  gboolean (*is_sending) (gpointer bulk);
  gboolean (*is_over) (gpointer bulk);
} GuichetBulkKind;

GuichetBulkShelf *guichet_bulk_shelf_new (const GuichetBulkKind *kind);
/* Keeps @bulk, and the program with it as long as it sends, until it is dropped. */
void guichet_bulk_shelf_add (GuichetBulkShelf *self, gpointer bulk);
/* Its result was read. */
void guichet_bulk_shelf_drop (GuichetBulkShelf *self, gpointer bulk);
gboolean guichet_bulk_shelf_get_busy (GuichetBulkShelf *self);

G_END_DECLS
