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

#include <glib/gi18n-lib.h>
#include <string.h>

struct _GuichetCredentials
{
  gatomicrefcount refs;
  char *base_url;
  char *application_key;
  char *application_secret;
  char *consumer_key;
  char *access_token;
};

G_DEFINE_BOXED_TYPE (GuichetCredentials,
                     guichet_credentials,
                     guichet_credentials_ref,
                     guichet_credentials_unref)

static void
wipe (char **secret)
{
  /* A plain memset before a free is dropped by the compiler. */
  if (*secret != NULL)
    explicit_bzero (*secret, strlen (*secret));
  g_clear_pointer (secret, g_free);
}

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
        wipe (&trimmed);
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
  self->base_url = g_steal_pointer (&base_url);

  return self;
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
  g_autoptr(GuichetCredentials) self = new_for_endpoint (endpoint, error);

  if (self == NULL)
    return NULL;

  self->application_key = check_key (application_key, _("Application key"), error);
  if (self->application_key == NULL)
    return NULL;
  self->application_secret = check_key (application_secret, _("Application secret"), error);
  if (self->application_secret == NULL)
    return NULL;
  self->consumer_key = check_key (consumer_key, _("Consumer key"), error);
  if (self->consumer_key == NULL)
    return NULL;

  return g_steal_pointer (&self);
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

  if (self == NULL)
    return NULL;

  self->access_token = check_key (access_token, _("Access token"), error);
  if (self->access_token == NULL)
    return NULL;

  return g_steal_pointer (&self);
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

  wipe (&self->application_key);
  wipe (&self->application_secret);
  wipe (&self->consumer_key);
  wipe (&self->access_token);
  g_free (self->base_url);
  g_free (self);
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
 * Returns: (nullable) (transfer none): %NULL for an access token
 */
const char *
guichet_credentials_get_application_key (const GuichetCredentials *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->application_key;
}

/**
 * guichet_credentials_get_application_secret:
 *
 * Returns: (nullable) (transfer none): %NULL for an access token; never to be logged
 */
const char *
guichet_credentials_get_application_secret (const GuichetCredentials *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->application_secret;
}

/**
 * guichet_credentials_get_consumer_key:
 *
 * Returns: (nullable) (transfer none): %NULL for an access token; never to be logged
 */
const char *
guichet_credentials_get_consumer_key (const GuichetCredentials *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->consumer_key;
}

/**
 * guichet_credentials_get_access_token:
 *
 * Returns: (nullable) (transfer none): %NULL for application keys; never to be logged
 */
const char *
guichet_credentials_get_access_token (const GuichetCredentials *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->access_token;
}
