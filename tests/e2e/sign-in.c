/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sign-in.c: signs in and out as the windows do, without a window, for tests that need an account.
 * Reads standard input, because a secret never stands on a command line; each line is one of
 *
 *   browser ENDPOINT APPLICATION-KEY APPLICATION-SECRET
 *   keys ENDPOINT APPLICATION-KEY APPLICATION-SECRET CONSUMER-KEY
 *   service-account ENDPOINT CLIENT-ID CLIENT-SECRET
 *   use ID
 *   sign-out ID
 *
 * Prints "page URL" when somebody has to agree there, and at the end of each "signed-in ID", "used
 * ID", "signed-out ID" or "still-in SENTENCE".
 */
#include <stdio.h>

#include "guichet-instance.h"
#include "guichet-sign-in.h"
#include "guichet-sign-out.h"

static void
with_browser (GuichetSignIn *sign_in, char **words)
{
  guichet_sign_in_with_browser (sign_in, words[1], words[2], words[3]);
}

static void
with_keys (GuichetSignIn *sign_in, char **words)
{
  guichet_sign_in_with_keys (sign_in, words[1], words[2], words[3], words[4]);
}

static void
with_service_account (GuichetSignIn *sign_in, char **words)
{
  guichet_sign_in_with_service_account (sign_in, words[1], words[2], words[3]);
}

/* clang-format off */
static const struct
{
  const char *name;
  guint n_words;
  void (*begin) (GuichetSignIn *sign_in, char **words);
} ways[] = {
  { "browser",         4, with_browser },
  { "keys",            5, with_keys },
  { "service-account", 4, with_service_account },
};
/* clang-format on */

static void
tell_page (GuichetSignIn *sign_in)
{
  const char *url = guichet_sign_in_get_validation_url (sign_in);

  if (url != NULL)
    g_print ("page %s\n", url);
}

/* Whoever runs this test agrees to fewer rights too. */
static gboolean
finish (GuichetSignIn *sign_in)
{
  GuichetSignInState state;

  while ((state = guichet_sign_in_get_state (sign_in)) != GUICHET_SIGN_IN_DONE)
    {
      if (state == GUICHET_SIGN_IN_FAILED || state == GUICHET_SIGN_IN_UNKEPT)
        {
          g_printerr ("%s\n", guichet_sign_in_get_error (sign_in)->message);
          return FALSE;
        }
      if (state == GUICHET_SIGN_IN_DECIDING)
        guichet_sign_in_accept_rights (sign_in);
      g_main_context_iteration (NULL, TRUE);
    }
  g_print ("signed-in %s\n", guichet_profile_get_id (guichet_sign_in_get_profile (sign_in)));
  return TRUE;
}

static gboolean
sign_in (GuichetSession *session, guint way, char **words)
{
  g_autoptr(GuichetSignIn) sign_in = guichet_sign_in_new (session, NULL);

  g_signal_connect (sign_in, "notify::validation-url", G_CALLBACK (tell_page), NULL);
  ways[way].begin (sign_in, words);
  return finish (sign_in);
}

static void
signed_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  GuichetProfile **profile = user_data;

  if (guichet_sign_out_finish (GUICHET_SESSION (source), result, &error))
    g_print ("signed-out %s\n", guichet_profile_get_id (*profile));
  else
    g_print ("still-in %s\n", error->message);
  *profile = NULL;
}

static void
sign_out (GuichetSession *session, GuichetProfile *profile)
{
  guichet_sign_out_async (session, profile, FALSE, NULL, signed_out_cb, &profile);
  while (profile != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
obey (GuichetSession *session, char **words)
{
  const guint n_words = g_strv_length (words);
  GuichetProfileList *profiles = guichet_session_get_profiles (session);
  g_autoptr(GuichetProfile) profile = NULL; /* held: signing out takes it from the list */

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    if (n_words == ways[i].n_words && g_str_equal (words[0], ways[i].name))
      return sign_in (session, i, words);

  if (n_words == 2)
    profile = guichet_profile_list_find (profiles, words[1]);
  if (profile == NULL)
    return FALSE;
  g_object_ref (profile);
  if (g_str_equal (words[0], "use"))
    {
      guichet_profile_list_set_current (profiles, profile);
      g_print ("used %s\n", words[1]);
      return TRUE;
    }
  sign_out (session, profile);
  return g_str_equal (words[0], "sign-out");
}

int
main (void)
{
  g_autoptr(GSettings) settings = guichet_instance_new_settings ();
  g_autoptr(GuichetSession) session = guichet_session_new (settings);
  char line[1024];
  gboolean is_done = TRUE;

  setvbuf (stdout, NULL, _IOLBF, 0);
  guichet_session_load (session);
  while (is_done && fgets (line, sizeof line, stdin) != NULL)
    {
      g_auto(GStrv) words = g_strsplit (g_strchomp (line), " ", -1);

      is_done = obey (session, words);
    }
  g_settings_sync ();
  return is_done ? 0 : 1;
}
