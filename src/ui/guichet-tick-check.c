/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-tick-check.c: the check button of a row, which shows whether the row is ticked and asks
 * to have it ticked. Changes no selection itself: it names an action.
 */
#include "config.h"

#include "guichet-tick-check.h"

#include <glib/gi18n-lib.h>

#define ACTION_KEY "guichet-action"

static void
toggled_cb (GtkListItem *item, GtkCheckButton *check)
{
  if (gtk_check_button_get_active (check) != gtk_list_item_get_selected (item))
    gtk_widget_activate_action (GTK_WIDGET (check),
                                g_object_get_data (G_OBJECT (check), ACTION_KEY), "u",
                                gtk_list_item_get_position (item));
}

static void
selected_changed_cb (GtkListItem *item, GParamSpec *pspec, GtkCheckButton *check)
{
  gtk_check_button_set_active (check, gtk_list_item_get_selected (item));
}

/**
 * guichet_tick_check_new:
 * @item: the row
 * @action: (static): what ticks the row, or takes its tick away
 *
 * The keyboard stays with the row, whose Space does the same.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
guichet_tick_check_new (GtkListItem *item, const char *action)
{
  GtkWidget *check = gtk_check_button_new ();

  /* A check button of GTK 4.8 that is merely not focusable says that it took the keyboard. */
  gtk_widget_set_can_focus (check, FALSE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (check), ACTION_KEY, (gpointer) action);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), item, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "notify::selected", G_CALLBACK (selected_changed_cb), check, 0);
  return check;
}

/**
 * guichet_tick_check_refresh:
 * @check: the button
 * @item: its row, which shows something else now
 * @name: what that is called
 */
void
guichet_tick_check_refresh (GtkWidget *check, GtkListItem *item, const char *name)
{
  /* Translators: %s is a service. */
  g_autofree char *label = g_strdup_printf (_("Select %s"), name);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), gtk_list_item_get_selected (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
