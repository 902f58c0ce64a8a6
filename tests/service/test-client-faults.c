/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-client-faults.c: for every way in which an answer can go wrong: what the caller is told,
 * whether it is told that the call may have been placed, and that nothing but a GET was sent twice.
 */
#include "guichet-client-fixture.h"

#include "guichet-error.h"

#include <string.h>

#define HTML                                                                                       \
  "<html><head><title>503 Service Unavailable</title></head><body><h1>Service "                    \
  "Unavailable</h1></body></html>"

typedef struct
{
  const char *name;
  GuichetMockStep step; /* method and path are filled in */
  GuichetError code;
  gboolean is_repeated; /* a GET */
  gboolean maybe_done;  /* a POST */
  const char *words;    /* (nullable) */
} Fault;

/* clang-format off */
static const Fault faults[] = {
  { "close", { .kind = GUICHET_MOCK_CLOSE }, GUICHET_ERROR_OFFLINE, TRUE, TRUE },
  { "reset", { .kind = GUICHET_MOCK_RESET }, GUICHET_ERROR_OFFLINE, TRUE, TRUE },
  { "truncated", { .kind = GUICHET_MOCK_TRUNCATE, .body = "{\"nichandle\":\"xx1111-ovh\"}" }, GUICHET_ERROR_BAD_REPLY, TRUE, TRUE },
  { "truncated-and-closed", { .kind = GUICHET_MOCK_TRUNCATE, .headers = "Connection: close\r\n", .body = "123456" }, GUICHET_ERROR_BAD_REPLY, TRUE, TRUE },
  { "no-http", { .kind = GUICHET_MOCK_GARBAGE, .body = "SSH-2.0-OpenSSH_9.2\r\n" }, GUICHET_ERROR_BAD_REPLY, TRUE, TRUE },
  { "not-json", { .body = "nichandle: xx1111-ovh" }, GUICHET_ERROR_BAD_REPLY, FALSE, TRUE },
  { "html-200", { .type = "text/html", .body = HTML }, GUICHET_ERROR_BAD_REPLY, FALSE, TRUE, "503 Service Unavailable" },
  { "redirect-301", { .status = 301, .headers = "Location: http://127.0.0.1:1/\r\n" }, GUICHET_ERROR_BAD_REPLY, FALSE, TRUE },
  { "redirect-302", { .status = 302, .headers = "Location: /1.0/auth/time\r\n" }, GUICHET_ERROR_BAD_REPLY, FALSE, TRUE },
  { "redirect-307", { .status = 307, .headers = "Location: /1.0/auth/time\r\n" }, GUICHET_ERROR_BAD_REPLY, FALSE, TRUE },
  { "redirect-308", { .status = 308, .headers = "Location: https://example.invalid/\r\n" }, GUICHET_ERROR_BAD_REPLY, FALSE, TRUE },
  { "408", { .status = 408, .type = "text/html", .body = HTML }, GUICHET_ERROR_SERVER, TRUE, TRUE, "503 Service Unavailable" },
  { "429", { .status = 429, .body = "{\"message\":\"Slow down\"}" }, GUICHET_ERROR_SERVER, TRUE, FALSE, "Slow down" },
  { "500", { .status = 500, .body = "{\"class\":\"Server::InternalServerError\",\"message\":\"Oops\"}" }, GUICHET_ERROR_SERVER, TRUE, TRUE, "Oops" },
  { "503-html", { .status = 503, .type = "text/html", .body = HTML }, GUICHET_ERROR_SERVER, TRUE, TRUE, "503 Service Unavailable" },
  { "504-empty", { .status = 504 }, GUICHET_ERROR_SERVER, TRUE, TRUE },
  { "400", { .status = 400, .body = "{\"message\":\"Bad number\",\"httpCode\":\"400 Bad Request\",\"errorCode\":\"BAD\"}" }, GUICHET_ERROR_REFUSED, FALSE, FALSE, "Bad number" },
  { "400-signature", { .status = 400, .body = "{\"message\":\"Invalid signature\",\"class\":\"Client::BadRequest\"}" }, GUICHET_ERROR_CREDENTIAL, FALSE, FALSE, "Invalid signature" },
  { "401", { .status = 401, .headers = "WWW-Authenticate: Basic realm=\"x\"\r\n", .body = "{}" }, GUICHET_ERROR_CREDENTIAL, FALSE, FALSE },
  { "403-html", { .status = 403, .type = "text/html", .body = "<h1>Blocked</h1>" }, GUICHET_ERROR_REFUSED, FALSE, FALSE, "Blocked" },
  { "403-granted", { .status = 403, .body = "{\"errorCode\":\"NOT_GRANTED_CALL\",\"message\":\"This call has not been granted\"}" }, GUICHET_ERROR_NOT_GRANTED, FALSE, FALSE, "This call has not been granted" },
  { "404", { .status = 404, .body = "{\"class\":\"Client::NotFound\",\"message\":\"The requested object does not exist\"}" }, GUICHET_ERROR_NOT_FOUND, FALSE, FALSE, "The requested object does not exist" },
};
/* clang-format on */

