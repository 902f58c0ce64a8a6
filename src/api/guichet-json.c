/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-json.c: strict readers of JSON values, used by every parser of a reply.
 * Pure; a value of another type than promised is GUICHET_ERROR_BAD_REPLY, never a guess.
 */
#include "config.h"

#include "guichet-json.h"

#include "guichet-error.h"

#include <glib/gi18n-lib.h>

/* @kind is JSON's own word for a type, which needs no translation. */
static void
set_error (GError **error, const char *name, const char *kind)
{
  g_set_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY,
               _("OVHcloud sent an answer that Guichet does not understand (“%s” should be: %s)."),
                  name, kind);
}

static gboolean
holds (JsonNode *node, GType type)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

/**
 * guichet_json_get_object:
 * @node: (nullable): any value
 * @name: what it is, for the error
 * @error: %GUICHET_ERROR_BAD_REPLY if it is not an object
 *
 * Returns: (nullable) (transfer none): the object
 */
JsonObject *
guichet_json_get_object (JsonNode *node, const char *name, GError **error)
{
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  set_error (error, name, "object");

  return NULL;
}

/**
 * guichet_json_get_array:
 * @node: (nullable): any value
 * @name: what it is, for the error
 * @error: %GUICHET_ERROR_BAD_REPLY if it is not an array
 *
 * Returns: (nullable) (transfer none): the array
 */
JsonArray *
guichet_json_get_array (JsonNode *node, const char *name, GError **error)
{
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);

  set_error (error, name, "array");

  return NULL;
}

/**
 * guichet_json_get_string:
 * @node: (nullable): any value
 * @name: what it is, for the error
 * @error: %GUICHET_ERROR_BAD_REPLY if it is not a string
 *
 * Returns: (nullable) (transfer none): the string
 */
const char *
guichet_json_get_string (JsonNode *node, const char *name, GError **error)
{
  if (holds (node, G_TYPE_STRING))
    return json_node_get_string (node);

  set_error (error, name, "string");

  return NULL;
}

/**
 * guichet_json_get_name:
 * @node: (nullable): any value
 * @name: what it is, for the error
 * @error: %GUICHET_ERROR_BAD_REPLY if it is not a string, or an empty one: nothing can be asked
 * about that
 *
 * Returns: (nullable) (transfer none): the name of a thing
 */
const char *
guichet_json_get_name (JsonNode *node, const char *name, GError **error)
{
  const char *text = guichet_json_get_string (node, name, error);

  if (text == NULL || *text != '\0')
    return text;

  set_error (error, name, "name");

  return NULL;
}

/**
 * guichet_json_dup_id:
 * @node: any value
 *
 * An id is a text to some operations and a number to others. Both are the same in a path.
 *
 * Returns: (nullable) (transfer full): the id as text, %NULL if it is none
 */
char *
guichet_json_dup_id (JsonNode *node)
{
  if (holds (node, G_TYPE_STRING))
    return *json_node_get_string (node) != '\0' ? json_node_dup_string (node) : NULL;
  if (holds (node, G_TYPE_INT64))
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  return NULL;
}

/**
 * guichet_json_get_int64:
 * @node: (nullable): any value
 * @name: what it is, for the error
 * @value: (out): the integer
 * @error: %GUICHET_ERROR_BAD_REPLY if it is not an integer; "1.0" and "\"1\"" are not
 *
 * Returns: whether @value was set
 */
gboolean
guichet_json_get_int64 (JsonNode *node, const char *name, gint64 *value, GError **error)
{
  if (holds (node, G_TYPE_INT64))
    {
      *value = json_node_get_int (node);
      return TRUE;
    }

  set_error (error, name, "integer");

  return FALSE;
}

/**
 * guichet_json_get_boolean:
 * @node: (nullable): any value
 * @name: what it is, for the error
 * @value: (out): the boolean
 * @error: %GUICHET_ERROR_BAD_REPLY if it is not a boolean
 *
 * Returns: whether @value was set
 */
gboolean
guichet_json_get_boolean (JsonNode *node, const char *name, gboolean *value, GError **error)
{
  if (holds (node, G_TYPE_BOOLEAN))
    {
      *value = json_node_get_boolean (node);
      return TRUE;
    }

  set_error (error, name, "boolean");

  return FALSE;
}

/**
 * guichet_json_read_string:
 * @value: (out) (transfer none): the string, valid as long as @object
 * @error: %GUICHET_ERROR_BAD_REPLY if @member is missing, null or not a string
 *
 * Returns: whether @value was set
 */
gboolean
guichet_json_read_string (JsonObject *object,
                          const char *member,
                          const char **value,
                          GError **error)
{
  *value = guichet_json_get_string (json_object_get_member (object, member), member, error);

  return *value != NULL;
}

/**
 * guichet_json_read_nullable_string:
 * @value: (out) (nullable) (transfer none): the string, %NULL if @member is missing or null
 * @error: %GUICHET_ERROR_BAD_REPLY if @member is there and not a string
 *
 * Returns: whether there was no error
 */
gboolean
guichet_json_read_nullable_string (JsonObject *object,
                                   const char *member,
                                   const char **value,
                                   GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  *value = NULL;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  return guichet_json_read_string (object, member, value, error);
}

/**
 * guichet_json_read_int64:
 * @value: (out): the integer
 * @error: %GUICHET_ERROR_BAD_REPLY if @member is missing, null or not an integer
 *
 * Returns: whether @value was set
 */
gboolean
guichet_json_read_int64 (JsonObject *object, const char *member, gint64 *value, GError **error)
{
  return guichet_json_get_int64 (json_object_get_member (object, member), member, value, error);
}

/**
 * guichet_json_read_boolean:
 * @value: (out): the boolean
 * @error: %GUICHET_ERROR_BAD_REPLY if @member is missing, null or not a boolean
 *
 * Returns: whether @value was set
 */
gboolean
guichet_json_read_boolean (JsonObject *object, const char *member, gboolean *value, GError **error)
{
  return guichet_json_get_boolean (json_object_get_member (object, member), member, value, error);
}

/**
 * guichet_json_read_datetime:
 * @value: (out) (nullable) (transfer full): the time, %NULL if @member is missing or null
 * @error: %GUICHET_ERROR_BAD_REPLY if @member is there and not a time in RFC 3339
 *
 * Returns: whether there was no error
 */
gboolean
guichet_json_read_datetime (JsonObject *object,
                            const char *member,
                            GDateTime **value,
                            GError **error)
{
  const char *text;

  *value = NULL;
  if (!guichet_json_read_nullable_string (object, member, &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;

  *value = g_date_time_new_from_iso8601 (text, NULL);
  if (*value == NULL)
    set_error (error, member, "datetime");

  return *value != NULL;
}

/**
 * guichet_json_read_object:
 * @error: %GUICHET_ERROR_BAD_REPLY if @member is missing, null or not an object
 *
 * Returns: (nullable) (transfer none): the object
 */
JsonObject *
guichet_json_read_object (JsonObject *object, const char *member, GError **error)
{
  return guichet_json_get_object (json_object_get_member (object, member), member, error);
}

/**
 * guichet_json_read_array:
 * @error: %GUICHET_ERROR_BAD_REPLY if @member is missing, null or not an array
 *
 * Returns: (nullable) (transfer none): the array
 */
JsonArray *
guichet_json_read_array (JsonObject *object, const char *member, GError **error)
{
  return guichet_json_get_array (json_object_get_member (object, member), member, error);
}
