/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reply.c: turns the bytes of an answer into JSON or an error.
 * Pure: no I/O; what cannot be read strictly is GUICHET_ERROR_BAD_REPLY.
 */
#include "guichet-reply.h"

#include "guichet-fault.h"
#include "guichet-json-check.h"
#include "guichet-reply-words.h"

#include <string.h>

static gboolean
is_success (const GuichetReply *reply)
{
  return reply->status >= 200 && reply->status < 300;
}

static JsonNode *
parse_strictly (GBytes *body)
{
  g_autoptr(JsonParser) parser = NULL;
  gsize size = 0;
  const char *data = g_bytes_get_data (body, &size);

  if (!guichet_json_check (data, size))
    return NULL;

  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, data, size, NULL))
    return NULL;

  return json_parser_steal_root (parser);
}

/* Whether the server may have done what it was asked. A refusal (4xx) is a no. A 408 comes from a
 * gateway that lost patience, a 5xx from a server that failed on its way, a 3xx may follow a
 * success (303), and a 2xx that cannot be read was most likely carried out. */
static gboolean
may_be_done (const GuichetReply *reply)
{
  if (g_str_equal (reply->method, "GET") || reply->is_token)
    return FALSE;

  return reply->status < 400 || reply->status == 408 || reply->status >= 500;
}

/* Whatever OAuth2's word is (invalid_client, invalid_grant …), it refuses who asks, because nothing
 * else is told to it. It comes with 400 or 401, and some servers say it with 200. */
static gboolean
is_token_refusal (const GuichetReply *reply, const char *code)
{
  return reply->is_token && code != NULL && !guichet_fault_is_transient (reply->status);
}

static GError *
make_error (const GuichetReply *reply, JsonNode *node)
{
  GuichetErrorDetails details = {
    .status = reply->status,
    .method = (char *) reply->method,
    .path = (char *) reply->path,
    .maybe_done = may_be_done (reply),
  };
  g_autofree char *query_id = guichet_reply_tidy_query_id (reply);
  GuichetError code = GUICHET_ERROR_BAD_REPLY;
  GError *error;

  details.query_id = query_id;
  guichet_reply_read_words (reply, node, &details);
  if (is_token_refusal (reply, details.api_code))
    code = GUICHET_ERROR_CREDENTIAL;
  else if (!is_success (reply))
    code = guichet_fault_classify_status (reply->status, details.api_code, details.api_message);

  error = guichet_fault_new (code, &details);
  g_free (details.api_message);
  g_free (details.api_code);
  g_strfreev (details.refused);
  g_strfreev (details.reasons);

  return error;
}

/* Immutable, as what is parsed: more than one caller may get it. */
static JsonNode *
new_null (void)
{
  JsonNode *node = json_node_new (JSON_NODE_NULL);

  json_node_seal (node);

  return node;
}

/* Whether an answer of a good status holds what was asked for, as far as that is known here. */
static gboolean
is_yes (const GuichetReply *reply, JsonNode *node)
{
  if (reply->is_void)
    return JSON_NODE_HOLDS_NULL (node);
  if (reply->is_token)
    return JSON_NODE_HOLDS_OBJECT (node) &&
           json_object_has_member (json_node_get_object (node), "access_token");

  return TRUE;
}

/**
 * guichet_reply_parse:
 * @reply: what was asked and what came
 * @error: a #GuichetError with its details
 *
 * An answer without content comes as 204, as 200 with an empty body or as 200 with "null": all
 * three are a JSON null. Where nothing else is promised, nothing else is a yes: some other program
 * may have answered in OVHcloud's place.
 *
 * Returns: (transfer full): the JSON of an answer that says yes, immutable
 */
JsonNode *
guichet_reply_parse (const GuichetReply *reply, GError **error)
{
  g_autoptr(JsonNode) node = NULL;

  g_return_val_if_fail (reply != NULL, NULL);
  g_return_val_if_fail (reply->method != NULL, NULL);
  g_return_val_if_fail (reply->body != NULL, NULL);

  if (reply->status == 204 || (is_success (reply) && g_bytes_get_size (reply->body) == 0))
    return new_null ();

  node = parse_strictly (reply->body);
  if (is_success (reply) && node != NULL && is_yes (reply, node))
    return g_steal_pointer (&node);

  g_propagate_error (error, make_error (reply, node));

  return NULL;
}
