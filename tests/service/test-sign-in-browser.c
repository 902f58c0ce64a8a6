/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-sign-in-browser.c: the person's answer in the browser is waited for, however OVHcloud says
 * that there is none yet, and every end of the wait is told.
 */
#include "config.h"

#include "guichet-sign-in-fixture.h"

#include <string.h>

#include "guichet-error.h"

#define ERROR(code, message) "{\"errorCode\":\"" code "\",\"message\":\"" message "\"}"

/* What is no answer of the person, and does not end the wait. */
/* clang-format off */
static const struct
{
  const char *name;
  GuichetMockStep step;
} pendings[] = {
  { "pending", { .body = SIGN_IN_CREDENTIAL ("pendingValidation", "[]") } },
  { "invalid-credential", { .status = 403, .body = ERROR ("INVALID_CREDENTIAL", "This credential is not valid") } },
  { "invalid-signature", { .status = 400, .body = ERROR ("INVALID_SIGNATURE", "Invalid signature") } },
  { "server-unwell", { .status = 503, .type = "text/html", .body = "<h1>503</h1>" } },
  { "connection-lost", { .kind = GUICHET_MOCK_CLOSE } },
};

static const struct
{
  const char *name;
  GuichetMockStep step;
  GuichetError code;
  const char *words;
} ends[] = {
  { "refused", { .body = SIGN_IN_CREDENTIAL ("refused", "[]") }, GUICHET_ERROR_CREDENTIAL, "refused on OVHcloud’s page" },
  { "expired", { .body = SIGN_IN_CREDENTIAL ("expired", "[]") }, GUICHET_ERROR_CREDENTIAL, "have expired" },
  { "new-state", { .body = SIGN_IN_CREDENTIAL ("sleeping", "[]") }, GUICHET_ERROR_CREDENTIAL, "does not understand" },
  { "proxy", { .type = "text/html", .body = "<h1>Welcome to the hotel</h1>" }, GUICHET_ERROR_BAD_REPLY, "proxy" },
};
/* clang-format on */

static void
test_pending (SignInFixture *self, gconstpointer data)
{
  sign_in_fixture_answer (self, SIGN_IN_CURRENT, data, 7);
  sign_in_fixture_run (self, SIGN_IN_BROWSER);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_cmpuint (self->n_times, ==, 0);
  g_assert_cmpuint (guichet_mock_server_count (self->mock, "POST", SIGN_IN_ASK), ==, 1);
}

static void
test_end (SignInFixture *self, gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  const GError *error;

  sign_in_fixture_answer (self, SIGN_IN_CURRENT, &ends[i].step, 1);
  sign_in_fixture_run (self, SIGN_IN_BROWSER);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_FAILED);
  error = guichet_sign_in_get_error (self->sign_in);
  g_assert_error (error, GUICHET_ERROR, (int) ends[i].code);
  g_assert_nonnull (strstr (error->message, ends[i].words));
  g_assert_null (guichet_sign_in_get_validation_url (self->sign_in));
  g_assert_cmpuint (guichet_sign_in_get_seconds_left (self->sign_in), ==, 0);
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 0);
  /* The key is of no use to anybody. */
  sign_in_fixture_wait_until_asked (self, "POST", SIGN_IN_LOGOUT);

  sign_in_fixture_run (self, SIGN_IN_BROWSER);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
}

static void
test_page_and_time (SignInFixture *self, gconstpointer data)
{
  sign_in_fixture_answer (self, SIGN_IN_CURRENT, &pendings[0].step, G_MAXUINT);
  sign_in_fixture_start (self, SIGN_IN_BROWSER);
  g_assert_nonnull (guichet_sign_in_get_step_label (self->sign_in));
  g_assert_cmpuint (guichet_sign_in_get_seconds_left (self->sign_in), ==, 0);
  sign_in_fixture_wait_for (self, GUICHET_SIGN_IN_WAITING);
  g_assert_cmpstr (guichet_sign_in_get_validation_url (self->sign_in), ==, SIGN_IN_PAGE);
  g_assert_cmpuint (guichet_sign_in_get_seconds_left (self->sign_in), >, 0);
  g_assert_cmpuint (guichet_sign_in_get_seconds_left (self->sign_in), <=, 60);
  g_assert_nonnull (strstr (guichet_sign_in_get_step_label (self->sign_in), "browser"));

  sign_in_fixture_answer (self, NULL, NULL, 0);
  sign_in_fixture_settle (self);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_cmpuint (guichet_sign_in_get_seconds_left (self->sign_in), ==, 0);
}

static void
test_limit (SignInFixture *self, gconstpointer data)
{
  static const GuichetFlowPace pace = { 1, 2, 30 };

  guichet_sign_in_set_pace (self->sign_in, &pace, 1000);
  sign_in_fixture_answer (self, SIGN_IN_CURRENT, &pendings[0].step, G_MAXUINT);
  sign_in_fixture_run (self, SIGN_IN_BROWSER);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_FAILED);
  g_assert_error (guichet_sign_in_get_error (self->sign_in), GUICHET_ERROR,
                  GUICHET_ERROR_TIMED_OUT);
  g_assert_nonnull (strstr (guichet_sign_in_get_error (self->sign_in)->message, "Sign in once"));
}

