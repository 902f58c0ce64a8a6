/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-signer.c: the signature equals what OVHcloud's own clients compute, for every published
 * vector.
 */
#include "guichet-signer.h"

#include <json-glib/json-glib.h>

static void
check_vector (JsonArray *array, guint i, JsonNode *node, gpointer user_data)
{
  JsonObject *vector = json_node_get_object (node);
  const char *text = json_object_get_string_member (vector, "body");
  g_autoptr(GBytes) body = *text != '\0' ? g_bytes_new_static (text, strlen (text)) : NULL;
  g_autofree char *signature =
      guichet_signer_sign (json_object_get_string_member (vector, "applicationSecret"),
                           json_object_get_string_member (vector, "consumerKey"),
                           json_object_get_string_member (vector, "method"),
                           json_object_get_string_member (vector, "url"), body,
                           json_object_get_int_member (vector, "timestamp"));

  g_assert_cmpstr (signature, ==, json_object_get_string_member (vector, "signature"));
}

/* Some vectors sign a bare path: they exercise the hash and are no real URL. */
static void
test_official_vectors (void)
{
  g_autofree char *file =
      g_test_build_filename (G_TEST_DIST, "data", "ovh-signature-vectors.json", NULL);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  JsonArray *vectors;

  json_parser_load_from_file (parser, file, &error);
  g_assert_no_error (error);
  vectors = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (vectors), ==, 51);
  json_array_foreach_element (vectors, check_vector, NULL);
}

static void
test_no_body_is_empty_body (void)
{
  g_autoptr(GBytes) empty = g_bytes_new_static ("", 0);
  g_autofree char *with = guichet_signer_sign ("s", "c", "POST", "https://example.org/", empty, 1);
  g_autofree char *without =
      guichet_signer_sign ("s", "c", "POST", "https://example.org/", NULL, 1);

  g_assert_cmpstr (with, ==, without);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/api/signer/official-vectors", test_official_vectors);
  g_test_add_func ("/api/signer/no-body-is-empty-body", test_no_body_is_empty_body);

  return g_test_run ();
}
