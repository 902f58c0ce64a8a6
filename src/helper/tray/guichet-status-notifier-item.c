/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-status-notifier-item.c: the tray icon as the panel sees it (org.kde.StatusNotifierItem).
 * It says what to show and passes clicks on; what a click does is not decided here.
 */
#include "guichet-status-notifier-item.h"

#include "guichet-bus.h"
#include "guichet-tray-registration.h"

#define ITEM_PATH "/StatusNotifierItem"
#define MENU_PATH "/StatusNotifierItem/Menu"

struct _GuichetStatusNotifierItem
{
  GObject parent_instance;

  GuichetBusStatusNotifierItem *face;
  GuichetDbusMenu *menu;                 /* (nullable) */
  GuichetTrayRegistration *registration; /* (nullable): while published */
  char *activation_token;                /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetStatusNotifierItem, guichet_status_notifier_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_HOSTED = 1,
} GuichetStatusNotifierItemProperty;

static GParamSpec *props[PROP_HOSTED + 1];

enum
{
  ACTIVATE,
  SECONDARY_ACTIVATE,
  TOKEN_PROVIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GVariant *
no_pictures (void)
{
  return g_variant_new_array (G_VARIANT_TYPE ("(iiay)"), NULL, 0);
}

static GVariant *
make_tooltip (const char *title, const char *description)
{
  return g_variant_new ("(s@a(iiay)ss)", "", no_pictures (), title, description);
}

static gboolean
handle_activate_cb (GuichetStatusNotifierItem *self,
                    GDBusMethodInvocation *invocation,
                    int x,
                    int y)
{
  guichet_bus_status_notifier_item_complete_activate (self->face, invocation);
  g_signal_emit (self, signals[ACTIVATE], 0, x, y);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_secondary_activate_cb (GuichetStatusNotifierItem *self,
                              GDBusMethodInvocation *invocation,
                              int x,
                              int y)
{
  guichet_bus_status_notifier_item_complete_secondary_activate (self->face, invocation);
  g_signal_emit (self, signals[SECONDARY_ACTIVATE], 0, x, y);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* Serves ContextMenu, as panels show the menu themselves, and Scroll. */
static gboolean
handle_ignored_cb (GuichetStatusNotifierItem *self, GDBusMethodInvocation *invocation)
{
  g_dbus_method_invocation_return_value (invocation, NULL);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_provide_xdg_activation_token_cb (GuichetStatusNotifierItem *self,
                                        GDBusMethodInvocation *invocation,
                                        const char *token)
{
  g_free (self->activation_token);
  self->activation_token = g_strdup (token);
  guichet_bus_status_notifier_item_complete_provide_xdg_activation_token (self->face, invocation);
  g_signal_emit (self, signals[TOKEN_PROVIDED], 0);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/**
 * guichet_status_notifier_item_new:
 * @id: identifies the program to the panel, which may remember settings by it
 * @menu: (nullable): the menu of the icon
 *
 * Returns: (transfer full): an active icon without a picture, on no bus yet
 */
GuichetStatusNotifierItem *
guichet_status_notifier_item_new (const char *id, GuichetDbusMenu *menu)
{
  GuichetStatusNotifierItem *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (GUICHET_TYPE_STATUS_NOTIFIER_ITEM, NULL);
  guichet_bus_status_notifier_item_set_id (self->face, id);
  if (g_set_object (&self->menu, menu))
    guichet_bus_status_notifier_item_set_menu (self->face, MENU_PATH);
  return self;
}

static gboolean export(GuichetStatusNotifierItem *self, GDBusConnection *connection, GError **error)
{
  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->face), connection,
                                           ITEM_PATH, error) &&
         (self->menu == NULL ||
          guichet_dbus_menu_export (self->menu, connection, MENU_PATH, error));
}

static void
hosted_changed_cb (GuichetStatusNotifierItem *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HOSTED]);
}

/**
 * guichet_status_notifier_item_publish:
 * @self: an icon that is not published
 * @connection: (nullable): the session bus; without one nothing happens
 *
 * Shows the icon in the tray of each panel that runs or will, until it is withdrawn.
 */
void
guichet_status_notifier_item_publish (GuichetStatusNotifierItem *self, GDBusConnection *connection)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (GUICHET_IS_STATUS_NOTIFIER_ITEM (self));
  g_return_if_fail (self->registration == NULL);

  if (connection == NULL || g_dbus_connection_is_closed (connection))
    return;

  if (!export(self, connection, &error))
    {
      g_warning ("Cannot offer a tray icon: %s", error->message);
      guichet_status_notifier_item_withdraw (self);
      return;
    }

