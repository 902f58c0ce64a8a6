/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-application.c: an application that OVHcloud knows already, so that nobody has to
 * make one: built in by the distributor, else that of a profile that is signed in, the one that
 * signs in again before all others. Asks the keyring and never OVHcloud.
 */
#include "config.h"

#include "guichet-sign-in-application.h"

#include <glib/gi18n-lib.h>

#include "guichet-error.h"
#include "guichet-session-private.h"
#include "guichet-sign-in-target.h"

typedef struct
{
  char *endpoint;
  GPtrArray *profiles; /* those that may have one; the last is asked first */
  char *title;         /* of what was found */
  GError *error;       /* (nullable): the first that the keyring had */
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_free (search->endpoint);
  g_ptr_array_unref (search->profiles);
  g_free (search->title);
  g_clear_error (&search->error);
  g_free (search);
}

/* The application is known to the region where it was made. */
static GuichetCredentials *
use_built_in (const char *endpoint)
{
  if (*GUICHET_APPLICATION_KEY == '\0' ||
      !guichet_sign_in_target_is_same_api (endpoint, GUICHET_APPLICATION_ENDPOINT))
    return NULL;
  return guichet_credentials_new_unproven (endpoint, GUICHET_APPLICATION_KEY,
                                           GUICHET_APPLICATION_SECRET, NULL);
}

static gboolean
may_have_one (GuichetProfile *profile, const char *endpoint)
{
  return guichet_profile_get_kind (profile) == GUICHET_PROFILE_KEYS &&
         guichet_sign_in_target_is_same_api (guichet_profile_get_endpoint (profile), endpoint);
}

static GPtrArray *
list_profiles (GuichetSession *session, const char *endpoint, GuichetProfile *again)
{
  GPtrArray *profiles = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *all = G_LIST_MODEL (guichet_session_get_profiles (session));

  for (guint i = g_list_model_get_n_items (all); i > 0; i--)
    {
      g_autoptr(GuichetProfile) profile = g_list_model_get_item (all, i - 1);

      if (profile != again && may_have_one (profile, endpoint))
        g_ptr_array_add (profiles, g_steal_pointer (&profile));
    }
  if (again != NULL && may_have_one (again, endpoint))
    g_ptr_array_add (profiles, g_object_ref (again));
  return profiles;
}

static void ask_next (GTask *owned_task);

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Search *search = g_task_get_task_data (task);
  g_autoptr(GuichetProfile) profile =
                 g_ptr_array_steal_index (search->profiles, search->profiles->len - 1);
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetCredentials) credentials =
                 guichet_keyring_lookup_finish (GUICHET_KEYRING (source), result, &error);
  GuichetCredentials *application = NULL;

  if (credentials != NULL && guichet_credentials_get_application_key (credentials) != NULL)
    application = guichet_credentials_new_unproven (
        search->endpoint, guichet_credentials_get_application_key (credentials),
        guichet_credentials_get_application_secret (credentials), NULL);
  if (application == NULL)
    {
      /* A profile whose keys are gone is no mistake of the keyring. */
      if (search->error == NULL && error != NULL &&
          !g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN))
        search->error = g_steal_pointer (&error);
      ask_next (g_steal_pointer (&task));
      return;
    }
  search->title = g_strdup (guichet_profile_get_title (profile));
  g_task_return_pointer (task, application, (GDestroyNotify) guichet_credentials_unref);
}

static void
ask_next (GTask *owned_task)
{
  g_autoptr(GTask) task = owned_task;
  Search *search = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GuichetKeyring *keyring = guichet_session_get_keyring (g_task_get_source_object (task));

  if (g_task_return_error_if_cancelled (task))
    return;
  if (search->profiles->len > 0)
    guichet_keyring_lookup_async (keyring, search->profiles->pdata[search->profiles->len - 1],
                                  cancellable, looked_up_cb, g_steal_pointer (&task));
  else if (search->error != NULL)
    g_task_return_error (task, g_steal_pointer (&search->error));
  else
    g_task_return_pointer (task, NULL, NULL);
}

/**
 * guichet_sign_in_application_find_async:
 * @endpoint: a name or a URL
 * @again: (nullable): the profile that gets new keys
 * @cancellable: (nullable): gives the search up; the keyring is left as it is
 *
 * Looks for an application that @endpoint knows.
 */
void
guichet_sign_in_application_find_async (GuichetSession *session,
                                        const char *endpoint,
                                        GuichetProfile *again,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (session, cancellable, callback, user_data);
  GuichetCredentials *built_in = use_built_in (endpoint);
  Search *search = g_new0 (Search, 1);

  g_task_set_source_tag (task, guichet_sign_in_application_find_async);
  g_task_set_task_data (task, search, search_free);
  search->endpoint = g_strdup (endpoint);
  search->profiles = list_profiles (session, endpoint, again);
  if (built_in == NULL)
    {
      ask_next (g_steal_pointer (&task));
      return;
    }
  search->title = g_strdup (_("Guichet itself"));
  g_task_return_pointer (task, built_in, (GDestroyNotify) guichet_credentials_unref);
}

/**
 * guichet_sign_in_application_find_finish:
 * @title: (out) (optional) (transfer full): whose it is, for people
 * @error: that of the keyring, if no profile gave one
 *
 * Returns: (nullable) (transfer full): key and secret, without a consumer key; %NULL without an
 * error if none is known
 */
GuichetCredentials *
guichet_sign_in_application_find_finish (GuichetSession *session,
                                         GAsyncResult *result,
                                         char **title,
                                         GError **error)
{
  Search *search;

  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  search = g_task_get_task_data (G_TASK (result));
  if (title != NULL)
    *title = g_strdup (search->title);
  return g_task_propagate_pointer (G_TASK (result), error);
}
