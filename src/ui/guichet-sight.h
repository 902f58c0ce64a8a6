/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sight.h: tells a long list which of its rows are in sight, a few times a second while
 * they are scrolled. Rows are taken to be of one height.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-reading-list.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SIGHT (guichet_sight_get_type ())
G_DECLARE_FINAL_TYPE (GuichetSight, guichet_sight, GUICHET, SIGHT, GObject)

/* @adjustment: of what scrolls @rows upwards and downwards; @list: has all of @rows */
GuichetSight *
guichet_sight_new (GuichetReadingList *list, GListModel *rows, GtkAdjustment *adjustment);

G_END_DECLS
