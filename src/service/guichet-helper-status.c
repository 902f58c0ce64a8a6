/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-helper-status.c: follows the name of the helper on the session bus, and the state of its
 * action “clipboard-backend”. Never starts it.
 */
#include "config.h"

#include "guichet-helper-status.h"

#include "guichet-instance.h"
#include "guichet-peer.h"

#define BACKEND_ACTION "clipboard-backend"

struct _GuichetHelperStatus
{
  GObject parent_instance;

  guint name_watch;
  GActionGroup *actions; /* (nullable): of the helper, while it runs */
  char *backend;         /* (nullable) */
};

typedef enum
{
  PROP_RUNNING = 1,
  PROP_BACKEND,
} GuichetHelperStatusProperty;

static GParamSpec *props[PROP_BACKEND + 1];

G_DEFINE_FINAL_TYPE (GuichetHelperStatus, guichet_helper_status, G_TYPE_OBJECT)

static void
read_backend (GuichetHelperStatus *self)
{
  g_autoptr(GVariant) state = self->actions != NULL
                                   ? g_action_group_get_action_state (self->actions, BACKEND_ACTION)
                                   : NULL;
  const char *backend = state != NULL && g_variant_is_of_type (state, G_VARIANT_TYPE_STRING)
                            ? g_variant_get_string (state, NULL)
                            : NULL;

  if (g_strcmp0 (backend, self->backend) == 0)
    return;
  g_free (self->backend);
  self->backend = g_strdup (backend);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BACKEND]);
}

static void
forget_actions (GuichetHelperStatus *self)
{
  if (self->actions != NULL)
    g_signal_handlers_disconnect_by_data (self->actions, self);
  g_clear_object (&self->actions);
}

static void
appeared_cb (GDBusConnection *bus, const char *name, const char *owner, gpointer user_data)
{
  GuichetHelperStatus *self = user_data;
  g_autofree char *path = guichet_peer_make_object_path (name);
  g_auto(GStrv) actions = NULL;

  forget_actions (self);
  self->actions = G_ACTION_GROUP (g_dbus_action_group_get (bus, owner, path));
  g_signal_connect_object (self->actions, "action-added::" BACKEND_ACTION,
                           G_CALLBACK (read_backend), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->actions, "action-state-changed::" BACKEND_ACTION,
                           G_CALLBACK (read_backend), self, G_CONNECT_SWAPPED);
  /* The group asks the helper for its actions only when somebody asks the group. */
  actions = g_action_group_list_actions (self->actions);
  read_backend (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RUNNING]);
}

static void
vanished_cb (GDBusConnection *bus, const char *name, gpointer user_data)
{
  GuichetHelperStatus *self = user_data;

  if (self->actions == NULL)
    return;
  forget_actions (self);
  read_backend (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RUNNING]);
}

/**
 * guichet_helper_status_new:
 *
 * Returns: (transfer full): a status that says “not running” until the bus has answered
 */
GuichetHelperStatus *
guichet_helper_status_new (void)
{
  return g_object_new (GUICHET_TYPE_HELPER_STATUS, NULL);
}

/**
 * guichet_helper_status_get_running:
 *
 * Returns: whether the helper of this instance is on the bus
 */
gboolean
guichet_helper_status_get_running (GuichetHelperStatus *self)
{
  g_return_val_if_fail (GUICHET_IS_HELPER_STATUS (self), FALSE);

  return self->actions != NULL;
}

/**
 * guichet_helper_status_get_backend:
 *
 * Returns: (nullable) (transfer none): how the clipboard is watched: "data-control", "xfixes" or
 * "none"; %NULL while it is not known
 */
const char *
guichet_helper_status_get_backend (GuichetHelperStatus *self)
{
  g_return_val_if_fail (GUICHET_IS_HELPER_STATUS (self), NULL);

  return self->backend;
}

static void
guichet_helper_status_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  GuichetHelperStatus *self = GUICHET_HELPER_STATUS (object);

  switch ((GuichetHelperStatusProperty) prop_id)
    {
    case PROP_RUNNING:
      g_value_set_boolean (value, guichet_helper_status_get_running (self));
      break;
    case PROP_BACKEND:
      g_value_set_string (value, self->backend);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_helper_status_dispose (GObject *object)
{
  GuichetHelperStatus *self = GUICHET_HELPER_STATUS (object);

  g_clear_handle_id (&self->name_watch, g_bus_unwatch_name);
  forget_actions (self);

  G_OBJECT_CLASS (guichet_helper_status_parent_class)->dispose (object);
}

static void
guichet_helper_status_finalize (GObject *object)
{
  GuichetHelperStatus *self = GUICHET_HELPER_STATUS (object);

  g_clear_pointer (&self->backend, g_free);

  G_OBJECT_CLASS (guichet_helper_status_parent_class)->finalize (object);
}

static void
guichet_helper_status_class_init (GuichetHelperStatusClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_helper_status_get_property;
  object_class->dispose = guichet_helper_status_dispose;
  object_class->finalize = guichet_helper_status_finalize;

  props[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_BACKEND] =
      g_param_spec_string ("backend", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_helper_status_init (GuichetHelperStatus *self)
{
  self->name_watch =
      g_bus_watch_name (G_BUS_TYPE_SESSION, guichet_instance_get_helper_id (),
                        G_BUS_NAME_WATCHER_FLAGS_NONE, appeared_cb, vanished_cb, self, NULL);
}
