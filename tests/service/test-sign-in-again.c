/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-sign-in-again.c: new keys of an account that was signed in already: the key that Guichet
 * made before is revoked, and no other; its own application asks; an answer of another account is
 * told before anything changes.
 */
#include "guichet-sign-in-fixture.h"

#define OTHER_MADE "verysecretmade08"

/* clang-format off */
static const GuichetMockStep other_key = { .body = "{\"consumerKey\":\"" OTHER_MADE "\",\"state\":\"pendingValidation\",\"validationUrl\":\"" SIGN_IN_PAGE "\"}" };
static const GuichetMockStep other_account = { .body = SIGN_IN_ACCOUNT ("zz9999-ovh") };
static const GuichetMockStep less_rights = { .body = SIGN_IN_CREDENTIAL ("validated", "[{\"method\":\"GET\",\"path\":\"/*\"}]") };
static const GuichetMockStep unwell = { .status = 503, .type = "text/html", .body = "<h1>503</h1>" };
/* clang-format on */

static GuichetProfile *
get_current (SignInFixture *self)
{
  return guichet_profile_list_get_current (guichet_session_get_profiles (self->session));
}

static void
wait_for_peace (SignInFixture *self)
{
  while (guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING ||
         g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

/* Signs in twice to the same account, the second time with another key. */
static void
sign_in_twice (SignInFixture *self, SignInWay first, SignInWay second)
{
  sign_in_fixture_run (self, first);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  sign_in_fixture_renew (self, get_current (self));
  sign_in_fixture_answer (self, SIGN_IN_ASK, &other_key, 1);
  sign_in_fixture_run (self, second);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 1);
}

static void
assert_revoked (SignInFixture *self, const char *consumer_key)
{
  guint n_revoked = 0;

  sign_in_fixture_wait_until_asked (self, "POST", SIGN_IN_LOGOUT);
  wait_for_peace (self);
  for (guint i = 0; i < guichet_mock_server_get_n_requests (self->mock); i++)
    if (g_str_equal (guichet_mock_server_get_path (self->mock, i), SIGN_IN_LOGOUT))
      {
        g_assert_cmpstr (guichet_mock_server_get_header (self->mock, i, "X-Ovh-Consumer"), ==,
                         consumer_key);
        n_revoked++;
      }
  g_assert_cmpuint (n_revoked, ==, 1);
}

static void
test_own_key_is_revoked (SignInFixture *self, gconstpointer data)
{
  sign_in_twice (self, SIGN_IN_BROWSER, SIGN_IN_BROWSER);
  assert_revoked (self, SIGN_IN_MADE);
}

static void
test_own_key_is_revoked_for_pasted_ones (SignInFixture *self, gconstpointer data)
{
  sign_in_twice (self, SIGN_IN_BROWSER, SIGN_IN_KEYS);
  assert_revoked (self, SIGN_IN_MADE);
}

/* They may be in use elsewhere. */
static void
test_pasted_keys_stay (SignInFixture *self, gconstpointer data)
{
  sign_in_twice (self, SIGN_IN_KEYS, SIGN_IN_BROWSER);
  wait_for_peace (self);
  g_assert_cmpuint (guichet_mock_server_count (self->mock, "POST", SIGN_IN_LOGOUT), ==, 0);
}

static void
test_found_keys_stay (SignInFixture *self, gconstpointer data)
{
  sign_in_twice (self, SIGN_IN_FOUND, SIGN_IN_BROWSER);
  wait_for_peace (self);
  g_assert_cmpuint (guichet_mock_server_count (self->mock, "POST", SIGN_IN_LOGOUT), ==, 0);
}

/* One is signed in all the same, and it is not asked twice. */
static void
test_revocation_that_fails_is_left (SignInFixture *self, gconstpointer data)
{
  sign_in_fixture_run (self, SIGN_IN_BROWSER);
  sign_in_fixture_renew (self, get_current (self));
  sign_in_fixture_answer (self, SIGN_IN_LOGOUT, &unwell, G_MAXUINT);
  sign_in_fixture_run (self, SIGN_IN_KEYS);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  assert_revoked (self, SIGN_IN_MADE);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
}

/* Nothing took its place. */
static void
test_own_key_stays_if_one_gives_up (SignInFixture *self, gconstpointer data)
{
  sign_in_fixture_run (self, SIGN_IN_BROWSER);
  sign_in_fixture_renew (self, get_current (self));
  sign_in_fixture_answer (self, SIGN_IN_ASK, &other_key, 1);
  sign_in_fixture_start (self, SIGN_IN_BROWSER);
  sign_in_fixture_wait_for (self, GUICHET_SIGN_IN_WAITING);
  guichet_sign_in_cancel (self->sign_in);
  assert_revoked (self, OTHER_MADE);
}

static void
test_other_account_is_asked_about (SignInFixture *self, gconstpointer data)
{
  GuichetProfile *first;

  sign_in_fixture_run (self, SIGN_IN_KEYS);
  first = get_current (self);
  sign_in_fixture_renew (self, first);
  sign_in_fixture_answer (self, SIGN_IN_ME, &other_account, G_MAXUINT);
  sign_in_fixture_run (self, SIGN_IN_BROWSER);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_OTHER_ACCOUNT);
  g_assert_true (guichet_sign_in_get_again (self->sign_in) == first);
  g_assert_cmpstr (guichet_sign_in_get_nichandle (self->sign_in), ==, "zz9999-ovh");
  g_assert_true (get_current (self) == first);
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 1);

  /* “Try again”: the key of the other account is of no use. */
  guichet_sign_in_cancel (self->sign_in);
  assert_revoked (self, SIGN_IN_MADE);
  g_assert_true (get_current (self) == first);
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 1);
  sign_in_fixture_answer (self, NULL, NULL, 0);
  sign_in_fixture_run (self, SIGN_IN_BROWSER);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_true (get_current (self) == first);
}

