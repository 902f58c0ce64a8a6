/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-router.c: from a request to a reply.
 * The order is that of the API: unknown URL, key, signature, rights, parameters, and only then the
 * operation.
 */
#include "guichet-sandbox-router.h"

#include "guichet-sandbox-params.h"
#include "guichet-sandbox.h"

const GuichetSandboxRoute *const guichet_sandbox_api[] = {
  guichet_sandbox_routes_auth,        guichet_sandbox_routes_me,
  guichet_sandbox_routes_telephony,   guichet_sandbox_routes_click2call,
  guichet_sandbox_routes_event_token, NULL,
};

const GuichetSandboxRoute *const guichet_sandbox_control[] = {
  guichet_sandbox_routes_control,
  NULL,
};

/* Finds the route; if only the method is wrong, @other_method is set. */
static const GuichetSandboxRoute *
find_route (const GuichetSandboxRoute *const *families,
            const GuichetSandboxRequest *request,
            gboolean *other_method)
{
  *other_method = FALSE;
  for (guint i = 0; families[i] != NULL; i++)
    {
      for (const GuichetSandboxRoute *route = families[i]; route->method != NULL; route++)
        {
          if (!guichet_sandbox_route_match (route, request->path, request->names))
            continue;
          if (g_str_equal (route->method, request->method))
            return route;
          *other_method = TRUE;
        }
    }
  return NULL;
}

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

/* Turns one page of the ids in @reply into the objects that the route's item handler reads. */
static GuichetSandboxReply *
expand (GuichetSandboxRequest *request, GuichetSandboxReply *reply)
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

static GuichetSandboxReply *
run (GuichetSandboxRequest *request)
{
  const char *mode = soup_message_headers_get_one (request->headers, "X-Pagination-Mode");
  GuichetSandboxReply *reply = guichet_sandbox_params_check (request);

  if (reply == NULL)
    reply = request->route->handler (request);
  if (reply->refusal == GUICHET_SANDBOX_REFUSAL_NONE && request->route->item != NULL &&
      g_strcmp0 (mode, "CachedObjectList-Pages") == 0)
    reply = expand (request, reply);
  return reply;
}

/**
 * guichet_sandbox_router_answer:
 * @families: what to look in: #guichet_sandbox_api or #guichet_sandbox_control
 * @request: a request as received; its route is set, all else that is found is let go again
 *
 * Returns: (transfer full): the reply
 */
GuichetSandboxReply *
guichet_sandbox_router_answer (const GuichetSandboxRoute *const *families,
                               GuichetSandboxRequest *request)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(JsonObject) object = NULL;
  GuichetSandboxReply *reply;
  gboolean other_method;

  request->names = names;
  request->route = find_route (families, request, &other_method);
  if (request->route == NULL && other_method)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_WRONG_METHOD,
                                   "Method %s is not available for this URL", request->method);
  if (request->route == NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_UNKNOWN_URL, NULL);
  reply = guichet_sandbox_credentials_admit (request->sandbox->credentials, request,
                                             guichet_sandbox_get_time (request->sandbox));
  if (reply == NULL && !guichet_sandbox_params_parse (request->body, request->body_size, &object))
    reply = guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_JSON, NULL);
  request->object = object;
  if (reply == NULL)
    reply = run (request);
  request->object = NULL;
  request->names = NULL;
  return reply;
}
