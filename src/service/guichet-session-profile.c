/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-profile.c: what a session tells of the account in use before anything of it was
 * read: which profile it is, its settings, where its keys are, and whether OVHcloud takes them.
 */
#include "config.h"

#include "guichet-session-access.h"
#include "guichet-session-private.h"

static GuichetSessionShared *
get_shared (GuichetSession *self)
{
  return guichet_session_access_get_shared (guichet_session_get_access (self));
}

/**
 * guichet_session_get_profiles:
 *
 * Returns: (transfer none): the accounts one can switch to; the same list for the life of the
 * session
 */
GuichetProfileList *
guichet_session_get_profiles (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  return guichet_session_shared_get_profiles (get_shared (self));
}

/**
 * guichet_session_get_profile:
 *
 * Returns: (nullable) (transfer none): the account in use, or the one that the session is of alone
 */
GuichetProfile *
guichet_session_get_profile (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  return guichet_session_access_get_profile (guichet_session_get_access (self));
}

/**
 * guichet_session_get_refusal:
 *
 * Returns: (nullable) (transfer none): that OVHcloud does not take the keys, or not any more; gone
 * with the next load that works
 */
const GError *
guichet_session_get_refusal (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  return guichet_session_access_get_refusal (guichet_session_get_access (self));
}

/**
 * guichet_session_get_clock_difference:
 *
 * Returns: the seconds that the clock of this computer is behind, negative if it is ahead; 0 if it
 * is right to a minute, or as long as that is not known
 */
gint64
guichet_session_get_clock_difference (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), 0);

  return guichet_session_access_get_clock_difference (guichet_session_get_access (self));
}

/**
 * guichet_session_get_log:
 *
 * Returns: (transfer none): every request of this session, whatever the profile
 */
GuichetExchangeLog *
guichet_session_get_log (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  return guichet_session_shared_get_log (get_shared (self));
}

/**
 * guichet_session_get_profile_settings:
 *
 * Returns: (transfer none): the settings of the profile in use: line, line-title, click2call-user;
 * other ones after “profile” was notified
 */
GSettings *
guichet_session_get_profile_settings (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  return guichet_session_access_get_profile_settings (guichet_session_get_access (self));
}

/**
 * guichet_session_get_settings:
 *
 * Returns: (transfer none): the settings of this instance, whatever the profile
 */
GSettings *
guichet_session_get_settings (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  return guichet_session_shared_get_settings (get_shared (self));
}

/**
 * guichet_session_get_region:
 *
 * Returns: (transfer none): the country of national numbers
 */
const char *
guichet_session_get_region (GuichetSession *self)
{
  g_autofree char *region = NULL;

  g_return_val_if_fail (GUICHET_IS_SESSION (self), "FR");

  region = g_settings_get_string (guichet_session_get_settings (self), "region");
  return *region != '\0' ? g_intern_string (region) : "FR";
}

/**
 * guichet_session_get_source:
 *
 * Returns: (nullable) (transfer none): where the keys were found, for people
 */
const char *
guichet_session_get_source (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  return guichet_session_access_get_source (guichet_session_get_access (self));
}

/**
 * guichet_session_get_endpoint:
 *
 * Returns: (nullable) (transfer none): the name or the URL of the API
 */
const char *
guichet_session_get_endpoint (GuichetSession *self)
{
  GuichetClient *client;

  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  client = guichet_session_get_client (self);
  return client != NULL ? guichet_credentials_get_endpoint (guichet_client_get_credentials (client))
                        : NULL;
}

GuichetKeyring *
guichet_session_get_keyring (GuichetSession *self)
{
  return guichet_session_shared_get_keyring (get_shared (self));
}

const char *
guichet_session_get_events_url (GuichetSession *self)
{
  return guichet_session_shared_get_events_url (get_shared (self));
}
