/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-client-limits.c: time, size and cancelling: where the client stops, and that it lets
 * go of the socket.
 */
#include "guichet-client-fixture.h"

#include "guichet-error.h"

#define MIB (1024 * 1024)

static void
end (GuichetMockServer *server, GuichetClient *client)
{
  guichet_mock_server_assert_played (server);
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
}

static void
assert_call_fails (GuichetClient *client,
                   GuichetRequest *request,
                   GuichetError code,
                   gboolean maybe_done)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = fixture_call (client, request, &error);

  g_assert_null (reply);
  g_assert_error (error, GUICHET_ERROR, (int) code);
  g_assert_cmpint (guichet_error_get_details (error)->maybe_done, ==, maybe_done);
}

static void
test_silent_server_times_out (void)
{
  static const GuichetMockStep steps[] = { { "POST", FIXTURE_CALL_PATH, GUICHET_MOCK_HANG } };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 1000);
  g_autoptr(GuichetRequest) request = fixture_click2call ();

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  assert_call_fails (client, request, GUICHET_ERROR_TIMED_OUT, TRUE);
  guichet_mock_server_wait_gone (server, 1);
  g_assert_cmpuint (guichet_mock_server_count (server, "POST", FIXTURE_CALL_PATH), ==, 1);
  end (server, client);
}

/* The limit is for the whole answer: one that begins does not get more time, and a GET is not asked
 * again. */
static void
test_half_an_answer_times_out (void)
{
  static const GuichetMockStep steps[] = { { "GET", "/me", GUICHET_MOCK_HALF,
                                             .body = "{\"a\": 1}" } };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 1000);
  g_autoptr(GuichetRequest) request = fixture_me ();

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  assert_call_fails (client, request, GUICHET_ERROR_TIMED_OUT, FALSE);
  guichet_mock_server_wait_gone (server, 1);
  g_assert_cmpuint (guichet_mock_server_count (server, "GET", "/me"), ==, 1);
  end (server, client);
}

static void
test_slow_answer_is_read_to_its_end (void)
{
  static const GuichetMockStep steps[] = { { "GET", "/me", GUICHET_MOCK_HALF,
                                             .body = "{\"a\": 1}" } };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_auto(Outcome) outcome = { 0 };

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  fixture_start (client, request, NULL, &outcome);
  guichet_mock_server_wait_requests (server, 2);
  g_assert_false (outcome.is_over);
  guichet_mock_server_release (server);
  fixture_wait (&outcome);
  g_assert_no_error (outcome.error);
  end (server, client);
}

/* A socket that is bound and full: it never takes the connection, and refuses none. */
static GSocket *
new_deaf_socket (guint16 *port, GPtrArray *fillers)
{
  g_autoptr(GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr(GSocketAddress) any_port = g_inet_socket_address_new (loopback, 0);
  g_autoptr(GSocketAddress) address = NULL;
  GSocket *socket =
      g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL);

  g_socket_set_listen_backlog (socket, 0);
  g_assert_true (g_socket_bind (socket, any_port, TRUE, NULL));
  g_assert_true (g_socket_listen (socket, NULL));
  address = g_socket_get_local_address (socket, NULL);
  *port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (address));

  for (int i = 0; i < 4; i++)
    {
      GSocket *filler =
          g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL);

      g_socket_set_blocking (filler, FALSE);
      g_socket_connect (filler, address, NULL, NULL);
      g_ptr_array_add (fillers, filler);
    }

  return socket;
}

static void
test_connection_that_is_not_made_times_out (void)
{
  g_autoptr(GPtrArray) fillers = g_ptr_array_new_with_free_func (g_object_unref);
  guint16 port;
  GSocket *socket = new_deaf_socket (&port, fillers);
  g_autofree char *endpoint = g_strdup_printf ("http://127.0.0.1:%u/1.0", port);
  GuichetClient *client = fixture_new_client (endpoint, 100, 60000);
  g_autoptr(GuichetRequest) request = fixture_click2call ();

  assert_call_fails (client, request, GUICHET_ERROR_OFFLINE, FALSE);
  g_assert_finalize_object (client);
  g_assert_finalize_object (socket);
}

