/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-reply-words.c: what is kept of the words of a refusal: of every form that OVHcloud and those
 * before it have, on one harmless line, without secrets, and with the name of what is missing.
 */
#include "guichet-error.h"
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
assert_words (guint status, const char *type, const char *body, const char *words, const char *code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = parse ("GET", status, type, body, &error);

  g_assert_null (node);
  g_assert_cmpstr (guichet_error_get_details (error)->api_message, ==, words);
  g_assert_cmpstr (guichet_error_get_details (error)->api_code, ==, code);
}

static void
test_words_of_both_forms (void)
{
  assert_words (400, NULL,
                "{\"message\":\"A\",\"errorCode\":\"B\",\"httpCode\":\"400 Bad Request\"}", "A",
                "B");
  assert_words (400, NULL, "{\"message\":\"A\",\"class\":\"Client::BadRequest\"}", "A",
                "Client::BadRequest");
  assert_words (400, NULL, "{\"message\":3,\"errorCode\":null,\"class\":[]}", NULL, NULL);
  assert_words (400, NULL, "{}", NULL, NULL);
  assert_words (400, NULL, "[\"message\"]", NULL, NULL);
  assert_words (400, NULL, "", NULL, NULL);
}

static void
test_missing_right_is_named (void)
{
  /* clang-format off */
  static const char *const bodies[] = {
    "{\"errorCode\":\"NOT_GRANTED_CALL\",\"httpCode\":\"403 Forbidden\",\"message\":\"This call has not been granted\"}",
    "{\"class\":\"Client::Forbidden\",\"message\":\"This call has not been granted\"}",
    "{\"class\":\"Client::Forbidden\",\"message\":\"User not granted for this request\",\"details\":{}}",
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr(GBytes) body = g_bytes_new_static (bodies[i], strlen (bodies[i]));
      const GuichetReply reply = {
        .method = "POST", .path = "/telephony/b/line/l/click2Call", .status = 403, .body = body
      };
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node = guichet_reply_parse (&reply, &error);

      g_assert_null (node);
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_NOT_GRANTED);
      g_assert_nonnull (strstr (error->message, "POST /telephony/b/line/l/click2Call"));
      g_assert_false (guichet_error_get_details (error)->maybe_done);
    }
}

static void
test_missing_actions_of_a_policy_are_named (void)
{
#define REFUSED "User not granted for this request"
  assert_words (403, NULL,
                "{\"class\":\"Client::Forbidden\",\"message\":\"" REFUSED "\",\"details\":"
                "{\"unauthorizedActionsByAuthentication\":\"\","
                "\"unauthorizedActionsByIAM\":\"telephony:apiovh:line/click2Call\"}}",
                REFUSED " (telephony:apiovh:line/click2Call)", "Client::Forbidden");
  assert_words (403, NULL,
                "{\"message\":\"" REFUSED "\",\"details\":"
                "{\"unauthorizedActionsByAuthentication\":\"account:apiovh:me/get\"}}",
                REFUSED " (account:apiovh:me/get)", NULL);
  assert_words (403, NULL,
                "{\"message\":\"" REFUSED "\",\"details\":"
                "{\"unauthorizedActionsByAuthentication\":[],\"unauthorizedActionsByIAM\":null}}",
                REFUSED, NULL);
  assert_words (403, NULL, "{\"message\":\"" REFUSED "\",\"details\":\"none\"}", REFUSED, NULL);
#undef REFUSED
}

static void
test_words_of_a_page (void)
{
  assert_words (
      503, "text/html; charset=utf-8",
      "<!DOCTYPE html><html><head><style>h1 { color: red }</style><script>alert('x < y');</script>"
      "</head><body>\n<h1>Service\n Unavailable</h1><!-- <b>no</b> --><p>Try&nbsp;later</p></body>",
      "Service Unavailable Try&nbsp;later", NULL);
  assert_words (502, "text/html",
                "<html><head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
                "<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>",
                "502 Bad Gateway", NULL);
  assert_words (502, NULL, "<title> </title><h1>Bad gateway</h1>", "Bad gateway", NULL);
  assert_words (502, NULL, "<h1>Bad gateway", "Bad gateway", NULL);
  assert_words (502, "text/html", "<script>never closed", "", NULL);
  assert_words (502, "text/plain", "upstream < 3 > 2", "upstream < 3 > 2", NULL);
}

