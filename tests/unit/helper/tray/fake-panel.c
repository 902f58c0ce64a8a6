/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fake-panel.c: the panel's side of a tray icon: the watcher that takes registrations, the
 * questions, and the signals heard. Program and panel are two connections of this one process, so
 * every wait turns the main loop for both.
 */
#include "fake-panel.h"

#define WATCHER "org.kde.StatusNotifierWatcher"

static const char watcher_xml[] = "<node><interface name='" WATCHER "'>"
                                  "<method name='RegisterStatusNotifierItem'>"
                                  "<arg type='s' direction='in'/>"
                                  "</method></interface></node>";

static GDBusConnection *
connect_to_bus (FakePanel *panel)
{
  g_autoptr(GError) error = NULL;
  GDBusConnection *connection =
      g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (panel->bus),
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);

  g_assert_no_error (error);
  return connection;
}

void
fake_panel_set_up (FakePanel *panel, gconstpointer data)
{
  panel->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (panel->bus);
  panel->program = connect_to_bus (panel);
  panel->registered = g_ptr_array_new_with_free_func (g_free);
  panel->signals = g_ptr_array_new_with_free_func (g_free);
}

void
fake_panel_tear_down (FakePanel *panel, gconstpointer data)
{
  if (panel->host != NULL)
    fake_panel_stop (panel);
  if (!g_dbus_connection_is_closed (panel->program))
    g_dbus_connection_close_sync (panel->program, NULL, NULL);
  g_clear_object (&panel->program);
  g_test_dbus_down (panel->bus);
  g_clear_object (&panel->bus);
  g_ptr_array_unref (panel->registered);
  g_ptr_array_unref (panel->signals);
}

static void
watcher_call_cb (GDBusConnection *connection,
                 const char *sender,
                 const char *path,
                 const char *interface,
                 const char *method,
                 GVariant *arguments,
                 GDBusMethodInvocation *invocation,
                 gpointer user_data)
{
  FakePanel *panel = user_data;
  char *name;

  g_variant_get (arguments, "(s)", &name);
  g_ptr_array_add (panel->registered, name);
  if (panel->refuses)
    g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR, G_DBUS_ERROR_FAILED,
                                                   "No more icons");
  else
    g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
signal_cb (GDBusConnection *connection,
           const char *sender,
           const char *path,
           const char *interface,
           const char *member,
           GVariant *arguments,
           gpointer user_data)
{
  FakePanel *panel = user_data;
  const char *short_name = strrchr (interface, '.') + 1;
  g_autofree char *text = g_variant_print (arguments, FALSE);

  if (g_variant_n_children (arguments) == 0)
    g_clear_pointer (&text, g_free);
  g_ptr_array_add (panel->signals,
                   g_strdup_printf ("%s.%s%s", short_name, member, text != NULL ? text : ""));
}

static void
unsubscribed_cb (gpointer user_data)
{
  FakePanel *panel = user_data;

  panel->subscribed = FALSE;
}

/* Starts the panel, which takes the name of the watcher. */
void
fake_panel_start (FakePanel *panel)
{
  static const GDBusInterfaceVTable vtable = { watcher_call_cb, NULL, NULL };
  g_autoptr(GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (watcher_xml, NULL);
  g_autoptr(GError) error = NULL;

  panel->host = connect_to_bus (panel);
  panel->watcher_object = g_dbus_connection_register_object (
      panel->host, "/StatusNotifierWatcher", info->interfaces[0], &vtable, panel, NULL, &error);
  g_assert_no_error (error);
  panel->subscribed = TRUE;
  panel->subscription = g_dbus_connection_signal_subscribe (
      panel->host, g_dbus_connection_get_unique_name (panel->program), NULL, NULL, NULL, NULL,
      G_DBUS_SIGNAL_FLAGS_NONE, signal_cb, panel, unsubscribed_cb);
  panel->watcher_name = g_bus_own_name_on_connection (
      panel->host, WATCHER, G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL, NULL, NULL);
}

/* Ends the panel as a crash does: its connection is gone. */
void
fake_panel_stop (FakePanel *panel)
{
  g_clear_handle_id (&panel->watcher_name, g_bus_unown_name);
  g_dbus_connection_signal_unsubscribe (panel->host, panel->subscription);
  while (panel->subscribed) /* signals on their way arrive before this is told */
    g_main_context_iteration (NULL, TRUE);
  g_dbus_connection_unregister_object (panel->host, panel->watcher_object);
  g_dbus_connection_close_sync (panel->host, NULL, NULL);
  g_clear_object (&panel->host);
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

/* Calls the program as the panel does. */
GVariant *
fake_panel_call (FakePanel *panel,
                 const char *path,
                 const char *interface,
                 const char *method,
                 GVariant *arguments,
                 GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  g_dbus_connection_call (panel->host, g_dbus_connection_get_unique_name (panel->program), path,
                          interface, method, arguments, NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1,
                          NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_dbus_connection_call_finish (panel->host, result, error);
}

GVariant *
fake_panel_get_property (FakePanel *panel,
                         const char *path,
                         const char *interface,
                         const char *property)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) reply = NULL;
  GVariant *value;

  reply = fake_panel_call (panel, path, "org.freedesktop.DBus.Properties", "Get",
                           g_variant_new ("(ss)", interface, property), &error);
  g_assert_no_error (error);
  g_variant_get (reply, "(v)", &value);
  return value;
}

/* Waits until the panel has heard the signal, and forgets all it has heard. */
void
fake_panel_wait_for_signal (FakePanel *panel, const char *name)
{
  gboolean heard = FALSE;

  while (!heard)
    {
      g_main_context_iteration (NULL, TRUE);
      heard = g_ptr_array_find_with_equal_func (panel->signals, name, g_str_equal, NULL);
    }
  g_ptr_array_set_size (panel->signals, 0);
}
