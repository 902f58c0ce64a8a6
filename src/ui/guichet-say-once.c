/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-say-once.c: buttons that libadwaita 1.2 makes for us have their label twice in their
 * accessible name, because it is set after they were made; screen readers say it twice.
 */
#include "config.h"

#include "guichet-say-once.h"

/**
 * guichet_say_once:
 * @widget: a dialog, or what holds a toast
 *
 * Leaves the buttons in @widget the one name that they show.
 */
void
guichet_say_once (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    guichet_say_once (child);
}
