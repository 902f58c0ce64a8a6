/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-client-token-faults.c: whatever the server of tokens does, the call is told and was not
 * sent, no token is asked for twice by itself, nothing is shown, and the next call tries anew.
 */
#include "guichet-token-fixture.h"

#include "guichet-error.h"

/* clang-format off */
static const struct { const char *name; GuichetMockStep step; GuichetError code; const char *words; } faults[] = {
  { "refused",      { "POST", TOKEN_PATH, .status = 400, .body = "{\"error\":\"invalid_client_credentials\",\"error_description\":\"" TOKEN_ESCAPED " is wrong\"}" }, GUICHET_ERROR_CREDENTIAL, "… is wrong" },
  { "refused-401",  { "POST", TOKEN_PATH, .status = 401, .body = "{\"error\":\"invalid_client\",\"error_description\":\"not " TOKEN_CLIENT_SECRET "\"}" }, GUICHET_ERROR_CREDENTIAL, "not …" },
  { "refused-200",  { "POST", TOKEN_PATH, .body = "{\"error\":\"invalid_client\",\"error_description\":\"No such client\"}" }, GUICHET_ERROR_CREDENTIAL, "No such client" },
  { "html",         { "POST", TOKEN_PATH, .type = "text/html", .body = "<h1>Welcome " TOKEN_CLIENT_SECRET "</h1>" }, GUICHET_ERROR_BAD_REPLY, "Welcome …" },
  { "html-503",     { "POST", TOKEN_PATH, .status = 503, .type = "text/html", .body = "<h1>Down</h1>" }, GUICHET_ERROR_SERVER, "Down" },
  { "redirection",  { "POST", TOKEN_PATH, .status = 302, .headers = "Location: http://127.0.0.1:9/\r\n" }, GUICHET_ERROR_BAD_REPLY, NULL },
  { "no-token",     { "POST", TOKEN_PATH, .body = "{\"token_type\":\"Bearer\",\"expires_in\":5}" }, GUICHET_ERROR_BAD_REPLY, NULL },
  { "no-end",       { "POST", TOKEN_PATH, .body = TOKEN_BEGIN ("A") "\"scope\":\"all\"}" }, GUICHET_ERROR_BAD_REPLY, NULL },
  { "other-type",   { "POST", TOKEN_PATH, .body = "{\"access_token\":\"verysecrettokenA\",\"token_type\":\"mac\",\"expires_in\":5}" }, GUICHET_ERROR_BAD_REPLY, NULL },
  { "line-break",   { "POST", TOKEN_PATH, .body = TOKEN_BEGIN ("A\\r\\nX-Evil: 1") "\"expires_in\":5}" }, GUICHET_ERROR_BAD_REPLY, NULL },
  { "empty",        { "POST", TOKEN_PATH }, GUICHET_ERROR_BAD_REPLY, NULL },
  { "number",       { "POST", TOKEN_PATH, .body = "{\"access_token\":3,\"token_type\":\"Bearer\",\"expires_in\":5}" }, GUICHET_ERROR_BAD_REPLY, NULL },
  { "close",        { "POST", TOKEN_PATH, GUICHET_MOCK_CLOSE }, GUICHET_ERROR_OFFLINE, NULL },
  { "reset",        { "POST", TOKEN_PATH, GUICHET_MOCK_RESET }, GUICHET_ERROR_OFFLINE, NULL },
  { "truncated",    { "POST", TOKEN_PATH, GUICHET_MOCK_TRUNCATE, .body = TOKEN_LASTING ("A") }, GUICHET_ERROR_BAD_REPLY, NULL },
  { "half-json",    { "POST", TOKEN_PATH, .body = TOKEN_BEGIN ("A") }, GUICHET_ERROR_BAD_REPLY, NULL },
  { "form",         { "POST", TOKEN_PATH, .type = "text/plain", .body = "access_token=verysecrettokenA" }, GUICHET_ERROR_BAD_REPLY, NULL },
  { "garbage",      { "POST", TOKEN_PATH, GUICHET_MOCK_GARBAGE, .body = "verysecret no http\r\n\r\n" }, GUICHET_ERROR_BAD_REPLY, NULL },
  { "huge",         { "POST", TOKEN_PATH, GUICHET_MOCK_HUGE }, GUICHET_ERROR_BAD_REPLY, NULL },
};
/* clang-format on */

static void
test_fault (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  static const GuichetMockStep good[] = {
    { "POST", TOKEN_PATH, .body = TOKEN_LASTING ("A") },
    { "POST", FIXTURE_CALL_PATH },
  };
  TokenFixture fixture = token_fixture_new (&faults[i].step, 1, 60000);
  g_autoptr(GError) error = token_fixture_ask_in_vain (&fixture, fixture_click2call ());

  g_assert_error (error, GUICHET_ERROR, (int) faults[i].code);
  g_assert_cmpstr (guichet_error_get_details (error)->api_message, ==, faults[i].words);
  g_assert_cmpuint (guichet_mock_server_count (fixture.server, "POST", TOKEN_PATH), ==, 1);

  guichet_mock_server_play (fixture.server, good, G_N_ELEMENTS (good));
  token_fixture_ask (&fixture, fixture_click2call ());
  token_fixture_end (&fixture);
}

static void
test_hang_ends_at_the_limit (void)
{
  static const GuichetMockStep steps[] = { { "POST", TOKEN_PATH, GUICHET_MOCK_HANG } };
  TokenFixture fixture = token_fixture_new (steps, G_N_ELEMENTS (steps), 50);
  g_autoptr(GError) error = token_fixture_ask_in_vain (&fixture, fixture_click2call ());

  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_TIMED_OUT);
  guichet_mock_server_wait_gone (fixture.server, 1);
  token_fixture_end (&fixture);
}

