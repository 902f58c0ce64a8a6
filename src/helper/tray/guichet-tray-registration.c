/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-tray-registration.c: registers this program's tray icon each time a
 * org.kde.StatusNotifierWatcher appears, so that the icon outlives a restart of the panel. A
 * desktop without one, a refusal and the loss of the bus are no errors: the icon is then not
 * hosted, and nothing else happens.
 */
#include "guichet-tray-registration.h"

#include <unistd.h>

#define WATCHER_NAME "org.kde.StatusNotifierWatcher"
#define WATCHER_PATH "/StatusNotifierWatcher"

struct _GuichetTrayRegistration
{
  GObject parent_instance;

  GDBusConnection *connection;
  guint owned_name;
  guint watched_name;

  char *service; /* the name that is registered; NULL while it is not known which one we may have */
  gboolean watcher_present;
  GCancellable *pending;
  gboolean hosted;
};

G_DEFINE_FINAL_TYPE (GuichetTrayRegistration, guichet_tray_registration, G_TYPE_OBJECT)

typedef enum
{
  PROP_HOSTED = 1,
} GuichetTrayRegistrationProperty;

static GParamSpec *props[PROP_HOSTED + 1];

static void
set_hosted (GuichetTrayRegistration *self, gboolean hosted)
{
  if (self->hosted == hosted)
    return;
  self->hosted = hosted;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HOSTED]);
}

static void
registered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) reply = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  /* Cancelled: the panel is gone, or this object is, and user_data with it. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (reply == NULL)
    g_debug ("The panel refused the tray icon: %s", error->message);
  set_hosted (GUICHET_TRAY_REGISTRATION (user_data), reply != NULL);
}

static void
forget_registration (GuichetTrayRegistration *self)
{
  g_cancellable_cancel (self->pending);
  g_clear_object (&self->pending);
  set_hosted (self, FALSE);
}

static void
register_if_possible (GuichetTrayRegistration *self)
{
  if (!self->watcher_present || self->service == NULL)
    return;

  forget_registration (self);
  self->pending = g_cancellable_new ();
  g_dbus_connection_call (self->connection, WATCHER_NAME, WATCHER_PATH, WATCHER_NAME,
                          "RegisterStatusNotifierItem", g_variant_new ("(s)", self->service), NULL,
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, self->pending, registered_cb, self);
}

static void
watcher_appeared_cb (GDBusConnection *connection,
                     const char *name,
                     const char *owner,
                     gpointer user_data)
{
  GuichetTrayRegistration *self = user_data;

  self->watcher_present = TRUE;
  register_if_possible (self);
}

static void
watcher_vanished_cb (GDBusConnection *connection, const char *name, gpointer user_data)
{
  GuichetTrayRegistration *self = user_data;

  self->watcher_present = FALSE;
  forget_registration (self);
}

static void
set_service (GuichetTrayRegistration *self, const char *service)
{
  g_free (self->service);
  self->service = g_strdup (service);
  register_if_possible (self);
}

static void
name_acquired_cb (GDBusConnection *connection, const char *name, gpointer user_data)
{
  set_service (user_data, name);
}

/* A sandbox does not let its program own the name. The unique name serves as well: panels accept
 * both. */
static void
name_lost_cb (GDBusConnection *connection, const char *name, gpointer user_data)
{
  if (connection != NULL && !g_dbus_connection_is_closed (connection))
    set_service (user_data, g_dbus_connection_get_unique_name (connection));
}

/**
 * guichet_tray_registration_new:
 * @connection: the session bus, on which the icon is exported already
 *
 * Registers the icon with the panel that runs and with all that will, until the last reference is
 * dropped.
 *
 * Returns: (transfer full): the registration, not hosted yet
 */
GuichetTrayRegistration *
guichet_tray_registration_new (GDBusConnection *connection)
{
  GuichetTrayRegistration *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_DBUS_CONNECTION (connection), NULL);

  self = g_object_new (GUICHET_TYPE_TRAY_REGISTRATION, NULL);
  name = g_strdup_printf ("org.kde.StatusNotifierItem-%d-1", (int) getpid ());
  self->connection = g_object_ref (connection);
  self->owned_name =
      g_bus_own_name_on_connection (connection, name, G_BUS_NAME_OWNER_FLAGS_DO_NOT_QUEUE,
                                    name_acquired_cb, name_lost_cb, self, NULL);
  self->watched_name =
      g_bus_watch_name_on_connection (connection, WATCHER_NAME, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                      watcher_appeared_cb, watcher_vanished_cb, self, NULL);
  return self;
}

/**
 * guichet_tray_registration_get_hosted:
 * @self: a registration
 *
 * Returns: whether a panel has taken the icon
 */
gboolean
guichet_tray_registration_get_hosted (GuichetTrayRegistration *self)
{
  g_return_val_if_fail (GUICHET_IS_TRAY_REGISTRATION (self), FALSE);

  return self->hosted;
}

static void
guichet_tray_registration_get_property (GObject *object,
                                        guint prop_id,
                                        GValue *value,
                                        GParamSpec *pspec)
{
  GuichetTrayRegistration *self = GUICHET_TRAY_REGISTRATION (object);

  switch ((GuichetTrayRegistrationProperty) prop_id)
    {
    case PROP_HOSTED:
      g_value_set_boolean (value, self->hosted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_tray_registration_dispose (GObject *object)
{
  GuichetTrayRegistration *self = GUICHET_TRAY_REGISTRATION (object);

  g_clear_handle_id (&self->watched_name, g_bus_unwatch_name);
  g_clear_handle_id (&self->owned_name, g_bus_unown_name);
  forget_registration (self);
  g_clear_object (&self->connection);
  G_OBJECT_CLASS (guichet_tray_registration_parent_class)->dispose (object);
}

static void
guichet_tray_registration_finalize (GObject *object)
{
  GuichetTrayRegistration *self = GUICHET_TRAY_REGISTRATION (object);

  g_clear_pointer (&self->service, g_free);
  G_OBJECT_CLASS (guichet_tray_registration_parent_class)->finalize (object);
}

static void
guichet_tray_registration_class_init (GuichetTrayRegistrationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_tray_registration_get_property;
  object_class->dispose = guichet_tray_registration_dispose;
  object_class->finalize = guichet_tray_registration_finalize;

  props[PROP_HOSTED] =
      g_param_spec_boolean ("hosted", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_tray_registration_init (GuichetTrayRegistration *self)
{
}
