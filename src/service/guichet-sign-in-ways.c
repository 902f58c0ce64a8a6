/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-ways.c: the four ways to sign in, up to credentials that can be tried. Sends
 * nothing as long as there is a mistake in what was pasted.
 */
#include "config.h"

#include "guichet-sign-in-attempt.h"

#include <glib/gi18n-lib.h>

#include "guichet-configuration-private.h"
#include "guichet-error.h"
#include "guichet-key-text.h"
#include "guichet-sign-in-application.h"

/* Returns: (transfer full): an attempt in @state; maybe given up already by who heard of that */
static GuichetSignInAttempt *
begin (GuichetSignIn *self, GuichetProfileKind kind, GuichetSignInState state)
{
  g_autoptr(GuichetSignInAttempt) attempt = guichet_sign_in_attempt_new (self, kind);

  g_assert (self->attempt == NULL);
  self->attempt = guichet_sign_in_attempt_ref (attempt);
  guichet_sign_in_show_profile (self, NULL);
  guichet_sign_in_show_missing_rights (self, NULL);
  guichet_sign_in_show_clock (self, 0);
  if (attempt->sign_in != NULL)
    guichet_sign_in_enter (self, state);
  return g_steal_pointer (&attempt);
}

static gboolean
may_begin (GuichetSignIn *self)
{
  return self->state == GUICHET_SIGN_IN_IDLE || self->state == GUICHET_SIGN_IN_FAILED ||
         self->state == GUICHET_SIGN_IN_DONE;
}

/* Takes @credentials and @error, one of which is %NULL; asks for a consumer key where there is
 * none. */
static void
try (GuichetSignIn *self, GuichetProfileKind kind, GuichetCredentials *credentials, GError *error)
{
  const gboolean has_proof =
      credentials != NULL && (guichet_credentials_get_application_key (credentials) == NULL ||
                              guichet_credentials_get_consumer_key (credentials) != NULL);
  g_autoptr(GuichetSignInAttempt) attempt = NULL;

  if (credentials == NULL)
    {
      guichet_sign_in_fail (self, error);
      return;
    }
  attempt = begin (self, kind, has_proof ? GUICHET_SIGN_IN_CHECKING : GUICHET_SIGN_IN_ASKING);
  if (attempt->sign_in == NULL)
    {
      guichet_credentials_unref (credentials);
      return;
    }
  guichet_sign_in_attempt_take_credentials (attempt, credentials);
  if (has_proof)
    guichet_sign_in_check_start (attempt);
  else
    guichet_sign_in_browser_start (attempt);
}

static void
application_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetSignInAttempt) attempt = user_data;
  g_autoptr(GuichetSignIn) self = guichet_sign_in_attempt_dup_sign_in (attempt);
  GError *error = NULL;
  GuichetCredentials *application =
      guichet_sign_in_application_find_finish (GUICHET_SESSION (source), result, NULL, &error);

  if (self == NULL)
    {
      g_clear_pointer (&application, guichet_credentials_unref);
      g_clear_error (&error);
      return;
    }
  if (application == NULL && error == NULL)
    error = g_error_new_literal (
        GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION,
        _("No application is known for this region. Make one on OVHcloud’s page, then paste its "
          "key and its secret."));
  if (application == NULL)
    {
      guichet_sign_in_fail (self, error);
      return;
    }
  guichet_sign_in_attempt_take_credentials (attempt, application);
  guichet_sign_in_browser_start (attempt);
}

static void
try_known_application (GuichetSignIn *self, const char *endpoint)
{
  g_autoptr(GuichetSignInAttempt) attempt =
                 begin (self, GUICHET_PROFILE_KEYS, GUICHET_SIGN_IN_ASKING);

  if (attempt->sign_in != NULL)
    guichet_sign_in_application_find_async (self->session, endpoint, self->again,
                                            attempt->cancellable, application_found_cb,
                                            guichet_sign_in_attempt_ref (attempt));
}

/**
 * guichet_sign_in_with_browser:
 * @endpoint: a name or a URL
 * @application_key: (nullable): %NULL for the known application
 * @application_secret: (nullable): the same
 *
 * Asks OVHcloud for a consumer key, which the person allows in the browser.
 */
void
guichet_sign_in_with_browser (GuichetSignIn *self,
                              const char *endpoint,
                              const char *application_key,
                              const char *application_secret)
{
  g_autoptr(GuichetKeyTriple) keys = g_new0 (GuichetKeyTriple, 1);
  GuichetCredentials *credentials = NULL;
  GError *error = NULL;

  g_return_if_fail (GUICHET_IS_SIGN_IN (self));
  g_return_if_fail (endpoint != NULL);
  g_return_if_fail (may_begin (self));

  if (application_key == NULL && application_secret == NULL)
    {
      try_known_application (self, endpoint);
      return;
    }
  keys->application_key = guichet_key_text_tidy (application_key, _("Application key"), &error);
  if (error == NULL)
    keys->application_secret =
        guichet_key_text_tidy (application_secret, _("Application secret"), &error);
  if (error == NULL)
    credentials = guichet_credentials_new_unproven (endpoint, keys->application_key,
                                                    keys->application_secret, &error);
  try (self, GUICHET_PROFILE_KEYS, credentials, error);
}

