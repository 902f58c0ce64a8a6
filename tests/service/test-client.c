/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-client.c: what the client sends, and how it keeps time with the server.
 */
#include "config.h"

#include "guichet-client-fixture.h"

#include "guichet-error.h"
#include "guichet-signer.h"
#include "guichet-telephony-api.h"

#define OUT_OF_TIME                                                                                \
  "{\"errorCode\":\"QUERY_TIME_OUT\",\"httpCode\":\"400 Bad Request\",\"message\":\"Query out of " \
  "time\"}"

static void
end (GuichetMockServer *server, GuichetClient *client)
{
  guichet_mock_server_assert_played (server);
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
}

static void
assert_header (GuichetMockServer *server, guint n_request, const char *name, const char *value)
{
  g_assert_cmpstr (guichet_mock_server_get_header (server, n_request, name), ==, value);
}

/* As the server would check it: from what it received, and the time it was told. */
static void
assert_signature (GuichetMockServer *server,
                  guint n_request,
                  GuichetRequest *request,
                  gint64 difference)
{
  const char *time = guichet_mock_server_get_header (server, n_request, "X-Ovh-Timestamp");
  const gint64 told = g_ascii_strtoll (time, NULL, 10);
  g_autofree char *url =
      g_strconcat (guichet_mock_server_get_url (server), FIXTURE_CALL_PATH, NULL);
  g_autofree char *signature =
      guichet_signer_sign (TEST_APPLICATION_SECRET, TEST_CONSUMER_KEY, "POST", url,
                           guichet_request_get_body (request), told);

  g_assert_cmpint (ABS (told - g_get_real_time () / G_USEC_PER_SEC - difference), <=, 5);
  assert_header (server, n_request, "X-Ovh-Signature", signature);
}

static void
test_signed_call (void)
{
  static const GuichetMockStep steps[] = { { "POST", FIXTURE_CALL_PATH, .body = "null" } };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_click2call ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = NULL;

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  guichet_mock_server_set_time_difference (server, 7200);
  reply = fixture_call (client, request, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_NULL (reply));

  /* First the time, unsigned; then the call, signed with the server's time. */
  g_assert_cmpuint (guichet_mock_server_count (server, "GET", "/auth/time"), ==, 1);
  assert_header (server, 0, "X-Ovh-Application", TEST_APPLICATION_KEY);
  assert_header (server, 0, "X-Ovh-Consumer", NULL);
  assert_header (server, 0, "X-Ovh-Signature", NULL);
  assert_signature (server, 1, request, 7200);
  assert_header (server, 1, "X-Ovh-Consumer", TEST_CONSUMER_KEY);
  assert_header (server, 1, "Content-Type", "application/json");
  assert_header (server, 1, "Accept", "application/json");
  assert_header (server, 1, "User-Agent", "Guichet/" GUICHET_VERSION);
  g_assert_cmpstr (guichet_mock_server_get_body (server, 1), ==,
                   "{\"calledNumber\":\"0033142866100\",\"intercom\":true}");
  end (server, client);
}

static void
test_access_token_needs_no_clock (void)
{
  static const GuichetMockStep steps[] = { { "GET", "/me", .body = "{}" } };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  g_autoptr(GuichetCredentials) credentials = guichet_credentials_new_access_token (
      guichet_mock_server_get_url (server), "sometoken", NULL);
  GuichetClient *client = guichet_client_new (credentials, NULL);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(JsonNode) reply = NULL;
  g_autoptr(GError) error = NULL;

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  reply = fixture_call (client, request, &error);
  g_assert_no_error (error);
  g_assert_nonnull (reply);
  g_assert_cmpuint (guichet_mock_server_count (server, "GET", "/auth/time"), ==, 0);
  g_assert_cmpstr (guichet_mock_server_get_header (server, 0, "Authorization"), ==,
                   "Bearer sometoken");
  g_assert_null (guichet_mock_server_get_header (server, 0, "X-Ovh-Application"));
  end (server, client);
}

/* The mock tells the path as it stood in the request line, and libsoup must not have tidied it up
 * on the way. */
static void
test_escaped_path_is_sent_as_signed (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/telephony/a%2F..%20b%25/line", .body = "[]" },
    { "GET", "/telephony/%252E%252E/line", .body = "[]" },
  };
  static const char *const groups[] = { "a/.. b%", ".." };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr(GuichetRequest) request =
                     guichet_request_new (GUICHET_OPERATION_LINES, groups[i], NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) reply = NULL;

      guichet_request_expand (request);
      reply = fixture_call (client, request, &error);

      g_assert_no_error (error);
      g_assert_nonnull (reply);
    }
  g_assert_cmpstr (guichet_mock_server_get_header (server, 1, "X-Pagination-Mode"), ==,
                   "CachedObjectList-Pages");
  end (server, client);
}

