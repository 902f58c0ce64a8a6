/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-params.c: reads a body and holds it, the query and the path against a parameter
 * table. Never runs a handler, so that whatever a handler reads has been checked.
 */
#include "guichet-sandbox-params.h"

#include "guichet-sandbox-json-syntax.h"

/**
 * guichet_sandbox_params_parse:
 * @body: the body as received; need not end in a NUL
 * @size: its length in bytes
 * @object: (out) (nullable): the object, or %NULL if there was no body
 *
 * Returns: %FALSE if there is a body and it is not one JSON object
 */
gboolean
guichet_sandbox_params_parse (const char *body, gsize size, JsonObject **object)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  JsonNode *root;

  *object = NULL;
  if (size == 0)
    return TRUE;
  if (!guichet_sandbox_json_is_strict (body, size) ||
      !json_parser_load_from_data (parser, body, (gssize) size, NULL))
    return FALSE;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;
  *object = json_object_ref (json_node_get_object (root));
  return TRUE;
}

static const GuichetSandboxParam *
find_param (const GuichetSandboxParam *params, GuichetSandboxPlace place, const char *name)
{
  for (const GuichetSandboxParam *param = params; param != NULL && param->name != NULL; param++)
    {
      if (param->place == place && g_str_equal (param->name, name))
        return param;
    }
  return NULL;
}

static gboolean
is_long (const char *text)
{
  return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, NULL, NULL);
}

static gboolean
is_strings (JsonNode *node)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      if (json_node_get_value_type (json_array_get_element (array, i)) != G_TYPE_STRING)
        return FALSE;
    }
  return array != NULL;
}

static GuichetSandboxReply *check_body (const GuichetSandboxParam *params, JsonObject *object);

static GuichetSandboxReply *
check_objects (const GuichetSandboxParam *param, JsonNode *node)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "Body parameter %s isn't formated correctly", param->name);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      GuichetSandboxReply *reply;

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                       "Body parameter %s isn't formated correctly", param->name);
      reply = check_body (param->fields, json_node_get_object (element));
      if (reply != NULL)
        return reply;
    }
  return NULL;
}

static gboolean
has_type (const GuichetSandboxParam *param, JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  switch (param->type)
    {
    case GUICHET_SANDBOX_STRING:
      return type == G_TYPE_STRING &&
             (param->values == NULL ||
              g_strv_contains (param->values, json_node_get_string (node)));
    case GUICHET_SANDBOX_BOOLEAN:
      return type == G_TYPE_BOOLEAN;
    case GUICHET_SANDBOX_LONG:
      return type == G_TYPE_INT64;
    case GUICHET_SANDBOX_STRINGS:
      return is_strings (node);
    case GUICHET_SANDBOX_OBJECT:
      return JSON_NODE_HOLDS_OBJECT (node); /* see check_value() */
    case GUICHET_SANDBOX_OBJECTS:
    default:
      return TRUE; /* see check_objects() */
    }
}

static GuichetSandboxReply *
check_value (const GuichetSandboxParam *param, JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node) && !param->required)
    return NULL;
  if (param->type == GUICHET_SANDBOX_OBJECTS)
    return check_objects (param, node);
  if (!has_type (param, node))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "Body parameter %s isn't formated correctly", param->name);
  return param->type == GUICHET_SANDBOX_OBJECT
             ? check_body (param->fields, json_node_get_object (node))
             : NULL;
}

static GuichetSandboxReply *
check_body (const GuichetSandboxParam *params, JsonObject *object)
{
  g_autoptr(GList) members = object != NULL ? json_object_get_members (object) : NULL;

  for (GList *l = members; l != NULL; l = l->next)
    {
      const GuichetSandboxParam *param = find_param (params, GUICHET_SANDBOX_IN_BODY, l->data);
      GuichetSandboxReply *reply;

      if (param == NULL)
        return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                       "Unknown body parameter %s", (const char *) l->data);
      reply = check_value (param, json_object_get_member (object, l->data));
      if (reply != NULL)
        return reply;
    }
  for (const GuichetSandboxParam *param = params; param != NULL && param->name != NULL; param++)
    {
      if (param->place == GUICHET_SANDBOX_IN_BODY && param->required &&
          (object == NULL || !json_object_has_member (object, param->name)))
        return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                       "Missing body parameter %s", param->name);
    }
  return NULL;
}

static GuichetSandboxReply *
check_query (const GuichetSandboxParam *params, GHashTable *query)
{
  GHashTableIter iter;
  gpointer name, value;

  if (query != NULL)
    {
      g_hash_table_iter_init (&iter, query);
      while (g_hash_table_iter_next (&iter, &name, &value))
        {
          const GuichetSandboxParam *param = find_param (params, GUICHET_SANDBOX_IN_QUERY, name);

          if (param == NULL)
            return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                           "Unknown query parameter %s", (const char *) name);
          if ((param->type == GUICHET_SANDBOX_LONG && !is_long (value)) ||
              (param->values != NULL && !g_strv_contains (param->values, value)))
            return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                           "Query parameter %s isn't formated correctly",
                                           (const char *) name);
        }
    }
  for (const GuichetSandboxParam *param = params; param != NULL && param->name != NULL; param++)
    {
      if (param->place == GUICHET_SANDBOX_IN_QUERY && param->required &&
          (query == NULL || !g_hash_table_contains (query, param->name)))
        return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                       "Missing query parameter %s", param->name);
    }
  return NULL;
}

static GuichetSandboxReply *
check_path (const GuichetSandboxParam *params, GHashTable *names)
{
  for (const GuichetSandboxParam *param = params; param != NULL && param->name != NULL; param++)
    {
      const char *text = g_hash_table_lookup (names, param->name);

      if (param->place == GUICHET_SANDBOX_IN_PATH && param->type == GUICHET_SANDBOX_LONG &&
          (text == NULL || !is_long (text)))
        return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                       "Path parameter %s isn't formated correctly", param->name);
    }
  return NULL;
}

/**
 * guichet_sandbox_params_check:
 * @request: a request whose route, names and body object are known
 *
 * Returns: (transfer full) (nullable): a refusal with its reason, or %NULL if all is well
 */
GuichetSandboxReply *
guichet_sandbox_params_check (const GuichetSandboxRequest *request)
{
  const GuichetSandboxParam *params = request->route->params;
  GuichetSandboxReply *reply = check_path (params, request->names);

  if (reply == NULL)
    reply = check_query (params, request->query);
  if (reply == NULL)
    reply = check_body (params, request->object);
  return reply;
}
