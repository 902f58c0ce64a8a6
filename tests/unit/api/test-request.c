/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-request.c: a request says what the table says, whatever the parameters hold.
 */
#include "guichet-request.h"

static void
test_path_is_filled_in_order (void)
{
  g_autoptr(GuichetRequest) request = guichet_request_new (
      GUICHET_OPERATION_CLICK2CALL_AS_USER, "xx1111-ovh-1", "0033972101001", "42", NULL);

  g_assert_cmpstr (guichet_request_get_method (request), ==, "POST");
  g_assert_cmpstr (guichet_request_get_path (request), ==,
                   "/telephony/xx1111-ovh-1/line/0033972101001/click2CallUser/42/click2Call");
  g_assert_true (guichet_request_is_signed (request));
  g_assert_null (guichet_request_get_body (request));
}

static void
test_calls_are_answered_by_nothing (void)
{
  g_autoptr(GuichetRequest) call =
                 guichet_request_new (GUICHET_OPERATION_CLICK2CALL, "b", "l", NULL);
  g_autoptr(GuichetRequest) call_as_user =
                 guichet_request_new (GUICHET_OPERATION_CLICK2CALL_AS_USER, "b", "l", "1", NULL);
  g_autoptr(GuichetRequest) lines = guichet_request_new (GUICHET_OPERATION_LINES, "b", NULL);

  g_assert_true (guichet_request_is_void (call));
  g_assert_true (guichet_request_is_void (call_as_user));
  g_assert_false (guichet_request_is_void (lines));
}

static void
test_hostile_segments_stay_segments (void)
{
  /* clang-format off */
  static const struct { const char *value, *path; } cases[] = {
    { "a/b", "/telephony/a%2Fb/line" },
    { "..", "/telephony/%252E%252E/line" },
    { ".", "/telephony/%252E/line" },
    { "../../me", "/telephony/..%2F..%2Fme/line" },
    { "%2e%2e", "/telephony/%252e%252e/line" },
    { "a?b=c#d", "/telephony/a%3Fb%3Dc%23d/line" },
    { "a b\r\nX: y", "/telephony/a%20b%0D%0AX%3A%20y/line" },
    { "{serviceName}", "/telephony/%7BserviceName%7D/line" },
    { "caf\u00e9", "/telephony/caf%C3%A9/line" },
    { "a+b&c;d\\e", "/telephony/a%2Bb%26c%3Bd%5Ce/line" },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetRequest) request =
                     guichet_request_new (GUICHET_OPERATION_LINES, cases[i].value, NULL);

      g_assert_cmpstr (guichet_request_get_path (request), ==, cases[i].path);
    }
}

static JsonObject *
new_body (gboolean with_intercom)
{
  JsonObject *body = json_object_new ();

  json_object_set_string_member (body, "calledNumber", "0033142866100");
  if (with_intercom)
    json_object_set_boolean_member (body, "intercom", TRUE);

  return body;
}

static void
test_body_is_sent_as_given (void)
{
  g_autoptr(GuichetRequest) request =
                 guichet_request_new (GUICHET_OPERATION_CLICK2CALL, "b", "l", NULL);
  gsize size;
  const char *data;

  guichet_request_take_body (request, new_body (FALSE));
  data = g_bytes_get_data (guichet_request_get_body (request), &size);
  g_assert_cmpmem (data, size, "{\"calledNumber\":\"0033142866100\"}", 32);
}

static void
test_only_a_list_is_expanded (void)
{
  g_autoptr(GuichetRequest) request = guichet_request_new (GUICHET_OPERATION_TELEPHONY, NULL);

  g_assert_false (guichet_request_is_expanded (request));
  guichet_request_expand (request);
  g_assert_true (guichet_request_is_expanded (request));
}

static void
add_key_outside_table (void)
{
  g_autoptr(GuichetRequest) request =
                 guichet_request_new (GUICHET_OPERATION_CLICK2CALL_AS_USER, "b", "l", "1", NULL);

  guichet_request_take_body (request, new_body (TRUE));
}

static void
add_query_outside_table (void)
{
  g_autoptr(GuichetRequest) request = guichet_request_new (GUICHET_OPERATION_ME, NULL);

  guichet_request_add_query (request, "iamTags", "x");
}

static void
give_too_few_parameters (void)
{
  g_autoptr(GuichetRequest) request =
                 guichet_request_new (GUICHET_OPERATION_CLICK2CALL, "b", NULL);

  g_assert_null (request); /* not reached */
}

