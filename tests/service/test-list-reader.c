/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-list-reader.c: a list is read whole and in order, in as few requests as the server allows,
 * or there is an error.
 */
#include "guichet-list-fixture.h"

#include "guichet-error.h"

#define N_SERVICES 200

/* Returns: how many requests it took, but for that of the time */
static guint
read_once (GuichetMockList mock)
{
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_auto(Outcome) outcome = { 0 };
  guint n_requests;

  guichet_mock_list_attach (&mock, server);
  list_fixture_start (client, NULL, &outcome);
  fixture_wait (&outcome);
  g_assert_no_error (outcome.error);
  list_fixture_assert_is_whole (outcome.reply, &mock);
  n_requests = guichet_mock_server_get_n_requests (server) - 1;
  list_fixture_end (server, client, &mock);

  return n_requests;
}

static void
assert_read_fails (GuichetMockList mock, GuichetError code)
{
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_auto(Outcome) outcome = { 0 };

  guichet_mock_list_attach (&mock, server);
  list_fixture_start (client, NULL, &outcome);
  fixture_wait (&outcome);
  g_assert_error (outcome.error, GUICHET_ERROR, (int) code);
  list_fixture_end (server, client, &mock);
}

static void
test_expanded_in_one_request (void)
{
  g_assert_cmpuint (read_once ((GuichetMockList){ GUICHET_MOCK_LIST_EXPANDED, N_SERVICES }), ==, 1);
  g_assert_cmpuint (read_once ((GuichetMockList){ GUICHET_MOCK_LIST_EXPANDED, 0 }), ==, 1);
  g_assert_cmpuint (read_once ((GuichetMockList){ GUICHET_MOCK_LIST_EXPANDED, 4000 }), ==, 4);
}

static void
test_batches_in_five_requests (void)
{
  /* clang-format off */
  static const struct { GuichetMockList list; guint n_requests; } cases[] = {
    { { GUICHET_MOCK_LIST_BATCHES, N_SERVICES }, 1 + 4 },
    { { GUICHET_MOCK_LIST_BATCHES, N_SERVICES, .has_no_keys = TRUE }, 1 + 4 },
    { { GUICHET_MOCK_LIST_BATCHES, N_SERVICES, .broken = 70 }, 1 + 4 + 1 },
    { { GUICHET_MOCK_LIST_BATCHES, N_SERVICES, .missing = 70 }, 1 + 4 + 1 },
    { { GUICHET_MOCK_LIST_BATCHES, N_SERVICES, .vanished = 70 }, 1 + 4 + 1 },
    { { GUICHET_MOCK_LIST_BATCHES, N_SERVICES, .missing = 70, .has_no_keys = TRUE }, 1 + 4 + 50 },
    { { GUICHET_MOCK_LIST_BATCHES, N_SERVICES, .comma = 51 }, 1 + 1 + 1 + 3 },
    { { GUICHET_MOCK_LIST_BATCHES, 1 }, 1 + 1 },
    { { GUICHET_MOCK_LIST_BATCHES, 0 }, 1 },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (read_once (cases[i].list), ==, cases[i].n_requests);
}

static void
test_one_by_one_where_there_are_no_batches (void)
{
  static const GuichetMockStep refuses = { .status = 400, .body = "{\"message\": \"what?\"}" };
  static const GuichetMockStep finds = { .body = "{\"billingAccount\": \"another\"}" };

  g_assert_cmpuint (read_once ((GuichetMockList){ GUICHET_MOCK_LIST_PLAIN, N_SERVICES }), ==,
                    1 + 1 + N_SERVICES);
  g_assert_cmpuint (
      read_once ((GuichetMockList){ GUICHET_MOCK_LIST_PLAIN, 60, .to_batches = &refuses }), ==,
      1 + 1 + 60);
  g_assert_cmpuint (
      read_once ((GuichetMockList){ GUICHET_MOCK_LIST_PLAIN, 60, .to_batches = &finds }), ==,
      1 + 1 + 60);
  g_assert_cmpuint (read_once ((GuichetMockList){ GUICHET_MOCK_LIST_PLAIN, 60, .vanished = 7 }), ==,
                    1 + 1 + 60);
}

static void
test_client_asks_for_batches_once (void)
{
  GuichetMockList mock = { GUICHET_MOCK_LIST_PLAIN, 60 };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);

  guichet_mock_list_attach (&mock, server);
  for (guint i = 0; i < 3; i++)
    {
      g_auto(Outcome) outcome = { 0 };

      list_fixture_start (client, NULL, &outcome);
      fixture_wait (&outcome);
      g_assert_no_error (outcome.error);
      list_fixture_assert_is_whole (outcome.reply, &mock);
    }
  g_assert_cmpuint (guichet_mock_server_get_n_requests (server), ==, 1 + 3 * (1 + 60) + 1);
  list_fixture_end (server, client, &mock);
}

