/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-rights.c: the rights that are asked for are those of the operations, no more and no less,
 * and what is missing is told as OVHcloud's asterisks mean it.
 */
#include "guichet-operations.h"
#include "guichet-rights.h"

#include <string.h>

static GPtrArray *
grant (const char *method, const char *path)
{
  GPtrArray *rules = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_access_rule_free);

  g_ptr_array_add (rules, guichet_access_rule_new (method, path));

  return rules;
}

static guint
count (GPtrArray *rules, const char *method, const char *path)
{
  guint n = 0;

  for (guint i = 0; i < rules->len; i++)
    {
      const GuichetAccessRule *rule = rules->pdata[i];

      n += g_str_equal (rule->method, method) && g_str_equal (rule->path, path);
    }

  return n;
}

static gboolean
is_granted_by (const char *pattern, const char *method, const char *path)
{
  g_autoptr(GPtrArray) granted = grant (method, pattern);
  g_autoptr(GPtrArray) missing = guichet_rights_find_missing (granted);

  return count (missing, method, path) == 0;
}

static void
test_needed_follow_from_the_operations (void)
{
  g_autoptr(GPtrArray) needed = guichet_rights_get_needed ();

  g_assert_cmpuint (count (needed, "GET", "/me"), ==, 1);
  g_assert_cmpuint (count (needed, "POST", "/auth/logout"), ==, 1);
  g_assert_cmpuint (count (needed, "GET", "/auth/currentCredential"), ==, 1);
  g_assert_cmpuint (count (needed, "POST", "/telephony/*/line/*/click2Call"), ==, 1);
  g_assert_cmpuint (count (needed, "POST", "/telephony/*/line/*/click2CallUser/*/click2Call"), ==,
                    1);
  g_assert_cmpuint (count (needed, "DELETE", "/telephony/*/service/*/eventToken"), ==, 1);
  g_assert_cmpuint (count (needed, "POST", "/telephony/lines/*/changeContact"), ==, 1);
  g_assert_cmpuint (count (needed, "POST", "/me/task/contactChange/*/accept"), ==, 1);
  /* Needs no proof, so it needs no right either. */
  g_assert_cmpuint (count (needed, "GET", "/auth/time"), ==, 0);
  g_assert_cmpuint (count (needed, "POST", "/auth/credential"), ==, 0);
}

/* A broad rule would be shorter, and would let a stolen key do more. */
static void
test_needed_are_narrow_and_told_once (void)
{
  g_autoptr(GPtrArray) needed = guichet_rights_get_needed ();
  guint n_signed = 0;

  for (guint i = 0; i < GUICHET_N_OPERATIONS; i++)
    n_signed += guichet_operation_get_info (i)->is_signed;
  g_assert_cmpuint (needed->len, <=, n_signed);

  for (guint i = 0; i < needed->len; i++)
    {
      const GuichetAccessRule *rule = needed->pdata[i];

      g_assert_cmpuint (count (needed, rule->method, rule->path), ==, 1);
      g_assert_null (strpbrk (rule->path, "{}"));
      g_assert_cmpstr (rule->path, !=, "/*");
    }
}

static void
test_nothing_granted_misses_all (void)
{
  g_autoptr(GPtrArray) granted = g_ptr_array_new ();
  g_autoptr(GPtrArray) needed = guichet_rights_get_needed ();
  g_autoptr(GPtrArray) missing = guichet_rights_find_missing (granted);

  g_assert_cmpuint (missing->len, ==, needed->len);
}

static void
test_what_is_needed_is_enough (void)
{
  g_autoptr(GPtrArray) needed = guichet_rights_get_needed ();
  g_autoptr(GPtrArray) missing = guichet_rights_find_missing (needed);

  g_assert_cmpuint (missing->len, ==, 0);
}

