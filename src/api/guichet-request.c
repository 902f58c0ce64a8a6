/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request.c: one API call as a value: the operation, its escaped path and query, its body.
 * Pure: sends nothing. What the table of operations does not name cannot be put into a request.
 */
#include "guichet-request.h"

#include "guichet-path.h"
#include "guichet-request-private.h"

#include <string.h>

/**
 * guichet_request_new_with_segments:
 * @segments: (element-type utf8) (transfer full): escaped, in the order of the template
 *
 * Returns: (transfer full): a new request
 */
GuichetRequest *
guichet_request_new_with_segments (GuichetOperation operation, GPtrArray *segments)
{
  GuichetRequest *self = g_new0 (GuichetRequest, 1);
  g_autofree char *path =
      guichet_path_fill (guichet_operation_get_info (operation)->path, segments);

  g_ref_count_init (&self->refs);
  self->operation = operation;
  self->segments = segments;
  self->path = g_string_new (path);

  return self;
}

static void
assert_sends (GuichetRequest *self, const char *name)
{
  const GuichetOperationInfo *info = guichet_operation_get_info (self->operation);
  g_auto(GStrv) names = g_strsplit (info->sends, ",", -1);

  if (!g_strv_contains ((const char *const *) names, name))
    g_error ("%s %s does not send “%s”", info->method, info->path, name);
}

/**
 * guichet_request_new:
 * @operation: a row of the table
 * @...: the path parameters in the order of the template, unescaped and not empty, ended by %NULL
 *
 * A wrong number of parameters is a programming error.
 *
 * Returns: (transfer full): a new request
 */
GuichetRequest *
guichet_request_new (GuichetOperation operation, ...)
{
  GPtrArray *segments;
  va_list values;

  g_return_val_if_fail (operation < GUICHET_N_OPERATIONS, NULL);

  va_start (values, operation);
  segments = guichet_path_escape_rest (&values);
  va_end (values);

  return guichet_request_new_with_segments (operation, segments);
}

/**
 * guichet_request_ref:
 *
 * Returns: (transfer full): the same request
 */
GuichetRequest *
guichet_request_ref (GuichetRequest *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->refs);

  return self;
}

/**
 * guichet_request_unref:
 * @self: (transfer full): a request
 */
void
guichet_request_unref (GuichetRequest *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->refs))
    return;

  g_ptr_array_unref (self->segments);
  g_string_free (self->path, TRUE);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self);
}

/**
 * guichet_request_add_query:
 * @name: a name that the table lists for this operation; another is a programming error
 * @value: unescaped
 */
void
guichet_request_add_query (GuichetRequest *self, const char *name, const char *value)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (value != NULL);

  assert_sends (self, name);
  escaped = g_uri_escape_string (value, NULL, FALSE);
  g_string_append_printf (self->path, "%c%s=%s", self->has_query ? '&' : '?', name, escaped);
  self->has_query = TRUE;
}

/**
 * guichet_request_take_body:
 * @body: (transfer full): an object with keys that the table lists for this operation; others
 * are a programming error, because OVHcloud refuses unknown keys
 */
void
guichet_request_take_body (GuichetRequest *self, JsonObject *body)
{
  g_autoptr(GList) members = NULL;
  g_autoptr(JsonNode) node = NULL;
  char *text;

  g_return_if_fail (self != NULL);
  g_return_if_fail (body != NULL);
  g_return_if_fail (self->body == NULL);

  members = json_object_get_members (body);
  for (GList *l = members; l != NULL; l = l->next)
    assert_sends (self, l->data);

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, body);
  text = json_to_string (node, FALSE);
  self->body = g_bytes_new_take (text, strlen (text));
}

/**
 * guichet_request_get_operation:
 *
 * Returns: the row it was made from
 */
GuichetOperation
guichet_request_get_operation (GuichetRequest *self)
{
  g_return_val_if_fail (self != NULL, GUICHET_N_OPERATIONS);

  return self->operation;
}

/**
 * guichet_request_get_method:
 *
 * Returns: (transfer none): in capitals, for example "POST"
 */
const char *
guichet_request_get_method (GuichetRequest *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return guichet_operation_get_info (self->operation)->method;
}

/**
 * guichet_request_get_path:
 *
 * Returns: (transfer none): below the version, escaped, with its query, for example
 * "/telephony/xx1111-ovh-1/line"
 */
const char *
guichet_request_get_path (GuichetRequest *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path->str;
}

/**
 * guichet_request_get_body:
 *
 * Returns: (nullable) (transfer none): the exact bytes to be sent, JSON in UTF-8; %NULL for none
 */
GBytes *
guichet_request_get_body (GuichetRequest *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->body;
}

/**
 * guichet_request_is_signed:
 *
 * Returns: whether it needs a proof of who asks
 */
gboolean
guichet_request_is_signed (GuichetRequest *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return guichet_operation_get_info (self->operation)->is_signed;
}

/**
 * guichet_request_is_void:
 *
 * Returns: whether its answer has no content
 */
gboolean
guichet_request_is_void (GuichetRequest *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return guichet_operation_get_info (self->operation)->is_void;
}
