/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-token-endpoint.c: POST /auth/oauth2/token, where a service account changes its id
 * and secret for a token. At the origin, not below the version; takes a form, not JSON. Refusals
 * are those of RFC 6749, section 5.2.
 */
#include "guichet-sandbox-form.h"
#include "guichet-sandbox-pages.h"
#include "guichet-sandbox.h"

static void
send_json (SoupServerMessage *message, guint status, GVariant *value)
{
  g_autoptr(GVariant) owned = g_variant_ref_sink (value);
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  gsize length;
  char *text = json_gvariant_serialize_data (owned, &length);

  soup_message_headers_replace (headers, "Cache-Control", "no-store");
  soup_server_message_set_status (message, status, NULL);
  soup_server_message_set_response (message, "application/json", SOUP_MEMORY_TAKE, text, length);
}

static void
refuse (SoupServerMessage *message, guint status, const char *error, const char *description)
{
  send_json (message, status,
             g_variant_new_parsed ("{'error': %s, 'error_description': %s}", error, description));
}

/* HTTP Basic as RFC 6749 has it: both halves are encoded like fields of a form. */
static gboolean
take_basic (SoupServerMessage *message, char **id, char **secret)
{
  const char *text = soup_message_headers_get_one (
      soup_server_message_get_request_headers (message), "Authorization");
  g_autofree guchar *bytes = NULL;
  g_autofree char *pair = NULL;
  const char *colon;
  gsize size;

  if (text == NULL || g_ascii_strncasecmp (text, "Basic ", strlen ("Basic ")) != 0)
    return FALSE;
  bytes = g_base64_decode (text + strlen ("Basic "), &size);
  pair = g_strndup ((const char *) bytes, size);
  colon = strchr (pair, ':');
  if (colon == NULL)
    return TRUE; /* a header without sense names nobody */
  *id = g_uri_unescape_segment (pair, colon, NULL);
  *secret = g_uri_unescape_string (colon + 1, NULL);
  return TRUE;
}

static void
answer_form (GuichetSandbox *sandbox, SoupServerMessage *message)
{
  g_autoptr(GPtrArray) form = guichet_sandbox_form_parse_body (message);
  const char *scope = guichet_sandbox_form_get (form, "scope");
  const GuichetSandboxServiceAccount *account;
  g_autofree char *id = NULL;
  g_autofree char *secret = NULL;
  gboolean basic = take_basic (message, &id, &secret);

  if (!basic)
    {
      id = g_strdup (guichet_sandbox_form_get (form, "client_id"));
      secret = g_strdup (guichet_sandbox_form_get (form, "client_secret"));
    }
  if (g_strcmp0 (guichet_sandbox_form_get (form, "grant_type"), "client_credentials") != 0)
    {
      refuse (message, SOUP_STATUS_BAD_REQUEST, "unsupported_grant_type",
              "Only client_credentials is known here");
      return;
    }
  account = guichet_sandbox_oauth2_find_client (sandbox->oauth2, id, secret);
  if (account == NULL)
    refuse (message, basic ? SOUP_STATUS_UNAUTHORIZED : SOUP_STATUS_BAD_REQUEST, "invalid_client",
            "Client authentication failed");
  else if (scope != NULL && !g_str_equal (scope, "all"))
    refuse (message, SOUP_STATUS_BAD_REQUEST, "invalid_scope", "The only scope is “all”");
  else
    send_json (
        message, SOUP_STATUS_OK,
        g_variant_new_parsed ("{'access_token': <%s>, 'token_type': <'Bearer'>, 'expires_in': <%u>,"
                              " 'scope': <'all'>}",
                              guichet_sandbox_oauth2_issue (sandbox->oauth2, account,
                                                            guichet_sandbox_get_time (sandbox)),
                              guichet_sandbox_oauth2_get_token_life (sandbox->oauth2)));
}

/**
 * guichet_sandbox_token_endpoint:
 * @sandbox: whose service accounts to look in
 * @message: the request to answer
 */
void
guichet_sandbox_token_endpoint (GuichetSandbox *sandbox, SoupServerMessage *message)
{
  const char *type = soup_message_headers_get_content_type (
      soup_server_message_get_request_headers (message), NULL);

  if (!g_str_equal (soup_server_message_get_method (message), "POST"))
    refuse (message, SOUP_STATUS_METHOD_NOT_ALLOWED, "invalid_request", "Only POST is known here");
  else if (g_strcmp0 (type, "application/x-www-form-urlencoded") != 0)
    refuse (message, SOUP_STATUS_BAD_REQUEST, "invalid_request",
            "The body must be application/x-www-form-urlencoded");
  else
    answer_form (sandbox, message);
}
