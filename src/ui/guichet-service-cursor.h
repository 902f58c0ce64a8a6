/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-cursor.h: at which service of a table the keyboard is, or was when it went to
 * something around the table. As long as nobody has touched the table it stays at the first row.
 *
 * Signal "changed": it is at another service, or at none.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-service.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_CURSOR (guichet_service_cursor_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServiceCursor,
                      guichet_service_cursor,
                      GUICHET,
                      SERVICE_CURSOR,
                      GObject)

/* @view: unowned, outlives it, in what scrolls it; @rows: what it shows */
GuichetServiceCursor *guichet_service_cursor_new (GtkWidget *view, GListModel *rows);
/* (nullable) (transfer none): one of the rows */
GuichetService *guichet_service_cursor_get_service (GuichetServiceCursor *self);
/* (nullable) (transfer none): the same, while the keyboard is in the table */
GuichetService *guichet_service_cursor_get_focused (GuichetServiceCursor *self);

G_END_DECLS
