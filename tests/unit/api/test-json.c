/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-json.c: only strict JSON passes, whatever json-glib would take; and a reader never guesses a
 * type.
 */
#include "guichet-error.h"
#include "guichet-json-check.h"
#include "guichet-json.h"

#include <string.h>

static gboolean
check (const char *text)
{
  /* In a block of its own size, so that a byte read too far is caught. */
  const gsize size = strlen (text);
  g_autofree char *copy = g_memdup2 (text, size);

  return guichet_json_check (copy, size);
}

static void
test_strict_json_passes (void)
{
  static const char *const texts[] = {
    "null",
    "true",
    " false\n",
    "0",
    "-0",
    "-1.5e+10",
    "1E3",
    "9223372036854775807",
    "-9223372036854775808",
    "\"\"",
    "\"caf\u00e9\"",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"",
    "\"\\ud83d\\ude00\"",
    "[]",
    "[ ]",
    "{}",
    "{ }",
    "[1,\"a\",null,[{}]]",
    "{\"a\":1,\"b\":{\"c\":[true]}}",
    "{\"a\":1,\"a\":2}",
    "\t\r\n {\"a\" : 1 }\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!check (texts[i]))
      g_error ("refused: %s", texts[i]);
}

/* clang-format off */
static const char *const not_json[] = {
  "", " ", "nul", "nulll", "True", "undefined", "NaN", "Infinity", "-", "+1", "01", "1.", ".5", "1e", "1e+",
  "0x10", "--1", "1 2", "9223372036854775808", "-9223372036854775809",
  "11111111111111111111111111111111111111111", "'a'", "\"a", "\"a\nb\"", "\"\t\"", "\"\\x41\"", "\"\\u12\"",
  "\"\\u12g4\"", "\"\\u0000\"", "\"\\", "\"\\\"", "\"\\ud83d\"", "\"\\ud83dx\"", "\"\\ud83d\\n\"",
  "\"\\ude00\"", "\"\\ud83d\\ud83d\"", "\"\\ud83d\\u00e9\"", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]",
  "[1}", "{", "}", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a:1}", "{1:1}", "{\"a\" 1}",
  "{\"a\":1 \"b\":2}", "{,}", "{}{}", "[] []", "null x", "// a\n1", "/* a */ 1", "var a = 1;", "[1] // end",
  "# a\n1", "\xef\xbb\xbf[]", "\"\xff\"", "\"\xc3\"", "\"\xed\xa0\x80\"", "\xc0\xaf", "<html></html>",
  "callback({})", ")]}',\n{}",
};
/* clang-format on */

static void
test_everything_else_is_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (not_json); i++)
    if (check (not_json[i]))
      g_error ("let through: %s", not_json[i]);
}

/* Each beginning of a good text is a cut-off answer. */
static void
test_no_prefix_passes (void)
{
  static const char text[] = "{\"a\":[1,-2.5e3,\"\\ud83d\\ude00\u00e9\",null],\"b\":{\"c\":true}}";

  for (gsize size = 0; size < strlen (text); size++)
    {
      g_autofree char *copy = g_memdup2 (text, size);

      g_assert_false (guichet_json_check (copy, size));
    }
  g_assert_true (check (text));
}

static void
test_nul_byte_is_refused (void)
{
  g_assert_false (guichet_json_check ("[]\0", 3));
  g_assert_false (guichet_json_check ("\"a\0b\"", 5));
  g_assert_false (guichet_json_check ("\0", 1));
}

static char *
nest (guint depth)
{
  g_autofree char *open = g_strnfill (depth, '[');
  g_autofree char *close = g_strnfill (depth, ']');

  return g_strconcat (open, close, NULL);
}

static void
test_depth_has_an_end (void)
{
  g_autofree char *allowed = nest (GUICHET_JSON_MAX_DEPTH);
  g_autofree char *too_deep = nest (GUICHET_JSON_MAX_DEPTH + 1);
  g_autofree char *bottomless = g_strnfill (4 * 1024 * 1024, '[');

  g_assert_true (check (allowed));
  g_assert_false (check (too_deep));
  g_assert_false (check (bottomless));
}