static void
test_cancelled_by_all_closes_the_connection (void)
{
  static const GuichetMockStep steps[] = { { "POST", TOKEN_PATH, GUICHET_MOCK_HANG } };
  TokenFixture fixture = token_fixture_new (steps, G_N_ELEMENTS (steps), 60000);
  g_autoptr(GuichetRequest) request = fixture_click2call ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Outcome) first = { 0 };
  g_auto(Outcome) second = { 0 };

  fixture_start (fixture.client, request, cancellable, &first);
  fixture_start (fixture.client, request, cancellable, &second);
  guichet_mock_server_wait_requests (fixture.server, 1);
  g_cancellable_cancel (cancellable);
  fixture_wait (&first);
  fixture_wait (&second);
  g_assert_error (first.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_error (second.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  guichet_mock_server_wait_gone (fixture.server, 1);
  token_fixture_end (&fixture);
}

static void
test_cancelled_by_one_goes_on_for_the_other (void)
{
  static const GuichetMockStep steps[] = {
    { "POST", TOKEN_PATH, GUICHET_MOCK_HALF, .body = TOKEN_LASTING ("A") },
    { "POST", FIXTURE_CALL_PATH },
  };
  TokenFixture fixture = token_fixture_new (steps, G_N_ELEMENTS (steps), 60000);
  g_autoptr(GuichetRequest) request = fixture_click2call ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Outcome) first = { 0 };
  g_auto(Outcome) second = { 0 };

  fixture_start (fixture.client, request, cancellable, &first);
  fixture_start (fixture.client, request, NULL, &second);
  guichet_mock_server_wait_requests (fixture.server, 1);
  g_cancellable_cancel (cancellable);
  fixture_wait (&first);
  g_assert_error (first.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  guichet_mock_server_release (fixture.server);
  fixture_wait (&second);
  g_assert_no_error (second.error);
  token_fixture_end (&fixture);
}

static void
refused_cb (GuichetClient *client, const GError *error, guint *n_refusals)
{
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL);
  *n_refusals += 1;
}

static void
test_refused_account_is_announced (void)
{
  TokenFixture fixture = token_fixture_new (&faults[0].step, 1, 60000);
  g_autoptr(GError) error = NULL;
  guint n_refusals = 0;

  g_signal_connect (fixture.client, "refused", G_CALLBACK (refused_cb), &n_refusals);
  error = token_fixture_ask_in_vain (&fixture, fixture_me ());
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL);
  g_assert_cmpuint (n_refusals, ==, 1);
  token_fixture_end (&fixture);
}

/* The banner “Sign in again” would be wrong: the account is as good as before. */
static void
test_token_that_ends_too_early_is_not_announced (void)
{
  static const GuichetMockStep steps[] = {
    { "POST", TOKEN_PATH, .body = TOKEN_LASTING ("A") },
    { "POST", FIXTURE_CALL_PATH, .status = 401, .body = "{\"message\":\"Invalid token\"}" },
    { "POST", TOKEN_PATH, .body = TOKEN_LASTING ("B") },
    { "GET", "/me", .status = 401, .body = "{\"message\":\"Invalid token\"}" },
    { "POST", TOKEN_PATH, .body = TOKEN_LASTING ("C") },
    { "GET", "/me", .body = "{}" },
    { "GET", "/me", .status = 401, .body = "{\"message\":\"Invalid token\"}" },
    { "POST", TOKEN_PATH, .body = TOKEN_LASTING ("D") },
    { "GET", "/me", .status = 401, .body = "{\"message\":\"Invalid token\"}" },
  };
  TokenFixture fixture = token_fixture_new (steps, G_N_ELEMENTS (steps), 60000);
  g_autoptr(GError) call = NULL;
  g_autoptr(GError) again = NULL;
  guint n_refusals = 0;

  g_signal_connect (fixture.client, "refused", G_CALLBACK (refused_cb), &n_refusals);
  call = token_fixture_ask_in_vain (&fixture, fixture_click2call ());
  g_assert_error (call, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL);
  token_fixture_ask (&fixture, fixture_me ());
  g_assert_cmpuint (n_refusals, ==, 0);

  /* Not even a new one is taken. */
  again = token_fixture_ask_in_vain (&fixture, fixture_me ());
  g_assert_error (again, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL);
  g_assert_cmpuint (n_refusals, ==, 1);
  token_fixture_end (&fixture);
}

/* Runs the faults above once more in a child that says all it can. */
static void
test_debug_output_has_no_secret (void)
{
  if (g_test_subprocess ())
    {
      for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
        test_fault (GSIZE_TO_POINTER (i));
      return;
    }

  g_setenv ("G_MESSAGES_DEBUG", "all", TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*POST " TOKEN_PATH ": 400*"); /* it did speak */
  g_test_trap_assert_stdout_unmatched ("*" TOKEN_MARK "*");
  g_test_trap_assert_stderr_unmatched ("*" TOKEN_MARK "*");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/client/token-faults/", faults[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/client/token-faults/hang-ends-at-the-limit", test_hang_ends_at_the_limit);
  g_test_add_func ("/client/token-faults/cancelled-by-all-closes-the-connection",
                   test_cancelled_by_all_closes_the_connection);
  g_test_add_func ("/client/token-faults/cancelled-by-one-goes-on-for-the-other",
                   test_cancelled_by_one_goes_on_for_the_other);
  g_test_add_func ("/client/token-faults/refused-account-is-announced",
                   test_refused_account_is_announced);
  g_test_add_func ("/client/token-faults/token-that-ends-too-early-is-not-announced",
                   test_token_that_ends_too_early_is_not_announced);
  g_test_add_func ("/client/token-faults/debug-output-has-no-secret",
                   test_debug_output_has_no_secret);

  return g_test_run ();
}
