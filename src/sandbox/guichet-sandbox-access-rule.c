/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-access-rule.c: “this method on these paths”, as granted to a consumer key.
 * Never knows whose key it is.
 */
#include "guichet-sandbox-access-rule.h"

/**
 * guichet_sandbox_access_rule_new:
 * @method: method in capitals
 * @path: path below the version, with or without asterisks
 *
 * Returns: (transfer full): a rule
 */
GuichetSandboxAccessRule *
guichet_sandbox_access_rule_new (const char *method, const char *path)
{
  GuichetSandboxAccessRule *rule = g_new0 (GuichetSandboxAccessRule, 1);

  rule->method = g_strdup (method);
  rule->path = g_strdup (path);
  return rule;
}

/**
 * guichet_sandbox_access_rule_free:
 * @rule: (transfer full): a rule
 */
void
guichet_sandbox_access_rule_free (GuichetSandboxAccessRule *rule)
{
  g_free (rule->method);
  g_free (rule->path);
  g_free (rule);
}

/**
 * guichet_sandbox_path_matches:
 * @pattern: a path, in which an asterisk stands for any text, slashes included
 * @path: a path
 *
 * A question mark has no special meaning, which is why this is not #GPatternSpec.
 *
 * Returns: whether @pattern covers the whole of @path
 */
gboolean
guichet_sandbox_path_matches (const char *pattern, const char *path)
{
  const char *star = NULL; /* the last asterisk seen, and what it covers up to */
  const char *covered = NULL;

  while (*path != '\0')
    {
      if (*pattern == '*')
        {
          star = pattern++;
          covered = path;
        }
      else if (*pattern == *path)
        {
          pattern++;
          path++;
        }
      else if (star != NULL)
        {
          pattern = star + 1;
          path = ++covered;
        }
      else
        return FALSE;
    }
  while (*pattern == '*')
    pattern++;
  return *pattern == '\0';
}

/**
 * guichet_sandbox_access_rules_cover:
 * @rules: (element-type GuichetSandboxAccessRule): what was granted
 * @method: method of a request
 * @path: its path below the version
 *
 * Returns: whether one of @rules covers the request
 */
gboolean
guichet_sandbox_access_rules_cover (GPtrArray *rules, const char *method, const char *path)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const GuichetSandboxAccessRule *rule = g_ptr_array_index (rules, i);

      if (g_str_equal (rule->method, method) && guichet_sandbox_path_matches (rule->path, path))
        return TRUE;
    }
  return FALSE;
}
