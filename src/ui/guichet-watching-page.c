/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-watching-page.c: whether copied numbers are offered, what else the helper tells, when it
 * starts, and whether it runs. The helper follows the settings by itself; here it is only looked
 * at, and started.
 */
#include "config.h"

#include "guichet-watching-page.h"

#include "guichet-autostart.h"
#include "guichet-helper-status.h"
#include "guichet-peer.h"
#include "guichet-weak.h"

#include <glib/gi18n-lib.h>

struct _GuichetWatchingPage
{
  AdwPreferencesPage parent_instance;

  GtkSwitch *watching;
  GtkSwitch *watch_primary;
  GtkWidget *autostart_row;
  GtkSwitch *autostart;
  GtkSwitch *tell_of_requests;
  AdwActionRow *helper_row;
  GtkWidget *start;

  GSettings *settings;
  GuichetHelperStatus *helper;
  guint go_back_source;
  gboolean syncing; /* a switch is made to follow the truth, not the other way round */
};

G_DEFINE_FINAL_TYPE (GuichetWatchingPage, guichet_watching_page, ADW_TYPE_PREFERENCES_PAGE)

static guint toast_signal;

/* The title of a toast is one line, and a path would hide what is said of it. */
static void
tell (GuichetWatchingPage *self, const char *message)
{
  g_autoptr(AdwToast) toast = adw_toast_new ("");
  GtkWidget *label = gtk_label_new (message);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
  g_signal_emit (self, toast_signal, 0, toast);
}

/* Start with the session */

static void
show_autostart (GuichetWatchingPage *self)
{
  self->syncing = TRUE;
  gtk_switch_set_active (self->autostart, guichet_autostart_get ());
  self->syncing = FALSE;
}

static void
go_back_cb (gpointer user_data)
{
  GuichetWatchingPage *self = user_data;

  self->go_back_source = 0;
  show_autostart (self);
}

static void
autostart_switched_cb (GuichetWatchingPage *self)
{
  g_autoptr(GError) error = NULL;

  if (self->syncing)
    return;
  if (!guichet_autostart_set (gtk_switch_get_active (self->autostart), &error))
    {
      tell (self, error->message);
      /* Not from here: the switch tells screen readers of its new state after this. */
      if (self->go_back_source == 0)
        self->go_back_source = g_idle_add_once (go_back_cb, self);
    }
}

/* The helper */

static const char *
describe_backend (const char *backend)
{
  if (backend == NULL)
    return "";
  if (g_str_equal (backend, "data-control"))
    return _("It watches the clipboard through Wayland (data-control).");
  if (g_str_equal (backend, "xfixes"))
    return _("It watches the clipboard through X11 (XFixes).");
  return _("It cannot watch the clipboard of this desktop. Copied numbers are called from the menu: "
           "Call Clipboard Number.");
}

static void
show_helper (GuichetWatchingPage *self)
{
  gboolean running = guichet_helper_status_get_running (self->helper);
  gboolean watching = g_settings_get_boolean (self->settings, "watching");
  const char *backend = guichet_helper_status_get_backend (self->helper);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->helper_row),
                                 running ? _("The helper is running")
                                         : _("The helper is not running"));
  adw_action_row_set_subtitle (self->helper_row,
                               !running ? _("Copied numbers are offered only while it runs.")
                           : watching   ? describe_backend (backend)
                                        : _("It is paused."));
  gtk_widget_set_visible (self->start, !running);
}

static void
started_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetWatchingPage) self = guichet_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  gboolean started = guichet_peer_activate_finish (result, &error);

  if (self == NULL)
    return;
  gtk_widget_set_sensitive (self->start, TRUE);
  if (!started)
    tell (self, error->message);
}

static void
start_clicked_cb (GuichetWatchingPage *self)
{
  gtk_widget_set_sensitive (self->start, FALSE);
  guichet_peer_activate_async (GUICHET_PEER_HELPER, NULL, NULL, NULL, NULL, started_cb,
                               guichet_weak_new (self));
}

/**
 * guichet_watching_page_set_settings:
 * @self: the page
 * @settings: of this instance; set once
 */
void
guichet_watching_page_set_settings (GuichetWatchingPage *self, GSettings *settings)
{
  g_return_if_fail (GUICHET_IS_WATCHING_PAGE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (self->settings == NULL);

  self->settings = g_object_ref (settings);
  g_settings_bind (settings, "watching", self->watching, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "watch-primary", self->watch_primary, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "tell-of-requests", self->tell_of_requests, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed::watching", G_CALLBACK (show_helper), self,
                           G_CONNECT_SWAPPED);
  self->helper = guichet_helper_status_new ();
  g_signal_connect_object (self->helper, "notify", G_CALLBACK (show_helper), self,
                           G_CONNECT_SWAPPED);
  show_helper (self);
}

static void
guichet_watching_page_dispose (GObject *object)
{
  GuichetWatchingPage *self = GUICHET_WATCHING_PAGE (object);

  g_clear_handle_id (&self->go_back_source, g_source_remove);
  g_clear_object (&self->helper);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_WATCHING_PAGE);
  G_OBJECT_CLASS (guichet_watching_page_parent_class)->dispose (object);
}

static void
guichet_watching_page_class_init (GuichetWatchingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_watching_page_dispose;

  toast_signal = g_signal_new ("toast", GUICHET_TYPE_WATCHING_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-watching-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetWatchingPage, watching);
  gtk_widget_class_bind_template_child (widget_class, GuichetWatchingPage, watch_primary);
  gtk_widget_class_bind_template_child (widget_class, GuichetWatchingPage, autostart_row);
  gtk_widget_class_bind_template_child (widget_class, GuichetWatchingPage, autostart);
  gtk_widget_class_bind_template_child (widget_class, GuichetWatchingPage, tell_of_requests);
  gtk_widget_class_bind_template_child (widget_class, GuichetWatchingPage, helper_row);
  gtk_widget_class_bind_template_child (widget_class, GuichetWatchingPage, start);
  gtk_widget_class_bind_template_callback (widget_class, autostart_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_clicked_cb);
}

static void
guichet_watching_page_init (GuichetWatchingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->autostart_row, guichet_autostart_is_available ());
  show_autostart (self);
}
