/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-tick-check.h: the check button of a row, which shows whether the row is ticked and asks
 * to have it ticked. Changes no selection itself: it names an action.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @action: (static): with the position of the row (uint32) */
GtkWidget *guichet_tick_check_new (GtkListItem *item, const char *action);
/* @item shows another row now. @name: what the row is called */
void guichet_tick_check_refresh (GtkWidget *check, GtkListItem *item, const char *name);

G_END_DECLS
