/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-sign-in.c: each of the ways leads to a profile that is in use and whose keys are in the
 * keyring; no account is ever in the list twice; nothing is sent as long as there is a mistake.
 */
#include "guichet-sign-in-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "guichet-error.h"

#define LESS_RULES "[{\"method\":\"GET\",\"path\":\"/*\"}]"

static const GuichetMockStep not_granted = { .status = 403, .body = SIGN_IN_NOT_GRANTED };
static const GuichetMockStep other_account = { .body = SIGN_IN_ACCOUNT ("zz9999-ovh") };
static const GuichetMockStep less_rights = { .body = SIGN_IN_CREDENTIAL ("validated", LESS_RULES) };

/* clang-format off */
static const struct
{
  const char *name;
  const char *states;
  GuichetProfileKind kind;
} ways[SIGN_IN_N_WAYS] = {
  [SIGN_IN_BROWSER]         = { "browser", "asking waiting checking keeping done ", GUICHET_PROFILE_KEYS },
  [SIGN_IN_KEYS]            = { "keys", "checking keeping done ", GUICHET_PROFILE_KEYS },
  [SIGN_IN_FOUND]           = { "found", "checking keeping done ", GUICHET_PROFILE_KEYS },
  [SIGN_IN_SERVICE_ACCOUNT] = { "service-account", "checking keeping done ", GUICHET_PROFILE_SERVICE_ACCOUNT },
};
/* clang-format on */

static GuichetProfile *
get_current (SignInFixture *self)
{
  return guichet_profile_list_get_current (guichet_session_get_profiles (self->session));
}

static void
assert_kept (SignInFixture *self, SignInWay way, GuichetProfile *profile)
{
  g_autoptr(GuichetCredentials) kept = sign_in_fixture_look_up (self, profile);
  const char *consumer = way == SIGN_IN_BROWSER ? SIGN_IN_MADE : SIGN_IN_CONSUMER;

  g_assert_nonnull (kept);
  g_assert_cmpstr (guichet_credentials_get_endpoint (kept), ==,
                   guichet_mock_server_get_url (self->mock));
  if (way == SIGN_IN_SERVICE_ACCOUNT)
    {
      g_assert_cmpstr (guichet_credentials_get_client_id (kept), ==, SIGN_IN_CLIENT);
      g_assert_cmpstr (guichet_credentials_get_client_secret (kept), ==, SIGN_IN_PASSWORD);
      return;
    }
  g_assert_cmpstr (guichet_credentials_get_application_key (kept), ==, SIGN_IN_KEY);
  g_assert_cmpstr (guichet_credentials_get_application_secret (kept), ==, SIGN_IN_SECRET);
  g_assert_cmpstr (guichet_credentials_get_consumer_key (kept), ==, consumer);
}

static void
test_way (SignInFixture *self, gconstpointer data)
{
  const SignInWay way = GPOINTER_TO_INT (data);
  GuichetProfile *profile;

  sign_in_fixture_run (self, way);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_cmpstr (self->states->str, ==, ways[way].states);
  g_assert_null (guichet_sign_in_get_step_label (self->sign_in));
  g_assert_null (guichet_sign_in_get_validation_url (self->sign_in));
  profile = guichet_sign_in_get_profile (self->sign_in);
  g_assert_true (profile == get_current (self));
  g_assert_cmpint (guichet_profile_get_kind (profile), ==, ways[way].kind);
  g_assert_cmpstr (guichet_profile_get_nichandle (profile), ==, "xx1111-ovh");
  g_assert_cmpstr (guichet_profile_get_name (profile), ==, "Jeanne Martin");
  assert_kept (self, way, profile);
  g_assert_cmpuint (guichet_mock_server_count (self->mock, "POST", SIGN_IN_LOGOUT), ==, 0);
  g_assert_cmpuint (guichet_mock_server_count (self->mock, "POST", SIGN_IN_ASK), ==,
                    way == SIGN_IN_BROWSER);
}

static void
assert_usual_endpoint (SignInFixture *self, const char *expected)
{
  g_autofree char *endpoint = guichet_sign_in_dup_usual_endpoint (self->sign_in);

  g_assert_cmpstr (endpoint, ==, expected);
}

static void
test_place_is_remembered (SignInFixture *self, gconstpointer data)
{
  const char *url = guichet_mock_server_get_url (self->mock);

  assert_usual_endpoint (self, "ovh-eu");
  sign_in_fixture_run (self, SIGN_IN_KEYS);
  sign_in_fixture_renew (self, NULL);
  assert_usual_endpoint (self, url);
  g_settings_set_string (self->settings, "sign-in-endpoint", "ovh-ca");
  assert_usual_endpoint (self, "ovh-ca");
  g_settings_set_string (self->settings, "sign-in-endpoint", "http://example.com/");
  assert_usual_endpoint (self, url);
}