static void
test_words_are_harmless_on_a_terminal (void)
{
  g_autofree char *long_words = g_strnfill (5000, 'a');
  g_autofree char *long_body = g_strdup_printf ("{\"message\":\"%s\"}", long_words);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = NULL;

  assert_words (400, NULL, "{\"message\":\"a\\u001b[31mb\\nc\\u202ed\\u0007\"}", "a [31mb c d",
                NULL);
  assert_words (500, "text/plain", "\x1b]0;title\x07\xff ok", "]0;title \xef\xbf\xbd ok", NULL);

  node = parse ("GET", 400, NULL, long_body, &error);
  g_assert_null (node);
  g_assert_cmpuint (strlen (guichet_error_get_details (error)->api_message), <=, 300);
}

static void
test_secrets_are_hidden (void)
{
  static const char *const secrets[] = { "s3cret", "k3y", NULL };
  static const char text[] = "{\"message\":\"s3cret and k3y and s3cret\",\"errorCode\":\"k3y\"}";
  g_autoptr(GBytes) body = g_bytes_new_static (text, strlen (text));
  const GuichetReply reply = { .method = "GET",
                               .path = "/me",
                               .status = 400,
                               .query_id = "k3y",
                               .body = body,
                               .secrets = secrets };
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = guichet_reply_parse (&reply, &error);

  g_assert_null (node);
  g_assert_cmpstr (guichet_error_get_details (error)->api_message, ==, "… and … and …");
  g_assert_cmpstr (guichet_error_get_details (error)->api_code, ==, "…");
  g_assert_cmpstr (guichet_error_get_details (error)->query_id, ==, "…");
}

/* A key that arrives is not among the secrets yet. */
static void
test_an_answer_that_breaks_off_is_not_repeated (void)
{
  assert_words (200, NULL, "{\"consumerKey\":\"n3w\",\"state\":\"pendingVal", NULL, NULL);
  assert_words (200, "text/html", "{\"consumerKey\":\"n3w\"", NULL, NULL);
  assert_words (200, "text/plain", "access_token=n3w&token_type=bearer", NULL, NULL);
  assert_words (201, NULL, "\"n3w", NULL, NULL);
  assert_words (200, "text/html", "<title>Welcome to this network</title>",
                "Welcome to this network", NULL);
  assert_words (500, "text/plain", "out of memory", "out of memory", NULL);
}

static void
test_secrets_within_secrets_are_hidden (void)
{
  static const char *const secrets[] = { "", "abc", "abcdef", NULL };
  static const char text[] = "{\"message\":\"abcabcdefé abcd\"}";
  g_autoptr(GBytes) body = g_bytes_new_static (text, strlen (text));
  const GuichetReply reply = {
    .method = "GET", .path = "/me", .status = 400, .body = body, .secrets = secrets
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = guichet_reply_parse (&reply, &error);

  g_assert_null (node);
  g_assert_cmpstr (guichet_error_get_details (error)->api_message, ==, "……é …d");
}

static GError *
refuse_token (guint status, const char *type, const char *text)
{
  g_autoptr(GBytes) body = g_bytes_new (text, strlen (text));
  const GuichetReply reply = { .method = "POST",
                               .path = "/auth/oauth2/token",
                               .is_token = TRUE,
                               .status = status,
                               .content_type = type,
                               .body = body };
  GError *error = NULL;
  g_autoptr(JsonNode) node = guichet_reply_parse (&reply, &error);

  g_assert_null (node);
  /* A token that was lost was nothing but a token. */
  g_assert_false (guichet_error_get_details (error)->maybe_done);

  return error;
}

static void
test_token_is_refused_in_oauth2_words (void)
{
  /* clang-format off */
  static const struct { guint status; const char *body, *message, *code; } cases[] = {
    { 400, "{\"error\":\"invalid_client_credentials\",\"error_description\":\"client secret invalid\"}", "client secret invalid", "invalid_client_credentials" },
    { 401, "{\"error\":\"invalid_client\"}", NULL, "invalid_client" },
    { 200, "{\"error\":\"invalid_client\",\"error_description\":\"Not\\nknown\"}", "Not known", "invalid_client" },
    { 403, "{\"error\":\"unauthorized_client\",\"error_description\":3}", NULL, "unauthorized_client" },
    { 403, "{\"class\":\"Client::Forbidden\",\"message\":\"No\"}", "No", "Client::Forbidden" },
    { 401, "<h1>Unauthorized</h1>", "Unauthorized", NULL },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = refuse_token (cases[i].status, NULL, cases[i].body);

      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL);
      g_assert_cmpstr (guichet_error_get_details (error)->api_message, ==, cases[i].message);
      g_assert_cmpstr (guichet_error_get_details (error)->api_code, ==, cases[i].code);
    }
}

