/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-demo-account.c: the second account of a demo: signed in like a person's own, with keys
 * that the folder of the demo keeps, and never a keyring.
 *
 * A change of contact has two sides: with one account a demo could show half of it.
 */
#include "guichet-demo-account.h"

#include <json-glib/json-glib.h>

#include "guichet-instance.h"
#include "guichet-json.h"
#include "guichet-keyring-text.h"

/* A folder of a demo has one such account: any id will do. */
#define PROFILE "3b0c0a55-7d0e-4c5c-9f43-6f2a3f0a5d02"

static char *
make_path (const char *folder, const char *profile)
{
  g_autofree char *name = g_strconcat (profile, ".keys", NULL);

  return g_build_filename (folder, name, NULL);
}

/* As the settings of a demo are: windows and helper read them when they start. */
static gboolean
write_settings (const char *folder, const char *endpoint, const char *nichandle, GError **error)
{
  static const char group[] = "profiles/" PROFILE;
  g_autoptr(GKeyFile) settings = g_key_file_new ();
  g_autofree char *path = g_build_filename (folder, "settings.ini", NULL);
  g_autofree char *quoted_endpoint = g_strdup_printf ("'%s'", endpoint);
  g_autofree char *quoted_nichandle = g_strdup_printf ("'%s'", nichandle);

  g_key_file_set_string (settings, "guichet", "profiles", "['" PROFILE "']");
  g_key_file_set_string (settings, group, "kind", "'keys'");
  g_key_file_set_string (settings, group, "endpoint", quoted_endpoint);
  g_key_file_set_string (settings, group, "nichandle", quoted_nichandle);
  return g_key_file_save_to_file (settings, path, error);
}

static gboolean
write_keys (const char *folder, GuichetCredentials *keys, GError **error)
{
  g_autofree char *path = make_path (folder, PROFILE);
  g_autoptr(GuichetSecret) text = guichet_keyring_text_write (keys);

  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

/**
 * guichet_demo_account_write:
 * @folder: of the demo, which nothing runs in yet
 * @endpoint: where the sandbox is
 * @line: what the sandbox prints of an account: a JSON object
 *
 * Signs the account in.
 *
 * Returns: %FALSE with @error if @line has no keys, or nothing can be written
 */
gboolean
guichet_demo_account_write (const char *folder,
                            const char *endpoint,
                            const char *line,
                            GError **error)
{
  g_autoptr(JsonNode) account = json_from_string (line, error);
  const char *names[] = { "nichandle", "applicationKey", "applicationSecret", "consumerKey" };
  const char *values[G_N_ELEMENTS (names)];
  g_autoptr(GuichetCredentials) keys = NULL;
  JsonObject *object = NULL;

  object = account != NULL ? guichet_json_get_object (account, "account", error) : NULL;
  if (object == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!guichet_json_read_string (object, names[i], &values[i], error))
      return FALSE;
  keys = guichet_credentials_new_application (endpoint, values[1], values[2], values[3], error);
  return keys != NULL && write_keys (folder, keys, error) &&
         write_settings (folder, endpoint, values[0], error);
}

/**
 * guichet_demo_account_read_keys:
 * @profile: the id of a profile
 *
 * Returns: (transfer full) (nullable): the keys that this demo has for it
 */
GuichetCredentials *
guichet_demo_account_read_keys (const char *profile)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (profile != NULL, NULL);

  if (!guichet_instance_is_demo () || !g_str_equal (profile, PROFILE))
    return NULL;
  path = make_path (guichet_instance_get_data_dir (), profile);
  return g_file_get_contents (path, &text, NULL, NULL) ? guichet_keyring_text_read (text, NULL)
                                                       : NULL;
}
