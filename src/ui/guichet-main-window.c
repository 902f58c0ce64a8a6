/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-main-window.c: what every main window has: the account in use, the main menu, search, the
 * banners, toasts that can be taken back, its size. What stands in it belongs to its subclasses.
 */
#include "config.h"

#include "guichet-main-window.h"

#include "guichet-banner.h"
#include "guichet-instance.h"
#include "guichet-profile-button.h"
#include "guichet-say-once.h"
#include "guichet-session-banners.h"
#include "guichet-web-page.h"

typedef struct
{
  AdwHeaderBar *header;
  GtkWidget *search_button;
  GMenu *main_menu;
  GuichetBanner *demo_banner;
  GuichetSessionBanners *session_banners;
  GuichetProfileButton *profile_button;
  AdwToastOverlay *toasts;
  AdwBin *bottom;

  GuichetDesk *desk;
  const char *settings_prefix;
  gboolean is_searching;
  AdwToast *undo; /* (nullable): the last one with a button */
} GuichetMainWindowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GuichetMainWindow,
                                     guichet_main_window,
                                     ADW_TYPE_APPLICATION_WINDOW)

typedef enum
{
  PROP_TITLE_WIDGET = 1,
  PROP_PAGE,
  PROP_BOTTOM,
  PROP_MENU,
  PROP_SEARCH_MODE,
  PROP_HAS_SEARCH,
} GuichetMainWindowProperty;

static GParamSpec *props[PROP_HAS_SEARCH + 1];

static GuichetMainWindowPrivate *
priv_of (gpointer self)
{
  return guichet_main_window_get_instance_private (self);
}

/* The page of the sandbox stands beside its API: http://127.0.0.1:4711/1.0 and
 * http://127.0.0.1:4711/sandbox. */
static void
open_sandbox_cb (GuichetMainWindow *self)
{
  const char *endpoint =
      guichet_session_get_endpoint (guichet_desk_get_session (priv_of (self)->desk));
  g_autoptr(GUri) uri = NULL;
  g_autofree char *page = NULL;

  uri = endpoint != NULL ? g_uri_parse (endpoint, G_URI_FLAGS_NONE, NULL) : NULL;
  if (uri == NULL)
    return;
  page = g_uri_join (G_URI_FLAGS_NONE, g_uri_get_scheme (uri), NULL, g_uri_get_host (uri),
                     g_uri_get_port (uri), "/sandbox", NULL, NULL);
  guichet_web_page_show (GTK_WINDOW (self), page);
}

/* Toasts */

static void
undo_gone_cb (GuichetMainWindow *self, AdwToast *toast)
{
  if (priv_of (self)->undo == toast)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
}

/**
 * guichet_main_window_add_toast:
 * @self: the window
 * @toast: (transfer none): what is told
 *
 * What is told last with a button is what Ctrl+Z takes back, as long as it is told.
 */
void
guichet_main_window_add_toast (GuichetMainWindow *self, AdwToast *toast)
{
  GuichetMainWindowPrivate *priv = NULL;

  g_return_if_fail (GUICHET_IS_MAIN_WINDOW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  priv = priv_of (self);
  adw_toast_overlay_add_toast (priv->toasts, g_object_ref (toast));
  if (adw_toast_get_button_label (toast) == NULL)
    return;
  guichet_say_once (gtk_widget_get_last_child (GTK_WIDGET (priv->toasts)));
  g_set_object (&priv->undo, toast);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", TRUE);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (undo_gone_cb), self, G_CONNECT_SWAPPED);
}

/**
 * guichet_main_window_tell:
 * @self: the window
 * @text: a short sentence, translated; not markup
 *
 * Shows @text for some seconds.
 */
void
guichet_main_window_tell (GuichetMainWindow *self, const char *text)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (GUICHET_IS_MAIN_WINDOW (self));
  g_return_if_fail (text != NULL);

  markup = g_markup_escape_text (text, -1);
  adw_toast_overlay_add_toast (priv_of (self)->toasts, adw_toast_new (markup));
}

/* Actions */

static void
search_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_object_set (widget, "search-mode", TRUE, NULL);
}

static void
refresh_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GUICHET_MAIN_WINDOW_GET_CLASS (widget)->refresh (GUICHET_MAIN_WINDOW (widget));
}

static void
undo_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  AdwToast *toast = priv_of (widget)->undo;

  g_signal_emit_by_name (toast, "button-clicked");
  adw_toast_dismiss (toast);
}

/* Size */

static char *
name_key (GuichetMainWindow *self, const char *what)
{
  return g_strconcat (priv_of (self)->settings_prefix, "-", what, NULL);
}

