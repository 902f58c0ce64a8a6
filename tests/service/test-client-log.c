/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-client-log.c: every try that went out stands in the log with how it ended, and nothing that
 * is secret.
 */
#include "guichet-client-fixture.h"

#include "guichet-telephony-api.h"

#include <string.h>

#define EVENT_TOKEN "verysecreteventtoken05"

typedef struct
{
  GuichetMockServer *server;
  GuichetExchangeLog *log;
  GuichetClient *client;
} Fixture;

/* @endpoint: (nullable): the mock's own */
static Fixture
set_up (const char *endpoint)
{
  Fixture fixture = { guichet_mock_server_new (NULL), guichet_exchange_log_new (), NULL };
  g_autoptr(GuichetCredentials) credentials = guichet_credentials_new_application (
      endpoint != NULL ? endpoint : guichet_mock_server_get_url (fixture.server),
      TEST_APPLICATION_KEY, TEST_APPLICATION_SECRET, TEST_CONSUMER_KEY, NULL);

  fixture.client = g_object_new (GUICHET_TYPE_CLIENT, "credentials", credentials, "log",
                                 fixture.log, "pause", 1, NULL);

  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  g_autofree char *text = guichet_exchange_log_to_text (fixture->log);

  g_assert_null (strstr (text, "verysecret"));
  g_assert_null (strstr (text, "?"));
  guichet_mock_server_assert_played (fixture->server);
  g_assert_finalize_object (fixture->client);
  g_assert_finalize_object (fixture->log);
  g_assert_finalize_object (fixture->server);
}

static void
assert_logged (Fixture *fixture,
               guint n,
               const char *method,
               const char *path,
               guint status,
               gboolean is_second_try)
{
  g_autoptr(GuichetExchange) exchange = g_list_model_get_item (G_LIST_MODEL (fixture->log), n);

  g_assert_nonnull (exchange);
  g_assert_cmpstr (guichet_exchange_get_method (exchange), ==, method);
  g_assert_cmpstr (guichet_exchange_get_path (exchange), ==, path);
  g_assert_cmpuint (guichet_exchange_get_status (exchange), ==, status);
  g_assert_cmpint (guichet_exchange_is_second_try (exchange), ==, is_second_try);
  g_assert_cmpint (g_get_real_time () - guichet_exchange_get_time (exchange), <,
                   60 * G_USEC_PER_SEC);
}

static void
assert_n_logged (Fixture *fixture, guint n)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->log)), ==, n);
}

static void
test_every_try_is_logged (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/me", .status = 503, .type = "text/html", .body = "<h1>no</h1>" },
    { "GET", "/me", .headers = "X-Ovh-QueryID: EU.ext-1\r\n", .body = "{}" },
    { "POST", FIXTURE_CALL_PATH, GUICHET_MOCK_RESET },
  };
  Fixture fixture = set_up (NULL);
  g_autoptr(GuichetRequest) get = fixture_me ();
  g_autoptr(GuichetRequest) post = fixture_click2call ();
  g_autoptr(JsonNode) got = NULL;
  g_autoptr(JsonNode) posted = NULL;
  g_autoptr(GuichetExchange) good = NULL;

  guichet_mock_server_play (fixture.server, steps, G_N_ELEMENTS (steps));
  got = fixture_call (fixture.client, get, NULL);
  g_assert_nonnull (got);
  posted = fixture_call (fixture.client, post, NULL);
  g_assert_null (posted);
  assert_n_logged (&fixture, 4);
  assert_logged (&fixture, 0, "GET", "/auth/time", 200, FALSE);
  assert_logged (&fixture, 1, "GET", "/me", 503, FALSE);
  assert_logged (&fixture, 2, "GET", "/me", 200, TRUE);
  assert_logged (&fixture, 3, "POST", FIXTURE_CALL_PATH, 0, FALSE);
  good = g_list_model_get_item (G_LIST_MODEL (fixture.log), 2);
  g_assert_cmpstr (guichet_exchange_get_query_id (good), ==, "EU.ext-1");
  tear_down (&fixture);
}

static void
test_nobody_there_is_logged (void)
{
  Fixture fixture = set_up ("http://127.0.0.1:1/1.0");
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(JsonNode) reply = fixture_call (fixture.client, request, NULL);

  g_assert_null (reply);
  assert_n_logged (&fixture, 2);
  assert_logged (&fixture, 0, "GET", "/auth/time", 0, FALSE);
  assert_logged (&fixture, 1, "GET", "/auth/time", 0, TRUE);
  tear_down (&fixture);
}

static void
test_cancelled_on_its_way_is_logged (void)
{
  static const GuichetMockStep steps[] = { { "POST", FIXTURE_CALL_PATH, GUICHET_MOCK_HANG } };
  Fixture fixture = set_up (NULL);
  g_autoptr(GuichetRequest) request = fixture_click2call ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Outcome) outcome = { 0 };

  guichet_mock_server_play (fixture.server, steps, G_N_ELEMENTS (steps));
  fixture_start (fixture.client, request, cancellable, &outcome);
  guichet_mock_server_wait_requests (fixture.server, 2);
  g_cancellable_cancel (cancellable);
  fixture_wait (&outcome);
  assert_n_logged (&fixture, 2);
  assert_logged (&fixture, 1, "POST", FIXTURE_CALL_PATH, 0, FALSE);
  tear_down (&fixture);
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
test_poll_is_logged_without_its_token (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/events?token=" EVENT_TOKEN, .body = "[]" },
  };
  Fixture fixture = set_up (NULL);
  g_autofree char *url =
      g_strconcat (guichet_mock_server_get_url (fixture.server), "/events", NULL);
  g_auto(Outcome) outcome = { 0 };

  guichet_mock_server_play (fixture.server, steps, G_N_ELEMENTS (steps));
  guichet_client_poll_events_async (fixture.client, url, EVENT_TOKEN, NULL, NULL, polled_cb,
                                    &outcome);
  fixture_wait (&outcome);
  g_assert_no_error (outcome.error);
  assert_n_logged (&fixture, 1);
  assert_logged (&fixture, 0, "GET", "/1.0/events", 200, FALSE);
  tear_down (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/client/log/every-try-is-logged", test_every_try_is_logged);
  g_test_add_func ("/client/log/nobody-there-is-logged", test_nobody_there_is_logged);
  g_test_add_func ("/client/log/cancelled-on-its-way-is-logged",
                   test_cancelled_on_its_way_is_logged);
  g_test_add_func ("/client/log/poll-is-logged-without-its-token",
                   test_poll_is_logged_without_its_token);

  return g_test_run ();
}
