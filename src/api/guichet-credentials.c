/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-credentials.c: where the API is and what proves who asks: an endpoint and its keys.
 * A value, made once; its secrets are wiped when it is freed, and never printed, not even in its
 * own errors.
 */
#include "config.h"

#include "guichet-credentials.h"

#include "guichet-endpoint.h"
#include "guichet-error.h"
#include "guichet-secret.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  APPLICATION_KEY,
  APPLICATION_SECRET,
  CONSUMER_KEY,
  ACCESS_TOKEN,
  CLIENT_ID,
  CLIENT_SECRET,
  N_KEYS,
} Key;

/* clang-format off */
static const char *const labels[N_KEYS] = {
  [APPLICATION_KEY]    = N_("Application key"),
  [APPLICATION_SECRET] = N_("Application secret"),
  [CONSUMER_KEY]       = N_("Consumer key"),
  [ACCESS_TOKEN]       = N_("Access token"),
  [CLIENT_ID]          = N_("Client identifier"),
  [CLIENT_SECRET]      = N_("Client secret"),
};
/* clang-format on */

struct _GuichetCredentials
{
  gatomicrefcount refs;
  char *endpoint;
  char *base_url;
  char *token_url;    /* (nullable) */
  char *keys[N_KEYS]; /* (nullable) each */
  gboolean has_own_key;
};

G_DEFINE_BOXED_TYPE (GuichetCredentials,
                     guichet_credentials,
                     guichet_credentials_ref,
                     guichet_credentials_unref)

/* Keys are pasted, so white space around them goes. What is left must be able to stand in a header:
 * a line break would begin another header, and quotes show that a line of a configuration file was
 * pasted with them. */
static char *
check_key (const char *key, const char *what, GError **error)
{
  char *trimmed;

  if (key == NULL || key[strspn (key, " \t\r\n")] == '\0')
    {
      g_set_error (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION, _("“%s” is missing."), what);
      return NULL;
    }

  trimmed = g_strstrip (g_strdup (key));
  for (const char *p = trimmed; *p != '\0'; p++)
    if (!g_ascii_isgraph (*p) || *p == '"' || *p == '\'')
      {
        g_set_error (
            error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION,
            _("“%s” has spaces, quotes, line breaks or accented letters in it. Copy it again "
                       "without them."),
               what);
        guichet_secret_free (trimmed);
        return NULL;
      }

  return trimmed;
}

static GuichetCredentials *
new_for_endpoint (const char *endpoint, GError **error)
{
  g_autofree char *base_url = guichet_endpoint_get_base_url (endpoint, error);
  GuichetCredentials *self;

  if (base_url == NULL)
    return NULL;

  self = g_new0 (GuichetCredentials, 1);
  g_atomic_ref_count_init (&self->refs);
  self->endpoint = g_strstrip (g_strdup (endpoint));
  self->base_url = g_steal_pointer (&base_url);

  return self;
}

static gboolean
take_key (GuichetCredentials *self, Key key, const char *value, GError **error)
{
  self->keys[key] = check_key (value, _(labels[key]), error);

  return self->keys[key] != NULL;
}

static const char *
get_key (const GuichetCredentials *self, Key key)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->keys[key];
}

/**
 * guichet_credentials_new_application:
 * @endpoint: a name such as "ovh-eu", or a URL; plain http to loopback addresses alone
 * @application_key: from createApp
 * @application_secret: from createApp
 * @consumer_key: what the person granted
 * @error: %GUICHET_ERROR_CONFIGURATION, with a sentence that names what is wrong but never repeats
 * a key
 *
 * Returns: (transfer full): new credentials for signed requests
 */
