/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-list-batch.c: what the answer to a batch (X-Ovh-Batch) says of each id.
 * Pure. OVHcloud documents the answer nowhere: that it is a list of objects whose payload is under
 * "value" is all that its own programs rely on. Siblings "key" and "error" are understood, and not
 * missed.
 */
#include "guichet-list-batch.h"

#include "guichet-fault.h"
#include "guichet-json.h"

typedef struct
{
  const char *path; /* for errors */
  const char *id_name;
  const char *const *ids;
  JsonNodeType type; /* of a value */
  GPtrArray *values; /* (element-type JsonNode) (nullable), as many as @ids */
} Batch;

static gboolean
fail (const Batch *batch, GError **error)
{
  const GuichetErrorDetails details = { .status = 200,
                                        .method = "GET",
                                        .path = (char *) batch->path };

  g_propagate_error (error, guichet_fault_new (GUICHET_ERROR_BAD_REPLY, &details));

  return FALSE;
}

static void
value_free (gpointer data)
{
  if (data != NULL)
    json_node_unref (data);
}

static gboolean
begins_with (JsonObject *object, const char *member, const char *beginning)
{
  JsonNode *node = json_object_get_member (object, member);
  g_autofree char *text = node != NULL ? guichet_json_dup_id (node) : NULL;

  return text != NULL && g_str_has_prefix (text, beginning);
}

/* The error that a request for this one alone would be answered with, in either form. Another
 * error, and one that cannot be read, may be of the batch: that one is worth a request. */
static gboolean
is_not_found (JsonNode *failure)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (failure) ? json_node_get_object (failure) : NULL;

  return object != NULL && (begins_with (object, "class", "Client::NotFound") ||
                            begins_with (object, "httpCode", "404"));
}

/* %NULL where something else came, or an error came beside it; null where that says that it is not
 * there. */
static JsonNode *
dup_value (const Batch *batch, JsonObject *element)
{
  JsonNode *value = json_object_get_member (element, "value");
  JsonNode *failure = json_object_get_member (element, "error");
  const gboolean has_value = value != NULL && !JSON_NODE_HOLDS_NULL (value);

  if (failure != NULL && !JSON_NODE_HOLDS_NULL (failure))
    return !has_value && is_not_found (failure) ? json_node_new (JSON_NODE_NULL) : NULL;

  return has_value && JSON_NODE_TYPE (value) == batch->type ? json_node_ref (value) : NULL;
}

/* Without keys the order is the only tie between an id and its answer. Where the answer names
 * itself, it must be by that id. */
static gboolean
is_of_id (const Batch *batch, JsonNode *value, const char *id)
{
  JsonNode *node = JSON_NODE_HOLDS_OBJECT (value)
                       ? json_object_get_member (json_node_get_object (value), batch->id_name)
                       : NULL;
  g_autofree char *own = node != NULL ? guichet_json_dup_id (node) : NULL;

  return own == NULL || g_str_equal (own, id);
}

static gboolean
read_by_position (const Batch *batch, JsonArray *array, GError **error)
{
  const guint length = json_array_get_length (array);

  if (length > batch->values->len)
    return fail (batch, error);
  if (length < batch->values->len)
    return TRUE; /* nobody can say which are missing */

  for (guint i = 0; i < length; i++)
    {
      g_autoptr(JsonNode) value = dup_value (batch, json_array_get_object_element (array, i));

      if (value != NULL && !is_of_id (batch, value, batch->ids[i]))
        return fail (batch, error);
      batch->values->pdata[i] = g_steal_pointer (&value);
    }

  return TRUE;
}

static gboolean
read_by_key (const Batch *batch, JsonArray *array, GError **error)
{
  g_autoptr(GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; batch->ids[i] != NULL; i++)
    g_hash_table_insert (places, (gpointer) batch->ids[i], GUINT_TO_POINTER (i));

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *element = json_array_get_object_element (array, i);
      g_autofree char *key = guichet_json_dup_id (json_object_get_member (element, "key"));
      g_autoptr(JsonNode) value = dup_value (batch, element);
      gpointer place;

      /* Each is asked for once, so a key that comes twice is as wrong as an unknown one. */
      if (!g_hash_table_steal_extended (places, key, NULL, &place))
        return fail (batch, error);
      batch->values->pdata[GPOINTER_TO_UINT (place)] = g_steal_pointer (&value);
    }

  return TRUE;
}

static gboolean
count_keys (const Batch *batch, JsonArray *array, guint *n_keys, GError **error)
{
  *n_keys = 0;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      JsonNode *key;
      g_autofree char *id = NULL;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        return fail (batch, error);
      key = json_object_get_member (json_node_get_object (node), "key");
      id = key != NULL ? guichet_json_dup_id (key) : NULL;
      *n_keys += id != NULL;
    }

  return TRUE;
}

/**
 * guichet_list_batch_read:
 * @reply: what came
 * @path: for errors
 * @id_name: the member in which an object may say its id
 * @ids: (array zero-terminated=1): what was asked for, each once
 * @type: what each of them is: an object, or a list
 * @error: %GUICHET_ERROR_BAD_REPLY if it is no answer to a batch of these ids
 *
 * Returns: (element-type JsonNode) (transfer full): as many as @ids, in their order; a JSON null
 * for what the answer says is not there, %NULL where it has nothing, or another error
 */
GPtrArray *
guichet_list_batch_read (JsonNode *reply,
                         const char *path,
                         const char *id_name,
                         const char *const *ids,
                         JsonNodeType type,
                         GError **error)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func (value_free);
  const Batch batch = { path, id_name, ids, type, values };
  JsonArray *array = guichet_json_get_array (reply, "batch", error);
  gboolean is_read;
  guint n_keys;

  if (array == NULL || !count_keys (&batch, array, &n_keys, error))
    return NULL;

  g_ptr_array_set_size (values, (int) g_strv_length ((char **) ids));
  if (n_keys == 0)
    is_read = read_by_position (&batch, array, error);
  else if (n_keys == json_array_get_length (array))
    is_read = read_by_key (&batch, array, error);
  else
    is_read = fail (&batch, error); /* some with a key and some without */

  return is_read ? g_steal_pointer (&values) : NULL;
}
