/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-status-notifier-item.c: the icon registers with every panel that comes, says what to show,
 * and passes clicks on.
 */
#include "fake-panel.h"

#include "guichet-status-notifier-item.h"

#include <unistd.h>

#define PATH "/StatusNotifierItem"
#define ITEM "org.kde.StatusNotifierItem"

typedef struct
{
  FakePanel panel;
  GSimpleActionGroup *actions;
  GuichetStatusNotifierItem *item;
  GString *clicks;
} Fixture;

static void
clicked_cb (Fixture *fixture, int x, int y)
{
  g_string_append_printf (fixture->clicks, "%d,%d ", x, y);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GMenu) model = g_menu_new ();
  g_autoptr(GuichetDbusMenu) menu = NULL;

  fake_panel_set_up (&fixture->panel, data);
  fixture->clicks = g_string_new (NULL);
  fixture->actions = g_simple_action_group_new ();
  g_menu_append (model, "Quit", "app.quit");
  menu = guichet_dbus_menu_new (G_MENU_MODEL (model), G_ACTION_GROUP (fixture->actions));

  fixture->item = guichet_status_notifier_item_new ("guichet", menu);
  guichet_status_notifier_item_set_text (fixture->item, "Guichet", "Watching");
  guichet_status_notifier_item_set_icon_names (fixture->item, "tray", "tray-attention");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->item);
  g_assert_finalize_object (fixture->actions);
  g_string_free (fixture->clicks, TRUE);
  fake_panel_tear_down (&fixture->panel, data);
}

static void
wait_until_hosted (Fixture *fixture, gboolean hosted)
{
  while (guichet_status_notifier_item_get_hosted (fixture->item) != hosted)
    g_main_context_iteration (NULL, TRUE);
}

static void
publish_and_wait (Fixture *fixture)
{
  fake_panel_start (&fixture->panel);
  guichet_status_notifier_item_publish (fixture->item, fixture->panel.program);
  wait_until_hosted (fixture, TRUE);
}

static void
assert_property (Fixture *fixture, const char *name, const char *expected)
{
  g_autoptr(GVariant) value = fake_panel_get_property (&fixture->panel, PATH, ITEM, name);
  g_autofree char *text = g_variant_print (value, FALSE);

  g_assert_cmpstr (text, ==, expected);
}

static void
call (Fixture *fixture, const char *method, GVariant *arguments)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) reply = NULL;

  reply = fake_panel_call (&fixture->panel, PATH, ITEM, method, arguments, &error);
  g_assert_no_error (error);
  g_assert_nonnull (reply);
}

static void
test_registers_under_its_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strdup_printf (ITEM "-%d-1", (int) getpid ());

  publish_and_wait (fixture);
  g_assert_cmpuint (fixture->panel.registered->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (fixture->panel.registered, 0), ==, name);
}

static void
test_registers_again_after_a_restart (Fixture *fixture, gconstpointer data)
{
  publish_and_wait (fixture);
  fake_panel_stop (&fixture->panel);
  wait_until_hosted (fixture, FALSE);
  fake_panel_start (&fixture->panel);
  wait_until_hosted (fixture, TRUE);
  g_assert_cmpuint (fixture->panel.registered->len, ==, 2);
}

static void
test_waits_for_a_panel (Fixture *fixture, gconstpointer data)
{
  guichet_status_notifier_item_publish (fixture->item, fixture->panel.program);
  g_assert_false (guichet_status_notifier_item_get_hosted (fixture->item));
  fake_panel_start (&fixture->panel);
  wait_until_hosted (fixture, TRUE);
}

static void
test_registers_by_unique_name_where_no_other_is_allowed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strdup_printf (ITEM "-%d-1", (int) getpid ());
  g_autoptr(GVariant) reply = NULL;
  g_autoptr(GError) error = NULL;

  fake_panel_start (&fixture->panel);
  reply = g_dbus_connection_call_sync (fixture->panel.host, "org.freedesktop.DBus",
                                       "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "RequestName", g_variant_new ("(su)", name, 0), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);

  guichet_status_notifier_item_publish (fixture->item, fixture->panel.program);
  wait_until_hosted (fixture, TRUE);
  g_assert_cmpstr (g_ptr_array_index (fixture->panel.registered, 0), ==,
                   g_dbus_connection_get_unique_name (fixture->panel.program));
}

