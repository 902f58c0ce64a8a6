/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-focus.c: the keyboard within a row of the list of requests: Tab goes from
 * the row to its buttons, and out of the list behind the last.
 *
 * A row of GTK 4.8 in which something can have the keyboard never gets it itself, so that the
 * arrows would go from button to button, past what a row says. Hence a button can have it only
 * while it does.
 */
#include "guichet-contact-request-focus.h"

/* @stops: gets the buttons below @widget, in the order in which they are seen */
static void
collect (GtkWidget *widget, GPtrArray *stops)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) || !gtk_widget_get_visible (child))
      continue;
    else if (GTK_IS_BUTTON (child))
      g_ptr_array_add (stops, child);
    else
      collect (child, stops);
}

static GPtrArray *
find_stops (GtkWidget *row)
{
  GPtrArray *stops = g_ptr_array_new ();

  collect (row, stops);
  return stops;
}

static void
release (GtkWidget *row)
{
  g_autoptr(GPtrArray) stops = find_stops (row);

  for (guint i = 0; i < stops->len; i++)
    gtk_widget_set_focusable (stops->pdata[i], FALSE);
}

static void
left_cb (GtkEventController *controller)
{
  release (gtk_event_controller_get_widget (controller));
}

/**
 * guichet_contact_request_focus_set_up:
 * @row: a row; who puts other buttons into it calls this for them again
 *
 * Leaves the keyboard to the row.
 */
void
guichet_contact_request_focus_set_up (GtkWidget *row)
{
  static const char watched[] = "guichet-request-focus";
  GtkEventController *controller = NULL;

  g_return_if_fail (GTK_IS_WIDGET (row));

  release (row);
  if (g_object_get_data (G_OBJECT (row), watched) != NULL)
    return;
  controller = gtk_event_controller_focus_new ();
  g_signal_connect (controller, "leave", G_CALLBACK (left_cb), NULL);
  gtk_widget_add_controller (row, controller);
  g_object_set_data (G_OBJECT (row), watched, controller);
}

/* Returns: which of @stops has the keyboard; -1: none of them */
static int
find_current (GtkWidget *row, GPtrArray *stops)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint position = 0;

  return focus != NULL && g_ptr_array_find (stops, focus, &position) ? (int) position : -1;
}

/**
 * guichet_contact_request_focus_move:
 * @item: of the list, with a row in it, which has the keyboard
 * @direction: forward or backward, as Tab goes
 *
 * Returns: whether the keyboard went to something of that row; %FALSE: it is to leave the list
 */
gboolean
guichet_contact_request_focus_move (GtkWidget *item, GtkDirectionType direction)
{
  GtkWidget *row = gtk_widget_get_first_child (item);
  g_autoptr(GPtrArray) stops = NULL;
  int current = 0;
  int next = 0;

  if (row == NULL)
    return FALSE;
  stops = find_stops (row);
  current = find_current (row, stops);
  next = current + (direction == GTK_DIR_TAB_FORWARD ? 1 : -1);
  if (next < -1 || next >= (int) stops->len)
    return FALSE;
  release (row);
  if (next == -1)
    return gtk_widget_grab_focus (item);
  gtk_widget_set_focusable (stops->pdata[next], TRUE);
  return gtk_widget_grab_focus (stops->pdata[next]);
}

/**
 * guichet_contact_request_focus_take_back:
 * @row: a row
 *
 * Gives the keyboard to the row if one of its buttons had it, which is about to go.
 */
void
guichet_contact_request_focus_take_back (GtkWidget *row)
{
  g_autoptr(GPtrArray) stops = find_stops (row);

  if (find_current (row, stops) < 0)
    return;
  release (row);
  gtk_widget_grab_focus (gtk_widget_get_parent (row));
}
