/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rights.c: the access rules that a consumer key needs for what Guichet does, no more and
 * no less: they follow from the table of operations. Pure: asks nothing.
 */
#include "guichet-rights.h"

#include "guichet-endpoint.h"
#include "guichet-operations.h"

#include <string.h>

/**
 * guichet_access_rule_new:
 * @method: in capitals
 * @path: with asterisks
 *
 * Returns: (transfer full): a new rule
 */
GuichetAccessRule *
guichet_access_rule_new (const char *method, const char *path)
{
  GuichetAccessRule *self = g_new0 (GuichetAccessRule, 1);

  self->method = g_strdup (method);
  self->path = g_strdup (path);

  return self;
}

/**
 * guichet_access_rule_free:
 * @self: (nullable): a rule
 */
void
guichet_access_rule_free (GuichetAccessRule *self)
{
  if (self == NULL)
    return;

  g_free (self->method);
  g_free (self->path);
  g_free (self);
}

/* The path of a rule has an asterisk in the place of each {name}. */
static char *
build_pattern (const char *template)
{
  GString *pattern = g_string_new (NULL);
  const char *rest = template;
  const char *open;

  while ((open = strchr (rest, '{')) != NULL)
    {
      g_string_append_len (pattern, rest, open - rest);
      g_string_append_c (pattern, '*');
      rest = strchr (open, '}') + 1;
    }
  g_string_append (pattern, rest);

  return g_string_free (pattern, FALSE);
}

static gboolean
contains (GPtrArray *rules, const char *method, const char *path)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const GuichetAccessRule *other = rules->pdata[i];

      if (g_str_equal (other->method, method) && g_str_equal (other->path, path))
        return TRUE;
    }

  return FALSE;
}

/* Whether everything that @text can stand for is meant by @pattern. An asterisk in @text stands for
 * a name that nobody knows yet, which nothing but an asterisk in @pattern means. After a mismatch
 * the last asterisk takes one character more: no rule makes this slow. */
static gboolean
covers (const char *pattern, const char *text)
{
  const char *after_asterisk = NULL;
  const char *taken = NULL;

  while (*text != '\0')
    if (*pattern == '*')
      {
        after_asterisk = ++pattern;
        taken = text;
      }
    else if (*pattern == *text)
      {
        pattern++;
        text++;
      }
    else if (after_asterisk != NULL)
      {
        pattern = after_asterisk;
        text = ++taken;
      }
    else
      return FALSE;

  while (*pattern == '*')
    pattern++;

  return *pattern == '\0';
}

static gboolean
is_granted (GPtrArray *granted, const GuichetAccessRule *needed)
{
  for (guint i = 0; i < granted->len; i++)
    {
      const GuichetAccessRule *rule = granted->pdata[i];

      if (g_str_equal (rule->method, needed->method) && covers (rule->path, needed->path))
        return TRUE;
    }

  return FALSE;
}

/**
 * guichet_rights_get_needed:
 *
 * Returns: (element-type GuichetAccessRule) (transfer full): the rule of every signed operation, in
 * the order of the table, without repetition
 */
GPtrArray *
guichet_rights_get_needed (void)
{
  GPtrArray *rules = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_access_rule_free);

  for (guint i = 0; i < GUICHET_N_OPERATIONS; i++)
    {
      const GuichetOperationInfo *info = guichet_operation_get_info (i);
      g_autofree char *path = build_pattern (info->path);

      if (info->is_signed && !contains (rules, info->method, path))
        g_ptr_array_add (rules, guichet_access_rule_new (info->method, path));
    }

  return rules;
}

/**
 * guichet_rights_find_missing:
 * @granted: (element-type GuichetAccessRule): what a consumer key may do
 *
 * Returns: (element-type GuichetAccessRule) (transfer full): the needed rules that @granted does
 * not cover, empty if there is none
 */
GPtrArray *
guichet_rights_find_missing (GPtrArray *granted)
{
  GPtrArray *rules;

  g_return_val_if_fail (granted != NULL, NULL);

  rules = guichet_rights_get_needed ();
  for (guint i = rules->len; i > 0; i--)
    if (is_granted (granted, rules->pdata[i - 1]))
      g_ptr_array_remove_index (rules, i - 1);

  return rules;
}

/**
 * guichet_rights_build_key_page:
 * @endpoint: a name such as "ovh-eu", or a URL
 *
 * Returns: (nullable) (transfer full): the page of OVHcloud where the three keys are made, with the
 * rights filled in; %NULL if @endpoint is none
 */
char *
guichet_rights_build_key_page (const char *endpoint)
{
  g_autofree char *console = guichet_endpoint_get_console_url (endpoint);
  g_autoptr(GPtrArray) rules = NULL;
  GString *url;

  if (console == NULL)
    return NULL;

  rules = guichet_rights_get_needed ();
  url = g_string_new (console);
  g_string_append (url, "/createToken/");
  for (guint i = 0; i < rules->len; i++)
    {
      const GuichetAccessRule *rule = rules->pdata[i];
      /* A query may have these two as they are, and the page expects them so. */
      g_autofree char *path = g_uri_escape_string (rule->path, "/*", FALSE);

      g_string_append_printf (url, "%c%s=%s", i == 0 ? '?' : '&', rule->method, path);
    }

  return g_string_free (url, FALSE);
}

/**
 * guichet_rights_build_application_page:
 * @endpoint: a name such as "ovh-eu", or a URL
 *
 * Returns: (nullable) (transfer full): the page of OVHcloud where an application's key and secret
 * are made; %NULL if @endpoint is none
 */
char *
guichet_rights_build_application_page (const char *endpoint)
{
  g_autofree char *console = guichet_endpoint_get_console_url (endpoint);

  return console != NULL ? g_strconcat (console, "/createApp/", NULL) : NULL;
}
