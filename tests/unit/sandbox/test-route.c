/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-route.c: paths find their template, and bodies are read as strictly as the API reads them.
 */
#include "guichet-sandbox-params.h"
#include "guichet-sandbox-route.h"

static const GuichetSandboxRoute line_route = { "GET",
                                                "/telephony/{billingAccount}/line/{serviceName}" };

static GHashTable *
new_names (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
test_names_are_decoded (void)
{
  g_autoptr(GHashTable) names = new_names ();

  g_assert_true (
      guichet_sandbox_route_match (&line_route, "/telephony/a%2Fb/line/%C3%A9%20%2B", names));
  g_assert_cmpuint (g_hash_table_size (names), ==, 2);
  g_assert_cmpstr (g_hash_table_lookup (names, "billingAccount"), ==, "a/b");
  g_assert_cmpstr (g_hash_table_lookup (names, "serviceName"), ==, "é +");
}

static void
test_other_paths_do_not_match (void)
{
  static const char *const paths[] = { "",
                                       "/",
                                       "/telephony/a/line",
                                       "/telephony/a/line/",
                                       "/telephony//line/b",
                                       "/telephony/a/line/b/",
                                       "/telephony/a/line/b/c",
                                       "/telephony/a/number/b",
                                       "telephony/a/line/b",
                                       "/telephony/a/line/%00",
                                       "/telephony/a/line/%zz" };
  g_autoptr(GHashTable) names = new_names ();

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_test_message ("%s", paths[i]);
      g_assert_false (guichet_sandbox_route_match (&line_route, paths[i], names));
    }
}

static gboolean
parses (const char *body, gsize size)
{
  g_autoptr(JsonObject) object = NULL;
  g_autofree char *copy = g_memdup2 (body, size); /* no NUL: a read beyond is seen */

  return guichet_sandbox_params_parse (copy, size, &object);
}

/* clang-format off */
/* Some of these json-glib would read. */
static const char *const bad_bodies[] = {
  "{", "[]", "1", "null", "\"x\"", "{\"a\":}", "{} {}", "\xff", " ", "{\"a\":\"\xff\"}",
  "{\"a\":1,}", "{\"a\":01}", "{\"a\":+1}", "{\"a\":1.}", "{\"a\":1e}", "{\"a\":.5}", "{'a':1}",
  "{a:1}", "{/**/}", "{}//", "var a = {}", "{\"a\":nul}", "{\"a\":\"\\x\"}",
  "{\"a\":\"\\u12g4\"}", "{\"a\":\"\n\"}", "{\"a\" 1}", "{\"a\":[1 2]}", "{\"a\":[1,]}",
  "{\"a\":\"", "{\"a\":True}", "{\"a\":\"\\ud83d\"}", "{\"a\":\"\\ude00\"}",
  "{\"a\":\"\\ud83d\\u0041\"}",
};

static const char *const good_bodies[] = {
  "", "{}", " {\r\n\t} ", "{\"a\":[{\"b\":\"[[[\"},[],{}]}",
  "{\"a\":-0.5e+3,\"b\":0,\"c\":1E9,\"d\":true,\"e\":false,\"f\":null}",
  "{\"é\":\"\\u00e9\\n\\\"\\\\\\/€\\ud83d\\ude00\"}",
};
/* clang-format on */

static void
test_a_body_is_one_object (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_bodies); i++)
    {
      g_test_message ("bad %u", i); /* the text itself may be no UTF-8, and TAP is */
      g_assert_false (parses (bad_bodies[i], strlen (bad_bodies[i])));
    }
  for (guint i = 0; i < G_N_ELEMENTS (good_bodies); i++)
    {
      g_test_message ("%s", good_bodies[i]);
      g_assert_true (parses (good_bodies[i], strlen (good_bodies[i])));
    }
  g_assert_false (parses ("{}\0", 3));
}

static void
test_a_bottomless_body_is_refused (void)
{
  g_autofree char *deep = g_strnfill (1000000, '[');
  g_autofree char *quoted = g_strdup_printf ("{\"a\":\"%s\"}", deep);

  memcpy (deep, "{\"a\":", 5);
  g_assert_false (parses (deep, 1000000));
  g_assert_true (parses (quoted, strlen (quoted)));
}

static const char *const colours[] = { "red", "green", NULL };

static const GuichetSandboxParam rule_fields[] = { { "path", GUICHET_SANDBOX_IN_BODY,
                                                     GUICHET_SANDBOX_STRING, TRUE },
                                                   { NULL } };

