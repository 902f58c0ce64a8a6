/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-peer.c: finds the other program on the session bus, lets D-Bus start it, or starts it
 * itself. D-Bus cannot start a program that is not installed, nor one that belongs to a demo; then
 * the program beside our own is run.
 *
 * What D-Bus starts has the environment of the session, not ours. Where ours names an account or a
 * place, both programs must use the same, so we start the other one ourselves.
 */
#include "config.h"

#include "guichet-peer.h"

#include <glib/gi18n-lib.h>

#include "guichet-configuration.h"
#include "guichet-error.h"
#include "guichet-instance.h"

/* A program that does not take its name on the bus in this time will not do so later. */
#define START_TIMEOUT_SECONDS 15

typedef struct
{
  GuichetPeer peer;
  char *action;        /* (nullable): %NULL to have it run, no more */
  GVariant *parameter; /* (nullable) */
  char *token;         /* (nullable): with which a window may take the focus */
  guint name_watch;
  guint timeout;
  gboolean was_started;
} Activation;

static void
activation_free (Activation *self)
{
  g_free (self->action);
  g_clear_pointer (&self->parameter, g_variant_unref);
  g_free (self->token);
  g_clear_handle_id (&self->name_watch, g_bus_unwatch_name);
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_free (self);
}

static const char *
get_bus_name (GuichetPeer peer)
{
  return peer == GUICHET_PEER_WINDOWS ? guichet_instance_get_app_id ()
                                      : guichet_instance_get_helper_id ();
}

static const char *
get_program (GuichetPeer peer)
{
  return peer == GUICHET_PEER_WINDOWS ? "guichet" : "guichet-helper";
}

/**
 * guichet_peer_make_object_path:
 * @bus_name: of a program of Guichet
 *
 * Returns: (transfer full): where its actions are on the bus, as GApplication makes it from its id
 */
char *
guichet_peer_make_object_path (const char *bus_name)
{
  g_autofree char *path = g_strconcat ("/", bus_name, NULL);

  return g_strdelimit (g_steal_pointer (&path), ".", '/');
}

/**
 * guichet_peer_find_program:
 * @name: a program of Guichet, "guichet-helper"
 *
 * Looks beside the running program first, so that a build that is not installed finds its own; then
 * where Guichet is installed, then in PATH.
 *
 * Returns: (transfer full) (nullable): its absolute path
 */
char *
guichet_peer_find_program (const char *name)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);

  if (self != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (self);
      g_autofree char *beside = g_build_filename (folder, name, NULL);
      g_autofree char *room = g_path_get_dirname (folder);
      const char *rooms[] = { "ui", "helper", "sandbox" };

      /* Whether it may be run is asked when it is: access() says no below a folder that only a
       * capability opens. */
      if (g_file_test (beside, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&beside);
      for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
        {
          g_autofree char *built = g_build_filename (room, rooms[i], name, NULL);

          if (g_file_test (built, G_FILE_TEST_IS_REGULAR))
            return g_steal_pointer (&built);
        }
    }

  g_autofree char *installed = g_build_filename (GUICHET_BINDIR, name, NULL);
  if (g_file_test (installed, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&installed);
  return g_find_program_in_path (name);
}

static void activate (GTask *owned_task, GDBusConnection *bus);

static void
name_appeared_cb (GDBusConnection *bus, const char *name, const char *owner, gpointer user_data)
{
  GTask *task = user_data;
  Activation *self = g_task_get_task_data (task);

  g_clear_handle_id (&self->name_watch, g_bus_unwatch_name);
  g_clear_handle_id (&self->timeout, g_source_remove);
  activate (task, bus);
}

static gboolean
start_timed_out_cb (gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Activation *self = g_task_get_task_data (task);

  self->timeout = 0;
  g_clear_handle_id (&self->name_watch, g_bus_unwatch_name);
  g_task_return_new_error (task, GUICHET_ERROR, GUICHET_ERROR_FAILED,
                           _("The program “%s” was started but does not answer"),
                              get_program (self->peer));
  return G_SOURCE_REMOVE;
}

/* Takes the task: it is held by the watch and the timer until one of them ends the wait. */
static void
start_program (GTask *owned_task, GDBusConnection *bus)
{
  g_autoptr(GTask) task = owned_task;
  Activation *self = g_task_get_task_data (task);
  g_autofree char *program = guichet_peer_find_program (get_program (self->peer));
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;

  if (program == NULL)
    {
      g_task_return_new_error (task, GUICHET_ERROR, GUICHET_ERROR_FAILED,
                               _("The program “%s” is not installed"), get_program (self->peer));
      return;
    }
  process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, "--gapplication-service", NULL);
  if (process == NULL)
    {
      g_task_return_new_error (task, GUICHET_ERROR, GUICHET_ERROR_FAILED,
                               _("The program “%s” cannot be started: %s"),
                                  get_program (self->peer), error->message);
      return;
    }

  /* Once: a program that ends as soon as it has its name would be started for ever. */
  self->was_started = TRUE;
  self->timeout = g_timeout_add_seconds (START_TIMEOUT_SECONDS, start_timed_out_cb, task);
  self->name_watch =
      g_bus_watch_name_on_connection (bus, get_bus_name (self->peer), G_BUS_NAME_WATCHER_FLAGS_NONE,
                                      name_appeared_cb, NULL, task, NULL);
  g_steal_pointer (&task); /* until name_appeared_cb() or start_timed_out_cb() */
}

