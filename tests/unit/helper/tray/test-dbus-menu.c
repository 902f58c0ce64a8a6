/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-dbus-menu.c: a panel reads the whole menu, and a click reaches the action.
 */
#include "menu-fixture.h"

static void
test_whole_menu_is_told (MenuFixture *fixture, gconstpointer data)
{
  menu_fixture_assert_menu (
      fixture, 0, -1,
      "{_Call 01 42 86 61 00, Recent calls{Accueil}, -, [ ] Pause, (Close window), Quit}");
}

static void
test_depth_limits_the_layout (MenuFixture *fixture, gconstpointer data)
{
  menu_fixture_assert_menu (fixture, 0, 0, "{}");
  menu_fixture_assert_menu (
      fixture, 0, 1, "{_Call 01 42 86 61 00, Recent calls{}, -, [ ] Pause, (Close window), Quit}");
  menu_fixture_assert_menu (fixture, menu_fixture_find_id (fixture, "Recent calls"), -1,
                            "Recent calls{Accueil}");
}

static void
test_only_named_properties_are_told (MenuFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "icon-name", "toggle-type", NULL };
  g_autoptr(GVariant) call_layout = menu_fixture_get_layout (
      fixture, menu_fixture_find_id (fixture, "_Call 01 42 86 61 00"), -1, names, NULL);
  g_autoptr(GVariant) pause_layout = menu_fixture_get_layout (
      fixture, menu_fixture_find_id (fixture, "Pause"), -1, names, NULL);
  g_autoptr(GVariant) call_properties = g_variant_get_child_value (call_layout, 1);
  g_autoptr(GVariant) pause_properties = g_variant_get_child_value (pause_layout, 1);
  g_autofree char *call_text = g_variant_print (call_properties, FALSE);
  g_autofree char *pause_text = g_variant_print (pause_properties, FALSE);

  g_assert_cmpstr (call_text, ==, "{'icon-name': <'call-start-symbolic'>}");
  g_assert_cmpstr (pause_text, ==, "{'toggle-type': <'checkmark'>}");
}

static void
test_single_property_is_told (MenuFixture *fixture, gconstpointer data)
{
  int id = menu_fixture_find_id (fixture, "Quit");
  g_autoptr(GVariant) reply = NULL;
  g_autofree char *text = NULL;

  reply = menu_fixture_call (fixture, "GetProperty", g_variant_new ("(is)", id, "label"));
  text = g_variant_print (reply, FALSE);
  g_assert_cmpstr (text, ==, "(<'Quit'>,)");
  menu_fixture_assert_refused (fixture, "GetProperty", g_variant_new ("(is)", id, "shape"));
}

static void
test_face_names_its_version (MenuFixture *fixture, gconstpointer data)
{
  g_autoptr(GVariant) version = fake_panel_get_property (&fixture->panel, MENU_PATH,
                                                          "com.canonical.dbusmenu", "Version");
  g_autoptr(GVariant) status = fake_panel_get_property (&fixture->panel, MENU_PATH,
                                                         "com.canonical.dbusmenu", "Status");
  g_autoptr(GVariant) direction = fake_panel_get_property (
      &fixture->panel, MENU_PATH, "com.canonical.dbusmenu", "TextDirection");
  g_autoptr(GVariant) paths = fake_panel_get_property (&fixture->panel, MENU_PATH,
                                                        "com.canonical.dbusmenu", "IconThemePath");

  g_assert_cmpuint (g_variant_get_uint32 (version), ==, 3);
  g_assert_cmpstr (g_variant_get_string (status, NULL), ==, "normal");
  g_assert_cmpstr (g_variant_get_string (direction, NULL), ==, "ltr");
  g_assert_cmpuint (g_variant_n_children (paths), ==, 0);
}

