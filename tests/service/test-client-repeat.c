/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-client-repeat.c: what a gateway says with a page of HTML: a GET is asked once more after a
 * pause, or after as long as the server asks for; nothing else ever is.
 */
#include "guichet-client-fixture.h"

#include "guichet-error.h"
#include "guichet-repeat.h"

#include <libsoup/soup.h>

#define HTML "<html><head><title>Bad day</title></head><body><h1>Bad day</h1></body></html>"

#define TOKEN_PATH "/telephony/b/service/l/eventToken"

static const guint statuses[] = { 408, 429, 500, 502, 503, 504 };

static void
end (GuichetMockServer *server, GuichetClient *client)
{
  guichet_mock_server_assert_played (server);
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
}

static GuichetClient *
new_client (GuichetMockServer *server, guint pause_ms)
{
  g_autoptr(GuichetCredentials) credentials = guichet_credentials_new_application (
      guichet_mock_server_get_url (server), TEST_APPLICATION_KEY, TEST_APPLICATION_SECRET,
      TEST_CONSUMER_KEY, NULL);

  return g_object_new (GUICHET_TYPE_CLIENT, "credentials", credentials, "pause", pause_ms, NULL);
}

static void
test_get_is_asked_once_more (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      const GuichetMockStep steps[] = {
        { "GET", "/me", .status = statuses[i], .type = "text/html", .body = HTML },
        { "GET", "/me", .body = "{}" },
      };
      GuichetMockServer *server = guichet_mock_server_new (NULL);
      GuichetClient *client = new_client (server, 1);
      g_autoptr(GuichetRequest) request = fixture_me ();
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) reply = NULL;

      guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
      reply = fixture_call (client, request, &error);
      g_assert_no_error (error);
      end (server, client);
    }
}

static void
test_get_is_not_asked_a_third_time (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      const GuichetMockStep steps[] = {
        { "GET", "/me", .status = statuses[i], .type = "text/html", .body = HTML },
        { "GET", "/me", .status = statuses[i], .type = "text/html", .body = HTML },
      };
      GuichetMockServer *server = guichet_mock_server_new (NULL);
      GuichetClient *client = new_client (server, 1);
      g_autoptr(GuichetRequest) request = fixture_me ();
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) reply = NULL;

      guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
      reply = fixture_call (client, request, &error);
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_SERVER);
      g_assert_cmpuint (guichet_error_get_details (error)->status, ==, statuses[i]);
      g_assert_cmpstr (guichet_error_get_details (error)->api_message, ==, "Bad day");
      end (server, client);
    }
}

static void
assert_sent_once (GuichetRequest *request, const char *method, const char *path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      const GuichetMockStep step = { method,
                                     path,
                                     .status = statuses[i],
                                     .type = "text/html",
                                     .headers = "Retry-After: 0\r\n",
                                     .body = HTML };
      GuichetMockServer *server = guichet_mock_server_new (NULL);
      GuichetClient *client = new_client (server, 1);
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) reply = NULL;

      guichet_mock_server_play (server, &step, 1);
      reply = fixture_call (client, request, &error);
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_SERVER);
      g_assert_cmpuint (guichet_mock_server_count (server, method, path), ==, 1);
      end (server, client);
    }
}

static void
test_nothing_else_is_asked_twice (void)
{
  g_autoptr(GuichetRequest) post = fixture_click2call ();
  g_autoptr(GuichetRequest) delete =
                 guichet_request_new (GUICHET_OPERATION_EVENT_TOKEN_DELETE, "b", "l", NULL);

  assert_sent_once (post, "POST", FIXTURE_CALL_PATH);
  assert_sent_once (delete, "DELETE", TOKEN_PATH);
}

