/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-signature.c: the sandbox believes what OVHcloud's own clients sign, and nothing else.
 */
#include "guichet-sandbox-signature.h"

#include <json-glib/json-glib.h>

#define SECRET    "9ufkBmLaTQ9nz5yMUlg79taH0GNnzDjk"
#define CONSUMER  "5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY"
#define URL       "https://eu.api.ovh.com/1.0/auth"
#define BODY      "{\"a\":\"b\",\"c\":\"d\"}"
#define TIMESTAMP "1457018875"
#define SIGNATURE "$1$ec2fb5c7a81f64723c77d2e5b609ae6f58a84fc1"

static void
check_vector (JsonArray *array, guint i, JsonNode *node, gpointer user_data)
{
  JsonObject *vector = json_node_get_object (node);
  const char *body = json_object_get_string_member (vector, "body");
  g_autofree char *timestamp =
      g_strdup_printf ("%" G_GINT64_FORMAT, json_object_get_int_member (vector, "timestamp"));

  g_assert_true (guichet_sandbox_signature_is_valid (
      json_object_get_string_member (vector, "signature"),
      json_object_get_string_member (vector, "applicationSecret"),
      json_object_get_string_member (vector, "consumerKey"),
      json_object_get_string_member (vector, "method"),
      json_object_get_string_member (vector, "url"), body, strlen (body), timestamp));
}

static void
test_official_vectors (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "ovh-signature-vectors.json", NULL);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  JsonArray *vectors;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  vectors = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (vectors), ==, 51);
  json_array_foreach_element (vectors, check_vector, NULL);
}

/* Each row is the good request with one thing changed. */
static void
test_any_change_is_seen (void)
{
  static const struct
  {
    const char *signature, *secret, *consumer, *method, *url, *body, *timestamp;
    gboolean valid;
  } rows[] = {
    { SIGNATURE, SECRET, CONSUMER, "POST", URL, BODY, TIMESTAMP, TRUE },
    { SIGNATURE, "secret", CONSUMER, "POST", URL, BODY, TIMESTAMP, FALSE },
    { SIGNATURE, SECRET, "consumer", "POST", URL, BODY, TIMESTAMP, FALSE },
    { SIGNATURE, SECRET, CONSUMER, "PUT", URL, BODY, TIMESTAMP, FALSE },
    { SIGNATURE, SECRET, CONSUMER, "POST", URL "?a=b", BODY, TIMESTAMP, FALSE },
    { SIGNATURE, SECRET, CONSUMER, "POST", URL, BODY " ", TIMESTAMP, FALSE },
    { SIGNATURE, SECRET, CONSUMER, "POST", URL, "", TIMESTAMP, FALSE },
    { SIGNATURE, SECRET, CONSUMER, "POST", URL, BODY, "1457018876", FALSE },
    { &SIGNATURE[3], SECRET, CONSUMER, "POST", URL, BODY, TIMESTAMP, FALSE },
    { "$1$", SECRET, CONSUMER, "POST", URL, BODY, TIMESTAMP, FALSE },
    { "", SECRET, CONSUMER, "POST", URL, BODY, TIMESTAMP, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (guichet_sandbox_signature_is_valid (
                         rows[i].signature, rows[i].secret, rows[i].consumer, rows[i].method,
                         rows[i].url, rows[i].body, strlen (rows[i].body), rows[i].timestamp),
                     ==, rows[i].valid);
}

/* libsoup shows us %3A where the client sent and signed %3a. */
static void
test_small_escapes_are_believed (void)
{
  const char *signature = "$1$098b93d342b6db4848ec448063be2b6884e94723";

  g_assert_true (guichet_sandbox_signature_is_valid (
      signature, "APPLICATION_SECRET", "CONSUMER_KEY", "GET",
      "https://eu.api.ovh.com/1.0/route?filter=value%3A%26%C3%A9%27-&anotherfilter=%3Dtest", NULL,
      0, "1566485767"));
}

static void
test_body_is_bytes_with_a_size (void)
{
  g_autofree char *body = g_memdup2 (BODY, strlen (BODY)); /* no NUL: a read beyond is seen */

  g_assert_true (guichet_sandbox_signature_is_valid (SIGNATURE, SECRET, CONSUMER, "POST", URL, body,
                                                     strlen (BODY), TIMESTAMP));
}

static void
test_window (void)
{
  g_assert_true (guichet_sandbox_signature_is_timely ("1000", 1000));
  g_assert_true (guichet_sandbox_signature_is_timely ("1000", 1180));
  g_assert_true (guichet_sandbox_signature_is_timely ("1000", 820));
  g_assert_false (guichet_sandbox_signature_is_timely ("1000", 1181));
  g_assert_false (guichet_sandbox_signature_is_timely ("1000", 819));
  g_assert_false (guichet_sandbox_signature_is_timely ("", 0));
  g_assert_false (guichet_sandbox_signature_is_timely ("1000 ", 1000));
  g_assert_false (guichet_sandbox_signature_is_timely ("99999999999999999999", 1000));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/sandbox/signature/official-vectors", test_official_vectors);
  g_test_add_func ("/sandbox/signature/any-change-is-seen", test_any_change_is_seen);
  g_test_add_func ("/sandbox/signature/small-escapes-are-believed",
                   test_small_escapes_are_believed);
  g_test_add_func ("/sandbox/signature/body-is-bytes-with-a-size", test_body_is_bytes_with_a_size);
  g_test_add_func ("/sandbox/signature/window", test_window);
  return g_test_run ();
}
