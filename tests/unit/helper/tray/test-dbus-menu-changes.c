/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-dbus-menu-changes.c: a panel hears what changes in the menu, and no stale entry does
 * anything.
 */
#include "menu-fixture.h"

static void
test_state_change_is_told (MenuFixture *fixture, gconstpointer data)
{
  g_autofree char *expected = g_strdup_printf (
      "dbusmenu.ItemsPropertiesUpdated([(%d, {'label': <'Pause'>, 'toggle-type': <'checkmark'>, "
      "'toggle-state': <1>, 'enabled': <true>, 'visible': <true>})], [])",
      menu_fixture_find_id (fixture, "Pause"));

  g_simple_action_set_state (menu_fixture_find_action (fixture, "pause-watching"),
                             g_variant_new_boolean (TRUE));
  fake_panel_wait_for_signal (&fixture->panel, expected);
}

static void
test_lost_action_is_told (MenuFixture *fixture, gconstpointer data)
{
  int id = menu_fixture_find_id (fixture, "Pause");
  g_autofree char *expected = g_strdup_printf (
      "dbusmenu.ItemsPropertiesUpdated([(%d, {'label': <'Pause'>, 'enabled': <false>, 'visible': "
      "<true>})], [(%d, ['toggle-type', 'toggle-state'])])",
      id, id);

  g_action_map_remove_action (G_ACTION_MAP (fixture->actions), "pause-watching");
  fake_panel_wait_for_signal (&fixture->panel, expected);
}

static void
test_submenu_filled_anew_is_told_once (MenuFixture *fixture, gconstpointer data)
{
  int id = menu_fixture_find_id (fixture, "Recent calls");
  g_autofree char *expected = NULL;
  g_autoptr(GVariant) old_layout = NULL;
  g_autoptr(GVariant) new_layout = NULL;
  guint before;
  guint after;

  old_layout = menu_fixture_get_layout (fixture, 0, 0, NULL, &before);
  g_menu_remove_all (fixture->recent);
  g_menu_append (fixture->recent, "Cabinet", "app.call::0033478000000");
  g_menu_append (fixture->recent, "Martin", "app.call::0033612345678");

  new_layout = menu_fixture_get_layout (fixture, 0, 0, NULL, &after);
  g_assert_cmpuint (after, >, before);
  expected = g_strdup_printf ("dbusmenu.LayoutUpdated(%u, %d)", after, id);
  while (fixture->panel.signals->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (g_ptr_array_index (fixture->panel.signals, 0), ==, expected);
  menu_fixture_assert_menu (fixture, id, -1, "Recent calls{Cabinet, Martin}");
  g_assert_cmpuint (fixture->panel.signals->len, ==, 1); /* a second one would be here by now */
}

static void
test_old_entry_never_means_a_new_one (MenuFixture *fixture, gconstpointer data)
{
  int old_id = menu_fixture_find_id (fixture, "Accueil");

  g_menu_remove_all (fixture->recent);
  g_menu_append (fixture->recent, "Cabinet", "app.call::0033478000000");
  menu_fixture_assert_refused (
      fixture, "Event", g_variant_new ("(isvu)", old_id, "clicked", g_variant_new_int32 (0), 0));
  g_assert_cmpstr (fixture->done->str, ==, "");
}

int
main (int argc, char *argv[])
{
  /* clang-format off */
  static const struct { const char *name; void (*test) (MenuFixture *, gconstpointer); } tests[] = {
    { "state-change-is-told", test_state_change_is_told },
    { "lost-action-is-told", test_lost_action_is_told },
    { "submenu-filled-anew-is-told-once", test_submenu_filled_anew_is_told_once },
    { "old-entry-never-means-a-new-one", test_old_entry_never_means_a_new_one },
  };
  /* clang-format on */

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/dbus-menu-changes/", tests[i].name, NULL);

      g_test_add (path, MenuFixture, NULL, menu_fixture_set_up, tests[i].test,
                  menu_fixture_tear_down);
    }
  return g_test_run ();
}
