/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * keyring-probe.c: uses the keyring as Guichet does, one word after the other, for test-keyring.py.
 *
 *   keyring-probe [--limit MS] [--session] [--nichandle NAME] ID
 * store|lookup|lookups|clear|cancel... keyring-probe --interactive … ID     reads the words from
 * standard input, one a line
 *
 * “lookups” are three at once. Prints one line for each word: "stored", "cleared", "keys ENDPOINT
 * CONSUMER-KEY", "cancelled", or "error CODE SENTENCE". The keys are made up: they end in the id of
 * the profile.
 */
#include <stdio.h>

#include "guichet-error.h"
#include "guichet-keyring.h"

typedef struct
{
  GuichetKeyring *keyring;
  GuichetProfile *profile;
  GuichetCredentials *credentials;
  guint n_pending;
} Probe;

static void
tell (Probe *probe, const GError *error, const char *text)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_print ("cancelled\n");
  else if (error != NULL)
    g_print ("error %d %s\n", error->domain == GUICHET_ERROR ? error->code : -1, error->message);
  else
    g_print ("%s\n", text);
  fflush (stdout);
  probe->n_pending--;
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;

  guichet_keyring_store_finish (GUICHET_KEYRING (source), result, &error);
  tell (user_data, error, "stored");
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetCredentials) found =
                 guichet_keyring_lookup_finish (GUICHET_KEYRING (source), result, &error);
  g_autofree char *text =
      found != NULL ? g_strdup_printf ("keys %s %s", guichet_credentials_get_endpoint (found),
                                       guichet_credentials_get_consumer_key (found))
                    : NULL;

  tell (user_data, error, text);
}

static void
cleared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;

  guichet_keyring_clear_finish (GUICHET_KEYRING (source), result, &error);
  tell (user_data, error, "cleared");
}

static void
run (Probe *probe, const char *word)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  probe->n_pending = g_str_equal (word, "lookups") ? 3 : 1;
  if (g_str_equal (word, "store"))
    guichet_keyring_store_async (probe->keyring, probe->profile, probe->credentials, NULL,
                                 stored_cb, probe);
  else if (g_str_equal (word, "clear"))
    guichet_keyring_clear_async (probe->keyring, probe->profile, NULL, cleared_cb, probe);
  else
    for (guint i = 0; i < probe->n_pending; i++)
      guichet_keyring_lookup_async (probe->keyring, probe->profile, cancellable, looked_up_cb,
                                    probe);
  if (g_str_equal (word, "cancel"))
    g_cancellable_cancel (cancellable);
  while (probe->n_pending > 0)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  int limit = 60000;
  gboolean for_session = FALSE;
  gboolean interactive = FALSE;
  char line[32];
  g_autofree char *nichandle = NULL;
  g_auto(GStrv) words = NULL;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, NULL, NULL },
    { "session", 0, 0, G_OPTION_ARG_NONE, &for_session, NULL, NULL },
    { "interactive", 0, 0, G_OPTION_ARG_NONE, &interactive, NULL, NULL },
    { "nichandle", 0, 0, G_OPTION_ARG_STRING, &nichandle, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &words, NULL, NULL },
    { NULL },
  };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *consumer_key = NULL;
  Probe probe = { 0 };

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || words == NULL)
    return 2;
  consumer_key =
      g_strconcat (nichandle != NULL ? nichandle : "verysecretconsumer", "-", words[0], NULL);
  probe.keyring = g_object_new (GUICHET_TYPE_KEYRING, "limit", (guint) limit, NULL);
  probe.profile = guichet_profile_new (words[0], GUICHET_PROFILE_KEYS, "ovh-eu");
  guichet_profile_set_nichandle (probe.profile, nichandle);
  guichet_profile_set_for_session (probe.profile, for_session);
  probe.credentials = guichet_credentials_new_application ("ovh-eu", "application", "verysecret",
                                                           consumer_key, NULL);
  for (guint i = 1; words[i] != NULL; i++)
    run (&probe, words[i]);
  while (interactive && fgets (line, sizeof line, stdin) != NULL)
    run (&probe, g_strchomp (line));
  guichet_credentials_unref (probe.credentials);
  g_object_unref (probe.profile);
  g_assert_finalize_object (probe.keyring);
  return 0;
}