static void
test_rights_are_asked_for (SignInFixture *self, gconstpointer data)
{
  sign_in_fixture_run (self, SIGN_IN_BROWSER);
  g_assert_cmpstr (guichet_mock_server_get_path (self->mock, 0), ==, SIGN_IN_ASK);
  g_assert_nonnull (strstr (guichet_mock_server_get_body (self->mock, 0),
                            "{\"method\":\"GET\",\"path\":\"/telephony\"}"));
  g_assert_null (guichet_mock_server_get_header (self->mock, 0, "X-Ovh-Signature"));
}

static void
test_found_in_place (SignInFixture *self, gconstpointer data)
{
  g_autoptr(GListModel) accounts = NULL;
  g_autoptr(GuichetFoundAccount) account = NULL;
  g_autofree char *text = g_strdup_printf (
      "[default]\nendpoint=%s\n[%s]\naccess_token=verysecrettoken\n",
      guichet_mock_server_get_url (self->mock), guichet_mock_server_get_url (self->mock));

  g_assert_true (g_file_set_contents (self->home, text, -1, NULL));
  accounts = guichet_found_account_search ();
  account = g_list_model_get_item (accounts, 0);
  guichet_sign_in_with_found (self->sign_in, account, TRUE);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_FAILED);
  guichet_sign_in_with_found (self->sign_in, account, FALSE);
  sign_in_fixture_settle (self);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_cmpstr (guichet_profile_get_id (get_current (self)), ==, GUICHET_PROFILE_FOUND_ID);
  g_assert_cmpstr (guichet_profile_get_nichandle (get_current (self)), ==, "xx1111-ovh");
  g_assert_cmpstr (guichet_profile_get_title (get_current (self)), ==, "Jeanne Martin");
}

static void
test_found_in_another_section (SignInFixture *self, gconstpointer data)
{
  g_autoptr(GListModel) accounts = NULL;
  g_autoptr(GuichetFoundAccount) account = NULL;
  g_autofree char *text =
      g_strdup_printf ("[%s]\napplication_key=" SIGN_IN_KEY "\napplication_secret=" SIGN_IN_SECRET
                       "\nconsumer_key=" SIGN_IN_CONSUMER "\n",
                       guichet_mock_server_get_url (self->mock));

  g_assert_true (g_file_set_contents (self->home, text, -1, NULL));
  accounts = guichet_found_account_search ();
  account = g_list_model_get_item (accounts, 0);
  guichet_sign_in_with_found (self->sign_in, account, FALSE);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_FAILED);
  g_assert_error (guichet_sign_in_get_error (self->sign_in), GUICHET_ERROR,
                  GUICHET_ERROR_CONFIGURATION);
  guichet_sign_in_with_found (self->sign_in, account, TRUE);
  sign_in_fixture_settle (self);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
}

static void
test_mistakes_send_nothing (SignInFixture *self, gconstpointer data)
{
  const char *url = guichet_mock_server_get_url (self->mock);

  guichet_sign_in_with_keys (self->sign_in, url, "", SIGN_IN_SECRET, SIGN_IN_CONSUMER);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_FAILED);
  guichet_sign_in_with_keys (self->sign_in, url, SIGN_IN_KEY, "very secret", SIGN_IN_CONSUMER);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_FAILED);
  g_assert_null (strstr (guichet_sign_in_get_error (self->sign_in)->message, "very secret"));
  guichet_sign_in_with_keys (self->sign_in, "ovh-mars", SIGN_IN_KEY, SIGN_IN_SECRET,
                             SIGN_IN_CONSUMER);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_FAILED);
  guichet_sign_in_with_service_account (self->sign_in, url, SIGN_IN_CLIENT, " ");
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_FAILED);
  guichet_sign_in_with_browser (self->sign_in, url, SIGN_IN_KEY, NULL);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_FAILED);
  g_assert_error (guichet_sign_in_get_error (self->sign_in), GUICHET_ERROR,
                  GUICHET_ERROR_CONFIGURATION);
  g_assert_cmpuint (guichet_mock_server_get_n_requests (self->mock), ==, 0);

  /* What surrounds a key is no mistake. */
  guichet_sign_in_with_keys (self->sign_in, url, " " SIGN_IN_KEY "\r\n", "“" SIGN_IN_SECRET "”",
                             "\u200b" SIGN_IN_CONSUMER);
  sign_in_fixture_settle (self);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
}

