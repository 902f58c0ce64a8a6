/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-reply.c: what a route answers, and OVHcloud's two error shapes.
 * Never writes to a socket.
 */
#include "guichet-sandbox-reply.h"

#include <libsoup/soup.h>

typedef struct
{
  guint status;
  const char *code;    /* (nullable): errorCode of the older shape */
  const char *class;   /* (nullable): class of the newer shape */
  const char *message; /* (nullable): what is said when the route has no words of its own */
} RefusalShape;

/* Where OVHcloud was seen to use both shapes for the same refusal, a GET gets the older and a write
 * the newer. */
/* clang-format off */
static const RefusalShape shapes[] = {
  [GUICHET_SANDBOX_REFUSAL_INVALID_SIGNATURE]  = { 400, "INVALID_SIGNATURE", "Client::BadRequest", "Invalid signature" },
  [GUICHET_SANDBOX_REFUSAL_OUT_OF_TIME]        = { 400, "QUERY_TIME_OUT", NULL, "Query out of time" },
  [GUICHET_SANDBOX_REFUSAL_NOT_GRANTED]        = { 403, "NOT_GRANTED_CALL", "Client::Forbidden", "This call has not been granted" },
  [GUICHET_SANDBOX_REFUSAL_NO_CREDENTIAL]      = { 403, "NOT_CREDENTIAL", NULL, "You must login first" },
  [GUICHET_SANDBOX_REFUSAL_INVALID_CREDENTIAL] = { 403, "INVALID_CREDENTIAL", NULL, "This credential is not valid" },
  [GUICHET_SANDBOX_REFUSAL_FOREIGN_CREDENTIAL] = { 403, NULL, "Client::Forbidden", "This credential does not exist" },
  [GUICHET_SANDBOX_REFUSAL_INVALID_KEY]        = { 403, "INVALID_KEY", "Client::Forbidden", "Invalid application key" },
  /* [inferred]: no source shows what OVHcloud says to a token that is unknown or has expired; 401 is what RFC 6750 wants. */
  [GUICHET_SANDBOX_REFUSAL_INVALID_TOKEN]      = { 401, NULL, "Client::Unauthorized", "This access token is not valid" },
  [GUICHET_SANDBOX_REFUSAL_NOT_PERMITTED]      = { 403, NULL, "Client::Forbidden", "User not granted for this request" },
  [GUICHET_SANDBOX_REFUSAL_FORBIDDEN]          = { 403, "FORBIDDEN", NULL, NULL },
  [GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER]      = { 400, NULL, "Client::BadRequest", NULL },
  [GUICHET_SANDBOX_REFUSAL_BAD_JSON]           = { 400, NULL, "Client::BadRequest", "The input that you provided isn't valid JSON or not well formatted" },
  [GUICHET_SANDBOX_REFUSAL_NOT_FOUND]          = { 404, NULL, "Client::NotFound", NULL },
  [GUICHET_SANDBOX_REFUSAL_UNKNOWN_URL]        = { 404, NULL, "Client::NotFound", "Got an invalid (or empty) URL" },
  [GUICHET_SANDBOX_REFUSAL_WRONG_METHOD]       = { 405, NULL, "Client::MethodNotAllowed", NULL },
  [GUICHET_SANDBOX_REFUSAL_CONFLICT]           = { 409, NULL, "Client::Conflict", NULL },
  [GUICHET_SANDBOX_REFUSAL_RULE]               = { 400, NULL, "Client::BadRequest::DOMDOCRuleNotRespected", NULL },
  [GUICHET_SANDBOX_REFUSAL_EXPIRED]            = { 460, NULL, "Client::Expired", NULL },
};
/* clang-format on */

/**
 * guichet_sandbox_reply_new_node:
 * @value: (transfer full): the answer as JSON
 *
 * Returns: (transfer full): a reply that carries @value
 */
GuichetSandboxReply *
guichet_sandbox_reply_new_node (JsonNode *value)
{
  GuichetSandboxReply *reply = guichet_sandbox_reply_new_void ();

  reply->value = value;
  return reply;
}

/**
 * guichet_sandbox_reply_new:
 * @value: the answer, floating or not; a dictionary becomes an object, “nothing” becomes null
 *
 * Returns: (transfer full): a reply that carries @value as JSON
 */
