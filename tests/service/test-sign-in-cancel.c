/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-sign-in-cancel.c: whoever gives up, in any state, finds settings and keyring as they were
 * and a key that was made revoked; and what happens when the keyring does not keep the keys.
 */
#include "guichet-sign-in-fixture.h"

#include "guichet-error.h"
#include "guichet-sign-in-attempt.h"

static const GuichetMockStep hang = { .kind = GUICHET_MOCK_HANG, .body = "{}" };
static const GuichetMockStep pending = { .body = SIGN_IN_CREDENTIAL ("pendingValidation", "[]") };
static const GuichetMockStep no_rights = { .body = SIGN_IN_CREDENTIAL ("validated", "[]") };
static const GuichetMockStep closed = { .kind = GUICHET_MOCK_CLOSE };

/* clang-format off */
static const struct
{
  const char *name;
  GuichetSignInState state; /* in which it is cancelled */
  const char *path;         /* (nullable): what is answered so that this state is reached */
  const GuichetMockStep *step;
  gboolean is_keyring_broken;
  gboolean is_key_made;
} cancels[] = {
  { "asking",   GUICHET_SIGN_IN_ASKING,   SIGN_IN_ASK,     &hang },
  { "waiting",  GUICHET_SIGN_IN_WAITING,  SIGN_IN_CURRENT, &pending,   FALSE, TRUE },
  { "checking", GUICHET_SIGN_IN_CHECKING, SIGN_IN_ME,      &hang,      FALSE, TRUE },
  { "deciding", GUICHET_SIGN_IN_DECIDING, SIGN_IN_CURRENT, &no_rights, FALSE, TRUE },
  { "keeping",  GUICHET_SIGN_IN_KEEPING,  NULL,            NULL,       FALSE, TRUE },
  { "unkept",   GUICHET_SIGN_IN_UNKEPT,   NULL,            NULL,       TRUE,  TRUE },
  { "failed",   GUICHET_SIGN_IN_FAILED,   SIGN_IN_ASK,     &closed },
};
/* clang-format on */

static void
assert_idle (SignInFixture *self)
{
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_IDLE);
  g_assert_no_error (guichet_sign_in_get_error (self->sign_in));
  g_assert_null (guichet_sign_in_get_step_label (self->sign_in));
  g_assert_null (guichet_sign_in_get_validation_url (self->sign_in));
  g_assert_null (guichet_sign_in_get_profile (self->sign_in));
  g_assert_cmpuint (guichet_sign_in_get_seconds_left (self->sign_in), ==, 0);
  g_assert_cmpuint (g_strv_length ((char **) guichet_sign_in_get_missing_rights (self->sign_in)),
                    ==, 0);
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 0);
}

static void
wait_until_keyring_has (SignInFixture *self, GuichetProfile *profile, const char *consumer_key)
{
  gboolean is_so = FALSE;

  while (!is_so)
    {
      g_autoptr(GuichetCredentials) kept = sign_in_fixture_look_up (self, profile);

      is_so = g_strcmp0 (kept != NULL ? guichet_credentials_get_consumer_key (kept) : NULL,
                         consumer_key) == 0;
    }
}

/* What was written is taken back, and nobody holds the profile then. */
static void
cancel_and_wait (SignInFixture *self)
{
  GuichetProfile *candidate = NULL;

  if (self->sign_in->attempt != NULL)
    g_set_weak_pointer (&candidate, self->sign_in->attempt->candidate);
  guichet_sign_in_cancel (self->sign_in);
  while (candidate != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_cancel (SignInFixture *self, gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);

  sign_in_fixture_break_keyring (self, cancels[i].is_keyring_broken);
  sign_in_fixture_answer (self, cancels[i].path, cancels[i].step, G_MAXUINT);
  sign_in_fixture_start (self, SIGN_IN_BROWSER);
  sign_in_fixture_wait_for (self, cancels[i].state);
  if (cancels[i].step == &hang)
    sign_in_fixture_wait_until_asked (self, cancels[i].is_key_made ? "GET" : "POST",
                                      cancels[i].path);
  cancel_and_wait (self);
  assert_idle (self);

  if (cancels[i].is_key_made)
    sign_in_fixture_wait_until_asked (self, "POST", SIGN_IN_LOGOUT);
  sign_in_fixture_break_keyring (self, FALSE);
  sign_in_fixture_answer (self, NULL, NULL, 0);
  guichet_mock_server_release (self->mock);
  assert_idle (self); /* what came late is not heard */
  sign_in_fixture_run (self, SIGN_IN_BROWSER);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_cmpuint (guichet_mock_server_count (self->mock, "POST", SIGN_IN_LOGOUT), ==,
                    cancels[i].is_key_made);
}

static void
test_idle (SignInFixture *self, gconstpointer data)
{
  guichet_sign_in_cancel (self->sign_in);
  assert_idle (self);
  g_assert_cmpuint (guichet_mock_server_get_n_requests (self->mock), ==, 0);
}

static void
test_done_stays_done (SignInFixture *self, gconstpointer data)
{
  g_autoptr(GuichetProfile) profile = NULL;

  sign_in_fixture_run (self, SIGN_IN_BROWSER);
  profile = g_object_ref (guichet_sign_in_get_profile (self->sign_in));
  guichet_sign_in_cancel (self->sign_in);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_IDLE);
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 1);
  wait_until_keyring_has (self, profile, SIGN_IN_MADE);
  g_assert_cmpuint (guichet_mock_server_count (self->mock, "POST", SIGN_IN_LOGOUT), ==, 0);
}

