/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tray-probe.c: shows a tray icon with a menu, and prints one line for what the panel does with it.
 * For tests.
 *
 * usage: tray-probe ICON-NAME
 * Prints “hosted” and “not hosted”, “activate X Y”, and “action NAME VALUE”.
 */
#include "guichet-status-notifier-item.h"

#include <stdio.h>
#include <stdlib.h>

static void
hosted_changed_cb (GuichetStatusNotifierItem *item)
{
  puts (guichet_status_notifier_item_get_hosted (item) ? "hosted" : "not hosted");
}

static void
activate_cb (GuichetStatusNotifierItem *item, int x, int y)
{
  printf ("activate %d %d\n", x, y);
}

static void
call_cb (GSimpleAction *action, GVariant *number, gpointer user_data)
{
  printf ("action call %s\n", g_variant_get_string (number, NULL));
}

static void
pause_changed_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  g_simple_action_set_state (action, state);
  printf ("action pause-watching %s\n", g_variant_get_boolean (state) ? "true" : "false");
}

static GMenuModel *
build_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) end = g_menu_new ();

  g_menu_append (menu, "_Call 01 42 86 61 00", "app.call::0033142866100");
  g_menu_append (end, "_Pause", "app.pause-watching");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  return G_MENU_MODEL (menu);
}

int
main (int argc, char *argv[])
{
  static const GActionEntry entries[] = {
    { "call", call_cb, "s", NULL, NULL },
    { "pause-watching", NULL, NULL, "false", pause_changed_cb },
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GMenuModel) model = build_menu ();
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GuichetDbusMenu) menu = NULL;
  g_autoptr(GuichetStatusNotifierItem) item = NULL;

  if (bus == NULL || argc != 2)
    {
      fprintf (stderr, "tray-probe: %s\n", error != NULL ? error->message : "usage: ICON-NAME");
      return EXIT_FAILURE;
    }

  setlinebuf (stdout);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), NULL);
  menu = guichet_dbus_menu_new (model, G_ACTION_GROUP (actions));
  item = guichet_status_notifier_item_new ("guichet-tray-probe", menu);
  guichet_status_notifier_item_set_text (item, "Guichet", "Watching");
  guichet_status_notifier_item_set_icon_names (item, argv[1], argv[1]);
  g_signal_connect (item, "notify::hosted", G_CALLBACK (hosted_changed_cb), NULL);
  g_signal_connect (item, "activate", G_CALLBACK (activate_cb), NULL);
  guichet_status_notifier_item_publish (item, bus);
  g_main_loop_run (loop);
  return EXIT_SUCCESS;
}
