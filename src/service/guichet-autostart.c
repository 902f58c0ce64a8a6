/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-autostart.c: writes, reads and removes the autostart file of the helper.
 */
#include "config.h"

#include "guichet-autostart.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "guichet-error.h"
#include "guichet-instance.h"
#include "guichet-peer.h"

static char *
get_path (void)
{
  g_autofree char *name = g_strconcat (guichet_instance_get_helper_id (), ".desktop", NULL);

  return g_build_filename (g_get_user_config_dir (), "autostart", name, NULL);
}

/**
 * guichet_autostart_is_available:
 *
 * Returns: whether this program may write autostart files: not in a sandbox, whose programs the
 * desktop cannot start, and not in a demo, which ends
 */
gboolean
guichet_autostart_is_available (void)
{
  return !guichet_instance_is_demo () && !g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

/**
 * guichet_autostart_get:
 *
 * Returns: whether the helper starts with the session. A file that a desktop's settings have
 * switched off (“Hidden”, “X-GNOME-Autostart-enabled”) counts as off
 */
gboolean
guichet_autostart_get (void)
{
  g_autofree char *path = get_path ();
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GError) error = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return FALSE;
  if (g_key_file_get_boolean (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_HIDDEN, NULL))
    return FALSE;
  return g_key_file_get_boolean (file, G_KEY_FILE_DESKTOP_GROUP, "X-GNOME-Autostart-enabled",
                                 &error) ||
         error != NULL; /* the key is optional */
}

static gboolean
fail (const char *path, int problem, GError **error)
{
  g_set_error (error, GUICHET_ERROR, GUICHET_ERROR_FAILED,
               _("“%s” cannot be written: %s"), path, g_strerror (problem));
  return FALSE;
}

static gboolean
write_file (const char *path, GError **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GError) problem = NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *program = guichet_peer_find_program ("guichet-helper");
  g_autofree char *quoted = NULL;

  if (program == NULL)
    {
      g_set_error (error, GUICHET_ERROR, GUICHET_ERROR_FAILED,
                   _("The program “%s” is not installed"), "guichet-helper");
      return FALSE;
    }
  quoted = g_strdup_printf ("\"%s\"", program);
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TYPE,
                         G_KEY_FILE_DESKTOP_TYPE_APPLICATION);
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_NAME,
                         _("Guichet"));
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, quoted);
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_ICON,
                         guichet_instance_get_app_id ());
  g_key_file_set_boolean (file, G_KEY_FILE_DESKTOP_GROUP, "X-GNOME-Autostart-enabled", TRUE);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail (folder, errno, error);
  if (!g_key_file_save_to_file (file, path, &problem))
    {
      g_set_error (error, GUICHET_ERROR, GUICHET_ERROR_FAILED,
                   _("“%s” cannot be written: %s"), path, problem->message);
      return FALSE;
    }
  return TRUE;
}

/**
 * guichet_autostart_set:
 * @enabled: whether the helper shall start with the session
 * @error: GUICHET_ERROR_FAILED if the file cannot be written or removed
 *
 * Returns: whether it is now so
 */
gboolean
guichet_autostart_set (gboolean enabled, GError **error)
{
  g_autofree char *path = get_path ();

  if (enabled)
    return write_file (path, error);
  if (g_unlink (path) != 0 && errno != ENOENT)
    return fail (path, errno, error);
  return TRUE;
}
