/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-focus.h: the keyboard within a row of the list of requests: Tab goes from
 * the row to its buttons, and out of the list behind the last.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Nothing in @row takes the keyboard from it by itself. */
void guichet_contact_request_focus_set_up (GtkWidget *row);
/* @item: of the list, with a row in it, which has the keyboard
 * Returns: whether the keyboard went to something of that row */
gboolean guichet_contact_request_focus_move (GtkWidget *item, GtkDirectionType direction);
/* The buttons of @row are about to be others: the row has the keyboard if one of them had. */
void guichet_contact_request_focus_take_back (GtkWidget *row);

G_END_DECLS
