/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-access-rule.c: a rule grants what it says and no more.
 */
#include "guichet-sandbox-access-rule.h"

static void
test_patterns (void)
{
  static const struct
  {
    const char *pattern, *path;
    gboolean matches;
  } rows[] = {
    { "/me", "/me", TRUE },
    { "/me", "/me/contact", FALSE },
    { "/me", "/m", FALSE },
    { "/me/*", "/me", FALSE },
    { "/me/*", "/me/", TRUE },
    { "/me/*", "/me/contact/1", TRUE },
    { "/*", "/telephony/xx1111-ovh-1/line", TRUE },
    { "*", "", TRUE },
    { "/telephony/*/line/*/click2Call", "/telephony/a/line/b/click2Call", TRUE },
    { "/telephony/*/line/*/click2Call", "/telephony/a/line/b/click2Call/c/click2Call", TRUE },
    { "/telephony/*/line/*/click2Call", "/telephony/a/line/b/click2CallUser", FALSE },
    { "/telephony/*/line", "/telephony/line", FALSE },
    { "/a*b*c", "/abbbbbbbbbbbbbbbbbbc", TRUE },
    { "/a*b*c", "/abbbbbbbbbbbbbbbbbbd", FALSE },
    { "/a?", "/ab", FALSE },
    { "/**", "/me", TRUE },
    { "", "/me", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s %s", rows[i].pattern, rows[i].path);
      g_assert_cmpint (guichet_sandbox_path_matches (rows[i].pattern, rows[i].path), ==,
                       rows[i].matches);
    }
}

static void
test_method_and_path_belong_together (void)
{
  g_autoptr(GPtrArray) rules =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_sandbox_access_rule_free);

  g_assert_false (guichet_sandbox_access_rules_cover (rules, "GET", "/me"));
  g_ptr_array_add (rules, guichet_sandbox_access_rule_new ("GET", "/me"));
  g_ptr_array_add (rules, guichet_sandbox_access_rule_new ("POST", "/telephony/*"));
  g_assert_true (guichet_sandbox_access_rules_cover (rules, "GET", "/me"));
  g_assert_true (guichet_sandbox_access_rules_cover (rules, "POST", "/telephony/a"));
  g_assert_false (guichet_sandbox_access_rules_cover (rules, "POST", "/me"));
  g_assert_false (guichet_sandbox_access_rules_cover (rules, "GET", "/telephony/a"));
  g_assert_false (guichet_sandbox_access_rules_cover (rules, "DELETE", "/me"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/sandbox/access-rule/patterns", test_patterns);
  g_test_add_func ("/sandbox/access-rule/method-and-path-belong-together",
                   test_method_and_path_belong_together);
  return g_test_run ();
}
