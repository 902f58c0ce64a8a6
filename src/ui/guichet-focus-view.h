/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-focus-view.h: what has the keyboard stays in view when the room for it gets smaller: a
 * bar comes up, the window shrinks. GTK 4.8 looks for it only when the keyboard moves.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void guichet_focus_view_keep (GtkScrolledWindow *scrolled);

G_END_DECLS
