/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-client-shared.c: a GET that is under way is not sent again for the next who asks the same;
 * each of them can go away without the others.
 */
#include "guichet-client-fixture.h"

#include "guichet-error.h"

#define N_EQUAL 3

static void
end (GuichetMockServer *server, GuichetClient *client)
{
  guichet_mock_server_assert_played (server);
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_equal_gets_are_one_request (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/me", GUICHET_MOCK_HANG, .body = "{\"nichandle\": \"xx1111-ovh\"}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  Outcome outcomes[N_EQUAL] = { 0 };

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  for (guint i = 0; i < N_EQUAL; i++)
    {
      g_autoptr(GuichetRequest) request = fixture_me ();

      fixture_start (client, request, NULL, &outcomes[i]);
    }
  guichet_mock_server_wait_requests (server, 2);
  guichet_mock_server_release (server);
  for (guint i = 0; i < N_EQUAL; i++)
    {
      fixture_wait (&outcomes[i]);
      g_assert_no_error (outcomes[i].error);
      g_assert_true (json_node_is_immutable (outcomes[i].reply));
      g_assert_cmpstr (
          json_object_get_string_member (json_node_get_object (outcomes[i].reply), "nichandle"), ==,
          "xx1111-ovh");
      outcome_clear (&outcomes[i]); /* the others keep theirs */
    }
  end (server, client);
}

static void
test_all_are_told_the_failure (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/me", .status = 404, .body = "{\"message\": \"none\"}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  Outcome outcomes[N_EQUAL] = { 0 };

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  for (guint i = 0; i < N_EQUAL; i++)
    fixture_start (client, request, NULL, &outcomes[i]);
  for (guint i = 0; i < N_EQUAL; i++)
    {
      fixture_wait (&outcomes[i]);
      g_assert_error (outcomes[i].error, GUICHET_ERROR, GUICHET_ERROR_NOT_FOUND);
      g_assert_cmpstr (guichet_error_get_details (outcomes[i].error)->api_message, ==, "none");
      outcome_clear (&outcomes[i]);
    }
  end (server, client);
}

static void
test_what_differs_is_not_shared (void)
{
  /* clang-format off */
  static const GuichetMockStep steps[] = {
    { "GET", "/telephony", GUICHET_MOCK_HANG, .body = "[\"plain\"]" },
    { "GET", "/telephony", GUICHET_MOCK_HANG, .body = "[\"whole\"]" },
    { "GET", "/telephony", GUICHET_MOCK_HANG, .body = "[\"first page\"]" },
    { "GET", "/telephony", GUICHET_MOCK_HANG, .body = "[\"second page\"]" },
    { "GET", "/telephony", GUICHET_MOCK_HANG, .body = "[\"smaller page\"]" },
  };
  /* clang-format on */
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) plain = fixture_other ();
  g_autoptr(GuichetRequest) whole = fixture_other ();
  g_autoptr(GuichetRequest) first = guichet_request_new_page (plain, 1, 10);
  g_autoptr(GuichetRequest) second = guichet_request_new_page (plain, 2, 10);
  g_autoptr(GuichetRequest) smaller = guichet_request_new_page (plain, 2, 5);
  GuichetRequest *requests[] = { plain, whole, first, second, smaller };
  Outcome outcomes[G_N_ELEMENTS (requests)] = { 0 };

  guichet_request_expand (whole);
  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    fixture_start (client, requests[i], NULL, &outcomes[i]);
  guichet_mock_server_wait_requests (server, 1 + G_N_ELEMENTS (requests));
  guichet_mock_server_release (server);
  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    {
      fixture_wait (&outcomes[i]);
      g_assert_no_error (outcomes[i].error);
      outcome_clear (&outcomes[i]);
    }
  end (server, client);
}

static void
test_one_who_leaves_leaves_the_others (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/me", GUICHET_MOCK_HANG, .body = "{}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Outcome) leaves = { 0 };
  g_auto(Outcome) stays = { 0 };

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  fixture_start (client, request, cancellable, &leaves);
  fixture_start (client, request, NULL, &stays);
  guichet_mock_server_wait_requests (server, 2);
  g_cancellable_cancel (cancellable);
  fixture_wait (&leaves);
  g_assert_error (leaves.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  settle ();
  g_assert_false (stays.is_over);
  guichet_mock_server_release (server);
  fixture_wait (&stays);
  g_assert_no_error (stays.error);
  end (server, client);
}

static void
test_all_who_leave_close_the_socket (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/me", GUICHET_MOCK_HANG, .body = "{}" },
    { "GET", "/me", .body = "{}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GCancellable) one = g_cancellable_new ();
  g_autoptr(GCancellable) other = g_cancellable_new ();
  g_auto(Outcome) first = { 0 };
  g_auto(Outcome) second = { 0 };
  g_auto(Outcome) later = { 0 };

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  fixture_start (client, request, one, &first);
  fixture_start (client, request, other, &second);
  guichet_mock_server_wait_requests (server, 2);
  g_cancellable_cancel (one);
  g_cancellable_cancel (other);
  fixture_wait (&first);
  fixture_wait (&second);
  g_assert_error (first.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_error (second.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  /* Who asks now joins nothing that was given up. */
  fixture_start (client, request, NULL, &later);
  guichet_mock_server_wait_gone (server, 1);
  fixture_wait (&later);
  g_assert_no_error (later.error);
  end (server, client);
}

/* “Try again”: cancelled and asked again before the main loop runs. */
static void
test_who_tries_again_gets_a_new_try (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/me", GUICHET_MOCK_HANG, .body = "{}" },
    { "GET", "/me", .body = "{}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Outcome) first = { 0 };
  g_auto(Outcome) second = { 0 };

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  fixture_start (client, request, cancellable, &first);
  guichet_mock_server_wait_requests (server, 2);
  g_cancellable_cancel (cancellable);
  fixture_start (client, request, NULL, &second);
  fixture_wait (&first);
  fixture_wait (&second);
  g_assert_error (first.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_no_error (second.error);
  guichet_mock_server_wait_gone (server, 1);
  end (server, client);
}

static void
test_calls_are_never_shared (void)
{
  static const GuichetMockStep steps[] = {
    { "POST", FIXTURE_CALL_PATH, GUICHET_MOCK_HANG },
    { "POST", FIXTURE_CALL_PATH, GUICHET_MOCK_HANG },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_click2call ();
  g_auto(Outcome) first = { 0 };
  g_auto(Outcome) second = { 0 };

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  fixture_start (client, request, NULL, &first);
  fixture_start (client, request, NULL, &second);
  guichet_mock_server_wait_requests (server, 3);
  guichet_mock_server_release (server);
  fixture_wait (&first);
  fixture_wait (&second);
  g_assert_no_error (first.error);
  g_assert_no_error (second.error);
  end (server, client);
}

/* What began before something was changed may show how it was. */
static void
test_who_asks_after_a_change_asks_anew (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/me", GUICHET_MOCK_HANG, .body = "{\"city\": \"before\"}" },
    { "POST", FIXTURE_CALL_PATH },
    { "GET", "/me", .body = "{\"city\": \"after\"}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GuichetRequest) change = fixture_click2call ();
  g_auto(Outcome) before = { 0 };
  g_auto(Outcome) changed = { 0 };
  g_auto(Outcome) after = { 0 };

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  fixture_start (client, request, NULL, &before);
  guichet_mock_server_wait_requests (server, 2);
  fixture_start (client, change, NULL, &changed);
  fixture_wait (&changed);
  fixture_start (client, request, NULL, &after);
  fixture_wait (&after);
  g_assert_no_error (after.error);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (after.reply), "city"), ==,
                   "after");
  guichet_mock_server_release (server);
  fixture_wait (&before);
  g_assert_no_error (before.error);
  end (server, client);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/client/shared/equal-gets-are-one-request", test_equal_gets_are_one_request);
  g_test_add_func ("/client/shared/all-are-told-the-failure", test_all_are_told_the_failure);
  g_test_add_func ("/client/shared/what-differs-is-not-shared", test_what_differs_is_not_shared);
  g_test_add_func ("/client/shared/one-who-leaves-leaves-the-others",
                   test_one_who_leaves_leaves_the_others);
  g_test_add_func ("/client/shared/all-who-leave-close-the-socket",
                   test_all_who_leave_close_the_socket);
  g_test_add_func ("/client/shared/who-tries-again-gets-a-new-try",
                   test_who_tries_again_gets_a_new_try);
  g_test_add_func ("/client/shared/calls-are-never-shared", test_calls_are_never_shared);
  g_test_add_func ("/client/shared/who-asks-after-a-change-asks-anew",
                   test_who_asks_after_a_change_asks_anew);

  return g_test_run ();
}
