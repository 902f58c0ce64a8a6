/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * domain-api.c: what the tests of requests and replies about domain names share.
 */
#include "domain-api.h"

JsonNode *
reply_new (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  JsonNode *node = json_from_string (json, NULL);

  if (node == NULL)
    g_error ("not JSON: %s", json);
  return node;
}

void
assert_request (GuichetRequest *request, const char *method, const char *path, const char *body)
{
  g_autofree char *wanted = body != NULL ? g_strdelimit (g_strdup (body), "'", '"') : NULL;
  GBytes *bytes = guichet_request_get_body (request);
  g_autofree char *text = NULL;

  if (bytes != NULL)
    text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (guichet_request_get_method (request), ==, method);
  g_assert_cmpstr (guichet_request_get_path (request), ==, path);
  g_assert_cmpstr (text, ==, wanted);
  guichet_request_unref (request);
}

void
assert_refuses (gboolean (*refuses) (JsonNode *reply, GError **error), const char *const *replies)
{
  for (guint i = 0; replies[i] != NULL; i++)
    {
      g_autoptr(JsonNode) reply = reply_new (replies[i]);
      g_autoptr(GError) error = NULL;

      if (!refuses (reply, &error))
        g_error ("read: %s", replies[i]);
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
    }
}
