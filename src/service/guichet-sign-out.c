/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-out.c: takes a profile away: its consumer key is revoked at OVHcloud, then the
 * keyring is cleared, then the settings forget it. In this order, because keys that are forgotten
 * here can be revoked by hand alone, and because each part can be done again after a failure.
 */
#include "config.h"

#include "guichet-sign-out.h"

#include "guichet-auth-api.h"
#include "guichet-error.h"
#include "guichet-profile-list-private.h"
#include "guichet-profile-traces.h"
#include "guichet-session-private.h"

/* In milliseconds. Somebody waits to leave, and can leave without OVHcloud: sooner than a call is
 * given up. */
#define REVOCATION_LIMIT 8000

static void
cleared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GuichetSession *session = g_task_get_source_object (task);
  GError *error = NULL;

  if (!guichet_keyring_clear_finish (GUICHET_KEYRING (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  guichet_profile_list_drop (guichet_session_get_profiles (session), g_task_get_task_data (task));
  guichet_profile_traces_forget (g_task_get_task_data (task));
  g_task_return_boolean (task, TRUE);
}

static void
clear (GTask *task)
{
  GuichetSession *session = g_task_get_source_object (task);

  /* Half of it would leave an account without keys. */
  g_task_set_check_cancellable (task, FALSE);
  guichet_keyring_clear_async (guichet_session_get_keyring (session), g_task_get_task_data (task),
                               NULL, cleared_cb, g_object_ref (task));
}

static void
logged_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  JsonNode *reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);

  g_clear_pointer (&reply, json_node_unref);
  /* A key that OVHcloud does not take is one that was revoked or has expired. */
  if (error == NULL || g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL))
    clear (task);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
log_out (GTask *task, GuichetCredentials *credentials)
{
  GuichetSession *session = g_task_get_source_object (task);
  g_autoptr(GuichetRequest) request = guichet_auth_api_log_out ();
  g_autoptr(GuichetClient) client = g_object_new (
      GUICHET_TYPE_CLIENT, "credentials", credentials, "log", guichet_session_get_log (session),
      "connect-limit", REVOCATION_LIMIT, "answer-limit", REVOCATION_LIMIT, NULL);

  /* An answer that came before the cancelling counts. */
  g_task_set_check_cancellable (task, FALSE);
  guichet_client_call_async (client, request, g_task_get_cancellable (task), logged_out_cb,
                             g_object_ref (task));
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetCredentials) credentials =
                 guichet_keyring_lookup_finish (GUICHET_KEYRING (source), result, &error);

  if (g_task_return_error_if_cancelled (task))
    return;
  if (credentials == NULL && !g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN))
    g_task_return_error (task, g_steal_pointer (&error));
  else if (credentials != NULL && guichet_credentials_get_consumer_key (credentials) != NULL)
    log_out (task, credentials);
  else
    clear (task);
}

/**
 * guichet_sign_out_async:
 * @even_if_not_revoked: do not ask OVHcloud, which could not be told before: the key stays valid
 * there
 * @cancellable: (nullable): heeded until OVHcloud has answered. Then nothing was done here; if
 * OVHcloud heard of it all the same, the key is refused at its next use. After the answer it is
 * brought to its end
 *
 * Takes @profile away. Only application keys are revoked: OVHcloud knows no revocation of a service
 * account. What was found on this computer stays where it is, and is no longer in use.
 */
void
guichet_sign_out_async (GuichetSession *session,
                        GuichetProfile *profile,
                        gboolean even_if_not_revoked,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (GUICHET_IS_SESSION (session));
  g_return_if_fail (GUICHET_IS_PROFILE (profile));

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_name (task, "guichet_sign_out_async");
  g_task_set_task_data (task, g_object_ref (profile), g_object_unref);
  if (guichet_profile_get_kind (profile) == GUICHET_PROFILE_FOUND)
    {
      guichet_profile_list_leave (guichet_session_get_profiles (session), profile);
      guichet_profile_traces_forget (profile);
      g_task_return_boolean (task, TRUE);
    }
  else if (even_if_not_revoked)
    clear (task);
  else
    guichet_keyring_lookup_async (guichet_session_get_keyring (session), profile, cancellable,
                                  looked_up_cb, g_object_ref (task));
}

/**
 * guichet_sign_out_finish:
 *
 * Returns: %FALSE with the error of the revocation or %G_IO_ERROR_CANCELLED (nothing was done), or
 * of the keyring (the key may be revoked already; signing out once more clears the keyring)
 */
gboolean
guichet_sign_out_finish (GuichetSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
