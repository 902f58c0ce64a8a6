/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reply.c: turns the bytes of an answer into JSON or an error.
 * Pure: no I/O; what cannot be read strictly is GUICHET_ERROR_BAD_REPLY.
 */
#include "guichet-reply.h"

#include "guichet-fault.h"
#include "guichet-json-check.h"
#include "guichet-secret.h"

#include <string.h>

/* OVHcloud's words are shown in a dialog: a few lines at most. */
#define MAX_WORDS 300
#define MAX_CODE  100
/* An error page's message stands at its beginning. */
#define MAX_PAGE 8192

/* Returns: how long the secret is that @text begins with, 0 if it begins with none */
static gsize
measure_secret (const GuichetReply *reply, const char *text)
{
  gsize longest = 0;

  for (guint i = 0; reply->secrets != NULL && reply->secrets[i] != NULL; i++)
    if (g_str_has_prefix (text, reply->secrets[i]))
      longest = MAX (longest, strlen (reply->secrets[i]));

  return longest;
}

/* A gateway's error page may show the headers it was sent. Secrets are left out rather than
 * replaced: they would stay in memory behind what replaces them. */
static char *
hide_secrets (const GuichetReply *reply, const char *text)
{
  GString *hidden = g_string_new (NULL);

  while (*text != '\0')
    {
      const gsize length = measure_secret (reply, text);

      if (length > 0)
        g_string_append (hidden, "…");
      else
        g_string_append_c (hidden, *text);
      text += MAX (length, 1);
    }

  return g_string_free (hidden, FALSE);
}

/* One line of printable text, whatever came: control characters would reach terminals, and
 * direction marks would turn our own words around. */
