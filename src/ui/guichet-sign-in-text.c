/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-text.c: the words of signing in that depend on what came of it. Pure.
 */
#include "config.h"

#include "guichet-sign-in-text.h"

#include "guichet-endpoint-text.h"
#include "guichet-profile-text.h"

#include <glib/gi18n-lib.h>

/**
 * guichet_sign_in_text_describe_again:
 * @profile: who signs in again
 *
 * Returns: (transfer full): the title of the window
 */
char *
guichet_sign_in_text_describe_again (GuichetProfile *profile)
{
  g_return_val_if_fail (GUICHET_IS_PROFILE (profile), NULL);

  /* Translators: %s is an account: “Claire Martin” */
  return g_strdup_printf (_("Sign in again as %s"), guichet_profile_get_title (profile));
}

/**
 * guichet_sign_in_text_describe_other:
 * @nichandle: whose keys came
 * @expected: whose keys were meant
 *
 * Returns: (transfer full): what happened, and what one may do
 */
char *
guichet_sign_in_text_describe_other (const char *nichandle, GuichetProfile *expected)
{
  const char *expected_nichandle, *title;
  g_autofree char *named = NULL;

  g_return_val_if_fail (nichandle != NULL, NULL);
  g_return_val_if_fail (GUICHET_IS_PROFILE (expected), NULL);

  expected_nichandle = guichet_profile_get_nichandle (expected);
  title = guichet_profile_get_title (expected);
  if (expected_nichandle != NULL && !g_str_equal (expected_nichandle, title))
    named = g_strdup_printf ("%s (%s)", expected_nichandle, title);
  return g_strdup_printf (
      /* Translators: each %s is an account: “xx1111-ovh” */
      _("You answered as %s, not %s. Nothing has changed yet: sign out on OVHcloud’s page before "
        "you try again, or use that account here as well."),
         nichandle, named != NULL ? named : title);
}

/**
 * guichet_sign_in_text_describe_missing:
 * @n_rights: how many rights the keys lack
 *
 * Returns: (transfer full): what that means, and what helps
 */
char *
guichet_sign_in_text_describe_missing (guint n_rights)
{
  return g_strdup_printf (
      ngettext ("OVHcloud will refuse what needs the right below. Signing in with the browser asks "
                "for all that Guichet needs, and for nothing else.",
                "OVHcloud will refuse what needs the %u rights below. Signing in with the browser "
                "asks for all that Guichet needs, and for nothing else.",
                n_rights),
      n_rights);
}

/**
 * guichet_sign_in_text_describe_done:
 * @profile: who is signed in
 * @seconds_behind: how far the clock of this computer is behind OVHcloud's; 0 if it is right to
 * a minute
 *
 * Returns: (transfer full): who, where, and a word on the clock if it is wrong; several lines
 */
char *
guichet_sign_in_text_describe_done (GuichetProfile *profile, gint64 seconds_behind)
{
  g_autofree char *difference = guichet_profile_text_difference (seconds_behind);
  const char *title, *nichandle, *endpoint;
  GString *text = NULL;

  g_return_val_if_fail (GUICHET_IS_PROFILE (profile), NULL);

  title = guichet_profile_get_title (profile);
  nichandle = guichet_profile_get_nichandle (profile);
  endpoint = guichet_profile_get_endpoint (profile);
  text = g_string_new (title);
  if (nichandle != NULL && !g_str_equal (nichandle, title))
    g_string_append_printf (text, "\n%s", nichandle);
  if (!g_str_equal (endpoint, title))
    g_string_append_printf (text, "\n%s", guichet_endpoint_text_describe (endpoint));
  if (seconds_behind != 0)
    {
      g_string_append (text, "\n\n");
      /* Translators: %s is “2 hours”. */
      g_string_append_printf (
          text, _("This computer’s clock is wrong by %s. Guichet works all the same."),
                   difference);
    }
  return g_string_free (text, FALSE);
}
