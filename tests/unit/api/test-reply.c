/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-reply.c: what an answer means, from its status and its bytes alone.
 */
#include "guichet-error.h"
#include "guichet-fault.h"
#include "guichet-reply.h"

#include <string.h>

static JsonNode *
parse (const char *method, guint status, const char *type, const char *text, GError **error)
{
  g_autoptr(GBytes) body = g_bytes_new (text, strlen (text));
  const GuichetReply reply = { .method = method,
                               .path = "/me",
                               .status = status,
                               .content_type = type,
                               .query_id = "EU.ext-1",
                               .body = body };

  return guichet_reply_parse (&reply, error);
}

static void
test_void_has_three_forms (void)
{
  /* clang-format off */
  static const struct { guint status; const char *body; } cases[] = {
    { 204, "" }, { 200, "" }, { 200, "null" }, { 200, " null\n" }, { 204, "anything" }, { 201, "" },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node = parse ("POST", cases[i].status, NULL, cases[i].body, &error);

      g_assert_no_error (error);
      g_assert_true (JSON_NODE_HOLDS_NULL (node));
    }
}

/* What a proxy, or a sign-in page in between, makes up says nothing of the call. */
static void
test_only_void_answers_a_void_operation (void)
{
  static const char *const bodies[] = {
    "{}", "[]", "true", "false", "0", "\"ok\"", "{\"message\":\"Sign in\"}", "[null]"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr(GBytes) body = g_bytes_new_static (bodies[i], strlen (bodies[i]));
      const GuichetReply reply = { .method = "POST", .is_void = TRUE, .status = 200, .body = body };
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node = guichet_reply_parse (&reply, &error);

      g_assert_null (node);
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
      g_assert_true (guichet_error_get_details (error)->maybe_done);
    }
}

static void
test_void_forms_answer_a_void_operation (void)
{
  /* clang-format off */
  static const struct { guint status; const char *body; } cases[] = {
    { 204, "" }, { 200, "" }, { 200, "null" }, { 200, " null\n" },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) body = g_bytes_new_static (cases[i].body, strlen (cases[i].body));
      const GuichetReply reply = {
        .method = "POST", .is_void = TRUE, .status = cases[i].status, .body = body
      };
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node = guichet_reply_parse (&reply, &error);

      g_assert_no_error (error);
      g_assert_true (JSON_NODE_HOLDS_NULL (node));
    }
}

static void
test_bare_values_are_replies (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) number = parse ("GET", 200, "application/json", "1457018875", &error);
  g_autoptr(JsonNode) string = parse ("POST", 200, "application/json", "\"token\"", &error);

  g_assert_no_error (error);
  g_assert_cmpint (json_node_get_int (number), ==, 1457018875);
  g_assert_cmpstr (json_node_get_string (string), ==, "token");
}

/* clang-format off */
static const struct { guint status; const char *body; GuichetError code; } refusals[] = {
  { 400, "{\"errorCode\":\"INVALID_SIGNATURE\",\"httpCode\":\"400 Bad Request\",\"message\":\"Invalid signature\"}", GUICHET_ERROR_CREDENTIAL },
  { 400, "{\"class\":\"Client::BadRequest\",\"message\":\"Invalid signature\"}", GUICHET_ERROR_CREDENTIAL },
  { 400, "{\"errorCode\":\"QUERY_TIME_OUT\",\"message\":\"Query out of time\"}", GUICHET_ERROR_CLOCK },
  { 400, "{\"errorCode\":\"QUERY_TIME_OUT\",\"message\":\"\"}", GUICHET_ERROR_CLOCK },
  { 400, "{\"class\":\"Client::BadRequest\",\"message\":\"Unknown body parameter x\"}", GUICHET_ERROR_REFUSED },
  { 403, "{\"errorCode\":\"NOT_GRANTED_CALL\",\"message\":\"This call has not been granted\"}", GUICHET_ERROR_NOT_GRANTED },
  { 403, "{\"class\":\"Client::Forbidden\",\"message\":\"This call has not been granted\"}", GUICHET_ERROR_NOT_GRANTED },
  { 403, "{\"class\":\"Client::Forbidden\",\"message\":\"User not granted for this request\",\"details\":{\"unauthorizedActionsByIAM\":\"x\"}}", GUICHET_ERROR_NOT_GRANTED },
  { 403, "{\"errorCode\":\"INVALID_CREDENTIAL\",\"message\":\"This credential is not valid\"}", GUICHET_ERROR_CREDENTIAL },
  { 403, "{\"class\":\"Client::Forbidden\",\"message\":\"This credential does not exist\"}", GUICHET_ERROR_CREDENTIAL },
  { 403, "{\"errorCode\":\"NOT_CREDENTIAL\"}", GUICHET_ERROR_CREDENTIAL },
  { 403, "{\"errorCode\":\"INVALID_KEY\",\"message\":\"Invalid application key\"}", GUICHET_ERROR_CREDENTIAL },
  { 403, "{\"class\":\"Client::Forbidden\",\"message\":\"Invalid application key\"}", GUICHET_ERROR_CREDENTIAL },
  { 403, "{\"errorCode\":\"FORBIDDEN\"}", GUICHET_ERROR_REFUSED },
  { 401, "", GUICHET_ERROR_CREDENTIAL },
  { 404, "{\"class\":\"Client::NotFound\",\"message\":\"The requested object (x) does not exist\"}", GUICHET_ERROR_NOT_FOUND },
  { 404, "{\"message\":\"Invalid signature\"}", GUICHET_ERROR_NOT_FOUND },
  { 409, "{\"class\":\"Client::Conflict::CartAlreadyExists\"}", GUICHET_ERROR_REFUSED },
  { 460, "{}", GUICHET_ERROR_REFUSED },
  { 408, "<html>", GUICHET_ERROR_SERVER },
  { 429, "", GUICHET_ERROR_SERVER },
  { 500, "null", GUICHET_ERROR_SERVER },
  { 503, "[]", GUICHET_ERROR_SERVER },
  { 301, "", GUICHET_ERROR_BAD_REPLY },
  { 304, "", GUICHET_ERROR_BAD_REPLY },
  { 200, "{", GUICHET_ERROR_BAD_REPLY },
  { 200, "\xff\xfe", GUICHET_ERROR_BAD_REPLY },
  { 200, "[1] x", GUICHET_ERROR_BAD_REPLY },
  { 200, "// c\n[1]", GUICHET_ERROR_BAD_REPLY },
};
/* clang-format on */

