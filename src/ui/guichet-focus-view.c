/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-focus-view.c: what has the keyboard stays in view when the room for it gets smaller: a
 * bar comes up, the window shrinks. GTK 4.8 looks for it only when the keyboard moves.
 */
#include "guichet-focus-view.h"

#include "guichet-weak.h"

/* Around what has the keyboard, in pixels: what is said of it stands below */
#define MARGIN_ABOVE 12
#define MARGIN_BELOW 42

static void
show_focus (gpointer user_data)
{
  g_autoptr(GtkScrolledWindow) scrolled = guichet_weak_take (user_data);
  GtkRoot *root = scrolled != NULL ? gtk_widget_get_root (GTK_WIDGET (scrolled)) : NULL;
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkAdjustment *adjustment;
  graphene_rect_t place;
  double top;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (scrolled)) ||
      !gtk_widget_compute_bounds (focus, gtk_scrolled_window_get_child (scrolled), &place))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (scrolled);
  top = gtk_adjustment_get_value (adjustment) + place.origin.y;
  gtk_adjustment_clamp_page (adjustment, top - MARGIN_ABOVE,
                             top + place.size.height + MARGIN_BELOW);
}

/* What is in it gets its places after this. */
static void
page_changed_cb (GtkScrolledWindow *scrolled)
{
  g_idle_add_once (show_focus, guichet_weak_new (scrolled));
}

/**
 * guichet_focus_view_keep:
 * @scrolled: what scrolls
 *
 * From now on it scrolls to what has the keyboard in it whenever its height changes.
 */
void
guichet_focus_view_keep (GtkScrolledWindow *scrolled)
{
  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scrolled));

  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (scrolled), "notify::page-size",
                           G_CALLBACK (page_changed_cb), scrolled, G_CONNECT_SWAPPED);
}