static void
restore_size (GuichetMainWindow *self)
{
  GSettings *settings = guichet_desk_get_settings (priv_of (self)->desk);
  g_autofree char *size = name_key (self, "size");
  g_autofree char *maximized = name_key (self, "maximized");
  int width = 0, height = 0;

  g_settings_get (settings, size, "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (settings, maximized))
    gtk_window_maximize (GTK_WINDOW (self));
}

static gboolean
guichet_main_window_close_request (GtkWindow *window)
{
  GuichetMainWindow *self = GUICHET_MAIN_WINDOW (window);
  GSettings *settings = guichet_desk_get_settings (priv_of (self)->desk);
  g_autofree char *size = name_key (self, "size");
  g_autofree char *maximized = name_key (self, "maximized");
  int width = 0, height = 0;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set (settings, size, "(ii)", width, height);
  g_settings_set_boolean (settings, maximized, gtk_window_is_maximized (window));
  return GTK_WINDOW_CLASS (guichet_main_window_parent_class)->close_request (window);
}

/**
 * guichet_main_window_set_desk:
 * @self: the window
 * @desk: what it shows; set once
 * @settings_prefix: (static): of the keys that remember its size
 */
void
guichet_main_window_set_desk (GuichetMainWindow *self,
                              GuichetDesk *desk,
                              const char *settings_prefix)
{
  GuichetMainWindowPrivate *priv = NULL;
  GuichetSession *session = NULL;

  g_return_if_fail (GUICHET_IS_MAIN_WINDOW (self));
  g_return_if_fail (GUICHET_IS_DESK (desk));

  priv = priv_of (self);
  session = guichet_desk_get_session (desk);
  priv->desk = g_object_ref (desk);
  priv->settings_prefix = settings_prefix;
  g_object_set (priv->demo_banner, "revealed", guichet_instance_is_demo (), NULL);
  guichet_profile_button_set_session (priv->profile_button, session);
  guichet_session_banners_set_session (priv->session_banners, session);
  restore_size (self);
}

static void
guichet_main_window_real_refresh (GuichetMainWindow *self)
{
  guichet_session_load (guichet_desk_get_session (priv_of (self)->desk));
}

static void
set_search_mode (GuichetMainWindow *self, gboolean is_searching)
{
  GuichetMainWindowPrivate *priv = priv_of (self);

  if (priv->is_searching == is_searching)
    return;
  priv->is_searching = is_searching;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH_MODE]);
}

static void
guichet_main_window_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  GuichetMainWindowPrivate *priv = priv_of (object);

  switch ((GuichetMainWindowProperty) prop_id)
    {
    case PROP_TITLE_WIDGET:
      adw_header_bar_set_title_widget (priv->header, g_value_get_object (value));
      break;
    case PROP_PAGE:
      adw_toast_overlay_set_child (priv->toasts, g_value_get_object (value));
      break;
    case PROP_BOTTOM:
      adw_bin_set_child (priv->bottom, g_value_get_object (value));
      break;
    case PROP_MENU:
      g_menu_prepend_section (priv->main_menu, NULL, g_value_get_object (value));
      break;
    case PROP_SEARCH_MODE:
      set_search_mode (GUICHET_MAIN_WINDOW (object), g_value_get_boolean (value));
      break;
    case PROP_HAS_SEARCH:
      gtk_widget_set_visible (priv->search_button, g_value_get_boolean (value));
      gtk_widget_action_set_enabled (GTK_WIDGET (object), "win.search",
                                     g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_main_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetMainWindowPrivate *priv = priv_of (object);

  switch ((GuichetMainWindowProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      g_value_set_boolean (value, priv->is_searching);
      break;
    case PROP_TITLE_WIDGET:
    case PROP_PAGE:
    case PROP_BOTTOM:
    case PROP_MENU:
    case PROP_HAS_SEARCH:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_main_window_dispose (GObject *object)
{
  GuichetMainWindowPrivate *priv = priv_of (object);

  g_clear_object (&priv->undo);
  g_clear_object (&priv->desk);
  /* GTK 4.8 can do so for the template of the final class alone; the other goes with the object. */
  gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  G_OBJECT_CLASS (guichet_main_window_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags writable = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  props[PROP_TITLE_WIDGET] =
      g_param_spec_object ("title-widget", NULL, NULL, GTK_TYPE_WIDGET, writable);
  props[PROP_PAGE] = g_param_spec_object ("page", NULL, NULL, GTK_TYPE_WIDGET, writable);
  props[PROP_BOTTOM] = g_param_spec_object ("bottom", NULL, NULL, GTK_TYPE_WIDGET, writable);
  props[PROP_MENU] = g_param_spec_object ("menu", NULL, NULL, G_TYPE_MENU_MODEL, writable);
  props[PROP_SEARCH_MODE] =
      g_param_spec_boolean ("search-mode", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_HAS_SEARCH] = g_param_spec_boolean ("has-search", NULL, NULL, TRUE, writable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_f, "win.search" },
    { GDK_KEY_r, "win.refresh" },
    { GDK_KEY_z, "win.undo" },
    { GDK_KEY_w, "window.close" },
  };

  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.refresh", NULL, refresh_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK,
                                         keys[i].action, NULL);
}

static void
guichet_main_window_class_init (GuichetMainWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = guichet_main_window_dispose;
  object_class->set_property = guichet_main_window_set_property;
  object_class->get_property = guichet_main_window_get_property;
  GTK_WINDOW_CLASS (klass)->close_request = guichet_main_window_close_request;
  klass->refresh = guichet_main_window_real_refresh;
  install_properties (object_class);
  install_keys (widget_class);

  g_type_ensure (GUICHET_TYPE_BANNER);
  g_type_ensure (GUICHET_TYPE_PROFILE_BUTTON);
  g_type_ensure (GUICHET_TYPE_SESSION_BANNERS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-main-window.ui");
  gtk_widget_class_bind_template_child_private (widget_class, GuichetMainWindow, header);
  gtk_widget_class_bind_template_child_private (widget_class, GuichetMainWindow, search_button);
  gtk_widget_class_bind_template_child_private (widget_class, GuichetMainWindow, main_menu);
  gtk_widget_class_bind_template_child_private (widget_class, GuichetMainWindow, demo_banner);
  gtk_widget_class_bind_template_child_private (widget_class, GuichetMainWindow, session_banners);
  gtk_widget_class_bind_template_child_private (widget_class, GuichetMainWindow, profile_button);
  gtk_widget_class_bind_template_child_private (widget_class, GuichetMainWindow, toasts);
  gtk_widget_class_bind_template_child_private (widget_class, GuichetMainWindow, bottom);
  gtk_widget_class_bind_template_callback (widget_class, open_sandbox_cb);
}

static void
guichet_main_window_init (GuichetMainWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
  if (GUICHET_DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}
