/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-check.c: finds out whose keys these are and what they may, and lets people decide
 * where they are of another account or a right is missing. Keeps nothing.
 */
#include "config.h"

#include "guichet-sign-in-attempt.h"

#include <glib/gi18n-lib.h>

#include "guichet-error.h"
#include "guichet-sign-in-steps.h"
#include "guichet-sign-in-target.h"

/* Also called by an attempt that was given up. */
static void
progress_cb (guint done, guint total, const char *label, gpointer data)
{
  GuichetSignInAttempt *attempt = data;
  const gboolean is_waiting = attempt->key_was_made && done == 0;
  g_autoptr(GuichetSignIn) sign_in = guichet_sign_in_attempt_dup_sign_in (attempt);

  if (sign_in == NULL || label == NULL)
    return;
  guichet_sign_in_show_step (sign_in, _(label));
  if (attempt->sign_in != NULL && !is_waiting)
    guichet_sign_in_enter (sign_in, GUICHET_SIGN_IN_CHECKING);
}

/* The end of the wait for the browser has a sentence of its own. */
static GError *
explain (GuichetSignInAttempt *attempt, GError *error)
{
  if (attempt->sign_in->state != GUICHET_SIGN_IN_WAITING ||
      !g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_TIMED_OUT))
    return error;
  g_error_free (error);
  return g_error_new_literal (GUICHET_ERROR, GUICHET_ERROR_TIMED_OUT,
                              _("OVHcloud was not told in time that you allow the access. Sign in once more, and answer on "
        "the page that opens in the browser."));
}

/**
 * guichet_sign_in_check_rights:
 * @attempt: whose rights are known; held by the caller
 *
 * Asks people if a right is missing, or goes on to keep the keys.
 */
void
guichet_sign_in_check_rights (GuichetSignInAttempt *attempt)
{
  GuichetSignIn *sign_in = attempt->sign_in;
  GStrv missing = guichet_sign_in_steps_list_missing_rights (attempt);

  if (*missing == NULL)
    {
      g_strfreev (missing);
      guichet_sign_in_keep_start (attempt);
      return;
    }
  g_object_freeze_notify (G_OBJECT (sign_in));
  guichet_sign_in_show_missing_rights (sign_in, missing);
  guichet_sign_in_stop (sign_in, GUICHET_SIGN_IN_DECIDING, NULL);
  g_object_thaw_notify (G_OBJECT (sign_in));
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetSignInAttempt) attempt = user_data;
  g_autoptr(GuichetSignIn) sign_in = guichet_sign_in_attempt_dup_sign_in (attempt);
  GError *error = NULL;

  guichet_flow_run_finish (result, &error);
  if (sign_in != NULL)
    guichet_sign_in_show_clock (sign_in, guichet_client_get_clock_difference (attempt->client));
  if (attempt->sign_in == NULL)
    {
      g_clear_error (&error);
      return;
    }
  if (error != NULL)
    guichet_sign_in_fail (sign_in, explain (attempt, error));
  else if (guichet_sign_in_target_is_other_account (attempt))
    guichet_sign_in_stop (sign_in, GUICHET_SIGN_IN_OTHER_ACCOUNT, NULL);
  else
    guichet_sign_in_check_rights (attempt);
}

/**
 * guichet_sign_in_check_start:
 * @attempt: with its credentials; a key that was just made is waited for
 *
 * Reads rights and account; then asks people if it is another account than the one they meant, or a
 * right is missing, or goes on to keep the keys.
 */
void
guichet_sign_in_check_start (GuichetSignInAttempt *attempt)
{
  attempt->flow = guichet_sign_in_steps_choose (attempt);
  attempt->flow.pace = attempt->sign_in->pace;
  attempt->flow.progress = progress_cb;
  guichet_flow_run_async (&attempt->flow, attempt->client, attempt, attempt->cancellable,
                          checked_cb, guichet_sign_in_attempt_ref (attempt));
}
