/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-browser.c: asks OVHcloud for a consumer key, which the person allows on a page of
 * OVHcloud's. Never repeats the request: each makes a key.
 */
#include "config.h"

#include "guichet-sign-in-attempt.h"

#include <glib/gi18n-lib.h>

static gboolean
take_key (GuichetSignInAttempt *attempt, GuichetCredentialRequest *made, GError **error)
{
  GuichetCredentials *old = attempt->credentials;
  GuichetCredentials *credentials = guichet_credentials_new_own_application (
      guichet_credentials_get_endpoint (old), guichet_credentials_get_application_key (old),
      guichet_credentials_get_application_secret (old), made->consumer_key, error);

  if (credentials == NULL)
    return FALSE;
  guichet_sign_in_attempt_take_credentials (attempt, credentials);
  attempt->key_was_made = TRUE;
  return TRUE;
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetSignInAttempt) attempt = user_data;
  g_autoptr(GuichetSignIn) sign_in = guichet_sign_in_attempt_dup_sign_in (attempt);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GuichetCredentialRequest) made = NULL;

  /* A key that nobody was asked to allow is of no use to anybody, and OVHcloud forgets it. */
  if (sign_in == NULL)
    return;
  if (reply != NULL)
    made = guichet_auth_api_parse_credential_request (reply, &error);
  if (made == NULL || !take_key (attempt, made, &error))
    {
      guichet_sign_in_fail (sign_in, g_steal_pointer (&error));
      return;
    }
  guichet_sign_in_enter_waiting (sign_in, made->validation_url);
  /* Whoever heard of the page may have given up at once. */
  if (attempt->sign_in != NULL)
    guichet_sign_in_check_start (attempt);
}

/**
 * guichet_sign_in_browser_start:
 * @attempt: with the keys of an application
 *
 * Asks for a consumer key with the rights that Guichet needs, then waits until it is allowed.
 */
void
guichet_sign_in_browser_start (GuichetSignInAttempt *attempt)
{
  g_autoptr(GuichetRequest) request = guichet_auth_api_ask_credential ();

  guichet_sign_in_show_step (attempt->sign_in, _("Asking OVHcloud for a key"));
  guichet_client_call_async (attempt->client, request, attempt->cancellable, made_cb,
                             guichet_sign_in_attempt_ref (attempt));
}
