/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-tab-stop.c: holds a list or a table, and makes one stop of Tab of it: the arrows go from
 * row to row. GTK 4.8 would stop at each of a hundred thousand rows.
 */
#include "guichet-tab-stop.h"

struct _GuichetTabStop
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (GuichetTabStop, guichet_tab_stop, ADW_TYPE_BIN)

/* Whoever is next takes the focus that is not kept here. */
static gboolean
guichet_tab_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  const gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return GTK_WIDGET_CLASS (guichet_tab_stop_parent_class)->focus (widget, direction);
}

static void
guichet_tab_stop_class_init (GuichetTabStopClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = guichet_tab_stop_focus;
}

static void
guichet_tab_stop_init (GuichetTabStop *self)
{
}
