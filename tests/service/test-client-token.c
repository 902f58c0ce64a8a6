/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-client-token.c: the token of a service account: fetched once for all, renewed before its end
 * and when it is refused, never for the price of a POST sent twice, and never shown.
 */
#include "guichet-token-fixture.h"

#include "guichet-error.h"

static void
test_token_is_the_only_proof (void)
{
  static const GuichetMockStep steps[] = {
    { "POST", TOKEN_PATH, .body = TOKEN_LASTING ("A") },
    { "GET", "/me", .body = "{}" },
  };
  static const char *const headers[] = { "X-Ovh-Application", "X-Ovh-Consumer", "X-Ovh-Timestamp",
                                         "X-Ovh-Signature" };
  TokenFixture fixture = token_fixture_new (steps, G_N_ELEMENTS (steps), 60000);

  token_fixture_ask (&fixture, fixture_me ());
  g_assert_cmpstr (guichet_mock_server_get_header (fixture.server, 0, "Content-Type"), ==,
                   "application/x-www-form-urlencoded");
  g_assert_cmpstr (guichet_mock_server_get_body (fixture.server, 0), ==,
                   "grant_type=client_credentials&client_id=" TOKEN_CLIENT_ID
                   "&client_secret=" TOKEN_ESCAPED "&scope=all");
  token_fixture_assert_bearer (&fixture, 0, NULL);
  token_fixture_assert_bearer (&fixture, 1, TOKEN_BEARER ("A"));
  for (guint i = 0; i < 2; i++)
    for (gsize k = 0; k < G_N_ELEMENTS (headers); k++)
      g_assert_null (guichet_mock_server_get_header (fixture.server, i, headers[k]));
  g_assert_cmpuint (guichet_mock_server_count (fixture.server, "GET", "/auth/time"), ==, 0);
  g_assert_cmpint (guichet_client_get_clock_difference (fixture.client), ==, 0);
  token_fixture_end (&fixture);
}

static void
test_fetched_once_for_many_calls (void)
{
  static const GuichetMockStep steps[] = {
    { "POST", TOKEN_PATH, GUICHET_MOCK_HALF, .body = TOKEN_LASTING ("A") },
    { "GET", "/me", .body = "{}" },
    { "POST", FIXTURE_CALL_PATH },
    { "GET", "/me", .body = "{}" },
    { "POST", FIXTURE_CALL_PATH },
  };
  TokenFixture fixture = token_fixture_new (steps, G_N_ELEMENTS (steps), 60000);
  g_autoptr(GuichetRequest) me = fixture_me ();
  g_autoptr(GuichetRequest) call = fixture_click2call ();
  g_auto(Outcome) first = { 0 };
  g_auto(Outcome) second = { 0 };

  fixture_start (fixture.client, me, NULL, &first);
  fixture_start (fixture.client, call, NULL, &second);
  guichet_mock_server_wait_requests (fixture.server, 1);
  guichet_mock_server_release (fixture.server);
  fixture_wait (&first);
  fixture_wait (&second);
  g_assert_no_error (first.error);
  g_assert_no_error (second.error);

  token_fixture_ask (&fixture, fixture_me ());
  token_fixture_ask (&fixture, fixture_click2call ());
  for (guint i = 1; i < 5; i++)
    token_fixture_assert_bearer (&fixture, i, TOKEN_BEARER ("A"));
  g_assert_cmpuint (guichet_mock_server_count (fixture.server, "POST", TOKEN_PATH), ==, 1);
  token_fixture_end (&fixture);
}

/* Ten seconds before its end it is as good as over, and no call is begun with it. */
static void
test_renewed_before_its_end (void)
{
  static const GuichetMockStep steps[] = {
    { "POST", TOKEN_PATH, .body = TOKEN_BEGIN ("A") "\"expires_in\":5}" },
    { "GET", "/me", .body = "{}" },
    { "POST", TOKEN_PATH, .body = TOKEN_BEGIN ("B") "\"expires_in\":-1}" },
    { "POST", FIXTURE_CALL_PATH },
    { "POST", TOKEN_PATH, .body = TOKEN_BEGIN ("C") "\"expires_in\":9223372036854775807}" },
    { "GET", "/me", .body = "{}" },
    { "GET", "/me", .body = "{}" },
  };
  TokenFixture fixture = token_fixture_new (steps, G_N_ELEMENTS (steps), 60000);

  token_fixture_ask (&fixture, fixture_me ());
  token_fixture_ask (&fixture, fixture_click2call ());
  token_fixture_ask (&fixture, fixture_me ());
  token_fixture_ask (&fixture, fixture_me ());
  token_fixture_assert_bearer (&fixture, 1, TOKEN_BEARER ("A"));
  token_fixture_assert_bearer (&fixture, 3, TOKEN_BEARER ("B"));
  token_fixture_assert_bearer (&fixture, 5, TOKEN_BEARER ("C"));
  token_fixture_assert_bearer (&fixture, 6, TOKEN_BEARER ("C"));
  token_fixture_end (&fixture);
}

