/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-client-queue.c: no more than six requests are in flight, the others wait in the order in
 * which they came, and whoever does not want to wait any longer was never there.
 */
#include "guichet-client-fixture.h"

#include "guichet-error.h"

#define N_CALLS 40

typedef struct
{
  GuichetMockServer *server;
  GuichetClient *client;
  GuichetMockStep steps[N_CALLS];
  char *paths[N_CALLS];
  Outcome outcomes[N_CALLS];
} Fixture;

static GuichetRequest *
new_request (guint n)
{
  g_autofree char *group = g_strdup_printf ("group-%02u", n);

  return guichet_request_new (GUICHET_OPERATION_LINES, group, NULL);
}

/* A server that answers nothing until it is told to. */
static Fixture *
fixture_new (guint answer_ms)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->server = guichet_mock_server_new (NULL);
  fixture->client =
      fixture_new_client (guichet_mock_server_get_url (fixture->server), 30000, answer_ms);
  for (guint i = 0; i < N_CALLS; i++)
    {
      fixture->paths[i] = g_strdup_printf ("/telephony/group-%02u/line", i);
      fixture->steps[i] = (GuichetMockStep){
        .method = "GET", .path = fixture->paths[i], .kind = GUICHET_MOCK_HANG, .body = "[]"
      };
    }

  return fixture;
}

static void
fixture_free (Fixture *fixture)
{
  for (guint i = 0; i < N_CALLS; i++)
    {
      outcome_clear (&fixture->outcomes[i]);
      g_free (fixture->paths[i]);
    }
  guichet_mock_server_assert_played (fixture->server);
  g_assert_finalize_object (fixture->client);
  g_assert_finalize_object (fixture->server);
  g_free (fixture);
}

static void
play (Fixture *fixture, guint first, guint count)
{
  guichet_mock_server_play (fixture->server, &fixture->steps[first], count);
}

static void
start (Fixture *fixture, guint n, GCancellable *cancellable)
{
  g_autoptr(GuichetRequest) request = new_request (n);

  fixture_start (fixture->client, request, cancellable, &fixture->outcomes[n]);
}

/* What is on its way arrives. */
static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static guint
count_over (Fixture *fixture)
{
  guint count = 0;

  for (guint i = 0; i < N_CALLS; i++)
    count += fixture->outcomes[i].is_over;

  return count;
}

static void
test_six_at_most_and_in_order (void)
{
  Fixture *fixture = fixture_new (60000);

  play (fixture, 0, N_CALLS);
  for (guint i = 0; i < N_CALLS; i++)
    start (fixture, i, NULL);
  for (guint i = 0; i < N_CALLS; i++)
    {
      const guint sent = MIN (i + GUICHET_CLIENT_MAX_IN_FLIGHT, N_CALLS);

      guichet_mock_server_wait_requests (fixture->server, 1 + sent); /* the first asks the time */
      settle ();
      g_assert_cmpuint (guichet_mock_server_get_n_requests (fixture->server), ==, 1 + sent);
      guichet_mock_server_release_next (fixture->server);
      while (count_over (fixture) <= i)
        g_main_context_iteration (NULL, TRUE);
    }
  for (guint i = 0; i < N_CALLS; i++)
    g_assert_no_error (fixture->outcomes[i].error);
  g_assert_cmpuint (guichet_mock_server_get_most_in_flight (fixture->server), ==,
                    GUICHET_CLIENT_MAX_IN_FLIGHT);
  /* The first six go out together, on six connections; from there on the order is seen. */
  for (guint i = GUICHET_CLIENT_MAX_IN_FLIGHT; i < N_CALLS; i++)
    g_assert_cmpstr (guichet_mock_server_get_path (fixture->server, 1 + i), ==, fixture->paths[i]);
  fixture_free (fixture);
}

static void
test_failures_give_their_place_back (void)
{
  Fixture *fixture = fixture_new (60000);

  for (guint i = 0; i < N_CALLS; i++)
    fixture->steps[i] = (GuichetMockStep){
      .method = "GET", .path = fixture->paths[i], .status = 403, .body = "{\"message\": \"no\"}"
    };
  play (fixture, 0, N_CALLS);
  for (guint i = 0; i < N_CALLS; i++)
    start (fixture, i, NULL);
  for (guint i = 0; i < N_CALLS; i++)
    {
      fixture_wait (&fixture->outcomes[i]);
      g_assert_error (fixture->outcomes[i].error, GUICHET_ERROR, GUICHET_ERROR_REFUSED);
    }
  g_assert_cmpuint (guichet_mock_server_get_most_in_flight (fixture->server), <=,
                    GUICHET_CLIENT_MAX_IN_FLIGHT);
  fixture_free (fixture);
}

