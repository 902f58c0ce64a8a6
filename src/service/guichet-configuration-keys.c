/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-configuration-keys.c: what can be said of an account in the environment or in ovh.conf,
 * and whether it is one account, and whole. Pure; never repeats a value.
 */
#include "config.h"

#include "guichet-configuration-keys.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const struct
{
  const char *name;
  const char *variable;
} keys[GUICHET_N_KEYS] = {
  [GUICHET_KEY_ENDPOINT]           = { "endpoint",           "OVH_ENDPOINT" },
  [GUICHET_KEY_APPLICATION_KEY]    = { "application_key",    "OVH_APPLICATION_KEY" },
  [GUICHET_KEY_APPLICATION_SECRET] = { "application_secret", "OVH_APPLICATION_SECRET" },
  [GUICHET_KEY_CONSUMER_KEY]       = { "consumer_key",       "OVH_CONSUMER_KEY" },
  [GUICHET_KEY_CLIENT_ID]          = { "client_id",          "OVH_CLIENT_ID" },
  [GUICHET_KEY_CLIENT_SECRET]      = { "client_secret",      "OVH_CLIENT_SECRET" },
  [GUICHET_KEY_ACCESS_TOKEN]       = { "access_token",       "OVH_ACCESS_TOKEN" },
};
/* clang-format on */

static gboolean
has (const char *const *values, GuichetKey key)
{
  return values[key] != NULL;
}

/**
 * guichet_key_get_name:
 *
 * Returns: (transfer none): what it is called in a section of ovh.conf
 */
const char *
guichet_key_get_name (GuichetKey key)
{
  return keys[key].name;
}

/**
 * guichet_key_get_variable:
 *
 * Returns: (transfer none): what it is called in the environment
 */
const char *
guichet_key_get_variable (GuichetKey key)
{
  return keys[key].variable;
}

/**
 * guichet_keys_are_whole:
 *
 * Returns: whether nothing could be added, so that weaker places need not be read
 */
gboolean
guichet_keys_are_whole (const char *const *values)
{
  if (!has (values, GUICHET_KEY_ENDPOINT))
    return FALSE;
  return has (values, GUICHET_KEY_ACCESS_TOKEN) ||
         (has (values, GUICHET_KEY_CLIENT_ID) && has (values, GUICHET_KEY_CLIENT_SECRET)) ||
         (has (values, GUICHET_KEY_APPLICATION_KEY) &&
          has (values, GUICHET_KEY_APPLICATION_SECRET) && has (values, GUICHET_KEY_CONSUMER_KEY));
}

/**
 * guichet_keys_are_absent:
 *
 * Returns: whether nothing is said of any account; where the API is says nothing of one
 */
gboolean
guichet_keys_are_absent (const char *const *values)
{
  for (GuichetKey key = GUICHET_KEY_ENDPOINT + 1; key < GUICHET_N_KEYS; key++)
    if (has (values, key))
      return FALSE;
  return TRUE;
}

/**
 * guichet_keys_find_mistake:
 *
 * Returns: (nullable) (transfer none): why it is no account, for people; %NULL if it is one
 */
const char *
guichet_keys_find_mistake (const char *const *values)
{
  gboolean application =
      has (values, GUICHET_KEY_APPLICATION_KEY) || has (values, GUICHET_KEY_APPLICATION_SECRET);
  gboolean client = has (values, GUICHET_KEY_CLIENT_ID) || has (values, GUICHET_KEY_CLIENT_SECRET);

  if (application + client + has (values, GUICHET_KEY_ACCESS_TOKEN) > 1)
    return _("Two ways to sign in are configured: keep either the application keys, or the OAuth2 "
              "client, or the access token.");
  if (has (values, GUICHET_KEY_APPLICATION_KEY) != has (values, GUICHET_KEY_APPLICATION_SECRET))
    return _("The application key and the application secret must be given together.");
  if (application && !has (values, GUICHET_KEY_CONSUMER_KEY))
    return _("The consumer key is missing.");
  if (has (values, GUICHET_KEY_CLIENT_ID) != has (values, GUICHET_KEY_CLIENT_SECRET))
    return _("The client identifier and the client secret must be given together.");
  return NULL;
}
