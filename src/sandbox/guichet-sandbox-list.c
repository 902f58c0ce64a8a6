/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-list.c: many objects in one answer.
 * X-Pagination-Mode turns a list of ids into pages of objects; X-Ovh-Batch lets one GET carry
 * several ids in the last {name} of its path. The handlers know nothing of either: each is asked
 * for one object at a time.
 */
#include "guichet-sandbox-list.h"

#include "guichet-sandbox-params.h"
#include "guichet-sandbox.h"

static guint
header_number (SoupMessageHeaders *headers, const char *name, guint fallback)
{
  const char *text = soup_message_headers_get_one (headers, name);
  guint64 number;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &number, NULL))
    return fallback;
  return (guint) number;
}

static char *
id_to_text (JsonNode *id)
{
  if (json_node_get_value_type (id) == G_TYPE_STRING)
    return json_node_dup_string (id);
  return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (id));
}

/**
 * guichet_sandbox_list_is_expanded:
 * @request: a request whose route is known
 *
 * Returns: whether objects are wanted in the place of ids, and the operation can do it
 */
gboolean
guichet_sandbox_list_is_expanded (const GuichetSandboxRequest *request)
{
  const char *mode = soup_message_headers_get_one (request->headers, "X-Pagination-Mode");

  return request->route->item != NULL && g_strcmp0 (mode, "CachedObjectList-Pages") == 0 &&
         !guichet_sandbox_faults_last (request->sandbox->faults, GUICHET_SANDBOX_FAULT_NO_EXPANSION,
                                       request->method, request->path);
}

/**
 * guichet_sandbox_list_expand:
 * @request: a request for a list
 * @reply: (transfer full): the ids
 *
 * Without X-Pagination-Size there is one page.
 *
 * Returns: (transfer full): one page of the objects that the route's item handler reads
 */
GuichetSandboxReply *
guichet_sandbox_list_expand (GuichetSandboxRequest *request, GuichetSandboxReply *reply)
{
  JsonArray *ids = json_node_get_array (reply->value);
  guint total = json_array_get_length (ids);
  guint size = header_number (request->headers, "X-Pagination-Size", MAX (total, 1));
  guint page = header_number (request->headers, "X-Pagination-Number", 1);
  guint64 first = (guint64) (page - 1) * size;
  JsonArray *objects = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (guint64 i = first; i < MIN ((guint64) total, first + size); i++)
    {
      g_autoptr(GuichetSandboxReply) item = NULL;

      g_hash_table_insert (request->names, g_strdup (request->route->item_name),
                           id_to_text (json_array_get_element (ids, (guint) i)));
      item = request->route->item (request);
      json_array_add_element (objects, g_steal_pointer (&item->value));
    }
  json_node_take_array (node, objects);
  json_node_unref (reply->value);
  reply->value = node;
  reply->paged = TRUE;
  reply->elements = total;
  reply->page = page;
  reply->page_size = size;
  return reply;
}

/* The last {name} of the path of a route; NULL if there is none. That ids are read in it even where
 * a fixed segment follows, as in /telephony/lines/{serviceName}/serviceInfos, is [inferred]. */
static char *
get_last_name (const GuichetSandboxRequest *request)
{
  const char *path = request->route->path;
  const char *open = strrchr (path, '{');
  const char *close = strrchr (path, '}');

  if (open == NULL ||
      (close[1] != '\0' &&
       guichet_sandbox_faults_last (request->sandbox->faults, GUICHET_SANDBOX_FAULT_BATCH_LAST_ONLY,
                                    request->method, request->path)))
    return NULL;
  return g_strndup (open + 1, close - open - 1);
}

static const char *
get_separator (const GuichetSandboxRequest *request)
{
  const char *separator = soup_message_headers_get_one (request->headers, "X-Ovh-Batch");

  return separator != NULL && separator[0] != '\0' ? separator : NULL;
}

/**
 * guichet_sandbox_list_is_batch:
 * @request: a request whose route is known
 *
 * Returns: whether the last {name} of its path carries several ids
 */
gboolean
guichet_sandbox_list_is_batch (const GuichetSandboxRequest *request)
{
  g_autofree char *name = get_last_name (request);

  return name != NULL && get_separator (request) != NULL && g_str_equal (request->method, "GET") &&
         !guichet_sandbox_faults_last (request->sandbox->faults, GUICHET_SANDBOX_FAULT_NO_BATCH,
                                       request->method, request->path);
}

/* One object of the answer. That the payload is under “value” is OVHcloud's; “key” and “error” are
 * not established [inferred], and a client must do without them. Nor is it what becomes of both
 * wishes at once: here each list of the batch is expanded, with the page that was asked for. */
static JsonNode *
read_one (GuichetSandboxRequest *request, const char *id)
{
  g_autoptr(GuichetSandboxReply) reply = guichet_sandbox_params_check (request);
  g_autofree char *key = g_utf8_make_valid (id, -1); /* the separator may be half a letter */
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  if (reply == NULL)
    reply = request->route->handler (request);
  if (reply->refusal == GUICHET_SANDBOX_REFUSAL_NONE && guichet_sandbox_list_is_expanded (request))
    reply = guichet_sandbox_list_expand (request, g_steal_pointer (&reply));
  json_object_set_string_member (object, "key", key);
  if (reply->refusal != GUICHET_SANDBOX_REFUSAL_NONE)
    json_object_set_member (object, "error", guichet_sandbox_reply_describe (reply, FALSE));
  else
    json_object_set_member (object, "value", g_steal_pointer (&reply->value));
  json_node_take_object (node, object);
  return node;
}

/**
 * guichet_sandbox_list_run_batch:
 * @request: a request that guichet_sandbox_list_is_batch()
 *
 * Returns: (transfer full): an object for each id, in the order of the ids
 */
GuichetSandboxReply *
guichet_sandbox_list_run_batch (GuichetSandboxRequest *request)
{
  g_autofree char *name = get_last_name (request);
  g_auto(GStrv) ids = g_strsplit (guichet_sandbox_request_name (request, name),
                                   get_separator (request), -1);
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_hash_table_insert (request->names, g_strdup (name), g_strdup (ids[i]));
      json_array_add_element (array, read_one (request, ids[i]));
    }
  json_node_take_array (node, array);
  return guichet_sandbox_reply_new_node (node);
}
