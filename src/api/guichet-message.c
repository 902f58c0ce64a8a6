/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-message.c: a request as the HTTP message that carries it: URL, headers, signature and
 * body. Sends nothing; it is the only place where keys are put into headers.
 */
#include "guichet-message.h"

#include "guichet-endpoint.h"
#include "guichet-secret.h"
#include "guichet-signer.h"

#include <string.h>

/* The largest page that OVHcloud's own control panel asks for: one page holds the whole list. */
#define WHOLE_LIST 50000

static void
sign (const GuichetCredentials *credentials,
      GuichetRequest *request,
      const char *url,
      SoupMessage *message,
      gint64 now)
{
  SoupMessageHeaders *headers = soup_message_get_request_headers (message);
  const char *consumer_key = guichet_credentials_get_consumer_key (credentials);
  g_autofree char *time = g_strdup_printf ("%" G_GINT64_FORMAT, now);
  g_autofree char *signature = guichet_signer_sign (
      guichet_credentials_get_application_secret (credentials), consumer_key,
      guichet_request_get_method (request), url, guichet_request_get_body (request), now);

  soup_message_headers_replace (headers, "X-Ovh-Consumer", consumer_key);
  soup_message_headers_replace (headers, "X-Ovh-Timestamp", time);
  soup_message_headers_replace (headers, "X-Ovh-Signature", signature);
}

/* The four headers of an application, or the one of a token. A service account has nothing to show
 * here: its token comes as credentials of their own. */
static void
authenticate (const GuichetCredentials *credentials,
              GuichetRequest *request,
              const char *url,
              SoupMessage *message,
              gint64 clock_difference)
{
  SoupMessageHeaders *headers = soup_message_get_request_headers (message);
  const char *token = guichet_credentials_get_access_token (credentials);
  const gboolean is_signed = guichet_request_is_signed (request);

  if (token != NULL && is_signed)
    {
      g_autoptr(GuichetSecret) bearer = g_strconcat ("Bearer ", token, NULL);

      soup_message_headers_replace (headers, "Authorization", bearer);
    }
  else if (guichet_credentials_get_application_key (credentials) != NULL)
    {
      soup_message_headers_replace (headers, "X-Ovh-Application",
                                    guichet_credentials_get_application_key (credentials));
      if (is_signed)
        sign (credentials, request, url, message,
              g_get_real_time () / G_USEC_PER_SEC + clock_difference);
    }
}

static SoupMessage *
new_message (const char *method, const char *url)
{
  /* libsoup must send the path exactly as it was escaped and signed. */
  g_autoptr(GUri) uri = g_uri_parse (url, SOUP_HTTP_URI_FLAGS | G_URI_FLAGS_ENCODED, NULL);
  SoupMessage *message;

  g_assert (uri != NULL); /* the base was checked, and the rest is escaped */
  message = soup_message_new_from_uri (method, uri);
  soup_message_headers_replace (soup_message_get_request_headers (message), "Accept",
                                "application/json");

  return message;
}

/* Of more than one thing. A server may know none of these headers; they are not signed. */
static void
ask_for_list (GuichetRequest *request, SoupMessageHeaders *headers)
{
  const guint page = guichet_request_get_page (request);
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *size =
      g_strdup_printf ("%u", page > 0 ? guichet_request_get_page_size (request) : WHOLE_LIST);

  if (guichet_request_is_expanded (request))
    {
      soup_message_headers_replace (headers, "X-Pagination-Mode", "CachedObjectList-Pages");
      soup_message_headers_replace (headers, "X-Pagination-Size", size);
    }
  if (page > 0)
    soup_message_headers_replace (headers, "X-Pagination-Number", number);
  if (guichet_request_is_batch (request))
    soup_message_headers_replace (headers, "X-Ovh-Batch", ",");
  if (guichet_request_is_fresh (request))
    soup_message_headers_replace (headers, "Pragma", "no-cache");
}

/**
 * guichet_message_new:
 * @credentials: where and who
 * @request: what to ask
 * @clock_difference: server time less ours, in seconds; of no meaning to an unsigned request
 *
 * Returns: (transfer full): the message, signed with the time at which it was made
 */
SoupMessage *
guichet_message_new (const GuichetCredentials *credentials,
                     GuichetRequest *request,
                     gint64 clock_difference)
{
  g_autofree char *url = guichet_endpoint_build_url (guichet_credentials_get_base_url (credentials),
                                                     guichet_request_get_path (request));
  SoupMessage *message = new_message (guichet_request_get_method (request), url);
  GBytes *body = guichet_request_get_body (request);

  if (body != NULL)
    soup_message_set_request_body_from_bytes (message, "application/json", body);
  ask_for_list (request, soup_message_get_request_headers (message));
  authenticate (credentials, request, url, message, clock_difference);

  return message;
}

/**
 * guichet_message_new_token:
 * @credentials: of a service account
 *
 * Returns: (transfer full): the message that asks for a token, without any header of OVHcloud's
 */
SoupMessage *
guichet_message_new_token (const GuichetCredentials *credentials)
{
  const char *url = guichet_credentials_get_token_url (credentials);
  g_autofree char *id =
      g_uri_escape_string (guichet_credentials_get_client_id (credentials), NULL, FALSE);
  g_autoptr(GuichetSecret) secret = g_uri_escape_string (
      guichet_credentials_get_client_secret (credentials), NULL, FALSE);
  char *form = g_strconcat ("grant_type=client_credentials&client_id=", id,
                            "&client_secret=", secret, "&scope=all", NULL);
  g_autoptr(GBytes) body = g_bytes_new_with_free_func (form, strlen (form),
                                                        (GDestroyNotify) guichet_secret_free, form);
  SoupMessage *message;

  g_assert (guichet_endpoint_is_safe (url)); /* it follows from the endpoint, which was checked */
  message = new_message ("POST", url);
  soup_message_set_request_body_from_bytes (message, "application/x-www-form-urlencoded", body);

  return message;
}

/**
 * guichet_message_new_poll:
 * @events_url: safe; may have a query
 * @token: goes into the query
 * @poll_session: (nullable): goes into the query
 *
 * Returns: (transfer full): a message without any of our keys
 */
SoupMessage *
guichet_message_new_poll (const char *events_url, const char *token, const char *poll_session)
{
  g_autoptr(GuichetSecret) token_escaped = g_uri_escape_string (token, NULL, FALSE);
  g_autofree char *session_escaped =
      poll_session != NULL ? g_uri_escape_string (poll_session, NULL, FALSE) : NULL;
  /* In one piece: a text that grows leaves copies of its beginning behind. */
  g_autoptr(GuichetSecret) url = g_strconcat (
      events_url, strchr (events_url, '?') != NULL ? "&" : "?", "token=", token_escaped,
      session_escaped != NULL ? "&session=" : NULL, session_escaped, NULL);

  return new_message ("GET", url);
}
