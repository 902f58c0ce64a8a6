/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-window.c: the coordinates of every number: a list of all on the left, one of
 * them on the right, one after the other where it is narrow.
 */
#include "config.h"

#include "guichet-directory-window.h"

#include "guichet-directory-form-page.h"
#include "guichet-directory-list-page.h"
#include "guichet-directory-news.h"
#include "guichet-directory-output.h"
#include "guichet-directory-text.h"
#include "guichet-directory-unsaved.h"
#include "guichet-no-account-page.h"
#include "guichet-web-page.h"

#include <glib/gi18n-lib.h>

/* Of the list beside a form */
#define LIST_WIDTH 360

struct _GuichetDirectoryWindow
{
  GuichetMainWindow parent_instance;

  GtkStack *stack;
  GuichetNoAccountPage *no_account_page;
  AdwLeaflet *leaflet;
  AdwClamp *list;
  GuichetDirectoryListPage *list_page;
  GtkWidget *detail;
  GtkStack *detail_stack;
  GuichetDirectoryFormPage *form_page;

  char *wanted; /* (nullable): the line or number to be shown once it is known */
  gboolean may_close;
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryWindow, guichet_directory_window, GUICHET_TYPE_MAIN_WINDOW)

/* The entry that is seen */

static GuichetDirectoryEntry *
dup_entry (GuichetDirectoryWindow *self)
{
  GuichetDirectoryEntry *entry = NULL;

  g_object_get (self->list_page, "entry", &entry, NULL);
  return entry;
}

static char *
find_uri (GuichetDirectoryWindow *self)
{
  g_autoptr(GuichetDirectoryEntry) entry = dup_entry (self);

  return entry != NULL ? guichet_directory_text_check_uri (entry) : NULL;
}

/* Where both are seen, the way back is that of the keyboard. */
static void
refresh_back (GuichetDirectoryWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back",
                                 adw_leaflet_get_visible_child (self->leaflet) == self->detail);
}

/* Beside a form, the list gets no wider than it must, whatever it has to tell. */
static void
refresh_layout (GuichetDirectoryWindow *self)
{
  adw_clamp_set_maximum_size (self->list,
                              adw_leaflet_get_folded (self->leaflet) ? G_MAXINT16 : LIST_WIDTH);
  refresh_back (self);
}

static const char *
find_detail (GuichetDirectoryWindow *self, GuichetDirectoryEntry *entry)
{
  GuichetDesk *desk = guichet_main_window_get_desk (GUICHET_MAIN_WINDOW (self));
  GListModel *entries =
      G_LIST_MODEL (guichet_directory_desk_get_entries (guichet_desk_get_directory (desk)));

  if (entry != NULL)
    return "entry";
  return g_list_model_get_n_items (entries) > 0 ? "none" : "nothing";
}

static void
entry_chosen_cb (GuichetDirectoryWindow *self)
{
  g_autoptr(GuichetDirectoryEntry) entry = dup_entry (self);
  g_autofree char *uri = find_uri (self);

  guichet_directory_form_page_set_entry (self->form_page, entry);
  gtk_stack_set_visible_child_name (self->detail_stack, find_detail (self, entry));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.check-directory", uri != NULL);
  adw_leaflet_set_visible_child (self->leaflet,
                                 entry != NULL ? self->detail : GTK_WIDGET (self->list));
}

/* What was asked for by its number, perhaps before the list was read */

static void
entries_changed_cb (GuichetDirectoryWindow *self)
{
  GuichetDesk *desk = guichet_main_window_get_desk (GUICHET_MAIN_WINDOW (self));
  GuichetDirectoryList *entries =
      guichet_directory_desk_get_entries (guichet_desk_get_directory (desk));
  GuichetDirectoryEntry *entry = NULL;
  g_autoptr(GuichetDirectoryEntry) shown = NULL;

  if (self->wanted != NULL)
    entry = guichet_directory_list_find (entries, self->wanted);
  if (entry != NULL)
    {
      g_clear_pointer (&self->wanted, g_free);
      g_object_set (self->list_page, "entry", entry, NULL);
      return;
    }
  shown = dup_entry (self);
  gtk_stack_set_visible_child_name (self->detail_stack, find_detail (self, shown));
}

/**
 * guichet_directory_window_show_entry:
 * @self: the window
 * @service: a line or number
 *
 * Shows its entry, now or as soon as it is known; changes nothing.
 */
void
guichet_directory_window_show_entry (GuichetDirectoryWindow *self, const char *service)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_WINDOW (self));
  g_return_if_fail (service != NULL);

  g_free (self->wanted);
  self->wanted = g_strdup (service);
  entries_changed_cb (self);
}

/* What people wait for is told once everything was read, while the window is open. */
static void
loading_changed_cb (GuichetDirectoryWindow *self, GParamSpec *pspec, GuichetReadingList *list)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application != NULL && !guichet_reading_list_get_loading (list))
    guichet_directory_news_tell (G_APPLICATION (application));
}

/* Actions */

static void
back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetDirectoryWindow *self = GUICHET_DIRECTORY_WINDOW (widget);

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_page));
}

static void
apply_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_directory_form_page_apply (GUICHET_DIRECTORY_WINDOW (widget)->form_page);
}