static void
give_too_many_parameters (void)
{
  g_autoptr(GuichetRequest) request = guichet_request_new (GUICHET_OPERATION_ME, "b", NULL);

  g_assert_null (request); /* not reached */
}

static void
give_empty_parameter (void)
{
  g_autoptr(GuichetRequest) request = guichet_request_new (GUICHET_OPERATION_LINES, "", NULL);

  g_assert_null (request); /* not reached */
}

/* Each of these is a mistake in our own code, so the program stops: in a child of the test. */
static void
test_outside_the_table_is_a_programming_error (gconstpointer data)
{
  if (g_test_subprocess ())
    {
      ((void (*) (void)) data) ();
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
}

static void
test_batch_joins_escaped_ids (void)
{
  static const char *const ids[] = { "0033972101001", "a/b", "..", NULL };
  g_autoptr(GuichetRequest) request =
                 guichet_request_new_batch (GUICHET_OPERATION_LINE, ids, "xx1111-ovh-1", NULL);

  g_assert_cmpstr (guichet_request_get_path (request), ==,
                   "/telephony/xx1111-ovh-1/line/0033972101001,a%2Fb,%252E%252E");
  g_assert_true (guichet_request_is_batch (request));
  g_assert_false (guichet_request_is_expanded (request));
}

static void
test_items_and_pages_of_a_list (void)
{
  static const char *const ids[] = { "one, or two", NULL };
  static const char *const two[] = { "1", "2", NULL };
  g_autoptr(GuichetRequest) list = guichet_request_new (GUICHET_OPERATION_LINES, "a/b", NULL);
  g_autoptr(GuichetRequest) page = guichet_request_new_page (list, 3, 500);
  g_autoptr(GuichetRequest) item =
                 guichet_request_new_item (list, GUICHET_OPERATION_LINE, ids, FALSE);
  g_autoptr(GuichetRequest) batch =
                 guichet_request_new_item (list, GUICHET_OPERATION_LINE, two, TRUE);

  g_assert_cmpstr (guichet_request_get_path (page), ==, "/telephony/a%2Fb/line");
  g_assert_true (guichet_request_is_expanded (page));
  g_assert_cmpuint (guichet_request_get_page (page), ==, 3);
  g_assert_cmpuint (guichet_request_get_page_size (page), ==, 500);
  g_assert_false (guichet_request_is_expanded (list)); /* stays as it was */
  g_assert_cmpuint (guichet_request_get_page (list), ==, 0);
  g_assert_cmpstr (guichet_request_get_path (item), ==, "/telephony/a%2Fb/line/one%2C%20or%20two");
  g_assert_false (guichet_request_is_batch (item));
  g_assert_cmpstr (guichet_request_get_path (batch), ==, "/telephony/a%2Fb/line/1,2");
  g_assert_true (guichet_request_is_batch (batch));
}

int
main (int argc, char *argv[])
{
  /* clang-format off */
  static const struct { const char *path; void (*mistake) (void); } mistakes[] = {
    { "/api/request/mistake/body-key-outside-table", add_key_outside_table },
    { "/api/request/mistake/query-outside-table", add_query_outside_table },
    { "/api/request/mistake/too-few-parameters", give_too_few_parameters },
    { "/api/request/mistake/too-many-parameters", give_too_many_parameters },
    { "/api/request/mistake/empty-parameter", give_empty_parameter },
  };
  /* clang-format on */

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/api/request/path-is-filled-in-order", test_path_is_filled_in_order);
  g_test_add_func ("/api/request/hostile-segments-stay-segments",
                   test_hostile_segments_stay_segments);
  g_test_add_func ("/api/request/calls-are-answered-by-nothing",
                   test_calls_are_answered_by_nothing);
  g_test_add_func ("/api/request/body-is-sent-as-given", test_body_is_sent_as_given);
  g_test_add_func ("/api/request/only-a-list-is-expanded", test_only_a_list_is_expanded);
  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    g_test_add_data_func (mistakes[i].path, (gconstpointer) mistakes[i].mistake,
                          test_outside_the_table_is_a_programming_error);

  g_test_add_func ("/request/batch-joins-escaped-ids", test_batch_joins_escaped_ids);
  g_test_add_func ("/request/items-and-pages-of-a-list", test_items_and_pages_of_a_list);

  return g_test_run ();
}