GuichetSandboxReply *
guichet_sandbox_reply_new (GVariant *value)
{
  g_autoptr(GVariant) owned = g_variant_ref_sink (value);

  return guichet_sandbox_reply_new_node (json_gvariant_serialize (owned));
}

/**
 * guichet_sandbox_reply_new_void:
 *
 * Returns: (transfer full): “done, nothing to tell”; the route says in which of the three forms
 */
GuichetSandboxReply *
guichet_sandbox_reply_new_void (void)
{
  return g_new0 (GuichetSandboxReply, 1);
}

/**
 * guichet_sandbox_refuse:
 * @refusal: the kind, which fixes status and shape
 * @format: (nullable): the message, or %NULL for the usual one of @refusal
 *
 * Returns: (transfer full): a reply that refuses
 */
GuichetSandboxReply *
guichet_sandbox_refuse (GuichetSandboxRefusal refusal, const char *format, ...)
{
  GuichetSandboxReply *reply = guichet_sandbox_reply_new_void ();
  g_autofree char *message = NULL;
  va_list args;

  reply->refusal = refusal;
  va_start (args, format);
  message = format != NULL ? g_strdup_vprintf (format, args) : g_strdup (shapes[refusal].message);
  va_end (args);
  /* It may quote what the caller sent, and the answer is JSON in any case. */
  reply->message = g_utf8_make_valid (message, -1);
  return reply;
}

/**
 * guichet_sandbox_reply_free:
 * @reply: (transfer full) (nullable): a reply
 */
void
guichet_sandbox_reply_free (GuichetSandboxReply *reply)
{
  if (reply == NULL)
    return;
  g_free (reply->message);
  g_clear_pointer (&reply->details, g_variant_unref);
  g_clear_pointer (&reply->value, json_node_unref);
  g_free (reply);
}

/**
 * guichet_sandbox_reply_get_status:
 * @reply: a reply
 * @form: how this operation says “nothing to tell”
 *
 * Returns: the HTTP status
 */
guint
guichet_sandbox_reply_get_status (const GuichetSandboxReply *reply, GuichetSandboxVoid form)
{
  if (reply->refusal != GUICHET_SANDBOX_REFUSAL_NONE)
    return shapes[reply->refusal].status;
  if (reply->value == NULL && form == GUICHET_SANDBOX_VOID_NO_CONTENT)
    return SOUP_STATUS_NO_CONTENT;
  return SOUP_STATUS_OK;
}

/**
 * guichet_sandbox_reply_describe:
 * @reply: a refusal
 * @older: the older shape is wanted, where @reply has it
 *
 * Returns: (transfer full): the error object
 */
JsonNode *
guichet_sandbox_reply_describe (const GuichetSandboxReply *reply, gboolean older)
{
  const RefusalShape *shape = &shapes[reply->refusal];
  g_autofree char *http =
      g_strdup_printf ("%u %s", shape->status, soup_status_get_phrase (shape->status));
  g_autoptr(GVariant) value = NULL;

  if (shape->class == NULL || (older && shape->code != NULL))
    value = g_variant_new_parsed ("{'message': %s, 'errorCode': %s, 'httpCode': %s}",
                                  reply->message, shape->code, http);
  else if (reply->details != NULL)
    value = g_variant_new_parsed ("{'class': <%s>, 'message': <%s>, 'details': <%*>}", shape->class,
                                  reply->message, reply->details);
  else
    value = g_variant_new_parsed ("{'class': %s, 'message': %s}", shape->class, reply->message);
  g_variant_ref_sink (value);
  return json_gvariant_serialize (value);
}

/**
 * guichet_sandbox_reply_to_text:
 * @reply: a reply
 * @method: the method it answers
 * @form: how this operation says “nothing to tell”
 *
 * Returns: (transfer full) (nullable): the body as JSON, or %NULL when there is none
 */
char *
guichet_sandbox_reply_to_text (const GuichetSandboxReply *reply,
                               const char *method,
                               GuichetSandboxVoid form)
{
  if (reply->refusal != GUICHET_SANDBOX_REFUSAL_NONE)
    {
      g_autoptr(JsonNode) error =
                     guichet_sandbox_reply_describe (reply, g_str_equal (method, "GET"));

      return json_to_string (error, FALSE);
    }
  if (reply->value != NULL)
    return json_to_string (reply->value, FALSE);
  return form == GUICHET_SANDBOX_VOID_NULL ? g_strdup ("null") : NULL;
}
