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
#include "guichet-session-private.h"

typedef struct
{
  GuichetProfile *profile;
  gboolean even_if_not_revoked;
} SignOut;

static void
sign_out_free (gpointer data)
{
  SignOut *self = data;

  g_clear_object (&self->profile);
  g_free (self);
}

static void
cleared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  SignOut *self = g_task_get_task_data (task);
  GuichetSession *session = g_task_get_source_object (task);
  GError *error = NULL;

  if (!guichet_keyring_clear_finish (GUICHET_KEYRING (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  guichet_profile_list_drop (guichet_session_get_profiles (session), self->profile);
  g_task_return_boolean (task, TRUE);
}

static void
clear (GTask *task)
{
  SignOut *self = g_task_get_task_data (task);
  GuichetSession *session = g_task_get_source_object (task);

  guichet_keyring_clear_async (guichet_session_get_keyring (session), self->profile, NULL,
                               cleared_cb, g_object_ref (task));
}

/* Whether there is nothing left to be revoked, or people know that it stays. */
static gboolean
may_go_on (SignOut *self, const GError *error)
{
  return error == NULL || self->even_if_not_revoked ||
         /* A key that OVHcloud does not take is one that was revoked or has expired. */
         g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL);
}

static void
logged_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  JsonNode *reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);

  g_clear_pointer (&reply, json_node_unref);
  if (may_go_on (g_task_get_task_data (task), error))
    clear (task);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
log_out (GTask *task, GuichetCredentials *credentials)
{
  GuichetSession *session = g_task_get_source_object (task);
  g_autoptr(GuichetRequest) request = guichet_auth_api_log_out ();
  g_autoptr(GuichetClient) client =
                 guichet_client_new (credentials, guichet_session_get_log (session));

  guichet_client_call_async (client, request, NULL, logged_out_cb, g_object_ref (task));
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  SignOut *self = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetCredentials) credentials =
                 guichet_keyring_lookup_finish (GUICHET_KEYRING (source), result, &error);

  if (g_task_return_error_if_cancelled (task))
    return;
  /* What has begun is brought to its end: half of it would leave an account without keys. */
  g_task_set_check_cancellable (task, FALSE);
  if (credentials == NULL && !self->even_if_not_revoked &&
      !g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN))
    g_task_return_error (task, g_steal_pointer (&error));
  else if (credentials != NULL && guichet_credentials_get_consumer_key (credentials) != NULL)
    log_out (task, credentials);
  else
    clear (task);
}

/**
 * guichet_sign_out_async:
 * @even_if_not_revoked: go on when OVHcloud cannot be told: the key stays valid there
 * @cancellable: (nullable): heeded until the keys were read; then it is brought to its end
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
  SignOut *self;

  g_return_if_fail (GUICHET_IS_SESSION (session));
  g_return_if_fail (GUICHET_IS_PROFILE (profile));

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_name (task, "guichet_sign_out_async");
  if (guichet_profile_get_kind (profile) == GUICHET_PROFILE_FOUND)
    {
      guichet_profile_list_leave (guichet_session_get_profiles (session), profile);
      g_task_return_boolean (task, TRUE);
      return;
    }
  self = g_new0 (SignOut, 1);
  self->profile = g_object_ref (profile);
  self->even_if_not_revoked = even_if_not_revoked;
  g_task_set_task_data (task, self, sign_out_free);
  guichet_keyring_lookup_async (guichet_session_get_keyring (session), profile, cancellable,
                                looked_up_cb, g_object_ref (task));
}

/**
 * guichet_sign_out_finish:
 *
 * Returns: %FALSE with the error of the revocation (nothing was done) or of the keyring (the key is
 * revoked already; signing out once more clears the keyring)
 */
gboolean
guichet_sign_out_finish (GuichetSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
