/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-list-top.h: keeps a list at its top as long as people leave it there, whatever comes in
 * above, grows, or opens around it. GTK 4.8 keeps the row in place that was on top, and so hides
 * what is newest.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_LIST_TOP (guichet_list_top_get_type ())
G_DECLARE_FINAL_TYPE (GuichetListTop, guichet_list_top, GUICHET, LIST_TOP, GObject)

/* @list: (transfer none): a list view in a scrolled window */
GuichetListTop *guichet_list_top_new (GtkWidget *list);
/* Brings the top into view, wherever people have scrolled to. */
void guichet_list_top_show (GuichetListTop *self);

G_END_DECLS
