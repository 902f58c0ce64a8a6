/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-search-bar.c: a search bar that loses no key.
 */
#include "config.h"

#include "guichet-search-bar.h"

/**
 * guichet_search_bar_set_entry:
 * @bar: a search bar
 * @entry: what is typed into, somewhere in @bar
 *
 * Gives @entry the keyboard whenever @bar opens. It opens at once: while it slid open, its entry
 * would have no place on the screen and so no focus, and what is typed right after Ctrl+F would go
 * elsewhere.
 */
void
guichet_search_bar_set_entry (GtkSearchBar *bar, GtkEditable *entry)
{
  GtkWidget *revealer = NULL;

  g_return_if_fail (GTK_IS_SEARCH_BAR (bar));
  g_return_if_fail (GTK_IS_EDITABLE (entry));

  gtk_search_bar_connect_entry (bar, entry);
  revealer = gtk_widget_get_first_child (GTK_WIDGET (bar));
  if (GTK_IS_REVEALER (revealer))
    gtk_revealer_set_transition_duration (GTK_REVEALER (revealer), 0);
}

/**
 * guichet_search_bar_set_open:
 * @bar: a search bar
 * @entry: of guichet_search_bar_set_entry()
 * @is_open: whether it shows
 *
 * Opens or closes @bar. Of one that is open already, @entry has the keyboard again.
 */
void
guichet_search_bar_set_open (GtkSearchBar *bar, GtkEditable *entry, gboolean is_open)
{
  g_return_if_fail (GTK_IS_SEARCH_BAR (bar));
  g_return_if_fail (GTK_IS_EDITABLE (entry));

  if (is_open && gtk_search_bar_get_search_mode (bar))
    gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_search_bar_set_search_mode (bar, is_open);
}