/* The window is closed. */
static void
test_let_go (SignInFixture *self, gconstpointer data)
{
  sign_in_fixture_answer (self, SIGN_IN_CURRENT, &pending, G_MAXUINT);
  sign_in_fixture_start (self, SIGN_IN_BROWSER);
  sign_in_fixture_wait_for (self, GUICHET_SIGN_IN_WAITING);
  sign_in_fixture_renew (self, NULL);
  sign_in_fixture_wait_until_asked (self, "POST", SIGN_IN_LOGOUT);
}

static void
test_keys_of_people_are_not_revoked (SignInFixture *self, gconstpointer data)
{
  sign_in_fixture_answer (self, SIGN_IN_CURRENT, &no_rights, G_MAXUINT);
  sign_in_fixture_run (self, SIGN_IN_KEYS);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DECIDING);
  guichet_sign_in_cancel (self->sign_in);
  sign_in_fixture_answer (self, NULL, NULL, 0);
  sign_in_fixture_run (self, SIGN_IN_KEYS);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_cmpuint (guichet_mock_server_count (self->mock, "POST", SIGN_IN_LOGOUT), ==, 0);
}

static void
test_old_keys_come_back (SignInFixture *self, gconstpointer data)
{
  g_autoptr(GuichetProfile) profile = NULL;

  sign_in_fixture_run (self, SIGN_IN_KEYS);
  profile = g_object_ref (guichet_sign_in_get_profile (self->sign_in));
  sign_in_fixture_renew (self, profile);
  sign_in_fixture_start (self, SIGN_IN_BROWSER);
  sign_in_fixture_wait_for (self, GUICHET_SIGN_IN_KEEPING);
  cancel_and_wait (self);
  sign_in_fixture_wait_until_asked (self, "POST", SIGN_IN_LOGOUT);
  wait_until_keyring_has (self, profile, SIGN_IN_CONSUMER);
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 1);
}

/* It tells what it has, and then is gone. */
static void
test_keyring_fails_in_the_middle (SignInFixture *self, gconstpointer data)
{
  g_autoptr(GuichetProfile) profile = NULL;

  sign_in_fixture_run (self, SIGN_IN_KEYS);
  profile = g_object_ref (guichet_sign_in_get_profile (self->sign_in));
  sign_in_fixture_renew (self, profile);
  sign_in_fixture_start (self, SIGN_IN_BROWSER);
  sign_in_fixture_wait_for (self, GUICHET_SIGN_IN_KEEPING);
  sign_in_fixture_break_keyring (self, TRUE);
  sign_in_fixture_settle (self);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_UNKEPT);
  g_assert_true (self->sign_in->attempt->may_be_lost);

  sign_in_fixture_break_keyring (self, FALSE);
  cancel_and_wait (self);
  wait_until_keyring_has (self, profile, SIGN_IN_CONSUMER);
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 1);
}

static void
test_cancelled_by_who_hears_of_it_cb (GuichetSignIn *sign_in, GParamSpec *pspec, gpointer data)
{
  if (guichet_sign_in_get_state (sign_in) == (GuichetSignInState) GPOINTER_TO_INT (data))
    guichet_sign_in_cancel (sign_in);
}

/* Nobody signs in again, and nothing fails. */
static gboolean
is_passed_by (GuichetSignInState state)
{
  return state == GUICHET_SIGN_IN_OTHER_ACCOUNT || state == GUICHET_SIGN_IN_UNKEPT ||
         state == GUICHET_SIGN_IN_FAILED;
}

static void
test_cancelled_by_who_hears_of_it (SignInFixture *self, gconstpointer data)
{
  for (GuichetSignInState state = GUICHET_SIGN_IN_ASKING; state <= GUICHET_SIGN_IN_FAILED; state++)
    {
      g_signal_connect (self->sign_in, "notify::state",
                        G_CALLBACK (test_cancelled_by_who_hears_of_it_cb), GINT_TO_POINTER (state));
      sign_in_fixture_answer (self, SIGN_IN_CURRENT, &no_rights,
                              state == GUICHET_SIGN_IN_DECIDING ? 1 : 0);
      sign_in_fixture_run (self, SIGN_IN_BROWSER);
      g_assert_cmpint (guichet_sign_in_get_state (self->sign_in), ==,
                       is_passed_by (state) ? GUICHET_SIGN_IN_DONE : GUICHET_SIGN_IN_IDLE);
      sign_in_fixture_renew (self, NULL);
    }
}