GuichetCredentials *
guichet_credentials_new_application (const char *endpoint,
                                     const char *application_key,
                                     const char *application_secret,
                                     const char *consumer_key,
                                     GError **error)
{
  g_autoptr(GuichetCredentials) self = guichet_credentials_new_unproven (
      endpoint, application_key, application_secret, error);

  if (self == NULL || !take_key (self, CONSUMER_KEY, consumer_key, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * guichet_credentials_new_own_application:
 * @endpoint: a name such as "ovh-eu", or a URL; plain http to loopback addresses alone
 * @application_key: from createApp
 * @application_secret: from createApp
 * @consumer_key: what Guichet asked for and the person granted
 * @error: %GUICHET_ERROR_CONFIGURATION, with a sentence that never repeats a key
 *
 * Keys that people made may be in use elsewhere; one that Guichet asked for is its own.
 *
 * Returns: (transfer full): new credentials for signed requests, whose key may be revoked once
 * another takes its place
 */
GuichetCredentials *
guichet_credentials_new_own_application (const char *endpoint,
                                         const char *application_key,
                                         const char *application_secret,
                                         const char *consumer_key,
                                         GError **error)
{
  GuichetCredentials *self = guichet_credentials_new_application (
      endpoint, application_key, application_secret, consumer_key, error);

  if (self != NULL)
    self->has_own_key = TRUE;
  return self;
}

/**
 * guichet_credentials_new_access_token:
 * @endpoint: a name such as "ovh-eu", or a URL; plain http to loopback addresses alone
 * @access_token: an OAuth2 token
 * @error: %GUICHET_ERROR_CONFIGURATION, with a sentence that never repeats the token
 *
 * Returns: (transfer full): new credentials for requests that carry the token
 */
GuichetCredentials *
guichet_credentials_new_access_token (const char *endpoint,
                                      const char *access_token,
                                      GError **error)
{
  g_autoptr(GuichetCredentials) self = new_for_endpoint (endpoint, error);

  if (self == NULL || !take_key (self, ACCESS_TOKEN, access_token, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * guichet_credentials_new_unproven:
 * @endpoint: a name such as "ovh-eu", or a URL; plain http to loopback addresses alone
 * @application_key: from createApp
 * @application_secret: from createApp
 * @error: %GUICHET_ERROR_CONFIGURATION, with a sentence that never repeats a key
 *
 * Returns: (transfer full): new credentials that sign nothing and may ask for a consumer key
 */
GuichetCredentials *
guichet_credentials_new_unproven (const char *endpoint,
                                  const char *application_key,
                                  const char *application_secret,
                                  GError **error)
{
  g_autoptr(GuichetCredentials) self = new_for_endpoint (endpoint, error);

  if (self == NULL || !take_key (self, APPLICATION_KEY, application_key, error) ||
      !take_key (self, APPLICATION_SECRET, application_secret, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * guichet_credentials_new_service_account:
 * @endpoint: "ovh-eu", "ovh-ca", "ovh-us" or a URL; plain http to loopback addresses alone
 * @client_id: of an OAuth2 client
 * @client_secret: of the same client
 * @error: %GUICHET_ERROR_CONFIGURATION, with a sentence that never repeats the secret, also where
 * the endpoint has no OAuth2
 *
 * Returns: (transfer full): new credentials with which a client fetches tokens
 */
GuichetCredentials *
guichet_credentials_new_service_account (const char *endpoint,
                                         const char *client_id,
                                         const char *client_secret,
                                         GError **error)
{
  g_autoptr(GuichetCredentials) self = new_for_endpoint (endpoint, error);

  if (self == NULL || !take_key (self, CLIENT_ID, client_id, error) ||
      !take_key (self, CLIENT_SECRET, client_secret, error))
    return NULL;

  self->token_url = guichet_endpoint_get_token_url (self->endpoint);
  if (self->token_url == NULL)
    {
      g_set_error (
          error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION,
          _("The endpoint “%s” has no service accounts. They exist for ovh-eu, ovh-ca and "
                              "ovh-us."),
             self->endpoint);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * guichet_credentials_equal:
 * @a: (nullable): credentials
 * @b: (nullable): credentials
 *
 * Returns: whether both prove the same in the same place, however the place was named
 */
gboolean
guichet_credentials_equal (const GuichetCredentials *a, const GuichetCredentials *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || !g_str_equal (a->base_url, b->base_url))
    return FALSE;

  for (guint i = 0; i < N_KEYS; i++)
    if (g_strcmp0 (a->keys[i], b->keys[i]) != 0)
      return FALSE;

  return TRUE;
}

/**
 * guichet_credentials_ref:
 *
 * Returns: (transfer full): the same credentials
 */
GuichetCredentials *
guichet_credentials_ref (GuichetCredentials *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

/**
 * guichet_credentials_unref:
 * @self: (transfer full): credentials; with the last reference their secrets are wiped
 */
void
guichet_credentials_unref (GuichetCredentials *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  for (guint i = 0; i < N_KEYS; i++)
    guichet_secret_free (self->keys[i]);
  g_free (self->endpoint);
  g_free (self->base_url);
  g_free (self->token_url);
  g_free (self);
}

/**
 * guichet_credentials_get_endpoint:
 *
 * Returns: (transfer none): as given, without spaces around it: "ovh-eu", or a URL
 */
const char *
guichet_credentials_get_endpoint (const GuichetCredentials *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->endpoint;
}

/**
 * guichet_credentials_get_base_url:
 *
 * Returns: (transfer none): for example "https://eu.api.ovh.com/1.0"
 */
const char *
guichet_credentials_get_base_url (const GuichetCredentials *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->base_url;
}

/**
 * guichet_credentials_get_application_key:
 *
 * Returns: (nullable) (transfer none): %NULL for an access token and a service account
 */
const char *
guichet_credentials_get_application_key (const GuichetCredentials *self)
{
  return get_key (self, APPLICATION_KEY);
}

/**
 * guichet_credentials_get_application_secret:
 *
 * Returns: (nullable) (transfer none): %NULL for an access token and a service account; never to be
 * logged
 */
const char *
guichet_credentials_get_application_secret (const GuichetCredentials *self)
{
  return get_key (self, APPLICATION_SECRET);
}

/**
 * guichet_credentials_get_consumer_key:
 *
 * Returns: (nullable) (transfer none): %NULL but for an application that the person has let in;
 * never to be logged
 */
const char *
guichet_credentials_get_consumer_key (const GuichetCredentials *self)
{
  return get_key (self, CONSUMER_KEY);
}

/**
 * guichet_credentials_has_own_key:
 *
 * Returns: whether Guichet asked for the consumer key itself
 */
gboolean
guichet_credentials_has_own_key (const GuichetCredentials *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_own_key;
}

/**
 * guichet_credentials_get_access_token:
 *
 * Returns: (nullable) (transfer none): %NULL for application keys and a service account; never to
 * be logged
 */
const char *
guichet_credentials_get_access_token (const GuichetCredentials *self)
{
  return get_key (self, ACCESS_TOKEN);
}

/**
 * guichet_credentials_get_client_id:
 *
 * Returns: (nullable) (transfer none): %NULL but for a service account
 */
const char *
guichet_credentials_get_client_id (const GuichetCredentials *self)
{
  return get_key (self, CLIENT_ID);
}

/**
 * guichet_credentials_get_client_secret:
 *
 * Returns: (nullable) (transfer none): %NULL but for a service account; never to be logged
 */
const char *
guichet_credentials_get_client_secret (const GuichetCredentials *self)
{
  return get_key (self, CLIENT_SECRET);
}

/**
 * guichet_credentials_get_token_url:
 *
 * Returns: (nullable) (transfer none): where tokens are given; %NULL but for a service account
 */
const char *
guichet_credentials_get_token_url (const GuichetCredentials *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->token_url;
}
