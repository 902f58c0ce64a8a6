/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-found.c: the profile of what stands in the environment or in ovh.conf.
 */
#include "config.h"

#include "guichet-profile-found.h"

#include "guichet-configuration.h"
#include "guichet-error.h"

/* What ovh.conf means when it names none; here for one that cannot be read. */
#define DEFAULT_ENDPOINT "ovh-eu"

/**
 * guichet_profile_found_look:
 * @before: (nullable): what the last look found
 *
 * Returns: (transfer full) (nullable): the profile of what is there; @before as long as it is at
 * the same place; %NULL if there is nothing
 */
GuichetProfile *
guichet_profile_found_look (GuichetProfile *before)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetConfiguration) configuration = guichet_configuration_load (&error);
  const char *endpoint = DEFAULT_ENDPOINT;

  /* A file with a mistake in it is an account, too: people are told of the mistake. */
  if (configuration != NULL)
    endpoint = guichet_configuration_get_endpoint (configuration);
  else if (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN))
    return NULL;
  if (before != NULL && g_str_equal (guichet_profile_get_endpoint (before), endpoint))
    return g_object_ref (before);
  return guichet_profile_new (GUICHET_PROFILE_FOUND_ID, GUICHET_PROFILE_FOUND, endpoint);
}
