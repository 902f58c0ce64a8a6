/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-window.c: the main window: header, menus, banners, and the page of calls.
 */
#include "config.h"

#include "guichet-window.h"

#include "guichet-banner.h"
#include "guichet-instance.h"
#include "guichet-profile-button.h"
#include "guichet-say-once.h"
#include "guichet-session-banners.h"
#include "guichet-web-page.h"

#include <glib/gi18n-lib.h>

struct _GuichetWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GuichetBanner *demo_banner;
  GuichetSessionBanners *session_banners;
  GuichetProfileButton *profile_button;
  GuichetCallsPage *calls_page;

  GuichetDesk *desk;
  AdwToast *undo; /* (nullable): the last one with a button */
};

G_DEFINE_FINAL_TYPE (GuichetWindow, guichet_window, ADW_TYPE_APPLICATION_WINDOW)

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
undo_gone_cb (GuichetWindow *self, AdwToast *toast)
{
  if (self->undo == toast)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
}

/* What is told last is what Ctrl+Z takes back, as long as it is told. */
static void
toast_cb (GuichetWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (toast));
  if (adw_toast_get_button_label (toast) == NULL)
    return;
  guichet_say_once (gtk_widget_get_last_child (GTK_WIDGET (self->toasts)));
  g_set_object (&self->undo, toast);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", TRUE);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (undo_gone_cb), self, G_CONNECT_SWAPPED);
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
  guichet_session_load (guichet_desk_get_session (GUICHET_WINDOW (widget)->desk));
}

static void
undo_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  AdwToast *toast = GUICHET_WINDOW (widget)->undo;

  g_signal_emit_by_name (toast, "button-clicked");
  adw_toast_dismiss (toast);
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
  guichet_profile_button_set_session (self->profile_button, session);
  guichet_session_banners_set_session (self->session_banners, session);
  restore_size (self);
}

static void
guichet_window_dispose (GObject *object)
{
  GuichetWindow *self = GUICHET_WINDOW (object);

  g_clear_object (&self->undo);
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
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
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
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);

  g_type_ensure (GUICHET_TYPE_BANNER);
  g_type_ensure (GUICHET_TYPE_CALLS_PAGE);
  g_type_ensure (GUICHET_TYPE_PROFILE_BUTTON);
  g_type_ensure (GUICHET_TYPE_SESSION_BANNERS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindow, demo_banner);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindow, session_banners);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindow, profile_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindow, calls_page);
  gtk_widget_class_bind_template_callback (widget_class, open_sandbox_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
}

static void
guichet_window_init (GuichetWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
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
