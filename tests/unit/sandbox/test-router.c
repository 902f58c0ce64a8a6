/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-router.c: from a request to a reply without a socket: who is let in, what is refused first,
 * the shapes of refusals.
 */
#include "guichet-sandbox-router.h"
#include "guichet-sandbox.h"

typedef struct
{
  GuichetSandbox *sandbox;
  SoupMessageHeaders *headers;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  GuichetSandboxOptions options = { .scenario = "default" };

  fixture->sandbox = guichet_sandbox_new (&options);
  fixture->headers = soup_message_headers_new (SOUP_MESSAGE_HEADERS_REQUEST);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  guichet_sandbox_free (fixture->sandbox);
  soup_message_headers_unref (fixture->headers);
}

/* Signs with the key that the sandbox came with. */
static void
sign (Fixture *fixture, const char *method, const char *url)
{
  GPtrArray *all = guichet_sandbox_credentials_get_all (fixture->sandbox->credentials);
  const GuichetSandboxCredential *credential = g_ptr_array_index (all, 0);
  g_autofree char *timestamp =
      g_strdup_printf ("%" G_GINT64_FORMAT, guichet_sandbox_get_time (fixture->sandbox));
  g_autofree char *text = g_strdup_printf ("%s+%s+%s+%s++%s", credential->application->secret,
                                           credential->consumer_key, method, url, timestamp);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA1, text, -1);
  g_autofree char *signature = g_strconcat ("$1$", hash, NULL);

  soup_message_headers_replace (fixture->headers, "X-Ovh-Application",
                                credential->application->key);
  soup_message_headers_replace (fixture->headers, "X-Ovh-Consumer", credential->consumer_key);
  soup_message_headers_replace (fixture->headers, "X-Ovh-Timestamp", timestamp);
  soup_message_headers_replace (fixture->headers, "X-Ovh-Signature", signature);
}

static GuichetSandboxReply *
ask (Fixture *fixture, const char *method, const char *path)
{
  g_autofree char *url = g_strconcat ("http://127.0.0.1/1.0", path, NULL);
  GuichetSandboxRequest request = {
    .sandbox = fixture->sandbox,
    .method = method,
    .url = url,
    .path = path,
    .headers = fixture->headers,
  };

  return guichet_sandbox_router_answer (guichet_sandbox_api, &request);
}

static void
test_the_url_is_looked_at_before_the_key (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr(GuichetSandboxReply) unknown = ask (fixture, "GET", "/nothing");
  g_autoptr(GuichetSandboxReply) wrong = ask (fixture, "DELETE", "/me");
  g_autoptr(GuichetSandboxReply) keyless = ask (fixture, "GET", "/me");

  g_assert_cmpint (unknown->refusal, ==, GUICHET_SANDBOX_REFUSAL_UNKNOWN_URL);
  g_assert_cmpint (wrong->refusal, ==, GUICHET_SANDBOX_REFUSAL_WRONG_METHOD);
  g_assert_cmpint (keyless->refusal, ==, GUICHET_SANDBOX_REFUSAL_INVALID_KEY);
}

static void
test_the_signature_opens_the_door (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr(GuichetSandboxReply) good = NULL;
  g_autoptr(GuichetSandboxReply) other = NULL;

  sign (fixture, "GET", "http://127.0.0.1/1.0/me");
  good = ask (fixture, "GET", "/me");
  other = ask (fixture, "GET", "/telephony");
  g_assert_cmpint (good->refusal, ==, GUICHET_SANDBOX_REFUSAL_NONE);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (good->value), "nichandle"),
                   ==, "xx1111-ovh");
  g_assert_cmpint (other->refusal, ==, GUICHET_SANDBOX_REFUSAL_INVALID_SIGNATURE);
}

static void
test_a_credential_that_is_not_validated_opens_nothing (Fixture *fixture, gconstpointer user_data)
{
  static const GuichetSandboxCredentialState states[] = {
    GUICHET_SANDBOX_CREDENTIAL_PENDING,
    GUICHET_SANDBOX_CREDENTIAL_REFUSED,
    GUICHET_SANDBOX_CREDENTIAL_EXPIRED,
  };
  GPtrArray *all = guichet_sandbox_credentials_get_all (fixture->sandbox->credentials);
  GuichetSandboxCredential *credential = g_ptr_array_index (all, 0);

  sign (fixture, "GET", "http://127.0.0.1/1.0/me");
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr(GuichetSandboxReply) reply = NULL;

      credential->state = states[i];
      reply = ask (fixture, "GET", "/me");
      g_assert_cmpint (reply->refusal, ==, GUICHET_SANDBOX_REFUSAL_INVALID_CREDENTIAL);
    }
}