static void
test_refusals_by_status_and_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node = parse ("GET", refusals[i].status, "application/json",
                                         refusals[i].body, &error);

      g_assert_null (node);
      g_assert_error (error, GUICHET_ERROR, (int) refusals[i].code);
      g_assert_cmpuint (guichet_error_get_details (error)->status, ==, refusals[i].status);
      g_assert_cmpstr (guichet_error_get_details (error)->query_id, ==, "EU.ext-1");
    }
}

static void
test_maybe_done (void)
{
  /* clang-format off */
  static const struct { const char *method; guint status; const char *body; gboolean maybe_done; } cases[] = {
    { "POST", 200, "half an ans", TRUE }, { "PUT", 200, "<html>", TRUE }, { "DELETE", 303, "", TRUE },
    { "POST", 500, "{\"message\":\"x\"}", TRUE }, { "POST", 502, "<html>", TRUE }, { "POST", 408, "", TRUE },
    { "POST", 400, "{}", FALSE }, { "POST", 403, "<html>", FALSE }, { "POST", 404, "", FALSE },
    { "POST", 429, "", FALSE }, { "GET", 200, "half an ans", FALSE }, { "GET", 500, "", FALSE },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node =
                     parse (cases[i].method, cases[i].status, NULL, cases[i].body, &error);

      g_assert_null (node);
      g_assert_cmpint (guichet_error_get_details (error)->maybe_done, ==, cases[i].maybe_done);
    }
}

/* What the connection says, without an answer. */
static void
test_network_faults (void)
{
  /* clang-format off */
  const struct { GQuark domain; int code; gboolean was_sent; guint status; GuichetError meaning; } cases[] = {
    { G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED, FALSE, 0, GUICHET_ERROR_OFFLINE },
    { G_IO_ERROR, G_IO_ERROR_TIMED_OUT, FALSE, 0, GUICHET_ERROR_OFFLINE },
    { G_IO_ERROR, G_IO_ERROR_TIMED_OUT, TRUE, 0, GUICHET_ERROR_TIMED_OUT },
    { G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND, FALSE, 0, GUICHET_ERROR_OFFLINE },
    { G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE, FALSE, 0, GUICHET_ERROR_UNTRUSTED },
    { G_TLS_ERROR, G_TLS_ERROR_EOF, FALSE, 0, GUICHET_ERROR_OFFLINE },
    { G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED, TRUE, 0, GUICHET_ERROR_OFFLINE },
    { G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, TRUE, 200, GUICHET_ERROR_BAD_REPLY },
    { GUICHET_ERROR, GUICHET_ERROR_TIMED_OUT, TRUE, 0, GUICHET_ERROR_TIMED_OUT },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) cause = g_error_new_literal (cases[i].domain, cases[i].code, "cause");

      g_assert_cmpint (guichet_fault_classify_network (cause, cases[i].was_sent, cases[i].status),
                       ==, cases[i].meaning);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/api/reply/void-has-three-forms", test_void_has_three_forms);
  g_test_add_func ("/api/reply/only-void-answers-a-void-operation",
                   test_only_void_answers_a_void_operation);
  g_test_add_func ("/api/reply/void-forms-answer-a-void-operation",
                   test_void_forms_answer_a_void_operation);
  g_test_add_func ("/api/reply/bare-values-are-replies", test_bare_values_are_replies);
  g_test_add_func ("/api/reply/refusals-by-status-and-words", test_refusals_by_status_and_words);
  g_test_add_func ("/api/reply/maybe-done", test_maybe_done);
  g_test_add_func ("/api/reply/network-faults", test_network_faults);

  return g_test_run ();
}