static void
test_refusal_is_not_hosted (Fixture *fixture, gconstpointer data)
{
  fixture->panel.refuses = TRUE;
  fake_panel_start (&fixture->panel);
  guichet_status_notifier_item_publish (fixture->item, fixture->panel.program);
  while (fixture->panel.registered->len == 0)
    g_main_context_iteration (NULL, TRUE);
  assert_property (fixture, "Status", "'Active'"); /* by then the refusal has arrived */
  g_assert_false (guichet_status_notifier_item_get_hosted (fixture->item));

  fixture->panel.refuses = FALSE;
  fake_panel_stop (&fixture->panel);
  fake_panel_start (&fixture->panel);
  wait_until_hosted (fixture, TRUE);
}

static void
test_without_bus_nothing_happens (Fixture *fixture, gconstpointer data)
{
  guichet_status_notifier_item_publish (fixture->item, NULL);
  g_assert_false (guichet_status_notifier_item_get_hosted (fixture->item));
}

static void
test_loss_of_the_bus_is_survived (Fixture *fixture, gconstpointer data)
{
  publish_and_wait (fixture);
  g_dbus_connection_close_sync (fixture->panel.program, NULL, NULL);
  wait_until_hosted (fixture, FALSE);
  guichet_status_notifier_item_set_status (fixture->item, GUICHET_TRAY_STATUS_NEEDS_ATTENTION);
  guichet_status_notifier_item_withdraw (fixture->item);
  guichet_status_notifier_item_publish (fixture->item, fixture->panel.program);
  g_assert_false (guichet_status_notifier_item_get_hosted (fixture->item));
}

static void
test_withdrawn_icon_can_be_published_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  publish_and_wait (fixture);
  guichet_status_notifier_item_withdraw (fixture->item);
  g_assert_false (guichet_status_notifier_item_get_hosted (fixture->item));
  g_assert_null (fake_panel_call (&fixture->panel, PATH, ITEM, "Activate",
                                  g_variant_new ("(ii)", 1, 2), &error));
  g_assert_error (error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_METHOD);

  guichet_status_notifier_item_publish (fixture->item, fixture->panel.program);
  wait_until_hosted (fixture, TRUE);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_hosted_is_notified (Fixture *fixture, gconstpointer data)
{
  guint count = 0;

  g_signal_connect_swapped (fixture->item, "notify::hosted", G_CALLBACK (count_cb), &count);
  publish_and_wait (fixture);
  g_assert_cmpuint (count, ==, 1);
  guichet_status_notifier_item_withdraw (fixture->item);
  g_assert_cmpuint (count, ==, 2);
}

static void
test_panel_can_ask_everything (Fixture *fixture, gconstpointer data)
{
  publish_and_wait (fixture);
  assert_property (fixture, "Id", "'guichet'");
  assert_property (fixture, "Category", "'Communications'");
  assert_property (fixture, "Title", "'Guichet'");
  assert_property (fixture, "Status", "'Active'");
  assert_property (fixture, "IconName", "'tray'");
  assert_property (fixture, "IconPixmap", "[]");
  assert_property (fixture, "AttentionIconName", "'tray-attention'");
  assert_property (fixture, "OverlayIconName", "''");
  assert_property (fixture, "IconThemePath", "''");
  assert_property (fixture, "ToolTip", "('', [], 'Guichet', 'Watching')");
  assert_property (fixture, "ItemIsMenu", "false");
  assert_property (fixture, "WindowId", "0");
  assert_property (fixture, "Menu", "'/StatusNotifierItem/Menu'");
}

static void
test_menu_is_where_the_icon_says (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GVariant) path = NULL;
  g_autoptr(GVariant) reply = NULL;
  g_autoptr(GError) error = NULL;

  publish_and_wait (fixture);
  path = fake_panel_get_property (&fixture->panel, PATH, ITEM, "Menu");
  reply =
      fake_panel_call (&fixture->panel, g_variant_get_string (path, NULL), "com.canonical.dbusmenu",
                       "AboutToShow", g_variant_new ("(i)", 0), &error);
  g_assert_no_error (error);
  g_assert_nonnull (reply);
}

static void
test_changes_are_told (Fixture *fixture, gconstpointer data)
{
  publish_and_wait (fixture);
  guichet_status_notifier_item_set_icon_names (fixture->item, "tray-paused", "tray-attention");
  fake_panel_wait_for_signal (&fixture->panel, "StatusNotifierItem.NewIcon");
  assert_property (fixture, "IconName", "'tray-paused'");
  guichet_status_notifier_item_set_icon_names (fixture->item, "tray-paused", "tray-call");
  fake_panel_wait_for_signal (&fixture->panel, "StatusNotifierItem.NewAttentionIcon");
  guichet_status_notifier_item_set_text (fixture->item, "Guichet", "Paused");
  fake_panel_wait_for_signal (&fixture->panel, "StatusNotifierItem.NewToolTip");
  guichet_status_notifier_item_set_text (fixture->item, "Guichet (demo)", "Paused");
  fake_panel_wait_for_signal (&fixture->panel, "StatusNotifierItem.NewTitle");
  guichet_status_notifier_item_set_status (fixture->item, GUICHET_TRAY_STATUS_PASSIVE);
  fake_panel_wait_for_signal (&fixture->panel, "StatusNotifierItem.NewStatus('Passive',)");
}

