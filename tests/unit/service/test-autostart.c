/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-autostart.c: the file that starts the helper with the session.
 */
#include <glib/gstdio.h>

#include "guichet-autostart.h"
#include "guichet-instance.h"

static char *
get_path (void)
{
  g_autofree char *name = g_strconcat (guichet_instance_get_helper_id (), ".desktop", NULL);

  return g_build_filename (g_get_user_config_dir (), "autostart", name, NULL);
}

static void
test_it_is_off_until_asked_for (void)
{
  g_assert_false (guichet_autostart_get ());
}

static void
test_switching_it_on_writes_a_file_that_starts_the_helper (void)
{
  g_autofree char *path = get_path ();
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *exec = NULL;
  g_auto(GStrv) words = NULL;

  g_assert_true (guichet_autostart_set (TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (guichet_autostart_get ());

  g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error));
  exec = g_key_file_get_string (file, "Desktop Entry", "Exec", &error);
  g_assert_true (g_shell_parse_argv (exec, NULL, &words, &error));
  g_assert_cmpuint (g_strv_length (words), ==, 1);
  g_assert_true (g_str_has_suffix (words[0], "/guichet-helper"));
  g_assert_true (g_file_test (words[0], G_FILE_TEST_IS_EXECUTABLE));
}

static void
test_switching_it_off_leaves_nothing_behind (void)
{
  g_autofree char *path = get_path ();
  g_autoptr(GError) error = NULL;

  g_assert_true (guichet_autostart_set (TRUE, &error));
  g_assert_true (guichet_autostart_set (FALSE, &error));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (guichet_autostart_set (FALSE, &error)); /* twice is once */
  g_assert_false (guichet_autostart_get ());
}

static void
test_what_the_desktop_switched_off_is_off (void)
{
  g_autofree char *path = get_path ();
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (guichet_autostart_set (TRUE, &error));
  g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error));
  g_key_file_set_boolean (file, "Desktop Entry", "X-GNOME-Autostart-enabled", FALSE);
  g_assert_true (g_key_file_save_to_file (file, path, &error));
  g_assert_false (guichet_autostart_get ());
}

/* A helper to be found where Guichet is not installed. */
static char *
put_helper_into_path (void)
{
  g_autofree char *folder = g_dir_make_tmp ("guichet-autostart-XXXXXX", NULL);
  g_autofree char *program = g_build_filename (folder, "guichet-helper", NULL);
  g_autofree char *path = g_strconcat (folder, ":", g_getenv ("PATH"), NULL);

  g_assert_true (g_file_set_contents_full (program, "#!/bin/sh\n", -1,
                                           G_FILE_SET_CONTENTS_CONSISTENT, 0700, NULL));
  g_setenv ("PATH", path, TRUE);
  return g_steal_pointer (&program);
}

int
main (int argc, char **argv)
{
  g_autofree char *helper = NULL;
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  helper = put_helper_into_path ();
  g_test_add_func ("/autostart/it-is-off-until-asked-for", test_it_is_off_until_asked_for);
  g_test_add_func ("/autostart/switching-it-on-writes-a-file-that-starts-the-helper",
                   test_switching_it_on_writes_a_file_that_starts_the_helper);
  g_test_add_func ("/autostart/switching-it-off-leaves-nothing-behind",
                   test_switching_it_off_leaves_nothing_behind);
  g_test_add_func ("/autostart/what-the-desktop-switched-off-is-off",
                   test_what_the_desktop_switched_off_is_off);
  status = g_test_run ();

  folder = g_path_get_dirname (helper);
  g_unlink (helper);
  g_rmdir (folder);
  return status;
}