/**
 * guichet_sign_in_with_keys:
 * @endpoint: a name or a URL
 * @application_key: as pasted
 * @application_secret: as pasted
 * @consumer_key: as pasted
 *
 * Tries the three keys of OVHcloud's createToken page.
 */
void
guichet_sign_in_with_keys (GuichetSignIn *self,
                           const char *endpoint,
                           const char *application_key,
                           const char *application_secret,
                           const char *consumer_key)
{
  g_autoptr(GuichetKeyTriple) keys = g_new0 (GuichetKeyTriple, 1);
  GuichetCredentials *credentials = NULL;
  GError *error = NULL;

  g_return_if_fail (GUICHET_IS_SIGN_IN (self));
  g_return_if_fail (endpoint != NULL);
  g_return_if_fail (may_begin (self));

  keys->application_key = guichet_key_text_tidy (application_key, _("Application key"), &error);
  if (error == NULL)
    keys->application_secret =
        guichet_key_text_tidy (application_secret, _("Application secret"), &error);
  if (error == NULL)
    keys->consumer_key = guichet_key_text_tidy (consumer_key, _("Consumer key"), &error);
  if (error == NULL)
    credentials = guichet_credentials_new_application (
        endpoint, keys->application_key, keys->application_secret, keys->consumer_key, &error);
  try (self, GUICHET_PROFILE_KEYS, credentials, error);
}

/* What a copy of @credentials becomes; GUICHET_ERROR_CONFIGURATION if it can be none. */
static gboolean
choose_kind (GuichetCredentials *credentials, GuichetProfileKind *kind, GError **error)
{
  if (guichet_credentials_get_access_token (credentials) != NULL)
    {
      g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION,
                           _("An access token ends by itself and is not worth keeping. Use it "
                             "where it stands, or sign in another way."));
      return FALSE;
    }
  *kind = guichet_credentials_get_application_key (credentials) != NULL
              ? GUICHET_PROFILE_KEYS
              : GUICHET_PROFILE_SERVICE_ACCOUNT;
  return TRUE;
}

/**
 * guichet_sign_in_with_found:
 * @account: of guichet_found_account_search()
 * @copy: into the keyring; else it is used in place, if that is possible
 *
 * Tries the keys that were found on this computer.
 */
void
guichet_sign_in_with_found (GuichetSignIn *self, GuichetFoundAccount *account, gboolean copy)
{
  g_autoptr(GuichetCredentials) credentials = NULL;
  GuichetProfileKind kind = GUICHET_PROFILE_FOUND;
  GError *error = NULL;

  g_return_if_fail (GUICHET_IS_SIGN_IN (self));
  g_return_if_fail (GUICHET_IS_FOUND_ACCOUNT (account));
  g_return_if_fail (may_begin (self));

  if (guichet_found_account_get_error (account) != NULL)
    error = g_error_copy (guichet_found_account_get_error (account));
  else if (!copy && !guichet_found_account_is_usable_in_place (account))
    error = g_error_new_literal (
        GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION,
        _("These keys are not the ones that OVHcloud’s tools take on this computer, so they can "
          "only be used as a copy. Copy them into the keyring."));
  else
    credentials = guichet_configuration_create_credentials (
        guichet_found_account_get_configuration (account), &error);
  if (credentials != NULL && copy && !choose_kind (credentials, &kind, &error))
    g_clear_pointer (&credentials, guichet_credentials_unref);
  try (self, kind, g_steal_pointer (&credentials), error);
}

/**
 * guichet_sign_in_with_service_account:
 * @endpoint: a name or a URL
 * @client_id: as pasted
 * @client_secret: as pasted
 *
 * Tries the two keys of a service account (OAuth2 client credentials).
 */
void
guichet_sign_in_with_service_account (GuichetSignIn *self,
                                      const char *endpoint,
                                      const char *client_id,
                                      const char *client_secret)
{
  g_autoptr(GuichetKeyTriple) keys = g_new0 (GuichetKeyTriple, 1);
  GuichetCredentials *credentials = NULL;
  GError *error = NULL;

  g_return_if_fail (GUICHET_IS_SIGN_IN (self));
  g_return_if_fail (endpoint != NULL);
  g_return_if_fail (may_begin (self));

  keys->application_key = guichet_key_text_tidy (client_id, _("Client ID"), &error);
  if (error == NULL)
    keys->application_secret = guichet_key_text_tidy (client_secret, _("Client secret"), &error);
  if (error == NULL)
    credentials = guichet_credentials_new_service_account (endpoint, keys->application_key,
                                                           keys->application_secret, &error);
  try (self, GUICHET_PROFILE_SERVICE_ACCOUNT, credentials, error);
}
