/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-lists-reader.c: every group gets its own lines, many groups in one request where the server
 * allows it; whatever the server does with two wishes at once. A group that fails fails alone.
 */
#include "guichet-client-fixture.h"

#include "guichet-error.h"
#include "guichet-lists-reader.h"
#include "guichet-telephony-api.h"

#include <string.h>

#define N_LINES 3 /* of each group */

typedef enum
{
  HEEDS_BOTH,
  HEEDS_BATCH, /* and gives names of lines */
  HEEDS_EXPANSION,
  FINDS_ONE, /* the ids are one name to it */
} Server;

typedef struct
{
  Server server;
  gboolean has_no_keys;
  guint n_groups;
  guint broken;     /* from 1: its list is no list in a batch */
  guint forbidden;  /* from 1: 403, in a batch and alone */
  guint page_size;  /* the most of a list; 0: all of it */
  guint batch_says; /* status of every batch; 0: none */
  GPtrArray *answers;
} Mock;

typedef struct
{
  GuichetMockStep step;
  char *headers;
  char *body;
} Answer;

/* What came for one group */
typedef struct
{
  JsonNode *list;
  GError *error;
} Taken;

typedef struct
{
  gboolean is_over;
  Taken taken[100];
  guint n_taken;
  GError *error;
} Result;

static void
result_clear (Result *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (self->taken); i++)
    {
      g_clear_pointer (&self->taken[i].list, json_node_unref);
      g_clear_error (&self->taken[i].error);
    }
  g_clear_error (&self->error);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, result_clear)

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_free (answer->headers);
  g_free (answer->body);
  g_free (answer);
}

/* @body: (transfer full); @headers: (transfer full) (nullable) */
static const GuichetMockStep *
say (Mock *self, guint status, char *body, char *headers)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->body = body;
  answer->headers = headers;
  answer->step = (GuichetMockStep){ .status = status, .headers = headers, .body = body };
  g_ptr_array_add (self->answers, answer);

  return &answer->step;
}

static guint
get_number (const char *group)
{
  return (guint) g_ascii_strtoull (group + strlen ("g"), NULL, 10);
}

/* Line 2 of group 7 is “7.2”. */
static char *
dup_list (Mock *self, const char *group, gboolean is_expanded, guint page)
{
  const guint cut = self->page_size > 0 ? self->page_size : N_LINES;
  GString *text = g_string_new ("[");

  for (guint i = (page - 1) * cut + 1; i <= MIN (page * cut, N_LINES); i++)
    g_string_append_printf (text, is_expanded ? "%s{\"serviceName\":\"%s.%u\"}" : "%s\"%s.%u\"",
                            text->len > 1 ? "," : "", group + 1, i);
  g_string_append_c (text, ']');

  return g_string_free (text, FALSE);
}

static char *
dup_element (Mock *self, const char *group)
{
  g_autofree char *list = dup_list (self, group, self->server == HEEDS_BOTH, 1);
  g_autofree char *key =
      self->has_no_keys ? g_strdup ("") : g_strdup_printf ("\"key\":\"%s\",", group);

  if (get_number (group) == self->forbidden)
    return g_strdup_printf ("{%s\"error\":{\"class\":\"Client::Forbidden\"}}", key);
  if (get_number (group) == self->broken)
    return g_strdup_printf ("{%s\"value\":{\"serviceName\":\"x\"}}", key);
  return g_strdup_printf ("{%s\"value\":%s}", key, list);
}

static char *
dup_batch (Mock *self, const char *const *groups)
{
  GString *text = g_string_new ("[");

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autofree char *element = dup_element (self, groups[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "," : "", element);
    }
  g_string_append_c (text, ']');

  return g_string_free (text, FALSE);
}

static guint
get_page (GuichetMockServer *server, guint n_request)
{
  const char *page = guichet_mock_server_get_header (server, n_request, "X-Pagination-Number");

  return page != NULL ? (guint) g_ascii_strtoull (page, NULL, 10) : 1;
}

static const GuichetMockStep *
answer_one (Mock *self, GuichetMockServer *server, guint n_request, const char *group)
{
  const gboolean expands = self->server != HEEDS_BATCH;

  if (get_number (group) == self->forbidden)
    return say (self, 403, g_strdup ("{\"message\":\"not yours\"}"), NULL);
  return say (self, 200, dup_list (self, group, expands, get_page (server, n_request)),
              self->page_size > 0
                  ? g_strdup_printf ("X-Pagination-Elements: %u\r\nX-Pagination-Size: %u\r\n",
                                     N_LINES, self->page_size)
                  : NULL);
}

