/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contacts-window.c: who looks after which service, and the requests that change it: one
 * window with the views Services and Requests.
 */
#include "config.h"

#include "guichet-contacts-window.h"

#include "guichet-requests-page.h"
#include "guichet-service-output.h"
#include "guichet-services-page.h"

struct _GuichetContactsWindow
{
  GuichetMainWindow parent_instance;

  AdwViewStack *views;
  GuichetServicesPage *services_page;
  GuichetRequestsPage *requests_page;

  GBinding *search; /* (nullable): between the window and the view that is seen */
  GuichetContactSides *sides;
  gboolean is_held;
};

G_DEFINE_FINAL_TYPE (GuichetContactsWindow, guichet_contacts_window, GUICHET_TYPE_MAIN_WINDOW)

static void
let_go_of_search (GuichetContactsWindow *self)
{
  if (self->search != NULL)
    g_binding_unbind (self->search);
  g_clear_object (&self->search);
}

/* Each view has its own search. The window opens that of the view that is seen: the field of the
 * other one would take the keyboard, and nobody would see what is typed. */
static void
view_changed_cb (GuichetContactsWindow *self)
{
  GtkWidget *view = adw_view_stack_get_visible_child (self->views);

  let_go_of_search (self);
  if (view != NULL)
    self->search = g_object_ref (g_object_bind_property (
        view, "search-mode", self, "search-mode", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL));
}

static void
change_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_services_page_change (GUICHET_CONTACTS_WINDOW (widget)->services_page);
}

static void
change_from_file_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_service_output_open_file (widget,
                                    guichet_main_window_get_desk (GUICHET_MAIN_WINDOW (widget)));
}

static void
export_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_services_page_export (GUICHET_CONTACTS_WINDOW (widget)->services_page);
}

static void
guichet_contacts_window_refresh (GuichetMainWindow *window)
{
  GuichetContactsWindow *self = GUICHET_CONTACTS_WINDOW (window);

  if (adw_view_stack_get_visible_child (self->views) == GTK_WIDGET (self->services_page))
    guichet_services_page_refresh (self->services_page);
  else
    guichet_requests_page_refresh (self->requests_page);
}

/**
 * guichet_contacts_window_show_services:
 * @self: the window
 *
 * Shows the table of services.
 */
void
guichet_contacts_window_show_services (GuichetContactsWindow *self)
{
  g_return_if_fail (GUICHET_IS_CONTACTS_WINDOW (self));

  adw_view_stack_set_visible_child_name (self->views, "services");
}

/**
 * guichet_contacts_window_show_requests:
 * @self: the window
 *
 * Shows the requests that change contacts.
 */
void
guichet_contacts_window_show_requests (GuichetContactsWindow *self)
{
  g_return_if_fail (GUICHET_IS_CONTACTS_WINDOW (self));

  adw_view_stack_set_visible_child_name (self->views, "requests");
}

/**
 * guichet_contacts_window_show_request:
 * @self: the window
 * @id: a request
 *
 * Shows request @id, now or as soon as it is read; never answers it.
 */
void
guichet_contacts_window_show_request (GuichetContactsWindow *self, gint64 id)
{
  g_return_if_fail (GUICHET_IS_CONTACTS_WINDOW (self));

  guichet_contacts_window_show_requests (self);
  guichet_requests_page_show_request (self->requests_page, id);
}

/**
 * guichet_contacts_window_paste_code:
 * @self: the window
 * @id: the request whose code the helper has offered; 0: several
 *
 * Reads the clipboard as soon as the window may, and asks what to do with the codes in it.
 */
void
guichet_contacts_window_paste_code (GuichetContactsWindow *self, gint64 id)
{
  g_return_if_fail (GUICHET_IS_CONTACTS_WINDOW (self));

  guichet_contacts_window_show_requests (self);
  guichet_requests_page_paste_code (self->requests_page, id);
}

/**
 * guichet_contacts_window_tell:
 * @self: the window
 * @text: a short sentence, translated; not markup
 *
 * Shows @text for some seconds.
 */
void
guichet_contacts_window_tell (GuichetContactsWindow *self, const char *text)
{
  g_return_if_fail (GUICHET_IS_CONTACTS_WINDOW (self));

  guichet_main_window_tell (GUICHET_MAIN_WINDOW (self), text);
}

/**
 * guichet_contacts_window_show:
 * @application: the windows
 * @desk: what it shows
 *
 * Returns: (transfer none): the one of @application, made if there is none; presented
 */
GuichetContactsWindow *
guichet_contacts_window_show (GtkApplication *application, GuichetDesk *desk)
{
  GuichetContactsWindow *self = NULL;

  for (GList *l = gtk_application_get_windows (application); l != NULL && self == NULL; l = l->next)
    if (GUICHET_IS_CONTACTS_WINDOW (l->data))
      self = l->data;
  if (self == NULL)
    {
      self = g_object_new (GUICHET_TYPE_CONTACTS_WINDOW, "application", application, NULL);
      guichet_main_window_set_desk (GUICHET_MAIN_WINDOW (self), desk, "contacts-window");
      self->sides =
          g_object_ref (guichet_contacts_desk_get_sides (guichet_desk_get_contacts (desk)));
      guichet_services_page_set_desk (self->services_page, desk);
      guichet_requests_page_set_desk (self->requests_page, desk);
    }
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/* What waits for an answer is marked in the table and counted in the header, whichever view is
 * seen: the requests are read while the window is. */
static void
set_held (GuichetContactsWindow *self, gboolean is_held)
{
  if (self->sides == NULL || self->is_held == is_held)
    return;
  self->is_held = is_held;
  if (is_held)
    guichet_contact_sides_hold (self->sides);
  else
    guichet_contact_sides_release (self->sides);
}

static void
guichet_contacts_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (guichet_contacts_window_parent_class)->map (widget);
  set_held (GUICHET_CONTACTS_WINDOW (widget), TRUE);
}

static void
guichet_contacts_window_unmap (GtkWidget *widget)
{
  set_held (GUICHET_CONTACTS_WINDOW (widget), FALSE);
  GTK_WIDGET_CLASS (guichet_contacts_window_parent_class)->unmap (widget);
}

static void
guichet_contacts_window_dispose (GObject *object)
{
  GuichetContactsWindow *self = GUICHET_CONTACTS_WINDOW (object);

  set_held (self, FALSE);
  let_go_of_search (self);
  g_clear_object (&self->sides);
  G_OBJECT_CLASS (guichet_contacts_window_parent_class)->dispose (object);
}

static void
guichet_contacts_window_class_init (GuichetContactsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_contacts_window_dispose;
  widget_class->map = guichet_contacts_window_map;
  widget_class->unmap = guichet_contacts_window_unmap;
  GUICHET_MAIN_WINDOW_CLASS (klass)->refresh = guichet_contacts_window_refresh;

  gtk_widget_class_install_action (widget_class, "win.change-contacts", NULL, change_cb);
  gtk_widget_class_install_action (widget_class, "win.change-from-file", NULL, change_from_file_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK,
                                       "win.change-contacts", NULL);

  g_type_ensure (GUICHET_TYPE_REQUESTS_PAGE);
  g_type_ensure (GUICHET_TYPE_SERVICES_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-contacts-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetContactsWindow, views);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactsWindow, services_page);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactsWindow, requests_page);
  gtk_widget_class_bind_template_callback (widget_class, guichet_main_window_add_toast);
}

static void
guichet_contacts_window_init (GuichetContactsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  view_changed_cb (self);
}
