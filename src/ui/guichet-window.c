/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-window.c: the window of calls, which opens first.
 */
#include "config.h"

#include "guichet-window.h"

struct _GuichetWindow
{
  GuichetMainWindow parent_instance;

  GuichetCallsPage *calls_page;
};

G_DEFINE_FINAL_TYPE (GuichetWindow, guichet_window, GUICHET_TYPE_MAIN_WINDOW)

static void
focus_number_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_calls_page_focus_number (GUICHET_WINDOW (widget)->calls_page);
}

static void
dial_clipboard_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "app.dial-clipboard", NULL);
}

static void
call_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_calls_page_call (GUICHET_WINDOW (widget)->calls_page);
}

static void
export_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_calls_page_export (GUICHET_WINDOW (widget)->calls_page);
}

static void
guichet_window_class_init (GuichetWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.focus-number", NULL, focus_number_cb);
  gtk_widget_class_install_action (widget_class, "win.call", NULL, call_cb);
  gtk_widget_class_install_action (widget_class, "win.dial-clipboard", NULL, dial_clipboard_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK,
                                       "win.focus-number", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "win.call",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "win.call",
                                       NULL);

  g_type_ensure (GUICHET_TYPE_CALLS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetWindow, calls_page);
  gtk_widget_class_bind_template_callback (widget_class, guichet_main_window_add_toast);
}

static void
guichet_window_init (GuichetWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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

  guichet_main_window_set_desk (GUICHET_MAIN_WINDOW (self), desk, "window");
  guichet_calls_page_set_desk (self->calls_page, desk);
  guichet_calls_page_focus_number (self->calls_page);
  return self;
}

GuichetCallsPage *
guichet_window_get_calls_page (GuichetWindow *self)
{
  g_return_val_if_fail (GUICHET_IS_WINDOW (self), NULL);

  return self->calls_page;
}
