/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-only-child.c: how Tab goes through a widget that has one child and takes no keys itself,
 * although it says where the focus is to begin.
 */
#include "guichet-only-child.h"

/**
 * guichet_only_child_focus:
 * @widget: a widget with one child, whose class has a "grab_focus" of its own
 * @direction: where the focus goes
 *
 * For the "focus" of such a class: GTK's own would grab the focus on each way in and out, and Tab
 * would never leave.
 *
 * Returns: whether the focus is in @widget now
 */
gboolean
guichet_only_child_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL && gtk_widget_child_focus (child, direction);
}
