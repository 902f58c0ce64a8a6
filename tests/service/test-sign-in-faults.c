/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-sign-in-faults.c: every fault at every call of every way: signing in always ends where one
 * can go on from, says what to do, repeats nothing but a GET, and the next try works.
 */
#include "guichet-sign-in-fixture.h"

#include <string.h>

#include "guichet-error.h"

#define PATIENT 60000 /* milliseconds */

#define HTML "<html><head><title>Oops</title></head><body><h1>Oops</h1></body></html>"

/* clang-format off */
static const struct
{
  const char *name;
  GuichetMockStep step;
} faults[] = {
  { "refused", { .status = 403, .body = "{\"class\":\"Client::Forbidden\",\"message\":\"No\"}" } },
  { "refused-by-a-proxy", { .status = 403, .type = "text/html", .body = HTML } },
  { "wrong-key", { .status = 403, .body = "{\"errorCode\":\"INVALID_KEY\",\"message\":\"Invalid application key\"}" } },
  { "not-found", { .status = 404, .body = "{\"class\":\"Client::NotFound\",\"message\":\"No\"}" } },
  { "redirected", { .status = 302, .headers = "Location: https://example.invalid/\r\n" } },
  { "reset", { .kind = GUICHET_MOCK_RESET } },
  { "answer-lost", { .kind = GUICHET_MOCK_CLOSE } },
  { "hang", { .kind = GUICHET_MOCK_HANG, .body = "{}" } },
  { "408", { .status = 408, .type = "text/html", .body = HTML } },
  { "429", { .status = 429, .type = "text/html", .body = HTML } },
  { "500", { .status = 500, .type = "text/html", .body = HTML } },
  { "503", { .status = 503, .type = "text/html", .body = HTML } },
  { "truncated", { .kind = GUICHET_MOCK_TRUNCATE, .body = "{\"nichandle\":\"xx1111-ovh\"}" } },
  { "no-http", { .kind = GUICHET_MOCK_GARBAGE, .body = "SSH-2.0-OpenSSH_9.2\r\n" } },
  { "no-json", { .body = "{\"nichandle\":" } },
  { "html", { .type = "text/html", .body = HTML } },
  { "empty", { .body = "" } },
  { "null", { .body = "null" } },
  { "wrong-types", { .body = "{\"nichandle\":3,\"status\":[],\"consumerKey\":true,\"validationUrl\":{},\"account\":[],\"access_token\":7,\"rules\":\"all\"}" } },
  { "array", { .body = "[1,2]" } },
  { "text", { .body = "\"validated\"" } },
  { "huge", { .kind = GUICHET_MOCK_HUGE } },
};

static const struct
{
  SignInWay way;
  const char *name;
  const char *path;
} calls[] = {
  { SIGN_IN_BROWSER,         "browser/ask",             SIGN_IN_ASK },
  { SIGN_IN_BROWSER,         "browser/time",            "/auth/time" },
  { SIGN_IN_BROWSER,         "browser/current",         SIGN_IN_CURRENT },
  { SIGN_IN_BROWSER,         "browser/me",              SIGN_IN_ME },
  { SIGN_IN_KEYS,            "keys/time",               "/auth/time" },
  { SIGN_IN_KEYS,            "keys/current",            SIGN_IN_CURRENT },
  { SIGN_IN_KEYS,            "keys/me",                 SIGN_IN_ME },
  { SIGN_IN_FOUND,           "found/time",              "/auth/time" },
  { SIGN_IN_FOUND,           "found/current",           SIGN_IN_CURRENT },
  { SIGN_IN_FOUND,           "found/me",                SIGN_IN_ME },
  { SIGN_IN_SERVICE_ACCOUNT, "service-account/token",   SIGN_IN_TOKEN },
  { SIGN_IN_SERVICE_ACCOUNT, "service-account/details", SIGN_IN_DETAILS },
  { SIGN_IN_SERVICE_ACCOUNT, "service-account/me",      SIGN_IN_ME },
};
/* clang-format on */

static void
assert_says_what_to_do (const GError *error)
{
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_cmpint (error->domain, ==, GUICHET_ERROR);
  g_assert_null (strstr (error->message, "verysecret"));
  /* What happened, and what to do: two sentences at least. */
  g_assert_nonnull (strstr (error->message, ". "));
}

static void
test_fault (SignInFixture *self, gconstpointer data)
{
  const gsize n = GPOINTER_TO_SIZE (data);
  const SignInWay way = calls[n / G_N_ELEMENTS (faults)].way;
  const char *path = calls[n / G_N_ELEMENTS (faults)].path;
  const GuichetMockStep *fault = &faults[n % G_N_ELEMENTS (faults)].step;
  const GuichetFlowPace impatient = { 1, 2, 20 }, patient = { 1, 2, PATIENT };

  /* Only what never ends is given up early: a busy machine is slow with all the others. */
  guichet_sign_in_set_pace (self->sign_in, &impatient,
                            fault->kind == GUICHET_MOCK_HANG ? 150 : PATIENT);
  sign_in_fixture_answer (self, path, fault, G_MAXUINT);
  sign_in_fixture_run (self, way);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_FAILED);
  assert_says_what_to_do (guichet_sign_in_get_error (self->sign_in));
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 0);
  g_assert_cmpuint (guichet_mock_server_count (self->mock, "POST", SIGN_IN_ASK), ==,
                    way == SIGN_IN_BROWSER);

  guichet_sign_in_set_pace (self->sign_in, &patient, PATIENT);
  sign_in_fixture_answer (self, NULL, NULL, 0);
  sign_in_fixture_run (self, way);
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  g_assert_no_error (guichet_sign_in_get_error (self->sign_in));
  g_assert_cmpuint (sign_in_fixture_count_profiles (self), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize n = 0; n < G_N_ELEMENTS (calls) * G_N_ELEMENTS (faults); n++)
    {
      g_autofree char *path =
          g_strdup_printf ("/sign-in-faults/%s/%s", calls[n / G_N_ELEMENTS (faults)].name,
                           faults[n % G_N_ELEMENTS (faults)].name);
      g_test_add (path, SignInFixture, GSIZE_TO_POINTER (n), sign_in_fixture_set_up, test_fault,
                  sign_in_fixture_tear_down);
    }
  return g_test_run ();
}
