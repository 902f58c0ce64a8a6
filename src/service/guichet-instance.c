/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-instance.c: which Guichet this process belongs to, the person's own or a demo, and where
 * that one lives. Reads the environment once; makes no folder and touches no file itself.
 */
#include "config.h"

#include "guichet-instance.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

/* The path of the schema, and the group of its keys in the file of a demo. */
#define SETTINGS_PATH  "/io/github/guichet/Guichet/"
#define SETTINGS_GROUP "guichet"

typedef struct
{
  gboolean is_demo;
  char *app_id;
  char *helper_id;
  char *data_dir;
  gboolean has_own_settings; /* not the settings of the desktop */
} Instance;

static char *
find_data_dir (const char *state_dir, gboolean is_demo)
{
  const char *name = GUICHET_DEVELOPMENT ? "guichet-devel" : "guichet";
  g_autofree char *demo_name = g_strconcat (name, "-demo", NULL);

  if (state_dir != NULL && *state_dir != '\0')
    return g_canonicalize_filename (state_dir, NULL);
  return g_build_filename (g_get_user_data_dir (), is_demo ? demo_name : name, NULL);
}

static const Instance *
get_instance (void)
{
  static Instance instance;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      const char *state_dir = g_getenv ("GUICHET_STATE_DIR");
      const char *demo = g_getenv ("GUICHET_DEMO");

      instance.is_demo = demo != NULL && *demo != '\0' && !g_str_equal (demo, "0");
      instance.app_id = g_strconcat (GUICHET_APP_ID, instance.is_demo ? ".Demo" : "", NULL);
      instance.helper_id = g_strconcat (instance.app_id, ".Helper", NULL);
      instance.data_dir = find_data_dir (state_dir, instance.is_demo);
      instance.has_own_settings = instance.is_demo || (state_dir != NULL && *state_dir != '\0');
      g_once_init_leave (&once, 1);
    }
  return &instance;
}

/**
 * guichet_instance_is_demo:
 *
 * Returns: whether this process shows the demo account; GUICHET_DEMO is set, to something else than
 * "0"
 */
gboolean
guichet_instance_is_demo (void)
{
  return get_instance ()->is_demo;
}

/**
 * guichet_instance_is_apart:
 *
 * Returns: whether this process was told by its environment to keep its calls and settings apart
 * from those of the desktop: it is a demo, or GUICHET_STATE_DIR is set
 */
gboolean
guichet_instance_is_apart (void)
{
  return get_instance ()->has_own_settings;
}

/**
 * guichet_instance_get_app_id:
 *
 * Returns: (transfer none): the application id of the windows of this instance
 */
const char *
guichet_instance_get_app_id (void)
{
  return get_instance ()->app_id;
}

/**
 * guichet_instance_get_helper_id:
 *
 * Returns: (transfer none): the application id of the helper of this instance
 */
const char *
guichet_instance_get_helper_id (void)
{
  return get_instance ()->helper_id;
}

/**
 * guichet_instance_get_data_dir:
 *
 * Returns: (transfer none) (type filename): the absolute path of the folder of the store, which may
 * not exist yet
 */
const char *
guichet_instance_get_data_dir (void)
{
  return get_instance ()->data_dir;
}

/**
 * guichet_instance_new_settings:
 *
 * Gives the settings of this instance: those of the desktop, or, with GUICHET_STATE_DIR or in a
 * demo, a key file in the data folder, which the windows and the helper of that instance share and
 * see change.
 *
 * Returns: (transfer full): the settings
 */
GSettings *
guichet_instance_new_settings (void)
{
  const Instance *instance = get_instance ();
  g_autofree char *file = g_build_filename (instance->data_dir, "settings.ini", NULL);
  g_autoptr(GSettingsBackend) backend = NULL;

  if (!instance->has_own_settings)
    return g_settings_new (GUICHET_APP_ID);

  backend = g_keyfile_settings_backend_new (file, SETTINGS_PATH, SETTINGS_GROUP);
  return g_settings_new_with_backend (GUICHET_APP_ID, backend);
}

/**
 * guichet_instance_open_settings:
 * @settings: as of guichet_instance_new_settings()
 * @schema_id: a schema without a path
 * @folder: where, below @settings, for example "profiles/1/"
 *
 * They share the backend of @settings: two backends on one key file would each write what they know
 * and lose what the other wrote.
 *
 * Returns: (transfer full): the settings
 */
GSettings *
guichet_instance_open_settings (GSettings *settings, const char *schema_id, const char *folder)
{
  g_autofree char *path = g_strconcat (SETTINGS_PATH, folder, NULL);
  g_autoptr(GSettingsBackend) backend = NULL;

  g_object_get (settings, "backend", &backend, NULL);
  return g_settings_new_with_backend_and_path (schema_id, backend, path);
}
