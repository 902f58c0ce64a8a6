/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-target.c: which profile new keys belong to, so that no account is in the list
 * twice. Changes nothing.
 */
#include "config.h"

#include "guichet-sign-in-target.h"

#include "guichet-endpoint.h"

/**
 * guichet_sign_in_target_is_same_api:
 * @endpoint: a name or a URL
 * @other: a name or a URL
 *
 * Returns: whether both are the same place, however it was written
 */
gboolean
guichet_sign_in_target_is_same_api (const char *endpoint, const char *other)
{
  g_autofree char *url = guichet_endpoint_get_base_url (endpoint, NULL);
  g_autofree char *other_url = guichet_endpoint_get_base_url (other, NULL);

  return url != NULL && g_strcmp0 (url, other_url) == 0;
}

/* @unknown: what it means that one of the nichandles was never read. */
static gboolean
is_same_account (GuichetSignInAttempt *attempt, GuichetProfile *profile, gboolean unknown)
{
  const char *endpoint = guichet_credentials_get_endpoint (attempt->credentials);
  const char *nichandle = guichet_profile_get_nichandle (profile);

  if (guichet_profile_get_kind (profile) == GUICHET_PROFILE_FOUND ||
      !guichet_sign_in_target_is_same_api (guichet_profile_get_endpoint (profile), endpoint))
    return FALSE;
  if (nichandle == NULL || attempt->nichandle == NULL)
    return unknown;
  return g_str_equal (nichandle, attempt->nichandle);
}

/**
 * guichet_sign_in_target_find:
 *
 * Looks at the list as it is now: another Guichet may have signed in meanwhile.
 *
 * Returns: (nullable) (transfer none): the profile that has the account of @attempt already: the
 * one that was to get new keys, if it may be the same account, else one of the list
 */
GuichetProfile *
guichet_sign_in_target_find (GuichetSignInAttempt *attempt)
{
  GListModel *profiles = G_LIST_MODEL (guichet_session_get_profiles (attempt->sign_in->session));
  GuichetProfile *again = attempt->sign_in->again;

  if (again != NULL && is_same_account (attempt, again, TRUE))
    return again;
  for (guint i = 0; i < g_list_model_get_n_items (profiles); i++)
    {
      g_autoptr(GuichetProfile) profile = g_list_model_get_item (profiles, i);

      /* The list holds it. */
      if (is_same_account (attempt, profile, FALSE))
        return profile;
    }
  return NULL;
}

/**
 * guichet_sign_in_target_is_other_account:
 *
 * Returns: whether @attempt has keys of an account that is not the one that was to get new ones;
 * %FALSE as long as one of the two is not known
 */
gboolean
guichet_sign_in_target_is_other_account (GuichetSignInAttempt *attempt)
{
  GuichetProfile *again = attempt->sign_in->again;
  const char *nichandle = again != NULL ? guichet_profile_get_nichandle (again) : NULL;

  return nichandle != NULL && attempt->nichandle != NULL &&
         !g_str_equal (nichandle, attempt->nichandle);
}

/* The same for the same account, so that two programs that sign in at the same moment write one
 * profile and not two. */
static char *
make_id (GuichetSignInAttempt *attempt)
{
  g_autoptr(GChecksum) checksum = NULL;
  const char *digits;

  if (attempt->nichandle == NULL)
    return g_uuid_string_random ();
  checksum = g_checksum_new (G_CHECKSUM_SHA1);
  g_checksum_update (checksum, (const guchar *) "guichet\n", -1);
  g_checksum_update (checksum,
                     (const guchar *) guichet_credentials_get_base_url (attempt->credentials), -1);
  g_checksum_update (checksum, (const guchar *) "\n", -1);
  g_checksum_update (checksum, (const guchar *) attempt->nichandle, -1);
  digits = g_checksum_get_string (checksum);
  /* A UUID of version 5: one made from a name. */
  return g_strdup_printf ("%.8s-%.4s-5%.3s-a%.3s-%.12s", digits, digits + 8, digits + 13,
                          digits + 17, digits + 20);
}

/**
 * guichet_sign_in_target_make_candidate:
 * @target: (nullable): whose place it takes
 *
 * Returns: (transfer full): the profile as it will be; that of the list stays as it is
 */
GuichetProfile *
guichet_sign_in_target_make_candidate (GuichetSignInAttempt *attempt, GuichetProfile *target)
{
  const char *endpoint = target != NULL ? guichet_profile_get_endpoint (target)
                                        : guichet_credentials_get_endpoint (attempt->credentials);
  const char *nichandle = attempt->nichandle;
  const char *name = target != NULL ? guichet_profile_get_name (target) : "";
  g_autofree char *id =
      target != NULL ? g_strdup (guichet_profile_get_id (target)) : make_id (attempt);
  GuichetProfile *candidate = guichet_profile_new (id, attempt->kind, endpoint);

  if (nichandle == NULL && target != NULL)
    nichandle = guichet_profile_get_nichandle (target);
  /* What people call it stays. */
  guichet_profile_set_name (candidate, *name != '\0' ? name : attempt->name);
  guichet_profile_set_nichandle (candidate, nichandle);
  guichet_profile_set_for_session (candidate, attempt->for_session);
  return candidate;
}