/* clang-format off */
static const GuichetSandboxParam params[] = {
  { "name", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE },
  { "colour", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE, colours },
  { "loud", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_BOOLEAN, FALSE },
  { "count", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_LONG, FALSE },
  { "words", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRINGS, FALSE },
  { "rules", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_OBJECTS, FALSE, NULL, rule_fields },
  { "limit", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_LONG, FALSE },
  { NULL }
};
/* clang-format on */

static const GuichetSandboxRoute params_route = { "POST", "/x", .params = params };

/* What is said about @body; NULL if it is accepted. */
static char *
complaint (const char *body, GHashTable *query)
{
  g_autoptr(GHashTable) names = new_names ();
  g_autoptr(JsonObject) object = NULL;
  g_autoptr(GuichetSandboxReply) reply = NULL;
  GuichetSandboxRequest request = { .route = &params_route, .names = names, .query = query };

  g_assert_true (guichet_sandbox_params_parse (body, strlen (body), &object));
  request.object = object;
  reply = guichet_sandbox_params_check (&request);
  if (reply == NULL)
    return NULL;
  g_assert_cmpint (reply->refusal, ==, GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER);
  return g_steal_pointer (&reply->message);
}

static void
test_bodies_are_held_to_the_table (void)
{
  static const struct
  {
    const char *body, *complaint;
  } rows[] = {
    { "{\"name\":\"x\"}", NULL },
    { "{\"name\":\"x\",\"colour\":\"red\",\"loud\":true,\"count\":-3,\"words\":[],\"rules\":[]}",
      NULL },
    { "{\"name\":\"x\",\"colour\":null,\"loud\":null,\"words\":null,\"rules\":null}", NULL },
    { "{\"name\":\"x\",\"words\":[\"a\",\"b\"],\"rules\":[{\"path\":\"/\"}]}", NULL },
    { "", "Missing body parameter name" },
    { "{\"name\":null}", "Body parameter name isn't formated correctly" },
    { "{\"name\":[\"x\"]}", "Body parameter name isn't formated correctly" },
    { "{\"name\":\"x\",\"Name\":\"x\"}", "Unknown body parameter Name" },
    { "{\"name\":\"x\",\"limit\":3}", "Unknown body parameter limit" },
    { "{\"name\":\"x\",\"colour\":\"blue\"}", "Body parameter colour isn't formated correctly" },
    { "{\"name\":\"x\",\"loud\":0}", "Body parameter loud isn't formated correctly" },
    { "{\"name\":\"x\",\"count\":3.5}", "Body parameter count isn't formated correctly" },
    { "{\"name\":\"x\",\"count\":\"3\"}", "Body parameter count isn't formated correctly" },
    { "{\"name\":\"x\",\"words\":[\"a\",1]}", "Body parameter words isn't formated correctly" },
    { "{\"name\":\"x\",\"words\":{}}", "Body parameter words isn't formated correctly" },
    { "{\"name\":\"x\",\"rules\":[[]]}", "Body parameter rules isn't formated correctly" },
    { "{\"name\":\"x\",\"rules\":[{}]}", "Missing body parameter path" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *said = complaint (rows[i].body, NULL);

      g_test_message ("%s", rows[i].body);
      g_assert_cmpstr (said, ==, rows[i].complaint);
    }
}

static void
test_queries_are_held_to_the_table (void)
{
  g_autoptr(GHashTable) query = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *good = NULL, *wrong = NULL, *unknown = NULL;

  g_hash_table_insert (query, (char *) "limit", (char *) "12");
  good = complaint ("{\"name\":\"x\"}", query);
  g_assert_null (good);
  g_hash_table_insert (query, (char *) "limit", (char *) "12a");
  wrong = complaint ("{\"name\":\"x\"}", query);
  g_assert_cmpstr (wrong, ==, "Query parameter limit isn't formated correctly");
  g_hash_table_remove_all (query);
  g_hash_table_insert (query, (char *) "name", (char *) "x");
  unknown = complaint ("{\"name\":\"x\"}", query);
  g_assert_cmpstr (unknown, ==, "Unknown query parameter name");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/sandbox/route/names-are-decoded", test_names_are_decoded);
  g_test_add_func ("/sandbox/route/other-paths-do-not-match", test_other_paths_do_not_match);
  g_test_add_func ("/sandbox/params/a-body-is-one-object", test_a_body_is_one_object);
  g_test_add_func ("/sandbox/params/a-bottomless-body-is-refused",
                   test_a_bottomless_body_is_refused);
  g_test_add_func ("/sandbox/params/bodies-are-held-to-the-table",
                   test_bodies_are_held_to_the_table);
  g_test_add_func ("/sandbox/params/queries-are-held-to-the-table",
                   test_queries_are_held_to_the_table);
  return g_test_run ();
}
