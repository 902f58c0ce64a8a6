/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-keyring-memory.c: keys that were given for the session alone, which the memory of the
 * process keeps where no keyring can: they go with it, and leave nothing behind in the keyring
 * either.
 */
#include "guichet-accounts-fixture.h"
#include "guichet-error.h"

typedef struct
{
  gboolean is_over;
  GuichetCredentials *credentials; /* (nullable) */
  GError *error;
} Answer;

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->credentials =
      guichet_keyring_lookup_finish (GUICHET_KEYRING (source), result, &answer->error);
  answer->is_over = TRUE;
}

static void
cleared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  guichet_keyring_clear_finish (GUICHET_KEYRING (source), result, &answer->error);
  answer->is_over = TRUE;
}

static void
wait (Answer *answer)
{
  while (!answer->is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
answer_clear (Answer *answer)
{
  g_clear_pointer (&answer->credentials, guichet_credentials_unref);
  g_clear_error (&answer->error);
  answer->is_over = FALSE;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static void
look_up (AccountsFixture *fixture, Answer *answer)
{
  guichet_keyring_lookup_async (guichet_session_get_keyring (fixture->session),
                                fixture->agency.profile, NULL, looked_up_cb, answer);
  wait (answer);
}

static void
clear (AccountsFixture *fixture, Answer *answer)
{
  guichet_keyring_clear_async (guichet_session_get_keyring (fixture->session),
                               fixture->agency.profile, NULL, cleared_cb, answer);
  wait (answer);
}

/* Signing in again while the keyring fails: it has the keys before, the memory has the new ones. */
static void
keep_in_memory (AccountsFixture *fixture)
{
  guichet_profile_set_for_session (fixture->agency.profile, TRUE);
  accounts_fixture_break_keyring (fixture, TRUE);
  accounts_fixture_store (fixture, &fixture->agency, "sessionkey");
}

static void
test_memory_stands_in_for_a_keyring (AccountsFixture *fixture, gconstpointer data)
{
  g_auto(Answer) answer = { 0 };

  keep_in_memory (fixture);
  look_up (fixture, &answer);
  g_assert_no_error (answer.error);
  g_assert_cmpstr (guichet_credentials_get_consumer_key (answer.credentials), ==, "sessionkey");
}

static void
test_older_keys_are_cleared_too (AccountsFixture *fixture, gconstpointer data)
{
  g_auto(Answer) cleared = { 0 };
  g_auto(Answer) answer = { 0 };

  keep_in_memory (fixture);
  accounts_fixture_break_keyring (fixture, FALSE);
  clear (fixture, &cleared);
  g_assert_no_error (cleared.error);
  look_up (fixture, &answer);
  g_assert_null (answer.credentials);
  g_assert_error (answer.error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN);
}

static void
test_keyring_that_fails_does_not_keep_anybody_in (AccountsFixture *fixture, gconstpointer data)
{
  g_auto(Answer) cleared = { 0 };

  keep_in_memory (fixture);
  clear (fixture, &cleared);
  g_assert_no_error (cleared.error);
  /* There is nothing in the memory any more, so the keyring is asked, and fails. */
  answer_clear (&cleared);
  clear (fixture, &cleared);
  g_assert_error (cleared.error, GUICHET_ERROR, GUICHET_ERROR_KEYRING);
  /* What it says itself is for whoever helps, and no part of the sentence. */
  g_assert_nonnull (guichet_error_get_details (cleared.error)->keyring_words);
  g_assert_cmpstr (cleared.error->message, ==, "The keyring failed. Try again.");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/keyring-memory/" name, AccountsFixture, NULL, accounts_fixture_set_up, func,       \
              accounts_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("memory-stands-in-for-a-keyring", test_memory_stands_in_for_a_keyring);
  ADD ("older-keys-are-cleared-too", test_older_keys_are_cleared_too);
  ADD ("keyring-that-fails-does-not-keep-anybody-in",
       test_keyring_that_fails_does_not_keep_anybody_in);
  return g_test_run ();
}
