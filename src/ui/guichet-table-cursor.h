/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-table-cursor.h: at which row of a table the keyboard is, or was when it went to
 * something around the table. As long as nobody has touched the table it stays at the first row.
 *
 * Signal "changed": it is at another one, or at none.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_TABLE_CURSOR (guichet_table_cursor_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTableCursor, guichet_table_cursor, GUICHET, TABLE_CURSOR, GObject)

/* @view: unowned, outlives it, in what scrolls it; @rows: what it shows */
GuichetTableCursor *guichet_table_cursor_new (GtkWidget *view, GListModel *rows);
/* (nullable) (transfer none): one of the rows’ items */
gpointer guichet_table_cursor_get_item (GuichetTableCursor *self);
/* (nullable) (transfer none): the same, while the keyboard is in the table */
gpointer guichet_table_cursor_get_focused (GuichetTableCursor *self);

G_END_DECLS