/* Returns: how long a GET took that was refused once, in milliseconds */
static gint64
time_repeat (const char *retry_after, guint pause_ms)
{
  g_autofree char *headers =
      retry_after != NULL ? g_strdup_printf ("Retry-After: %s\r\n", retry_after) : NULL;
  const GuichetMockStep steps[] = {
    { "GET", "/me", .status = 429, .type = "text/html", .headers = headers, .body = HTML },
    { "GET", "/me", .body = "{}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = new_client (server, pause_ms);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = NULL;
  const gint64 begun = g_get_monotonic_time ();
  gint64 took;

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  reply = fixture_call (client, request, &error);
  took = (g_get_monotonic_time () - begun) / 1000;
  g_assert_no_error (error);
  end (server, client);

  return took;
}

static void
test_pause_before_the_second_try (void)
{
  gint64 least = G_MAXINT64;
  gint64 most = 0;

  for (int i = 0; i < 8; i++)
    {
      const gint64 took = time_repeat (NULL, 100);

      g_assert_cmpint (took, >=, 100);
      least = MIN (least, took);
      most = MAX (most, took);
    }
  /* Up to as much again is added by chance: eight times the same would be a fixed pause. */
  g_assert_cmpint (most - least, >=, 5);
}

static void
test_retry_after_in_both_forms (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) soon = g_date_time_add_seconds (now, 3);
  g_autofree char *date = soup_date_time_to_string (soon, SOUP_DATE_HTTP);

  g_assert_cmpint (time_repeat (date, 1), >=, 1000); /* it is of whole seconds */
  g_assert_cmpint (time_repeat ("1", 1), >=, 1000);
}

/* What cannot be read is not waited for. */
static void
test_retry_after_that_says_nothing (void)
{
  static const char *const nonsense[] = { "soon", "-5", "0", "Thu, 01 Jan 1970 00:00:00 GMT", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (nonsense); i++)
    g_assert_cmpint (time_repeat (nonsense[i], 1), <, 5000);
}

static void
repeated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  outcome->reply =
      guichet_repeat_send_finish (GUICHET_CHANNEL (source), result, NULL, &outcome->error);
  outcome->is_over = TRUE;
}

/* The time and the token may take all that there is. */
static void
test_nothing_is_sent_without_time_for_its_answer (void)
{
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  g_autoptr(GuichetCredentials) credentials = guichet_credentials_new_application (
      guichet_mock_server_get_url (server), TEST_APPLICATION_KEY, TEST_APPLICATION_SECRET,
      TEST_CONSUMER_KEY, NULL);
  GuichetChannel *channel = guichet_channel_new (credentials, NULL, 30000, 60000);
  g_autoptr(GuichetRequest) call = fixture_click2call ();
  g_auto(Outcome) outcome = { 0 };

  guichet_repeat_send_async (channel, call, 0, g_get_monotonic_time (), 1, NULL, repeated_cb,
                             &outcome);
  fixture_wait (&outcome);
  g_assert_error (outcome.error, GUICHET_ERROR, GUICHET_ERROR_TIMED_OUT);
  g_assert_false (guichet_error_get_details (outcome.error)->maybe_done);
  g_assert_cmpstr (guichet_error_get_details (outcome.error)->path, ==, FIXTURE_CALL_PATH);
  g_assert_cmpuint (guichet_mock_server_get_n_requests (server), ==, 0);
  g_assert_finalize_object (channel);
  g_assert_finalize_object (server);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/client/repeat/get-is-asked-once-more", test_get_is_asked_once_more);
  g_test_add_func ("/client/repeat/get-is-not-asked-a-third-time",
                   test_get_is_not_asked_a_third_time);
  g_test_add_func ("/client/repeat/nothing-else-is-asked-twice", test_nothing_else_is_asked_twice);
  g_test_add_func ("/client/repeat/pause-before-the-second-try", test_pause_before_the_second_try);
  g_test_add_func ("/client/repeat/retry-after-in-both-forms", test_retry_after_in_both_forms);
  g_test_add_func ("/client/repeat/retry-after-that-says-nothing",
                   test_retry_after_that_says_nothing);
  g_test_add_func ("/client/repeat/nothing-is-sent-without-time-for-its-answer",
                   test_nothing_is_sent_without_time_for_its_answer);

  return g_test_run ();
}
