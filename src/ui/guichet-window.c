/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-window.c: the main window: header, menus, banners, and the page of calls.
 */
#include "config.h"

#include "guichet-window.h"

#include "guichet-banner.h"
#include "guichet-instance.h"
#include "guichet-web-page.h"

#include <glib/gi18n-lib.h>

struct _GuichetWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GuichetBanner *demo_banner;
  GuichetBanner *offline_banner;
  GtkMenuButton *account_button;
  AdwAvatar *avatar;
  GtkLabel *account_title;
  GtkLabel *account_nichandle;
  GtkLabel *account_source;
  GuichetCallsPage *calls_page;

  GuichetDesk *desk;
};

G_DEFINE_FINAL_TYPE (GuichetWindow, guichet_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_account (GuichetWindow *self)
{
  GuichetSession *session = guichet_desk_get_session (self->desk);
  GuichetAccount *account = guichet_session_get_account (session);
  const char *source = guichet_session_get_source (session);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->account_button), account != NULL);
  if (account == NULL)
    return;
  adw_avatar_set_text (self->avatar, guichet_account_get_title (account));
  gtk_label_set_label (self->account_title, guichet_account_get_title (account));
  gtk_label_set_label (self->account_nichandle, guichet_account_get_nichandle (account));
  /* Translators: where the keys were found: "the environment", "/home/john/.ovh.conf" */
  text = source != NULL ? g_strdup_printf (_("Signed in with %s"), source) : g_strdup ("");
  gtk_label_set_label (self->account_source, text);
}

static void
show_connection (GuichetWindow *self)
{
  GuichetSession *session = guichet_desk_get_session (self->desk);
  const GError *error = guichet_session_get_error (session);
  gboolean offline = guichet_session_get_state (session) == GUICHET_SESSION_STATE_OFFLINE;

  if (offline)
    g_object_set (self->offline_banner, "title",
                  error != NULL ? error->message : _("OVHcloud cannot be reached"), NULL);
  g_object_set (self->offline_banner, "revealed", offline, NULL);
}

static void
retry_cb (GuichetWindow *self)
{
  guichet_session_load (guichet_desk_get_session (self->desk));
}

/* The page of the sandbox stands beside its API: http://127.0.0.1:4711/1.0 and
 * http://127.0.0.1:4711/sandbox. */
static void
open_sandbox_cb (GuichetWindow *self)
{
  const char *endpoint = guichet_session_get_endpoint (guichet_desk_get_session (self->desk));
  g_autoptr(GUri) uri = NULL;
  g_autofree char *page = NULL;

  uri = endpoint != NULL ? g_uri_parse (endpoint, G_URI_FLAGS_NONE, NULL) : NULL;
  if (uri == NULL)
    return;
  page = g_uri_join (G_URI_FLAGS_NONE, g_uri_get_scheme (uri), NULL, g_uri_get_host (uri),
                     g_uri_get_port (uri), "/sandbox", NULL, NULL);
  guichet_web_page_show (GTK_WINDOW (self), page);
}

static void
toast_cb (GuichetWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (toast));
}

/* Actions */

static void
focus_number_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_calls_page_focus_number (GUICHET_WINDOW (widget)->calls_page);
}

static void
call_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_calls_page_call (GUICHET_WINDOW (widget)->calls_page);
}

static void
search_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_object_set (GUICHET_WINDOW (widget)->calls_page, "search-mode", TRUE, NULL);
}

static void
refresh_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  retry_cb (GUICHET_WINDOW (widget));
}

static void
export_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_calls_page_export (GUICHET_WINDOW (widget)->calls_page);
}

/* Size */

static void
restore_size (GuichetWindow *self)
{
  GSettings *settings = guichet_desk_get_settings (self->desk);
  int width = 0, height = 0;

  g_settings_get (settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static gboolean
guichet_window_close_request (GtkWindow *window)
{
  GSettings *settings = guichet_desk_get_settings (GUICHET_WINDOW (window)->desk);
  int width = 0, height = 0;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set (settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  return GTK_WINDOW_CLASS (guichet_window_parent_class)->close_request (window);
}

static void
set_desk (GuichetWindow *self, GuichetDesk *desk)
{
  GuichetSession *session = guichet_desk_get_session (desk);

  self->desk = g_object_ref (desk);
  guichet_calls_page_set_desk (self->calls_page, desk);
  g_object_set (self->demo_banner, "revealed", guichet_instance_is_demo (), NULL);
  g_signal_connect_object (session, "notify::account", G_CALLBACK (show_account), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (show_connection), self,
                           G_CONNECT_SWAPPED);
  show_account (self);
  show_connection (self);
  restore_size (self);
}

static void
guichet_window_dispose (GObject *object)
{
  GuichetWindow *self = GUICHET_WINDOW (object);

  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_WINDOW);
  G_OBJECT_CLASS (guichet_window_parent_class)->dispose (object);
}

static void
guichet_window_class_init (GuichetWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = guichet_window_close_request;

  gtk_widget_class_install_action (widget_class, "win.focus-number", NULL, focus_number_cb);
  gtk_widget_class_install_action (widget_class, "win.call", NULL, call_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.refresh", NULL, refresh_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK,
                                       "win.focus-number", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "win.call",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "win.call",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "win.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, GDK_CONTROL_MASK, "win.refresh",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);

  g_type_ensure (GUICHET_TYPE_BANNER);
  g_type_ensure (GUICHET_TYPE_CALLS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindow, demo_banner);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindow, offline_banner);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindow, account_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindow, avatar);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindow, account_title);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindow, account_nichandle);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindow, account_source);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindow, calls_page);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_sandbox_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
}

static void
guichet_window_init (GuichetWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  if (GUICHET_DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}

/**
 * guichet_window_new:
 * @application: the application it belongs to
 * @desk: what it shows
 *
 * Returns: (transfer none): the window, owned by @application as all its windows are
 */
GuichetWindow *
guichet_window_new (GtkApplication *application, GuichetDesk *desk)
{
  GuichetWindow *self = g_object_new (GUICHET_TYPE_WINDOW, "application", application, NULL);

  set_desk (self, desk);
  guichet_calls_page_focus_number (self->calls_page);
  return self;
}

GuichetCallsPage *
guichet_window_get_calls_page (GuichetWindow *self)
{
  g_return_val_if_fail (GUICHET_IS_WINDOW (self), NULL);

  return self->calls_page;
}

/**
 * guichet_window_tell:
 * @self: the window
 * @text: a short sentence, translated; not markup
 *
 * Shows @text for some seconds.
 */
void
guichet_window_tell (GuichetWindow *self, const char *text)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (GUICHET_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  markup = g_markup_escape_text (text, -1);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}
