/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-instance.c: a demo and the person's own Guichet share nothing; the programs of one instance
 * share their settings. The environment is read once in a process, so each promise runs in a
 * process of its own.
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "guichet-instance.h"

static void
test_own (void)
{
  g_autofree char *expected = g_build_filename (
      g_get_user_data_dir (), GUICHET_DEVELOPMENT ? "guichet-devel" : "guichet", NULL);
  g_autoptr(GSettings) settings = guichet_instance_new_settings ();

  g_assert_false (guichet_instance_is_demo ());
  g_assert_cmpstr (guichet_instance_get_app_id (), ==, GUICHET_APP_ID);
  g_assert_cmpstr (guichet_instance_get_helper_id (), ==, GUICHET_APP_ID ".Helper");
  g_assert_cmpstr (guichet_instance_get_data_dir (), ==, expected);
  g_assert_true (g_settings_get_boolean (settings, "watching"));
}

static void
test_demo (void)
{
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "guichet", NULL);

  g_assert_true (guichet_instance_is_demo ());
  g_assert_cmpstr (guichet_instance_get_app_id (), ==, GUICHET_APP_ID ".Demo");
  g_assert_cmpstr (guichet_instance_get_helper_id (), ==, GUICHET_APP_ID ".Demo.Helper");
  g_assert_cmpstr (guichet_instance_get_data_dir (), !=, own);
}

static gboolean
set_cb (gpointer user_data)
{
  return g_settings_set_string (user_data, "region", "BE") ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static void
test_state_dir (void)
{
  g_autofree char *file = g_build_filename (g_getenv ("GUICHET_STATE_DIR"), "settings.ini", NULL);
  g_autoptr(GSettings) window = guichet_instance_new_settings ();
  g_autoptr(GSettings) helper = guichet_instance_new_settings ();
  g_autofree char *region = g_settings_get_string (helper, "region");

  g_assert_cmpstr (guichet_instance_get_data_dir (), ==, g_getenv ("GUICHET_STATE_DIR"));
  g_assert_cmpstr (region, ==, "");
  /* Each has a backend of its own on the same file, as two processes have. */
  g_idle_add (set_cb, window);
  while (!g_str_equal (region, "BE"))
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (region);
      region = g_settings_get_string (helper, "region");
    }
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
}

/* Settings below others are in the same file, and neither loses what the other wrote. */
static void
test_below (void)
{
  g_autofree char *file = g_build_filename (g_getenv ("GUICHET_STATE_DIR"), "settings.ini", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GSettings) settings = guichet_instance_new_settings ();
  g_autoptr(GSettings) below = guichet_instance_open_settings (settings, GUICHET_APP_ID ".Profile",
                                                                "profiles/1/");

  g_settings_set_string (settings, "region", "BE");
  g_settings_set_string (below, "line", "a/01");
  g_settings_set_string (settings, "line", "b/02");
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "[profiles/1]\nline='a/01'"));
  g_assert_nonnull (strstr (text, "line='b/02'"));
  g_assert_nonnull (strstr (text, "region='BE'"));
}

static void
run (const char *demo, const char *state_dir, const char *test)
{
  if (demo != NULL)
    g_setenv ("GUICHET_DEMO", demo, TRUE);
  else
    g_unsetenv ("GUICHET_DEMO");
  if (state_dir != NULL)
    g_setenv ("GUICHET_STATE_DIR", state_dir, TRUE);
  else
    g_unsetenv ("GUICHET_STATE_DIR");
  g_test_trap_subprocess (test, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_all (void)
{
  g_autofree char *folder = g_dir_make_tmp ("guichet-instance-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "settings.ini", NULL);

  run (NULL, NULL, "/instance/subprocess/own");
  run ("0", NULL, "/instance/subprocess/own");
  run ("1", NULL, "/instance/subprocess/demo");
  run (NULL, folder, "/instance/subprocess/state-dir");
  g_remove (file);
  run ("1", folder, "/instance/subprocess/state-dir");
  g_remove (file);
  run (NULL, folder, "/instance/subprocess/below");
  g_remove (file);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/instance/own-demo-and-moved", test_all);
  g_test_add_func ("/instance/subprocess/own", test_own);
  g_test_add_func ("/instance/subprocess/demo", test_demo);
  g_test_add_func ("/instance/subprocess/state-dir", test_state_dir);
  g_test_add_func ("/instance/subprocess/below", test_below);
  return g_test_run ();
}
