/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-record.c: one request to the mock, as it came.
 */
#include "guichet-mock-record.h"

/**
 * guichet_mock_record_new:
 * @message: read to its end
 *
 * Returns: (transfer full): what it asks
 */
GuichetMockRecord *
guichet_mock_record_new (SoupServerMessage *message)
{
  GUri *uri = soup_server_message_get_uri (message);
  SoupMessageBody *body = soup_server_message_get_request_body (message);
  const char *path = g_uri_get_path (uri);
  GuichetMockRecord *self = g_new0 (GuichetMockRecord, 1);

  if (g_str_has_prefix (path, GUICHET_MOCK_PREFIX))
    path += strlen (GUICHET_MOCK_PREFIX);
  self->method = g_strdup (soup_server_message_get_method (message));
  self->path = g_uri_get_query (uri) != NULL
                   ? g_strdup_printf ("%s?%s", path, g_uri_get_query (uri))
                   : g_strdup (path);
  self->headers = soup_message_headers_ref (soup_server_message_get_request_headers (message));
  self->body = g_strndup (body->data != NULL ? body->data : "", body->length);

  return self;
}

/**
 * guichet_mock_record_free:
 * @self: (transfer full): a request
 */
void
guichet_mock_record_free (GuichetMockRecord *self)
{
  g_free (self->method);
  g_free (self->path);
  g_free (self->body);
  g_clear_pointer (&self->headers, soup_message_headers_unref);
  g_free (self);
}