static void
test_rules_are_for_operations_not_for_oneself (Fixture *fixture, gconstpointer user_data)
{
  GPtrArray *all = guichet_sandbox_credentials_get_all (fixture->sandbox->credentials);
  GuichetSandboxCredential *credential = g_ptr_array_index (all, 0);
  g_autoptr(GuichetSandboxReply) me = NULL;
  g_autoptr(GuichetSandboxReply) oneself = NULL;

  g_ptr_array_set_size (credential->rules, 0);
  sign (fixture, "GET", "http://127.0.0.1/1.0/me");
  me = ask (fixture, "GET", "/me");
  sign (fixture, "GET", "http://127.0.0.1/1.0/auth/currentCredential");
  oneself = ask (fixture, "GET", "/auth/currentCredential");
  g_assert_cmpint (me->refusal, ==, GUICHET_SANDBOX_REFUSAL_NOT_GRANTED);
  g_assert_cmpint (oneself->refusal, ==, GUICHET_SANDBOX_REFUSAL_NONE);
}

static void
check_text (const GuichetSandboxReply *reply,
            const char *method,
            GuichetSandboxVoid form,
            guint status,
            const char *expected)
{
  g_autofree char *text = guichet_sandbox_reply_to_text (reply, method, form);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (guichet_sandbox_reply_get_status (reply, form), ==, status);
}

static void
test_a_refusal_has_the_shape_of_its_kind (void)
{
  g_autoptr(GuichetSandboxReply) both =
                 guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_GRANTED, NULL);
  g_autoptr(GuichetSandboxReply) older =
                 guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_OUT_OF_TIME, NULL);
  g_autoptr(GuichetSandboxReply) newer =
                 guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND, "no “%s”", "\"x\"");

  check_text (both, "GET", GUICHET_SANDBOX_VOID_NULL, 403,
              "{\"message\":\"This call has not been granted\",\"errorCode\":\"NOT_GRANTED_CALL\","
              "\"httpCode\":\"403 Forbidden\"}");
  check_text (both, "POST", GUICHET_SANDBOX_VOID_NULL, 403,
              "{\"class\":\"Client::Forbidden\",\"message\":\"This call has not been granted\"}");
  check_text (older, "POST", GUICHET_SANDBOX_VOID_NULL, 400,
              "{\"message\":\"Query out of time\",\"errorCode\":\"QUERY_TIME_OUT\","
              "\"httpCode\":\"400 Bad Request\"}");
  check_text (newer, "GET", GUICHET_SANDBOX_VOID_NULL, 404,
              "{\"class\":\"Client::NotFound\",\"message\":\"no “\\\"x\\\"”\"}");
}

static void
test_void_has_three_forms (void)
{
  g_autoptr(GuichetSandboxReply) nothing = guichet_sandbox_reply_new_void ();

  check_text (nothing, "POST", GUICHET_SANDBOX_VOID_NO_CONTENT, 204, NULL);
  check_text (nothing, "POST", GUICHET_SANDBOX_VOID_EMPTY, 200, NULL);
  check_text (nothing, "POST", GUICHET_SANDBOX_VOID_NULL, 200, "null");
}

static void
test_mail_is_kept_in_order (Fixture *fixture, gconstpointer user_data)
{
  GuichetSandboxRequest request = { .sandbox = fixture->sandbox,
                                    .method = "GET",
                                    .path = "/sandbox/mailbox.json",
                                    .headers = fixture->headers };
  g_autoptr(GuichetSandboxReply) reply = NULL;
  JsonArray *mails;

  guichet_sandbox_world_add_mail (fixture->sandbox->world, 1, "a@example.com", "One", "…");
  guichet_sandbox_world_add_mail (fixture->sandbox->world, 2, "b@example.com", "Two", "…");
  reply = guichet_sandbox_router_answer (guichet_sandbox_control, &request);
  mails = json_node_get_array (reply->value);
  g_assert_cmpuint (json_array_get_length (mails), ==, 2);
  g_assert_cmpstr (
      json_object_get_string_member (json_array_get_object_element (mails, 0), "subject"), ==,
      "One");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (mails, 1), "to"),
                   ==, "b@example.com");
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("/sandbox/router/the-url-before-the-key", test_the_url_is_looked_at_before_the_key);
  ADD ("/sandbox/router/the-signature-opens-the-door", test_the_signature_opens_the_door);
  ADD ("/sandbox/router/not-validated-opens-nothing",
       test_a_credential_that_is_not_validated_opens_nothing);
  ADD ("/sandbox/router/rules-are-not-for-oneself", test_rules_are_for_operations_not_for_oneself);
  ADD ("/sandbox/router/mail-is-kept-in-order", test_mail_is_kept_in_order);
  g_test_add_func ("/sandbox/reply/a-refusal-has-its-shape",
                   test_a_refusal_has_the_shape_of_its_kind);
  g_test_add_func ("/sandbox/reply/void-has-three-forms", test_void_has_three_forms);
  return g_test_run ();
}
