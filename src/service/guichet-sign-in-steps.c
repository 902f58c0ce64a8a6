/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-steps.c: the requests that tell whose keys these are and what they may. Pure.
 */
#include "config.h"

#include "guichet-sign-in-steps.h"

#include <glib/gi18n-lib.h>

#include "guichet-account-api.h"
#include "guichet-error.h"
#include "guichet-rights.h"

static GuichetRequest *
ask_credential (gpointer data)
{
  return guichet_auth_api_read_current ();
}

/* Why keys in @state cannot be used; %NULL: they can. */
static const char *
find_refusal (GuichetCredentialState state)
{
  switch (state)
    {
    case GUICHET_CREDENTIAL_VALIDATED:
      return NULL;
    case GUICHET_CREDENTIAL_PENDING:
      return _("Nobody has allowed these keys at OVHcloud yet. Sign in with the browser, or make "
               "new keys.");
    case GUICHET_CREDENTIAL_REFUSED:
      return _("The access was refused on OVHcloud’s page. If that was a mistake, sign in once "
               "more and allow it.");
    case GUICHET_CREDENTIAL_EXPIRED:
      return _("These keys have expired. Sign in once more to get new ones.");
    case GUICHET_CREDENTIAL_UNKNOWN:
    default:
      return _("OVHcloud says of these keys what Guichet does not understand. Make new ones.");
    }
}

static gboolean
take_credential (gpointer data, JsonNode *reply, GError **error)
{
  GuichetSignInAttempt *attempt = data;
  g_autoptr(GuichetCurrentCredential) current = guichet_auth_api_parse_current (reply, error);
  const char *refusal;

  if (current == NULL)
    return FALSE;
  attempt->credential = current->state;
  refusal = find_refusal (current->state);
  /* A key that was just made is waited for. */
  if (refusal != NULL && !(current->state == GUICHET_CREDENTIAL_PENDING && attempt->key_was_made))
    {
      g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL, refusal);
      return FALSE;
    }
  g_clear_pointer (&attempt->granted, g_ptr_array_unref);
  attempt->granted = g_steal_pointer (&current->rules);
  return TRUE;
}

static gboolean
is_not_granted (const GError *error)
{
  return g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_GRANTED);
}

/* Whether keys may read their own rights without a right to it is not published. */
static gboolean
forgives_credential (gpointer data, const GError *error)
{
  GuichetSignInAttempt *attempt = data;

  attempt->rights_are_hidden = is_not_granted (error);
  return attempt->rights_are_hidden;
}

/* OVHcloud answers “pending”, or refuses the key as if it were a wrong one; and a connection that
 * is lost for a moment says nothing of the person's answer. */
static gboolean
is_pending (gpointer data, const GError *error)
{
  const GuichetSignInAttempt *attempt = data;

  if (error == NULL)
    return attempt->credential == GUICHET_CREDENTIAL_PENDING;
  return g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL) ||
         g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_OFFLINE) ||
         g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_TIMED_OUT) ||
         g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_SERVER);
}

static GuichetRequest *
ask_details (gpointer data)
{
  return guichet_auth_api_read_details ();
}

static gboolean
take_details (gpointer data, JsonNode *reply, GError **error)
{
  GuichetSignInAttempt *attempt = data;
  g_autoptr(GuichetAuthDetails) details = guichet_auth_api_parse_details (reply, error);

  if (details == NULL)
    return FALSE;
  g_free (attempt->nichandle);
  attempt->nichandle = g_steal_pointer (&details->account);
  attempt->granted = g_steal_pointer (&details->rules);
  return TRUE;
}

static GuichetRequest *
ask_account (gpointer data)
{
  return guichet_account_api_read ();
}

static gboolean
take_account (gpointer data, JsonNode *reply, GError **error)
{
  GuichetSignInAttempt *attempt = data;
  g_autoptr(GuichetAccount) account = guichet_account_api_parse (reply, error);

  if (account == NULL)
    return FALSE;
  g_free (attempt->nichandle);
  attempt->nichandle = g_strdup (guichet_account_get_nichandle (account));
  g_free (attempt->name);
  attempt->name = g_strdup (guichet_account_get_title (account));
  return TRUE;
}

/* Keys that may place calls and nothing else are good ones. */
static gboolean
forgives_account (gpointer data, const GError *error)
{
  return is_not_granted (error);
}

/* The other place that tells whose keys these are, if the first may not be read. */
static GuichetRequest *
ask_owner (gpointer data)
{
  const GuichetSignInAttempt *attempt = data;

  return attempt->nichandle == NULL ? guichet_auth_api_read_details () : NULL;
}

static gboolean
take_owner (gpointer data, JsonNode *reply, GError **error)
{
  GuichetSignInAttempt *attempt = data;
  g_autoptr(GuichetAuthDetails) details = guichet_auth_api_parse_details (reply, NULL);

  if (details != NULL)
    attempt->nichandle = g_steal_pointer (&details->account);
  return TRUE;
}

/* Nobody needs it. */
static gboolean
forgives_owner (gpointer data, const GError *error)
{
  return TRUE;
}

/* clang-format off */
static const GuichetFlowStep browser_steps[] = {
  { N_("Waiting for your answer in the browser"), ask_credential, take_credential, NULL, is_pending },
  { N_("Reading the account"),                    ask_account,    take_account,    forgives_account },
  { N_("Reading the account"),                    ask_owner,      take_owner,      forgives_owner },
};

static const GuichetFlowStep keys_steps[] = {
  { N_("Checking the keys"),                      ask_credential, take_credential, forgives_credential },
  { N_("Reading the account"),                    ask_account,    take_account,    forgives_account },
  { N_("Reading the account"),                    ask_owner,      take_owner,      forgives_owner },
};

static const GuichetFlowStep token_steps[] = {
  { N_("Checking the service account"),           ask_details,    take_details },
  { N_("Reading the account"),                    ask_account,    take_account,    forgives_account },
};
/* clang-format on */

/**
 * guichet_sign_in_steps_choose:
 *
 * Returns: the steps for the credentials of @attempt; pace and progress are the caller's
 */
GuichetFlow
guichet_sign_in_steps_choose (GuichetSignInAttempt *attempt)
{
  if (guichet_credentials_get_application_key (attempt->credentials) == NULL)
    return (GuichetFlow){ token_steps, G_N_ELEMENTS (token_steps) };
  if (attempt->key_was_made)
    return (GuichetFlow){ browser_steps, G_N_ELEMENTS (browser_steps) };
  return (GuichetFlow){ keys_steps, G_N_ELEMENTS (keys_steps) };
}

/**
 * guichet_sign_in_steps_list_missing_rights:
 *
 * Returns: (transfer full): what Guichet needs and the keys do not have, as far as the steps could
 * tell
 */
GStrv
guichet_sign_in_steps_list_missing_rights (GuichetSignInAttempt *attempt)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GPtrArray) missing = NULL;

  if (attempt->rights_are_hidden)
    g_strv_builder_add (builder, "GET /auth/currentCredential");
  else if (attempt->granted != NULL)
    missing = guichet_rights_find_missing (attempt->granted);
  for (guint i = 0; missing != NULL && i < missing->len; i++)
    {
      const GuichetAccessRule *rule = missing->pdata[i];
      g_autofree char *text = g_strconcat (rule->method, " ", rule->path, NULL);

      g_strv_builder_add (builder, text);
    }
  return g_strv_builder_end (builder);
}
