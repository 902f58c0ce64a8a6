/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-auth-api.c: a consumer key asked for, looked at and given back: the requests as OVHcloud
 * wants them, and replies that are read or refused, never guessed.
 */
#include "guichet-auth-api.h"
#include "guichet-error.h"
#include "guichet-rights.h"

#include <string.h>

#define KEY "verysecretconsumerkey"

static void
assert_request (GuichetRequest *request,
                const char *method,
                const char *path,
                gboolean is_signed,
                gboolean is_void)
{
  g_assert_cmpstr (guichet_request_get_method (request), ==, method);
  g_assert_cmpstr (guichet_request_get_path (request), ==, path);
  g_assert_cmpint (guichet_request_is_signed (request), ==, is_signed);
  g_assert_cmpint (guichet_request_is_void (request), ==, is_void);
  g_assert_null (guichet_request_get_body (request));
  guichet_request_unref (request);
}

static void
test_requests (void)
{
  assert_request (guichet_auth_api_read_current (), "GET", "/auth/currentCredential", TRUE, FALSE);
  assert_request (guichet_auth_api_read_details (), "GET", "/auth/details", TRUE, FALSE);
  assert_request (guichet_auth_api_log_out (), "POST", "/auth/logout", TRUE, TRUE);
}

static void
test_key_is_asked_for_with_the_needed_rights (void)
{
  g_autoptr(GuichetRequest) request = guichet_auth_api_ask_credential ();
  g_autoptr(GPtrArray) needed = guichet_rights_get_needed ();
  g_autoptr(JsonParser) parser = json_parser_new ();
  gsize size;
  const char *data = g_bytes_get_data (guichet_request_get_body (request), &size);
  JsonArray *rules;

  g_assert_cmpstr (guichet_request_get_method (request), ==, "POST");
  g_assert_cmpstr (guichet_request_get_path (request), ==, "/auth/credential");
  g_assert_false (guichet_request_is_signed (request));

  g_assert_true (json_parser_load_from_data (parser, data, size, NULL));
  rules = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                        "accessRules");
  g_assert_cmpuint (json_array_get_length (rules), ==, needed->len);
  for (guint i = 0; i < needed->len; i++)
    {
      JsonObject *object = json_array_get_object_element (rules, i);
      const GuichetAccessRule *rule = needed->pdata[i];

      g_assert_cmpuint (json_object_get_size (object), ==, 2);
      g_assert_cmpstr (json_object_get_string_member (object, "method"), ==, rule->method);
      g_assert_cmpstr (json_object_get_string_member (object, "path"), ==, rule->path);
    }
}

static GuichetCredentialRequest *
parse_request (const char *url, GError **error)
{
  g_autofree char *text = g_strdup_printf (
      "{\"consumerKey\":\"" KEY "\",\"state\":\"pendingValidation\",\"validationUrl\":\"%s\"}",
      url);
  g_autoptr(JsonNode) node = json_from_string (text, NULL);

  return guichet_auth_api_parse_credential_request (node, error);
}

static void
test_key_is_read_with_its_page (void)
{
  static const char *const urls[] = { "https://eu.api.ovh.com/auth/?credentialToken=x",
                                      "https://www.ovh.com/auth/sso/api?credentialToken=x#top",
                                      "http://127.0.0.1:8080/auth/?credentialToken=x" };

  for (gsize i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GuichetCredentialRequest) self = parse_request (urls[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (self->consumer_key, ==, KEY);
      g_assert_cmpstr (self->validation_url, ==, urls[i]);
    }
}

/* It would be opened by the browser, or by whatever the desktop has for it. */
static void
test_page_that_is_none_is_refused (void)
{
  static const char *const urls[] = { "",
                                      "/auth/",
                                      "http://eu.api.ovh.com/auth/",
                                      "file:///etc/passwd",
                                      "javascript:alert(1)",
                                      "tel:112",
                                      "https://eu.api.ovh.com@example.org/",
                                      "https://eu.api.ovh.com/ x" };

  for (gsize i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GuichetCredentialRequest) self = parse_request (urls[i], &error);

      g_assert_null (self);
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
      g_assert_null (strstr (error->message, KEY));
    }
}