static void
test_concurrent_calls_share_one_time (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/auth/time", GUICHET_MOCK_HANG, .body = "1700000000" },
    { "GET", "/telephony", .body = "[]" },
    { "GET", "/me", .body = "{}" },
    { "GET", "/me", .body = "{}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GuichetRequest) other = fixture_other ();
  g_auto(Outcome) first = { 0 };
  g_auto(Outcome) second = { 0 };
  g_auto(Outcome) third = { 0 };

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  fixture_start (client, request, NULL, &first);
  guichet_mock_server_wait_requests (server, 1);
  fixture_start (client, other, NULL, &second);
  guichet_mock_server_release (server);
  fixture_wait (&first);
  fixture_wait (&second);
  fixture_start (client, request, NULL, &third);
  fixture_wait (&third);
  g_assert_no_error (first.error);
  g_assert_no_error (second.error);
  g_assert_no_error (third.error);
  g_assert_cmpuint (guichet_mock_server_count (server, "GET", "/auth/time"), ==, 1);
  end (server, client);
}

static void
test_waiter_that_leaves_does_not_take_the_time_along (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/auth/time", GUICHET_MOCK_HANG, .body = "1700000000" },
    { "GET", "/telephony", .body = "[]" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GuichetRequest) other = fixture_other ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Outcome) leaves = { 0 };
  g_auto(Outcome) stays = { 0 };

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  fixture_start (client, request, cancellable, &leaves);
  fixture_start (client, other, NULL, &stays);
  guichet_mock_server_wait_requests (server, 1);
  g_cancellable_cancel (cancellable);
  fixture_wait (&leaves);
  g_assert_error (leaves.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (stays.is_over);
  guichet_mock_server_release (server);
  fixture_wait (&stays);
  g_assert_no_error (stays.error);
  end (server, client);
}

static void
test_last_waiter_ends_the_question (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/auth/time", GUICHET_MOCK_HANG, .body = "1700000000" },
    { "GET", "/me", .body = "{}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Outcome) leaves = { 0 };
  g_auto(Outcome) later = { 0 };

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  fixture_start (client, request, cancellable, &leaves);
  guichet_mock_server_wait_requests (server, 1);
  g_cancellable_cancel (cancellable);
  fixture_wait (&leaves);
  g_assert_error (leaves.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  guichet_mock_server_wait_gone (server, 1);

  /* The next call asks anew. */
  fixture_start (client, request, NULL, &later);
  fixture_wait (&later);
  g_assert_no_error (later.error);
  g_assert_cmpuint (guichet_mock_server_count (server, "GET", "/auth/time"), ==, 2);
  end (server, client);
}

/* The server refuses before it does anything, so that even a POST may be sent once more. */
static void
test_clock_is_renewed_once (void)
{
  static const GuichetMockStep steps[] = {
    { "POST", FIXTURE_CALL_PATH, .status = 400, .body = OUT_OF_TIME },
    { "POST", FIXTURE_CALL_PATH, .status = 204 },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_click2call ();
  g_autoptr(JsonNode) reply = NULL;
  g_autoptr(GError) error = NULL;

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  reply = fixture_call (client, request, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_NULL (reply));
  g_assert_cmpuint (guichet_mock_server_count (server, "GET", "/auth/time"), ==, 2);
  g_assert_cmpuint (guichet_mock_server_count (server, "POST", FIXTURE_CALL_PATH), ==, 2);
  end (server, client);
}

static void
test_clock_is_not_renewed_twice (void)
{
  static const GuichetMockStep steps[] = {
    { "POST", FIXTURE_CALL_PATH, .status = 400, .body = OUT_OF_TIME },
    { "POST", FIXTURE_CALL_PATH, .status = 400, .body = OUT_OF_TIME },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_click2call ();
  g_autoptr(JsonNode) reply = NULL;
  g_autoptr(GError) error = NULL;

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  reply = fixture_call (client, request, &error);
  g_assert_null (reply);
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_CLOCK);
  g_assert_false (guichet_error_get_details (error)->maybe_done);
  g_assert_cmpuint (guichet_mock_server_count (server, "POST", FIXTURE_CALL_PATH), ==, 2);
  end (server, client);
}

static void
test_two_refusals_renew_one_clock (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/telephony", GUICHET_MOCK_HANG, .status = 400, .body = OUT_OF_TIME },
    { "GET", "/me", GUICHET_MOCK_HANG, .status = 400, .body = OUT_OF_TIME },
    { "GET", "/telephony", .body = "[]" },
    { "GET", "/me", .body = "{}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GuichetRequest) other = fixture_other ();
  g_auto(Outcome) first = { 0 };
  g_auto(Outcome) second = { 0 };

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  fixture_start (client, request, NULL, &first);
  fixture_start (client, other, NULL, &second);
  guichet_mock_server_wait_requests (server, 3);
  guichet_mock_server_release (server);
  fixture_wait (&first);
  fixture_wait (&second);
  g_assert_no_error (first.error);
  g_assert_no_error (second.error);
  g_assert_cmpuint (guichet_mock_server_count (server, "GET", "/auth/time"), ==, 2);
  end (server, client);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/client/signed-call", test_signed_call);
  g_test_add_func ("/client/access-token-needs-no-clock", test_access_token_needs_no_clock);
  g_test_add_func ("/client/escaped-path-is-sent-as-signed", test_escaped_path_is_sent_as_signed);
  g_test_add_func ("/client/concurrent-calls-share-one-time", test_concurrent_calls_share_one_time);
  g_test_add_func ("/client/waiter-that-leaves-does-not-take-the-time-along",
                   test_waiter_that_leaves_does_not_take_the_time_along);
  g_test_add_func ("/client/last-waiter-ends-the-question", test_last_waiter_ends_the_question);
  g_test_add_func ("/client/clock-is-renewed-once", test_clock_is_renewed_once);
  g_test_add_func ("/client/clock-is-not-renewed-twice", test_clock_is_not_renewed_twice);
  g_test_add_func ("/client/two-refusals-renew-one-clock", test_two_refusals_renew_one_clock);

  return g_test_run ();
}