static void
test_keyring_comes_back (SignInFixture *self, gconstpointer data)
{
  sign_in_fixture_break_keyring (self, TRUE);
  sign_in_fixture_run (self, SIGN_IN_BROWSER);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_UNKEPT);
  g_assert_error (guichet_sign_in_get_error (self->sign_in), GUICHET_ERROR, GUICHET_ERROR_KEYRING);
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 0);

  guichet_sign_in_keep (self->sign_in, FALSE);
  sign_in_fixture_settle (self);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_UNKEPT);

  sign_in_fixture_break_keyring (self, FALSE);
  guichet_sign_in_keep (self->sign_in, FALSE);
  sign_in_fixture_settle (self);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_false (guichet_profile_is_for_session (guichet_sign_in_get_profile (self->sign_in)));
  g_assert_cmpuint (guichet_mock_server_count (self->mock, "POST", SIGN_IN_LOGOUT), ==, 0);
}

static void
test_for_this_session (SignInFixture *self, gconstpointer data)
{
  GuichetProfile *profile;

  sign_in_fixture_break_keyring (self, TRUE);
  sign_in_fixture_run (self, SIGN_IN_KEYS);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_UNKEPT);
  guichet_sign_in_keep (self->sign_in, TRUE);
  sign_in_fixture_settle (self);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  profile = guichet_sign_in_get_profile (self->sign_in);
  g_assert_true (guichet_profile_is_for_session (profile));
  wait_until_keyring_has (self, profile, SIGN_IN_CONSUMER);

  /* The next time the keyring works, and keeps it for good. */
  sign_in_fixture_break_keyring (self, FALSE);
  sign_in_fixture_renew (self, profile);
  sign_in_fixture_run (self, SIGN_IN_KEYS);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_false (guichet_profile_is_for_session (guichet_sign_in_get_profile (self->sign_in)));
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 1);
}

/* The keyring waits for its password, and the person does not. */
static void
test_keyring_is_not_waited_for (SignInFixture *self, gconstpointer data)
{
  GuichetProfile *profile;
  g_autoptr(GuichetCredentials) kept = NULL;

  sign_in_fixture_start (self, SIGN_IN_KEYS);
  sign_in_fixture_wait_for (self, GUICHET_SIGN_IN_KEEPING);
  guichet_sign_in_keep (self->sign_in, TRUE);
  sign_in_fixture_settle (self);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  profile = guichet_sign_in_get_profile (self->sign_in);
  g_assert_true (guichet_profile_is_for_session (profile));
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 1);
  kept = sign_in_fixture_look_up (self, profile);
  g_assert_cmpstr (guichet_credentials_get_consumer_key (kept), ==, SIGN_IN_CONSUMER);
}

static void
test_keyring_is_not_waited_for_again (SignInFixture *self, gconstpointer data)
{
  sign_in_fixture_run (self, SIGN_IN_BROWSER);
  sign_in_fixture_renew (self, guichet_sign_in_get_profile (self->sign_in));
  test_keyring_is_not_waited_for (self, data);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (SignInFixture *self, gconstpointer data);
  } cases[] = {
    { "/sign-in-cancel/idle", test_idle },
    { "/sign-in-cancel/done-stays-done", test_done_stays_done },
    { "/sign-in-cancel/let-go", test_let_go },
    { "/sign-in-cancel/keys-of-people-are-not-revoked", test_keys_of_people_are_not_revoked },
    { "/sign-in-cancel/old-keys-come-back", test_old_keys_come_back },
    { "/sign-in-cancel/cancelled-by-who-hears-of-it", test_cancelled_by_who_hears_of_it },
    { "/sign-in-keyring/comes-back", test_keyring_comes_back },
    { "/sign-in-keyring/fails-in-the-middle", test_keyring_fails_in_the_middle },
    { "/sign-in-keyring/for-this-session", test_for_this_session },
    { "/sign-in-keyring/is-not-waited-for", test_keyring_is_not_waited_for },
    { "/sign-in-keyring/is-not-waited-for/again", test_keyring_is_not_waited_for_again },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cancels); i++)
    {
      g_autofree char *path = g_strconcat ("/sign-in-cancel/", cancels[i].name, NULL);
      g_test_add (path, SignInFixture, GSIZE_TO_POINTER (i), sign_in_fixture_set_up, test_cancel,
                  sign_in_fixture_tear_down);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, SignInFixture, NULL, sign_in_fixture_set_up, cases[i].test,
                sign_in_fixture_tear_down);
  return g_test_run ();
}
