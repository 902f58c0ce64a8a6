/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-client-secrets.c: no secret gets into an error, not even one that the server repeats, nor
 * into what the program prints with G_MESSAGES_DEBUG=all.
 */
#include "guichet-client-fixture.h"

#include "guichet-error.h"

#include <string.h>

#define TOKEN       "verysecrettoken04"
#define EVENT_TOKEN "verysecreteventtoken05"
/* Every secret of these tests has this in it. */
#define MARK "verysecret"

static const GuichetMockStep talkative[] = {
  { "GET", "/auth/time", GUICHET_MOCK_ANSWER, .status = 403,
    .body = "{\"message\":\"bad " TEST_CONSUMER_KEY "!\",\"errorCode\":\"" TEST_APPLICATION_SECRET
            "\"}",
    .headers = "X-OVH-QUERYID: " TEST_CONSUMER_KEY "\r\n" },
  { "GET", "/auth/time", GUICHET_MOCK_ANSWER, .status = 400, .type = "text/html",
    .body = "<pre>X-Ovh-Consumer: " TEST_CONSUMER_KEY "</pre>" },
  { "GET", "/auth/time", GUICHET_MOCK_ANSWER, .body = "not json: " TEST_APPLICATION_SECRET },
};

static void
assert_quiet (const GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);
  g_autofree char *text = guichet_error_to_text (error);

  g_assert_null (strstr (text, MARK));
  g_assert_null (strstr (text, "$1$"));
  if (details != NULL && details->path != NULL)
    g_assert_null (strstr (details->path, MARK));
}

static void
test_errors_do_not_repeat_secrets (void)
{
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_click2call ();

  guichet_mock_server_play (server, talkative, G_N_ELEMENTS (talkative));
  for (gsize i = 0; i < G_N_ELEMENTS (talkative); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) reply = fixture_call (client, request, &error);

      g_assert_null (reply);
      g_assert_nonnull (error);
      assert_quiet (error);
    }
  guichet_mock_server_assert_played (server);
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
}

static void
polled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  outcome->reply =
      guichet_client_poll_events_finish (GUICHET_CLIENT (source), result, &outcome->error);
  outcome->is_over = TRUE;
}

static void
poll (GuichetClient *client, const char *url, Outcome *outcome)
{
  guichet_client_poll_events_async (client, url, EVENT_TOKEN, "some session", NULL, polled_cb,
                                    outcome);
  fixture_wait (outcome);
}

static void
test_poll_shows_its_token_to_its_host_alone (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/?token=" EVENT_TOKEN "&session=some%20session",
      .body = "{\"Session\":\"s\",\"Events\":[]}" },
    { "GET", "/?token=" EVENT_TOKEN "&session=some%20session", .status = 503,
      .body = "{\"message\":\"down\"}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autofree char *url = g_strconcat (guichet_mock_server_get_url (server), "/", NULL);
  g_auto(Outcome) good = { 0 };
  g_auto(Outcome) bad = { 0 };
  g_auto(Outcome) unsafe = { 0 };

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  poll (client, url, &good);
  g_assert_no_error (good.error);
  g_assert_null (guichet_mock_server_get_header (server, 0, "X-Ovh-Application"));
  g_assert_null (guichet_mock_server_get_header (server, 0, "X-Ovh-Consumer"));

  poll (client, url, &bad); /* and a poll is not repeated */
  g_assert_error (bad.error, GUICHET_ERROR, GUICHET_ERROR_SERVER);
  assert_quiet (bad.error);

  poll (client, "http://events.example.org/", &unsafe);
  g_assert_error (unsafe.error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION);
  assert_quiet (unsafe.error);
  guichet_mock_server_assert_played (server);
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
}

static void
test_access_token_is_not_repeated (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/me", .status = 401, .body = "{\"message\":\"Bearer " TOKEN " is over\"}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  g_autoptr(GuichetCredentials) credentials = guichet_credentials_new_access_token (
      guichet_mock_server_get_url (server), TOKEN, NULL);
  GuichetClient *client = guichet_client_new (credentials, NULL);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = NULL;

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  reply = fixture_call (client, request, &error);
  g_assert_null (reply);
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL);
  g_assert_cmpstr (guichet_error_get_details (error)->api_message, ==, "Bearer … is over");
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
}

/* Runs the tests above once more in a child that says all it can. */
static void
test_debug_output_has_no_secret (void)
{
  if (g_test_subprocess ())
    {
      test_errors_do_not_repeat_secrets ();
      test_poll_shows_its_token_to_its_host_alone ();
      test_access_token_is_not_repeated ();
      return;
    }

  g_setenv ("G_MESSAGES_DEBUG", "all", TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*GET /auth/time: 403*"); /* it did speak */
  g_test_trap_assert_stdout_unmatched ("*" MARK "*");
  g_test_trap_assert_stderr_unmatched ("*" MARK "*");
  g_test_trap_assert_stdout_unmatched ("*$1$*");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/client/secrets/errors-do-not-repeat-them", test_errors_do_not_repeat_secrets);
  g_test_add_func ("/client/secrets/poll-shows-its-token-to-its-host-alone",
                   test_poll_shows_its_token_to_its_host_alone);
  g_test_add_func ("/client/secrets/access-token-is-not-repeated",
                   test_access_token_is_not_repeated);
  g_test_add_func ("/client/secrets/debug-output-has-none", test_debug_output_has_no_secret);

  return g_test_run ();
}
