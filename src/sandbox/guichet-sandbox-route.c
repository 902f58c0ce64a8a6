/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-route.c: matches a path with a template, and hands checked parameters to a
 * handler. Never checks a parameter (guichet-sandbox-params.c) or a caller
 * (guichet-sandbox-credentials.c).
 */
#include "guichet-sandbox-route.h"

/**
 * guichet_sandbox_route_match:
 * @route: a row of a table
 * @path: path below the version, escaped
 * @names: (nullable): filled with the decoded {names}; emptied first
 *
 * Segments are decoded one by one, so that an escaped slash stays inside its segment.
 *
 * Returns: whether @path is one of @route
 */
gboolean
guichet_sandbox_route_match (const GuichetSandboxRoute *route, const char *path, GHashTable *names)
{
  g_auto(GStrv) wanted = g_strsplit (route->path, "/", -1);
  g_auto(GStrv) given = g_strsplit (path, "/", -1);
  guint n = g_strv_length (wanted);

  if (names != NULL)
    g_hash_table_remove_all (names);
  if (g_strv_length (given) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_uri_unescape_string (given[i], NULL);
      gsize length = strlen (wanted[i]);

      if (text == NULL || !g_utf8_validate (text, -1, NULL))
        return FALSE;
      if (wanted[i][0] != '{')
        {
          if (!g_str_equal (wanted[i], text))
            return FALSE;
          continue;
        }
      if (text[0] == '\0')
        return FALSE;
      if (names != NULL)
        g_hash_table_insert (names, g_strndup (wanted[i] + 1, length - 2), g_steal_pointer (&text));
    }
  return TRUE;
}

/**
 * guichet_sandbox_request_name:
 * @request: a request
 * @name: one of the {names} of its path
 *
 * Returns: the decoded segment
 */
const char *
guichet_sandbox_request_name (const GuichetSandboxRequest *request, const char *name)
{
  const char *value = g_hash_table_lookup (request->names, name);

  g_assert (value != NULL);
  return value;
}

/**
 * guichet_sandbox_request_id:
 * @request: a request
 * @name: one of the {names} of its path, declared as a long
 *
 * Returns: its value
 */
gint64
guichet_sandbox_request_id (const GuichetSandboxRequest *request, const char *name)
{
  return g_ascii_strtoll (guichet_sandbox_request_name (request, name), NULL, 10);
}

static JsonNode *
body_member (const GuichetSandboxRequest *request, const char *name)
{
  JsonNode *node = request->object != NULL ? json_object_get_member (request->object, name) : NULL;

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

/**
 * guichet_sandbox_request_text:
 * @request: a request
 * @name: a string of its body or its query
 *
 * Returns: (nullable): the value, or %NULL if it was not sent
 */
const char *
guichet_sandbox_request_text (const GuichetSandboxRequest *request, const char *name)
{
  JsonNode *node = body_member (request, name);

  if (node != NULL)
    return json_node_get_string (node);
  return request->query != NULL ? g_hash_table_lookup (request->query, name) : NULL;
}

/**
 * guichet_sandbox_request_long:
 * @request: a request
 * @name: a whole number of its body
 * @fallback: what it is if it was not sent
 *
 * Returns: the value
 */
gint64
guichet_sandbox_request_long (const GuichetSandboxRequest *request,
                              const char *name,
                              gint64 fallback)
{
  JsonNode *node = body_member (request, name);

  return node != NULL ? json_node_get_int (node) : fallback;
}

/**
 * guichet_sandbox_request_flag:
 * @request: a request
 * @name: a boolean of its body
 *
 * Returns: the value, %FALSE if it was not sent
 */
gboolean
guichet_sandbox_request_flag (const GuichetSandboxRequest *request, const char *name)
{
  JsonNode *node = body_member (request, name);

  return node != NULL && json_node_get_boolean (node);
}

/**
 * guichet_sandbox_request_array:
 * @request: a request
 * @name: an array of its body
 *
 * Returns: (nullable): the value, or %NULL if it was not sent
 */
JsonArray *
guichet_sandbox_request_array (const GuichetSandboxRequest *request, const char *name)
{
  JsonNode *node = body_member (request, name);

  return node != NULL ? json_node_get_array (node) : NULL;
}
