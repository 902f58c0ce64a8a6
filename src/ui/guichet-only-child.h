/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-only-child.h: how Tab goes through a widget that has one child and takes no keys itself,
 * although it says where the focus is to begin.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean guichet_only_child_focus (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
