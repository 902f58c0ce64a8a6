/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-settings.c: how the settings remember profiles: a list of ids, and for each id a
 * folder of its own. Metadata alone: no secret ever comes here.
 */
#include "config.h"

#include "guichet-profile-settings.h"

#include "guichet-instance.h"

#define SCHEMA GUICHET_APP_ID ".Profile"

/**
 * guichet_profile_settings_list_ids:
 * @settings: of the instance
 *
 * Returns: (transfer full): the ids of the profiles, each once; what is no id is left out, because
 * anybody can write settings and it would not be a folder
 */
char **
guichet_profile_settings_list_ids (GSettings *settings)
{
  g_auto(GStrv) written = g_settings_get_strv (settings, "profiles");
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; written[i] != NULL; i++)
    if (g_uuid_string_is_valid (written[i]) &&
        !g_strv_contains ((const char *const *) written + i + 1, written[i]))
      g_strv_builder_add (ids, written[i]);
  return g_strv_builder_end (ids);
}

/**
 * guichet_profile_settings_set_listed:
 * @settings: of the instance
 * @listed: whether the list of ids has @id from now on, at its end if it is new
 */
void
guichet_profile_settings_set_listed (GSettings *settings, const char *id, gboolean listed)
{
  g_auto(GStrv) before = guichet_profile_settings_list_ids (settings);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) after = NULL;

  if (g_strv_contains ((const char *const *) before, id) == !!listed)
    return;
  for (guint i = 0; before[i] != NULL; i++)
    if (!g_str_equal (before[i], id))
      g_strv_builder_add (builder, before[i]);
  if (listed)
    g_strv_builder_add (builder, id);
  after = g_strv_builder_end (builder);
  g_settings_set_strv (settings, "profiles", (const char *const *) after);
}

/**
 * guichet_profile_settings_open:
 * @settings: of the instance
 * @id: of a profile, a UUID
 *
 * Returns: (transfer full): the settings of that profile
 */
GSettings *
guichet_profile_settings_open (GSettings *settings, const char *id)
{
  g_autofree char *folder = g_strconcat ("profiles/", id, "/", NULL);

  return guichet_instance_open_settings (settings, SCHEMA, folder);
}

/**
 * guichet_profile_settings_read:
 * @own: of the profile
 *
 * Returns: (transfer full): what they remember
 */
GuichetProfile *
guichet_profile_settings_read (GSettings *own, const char *id)
{
  g_autofree char *endpoint = g_settings_get_string (own, "endpoint");
  GuichetProfile *profile = guichet_profile_new (id, g_settings_get_enum (own, "kind"), endpoint);

  guichet_profile_settings_update (own, profile);
  return profile;
}

/**
 * guichet_profile_settings_update:
 * @own: of the profile
 *
 * Takes over into @profile what the other program changed.
 */
void
guichet_profile_settings_update (GSettings *own, GuichetProfile *profile)
{
  g_autofree char *name = g_settings_get_string (own, "name");
  g_autofree char *nichandle = g_settings_get_string (own, "nichandle");
  g_autofree char *person = g_settings_get_string (own, "person");

  guichet_profile_set_kind (profile, g_settings_get_enum (own, "kind"));
  guichet_profile_set_name (profile, name);
  guichet_profile_set_nichandle (profile, nichandle);
  guichet_profile_set_person (profile, person);
  guichet_profile_set_for_session (profile, g_settings_get_boolean (own, "for-session"));
}

/**
 * guichet_profile_settings_write:
 * @settings: of the instance
 *
 * Remembers @profile as it is now, all at once: who hears of the first key that changes reads the
 * others too. The line settings stay.
 */
void
guichet_profile_settings_write (GSettings *settings, GuichetProfile *profile)
{
  g_autoptr(GSettings) own =
                 guichet_profile_settings_open (settings, guichet_profile_get_id (profile));
  const char *nichandle = guichet_profile_get_nichandle (profile);
  const char *person = guichet_profile_get_person (profile);

  g_settings_delay (own);
  g_settings_set_enum (own, "kind", guichet_profile_get_kind (profile));
  g_settings_set_string (own, "endpoint", guichet_profile_get_endpoint (profile));
  g_settings_set_string (own, "name", guichet_profile_get_name (profile));
  g_settings_set_string (own, "nichandle", nichandle != NULL ? nichandle : "");
  g_settings_set_string (own, "person", person != NULL ? person : "");
  g_settings_set_boolean (own, "for-session", guichet_profile_is_for_session (profile));
  g_settings_apply (own);
}

/**
 * guichet_profile_settings_note_new_keys:
 * @settings: of the instance
 * @id: of a profile
 *
 * Remembers that the keyring has other keys for the profile as of now. Each note is another one,
 * even in the same second: the value has to change to be heard.
 */
void
guichet_profile_settings_note_new_keys (GSettings *settings, const char *id)
{
  g_autoptr(GSettings) own = guichet_profile_settings_open (settings, id);
  const gint64 before = g_settings_get_int64 (own, "keys-replaced");

  g_settings_set_int64 (own, "keys-replaced",
                        MAX (g_get_real_time () / G_USEC_PER_SEC, before + 1));
}

/**
 * guichet_profile_settings_forget:
 * @settings: of the instance
 * @id: of a profile
 *
 * Forgets everything about the profile: its line, and where one signed in to it.
 */
void
guichet_profile_settings_forget (GSettings *settings, const char *id)
{
  g_autoptr(GSettings) own = guichet_profile_settings_open (settings, id);
  g_autofree char *endpoint = g_settings_get_string (own, "endpoint");
  g_autofree char *usual = g_settings_get_string (settings, "sign-in-endpoint");
  g_autoptr(GSettingsSchema) schema = NULL;
  g_auto(GStrv) keys = NULL;

  /* An address that somebody typed tells where the account was. */
  if (g_str_equal (endpoint, usual))
    g_settings_reset (settings, "sign-in-endpoint");
  g_object_get (own, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  g_settings_delay (own);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (own, keys[i]);
  g_settings_apply (own);
}