static void
test_missing_rights_are_a_decision (SignInFixture *self, gconstpointer data)
{
  const char *const *missing;

  sign_in_fixture_answer (self, SIGN_IN_CURRENT, &less_rights, G_MAXUINT);
  sign_in_fixture_run (self, SIGN_IN_KEYS);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DECIDING);
  missing = guichet_sign_in_get_missing_rights (self->sign_in);
  g_assert_true (g_strv_contains (missing, "POST /telephony/*/line/*/click2Call"));
  g_assert_false (g_strv_contains (missing, "GET /telephony"));
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 0);
  guichet_sign_in_accept_rights (self->sign_in);
  sign_in_fixture_settle (self);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 1);
}

static void
test_rights_that_cannot_be_read (SignInFixture *self, gconstpointer data)
{
  sign_in_fixture_answer (self, SIGN_IN_CURRENT, &not_granted, G_MAXUINT);
  sign_in_fixture_run (self, SIGN_IN_KEYS);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DECIDING);
  g_assert_cmpuint (g_strv_length ((char **) guichet_sign_in_get_missing_rights (self->sign_in)),
                    ==, 1);
}

static void
test_account_that_cannot_be_read (SignInFixture *self, gconstpointer data)
{
  const SignInWay way = GPOINTER_TO_INT (data);

  sign_in_fixture_answer (self, SIGN_IN_ME, &not_granted, G_MAXUINT);
  sign_in_fixture_run (self, way);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  /* The details say whose keys these are. */
  g_assert_cmpstr (guichet_profile_get_nichandle (get_current (self)), ==, "xx1111-ovh");
  g_assert_cmpstr (guichet_profile_get_title (get_current (self)), ==, "xx1111-ovh");
}

static void
test_no_twin (SignInFixture *self, gconstpointer data)
{
  g_autofree char *id = NULL;

  sign_in_fixture_run (self, SIGN_IN_KEYS);
  id = g_strdup (guichet_profile_get_id (get_current (self)));
  guichet_profile_list_rename (guichet_session_get_profiles (self->session), get_current (self),
                               "Agency");
  sign_in_fixture_renew (self, NULL);
  sign_in_fixture_run (self, SIGN_IN_SERVICE_ACCOUNT);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 1);
  g_assert_cmpstr (guichet_profile_get_id (get_current (self)), ==, id);
  g_assert_cmpstr (guichet_profile_get_name (get_current (self)), ==, "Agency");
  g_assert_cmpint (guichet_profile_get_kind (get_current (self)), ==,
                   GUICHET_PROFILE_SERVICE_ACCOUNT);
  assert_kept (self, SIGN_IN_SERVICE_ACCOUNT, get_current (self));
}

static void
test_again (SignInFixture *self, gconstpointer data)
{
  GuichetProfile *profile;

  sign_in_fixture_run (self, SIGN_IN_KEYS);
  profile = get_current (self);
  guichet_session_load (self->session);
  sign_in_fixture_renew (self, profile);
  sign_in_fixture_run (self, SIGN_IN_BROWSER);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_true (get_current (self) == profile);
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 1);
  assert_kept (self, SIGN_IN_BROWSER, profile);
  /* The session takes the new keys up. */
  while (guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (guichet_credentials_get_consumer_key (
                       guichet_client_get_credentials (guichet_session_get_client (self->session))),
                   ==, SIGN_IN_MADE);
}

static void
test_again_as_somebody_else (SignInFixture *self, gconstpointer data)
{
  GuichetProfile *first;

  sign_in_fixture_run (self, SIGN_IN_KEYS);
  first = get_current (self);
  sign_in_fixture_renew (self, first);
  sign_in_fixture_answer (self, SIGN_IN_ME, &other_account, G_MAXUINT);
  sign_in_fixture_run (self, SIGN_IN_BROWSER);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_OTHER_ACCOUNT);
  guichet_sign_in_accept_account (self->sign_in);
  sign_in_fixture_settle (self);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 2);
  g_assert_true (get_current (self) != first);
  g_assert_cmpstr (guichet_profile_get_nichandle (get_current (self)), ==, "zz9999-ovh");
  assert_kept (self, SIGN_IN_KEYS, first);
}

