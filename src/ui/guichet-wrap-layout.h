/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-wrap-layout.h: puts buttons side by side, and those that have no room left on a line of
 * their own below; one that expands takes what is left of its line. GTK 4.8 has no such box: a flow
 * box puts its children into columns, and asks for less height than it takes.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_WRAP_LAYOUT (guichet_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (GuichetWrapLayout,
                      guichet_wrap_layout,
                      GUICHET,
                      WRAP_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