static void
assert_told (const Fault *fault, const GError *error, const char *method, const char *path)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);

  g_assert_error (error, GUICHET_ERROR, (int) fault->code);
  g_assert_cmpstr (details->method, ==, method);
  g_assert_cmpstr (details->path, ==, path);
  if (fault->step.status != 0)
    g_assert_cmpuint (details->status, ==, fault->step.status);
  if (fault->words != NULL)
    g_assert_cmpstr (details->api_message, ==, fault->words);
  /* The sentence is ours: nobody else's words get into it. */
  if (fault->words != NULL)
    g_assert_null (strstr (error->message, fault->words));
  /* Nobody is told to repeat what may be done. */
  if (guichet_error_get_details (error)->maybe_done)
    g_assert_null (strstr (error->message, "Try again"));
}

static void
play (const Fault *fault,
      const char *method,
      const char *path,
      GuichetMockServer *server,
      guint times)
{
  static GuichetMockStep step; /* outlives the server, one test at a time */

  step = fault->step;
  step.method = method;
  step.path = path;
  for (guint i = 0; i < times; i++)
    guichet_mock_server_play (server, &step, 1);
}

static void
end (GuichetMockServer *server, GuichetClient *client)
{
  guichet_mock_server_assert_played (server);
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
}

static void
test_post_is_sent_once (gconstpointer data)
{
  const Fault *fault = data;
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_click2call ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = NULL;

  play (fault, "POST", FIXTURE_CALL_PATH, server, 1);
  reply = fixture_call (client, request, &error);
  g_assert_null (reply);
  assert_told (fault, error, "POST", FIXTURE_CALL_PATH);
  g_assert_cmpint (guichet_error_get_details (error)->maybe_done, ==, fault->maybe_done);
  g_assert_cmpuint (guichet_mock_server_count (server, "POST", FIXTURE_CALL_PATH), ==, 1);
  end (server, client);
}

static void
test_get_is_sent_twice_at_most (gconstpointer data)
{
  const Fault *fault = data;
  const guint times = fault->is_repeated ? 2 : 1;
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = NULL;

  play (fault, "GET", "/me", server, times);
  reply = fixture_call (client, request, &error);
  g_assert_null (reply);
  assert_told (fault, error, "GET", "/me");
  g_assert_false (guichet_error_get_details (error)->maybe_done);
  g_assert_cmpuint (guichet_mock_server_count (server, "GET", "/me"), ==, times);
  end (server, client);
}

static void
test_second_try_of_a_get_may_succeed (gconstpointer data)
{
  static const GuichetMockStep good[] = { { "GET", "/me", .body = "{}" } };
  const Fault *fault = data;
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = NULL;

  play (fault, "GET", "/me", server, 1);
  guichet_mock_server_play (server, good, G_N_ELEMENTS (good));
  reply = fixture_call (client, request, &error);
  g_assert_no_error (error);
  g_assert_nonnull (reply);
  end (server, client);
}

/* A fault at /auth/time is a fault before anything was sent. */
static void
test_fault_at_the_clock_sends_nothing (gconstpointer data)
{
  const Fault *fault = data;
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_click2call ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = NULL;

  play (fault, "GET", "/auth/time", server, fault->is_repeated ? 2 : 1);
  reply = fixture_call (client, request, &error);
  g_assert_null (reply);
  assert_told (fault, error, "GET", "/auth/time");
  g_assert_false (guichet_error_get_details (error)->maybe_done);
  g_assert_cmpuint (guichet_mock_server_count (server, "POST", FIXTURE_CALL_PATH), ==, 0);
  end (server, client);
}