static const GuichetMockStep *
answer_cb (GuichetMockServer *server, guint n_request, gpointer data)
{
  Mock *self = data;
  const char *path = guichet_mock_server_get_path (server, n_request);
  const gboolean is_batch =
      guichet_mock_server_get_header (server, n_request, "X-Ovh-Batch") != NULL;
  g_auto(GStrv) segments = g_strsplit (path, "/", -1);
  g_auto(GStrv) groups = NULL;

  if (g_strv_length (segments) < 4)
    return NULL;
  if (g_strv_length (segments) == 5) /* one line, whose name alone was listed */
    return say (self, 200, g_strdup_printf ("{\"serviceName\":\"%s\"}", segments[4]), NULL);

  groups = g_strsplit (segments[2], ",", -1);
  if (!is_batch)
    return answer_one (self, server, n_request, groups[0]);
  if (self->batch_says != 0)
    return say (self, self->batch_says, g_strdup ("{\"message\":\"what?\"}"), NULL);
  if (self->server == HEEDS_EXPANSION)
    return say (self, 404, g_strdup ("{\"message\":\"not there\"}"), NULL);
  if (self->server == FINDS_ONE)
    return say (self, 200, g_strdup ("{\"serviceName\":\"1.1\"}"), NULL);
  return say (self, 200, dup_batch (self, (const char *const *) groups),
              self->page_size > 0 ? g_strdup_printf ("X-Pagination-Size: %u\r\n", self->page_size)
                                  : NULL);
}

static void
take_cb (guint place, JsonNode *list, const GError *error, gpointer data)
{
  Result *self = data;
  Taken *taken = &self->taken[place];

  g_assert_false (self->is_over);
  g_assert_true (taken->list == NULL && taken->error == NULL); /* once */
  g_assert_true ((list != NULL) != (error != NULL));
  taken->list = list != NULL ? json_node_ref (list) : NULL;
  taken->error = error != NULL ? g_error_copy (error) : NULL;
  self->n_taken++;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Result *self = user_data;

  g_assert_false (self->is_over); /* told once */
  guichet_lists_reader_run_finish (GUICHET_CLIENT (source), result, &self->error);
  self->is_over = TRUE;
}

static void
start (GuichetClient *client, const Mock *mock, GCancellable *cancellable, Result *result)
{
  g_autoptr(GuichetRequest) owners = guichet_telephony_list_billing_accounts ();
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1; i <= mock->n_groups; i++)
    g_ptr_array_add (names, g_strdup_printf ("g%u", i));
  guichet_lists_reader_run_async (client, owners, GUICHET_OPERATION_LINES, GUICHET_OPERATION_LINE,
                                  names, take_cb, result, cancellable, read_cb, result);
}

static void
assert_own_lines (const Taken *taken, guint group)
{
  JsonArray *array = json_node_get_array (taken->list);

  g_assert_no_error (taken->error);
  g_assert_cmpuint (json_array_get_length (array), ==, N_LINES);
  for (guint i = 0; i < N_LINES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.%u", group, i + 1);

      g_assert_cmpstr (
          json_object_get_string_member (json_array_get_object_element (array, i), "serviceName"),
          ==, name);
    }
}

static void
end (GuichetMockServer *server, GuichetClient *client, Mock *mock)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
  g_clear_pointer (&mock->answers, g_ptr_array_unref);
}