static void
check_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autofree char *uri = find_uri (GUICHET_DIRECTORY_WINDOW (widget));

  guichet_web_page_show (GTK_WINDOW (widget), uri);
}

static void
export_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (GUICHET_DIRECTORY_WINDOW (widget)->list_page),
                              "page.export", NULL);
}

static void
change_several_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetDirectoryWindow *self = GUICHET_DIRECTORY_WINDOW (widget);
  g_autoptr(GPtrArray) ticked = guichet_directory_list_page_get_selected (self->list_page);

  if (ticked->len > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list_page), "page.change", NULL);
  else
    guichet_main_window_tell (GUICHET_MAIN_WINDOW (self), _("Select the numbers first"));
}

static void
import_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_directory_output_open (widget,
                                 guichet_main_window_get_desk (GUICHET_MAIN_WINDOW (widget)));
}

static void
guichet_directory_window_refresh (GuichetMainWindow *window)
{
  guichet_directory_list_page_refresh (GUICHET_DIRECTORY_WINDOW (window)->list_page);
}

/* The account */

static void
session_changed_cb (GuichetDirectoryWindow *self, GParamSpec *pspec, GuichetSession *session)
{
  gtk_stack_set_visible_child_name (self->stack, guichet_session_get_state (session) ==
                                                         GUICHET_SESSION_STATE_UNCONFIGURED
                                                     ? "no-account"
                                                     : "directory");
}

static void
set_desk (GuichetDirectoryWindow *self, GuichetDesk *desk)
{
  GuichetSession *session = guichet_desk_get_session (desk);

  guichet_main_window_set_desk (GUICHET_MAIN_WINDOW (self), desk, "directory-window");
  guichet_no_account_page_set_session (self->no_account_page, session);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self, NULL, session);
  guichet_directory_form_page_set_desk (self->form_page, desk);
  guichet_directory_list_page_set_desk (self->list_page, desk);
  g_signal_connect_object (guichet_directory_desk_get_entries (guichet_desk_get_directory (desk)),
                           "items-changed", G_CALLBACK (entries_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (guichet_directory_desk_get_entries (guichet_desk_get_directory (desk)),
                           "notify::loading", G_CALLBACK (loading_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * guichet_directory_window_show:
 * @application: the windows
 * @desk: what it shows
 *
 * Returns: (transfer none): the one of @application, made if there is none; presented
 */
GuichetDirectoryWindow *
guichet_directory_window_show (GtkApplication *application, GuichetDesk *desk)
{
  GuichetDirectoryWindow *self = NULL;

  for (GList *l = gtk_application_get_windows (application); l != NULL && self == NULL; l = l->next)
    if (GUICHET_IS_DIRECTORY_WINDOW (l->data))
      self = l->data;
  if (self == NULL)
    {
      self = g_object_new (GUICHET_TYPE_DIRECTORY_WINDOW, "application", application, NULL);
      set_desk (self, desk);
    }
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/* Nothing that was typed is lost without a question. */

static void
leave_cb (gpointer window)
{
  GUICHET_DIRECTORY_WINDOW (window)->may_close = TRUE;
  gtk_window_close (window);
}

static gboolean
guichet_directory_window_close_request (GtkWindow *window)
{
  GuichetDesk *desk = guichet_main_window_get_desk (GUICHET_MAIN_WINDOW (window));
  GuichetDirectoryDesk *directory = guichet_desk_get_directory (desk);

  if (!GUICHET_DIRECTORY_WINDOW (window)->may_close && guichet_directory_unsaved_has (directory))
    {
      guichet_directory_unsaved_ask (window, directory, leave_cb);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (guichet_directory_window_parent_class)->close_request (window);
}

static void
guichet_directory_window_dispose (GObject *object)
{
  GuichetDirectoryWindow *self = GUICHET_DIRECTORY_WINDOW (object);

  g_clear_pointer (&self->wanted, g_free);
  G_OBJECT_CLASS (guichet_directory_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.apply", NULL, apply_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.check-directory", NULL, check_cb);
  gtk_widget_class_install_action (widget_class, "win.change-several", NULL, change_several_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "win.apply",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK,
                                       "win.change-several", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
}

static void
guichet_directory_window_class_init (GuichetDirectoryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_directory_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = guichet_directory_window_close_request;
  GUICHET_MAIN_WINDOW_CLASS (klass)->refresh = guichet_directory_window_refresh;
  install_actions (widget_class);

  g_type_ensure (GUICHET_TYPE_DIRECTORY_FORM_PAGE);
  g_type_ensure (GUICHET_TYPE_DIRECTORY_LIST_PAGE);
  g_type_ensure (GUICHET_TYPE_NO_ACCOUNT_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-directory-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryWindow, no_account_page);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryWindow, list);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryWindow, list_page);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryWindow, detail);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryWindow, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryWindow, form_page);
  gtk_widget_class_bind_template_callback (widget_class, entry_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, refresh_back);
  gtk_widget_class_bind_template_callback (widget_class, refresh_layout);
  gtk_widget_class_bind_template_callback (widget_class, guichet_main_window_add_toast);
}

static void
guichet_directory_window_init (GuichetDirectoryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.check-directory", FALSE);
  refresh_layout (self);
}
