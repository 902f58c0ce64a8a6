/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-list-reader-faults.c: whatever the server does at whichever of the requests, and whenever
 * the caller goes away: a list is whole or there is an error.
 */
#include "guichet-list-fixture.h"

#include "guichet-error.h"

#include <string.h>

#define HTML "<html><head><title>No</title></head></html>"

/* clang-format off */
static const struct { const char *name; GuichetMockStep step; } faults[] = {
  { "close", { .kind = GUICHET_MOCK_CLOSE } },
  { "reset", { .kind = GUICHET_MOCK_RESET } },
  { "hang", { .kind = GUICHET_MOCK_HANG } },
  { "408-html", { .status = 408, .type = "text/html", .body = HTML } },
  { "429-html", { .status = 429, .type = "text/html", .body = HTML } },
  { "500-html", { .status = 500, .type = "text/html", .body = HTML } },
  { "502-html", { .status = 502, .type = "text/html", .body = HTML } },
  { "503-html", { .status = 503, .type = "text/html", .body = HTML } },
  { "504-html", { .status = 504, .type = "text/html", .body = HTML } },
  { "403", { .status = 403, .body = "{\"errorCode\": \"NOT_GRANTED_CALL\", \"message\": \"no\"}" } },
  { "404", { .status = 404, .body = "{\"message\": \"no\"}" } },
  { "400", { .status = 400, .body = "{\"message\": \"no\"}" } },
  { "truncated", { .kind = GUICHET_MOCK_TRUNCATE, .body = "[{\"billingAccount\": \"group-00001\"}]" } },
  { "no-json", { .body = "[{\"billingAccount\": " } },
  { "html", { .type = "text/html", .body = HTML } },
  { "number", { .body = "17" } },
  { "text", { .body = "\"group-00001\"" } },
  { "nothing", { .body = "null" } },
  { "numbers", { .body = "[1.5, 2.5]" } },
  { "lists", { .body = "[[\"group-00001\"], []]" } },
  { "nulls", { .body = "[null]" } },
  { "mixed", { .body = "[{\"billingAccount\": \"group-00001\"}, \"group-00002\"]" } },
  { "twice", { .body = "[\"group-00001\", \"group-00001\"]" } },
  { "empty-id", { .body = "[\"\"]" } },
  { "huge", { .kind = GUICHET_MOCK_HUGE } },
};

static const struct { const char *name; GuichetMockList list; guint n_requests; } forms[] = {
  { "expanded", { GUICHET_MOCK_LIST_EXPANDED, 12, .most_per_page = 5 }, 3 },
  { "batches", { GUICHET_MOCK_LIST_BATCHES, 120 }, 1 + 3 },
  { "one-by-one", { GUICHET_MOCK_LIST_PLAIN, 4 }, 1 + 1 + 4 },
};
/* clang-format on */

/* A 404 to one id is no error: it vanished. */
static void
assert_is_right (JsonNode *reply, GuichetMockList *mock)
{
  const char *path = mock->asked->pdata[mock->fault_at - 1];

  if (mock->fault->status == 404 && mock->form == GUICHET_MOCK_LIST_PLAIN && mock->fault_at > 2)
    mock->vanished = (guint) g_ascii_strtoull (strrchr (path, '-') + 1, NULL, 10);
  list_fixture_assert_is_whole (reply, mock);
}

static void
test_fault_at_each_request (gconstpointer data)
{
  const GuichetMockStep *fault = data;

  for (gsize form = 0; form < G_N_ELEMENTS (forms); form++)
    for (guint at = 1; at <= forms[form].n_requests; at++)
      {
        GuichetMockList mock = forms[form].list;
        GuichetMockServer *server = guichet_mock_server_new (NULL);
        GuichetClient *client =
            fixture_new_client (guichet_mock_server_get_url (server), 30000,
                                fault->kind == GUICHET_MOCK_HANG ? 1000 : 60000);
        g_auto(Outcome) outcome = { 0 };

        mock.fault_at = at;
        mock.fault = fault;
        guichet_mock_list_attach (&mock, server);
        list_fixture_start (client, NULL, &outcome);
        fixture_wait (&outcome);
        if (outcome.error == NULL)
          assert_is_right (outcome.reply, &mock);
        else
          g_assert_true (outcome.error->domain == GUICHET_ERROR);
        g_assert_cmpuint (mock.asked->len, >=, at); /* the fault was met */
        list_fixture_end (server, client, &mock);
      }
}

static void
test_cancel_at_each_request (gconstpointer data)
{
  static const GuichetMockStep hang = { .kind = GUICHET_MOCK_HANG };
  const gsize form = GPOINTER_TO_SIZE (data);

  for (guint at = 1; at <= forms[form].n_requests; at++)
    {
      GuichetMockList mock = forms[form].list;
      GuichetMockServer *server = guichet_mock_server_new (NULL);
      GuichetClient *client =
          fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      g_auto(Outcome) outcome = { 0 };

      mock.fault_at = at;
      mock.fault = &hang;
      guichet_mock_list_attach (&mock, server);
      list_fixture_start (client, cancellable, &outcome);
      while (mock.asked->len < at)
        g_main_context_iteration (NULL, TRUE);
      g_assert_false (outcome.is_over);
      g_cancellable_cancel (cancellable);
      fixture_wait (&outcome);
      g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      guichet_mock_server_wait_gone (server, 1);
      list_fixture_end (server, client, &mock);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *name = g_strconcat ("/list-reader/fault/", faults[i].name, NULL);

      g_test_add_data_func (name, &faults[i].step, test_fault_at_each_request);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *name = g_strconcat ("/list-reader/cancel/", forms[i].name, NULL);

      g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_cancel_at_each_request);
    }

  return g_test_run ();
}
