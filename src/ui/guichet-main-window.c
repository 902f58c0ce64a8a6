/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-main-window.c: what every main window has: the account in use, the main menu, search, the
 * banners, toasts that can be taken back, its size. What stands in it belongs to its subclasses.
 */
#include "config.h"

#include "guichet-main-window.h"

#include "guichet-window-frame.h"

/* A telephone, upright and lying */
#define MIN_WIDTH  360
#define MIN_HEIGHT 294

typedef struct
{
  GuichetWindowFrame *frame;
  GuichetDesk *desk;
  const char *settings_prefix;
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
  guichet_window_frame_add_toast (priv->frame, toast);
  if (adw_toast_get_button_label (toast) == NULL)
    return;
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
  g_autoptr(AdwToast) toast = NULL;

  g_return_if_fail (GUICHET_IS_MAIN_WINDOW (self));
  g_return_if_fail (text != NULL);

  markup = g_markup_escape_text (text, -1);
  toast = adw_toast_new (markup);
  guichet_window_frame_add_toast (priv_of (self)->frame, toast);
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

  g_return_if_fail (GUICHET_IS_MAIN_WINDOW (self));
  g_return_if_fail (GUICHET_IS_DESK (desk));

  priv = priv_of (self);
  priv->desk = g_object_ref (desk);
  priv->settings_prefix = settings_prefix;
  guichet_window_frame_set_session (priv->frame, guichet_desk_get_session (desk));
  restore_size (self);
}

GuichetDesk *
guichet_main_window_get_desk (GuichetMainWindow *self)
{
  g_return_val_if_fail (GUICHET_IS_MAIN_WINDOW (self), NULL);

  return priv_of (self)->desk;
}

static void
guichet_main_window_real_refresh (GuichetMainWindow *self)
{
  guichet_session_load (guichet_desk_get_session (priv_of (self)->desk));
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
      guichet_window_frame_set_title_widget (priv->frame, g_value_get_object (value));
      break;
    case PROP_PAGE:
      guichet_window_frame_set_page (priv->frame, g_value_get_object (value));
      break;
    case PROP_BOTTOM:
      guichet_window_frame_set_bottom (priv->frame, g_value_get_object (value));
      break;
    case PROP_MENU:
      guichet_window_frame_set_menu (priv->frame, g_value_get_object (value));
      break;
    case PROP_SEARCH_MODE:
      g_object_set_property (G_OBJECT (priv->frame), "search-mode", value);
      break;
    case PROP_HAS_SEARCH:
      guichet_window_frame_set_has_search (priv->frame, g_value_get_boolean (value));
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
      g_object_get_property (G_OBJECT (priv->frame), "search-mode", value);
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
  /* Here there is none: GTK 4.8 lets go of one template of an object alone. */
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
}

static void
search_mode_changed_cb (GuichetMainWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH_MODE]);
}

static void
guichet_main_window_init (GuichetMainWindow *self)
{
  GuichetMainWindowPrivate *priv = priv_of (self);

  priv->frame = g_object_new (GUICHET_TYPE_WINDOW_FRAME, NULL);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (priv->frame));
  g_signal_connect_object (priv->frame, "notify::search-mode", G_CALLBACK (search_mode_changed_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_set_size_request (GTK_WIDGET (self), MIN_WIDTH, MIN_HEIGHT);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
  if (GUICHET_DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}