static void
test_huge_answer_is_not_read_on (void)
{
  static const GuichetMockStep steps[] = { { "GET", "/me", GUICHET_MOCK_HUGE } };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  assert_call_fails (client, request, GUICHET_ERROR_BAD_REPLY, FALSE);
  guichet_mock_server_wait_gone (server, 1);
  g_assert_cmpuint (guichet_mock_server_get_written (server), >=, 16 * MIB);
  g_assert_cmpuint (guichet_mock_server_get_written (server), <=,
                    32 * MIB); /* with the sockets' buffers */
  g_assert_cmpuint (guichet_mock_server_count (server, "GET", "/me"), ==, 1);
  end (server, client);
}

static void
test_big_answer_below_the_cap_is_read (void)
{
  g_autofree char *blank = g_strnfill (16 * MIB - 2, ' ');
  g_autofree char *body = g_strconcat ("[", blank, "]", NULL);
  const GuichetMockStep steps[] = { { "GET", "/me", .body = body } };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = NULL;

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  reply = fixture_call (client, request, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (reply));
  end (server, client);
}

static void
test_cancel_before (void)
{
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_click2call ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Outcome) outcome = { 0 };

  g_cancellable_cancel (cancellable);
  fixture_start (client, request, cancellable, &outcome);
  fixture_wait (&outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (guichet_mock_server_count (server, "GET", "/auth/time"), ==, 0);
  end (server, client);
}

/* The same while the server thinks and while it answers. */
static void
test_cancel_while (gconstpointer data)
{
  const GuichetMockStep *step = data;
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_click2call ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Outcome) outcome = { 0 };

  guichet_mock_server_play (server, step, 1);
  fixture_start (client, request, cancellable, &outcome);
  guichet_mock_server_wait_requests (server, 2);
  /* Let what the server wrote arrive. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (outcome.is_over);
  g_cancellable_cancel (cancellable);
  fixture_wait (&outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  guichet_mock_server_wait_gone (server, 1);
  g_assert_cmpuint (guichet_mock_server_count (server, "POST", FIXTURE_CALL_PATH), ==, 1);
  end (server, client);
}

static void
test_cancel_in_the_pause (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/me", .status = 503, .headers = "Retry-After: 9\r\n", .body = "{}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Outcome) outcome = { 0 };
  const gint64 begun = g_get_monotonic_time ();

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  fixture_start (client, request, cancellable, &outcome);
  guichet_mock_server_wait_requests (server, 2);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_cancellable_cancel (cancellable);
  fixture_wait (&outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 8 * G_USEC_PER_SEC);
  end (server, client);
}

int
main (int argc, char *argv[])
{
  static const GuichetMockStep thinks = { "POST", FIXTURE_CALL_PATH, GUICHET_MOCK_HANG };
  static const GuichetMockStep answers = { "POST", FIXTURE_CALL_PATH, GUICHET_MOCK_HALF,
                                           .body = "{\"a\": 1}" };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/client/limit/silent-server-times-out", test_silent_server_times_out);
  g_test_add_func ("/client/limit/half-an-answer-times-out", test_half_an_answer_times_out);
  g_test_add_func ("/client/limit/slow-answer-is-read-to-its-end",
                   test_slow_answer_is_read_to_its_end);
  g_test_add_func ("/client/limit/connection-that-is-not-made-times-out",
                   test_connection_that_is_not_made_times_out);
  g_test_add_func ("/client/limit/huge-answer-is-not-read-on", test_huge_answer_is_not_read_on);
  g_test_add_func ("/client/limit/big-answer-below-the-cap-is-read",
                   test_big_answer_below_the_cap_is_read);
  g_test_add_func ("/client/cancel/before", test_cancel_before);
  g_test_add_data_func ("/client/cancel/while-server-thinks", &thinks, test_cancel_while);
  g_test_add_data_func ("/client/cancel/while-server-answers", &answers, test_cancel_while);
  g_test_add_func ("/client/cancel/in-the-pause", test_cancel_in_the_pause);

  return g_test_run ();
}