static void
test_no_change_is_not_told (Fixture *fixture, gconstpointer data)
{
  publish_and_wait (fixture);
  guichet_status_notifier_item_set_icon_names (fixture->item, "tray", "tray-attention");
  guichet_status_notifier_item_set_text (fixture->item, "Guichet", "Watching");
  guichet_status_notifier_item_set_status (fixture->item, GUICHET_TRAY_STATUS_ACTIVE);
  assert_property (fixture, "Status", "'Active'"); /* a signal would have come before this reply */
  g_assert_cmpuint (fixture->panel.signals->len, ==, 0);
}

static void
test_clicks_are_passed_on (Fixture *fixture, gconstpointer data)
{
  publish_and_wait (fixture);
  g_signal_connect_swapped (fixture->item, "activate", G_CALLBACK (clicked_cb), fixture);
  call (fixture, "Activate", g_variant_new ("(ii)", 10, 20));
  g_assert_cmpstr (fixture->clicks->str, ==, "10,20 ");

  g_signal_handlers_disconnect_by_data (fixture->item, fixture);
  g_signal_connect_swapped (fixture->item, "secondary-activate", G_CALLBACK (clicked_cb), fixture);
  call (fixture, "SecondaryActivate", g_variant_new ("(ii)", 30, 40));
  call (fixture, "Activate", g_variant_new ("(ii)", 50, 60));
  g_assert_cmpstr (fixture->clicks->str, ==, "10,20 30,40 ");
}

static void
test_other_calls_are_answered (Fixture *fixture, gconstpointer data)
{
  publish_and_wait (fixture);
  call (fixture, "Scroll", g_variant_new ("(is)", 120, "vertical"));
  call (fixture, "ContextMenu", g_variant_new ("(ii)", 10, 20));
  g_assert_cmpstr (fixture->clicks->str, ==, "");
}

static void
test_activation_token_is_good_once (Fixture *fixture, gconstpointer data)
{
  g_autofree char *token = NULL;

  publish_and_wait (fixture);
  call (fixture, "ProvideXdgActivationToken", g_variant_new ("(s)", "token-1"));
  call (fixture, "ProvideXdgActivationToken", g_variant_new ("(s)", "token-2"));
  token = guichet_status_notifier_item_take_activation_token (fixture->item);
  g_assert_cmpstr (token, ==, "token-2");
  g_assert_null (guichet_status_notifier_item_take_activation_token (fixture->item));
}

int
main (int argc, char *argv[])
{
  /* clang-format off */
  static const struct { const char *name; void (*test) (Fixture *, gconstpointer); } tests[] = {
    { "registers-under-its-name",          test_registers_under_its_name },
    { "registers-again-after-a-restart",   test_registers_again_after_a_restart },
    { "waits-for-a-panel",                 test_waits_for_a_panel },
    { "registers-by-unique-name-where-no-other-is-allowed",
      test_registers_by_unique_name_where_no_other_is_allowed },
    { "refusal-is-not-hosted",             test_refusal_is_not_hosted },
    { "without-bus-nothing-happens",       test_without_bus_nothing_happens },
    { "loss-of-the-bus-is-survived",       test_loss_of_the_bus_is_survived },
    { "withdrawn-icon-can-be-published-again", test_withdrawn_icon_can_be_published_again },
    { "hosted-is-notified",                test_hosted_is_notified },
    { "panel-can-ask-everything",          test_panel_can_ask_everything },
    { "menu-is-where-the-icon-says",       test_menu_is_where_the_icon_says },
    { "changes-are-told",                  test_changes_are_told },
    { "no-change-is-not-told",             test_no_change_is_not_told },
    { "clicks-are-passed-on",              test_clicks_are_passed_on },
    { "other-calls-are-answered",          test_other_calls_are_answered },
    { "activation-token-is-good-once",     test_activation_token_is_good_once },
  };
  /* clang-format on */

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/status-notifier-item/", tests[i].name, NULL);

      g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
    }
  return g_test_run ();
}