/* A page is opened in the browser; nothing else is. */
static void
test_page_that_is_none (SignInFixture *self, gconstpointer data)
{
  static const GuichetMockStep program = { .body = "{\"consumerKey\":\"" SIGN_IN_MADE
                                                   "\",\"state\":\"pendingValidation\","
                                                   "\"validationUrl\":\"file:///usr/bin/true\"}" };

  sign_in_fixture_answer (self, SIGN_IN_ASK, &program, 1);
  sign_in_fixture_run (self, SIGN_IN_BROWSER);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_FAILED);
  g_assert_cmpstr (self->states->str, ==, "asking failed ");
}

static void
title_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  char **title = user_data;

  *title = guichet_sign_in_find_application_finish (GUICHET_SIGN_IN (source), result, &error);
  g_assert_no_error (error);
  if (*title == NULL)
    *title = g_strdup ("none");
}

static void
assert_application (SignInFixture *self, const char *endpoint, const char *expected)
{
  g_autofree char *title = NULL;

  guichet_sign_in_find_application_async (self->sign_in, endpoint, NULL, title_cb, &title);
  while (title == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (title, ==, expected);
}

/* A build with an application of its own is tested with it. */
static void
test_application_that_is_built_in (SignInFixture *self, gconstpointer data)
{
  const gboolean has_one = *GUICHET_APPLICATION_KEY != '\0';

  assert_application (self, GUICHET_APPLICATION_ENDPOINT, has_one ? "Guichet itself" : "none");
  assert_application (self, guichet_mock_server_get_url (self->mock), "none");
}

static void
test_known_application (SignInFixture *self, gconstpointer data)
{
  const char *url = guichet_mock_server_get_url (self->mock);

  assert_application (self, url, "none");
  guichet_sign_in_with_browser (self->sign_in, url, NULL, NULL);
  sign_in_fixture_settle (self);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_FAILED);
  g_assert_cmpuint (guichet_mock_server_get_n_requests (self->mock), ==, 0);

  sign_in_fixture_run (self, SIGN_IN_SERVICE_ACCOUNT);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  assert_application (self, url, "none");

  sign_in_fixture_run (self, SIGN_IN_KEYS);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  assert_application (self, url, "Jeanne Martin");
  assert_application (self, "ovh-ca", "none");

  guichet_sign_in_with_browser (self->sign_in, url, NULL, NULL);
  sign_in_fixture_settle (self);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_cmpuint (guichet_mock_server_count (self->mock, "POST", SIGN_IN_ASK), ==, 1);
}

static void
count_cb (guint *n_times)
{
  *n_times += 1;
}

/* What was switched to is read. */
static void
wait_for_session (SignInFixture *self)
{
  while (guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING ||
         g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

static void
load_session (SignInFixture *self)
{
  guichet_session_load (self->session);
  wait_for_session (self);
}

/* The banner “Sign in again” is about the account in use, not about a key that waits for somebody
 * in the browser. */
static void
test_refusals_of_a_new_key_are_not_of_the_account_in_use (SignInFixture *self, gconstpointer data)
{
  guint n_refusals = 0;

  sign_in_fixture_run (self, SIGN_IN_KEYS);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  load_session (self);
  g_signal_connect_swapped (self->session, "notify::refusal", G_CALLBACK (count_cb), &n_refusals);

  for (gsize i = 0; i < G_N_ELEMENTS (pendings); i++)
    {
      sign_in_fixture_answer (self, SIGN_IN_CURRENT, &pendings[i].step, 3);
      sign_in_fixture_run (self, SIGN_IN_BROWSER);
      sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
      wait_for_session (self);
    }
  sign_in_fixture_answer (self, SIGN_IN_CURRENT, &ends[0].step, 1);
  sign_in_fixture_run (self, SIGN_IN_BROWSER);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_FAILED);
  sign_in_fixture_answer (self, SIGN_IN_ME, &pendings[1].step, 1);
  sign_in_fixture_run (self, SIGN_IN_KEYS);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_FAILED);
  g_assert_cmpuint (n_refusals, ==, 0);
  g_assert_null (guichet_session_get_refusal (self->session));

  /* Only those of the account itself are. */
  sign_in_fixture_answer (self, "/telephony", &pendings[1].step, G_MAXUINT);
  load_session (self);
  g_assert_cmpuint (n_refusals, >, 0);
  g_assert_error (guichet_session_get_refusal (self->session), GUICHET_ERROR,
                  GUICHET_ERROR_CREDENTIAL);
  g_signal_handlers_disconnect_by_data (self->session, &n_refusals);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (SignInFixture *self, gconstpointer data);
  } cases[] = {
    { "/sign-in-browser/page-and-time", test_page_and_time },
    { "/sign-in-browser/limit", test_limit },
    { "/sign-in-browser/page-that-is-none", test_page_that_is_none },
    { "/sign-in-browser/known-application", test_known_application },
    { "/sign-in-browser/application-that-is-built-in", test_application_that_is_built_in },
    { "/sign-in-browser/refusals-of-a-new-key-are-not-of-the-account-in-use",
      test_refusals_of_a_new_key_are_not_of_the_account_in_use },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (pendings); i++)
    {
      g_autofree char *path = g_strconcat ("/sign-in-browser/wait/", pendings[i].name, NULL);
      g_test_add (path, SignInFixture, &pendings[i].step, sign_in_fixture_set_up, test_pending,
                  sign_in_fixture_tear_down);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *path = g_strconcat ("/sign-in-browser/end/", ends[i].name, NULL);
      g_test_add (path, SignInFixture, GSIZE_TO_POINTER (i), sign_in_fixture_set_up, test_end,
                  sign_in_fixture_tear_down);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, SignInFixture, NULL, sign_in_fixture_set_up, cases[i].test,
                sign_in_fixture_tear_down);
  return g_test_run ();
}
