/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-wrong-types.c: a JSON text in which every key is right and no type is: what a
 * reader meets that looks for the keys it knows and believes the rest.
 * Never changes how an answer is built up: an object stays one, and an array.
 */
#include "guichet-sandbox-wrong-types.h"

#include <json-glib/json-glib.h>

static JsonNode *change (JsonNode *node);

static void
change_member_cb (JsonObject *object, const char *name, JsonNode *member, gpointer user_data)
{
  json_object_set_member (user_data, name, change (member));
}

static void
change_element_cb (JsonArray *array, guint index, JsonNode *element, gpointer user_data)
{
  json_array_add_element (user_data, change (element));
}

static JsonNode *
change_value (JsonNode *node)
{
  JsonNode *changed = json_node_new (JSON_NODE_VALUE);
  g_autofree char *text = json_to_string (node, FALSE);

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    json_node_set_int (changed, 7);
  else
    json_node_set_string (changed, text);
  return changed;
}

/* What is inside an object or an array is changed instead of it; null becomes an empty array. */
static JsonNode *
change (JsonNode *node)
{
  JsonNode *changed;
  JsonObject *object;
  JsonArray *array;

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      object = json_object_new ();
      json_object_foreach_member (json_node_get_object (node), change_member_cb, object);
      changed = json_node_new (JSON_NODE_OBJECT);
      json_node_take_object (changed, object);
      return changed;
    case JSON_NODE_ARRAY:
      array = json_array_new ();
      json_array_foreach_element (json_node_get_array (node), change_element_cb, array);
      changed = json_node_new (JSON_NODE_ARRAY);
      json_node_take_array (changed, array);
      return changed;
    case JSON_NODE_VALUE:
      return change_value (node);
    case JSON_NODE_NULL:
    default:
      changed = json_node_new (JSON_NODE_ARRAY);
      json_node_take_array (changed, json_array_new ());
      return changed;
    }
}

/**
 * guichet_sandbox_wrong_types:
 * @text: an answer
 *
 * Returns: (transfer full) (nullable): the same with strings for numbers and numbers for strings,
 * or %NULL if @text is empty or no JSON
 */
char *
guichet_sandbox_wrong_types (GBytes *text)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(JsonNode) changed = NULL;
  gsize size;
  const char *data = g_bytes_get_data (text, &size);

  if (size == 0 || !json_parser_load_from_data (parser, data, (gssize) size, NULL) ||
      json_parser_get_root (parser) == NULL)
    return NULL;
  changed = change (json_parser_get_root (parser));
  return json_to_string (changed, FALSE);
}