/* Returns: how many requests it took, but for that of the time */
static guint
read_all (Mock mock)
{
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_auto(Result) result = { 0 };
  guint n_requests;

  mock.answers = g_ptr_array_new_with_free_func (answer_free);
  guichet_mock_server_set_func (server, answer_cb, &mock);
  start (client, &mock, NULL, &result);
  while (!result.is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (result.error);
  g_assert_cmpuint (result.n_taken, ==, mock.n_groups);
  for (guint i = 1; i <= mock.n_groups; i++)
    if (i == mock.forbidden)
      g_assert_error (result.taken[i - 1].error, GUICHET_ERROR, GUICHET_ERROR_REFUSED);
    else
      assert_own_lines (&result.taken[i - 1], i);
  n_requests = guichet_mock_server_get_n_requests (server);
  end (server, client, &mock);

  return n_requests > 0 ? n_requests - 1 : 0;
}

static void
test_many_groups_in_one_request (void)
{
  g_assert_cmpuint (read_all ((Mock){ HEEDS_BOTH, .n_groups = 100 }), ==, 5);
  g_assert_cmpuint (read_all ((Mock){ HEEDS_BOTH, .n_groups = 100, .has_no_keys = TRUE }), ==, 5);
  g_assert_cmpuint (read_all ((Mock){ HEEDS_BOTH, .n_groups = 41 }), ==, 3);
}

/* They are as fast, and sure. */
static void
test_a_few_groups_one_by_one (void)
{
  for (guint n = 0; n <= GUICHET_CLIENT_MAX_IN_FLIGHT; n++)
    g_assert_cmpuint (read_all ((Mock){ HEEDS_BOTH, .n_groups = n }), ==, n);
}

static void
test_one_by_one_where_a_wish_is_ignored (void)
{
  g_assert_cmpuint (read_all ((Mock){ HEEDS_EXPANSION, .n_groups = 50 }), ==, 1 + 50);
  g_assert_cmpuint (read_all ((Mock){ FINDS_ONE, .n_groups = 50 }), ==, 1 + 50);
  g_assert_cmpuint (read_all ((Mock){ HEEDS_EXPANSION, .n_groups = 50, .batch_says = 400 }), ==,
                    1 + 50);
  /* The names of the lines come, and then each line by itself: this server knows batches only of
   * lists. */
  g_assert_cmpuint (read_all ((Mock){ HEEDS_BATCH, .n_groups = 7 }), >=, 1 + 7);
}

/* Only what was not a whole list is read again. */
static void
test_the_odd_one_is_read_by_itself (void)
{
  g_assert_cmpuint (read_all ((Mock){ HEEDS_BOTH, .n_groups = 60, .broken = 33 }), ==, 3 + 1);
  g_assert_cmpuint (read_all ((Mock){ HEEDS_BOTH, .n_groups = 60, .forbidden = 33 }), ==, 3 + 1);
}

static void
test_a_list_that_may_go_on_is_read_by_itself (void)
{
  g_assert_cmpuint (read_all ((Mock){ HEEDS_BOTH, .n_groups = 10, .page_size = 2 }), ==,
                    1 + 10 * 2);
}

static void
test_a_refused_batch_fails_nobody (void)
{
  g_assert_cmpuint (read_all ((Mock){ HEEDS_BOTH, .n_groups = 30, .batch_says = 403 }), ==, 2 + 30);
}

static void
test_out_of_reach_is_told_of_each_at_once (void)
{
  static const GuichetMockStep steps[] = { { "GET", "/telephony", .body = "[]" } };
  Mock mock = { HEEDS_BOTH, .n_groups = 20 };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) first = guichet_telephony_list_billing_accounts ();
  g_auto(Result) result = { 0 };
  g_autoptr(JsonNode) reply = NULL;

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  reply = fixture_call (client, first, NULL); /* so that the time is known */
  g_assert_finalize_object (server);
  start (client, &mock, NULL, &result);
  while (!result.is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (result.error);
  for (guint i = 0; i < mock.n_groups; i++)
    g_assert_error (result.taken[i].error, GUICHET_ERROR, GUICHET_ERROR_OFFLINE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (client);
}

static void
test_cancelled_at_once (void)
{
  Mock mock = { HEEDS_BOTH, .n_groups = 100 };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GCancellable) before = g_cancellable_new ();
  g_autoptr(GCancellable) during = g_cancellable_new ();
  g_auto(Result) never = { 0 };
  g_auto(Result) stopped = { 0 };

  mock.answers = g_ptr_array_new_with_free_func (answer_free);
  guichet_mock_server_set_func (server, answer_cb, &mock);
  g_cancellable_cancel (before);
  start (client, &mock, before, &never);
  while (!never.is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (never.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (guichet_mock_server_get_n_requests (server), ==, 0);

  start (client, &mock, during, &stopped);
  guichet_mock_server_wait_requests (server, 2);
  g_cancellable_cancel (during);
  while (!stopped.is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (stopped.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  end (server, client, &mock);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lists-reader/many-groups-in-one-request", test_many_groups_in_one_request);
  g_test_add_func ("/lists-reader/a-few-groups-one-by-one", test_a_few_groups_one_by_one);
  g_test_add_func ("/lists-reader/one-by-one-where-a-wish-is-ignored",
                   test_one_by_one_where_a_wish_is_ignored);
  g_test_add_func ("/lists-reader/the-odd-one-is-read-by-itself",
                   test_the_odd_one_is_read_by_itself);
  g_test_add_func ("/lists-reader/a-list-that-may-go-on-is-read-by-itself",
                   test_a_list_that_may_go_on_is_read_by_itself);
  g_test_add_func ("/lists-reader/a-refused-batch-fails-nobody", test_a_refused_batch_fails_nobody);
  g_test_add_func ("/lists-reader/out-of-reach-is-told-of-each-at-once",
                   test_out_of_reach_is_told_of_each_at_once);
  g_test_add_func ("/lists-reader/cancelled-at-once", test_cancelled_at_once);

  return g_test_run ();
}