static void
test_states (void)
{
  /* clang-format off */
  static const struct { const char *text; GuichetCredentialState state; } cases[] = {
    { "pendingValidation", GUICHET_CREDENTIAL_PENDING },
    { "validated", GUICHET_CREDENTIAL_VALIDATED },
    { "refused", GUICHET_CREDENTIAL_REFUSED },
    { "expired", GUICHET_CREDENTIAL_EXPIRED },
    { "Validated", GUICHET_CREDENTIAL_UNKNOWN },
    { "", GUICHET_CREDENTIAL_UNKNOWN },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
          g_strdup_printf ("{\"status\":\"%s\",\"rules\":[],\"expiration\":null}", cases[i].text);
      g_autoptr(JsonNode) node = json_from_string (text, NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(GuichetCurrentCredential) self = guichet_auth_api_parse_current (node, &error);

      g_assert_no_error (error);
      g_assert_cmpint (self->state, ==, cases[i].state);
      g_assert_cmpint (self->expiration, ==, 0);
      g_assert_cmpuint (self->rules->len, ==, 0);
    }
}

static void
test_current_is_read (void)
{
  g_autoptr(JsonNode) node = json_from_string (
      "{\"allowedIPs\":null,\"applicationId\":1,\"creation\":\"2022-01-01T12:00:00+01:00\","
      "\"credentialId\":2,\"expiration\":\"2022-01-01T12:00:00+01:00\",\"lastUse\":null,"
      "\"ovhSupport\":false,\"rules\":[{\"method\":\"GET\",\"path\":\"/me\"},"
      "{\"method\":\"POST\",\"path\":\"/*\"}],\"status\":\"validated\"}",
      NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetCurrentCredential) self = guichet_auth_api_parse_current (node, &error);
  const GuichetAccessRule *rule;

  g_assert_no_error (error);
  g_assert_cmpint (self->state, ==, GUICHET_CREDENTIAL_VALIDATED);
  g_assert_cmpint (self->expiration, ==, 1641034800);
  g_assert_cmpuint (self->rules->len, ==, 2);
  rule = self->rules->pdata[1];
  g_assert_cmpstr (rule->method, ==, "POST");
  g_assert_cmpstr (rule->path, ==, "/*");

  /* The window asks every few seconds: what OVHcloud says must not stay for ever. */
  g_clear_pointer (&node, json_node_unref);
  g_assert_cmpstr (rule->method, ==, "POST");
  g_assert_true (rule->method != g_intern_string ("POST"));
}

static void
test_details_are_read (void)
{
  g_autoptr(JsonNode) all = json_from_string (
      "{\"account\":\"xx1-ovh\",\"allowedRoutes\":null,\"identities\":[\"urn:v1:eu\"]}", NULL);
  g_autoptr(JsonNode) some = json_from_string (
      "{\"account\":\"xx1-ovh\",\"allowedRoutes\":[{\"method\":\"GET\",\"path\":\"/me\"}],"
      "\"method\":\"account\"}",
      NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetAuthDetails) everything = guichet_auth_api_parse_details (all, &error);
  g_autoptr(GuichetAuthDetails) one = guichet_auth_api_parse_details (some, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (everything->account, ==, "xx1-ovh");
  g_assert_null (everything->rules);
  g_assert_cmpuint (one->rules->len, ==, 1);
}

static void
test_wrong_types_are_refused (void)
{
  static const char *const texts[] = {
    "null",
    "[]",
    "{}",
    "\"" KEY "\"",
    "{\"consumerKey\":3,\"validationUrl\":\"https://x/\"}",
    "{\"consumerKey\":\"\",\"validationUrl\":\"https://x/\"}",
    "{\"consumerKey\":\"" KEY "\",\"validationUrl\":null}",
    "{\"consumerKey\":\"" KEY "\"}",
    "{\"status\":1,\"rules\":[]}",
    "{\"status\":\"validated\"}",
    "{\"status\":\"validated\",\"rules\":{}}",
    "{\"status\":\"validated\",\"rules\":[\"GET /me\"]}",
    "{\"status\":\"validated\",\"rules\":[{\"method\":\"GET\"}]}",
    "{\"status\":\"validated\",\"rules\":[{\"method\":\"GET\",\"path\":null}]}",
    "{\"status\":\"validated\",\"rules\":[],\"expiration\":\"soon\"}",
    "{\"account\":null}",
    "{\"account\":\"xx1-ovh\",\"allowedRoutes\":\"all\"}",
    "{\"account\":\"xx1-ovh\",\"allowedRoutes\":[null]}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(JsonNode) node = json_from_string (texts[i], NULL);
      g_autoptr(GError) request_error = NULL;
      g_autoptr(GError) current_error = NULL;
      g_autoptr(GError) details_error = NULL;

      g_assert_null (guichet_auth_api_parse_credential_request (node, &request_error));
      g_assert_null (guichet_auth_api_parse_current (node, &current_error));
      g_assert_null (guichet_auth_api_parse_details (node, &details_error));
      g_assert_error (request_error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
      g_assert_error (current_error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
      g_assert_error (details_error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
      g_assert_null (strstr (request_error->message, KEY));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/api/auth/requests", test_requests);
  g_test_add_func ("/api/auth/key-is-asked-for-with-the-needed-rights",
                   test_key_is_asked_for_with_the_needed_rights);
  g_test_add_func ("/api/auth/key-is-read-with-its-page", test_key_is_read_with_its_page);
  g_test_add_func ("/api/auth/page-that-is-none-is-refused", test_page_that_is_none_is_refused);
  g_test_add_func ("/api/auth/states", test_states);
  g_test_add_func ("/api/auth/current-is-read", test_current_is_read);
  g_test_add_func ("/api/auth/details-are-read", test_details_are_read);
  g_test_add_func ("/api/auth/wrong-types-are-refused", test_wrong_types_are_refused);

  return g_test_run ();
}