static void
test_query_id_is_told (void)
{
  static const GuichetMockStep steps[] = {
    { "POST", FIXTURE_CALL_PATH, .status = 403, .headers = "X-OVH-QUERYID: EU.ext-3.63ac85b6.1\r\n",
      .body = "{\"errorCode\":\"FORBIDDEN\",\"message\":\"No\"}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_click2call ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = NULL;

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  reply = fixture_call (client, request, &error);
  g_assert_null (reply);
  g_assert_cmpstr (guichet_error_get_details (error)->query_id, ==, "EU.ext-3.63ac85b6.1");
  g_assert_cmpstr (guichet_error_get_details (error)->api_code, ==, "FORBIDDEN");
  end (server, client);
}

static void
test_long_retry_after_is_obeyed_by_not_asking (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/me", .status = 503, .headers = "Retry-After: 3600\r\n", .body = "{}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = NULL;

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  reply = fixture_call (client, request, &error);
  g_assert_null (reply);
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_SERVER);
  g_assert_cmpuint (guichet_mock_server_count (server, "GET", "/me"), ==, 1);
  end (server, client);
}

static void
test_short_retry_after_is_waited_for (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/me", .status = 429, .headers = "Retry-After: 1\r\n", .body = "{}" },
    { "GET", "/me", .body = "{}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = NULL;
  const gint64 begun = g_get_monotonic_time ();

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  reply = fixture_call (client, request, &error);
  g_assert_no_error (error);
  g_assert_nonnull (reply);
  g_assert_cmpint (g_get_monotonic_time () - begun, >=, G_USEC_PER_SEC);
  end (server, client);
}

/* libsoup would send a PUT or a DELETE again on a kept connection that turns out to be dead. */
static void
test_delete_is_not_repeated_on_a_dead_connection (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/me", .body = "{}" },
    { "DELETE", "/telephony/b/service/l/eventToken", GUICHET_MOCK_CLOSE },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) warm_up = fixture_me ();
  g_autoptr(GuichetRequest) request =
                 guichet_request_new (GUICHET_OPERATION_EVENT_TOKEN_DELETE, "b", "l", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) warm = NULL;
  g_autoptr(JsonNode) reply = NULL;

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  warm = fixture_call (client, warm_up, &error);
  g_assert_no_error (error);
  reply = fixture_call (client, request, &error);
  g_assert_null (reply);
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_OFFLINE);
  g_assert_true (guichet_error_get_details (error)->maybe_done);
  end (server, client);
}

/* Nobody listens on a port that was just let go. */
static void
test_no_connection_means_nothing_was_done (void)
{
  static const GuichetMockStep steps[] = { { "GET", "/me", .body = "{}" } };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) warm_up = fixture_me ();
  g_autoptr(GuichetRequest) request = fixture_click2call ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) warm = NULL;
  g_autoptr(JsonNode) reply = NULL;

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  warm = fixture_call (client, warm_up, &error); /* the time is known now */
  g_assert_no_error (error);
  g_assert_finalize_object (server);

  reply = fixture_call (client, request, &error);
  g_assert_null (reply);
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_OFFLINE);
  g_assert_false (guichet_error_get_details (error)->maybe_done);
  g_assert_cmpuint (guichet_error_get_details (error)->status, ==, 0);
  g_assert_finalize_object (client);
}

static void
add_fault_tests (const Fault *fault)
{
  /* clang-format off */
  const struct { const char *name; GTestDataFunc test; gboolean is_wanted; } tests[] = {
    { "post-is-sent-once", test_post_is_sent_once, TRUE },
    { "get-is-sent-twice-at-most", test_get_is_sent_twice_at_most, TRUE },
    { "second-try-of-a-get-may-succeed", test_second_try_of_a_get_may_succeed, fault->is_repeated },
    { "fault-at-the-clock-sends-nothing", test_fault_at_the_clock_sends_nothing, TRUE },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/client/fault/%s/%s", fault->name, tests[i].name);

      if (tests[i].is_wanted)
        g_test_add_data_func (path, fault, tests[i].test);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    add_fault_tests (&faults[i]);
  g_test_add_func ("/client/query-id-is-told", test_query_id_is_told);
  g_test_add_func ("/client/long-retry-after-is-obeyed-by-not-asking",
                   test_long_retry_after_is_obeyed_by_not_asking);
  g_test_add_func ("/client/short-retry-after-is-waited-for", test_short_retry_after_is_waited_for);
  g_test_add_func ("/client/delete-is-not-repeated-on-a-dead-connection",
                   test_delete_is_not_repeated_on_a_dead_connection);
  g_test_add_func ("/client/no-connection-means-nothing-was-done",
                   test_no_connection_means_nothing_was_done);

  return g_test_run ();
}