  self->registration = guichet_tray_registration_new (connection);
  g_signal_connect_object (self->registration, "notify::hosted", G_CALLBACK (hosted_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * guichet_status_notifier_item_withdraw:
 * @self: an icon
 *
 * Takes the icon out of the tray and off the bus. Does nothing if it is not published.
 */
void
guichet_status_notifier_item_withdraw (GuichetStatusNotifierItem *self)
{
  GDBusInterfaceSkeleton *face = G_DBUS_INTERFACE_SKELETON (self->face);
  gboolean was_hosted = guichet_status_notifier_item_get_hosted (self);

  g_clear_object (&self->registration);
  if (self->menu != NULL)
    guichet_dbus_menu_unexport (self->menu);
  if (g_dbus_interface_skeleton_get_connection (face) != NULL)
    g_dbus_interface_skeleton_unexport (face);
  if (was_hosted)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HOSTED]);
}

/**
 * guichet_status_notifier_item_get_hosted:
 *
 * Returns: whether a panel has taken the icon
 */
gboolean
guichet_status_notifier_item_get_hosted (GuichetStatusNotifierItem *self)
{
  g_return_val_if_fail (GUICHET_IS_STATUS_NOTIFIER_ITEM (self), FALSE);

  return self->registration != NULL && guichet_tray_registration_get_hosted (self->registration);
}

/**
 * guichet_status_notifier_item_set_text:
 * @self: an icon
 * @title: name of the program, for people
 * @description: what the tooltip says below the title; may be empty
 *
 * Panels may read the tooltip as markup: what comes from elsewhere has to be escaped.
 */
void
guichet_status_notifier_item_set_text (GuichetStatusNotifierItem *self,
                                       const char *title,
                                       const char *description)
{
  g_autoptr(GVariant) tooltip = NULL;

  g_return_if_fail (GUICHET_IS_STATUS_NOTIFIER_ITEM (self));
  g_return_if_fail (title != NULL && description != NULL);

  if (!g_str_equal (guichet_bus_status_notifier_item_get_title (self->face), title))
    {
      guichet_bus_status_notifier_item_set_title (self->face, title);
      guichet_bus_status_notifier_item_emit_new_title (self->face);
    }

  tooltip = g_variant_ref_sink (make_tooltip (title, description));
  if (!g_variant_equal (guichet_bus_status_notifier_item_get_tool_tip (self->face), tooltip))
    {
      guichet_bus_status_notifier_item_set_tool_tip (self->face, tooltip);
      guichet_bus_status_notifier_item_emit_new_tool_tip (self->face);
    }
}

/**
 * guichet_status_notifier_item_set_status:
 * @self: an icon
 * @status: whether the panel hides the icon, shows it, or draws the eye to it
 */
void
guichet_status_notifier_item_set_status (GuichetStatusNotifierItem *self, GuichetTrayStatus status)
{
  static const char *const words[] = {
    [GUICHET_TRAY_STATUS_PASSIVE] = "Passive",
    [GUICHET_TRAY_STATUS_ACTIVE] = "Active",
    [GUICHET_TRAY_STATUS_NEEDS_ATTENTION] = "NeedsAttention",
  };

  g_return_if_fail (GUICHET_IS_STATUS_NOTIFIER_ITEM (self));
  g_return_if_fail (status < G_N_ELEMENTS (words));

  if (g_str_equal (guichet_bus_status_notifier_item_get_status (self->face), words[status]))
    return;
  guichet_bus_status_notifier_item_set_status (self->face, words[status]);
  guichet_bus_status_notifier_item_emit_new_status (self->face, words[status]);
}

/**
 * guichet_status_notifier_item_set_icon_names:
 * @self: an icon
 * @name: name of the picture in the icon theme of the desktop
 * @attention_name: name of the one for %GUICHET_TRAY_STATUS_NEEDS_ATTENTION
 */
void
guichet_status_notifier_item_set_icon_names (GuichetStatusNotifierItem *self,
                                             const char *name,
                                             const char *attention_name)
{
  GuichetBusStatusNotifierItem *face;

  g_return_if_fail (GUICHET_IS_STATUS_NOTIFIER_ITEM (self));
  g_return_if_fail (name != NULL && attention_name != NULL);
  face = self->face;
  if (!g_str_equal (guichet_bus_status_notifier_item_get_icon_name (face), name))
    {
      guichet_bus_status_notifier_item_set_icon_name (face, name);
      guichet_bus_status_notifier_item_emit_new_icon (face);
    }
  if (!g_str_equal (guichet_bus_status_notifier_item_get_attention_icon_name (face),
                    attention_name))
    {
      guichet_bus_status_notifier_item_set_attention_icon_name (face, attention_name);
      guichet_bus_status_notifier_item_emit_new_attention_icon (face);
    }
}

/**
 * guichet_status_notifier_item_take_activation_token:
 * @self: an icon
 *
 * A Wayland compositor raises the window that a click opens only with the token that the panel gave
 * along. It is good for one window.
 *
 * Returns: (transfer full) (nullable): the token of the last click, or %NULL if the panel gave none
 */
char *
guichet_status_notifier_item_take_activation_token (GuichetStatusNotifierItem *self)
{
  g_return_val_if_fail (GUICHET_IS_STATUS_NOTIFIER_ITEM (self), NULL);

  return g_steal_pointer (&self->activation_token);
}

static void
guichet_status_notifier_item_get_property (GObject *object,
                                           guint prop_id,
                                           GValue *value,
                                           GParamSpec *pspec)
{
  GuichetStatusNotifierItem *self = GUICHET_STATUS_NOTIFIER_ITEM (object);

  switch ((GuichetStatusNotifierItemProperty) prop_id)
    {
    case PROP_HOSTED:
      g_value_set_boolean (value, guichet_status_notifier_item_get_hosted (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_status_notifier_item_dispose (GObject *object)
{
  GuichetStatusNotifierItem *self = GUICHET_STATUS_NOTIFIER_ITEM (object);

  if (self->face != NULL)
    guichet_status_notifier_item_withdraw (self);
  g_clear_object (&self->menu);
  g_clear_object (&self->face);
  G_OBJECT_CLASS (guichet_status_notifier_item_parent_class)->dispose (object);
}

static void
guichet_status_notifier_item_finalize (GObject *object)
{
  GuichetStatusNotifierItem *self = GUICHET_STATUS_NOTIFIER_ITEM (object);

  g_clear_pointer (&self->activation_token, g_free);
  G_OBJECT_CLASS (guichet_status_notifier_item_parent_class)->finalize (object);
}

static void
guichet_status_notifier_item_class_init (GuichetStatusNotifierItemClass *klass)
{
  static const char *const signal_names[] = {
    [ACTIVATE] = "activate", [SECONDARY_ACTIVATE] = "secondary-activate"
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_status_notifier_item_get_property;
  object_class->dispose = guichet_status_notifier_item_dispose;
  object_class->finalize = guichet_status_notifier_item_finalize;

  props[PROP_HOSTED] =
      g_param_spec_boolean ("hosted", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * GuichetStatusNotifierItem::activate:
   * GuichetStatusNotifierItem::secondary-activate:
   * @self: an icon
   * @x: where the click (of the middle button, if secondary) was on the screen; 0 on Wayland
   * @y: likewise
   */
  for (guint i = 0; i < G_N_ELEMENTS (signal_names); i++)
    signals[i] =
        g_signal_new (signal_names[i], GUICHET_TYPE_STATUS_NOTIFIER_ITEM, G_SIGNAL_RUN_LAST, 0,
                      NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  /**
   * GuichetStatusNotifierItem::token-provided:
   * @self: an icon
   *
   * There is a token to be taken, before the click that it belongs to is told.
   */
  signals[TOKEN_PROVIDED] = g_signal_new ("token-provided", GUICHET_TYPE_STATUS_NOTIFIER_ITEM,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* A plain click is ours (ItemIsMenu stays false). Every string is set, as a panel may not survive a
 * property that is missing. The pixmap stays empty: the extension that shows tray icons on GNOME 43
 * drops an item that has both a name and a pixmap. */
static void
init_face (GuichetBusStatusNotifierItem *face)
{
  guichet_bus_status_notifier_item_set_category (face, "Communications");
  guichet_bus_status_notifier_item_set_title (face, "");
  guichet_bus_status_notifier_item_set_status (face, "Active");
  guichet_bus_status_notifier_item_set_icon_theme_path (face, "");
  guichet_bus_status_notifier_item_set_icon_name (face, "");
  guichet_bus_status_notifier_item_set_icon_pixmap (face, no_pictures ());
  guichet_bus_status_notifier_item_set_overlay_icon_name (face, "");
  guichet_bus_status_notifier_item_set_attention_icon_name (face, "");
  guichet_bus_status_notifier_item_set_tool_tip (face, make_tooltip ("", ""));
  guichet_bus_status_notifier_item_set_menu (face, "/");
}

static void
guichet_status_notifier_item_init (GuichetStatusNotifierItem *self)
{
  /* clang-format off */
  static const struct { const char *signal; GCallback handler; } calls[] = {
    { "handle-activate",                      G_CALLBACK (handle_activate_cb) },
    { "handle-secondary-activate",            G_CALLBACK (handle_secondary_activate_cb) },
    { "handle-context-menu",                  G_CALLBACK (handle_ignored_cb) },
    { "handle-scroll",                        G_CALLBACK (handle_ignored_cb) },
    { "handle-provide-xdg-activation-token",  G_CALLBACK (handle_provide_xdg_activation_token_cb) },
  };
  /* clang-format on */

  self->face = guichet_bus_status_notifier_item_skeleton_new ();
  init_face (self->face);
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    g_signal_connect_object (self->face, calls[i].signal, calls[i].handler, self,
                             G_CONNECT_SWAPPED);
}