static void
test_pages_are_put_together (void)
{
  g_assert_cmpuint (read_once ((GuichetMockList){ GUICHET_MOCK_LIST_EXPANDED, 2500 }), ==, 3);
  g_assert_cmpuint (
      read_once ((GuichetMockList){ GUICHET_MOCK_LIST_EXPANDED, 230, .most_per_page = 50 }), ==, 5);
  g_assert_cmpuint (
      read_once ((GuichetMockList){ GUICHET_MOCK_LIST_EXPANDED, 2500, .has_no_count = TRUE }), ==,
      3);
  g_assert_cmpuint (
      read_once ((GuichetMockList){ GUICHET_MOCK_LIST_EXPANDED, 1000, .has_no_count = TRUE }), ==,
      2);
  /* As long as a page by chance, and the server knows no pages */
  g_assert_cmpuint (read_once ((GuichetMockList){ GUICHET_MOCK_LIST_EXPANDED, 1000,
                                                  .has_no_count = TRUE, .repeats = TRUE }),
                    ==, 2);
}

static void
test_pages_that_lie_are_no_list (void)
{
  /* clang-format off */
  static const GuichetMockList lies[] = {
    { GUICHET_MOCK_LIST_EXPANDED, 230, .most_per_page = 50, .repeats = TRUE },
    { GUICHET_MOCK_LIST_EXPANDED, 230, .says = 229 },
    { GUICHET_MOCK_LIST_EXPANDED, 230, .says = 231 },
    { GUICHET_MOCK_LIST_EXPANDED, 230, .most_per_page = 50, .says = 300 },
    { GUICHET_MOCK_LIST_EXPANDED, 3, .most_per_page = 1, .says = 4000000000u },
    { GUICHET_MOCK_LIST_EXPANDED, 0, .says = 5 },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (lies); i++)
    assert_read_fails (lies[i], GUICHET_ERROR_BAD_REPLY);
}

static void
test_reading_again_begins_anew (void)
{
  static const GuichetMockStep steps[] = { { "GET", "/telephony", GUICHET_MOCK_HANG } };
  GuichetMockList mock = { GUICHET_MOCK_LIST_EXPANDED, 3 };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Outcome) first = { 0 };
  g_auto(Outcome) second = { 0 };

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  guichet_mock_list_attach (&mock, server);
  list_fixture_start (client, cancellable, &first);
  guichet_mock_server_wait_requests (server, 2);
  g_cancellable_cancel (cancellable);
  list_fixture_start (client, NULL, &second);
  fixture_wait (&first);
  fixture_wait (&second);
  g_assert_error (first.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_no_error (second.error);
  list_fixture_assert_is_whole (second.reply, &mock);
  list_fixture_end (server, client, &mock);
}

static void
test_cancelled_before (void)
{
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Outcome) outcome = { 0 };

  g_cancellable_cancel (cancellable);
  list_fixture_start (client, cancellable, &outcome);
  fixture_wait (&outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (guichet_mock_server_get_n_requests (server), ==, 0);
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
}

/* The person clicks while ten thousand are read. */
static void
test_one_call_does_not_wait_for_the_list (void)
{
  static const GuichetMockStep steps[] = { { "GET", "/me", .body = "{}" } };
  GuichetMockList mock = { GUICHET_MOCK_LIST_PLAIN, 300 };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_auto(Outcome) list = { 0 };
  g_auto(Outcome) call = { 0 };

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  guichet_mock_list_attach (&mock, server);
  list_fixture_start (client, NULL, &list);
  guichet_mock_server_wait_requests (server, 20);
  fixture_start (client, request, NULL, &call);
  fixture_wait (&call);
  g_assert_no_error (call.error);
  g_assert_false (list.is_over);
  g_assert_cmpuint (guichet_mock_server_get_n_requests (server), <,
                    20 + 4 * GUICHET_CLIENT_MAX_IN_FLIGHT);
  fixture_wait (&list);
  g_assert_no_error (list.error);
  list_fixture_end (server, client, &mock);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list-reader/expanded-in-one-request", test_expanded_in_one_request);
  g_test_add_func ("/list-reader/batches-in-five-requests", test_batches_in_five_requests);
  g_test_add_func ("/list-reader/one-by-one-where-there-are-no-batches",
                   test_one_by_one_where_there_are_no_batches);
  g_test_add_func ("/list-reader/client-asks-for-batches-once", test_client_asks_for_batches_once);
  g_test_add_func ("/list-reader/pages-are-put-together", test_pages_are_put_together);
  g_test_add_func ("/list-reader/pages-that-lie-are-no-list", test_pages_that_lie_are_no_list);
  g_test_add_func ("/list-reader/reading-again-begins-anew", test_reading_again_begins_anew);
  g_test_add_func ("/list-reader/cancelled-before", test_cancelled_before);
  g_test_add_func ("/list-reader/one-call-does-not-wait-for-the-list",
                   test_one_call_does_not_wait_for_the_list);

  return g_test_run ();
}