static void
test_rights_of_the_other_account_are_asked_about_next (SignInFixture *self, gconstpointer data)
{
  sign_in_fixture_run (self, SIGN_IN_KEYS);
  sign_in_fixture_renew (self, get_current (self));
  guichet_profile_set_nichandle (get_current (self), "yy2222-ovh");
  sign_in_fixture_answer (self, SIGN_IN_CURRENT, &less_rights, 1);
  sign_in_fixture_run (self, SIGN_IN_KEYS);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_OTHER_ACCOUNT);
  guichet_sign_in_accept_account (self->sign_in);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DECIDING);
  guichet_sign_in_accept_rights (self->sign_in);
  sign_in_fixture_settle (self);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
}

static void
title_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **title = user_data;

  *title = guichet_sign_in_find_application_finish (GUICHET_SIGN_IN (source), result, NULL);
  g_assert_nonnull (*title);
}

static void
assert_application (SignInFixture *self, GuichetProfile *again, const char *expected)
{
  g_autofree char *title = NULL;

  sign_in_fixture_renew (self, again);
  guichet_sign_in_find_application_async (self->sign_in, guichet_mock_server_get_url (self->mock),
                                          NULL, title_cb, &title);
  while (title == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (title, ==, expected);
}

static void
test_own_application_asks (SignInFixture *self, gconstpointer data)
{
  GuichetProfileList *profiles = guichet_session_get_profiles (self->session);
  GuichetProfile *accounts[2];

  sign_in_fixture_run (self, SIGN_IN_KEYS);
  accounts[0] = get_current (self);
  guichet_profile_list_rename (profiles, accounts[0], "Agency");
  sign_in_fixture_renew (self, NULL);
  sign_in_fixture_answer (self, SIGN_IN_ME, &other_account, G_MAXUINT);
  sign_in_fixture_run (self, SIGN_IN_KEYS);
  accounts[1] = get_current (self);
  guichet_profile_list_rename (profiles, accounts[1], "Customer");

  assert_application (self, accounts[0], "Agency");
  assert_application (self, accounts[1], "Customer");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (SignInFixture *self, gconstpointer data);
  } cases[] = {
    { "/sign-in-again/own-key-is-revoked", test_own_key_is_revoked },
    { "/sign-in-again/own-key-is-revoked-for-pasted-ones",
      test_own_key_is_revoked_for_pasted_ones },
    { "/sign-in-again/pasted-keys-stay", test_pasted_keys_stay },
    { "/sign-in-again/found-keys-stay", test_found_keys_stay },
    { "/sign-in-again/revocation-that-fails-is-left", test_revocation_that_fails_is_left },
    { "/sign-in-again/own-key-stays-if-one-gives-up", test_own_key_stays_if_one_gives_up },
    { "/sign-in-again/other-account-is-asked-about", test_other_account_is_asked_about },
    { "/sign-in-again/rights-of-the-other-account-are-asked-about-next",
      test_rights_of_the_other_account_are_asked_about_next },
    { "/sign-in-again/own-application-asks", test_own_application_asks },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, SignInFixture, NULL, sign_in_fixture_set_up, cases[i].test,
                sign_in_fixture_tear_down);
  return g_test_run ();
}