static JsonObject *
parse_object (const char *text, JsonNode **node)
{
  *node = json_from_string (text, NULL);
  g_assert_nonnull (*node);

  return json_node_get_object (*node);
}

static void
test_readers_take_their_type (void)
{
  g_autoptr(JsonNode) node = NULL;
  JsonObject *object =
      parse_object ("{\"s\":\"x\",\"n\":null,\"i\":9007199254740993,\"b\":false,\"o\":{},\"a\":[],"
                    "\"t\":\"2022-01-01T12:00:00+01:00\",\"unknown\":[1]}",
                    &node);
  g_autoptr(GDateTime) time = NULL;
  g_autoptr(GDateTime) no_time = NULL;
  const char *string;
  const char *absent = "unset";
  gint64 integer;
  gboolean boolean;

  g_assert_true (guichet_json_read_string (object, "s", &string, NULL));
  g_assert_cmpstr (string, ==, "x");
  g_assert_true (guichet_json_read_nullable_string (object, "n", &absent, NULL));
  g_assert_null (absent);
  g_assert_true (guichet_json_read_nullable_string (object, "missing", &absent, NULL));
  g_assert_null (absent);
  g_assert_true (guichet_json_read_int64 (object, "i", &integer, NULL));
  g_assert_cmpint (integer, ==, G_GINT64_CONSTANT (9007199254740993)); /* no detour by a double */
  g_assert_true (guichet_json_read_boolean (object, "b", &boolean, NULL));
  g_assert_false (boolean);
  g_assert_nonnull (guichet_json_read_object (object, "o", NULL));
  g_assert_nonnull (guichet_json_read_array (object, "a", NULL));
  g_assert_true (guichet_json_read_datetime (object, "t", &time, NULL));
  g_assert_cmpint (g_date_time_to_unix (time), ==, 1641034800);
  g_assert_true (guichet_json_read_datetime (object, "n", &no_time, NULL));
  g_assert_null (no_time);
}

static void
assert_refused (gboolean was_read, const char *member, GError **error)
{
  g_autofree char *quoted = g_strdup_printf ("“%s”", member);

  g_assert_false (was_read);
  g_assert_error (*error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
  g_assert_nonnull (strstr ((*error)->message, quoted));
  g_clear_error (error);
}

static void
test_readers_refuse_every_other_type (void)
{
  /* Each member by the reader for every type but its own; and a missing one by all. */
  static const char *const members[] = { "s", "n", "i", "d", "b", "o", "a", "missing" };
  g_autoptr(JsonNode) node = NULL;
  JsonObject *object = parse_object (
      "{\"s\":\"1\",\"n\":null,\"i\":1,\"d\":1.0,\"b\":true,\"o\":{},\"a\":[]}", &node);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *member = members[i];
      const char *string;
      GDateTime *time;
      gint64 integer;
      gboolean boolean;
      GError *error = NULL;

      if (*member != 's')
        assert_refused (guichet_json_read_string (object, member, &string, &error), member, &error);
      if (*member != 'i')
        assert_refused (guichet_json_read_int64 (object, member, &integer, &error), member, &error);
      if (*member != 'b')
        assert_refused (guichet_json_read_boolean (object, member, &boolean, &error), member,
                        &error);
      if (*member != 'o')
        assert_refused (guichet_json_read_object (object, member, &error) != NULL, member, &error);
      if (*member != 'a')
        assert_refused (guichet_json_read_array (object, member, &error) != NULL, member, &error);
      if (*member != 'n' && *member != 'm') /* both may be absent */
        assert_refused (guichet_json_read_datetime (object, member, &time, &error), member, &error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/api/json/strict-json-passes", test_strict_json_passes);
  g_test_add_func ("/api/json/everything-else-is-refused", test_everything_else_is_refused);
  g_test_add_func ("/api/json/no-prefix-passes", test_no_prefix_passes);
  g_test_add_func ("/api/json/nul-byte-is-refused", test_nul_byte_is_refused);
  g_test_add_func ("/api/json/depth-has-an-end", test_depth_has_an_end);
  g_test_add_func ("/api/json/readers-take-their-type", test_readers_take_their_type);
  g_test_add_func ("/api/json/readers-refuse-every-other-type",
                   test_readers_refuse_every_other_type);

  return g_test_run ();
}