static gboolean
is_missing (const GError *error)
{
  return g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN) ||
         g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER);
}

static void
activated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Activation *self = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) reply =
                 g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (reply != NULL)
    g_task_return_boolean (task, TRUE);
  else if (is_missing (error) && !self->was_started)
    start_program (g_steal_pointer (&task), G_DBUS_CONNECTION (source));
  else
    {
      /* People read it; the name of an error of D-Bus tells them nothing. */
      g_dbus_error_strip_remote_error (error);
      g_task_return_error (task, g_steal_pointer (&error));
    }
}

static GDBusCallFlags
get_call_flags (void)
{
  return guichet_instance_is_apart () || guichet_configuration_is_in_environment ()
             ? G_DBUS_CALL_FLAGS_NO_AUTO_START
             : G_DBUS_CALL_FLAGS_NONE;
}

/* What a desktop tells a program that it starts; GTK gives it to the window that is shown next. X11
 * and Wayland call it by different names. */
static GVariant *
make_platform_data (const char *token)
{
  GVariantDict data = G_VARIANT_DICT_INIT (NULL);

  if (token != NULL)
    {
      g_variant_dict_insert (&data, "activation-token", "s", token);
      g_variant_dict_insert (&data, "desktop-startup-id", "s", token);
    }
  return g_variant_dict_end (&data);
}

static void
activate (GTask *owned_task, GDBusConnection *bus)
{
  Activation *self = g_task_get_task_data (owned_task);
  const char *name = get_bus_name (self->peer);
  g_autofree char *path = guichet_peer_make_object_path (name);
  GVariantBuilder parameters = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("av"));
  const char *method = self->action != NULL ? "ActivateAction" : "Activate";
  GVariant *arguments = NULL;

  if (self->parameter != NULL)
    g_variant_builder_add (&parameters, "v", self->parameter);
  arguments = self->action != NULL ? g_variant_new ("(sav@a{sv})", self->action, &parameters,
                                                    make_platform_data (self->token))
                                   : g_variant_new ("(@a{sv})", make_platform_data (self->token));
  g_variant_builder_clear (&parameters);
  g_dbus_connection_call (bus, name, path, "org.freedesktop.Application", method, arguments, NULL,
                          get_call_flags (), -1, g_task_get_cancellable (owned_task), activated_cb,
                          owned_task);
}

static void
bus_got_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GDBusConnection) bus = g_bus_get_finish (result, &error);

  if (bus == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    activate (g_steal_pointer (&task), bus);
}

/**
 * guichet_peer_activate_async:
 * @peer: the program to be reached
 * @action: (nullable): one of its application's actions, "show-calls"; %NULL to see to it that it
 * runs
 * @parameter: (nullable): the action's parameter; a floating one is taken
 * @token: (nullable): what the desktop gave along with the click that asks for it, so that a window
 * may take the focus
 * @cancellable: (nullable): ends the wait; an action that was sent is not taken back
 * @callback: called when the other program has the action
 * @user_data: for @callback
 *
 * Activates an action of the other program of this instance, starting the program first if it does
 * not run.
 */
void
guichet_peer_activate_async (GuichetPeer peer,
                             const char *action,
                             GVariant *parameter,
                             const char *token,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Activation *self = g_new0 (Activation, 1);

  self->peer = peer;
  self->action = g_strdup (action);
  self->parameter = parameter != NULL ? g_variant_ref_sink (parameter) : NULL;
  self->token = g_strdup (token);
  g_task_set_source_tag (task, guichet_peer_activate_async);
  g_task_set_task_data (task, self, (GDestroyNotify) activation_free);
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, bus_got_cb, g_steal_pointer (&task));
}

/**
 * guichet_peer_activate_finish:
 * @result: of guichet_peer_activate_async()
 * @error: why the other program could not be reached; GUICHET_ERROR_FAILED if it cannot be started
 *
 * Returns: whether the action was handed over
 */
gboolean
guichet_peer_activate_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