static void
test_event_activates_the_action (MenuFixture *fixture, gconstpointer data)
{
  menu_fixture_click (fixture, menu_fixture_find_id (fixture, "Accueil"));
  menu_fixture_click (fixture, menu_fixture_find_id (fixture, "Quit"));
  g_assert_cmpstr (fixture->done->str, ==, "call('0033972101001') quit() ");
}

static void
test_event_group_activates_the_actions (MenuFixture *fixture, gconstpointer data)
{
  int call_id = menu_fixture_find_id (fixture, "Accueil");
  int quit_id = menu_fixture_find_id (fixture, "Quit");
  g_autoptr(GVariant) reply = menu_fixture_call (
      fixture, "EventGroup",
      g_variant_new_parsed ("([(%i, 'opened', <0>, 0), (%i, 'clicked', <0>, 0), (9999, 'clicked', "
                            "<0>, 0), (%i, 'clicked', <0>, @u 0)],)",
                            0, call_id, quit_id));
  g_autofree char *text = g_variant_print (reply, FALSE);

  g_assert_cmpstr (text, ==, "([9999],)");
  g_assert_cmpstr (fixture->done->str, ==, "call('0033972101001') quit() ");
}

static void
test_insensitive_entry_does_nothing (MenuFixture *fixture, gconstpointer data)
{
  g_simple_action_set_enabled (menu_fixture_find_action (fixture, "quit"), FALSE);
  menu_fixture_click (fixture, menu_fixture_find_id (fixture, "Quit"));
  menu_fixture_click (fixture, menu_fixture_find_id (fixture, "Close window"));
  g_assert_cmpstr (fixture->done->str, ==, "");
}

static void
test_target_of_the_wrong_type_is_insensitive (MenuFixture *fixture, gconstpointer data)
{
  g_menu_append (fixture->recent, "Number", "app.call(33)");
  g_menu_append (fixture->recent, "Nobody", "app.call");
  menu_fixture_assert_menu (fixture, menu_fixture_find_id (fixture, "Recent calls"), -1,
                            "Recent calls{Accueil, (Number), (Nobody)}");
  menu_fixture_click (fixture, menu_fixture_find_id (fixture, "Number"));
  g_assert_cmpstr (fixture->done->str, ==, "");
}

static void
test_about_to_show_needs_no_update (MenuFixture *fixture, gconstpointer data)
{
  g_autoptr(GVariant) one = menu_fixture_call (fixture, "AboutToShow", g_variant_new ("(i)", 0));
  g_autoptr(GVariant) group = menu_fixture_call (fixture, "AboutToShowGroup",
                                                  g_variant_new_parsed ("([0, 9999],)"));
  g_autofree char *one_text = g_variant_print (one, FALSE);
  g_autofree char *group_text = g_variant_print (group, FALSE);

  g_assert_cmpstr (one_text, ==, "(false,)");
  g_assert_cmpstr (group_text, ==, "([], [9999])");
}

static void
test_unknown_entries_are_refused (MenuFixture *fixture, gconstpointer data)
{
  menu_fixture_assert_refused (fixture, "GetLayout", g_variant_new_parsed ("(9999, -1, @as [])"));
  menu_fixture_assert_refused (fixture, "GetProperty", g_variant_new_parsed ("(9999, 'label')"));
  menu_fixture_assert_refused (fixture, "Event",
                               g_variant_new_parsed ("(9999, 'clicked', <0>, @u 0)"));
  menu_fixture_assert_refused (fixture, "EventGroup",
                               g_variant_new_parsed ("([(9999, 'clicked', <0>, @u 0)],)"));
  menu_fixture_assert_refused (fixture, "AboutToShow", g_variant_new_parsed ("(9999,)"));
  menu_fixture_assert_refused (fixture, "AboutToShowGroup", g_variant_new_parsed ("([9999],)"));
}