static void
test_cancelled_while_waiting_was_never_sent (void)
{
  Fixture *fixture = fixture_new (60000);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  play (fixture, 0, 7);
  play (fixture, 8, 1);
  for (guint i = 0; i < 9; i++)
    start (fixture, i, i == 7 ? cancellable : NULL);
  guichet_mock_server_wait_requests (fixture->server, 7);
  settle ();
  g_cancellable_cancel (cancellable);
  fixture_wait (&fixture->outcomes[7]); /* though all the places are taken */
  g_assert_error (fixture->outcomes[7].error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (guichet_mock_server_get_n_requests (fixture->server), ==, 7);

  guichet_mock_server_release (fixture->server);
  guichet_mock_server_wait_requests (fixture->server, 9);
  guichet_mock_server_release (fixture->server);
  for (guint i = 0; i < 9; i++)
    fixture_wait (&fixture->outcomes[i]);
  g_assert_cmpuint (guichet_mock_server_count (fixture->server, "GET", fixture->paths[7]), ==, 0);
  fixture_free (fixture);
}

/* Some are in flight and some are waiting. */
static void
test_cancelling_all_at_once_lets_the_next_go (void)
{
  Fixture *fixture = fixture_new (60000);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  play (fixture, 0, GUICHET_CLIENT_MAX_IN_FLIGHT);
  play (fixture, N_CALLS - 1, 1);
  for (guint i = 0; i < N_CALLS; i++)
    start (fixture, i, i < N_CALLS - 1 ? cancellable : NULL);
  guichet_mock_server_wait_requests (fixture->server, 1 + GUICHET_CLIENT_MAX_IN_FLIGHT);
  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < N_CALLS - 1; i++)
    {
      fixture_wait (&fixture->outcomes[i]);
      g_assert_error (fixture->outcomes[i].error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  guichet_mock_server_wait_gone (fixture->server, GUICHET_CLIENT_MAX_IN_FLIGHT);
  guichet_mock_server_wait_requests (fixture->server, 2 + GUICHET_CLIENT_MAX_IN_FLIGHT);
  settle ();
  guichet_mock_server_release (fixture->server);
  fixture_wait (&fixture->outcomes[N_CALLS - 1]);
  g_assert_no_error (fixture->outcomes[N_CALLS - 1].error);
  fixture_free (fixture);
}

/* Six silent requests use up their time; the seventh has all of its own. */
static void
test_waiting_does_not_use_up_the_time (void)
{
  Fixture *fixture = fixture_new (500);

  fixture->steps[6].kind = GUICHET_MOCK_ANSWER;
  play (fixture, 0, 7);
  for (guint i = 0; i < 7; i++)
    start (fixture, i, NULL);
  for (guint i = 0; i < 7; i++)
    fixture_wait (&fixture->outcomes[i]);
  for (guint i = 0; i < 6; i++)
    g_assert_error (fixture->outcomes[i].error, GUICHET_ERROR, GUICHET_ERROR_TIMED_OUT);
  g_assert_no_error (fixture->outcomes[6].error);
  fixture_free (fixture);
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
test_event_poll_takes_no_place (void)
{
  static const GuichetMockStep poll = { "GET", "/events?token=t", GUICHET_MOCK_HANG, .body = "[]" };
  Fixture *fixture = fixture_new (60000);
  g_autofree char *url =
      g_strconcat (guichet_mock_server_get_url (fixture->server), "/events", NULL);
  g_auto(Outcome) polled = { 0 };

  guichet_mock_server_play (fixture->server, &poll, 1);
  play (fixture, 0, GUICHET_CLIENT_MAX_IN_FLIGHT);
  guichet_client_poll_events_async (fixture->client, url, "t", NULL, NULL, polled_cb, &polled);
  for (guint i = 0; i < GUICHET_CLIENT_MAX_IN_FLIGHT; i++)
    start (fixture, i, NULL);
  guichet_mock_server_wait_requests (fixture->server, 2 + GUICHET_CLIENT_MAX_IN_FLIGHT);
  guichet_mock_server_release (fixture->server);
  for (guint i = 0; i < GUICHET_CLIENT_MAX_IN_FLIGHT; i++)
    fixture_wait (&fixture->outcomes[i]);
  fixture_wait (&polled);
  g_assert_no_error (polled.error);
  fixture_free (fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/client/queue/six-at-most-and-in-order", test_six_at_most_and_in_order);
  g_test_add_func ("/client/queue/failures-give-their-place-back",
                   test_failures_give_their_place_back);
  g_test_add_func ("/client/queue/cancelled-while-waiting-was-never-sent",
                   test_cancelled_while_waiting_was_never_sent);
  g_test_add_func ("/client/queue/cancelling-all-at-once-lets-the-next-go",
                   test_cancelling_all_at_once_lets_the_next_go);
  g_test_add_func ("/client/queue/waiting-does-not-use-up-the-time",
                   test_waiting_does_not_use_up_the_time);
  g_test_add_func ("/client/queue/event-poll-takes-no-place", test_event_poll_takes_no_place);

  return g_test_run ();
}
