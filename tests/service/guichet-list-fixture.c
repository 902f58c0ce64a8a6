/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-list-fixture.c: the groups of an account, read from the mock by the list reader.
 */
#include "guichet-list-fixture.h"

#include "guichet-list-reader.h"

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  g_assert_false (outcome->is_over); /* told once */
  outcome->reply =
      guichet_list_reader_run_finish (GUICHET_CLIENT (source), result, &outcome->error);
  outcome->is_over = TRUE;
}

/**
 * list_fixture_start:
 * @outcome: must stay until the list is read
 */
void
list_fixture_start (GuichetClient *client, GCancellable *cancellable, Outcome *outcome)
{
  g_autoptr(GuichetRequest) list = fixture_other ();

  guichet_list_reader_run_async (client, list, GUICHET_OPERATION_BILLING_ACCOUNT, cancellable,
                                 read_cb, outcome);
}

/**
 * list_fixture_assert_is_whole:
 * @reply: what was read
 * @mock: what there is
 */
void
list_fixture_assert_is_whole (JsonNode *reply, const GuichetMockList *mock)
{
  JsonArray *array = json_node_get_array (reply);
  guint n = 0;

  for (guint i = 1; i <= mock->n_groups; i++)
    {
      g_autofree char *name = guichet_mock_list_dup_name (mock, i);

      if (i == mock->vanished)
        continue;
      g_assert_cmpuint (n, <, json_array_get_length (array));
      g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (array, n++),
                                                      "billingAccount"),
                       ==, name);
    }
  g_assert_cmpuint (json_array_get_length (array), ==, n);
  g_assert_true (json_node_is_immutable (reply));
}

/**
 * list_fixture_end:
 *
 * Fails the test if more was in flight than may be, or something is left behind.
 */
void
list_fixture_end (GuichetMockServer *server, GuichetClient *client, GuichetMockList *mock)
{
  /* What was in flight beside a failure is being stopped. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (guichet_mock_server_get_most_in_flight (server), <=,
                    GUICHET_CLIENT_MAX_IN_FLIGHT);
  guichet_mock_server_assert_played (server);
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
  guichet_mock_list_clear (mock);
}
