/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-list-actions.c: what can be done with the entries that are ticked in the list:
 * copied, exported, changed together in a window of its own.
 */
#include "config.h"

#include "guichet-directory-list-page-private.h"

#include "guichet-directory-apply-window.h"
#include "guichet-directory-output.h"

/* (transfer full): what is ticked or, if nothing is, all that is shown */
static GListModel *
collect (GuichetDirectoryListPage *self)
{
  g_autoptr(GPtrArray) ticked = guichet_directory_list_page_get_selected (self);
  GListStore *entries = NULL;

  if (ticked->len == 0)
    return g_object_ref (guichet_directory_shown_get_rows (self->shown));
  entries = g_list_store_new (GUICHET_TYPE_DIRECTORY_ENTRY);
  g_list_store_splice (entries, 0, 0, ticked->pdata, ticked->len);
  return G_LIST_MODEL (entries);
}

static void
copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr(GListModel) entries = collect (GUICHET_DIRECTORY_LIST_PAGE (widget));
  g_autoptr(AdwToast) toast = guichet_directory_output_copy (widget, entries);

  g_signal_emit_by_name (widget, "toast", toast);
}

static void
export_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr(GListModel) entries = collect (GUICHET_DIRECTORY_LIST_PAGE (widget));

  guichet_directory_output_save (widget, entries);
}

static void
change_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetDirectoryListPage *self = GUICHET_DIRECTORY_LIST_PAGE (widget);
  g_autoptr(GPtrArray) ticked = guichet_directory_list_page_get_selected (self);

  guichet_directory_apply_window_show (GTK_WINDOW (gtk_widget_get_root (widget)), self->desk,
                                       ticked);
}

static void
untick_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_directory_list_page_clear_selected (GUICHET_DIRECTORY_LIST_PAGE (widget));
}

/* For the files of the list alone. */
void
guichet_directory_list_actions_refresh (GuichetDirectoryListPage *self, gboolean has_ticks)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.untick-all", has_ticks);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.change", has_ticks);
}

/* For the files of the list alone. */
void
guichet_directory_list_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "page.change", NULL, change_cb);
  gtk_widget_class_install_action (widget_class, "page.untick-all", NULL, untick_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "page.untick-all", NULL);
}
