/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-json-list.c: lists in replies: of objects that one function reads, and of texts.
 * Pure; like guichet-json.h, never guesses.
 */
#include "guichet-json-list.h"

#include "guichet-json.h"

/**
 * guichet_json_parse_list:
 * @reply: an array of objects
 * @name: what one is, for the error
 * @parse: reads one
 * @free_func: for what @parse returns
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (nullable) (transfer full): what @parse made of each, in their order; %NULL if one of
 * them could not be read
 */
GPtrArray *
guichet_json_parse_list (JsonNode *reply,
                         const char *name,
                         GuichetJsonParse parse,
                         GDestroyNotify free_func,
                         GError **error)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func (free_func);
  JsonArray *array = guichet_json_get_array (reply, name, error);

  if (array == NULL)
    return NULL;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = guichet_json_get_object (json_array_get_element (array, i), name, error);
      gpointer item = object != NULL ? parse (object, error) : NULL;

      if (item == NULL)
        return NULL;
      g_ptr_array_add (list, item);
    }
  return g_steal_pointer (&list);
}

/**
 * guichet_json_parse_texts:
 * @reply: an array of strings
 * @name: what one is, for the error
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (nullable) (transfer full): the texts
 */
GStrv
guichet_json_parse_texts (JsonNode *reply, const char *name, GError **error)
{
  g_autoptr(GStrvBuilder) texts = g_strv_builder_new ();
  JsonArray *array = guichet_json_get_array (reply, name, error);

  if (array == NULL)
    return NULL;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *text = guichet_json_get_string (json_array_get_element (array, i), name, error);

      if (text == NULL)
        return NULL;
      g_strv_builder_add (texts, text);
    }
  return g_strv_builder_end (texts);
}

/**
 * guichet_json_read_nullable_texts:
 * @texts: (out) (nullable) (transfer full): the texts, %NULL if @member is missing or null
 * @error: %GUICHET_ERROR_BAD_REPLY if @member is there and not an array of strings
 *
 * Returns: whether there was no error
 */
gboolean
guichet_json_read_nullable_texts (JsonObject *object,
                                  const char *member,
                                  GStrv *texts,
                                  GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  *texts = NULL;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  *texts = guichet_json_parse_texts (node, member, error);
  return *texts != NULL;
}
