/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-search-bar.h: a search bar that loses no key.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void guichet_search_bar_set_entry (GtkSearchBar *bar, GtkEditable *entry);
void guichet_search_bar_set_open (GtkSearchBar *bar, GtkEditable *entry, gboolean is_open);

G_END_DECLS
