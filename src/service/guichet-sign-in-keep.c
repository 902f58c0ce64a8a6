/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-keep.c: the last part of signing in: the keyring, then the profile, then its use.
 * Whoever gives up meanwhile finds the keyring as it was.
 */
#include "config.h"

#include "guichet-sign-in-attempt.h"

#include <glib/gi18n-lib.h>

#include "guichet-error.h"
#include "guichet-profile-list-private.h"
#include "guichet-profile-settings.h"
#include "guichet-session-private.h"
#include "guichet-sign-in-target.h"

static GuichetKeyring *
get_keyring (GuichetSignIn *sign_in)
{
  return guichet_session_get_keyring (sign_in->session);
}

/* The end of everything: @profile is used from now on. */
static void
finish (GuichetSignIn *sign_in, GuichetProfile *profile)
{
  GuichetProfileList *profiles = guichet_session_get_profiles (sign_in->session);

  g_clear_pointer (&sign_in->attempt, guichet_sign_in_attempt_unref);
  guichet_profile_list_set_current (profiles, profile);
  g_settings_set_string (guichet_session_get_settings (sign_in->session), "sign-in-endpoint",
                         guichet_profile_get_endpoint (profile));
  g_object_freeze_notify (G_OBJECT (sign_in));
  guichet_sign_in_show_profile (sign_in, profile);
  guichet_sign_in_stop (sign_in, GUICHET_SIGN_IN_DONE, NULL);
  g_object_thaw_notify (G_OBJECT (sign_in));
}

static void
use_in_place (GuichetSignIn *sign_in)
{
  GuichetProfileList *profiles = guichet_session_get_profiles (sign_in->session);
  GuichetProfile *found;

  guichet_profile_list_look_again (profiles);
  found = guichet_profile_list_find (profiles, GUICHET_PROFILE_FOUND_ID);
  if (found != NULL)
    {
      guichet_profile_set_nichandle (found, sign_in->attempt->nichandle);
      guichet_profile_set_person (found, sign_in->attempt->name);
      /* Nobody is told when a file changes. */
      if (guichet_profile_list_get_current (profiles) == found)
        guichet_session_load (sign_in->session);
      finish (sign_in, found);
    }
  else
    guichet_sign_in_fail (
        sign_in, g_error_new_literal (GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN,
                                      _("The keys are not where they were found any more. Look "
                                        "again, or sign in another way.")));
}

/* The list's own object stands for the profile in every window, so it is that which changes. */
static GuichetProfile *
list_candidate (GuichetSignIn *sign_in, GuichetProfile *candidate)
{
  GuichetProfileList *profiles = guichet_session_get_profiles (sign_in->session);
  const char *id = guichet_profile_get_id (candidate);
  GuichetProfile *listed = guichet_profile_list_find (profiles, id);

  if (listed != NULL)
    {
      guichet_profile_set_kind (listed, guichet_profile_get_kind (candidate));
      guichet_profile_set_name (listed, guichet_profile_get_name (candidate));
      guichet_profile_set_nichandle (listed, guichet_profile_get_nichandle (candidate));
      guichet_profile_set_for_session (listed, guichet_profile_is_for_session (candidate));
    }
  guichet_profile_list_keep (profiles, listed != NULL ? listed : candidate);
  /* Whoever uses the profile, this program or the other, reads its keys again. */
  guichet_profile_settings_note_new_keys (guichet_session_get_settings (sign_in->session), id);
  return guichet_profile_list_find (profiles, id);
}

/**
 * guichet_sign_in_keep_undo:
 *
 * Gives the keyring back, in the background and as well as it can, what it had before it failed in
 * the middle of a change.
 */
void
guichet_sign_in_keep_undo (GuichetSignInAttempt *attempt)
{
  attempt->may_be_lost = FALSE;
  guichet_keyring_store_async (get_keyring (attempt->sign_in), attempt->candidate,
                               attempt->replaced, NULL, NULL, NULL);
}

/* People gave up while the keyring wrote. If they sign in to the same account once more already,
 * that attempt has taken over. */
static void
take_back (GuichetSignInAttempt *attempt, GuichetKeyring *keyring)
{
  g_autoptr(GuichetSignIn) owner = g_weak_ref_get (&attempt->owner);
  const char *id = guichet_profile_get_id (attempt->candidate);

  if (owner != NULL && owner->attempt != NULL && owner->attempt->candidate != NULL &&
      g_str_equal (guichet_profile_get_id (owner->attempt->candidate), id))
    return;
  if (attempt->replaced != NULL)
    guichet_keyring_store_async (keyring, attempt->candidate, attempt->replaced, NULL, NULL, NULL);
  else if (owner == NULL || owner->profile == NULL ||
           !g_str_equal (guichet_profile_get_id (owner->profile), id))
    guichet_keyring_clear_async (keyring, attempt->candidate, NULL, NULL, NULL);
}

static void store (GuichetSignInAttempt *attempt);

/* Whether people would not wait for the keyring. What it was asked for is stopped by then, and the
 * keys that it may have written after all are cleared before others are. */