static char *
tidy (const GuichetReply *reply, const char *text, gsize max_chars)
{
  g_autofree char *hidden = hide_secrets (reply, text);
  g_autofree char *valid = g_utf8_make_valid (hidden, -1);
  GString *line = g_string_new (NULL);
  gboolean gap = FALSE;
  gsize n = 0;

  for (const char *p = valid; *p != '\0' && n < max_chars; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || !g_unichar_isprint (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        {
          gap = line->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (line, ' ');
      gap = FALSE;
      g_string_append_unichar (line, c);
      n++;
    }

  return g_string_free (line, FALSE);
}

/* What stands between the tags, but for the contents of <style> and <script>. */
static char *
strip_tags (const GuichetReply *reply, const char *html)
{
  g_autoptr(GRegex) hidden = g_regex_new (
      "<(style|script)\\b[^>]*>.*?(</\\1\\s*>|\\z)|<!--.*?(-->|\\z)|<[^>]*(>|\\z)",
      G_REGEX_CASELESS | G_REGEX_DOTALL, 0, NULL);
  g_autoptr(GuichetSecret) text = g_regex_replace_literal (hidden, html, -1, 0, " ", 0, NULL);

  return tidy (reply, text != NULL ? text : "", MAX_WORDS);
}

/* The words of an HTML page: its title, which its heading most often repeats, else all of it. */
static char *
page_words (const GuichetReply *reply, const char *data, gsize size)
{
  g_autoptr(GuichetSecret) page = g_utf8_make_valid (data, MIN (size, MAX_PAGE));
  g_autoptr(GRegex) titled = g_regex_new ("<title\\b[^>]*>(.*?)</title\\s*>",
                                           G_REGEX_CASELESS | G_REGEX_DOTALL, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;

  if (g_regex_match (titled, page, 0, &match))
    {
      g_autoptr(GuichetSecret) html = g_match_info_fetch (match, 1);
      g_autofree char *title = strip_tags (reply, html);

      if (*title != '\0')
        return g_steal_pointer (&title);
    }

  return strip_tags (reply, page);
}

static char *
plain_words (const GuichetReply *reply, const char *data, gsize size)
{
  g_autoptr(GuichetSecret) page = g_utf8_make_valid (data, MIN (size, MAX_PAGE));

  return tidy (reply, page, MAX_WORDS);
}

static gboolean
is_success (const GuichetReply *reply)
{
  return reply->status >= 200 && reply->status < 300;
}

/* Some gateways send their page without its type. */
static gboolean
is_html (const GuichetReply *reply, const char *data, gsize size)
{
  const char *type = reply->content_type;

  if (type != NULL && g_ascii_strncasecmp (type, "text/html", strlen ("text/html")) == 0)
    return TRUE;

  return size > 0 && *data == '<';
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

static char *
dup_member (const GuichetReply *reply, JsonObject *object, const char *member, gsize max_chars)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return tidy (reply, json_node_get_string (node), max_chars);
}

/* Where rights come from policies, the names of those that are missing stand beside the message:
 * without them nobody knows what to add to a policy. */
static char *
name_missing_actions (const GuichetReply *reply, JsonObject *object, const char *message)
{
  JsonNode *node = json_object_get_member (object, "details");
  g_autofree char *by_token = NULL;
  g_autofree char *by_policy = NULL;
  const char *actions;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup (message);

  by_token = dup_member (reply, json_node_get_object (node), "unauthorizedActionsByAuthentication",
                         MAX_WORDS);
  by_policy =
      dup_member (reply, json_node_get_object (node), "unauthorizedActionsByIAM", MAX_WORDS);
  actions = by_policy != NULL && *by_policy != '\0' ? by_policy : by_token;

  return actions != NULL && *actions != '\0' ? g_strdup_printf ("%s (%s)", message, actions)
                                             : g_strdup (message);
}

/* Two forms: the older has errorCode, the newer class. */
static void
read_api_words (const GuichetReply *reply, JsonObject *object, GuichetErrorDetails *details)
{
  g_autofree char *message = dup_member (reply, object, "message", MAX_WORDS);

  if (message != NULL)
    details->api_message = name_missing_actions (reply, object, message);
  details->api_code = dup_member (reply, object, "errorCode", MAX_CODE);
  if (details->api_code == NULL)
    details->api_code = dup_member (reply, object, "class", MAX_CODE);
}

/* RFC 6749, section 5.2. */
static void
read_token_words (const GuichetReply *reply, JsonObject *object, GuichetErrorDetails *details)
{
  details->api_message = dup_member (reply, object, "error_description", MAX_WORDS);
  details->api_code = dup_member (reply, object, "error", MAX_CODE);
}

/* What a good status brings is what was asked for, as far as it goes: a key or a token, maybe, that
 * nobody has to see because its end is missing. A page is something else in its place. */
static gboolean
may_be_an_answer (const GuichetReply *reply, const char *data)
{
  return is_success (reply) && *data != '<';
}

/* A page of HTML or plain text has words alone. */
static void
read_words (const GuichetReply *reply, JsonNode *node, GuichetErrorDetails *details)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (reply->body, &size);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);

      if (reply->is_token && json_object_has_member (object, "error"))
        read_token_words (reply, object, details);
      else
        read_api_words (reply, object, details);
    }
  else if (node == NULL && size > 0 && !may_be_an_answer (reply, data))
    details->api_message = is_html (reply, data, size) ? page_words (reply, data, size)
                                                       : plain_words (reply, data, size);
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

/**
 * guichet_reply_tidy_query_id:
 * @reply: what came
 *
 * Returns: (nullable) (transfer full): the query id as one short line without control characters or
 * secrets
 */
char *
guichet_reply_tidy_query_id (const GuichetReply *reply)
{
  return reply->query_id != NULL ? tidy (reply, reply->query_id, MAX_CODE) : NULL;
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
  read_words (reply, node, &details);
  if (is_token_refusal (reply, details.api_code))
    code = GUICHET_ERROR_CREDENTIAL;
  else if (!is_success (reply))
    code = guichet_fault_classify_status (reply->status, details.api_code, details.api_message);

  error = guichet_fault_new (code, &details);
  g_free (details.api_message);
  g_free (details.api_code);

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