static void
test_renewed_once_when_a_get_is_refused (void)
{
  static const GuichetMockStep steps[] = {
    { "POST", TOKEN_PATH, .body = TOKEN_LASTING ("A") },
    { "GET", "/me", .status = 401, .body = "{\"message\":\"verysecrettokenA is over\"}" },
    { "POST", TOKEN_PATH, .body = TOKEN_LASTING ("B") },
    { "GET", "/me", .body = "{}" },
    { "GET", "/me", .status = 401, .body = "{\"message\":\"Invalid token\"}" },
    { "POST", TOKEN_PATH, .body = TOKEN_LASTING ("C") },
    { "GET", "/me", .status = 401, .body = "{\"message\":\"verysecrettokenC is over\"}" },
  };
  TokenFixture fixture = token_fixture_new (steps, G_N_ELEMENTS (steps), 60000);
  g_autoptr(GError) error = NULL;

  token_fixture_ask (&fixture, fixture_me ());
  token_fixture_assert_bearer (&fixture, 3, TOKEN_BEARER ("B"));

  error = token_fixture_ask_in_vain (&fixture, fixture_me ());
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL);
  g_assert_cmpstr (guichet_error_get_details (error)->api_message, ==, "… is over");
  token_fixture_assert_bearer (&fixture, 6, TOKEN_BEARER ("C"));
  token_fixture_end (&fixture);
}

static void
test_post_that_is_refused_is_not_repeated (void)
{
  static const GuichetMockStep steps[] = {
    { "POST", TOKEN_PATH, .body = TOKEN_LASTING ("A") },
    { "POST", FIXTURE_CALL_PATH, .status = 401, .body = "{\"message\":\"Invalid token\"}" },
    { "POST", TOKEN_PATH, .body = TOKEN_LASTING ("B") },
    { "POST", FIXTURE_CALL_PATH },
  };
  TokenFixture fixture = token_fixture_new (steps, G_N_ELEMENTS (steps), 60000);
  g_autoptr(GError) error = token_fixture_ask_in_vain (&fixture, fixture_click2call ());

  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL);
  g_assert_cmpuint (guichet_mock_server_count (fixture.server, "POST", FIXTURE_CALL_PATH), ==, 1);

  token_fixture_ask (&fixture, fixture_click2call ()); /* the person tries again */
  token_fixture_assert_bearer (&fixture, 3, TOKEN_BEARER ("B"));
  token_fixture_end (&fixture);
}

static void
test_one_refused_token_is_renewed_once_for_many (void)
{
  static const GuichetMockStep steps[] = {
    { "POST", TOKEN_PATH, .body = TOKEN_LASTING ("A") },
    { "GET", "/me", GUICHET_MOCK_HALF, .status = 401, .body = "{\"message\":\"Invalid token\"}" },
    { "GET", "/telephony", GUICHET_MOCK_HALF, .status = 401, .body = "{\"message\":\"Invalid\"}" },
    { "POST", TOKEN_PATH, .body = TOKEN_LASTING ("B") },
    { "GET", "/me", .body = "{}" },
    { "GET", "/telephony", .body = "[]" },
  };
  TokenFixture fixture = token_fixture_new (steps, G_N_ELEMENTS (steps), 60000);
  g_autoptr(GuichetRequest) me = fixture_me ();
  g_autoptr(GuichetRequest) groups = guichet_request_new (GUICHET_OPERATION_TELEPHONY, NULL);
  g_auto(Outcome) first = { 0 };
  g_auto(Outcome) second = { 0 };

  fixture_start (fixture.client, me, NULL, &first);
  fixture_start (fixture.client, groups, NULL, &second);
  guichet_mock_server_wait_requests (fixture.server, 3);
  guichet_mock_server_release (fixture.server);
  fixture_wait (&first);
  fixture_wait (&second);
  g_assert_no_error (first.error);
  g_assert_no_error (second.error);
  g_assert_cmpuint (guichet_mock_server_count (fixture.server, "POST", TOKEN_PATH), ==, 2);
  token_fixture_end (&fixture);
}

/* Runs two of the tests above once more in a child that says all it can. */
static void
test_debug_output_has_no_secret (void)
{
  if (g_test_subprocess ())
    {
      test_token_is_the_only_proof ();
      test_renewed_once_when_a_get_is_refused ();
      return;
    }

  g_setenv ("G_MESSAGES_DEBUG", "all", TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*POST " TOKEN_PATH ": 200*"); /* it did speak */
  g_test_trap_assert_stdout_unmatched ("*" TOKEN_MARK "*");
  g_test_trap_assert_stderr_unmatched ("*" TOKEN_MARK "*");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/client/token/is-the-only-proof", test_token_is_the_only_proof);
  g_test_add_func ("/client/token/fetched-once-for-many-calls", test_fetched_once_for_many_calls);
  g_test_add_func ("/client/token/renewed-before-its-end", test_renewed_before_its_end);
  g_test_add_func ("/client/token/renewed-once-when-a-get-is-refused",
                   test_renewed_once_when_a_get_is_refused);
  g_test_add_func ("/client/token/post-that-is-refused-is-not-repeated",
                   test_post_that_is_refused_is_not_repeated);
  g_test_add_func ("/client/token/one-refused-token-is-renewed-once-for-many",
                   test_one_refused_token_is_renewed_once_for_many);
  g_test_add_func ("/client/token/debug-output-has-no-secret", test_debug_output_has_no_secret);

  return g_test_run ();
}