static void
test_asterisk_stands_for_anything (void)
{
  /* clang-format off */
  static const struct { const char *pattern, *method, *path; gboolean is_granted; } cases[] = {
    { "/*", "GET", "/me", TRUE },
    { "/*", "POST", "/telephony/*/line/*/click2Call", TRUE },
    { "*", "GET", "/me", TRUE },
    { "/m*", "GET", "/me", TRUE },
    { "/me*", "GET", "/me", TRUE },
    { "/me/*", "GET", "/me", FALSE },
    { "/m", "GET", "/me", FALSE },
    { "/me2", "GET", "/me", FALSE },
    { "/ME", "GET", "/me", FALSE },
    { "", "GET", "/me", FALSE },
    { "/telephony/*", "GET", "/telephony", FALSE },
    { "/telephony/*", "GET", "/telephony/*", TRUE },
    { "/telephony/*", "POST", "/telephony/*/line/*/click2Call", TRUE },
    { "/telephony/*/click2Call", "POST", "/telephony/*/line/*/click2Call", TRUE },
    { "/telephony/*/line/*", "GET", "/telephony/*/line/*", TRUE },
    { "/telephony/*/line/*", "GET", "/telephony/*/line", FALSE },
    { "/telephony/*line*Call", "POST", "/telephony/*/line/*/click2Call", TRUE },
    { "/telephony/*/click2", "POST", "/telephony/*/line/*/click2Call", FALSE },
    { "**/***", "GET", "/me", TRUE },
    /* One group's right is not every group's. */
    { "/telephony/xx1-ovh-1/line", "GET", "/telephony/*/line", FALSE },
    { "/telephony/xx1-ovh-1/*", "GET", "/telephony/*/line", FALSE },
    { "/telephony/?/line", "GET", "/telephony/*/line", FALSE },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (is_granted_by (cases[i].pattern, cases[i].method, cases[i].path) != cases[i].is_granted)
      g_error ("%s: %s %s", cases[i].pattern, cases[i].method, cases[i].path);
}

static void
test_method_is_granted_by_itself_alone (void)
{
  g_autoptr(GPtrArray) granted = grant ("GET", "/*");
  g_autoptr(GPtrArray) missing = guichet_rights_find_missing (granted);

  g_assert_cmpuint (count (missing, "GET", "/me"), ==, 0);
  g_assert_cmpuint (count (missing, "POST", "/auth/logout"), ==, 1);
}

static void
test_asterisks_do_not_make_it_slow (void)
{
  g_autoptr(GString) pattern = g_string_new ("/");

  for (guint i = 0; i < 10000; i++)
    g_string_append (pattern, "*e");
  g_assert_false (is_granted_by (pattern->str, "GET", "/me"));
}

static void
test_pages (void)
{
  g_autofree char *keys = guichet_rights_build_key_page ("ovh-eu");
  g_autofree char *application = guichet_rights_build_application_page ("ovh-ca");
  g_autofree char *sandbox = guichet_rights_build_application_page ("http://127.0.0.1:1/1.0");
  g_autoptr(GError) error = NULL;
  g_autoptr(GUri) uri = g_uri_parse (keys, G_URI_FLAGS_NONE, &error);
  g_auto(GStrv) pairs = NULL;
  g_autoptr(GPtrArray) needed = guichet_rights_get_needed ();

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (keys, "https://eu.api.ovh.com/createToken/?GET=/"));
  pairs = g_strsplit (g_uri_get_query (uri), "&", -1);
  g_assert_cmpuint (g_strv_length (pairs), ==, needed->len);
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto(GStrv) pair = g_strsplit (pairs[i], "=", 2);

      g_assert_cmpuint (count (needed, pair[0], pair[1]), ==, 1);
    }

  g_assert_cmpstr (application, ==, "https://ca.api.ovh.com/createApp/");
  g_assert_cmpstr (sandbox, ==, "http://127.0.0.1:1/createApp/");
  g_assert_null (guichet_rights_build_key_page ("ovh-fr"));
  g_assert_null (guichet_rights_build_application_page ("javascript://x/"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/api/rights/needed-follow-from-the-operations",
                   test_needed_follow_from_the_operations);
  g_test_add_func ("/api/rights/needed-are-narrow-and-told-once",
                   test_needed_are_narrow_and_told_once);
  g_test_add_func ("/api/rights/nothing-granted-misses-all", test_nothing_granted_misses_all);
  g_test_add_func ("/api/rights/what-is-needed-is-enough", test_what_is_needed_is_enough);
  g_test_add_func ("/api/rights/asterisk-stands-for-anything", test_asterisk_stands_for_anything);
  g_test_add_func ("/api/rights/method-is-granted-by-itself-alone",
                   test_method_is_granted_by_itself_alone);
  g_test_add_func ("/api/rights/asterisks-do-not-make-it-slow", test_asterisks_do_not_make_it_slow);
  g_test_add_func ("/api/rights/pages", test_pages);

  return g_test_run ();
}
