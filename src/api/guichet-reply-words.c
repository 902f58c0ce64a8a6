/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reply-words.c: what is kept of the words of a refusal: one harmless line each, without
 * secrets. Pure: no I/O.
 */
#include "guichet-reply-words.h"

#include "guichet-secret.h"

#include <string.h>

/* OVHcloud's words are shown in a dialog: a few lines at most. */
#define MAX_WORDS 300
#define MAX_CODE  100
/* What is refused is shown at its fields, of which no form has more. */
#define MAX_REFUSED 100
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

/* Some gateways send their page without its type. */
static gboolean
is_html (const GuichetReply *reply, const char *data, gsize size)
{
  const char *type = reply->content_type;

  if (type != NULL && g_ascii_strncasecmp (type, "text/html", strlen ("text/html")) == 0)
    return TRUE;

  return size > 0 && *data == '<';
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

/* A check of several values says what is wrong with each; what is about the answer itself begins
 * with "_". */
static void
read_refused (const GuichetReply *reply, JsonObject *object, GuichetErrorDetails *details)
{
  JsonNode *node = json_object_get_member (object, "details");
  g_autoptr(GStrvBuilder) refused = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) reasons = g_strv_builder_new ();
  g_autoptr(GList) members = NULL;
  guint n = 0;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;
  members = json_object_get_members (json_node_get_object (node));
  for (GList *l = members; l != NULL && n < MAX_REFUSED; l = l->next)
    {
      g_autofree char *reason = dup_member (reply, json_node_get_object (node), l->data, MAX_WORDS);
      g_autofree char *name = tidy (reply, l->data, MAX_CODE);

      if (reason == NULL || *name == '_')
        continue;
      g_strv_builder_add (refused, name);
      g_strv_builder_add (reasons, reason);
      n++;
    }
  if (n == 0)
    return;
  details->refused = g_strv_builder_end (refused);
  details->reasons = g_strv_builder_end (reasons);
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
  read_refused (reply, object, details);
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
  return reply->status >= 200 && reply->status < 300 && *data != '<';
}

/**
 * guichet_reply_read_words:
 * @reply: what came
 * @node: (nullable): its JSON; a page of HTML or plain text has words alone
 * @details: (inout): is filled in with what is to be freed
 *
 * Keeps OVHcloud's message, its code, and what it says of each value that it refuses.
 */
void
guichet_reply_read_words (const GuichetReply *reply, JsonNode *node, GuichetErrorDetails *details)
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