static void
test_properties_of_unknown_entries_are_left_out (MenuFixture *fixture, gconstpointer data)
{
  const int quit = menu_fixture_find_id (fixture, "Quit");
  g_autoptr(GVariant) none = menu_fixture_call (fixture, "GetGroupProperties",
                                                 g_variant_new_parsed ("([9998, 9999], @as [])"));
  g_autoptr(GVariant) some = menu_fixture_call (
      fixture, "GetGroupProperties", g_variant_new_parsed ("([9999, %i], ['label'])", quit));
  g_autofree char *none_text = g_variant_print (none, FALSE);
  g_autofree char *some_text = g_variant_print (some, FALSE);
  g_autofree char *expected = g_strdup_printf ("([(%d, {'label': <'Quit'>})],)", quit);

  g_assert_cmpstr (none_text, ==, "([],)");
  g_assert_cmpstr (some_text, ==, expected);
}

static void
test_sections_come_between_separators (MenuFixture *fixture, gconstpointer data)
{
  g_autoptr(GMenu) empty = g_menu_new ();
  g_autoptr(GMenu) titled = g_menu_new ();

  g_menu_remove_all (fixture->model);
  g_menu_append_section (fixture->model, "Nothing", G_MENU_MODEL (empty));
  g_menu_append_section (fixture->model, "Windows", G_MENU_MODEL (titled));
  g_menu_append (fixture->model, "Quit", "app.quit");
  g_menu_append_section (fixture->model, NULL, G_MENU_MODEL (empty));
  menu_fixture_assert_menu (fixture, 0, -1, "{Quit}");

  g_menu_append (titled, "Call", "app.call::0033142866100");
  menu_fixture_assert_menu (fixture, 0, -1, "{(Windows), Call, -, Quit}");
}

static void
test_choice_is_a_radio (MenuFixture *fixture, gconstpointer data)
{
  g_autoptr(GVariant) reply = NULL;
  g_autofree char *text = NULL;

  menu_fixture_add_action (fixture, "line", "s", g_variant_new_string ("one"));
  g_menu_remove_all (fixture->model);
  g_menu_append (fixture->model, "Line 1", "app.line::one");
  g_menu_append (fixture->model, "Line 2", "app.line::two");
  menu_fixture_assert_menu (fixture, 0, -1, "{[x] Line 1, [ ] Line 2}");

  reply = menu_fixture_call (
      fixture, "GetProperty",
      g_variant_new ("(is)", menu_fixture_find_id (fixture, "Line 2"), "toggle-type"));
  text = g_variant_print (reply, FALSE);
  g_assert_cmpstr (text, ==, "(<'radio'>,)");
}

int
main (int argc, char *argv[])
{
  /* clang-format off */
  static const struct { const char *name; void (*test) (MenuFixture *, gconstpointer); } tests[] = {
    { "whole-menu-is-told", test_whole_menu_is_told },
    { "depth-limits-the-layout", test_depth_limits_the_layout },
    { "only-named-properties-are-told", test_only_named_properties_are_told },
    { "single-property-is-told", test_single_property_is_told },
    { "face-names-its-version", test_face_names_its_version },
    { "event-activates-the-action", test_event_activates_the_action },
    { "event-group-activates-the-actions", test_event_group_activates_the_actions },
    { "insensitive-entry-does-nothing", test_insensitive_entry_does_nothing },
    { "target-of-the-wrong-type-is-insensitive", test_target_of_the_wrong_type_is_insensitive },
    { "about-to-show-needs-no-update", test_about_to_show_needs_no_update },
    { "unknown-entries-are-refused", test_unknown_entries_are_refused },
    { "properties-of-unknown-entries-are-left-out", test_properties_of_unknown_entries_are_left_out },
    { "sections-come-between-separators", test_sections_come_between_separators },
    { "choice-is-a-radio", test_choice_is_a_radio },
  };
  /* clang-format on */

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/dbus-menu/", tests[i].name, NULL);

      g_test_add (path, MenuFixture, NULL, menu_fixture_set_up, tests[i].test,
                  menu_fixture_tear_down);
    }
  return g_test_run ();
}