/* Two programs with the same settings and the same keyring. */
static void
test_two_at_once (SignInFixture *self, gconstpointer data)
{
  g_autoptr(GuichetSession) other_session = guichet_session_new (self->settings);
  GuichetSignIn *other = guichet_sign_in_new (other_session, NULL);

  sign_in_fixture_start (self, SIGN_IN_KEYS);
  guichet_sign_in_with_browser (other, guichet_mock_server_get_url (self->mock), SIGN_IN_KEY,
                                SIGN_IN_SECRET);
  sign_in_fixture_settle (self);
  while (guichet_sign_in_get_state (other) != GUICHET_SIGN_IN_DONE)
    {
      g_assert_no_error (guichet_sign_in_get_error (other));
      g_main_context_iteration (NULL, TRUE);
    }
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 1);
  g_assert_cmpstr (guichet_profile_get_id (guichet_sign_in_get_profile (other)), ==,
                   guichet_profile_get_id (get_current (self)));
  while (guichet_session_get_state (other_session) == GUICHET_SESSION_STATE_LOADING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (other);
}

/* Another program signs in to the same account, under an id of its own, while we still check. */
static void
test_settings_change_meanwhile (SignInFixture *self, gconstpointer data)
{
  static const GuichetMockStep slow = { .kind = GUICHET_MOCK_HANG,
                                        .body = SIGN_IN_ACCOUNT ("xx1111-ovh") };
  g_autoptr(GuichetProfileList) theirs = guichet_profile_list_new (self->settings);
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr(GuichetProfile) profile = guichet_profile_new (
      id, GUICHET_PROFILE_KEYS, guichet_mock_server_get_url (self->mock));

  guichet_profile_set_nichandle (profile, "xx1111-ovh");
  sign_in_fixture_answer (self, SIGN_IN_ME, &slow, 1);
  sign_in_fixture_start (self, SIGN_IN_KEYS);
  sign_in_fixture_wait_until_asked (self, "GET", SIGN_IN_ME);
  guichet_profile_list_keep (theirs, profile);
  guichet_mock_server_release (self->mock);
  sign_in_fixture_settle (self);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 1);
  g_assert_cmpstr (guichet_profile_get_id (get_current (self)), ==, id);
}

static void
test_wrong_clock (SignInFixture *self, gconstpointer data)
{
  guichet_mock_server_set_time_difference (self->mock, 7200);
  sign_in_fixture_run (self, SIGN_IN_KEYS);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_cmpint (guichet_sign_in_get_clock_difference (self->sign_in), >=, 7195);
  g_assert_cmpint (guichet_sign_in_get_clock_difference (self->sign_in), <=, 7205);

  guichet_mock_server_set_time_difference (self->mock, 30);
  sign_in_fixture_renew (self, NULL);
  sign_in_fixture_run (self, SIGN_IN_KEYS);
  g_assert_cmpint (guichet_sign_in_get_clock_difference (self->sign_in), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (SignInFixture *self, gconstpointer data);
    SignInWay way;
  } cases[] = {
    { "/sign-in/place-is-remembered", test_place_is_remembered },
    { "/sign-in/rights-are-asked-for", test_rights_are_asked_for },
    { "/sign-in/found-in-place", test_found_in_place },
    { "/sign-in/found-in-another-section", test_found_in_another_section },
    { "/sign-in/mistakes-send-nothing", test_mistakes_send_nothing },
    { "/sign-in/missing-rights-are-a-decision", test_missing_rights_are_a_decision },
    { "/sign-in/rights-that-cannot-be-read", test_rights_that_cannot_be_read },
    { "/sign-in/account-that-cannot-be-read/keys", test_account_that_cannot_be_read, SIGN_IN_KEYS },
    { "/sign-in/account-that-cannot-be-read/service-account", test_account_that_cannot_be_read,
      SIGN_IN_SERVICE_ACCOUNT },
    { "/sign-in/no-twin", test_no_twin },
    { "/sign-in/again", test_again },
    { "/sign-in/again-as-somebody-else", test_again_as_somebody_else },
    { "/sign-in/two-at-once", test_two_at_once },
    { "/sign-in/settings-change-meanwhile", test_settings_change_meanwhile },
    { "/sign-in/wrong-clock", test_wrong_clock },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (SignInWay way = 0; way < SIGN_IN_N_WAYS; way++)
    {
      g_autofree char *path = g_strconcat ("/sign-in/way/", ways[way].name, NULL);
      g_test_add (path, SignInFixture, GINT_TO_POINTER (way), sign_in_fixture_set_up, test_way,
                  sign_in_fixture_tear_down);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, SignInFixture, GINT_TO_POINTER (cases[i].way),
                sign_in_fixture_set_up, cases[i].test, sign_in_fixture_tear_down);
  return g_test_run ();
}