static void
test_no_token_is_no_refusal (void)
{
  /* clang-format off */
  static const struct { guint status; const char *body; GuichetError code; } cases[] = {
    { 200, "{}", GUICHET_ERROR_BAD_REPLY },
    { 200, "[\"access_token\"]", GUICHET_ERROR_BAD_REPLY },
    { 200, "<h1>Sign in to this network</h1>", GUICHET_ERROR_BAD_REPLY },
    { 302, "", GUICHET_ERROR_BAD_REPLY },
    { 400, "<h1>Bad request</h1>", GUICHET_ERROR_REFUSED },
    { 404, "", GUICHET_ERROR_NOT_FOUND },
    { 500, "{\"error\":\"server_error\"}", GUICHET_ERROR_SERVER },
    { 503, "{\"error\":\"temporarily_unavailable\"}", GUICHET_ERROR_SERVER },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = refuse_token (cases[i].status, NULL, cases[i].body);

      g_assert_error (error, GUICHET_ERROR, (int) cases[i].code);
    }
}

static void
test_each_refused_value (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) copy = NULL;
  g_autoptr(JsonNode) node = parse (
      "POST", 400, NULL,
      "{\"class\":\"Client::BadRequest::DOMDOCRuleNotRespected\",\"message\":\"2 "
      "constraints of rules are not respected\",\"details\":{\"_id\":\"mMzaS8iOJ\","
      "\"owner.city\":\"Field \\\"city\\\"\\nis required\",\"owner.zip\":3,"
      "\"owner.phone\":\"no\"}}",
      &error);
  const GuichetErrorDetails *details;

  g_assert_null (node);
  copy = g_error_copy (error);
  g_assert_error (copy, GUICHET_ERROR, GUICHET_ERROR_RULE_NOT_KEPT);
  details = guichet_error_get_details (copy);
  g_assert_cmpuint (g_strv_length (details->refused), ==, 2);
  g_assert_cmpstr (details->refused[0], ==, "owner.city");
  g_assert_cmpstr (details->reasons[0], ==, "Field \"city\" is required");
  g_assert_cmpstr (details->refused[1], ==, "owner.phone");
  g_assert_cmpstr (details->reasons[1], ==, "no");
}

static void
test_no_refused_values (void)
{
  static const char *const bodies[] = {
    "{\"message\":\"A\"}",
    "{\"message\":\"A\",\"details\":{}}",
    "{\"message\":\"A\",\"details\":[\"B\"]}",
    "{\"message\":\"A\",\"details\":{\"_message\":\"B\"}}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node = parse ("POST", 400, NULL, bodies[i], &error);

      g_assert_null (node);
      g_assert_null (guichet_error_get_details (error)->refused);
      g_assert_null (guichet_error_get_details (error)->reasons);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/api/reply-words/of-both-forms", test_words_of_both_forms);
  g_test_add_func ("/api/reply-words/missing-right-is-named", test_missing_right_is_named);
  g_test_add_func ("/api/reply-words/missing-actions-of-a-policy-are-named",
                   test_missing_actions_of_a_policy_are_named);
  g_test_add_func ("/api/reply-words/of-a-page", test_words_of_a_page);
  g_test_add_func ("/api/reply-words/are-harmless-on-a-terminal",
                   test_words_are_harmless_on_a_terminal);
  g_test_add_func ("/api/reply-words/secrets-are-hidden", test_secrets_are_hidden);
  g_test_add_func ("/api/reply-words/secrets-within-secrets-are-hidden",
                   test_secrets_within_secrets_are_hidden);
  g_test_add_func ("/api/reply-words/an-answer-that-breaks-off-is-not-repeated",
                   test_an_answer_that_breaks_off_is_not_repeated);
  g_test_add_func ("/api/reply-words/token-is-refused-in-oauth2-words",
                   test_token_is_refused_in_oauth2_words);
  g_test_add_func ("/api/reply-words/no-token-is-no-refusal", test_no_token_is_no_refusal);
  g_test_add_func ("/api/reply-words/each-refused-value-has-its-reason", test_each_refused_value);
  g_test_add_func ("/api/reply-words/no-refused-values", test_no_refused_values);

  return g_test_run ();
}
