/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-keys.c: finds the keys of a profile, wherever they are: in the environment, in
 * ovh.conf, or in the keyring.
 */
#include "config.h"

#include "guichet-session-keys.h"

#include <glib/gi18n-lib.h>

#include "guichet-configuration-private.h"
#include "guichet-error.h"

static void
find_on_computer (GTask *task)
{
  GError *error = NULL;
  g_autoptr(GuichetConfiguration) configuration = guichet_configuration_load (&error);
  GuichetCredentials *credentials = NULL;

  if (configuration != NULL)
    credentials = guichet_configuration_create_credentials (configuration, &error);
  if (credentials == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, g_strdup (guichet_configuration_get_source (configuration)), g_free);
  g_task_return_pointer (task, credentials, (GDestroyNotify) guichet_credentials_unref);
}

static void
find_nothing (GTask *task, GuichetSessionShared *shared)
{
  GuichetProfileList *profiles = guichet_session_shared_get_profiles (shared);
  g_autoptr(GuichetConfiguration) configuration = NULL;
  GError *error = NULL;

  /* Its sentence says where accounts are looked for. */
  if (g_list_model_get_n_items (G_LIST_MODEL (profiles)) == 0)
    configuration = guichet_configuration_load (&error);
  if (error == NULL)
    error = g_error_new_literal (GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN,
                                 _("No account is in use. Choose one, or sign in."));
  g_task_return_error (task, error);
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  GuichetCredentials *credentials =
      guichet_keyring_lookup_finish (GUICHET_KEYRING (source), result, &error);

  if (credentials != NULL)
    g_task_return_pointer (task, credentials, (GDestroyNotify) guichet_credentials_unref);
  else
    g_task_return_error (task, error);
}

/**
 * guichet_session_keys_find_async:
 * @shared: its keyring may ask people for its password
 * @profile: (nullable): whose keys
 *
 * Finds the keys of @profile. Cancelling stops that at once.
 */
void
guichet_session_keys_find_async (GuichetSessionShared *shared,
                                 GuichetProfile *profile,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_name (task, "guichet_session_keys_find_async");
  if (profile == NULL)
    find_nothing (task, shared);
  else if (guichet_profile_get_kind (profile) == GUICHET_PROFILE_FOUND)
    find_on_computer (task);
  else
    {
      /* Translators: “Signed in with the keyring” */
      g_task_set_task_data (task, g_strdup (_("the keyring")), g_free);
      guichet_keyring_lookup_async (guichet_session_shared_get_keyring (shared), profile,
                                    cancellable, looked_up_cb, g_object_ref (task));
    }
}

/**
 * guichet_session_keys_find_finish:
 * @source: (out) (transfer full): where they are, for people
 *
 * Returns: (transfer full) (nullable): the keys; %NULL with GUICHET_ERROR_NOT_SIGNED_IN,
 * GUICHET_ERROR_CONFIGURATION, or the error of the keyring
 */
GuichetCredentials *
guichet_session_keys_find_finish (GAsyncResult *result, char **source, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  *source = g_strdup (g_task_get_task_data (G_TASK (result)));
  return g_task_propagate_pointer (G_TASK (result), error);
}