static gboolean
was_stopped (GuichetSignInAttempt *attempt, const GError *error)
{
  return attempt->for_session && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetSignInAttempt) attempt = user_data;
  GuichetKeyring *keyring = GUICHET_KEYRING (source);
  g_autoptr(GuichetSignIn) sign_in = guichet_sign_in_attempt_dup_sign_in (attempt);
  g_autoptr(GuichetProfile) candidate = g_object_ref (attempt->candidate);
  GuichetProfile *target;
  GError *error = NULL;

  if (!guichet_keyring_store_finish (keyring, result, &error))
    {
      /* A keyring that stays locked has changed nothing, and would ask for its password. */
      attempt->may_be_lost = attempt->replaced != NULL &&
                             !g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_KEYRING_LOCKED);
      if (sign_in != NULL && was_stopped (attempt, error))
        store (attempt);
      else if (sign_in != NULL)
        guichet_sign_in_stop (sign_in, GUICHET_SIGN_IN_UNKEPT, g_steal_pointer (&error));
      g_clear_error (&error);
      return;
    }
  if (sign_in == NULL)
    {
      take_back (attempt, keyring);
      return;
    }
  target = guichet_sign_in_target_find (attempt);
  if (target != NULL &&
      !g_str_equal (guichet_profile_get_id (target), guichet_profile_get_id (candidate)))
    {
      /* Another Guichet made a profile of this account meanwhile: these keys are for that. */
      guichet_keyring_clear_async (keyring, candidate, NULL, NULL, NULL);
      guichet_sign_in_keep_start (attempt);
      return;
    }
  attempt->key_was_made = FALSE; /* it is the profile's now */
  finish (sign_in, list_candidate (sign_in, candidate));
  guichet_sign_in_attempt_revoke_replaced (attempt, guichet_session_get_log (sign_in->session));
}

static GCancellable *
renew_keeping (GuichetSignInAttempt *attempt)
{
  g_clear_object (&attempt->keeping);
  attempt->keeping = g_cancellable_new ();
  return attempt->keeping;
}

static void
store (GuichetSignInAttempt *attempt)
{
  /* Not cancelled by giving up: a keyring that is interrupted does not tell whether it wrote. */
  guichet_keyring_store_async (get_keyring (attempt->sign_in), attempt->candidate,
                               attempt->credentials, renew_keeping (attempt), stored_cb,
                               guichet_sign_in_attempt_ref (attempt));
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetSignInAttempt) attempt = user_data;
  g_autoptr(GuichetSignIn) sign_in = guichet_sign_in_attempt_dup_sign_in (attempt);
  g_autoptr(GError) error = NULL;
  GuichetCredentials *kept =
      guichet_keyring_lookup_finish (GUICHET_KEYRING (source), result, &error);

  /* What a keyring lost when it failed in the middle is still known from the try before. */
  if (kept != NULL)
    {
      g_clear_pointer (&attempt->replaced, guichet_credentials_unref);
      attempt->replaced = kept;
    }
  if (sign_in == NULL)
    return;
  if (kept != NULL || attempt->for_session ||
      g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN))
    store (attempt);
  else
    guichet_sign_in_stop (sign_in, GUICHET_SIGN_IN_UNKEPT, g_steal_pointer (&error));
}

/**
 * guichet_sign_in_keep_start:
 * @attempt: with credentials that are proven; held by the caller, as whoever hears of it may give
 * up
 *
 * Gives the keys to the keyring and makes their profile the current one. What is found and used in
 * place needs no keyring.
 */
void
guichet_sign_in_keep_start (GuichetSignInAttempt *attempt)
{
  g_autoptr(GuichetSignIn) sign_in = g_object_ref (attempt->sign_in);
  g_autoptr(GuichetProfile) candidate = NULL;
  GuichetProfile *target;

  if (attempt->kind == GUICHET_PROFILE_FOUND)
    {
      use_in_place (sign_in);
      return;
    }
  guichet_sign_in_show_step (sign_in, _("Keeping the keys in the keyring"));
  if (attempt->sign_in != NULL)
    guichet_sign_in_enter (sign_in, GUICHET_SIGN_IN_KEEPING);
  if (attempt->sign_in == NULL)
    return;

  target = guichet_sign_in_target_find (attempt);
  candidate = guichet_sign_in_target_make_candidate (attempt, target);
  if (attempt->candidate != NULL && !g_str_equal (guichet_profile_get_id (attempt->candidate),
                                                  guichet_profile_get_id (candidate)))
    {
      attempt->may_be_lost = FALSE;
      g_clear_pointer (&attempt->replaced, guichet_credentials_unref);
    }
  g_set_object (&attempt->candidate, candidate);
  if (target == NULL)
    store (attempt);
  else
    /* What it has now is put back if people give up. */
    guichet_keyring_lookup_async (get_keyring (sign_in), target, renew_keeping (attempt),
                                  looked_up_cb, guichet_sign_in_attempt_ref (attempt));
}

/**
 * guichet_sign_in_keep_for_session:
 * @attempt: that the keyring is asked for
 *
 * Stops what the keyring is asked for, such as its password, and keeps the keys for this session.
 */
void
guichet_sign_in_keep_for_session (GuichetSignInAttempt *attempt)
{
  attempt->for_session = TRUE;
  if (attempt->candidate != NULL)
    guichet_profile_set_for_session (attempt->candidate, TRUE);
  g_cancellable_cancel (attempt->keeping);
}
