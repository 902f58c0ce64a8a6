/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * menu-fixture.c: the menu of the tests: a call, a submenu, a tick, an action out of reach, Quit.
 * Asks as a panel does.
 */
#include "menu-fixture.h"

#define DBUSMENU "com.canonical.dbusmenu"

static void
activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MenuFixture *fixture = user_data;
  g_autofree char *text = parameter != NULL ? g_variant_print (parameter, FALSE) : g_strdup ("");

  g_string_append_printf (fixture->done, "%s(%s) ", g_action_get_name (G_ACTION (action)), text);
}

GSimpleAction *
menu_fixture_add_action (MenuFixture *fixture, const char *name, const char *type, GVariant *state)
{
  g_autoptr(GSimpleAction) action = NULL;

  if (state != NULL)
    action =
        g_simple_action_new_stateful (name, type != NULL ? G_VARIANT_TYPE (type) : NULL, state);
  else
    action = g_simple_action_new (name, type != NULL ? G_VARIANT_TYPE (type) : NULL);
  g_signal_connect (action, "activate", G_CALLBACK (activated_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (fixture->actions), G_ACTION (action));
  return action;
}

GSimpleAction *
menu_fixture_find_action (MenuFixture *fixture, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (fixture->actions), name));
}

static void
build_menu (MenuFixture *fixture)
{
  g_autoptr(GMenu) calls = g_menu_new ();
  g_autoptr(GMenu) end = g_menu_new ();
  g_autoptr(GMenuItem) call = g_menu_item_new ("_Call 01 42 86 61 00", "app.call::0033142866100");
  g_autoptr(GIcon) icon = g_themed_icon_new ("call-start-symbolic");

  g_menu_item_set_icon (call, icon);
  g_menu_append_item (calls, call);
  g_menu_append_submenu (calls, "Recent calls", G_MENU_MODEL (fixture->recent));
  g_menu_append (fixture->recent, "Accueil", "app.call::0033972101001");

  g_menu_append (end, "Pause", "app.pause-watching");
  g_menu_append (end, "Close window", "win.close");
  g_menu_append (end, "Quit", "app.quit");

  g_menu_append_section (fixture->model, NULL, G_MENU_MODEL (calls));
  g_menu_append_section (fixture->model, NULL, G_MENU_MODEL (end));
}

void
menu_fixture_set_up (MenuFixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  fake_panel_set_up (&fixture->panel, data);
  fake_panel_start (&fixture->panel);
  fixture->done = g_string_new (NULL);
  fixture->actions = g_simple_action_group_new ();
  menu_fixture_add_action (fixture, "call", "s", NULL);
  menu_fixture_add_action (fixture, "pause-watching", NULL, g_variant_new_boolean (FALSE));
  menu_fixture_add_action (fixture, "quit", NULL, NULL);
  fixture->model = g_menu_new ();
  fixture->recent = g_menu_new ();
  build_menu (fixture);

  fixture->menu =
      guichet_dbus_menu_new (G_MENU_MODEL (fixture->model), G_ACTION_GROUP (fixture->actions));
  guichet_dbus_menu_export (fixture->menu, fixture->panel.program, MENU_PATH, &error);
  g_assert_no_error (error);
}

void
menu_fixture_tear_down (MenuFixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->menu);
  g_assert_finalize_object (fixture->model);
  g_assert_finalize_object (fixture->recent);
  g_assert_finalize_object (fixture->actions);
  g_string_free (fixture->done, TRUE);
  fake_panel_tear_down (&fixture->panel, data);
}

GVariant *
menu_fixture_call (MenuFixture *fixture, const char *method, GVariant *arguments)
{
  g_autoptr(GError) error = NULL;
  GVariant *reply =
      fake_panel_call (&fixture->panel, MENU_PATH, DBUSMENU, method, arguments, &error);

  g_assert_no_error (error);
  return reply;
}

void
menu_fixture_assert_refused (MenuFixture *fixture, const char *method, GVariant *arguments)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (fake_panel_call (&fixture->panel, MENU_PATH, DBUSMENU, method, arguments, &error));
  g_assert_error (error, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS);
}

GVariant *
menu_fixture_get_layout (MenuFixture *fixture,
                         int id,
                         int depth,
                         const char *const *names,
                         guint *revision)
{
  static const char *const all[] = { NULL };
  g_autoptr(GVariant) reply = NULL;
  GVariant *layout;

  reply = menu_fixture_call (fixture, "GetLayout",
                             g_variant_new ("(ii^as)", id, depth, names ? names : all));
  g_variant_get (reply, "(u@(ia{sv}av))", revision, &layout);
  return layout;
}

/* “Call, (insensitive), [x] ticked, [ ] not ticked, -, Submenu {…}” */
static void
draw (GVariant *layout, GString *drawing)
{
  g_autoptr(GVariant) properties = g_variant_get_child_value (layout, 1);
  g_autoptr(GVariant) children = g_variant_get_child_value (layout, 2);
  const char *label = "";
  gboolean enabled = TRUE;
  int toggle;

  if (g_variant_lookup (properties, "type", "&s", &label))
    label = "-";
  g_variant_lookup (properties, "label", "&s", &label);
  g_variant_lookup (properties, "enabled", "b", &enabled);
  if (g_variant_lookup (properties, "toggle-state", "i", &toggle))
    g_string_append (drawing, toggle ? "[x] " : "[ ] ");
  g_string_append_printf (drawing, enabled ? "%s" : "(%s)", label);
  if (!g_variant_lookup (properties, "children-display", "&s", &label))
    return;

  g_string_append (drawing, "{");
  for (gsize i = 0; i < g_variant_n_children (children); i++)
    {
      g_autoptr(GVariant) boxed = g_variant_get_child_value (children, i);
      g_autoptr(GVariant) child = g_variant_get_variant (boxed);

      g_string_append (drawing, i > 0 ? ", " : "");
      draw (child, drawing);
    }
  g_string_append (drawing, "}");
}

void
menu_fixture_assert_menu (MenuFixture *fixture, int id, int depth, const char *expected)
{
  g_autoptr(GVariant) layout = menu_fixture_get_layout (fixture, id, depth, NULL, NULL);
  g_autoptr(GString) drawing = g_string_new (NULL);

  draw (layout, drawing);
  g_assert_cmpstr (drawing->str, ==, expected);
}

/* The number that the panel knows for a label; -1 if there is none. */
int
menu_fixture_find_id (MenuFixture *fixture, const char *label)
{
  g_autoptr(GVariant) reply = NULL;
  g_autoptr(GVariantIter) items = NULL;
  GVariant *properties;
  int found = -1;
  int id;

  reply = menu_fixture_call (fixture, "GetGroupProperties",
                             g_variant_new_parsed ("(@ai [], ['label'])"));
  g_variant_get (reply, "(a(ia{sv}))", &items);
  while (g_variant_iter_loop (items, "(i@a{sv})", &id, &properties))
    {
      g_autofree char *this_label = NULL;

      if (g_variant_lookup (properties, "label", "s", &this_label) &&
          g_str_equal (this_label, label))
        found = id;
    }
  return found;
}

void
menu_fixture_click (MenuFixture *fixture, int id)
{
  g_autoptr(GVariant) reply = menu_fixture_call (
      fixture, "Event", g_variant_new ("(isvu)", id, "clicked", g_variant_new_int32 (0), 0));

  g_assert_nonnull (reply);
}
