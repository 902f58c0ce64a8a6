/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-channel.c: one request to OVHcloud, its headers and signature, and its reply: one try.
 * Never repeats; knows the clock difference only from its caller; prints no header, body, key or
 * query.
 */
#define G_LOG_DOMAIN "guichet-api"

#include "guichet-channel.h"

#include "guichet-endpoint.h"
#include "guichet-fault.h"
#include "guichet-reply.h"
#include "guichet-signer.h"
#include "guichet-transfer.h"

#include <stdlib.h>
#include <string.h>

/* The largest page that OVHcloud's own control panel asks for: one page holds the whole list. */
#define PAGE_SIZE "50000"

struct _GuichetChannel
{
  GObject parent_instance;

  GuichetCredentials *credentials;
  SoupSession *session;
  guint connect_ms;
  guint whole_ms;
};

G_DEFINE_FINAL_TYPE (GuichetChannel, guichet_channel, G_TYPE_OBJECT)

typedef struct
{
  const char *method; /* static */
  char *path;         /* without its query */
  gint64 begun;       /* monotonic, in microseconds */
  GuichetAdvice advice;
} Exchange;

static void
exchange_free (Exchange *exchange)
{
  g_free (exchange->path);
  g_free (exchange);
}

static void
sign (GuichetChannel *self,
      GuichetRequest *request,
      const char *url,
      SoupMessage *message,
      gint64 now)
{
  SoupMessageHeaders *headers = soup_message_get_request_headers (message);
  const char *consumer_key = guichet_credentials_get_consumer_key (self->credentials);
  g_autofree char *time = g_strdup_printf ("%" G_GINT64_FORMAT, now);
  g_autofree char *signature = guichet_signer_sign (
      guichet_credentials_get_application_secret (self->credentials), consumer_key,
      guichet_request_get_method (request), url, guichet_request_get_body (request), now);

  soup_message_headers_replace (headers, "X-Ovh-Consumer", consumer_key);
  soup_message_headers_replace (headers, "X-Ovh-Timestamp", time);
  soup_message_headers_replace (headers, "X-Ovh-Signature", signature);
}

/* The four headers of an application, or the one of a token. */
static void
authenticate (GuichetChannel *self,
              GuichetRequest *request,
              const char *url,
              SoupMessage *message,
              gint64 clock_difference)
{
  SoupMessageHeaders *headers = soup_message_get_request_headers (message);
  const char *token = guichet_credentials_get_access_token (self->credentials);
  const gboolean is_signed = guichet_request_is_signed (request);

  if (token != NULL && is_signed)
    {
      g_autofree char *bearer = g_strconcat ("Bearer ", token, NULL);

      soup_message_headers_replace (headers, "Authorization", bearer);
      explicit_bzero (bearer, strlen (bearer));
    }
  else if (token == NULL)
    {
      soup_message_headers_replace (headers, "X-Ovh-Application",
                                    guichet_credentials_get_application_key (self->credentials));
      if (is_signed)
        sign (self, request, url, message, g_get_real_time () / G_USEC_PER_SEC + clock_difference);
    }
}

/* libsoup must send the path exactly as it was escaped and signed. */
static SoupMessage *
new_message (const char *method, const char *url)
{
  g_autoptr(GUri) uri = g_uri_parse (url, SOUP_HTTP_URI_FLAGS | G_URI_FLAGS_ENCODED, NULL);
  SoupMessage *message;

  g_assert (uri != NULL); /* the base was checked, and the rest is escaped */
  message = soup_message_new_from_uri (method, uri);
  soup_message_headers_replace (soup_message_get_request_headers (message), "Accept",
                                "application/json");

  return message;
}

static SoupMessage *
build_message (GuichetChannel *self, GuichetRequest *request, gint64 clock_difference)
{
  g_autofree char *url = guichet_endpoint_build_url (
      guichet_credentials_get_base_url (self->credentials), guichet_request_get_path (request));
  SoupMessage *message = new_message (guichet_request_get_method (request), url);
  SoupMessageHeaders *headers = soup_message_get_request_headers (message);
  GBytes *body = guichet_request_get_body (request);

  if (body != NULL)
    soup_message_set_request_body_from_bytes (message, "application/json", body);
  if (guichet_request_is_expanded (request))
    {
      soup_message_headers_replace (headers, "X-Pagination-Mode", "CachedObjectList-Pages");
      soup_message_headers_replace (headers, "X-Pagination-Size", PAGE_SIZE);
    }
  authenticate (self, request, url, message, clock_difference);

  return message;
}

/* Retry-After has two forms: seconds, or a date. */
static gint64
read_wait (const char *retry_after)
{
  g_autoptr(GDateTime) date = NULL;

  if (retry_after == NULL)
    return 0;
  if (g_ascii_isdigit (*retry_after))
    return MAX (0, g_ascii_strtoll (retry_after, NULL, 10));

  date = soup_date_time_new_from_http_string (retry_after);
  if (date == NULL)
    return 0;

  return MAX (0, g_date_time_to_unix (date) - g_get_real_time () / G_USEC_PER_SEC);
}

static GError *
network_error (Exchange *exchange, const GuichetTransferResult *result, const GError *cause)
{
  const GuichetErrorDetails details = {
    .status = result->status,
    .method = (char *) exchange->method,
    .path = exchange->path,
    .query_id = result->query_id,
    .maybe_done = result->was_sent && !g_str_equal (exchange->method, "GET"),
  };

  return guichet_fault_new (
      guichet_fault_classify_network (cause, result->was_sent, result->status), &details);
}

/* A limit that was reached once is reached again, and a bad certificate does not get better. */
static gboolean
is_worth_repeating (const GError *cause)
{
  return cause->domain != GUICHET_ERROR || cause->code == GUICHET_ERROR_OFFLINE
             ? !g_error_matches (cause, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE)
             : FALSE;
}

static void
log_exchange (Exchange *exchange, const GuichetTransferResult *result)
{
  g_debug ("%s %s: %u in %d ms, query id %s", exchange->method, exchange->path, result->status,
           (int) ((g_get_monotonic_time () - exchange->begun) / 1000),
           result->query_id != NULL ? result->query_id : "none");
}

static void
transferred_cb (GObject *source, GAsyncResult *async_result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Exchange *exchange = g_task_get_task_data (task);
  g_auto(GuichetTransferResult) result = { 0 };
  g_autoptr(GError) error = NULL;
  JsonNode *node = NULL;

  if (guichet_transfer_send_finish (async_result, &result, &error))
    {
      const GuichetReply reply = { exchange->method,    exchange->path,  result.status,
                                   result.content_type, result.query_id, result.body };

      exchange->advice.is_transient = guichet_fault_is_transient (result.status);
      exchange->advice.wait = read_wait (result.retry_after);
      node = guichet_reply_parse (&reply, &error);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autoptr(GError) cause = g_steal_pointer (&error);

      exchange->advice.is_transient = is_worth_repeating (cause);
      error = network_error (exchange, &result, cause);
    }
  log_exchange (exchange, &result);

  if (node != NULL)
    g_task_return_pointer (task, node, (GDestroyNotify) json_node_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
send_message (GuichetChannel *self,
              SoupMessage *message,
              const char *path,
              guint whole_ms,
              GCancellable *cancellable,
              GTask *task)
{
  Exchange *exchange = g_new0 (Exchange, 1);

  exchange->method = g_intern_string (soup_message_get_method (message));
  exchange->path = g_strndup (path, strcspn (path, "?"));
  exchange->begun = g_get_monotonic_time ();
  g_task_set_task_data (task, exchange, (GDestroyNotify) exchange_free);
  guichet_transfer_send_async (self->session, message, self->connect_ms, whole_ms, cancellable,
                               transferred_cb, task);
}

/**
 * guichet_channel_new:
 * @credentials: where and who
 * @connect_ms: how long a connection may take, in milliseconds
 * @whole_ms: how long a whole exchange may take, in milliseconds
 *
 * Returns: (transfer full): a new channel
 */
GuichetChannel *
guichet_channel_new (GuichetCredentials *credentials, guint connect_ms, guint whole_ms)
{
  GuichetChannel *self = g_object_new (GUICHET_TYPE_CHANNEL, NULL);

  self->credentials = guichet_credentials_ref (credentials);
  self->connect_ms = connect_ms;
  self->whole_ms = whole_ms;

  return self;
}

/**
 * guichet_channel_get_credentials:
 *
 * Returns: (transfer none): where and who
 */
GuichetCredentials *
guichet_channel_get_credentials (GuichetChannel *self)
{
  g_return_val_if_fail (GUICHET_IS_CHANNEL (self), NULL);

  return self->credentials;
}

/**
 * guichet_channel_get_whole_ms:
 *
 * Returns: how long a whole exchange may take, in milliseconds
 */
guint
guichet_channel_get_whole_ms (GuichetChannel *self)
{
  g_return_val_if_fail (GUICHET_IS_CHANNEL (self), 0);

  return self->whole_ms;
}

/**
 * guichet_channel_send_async:
 * @request: what to ask
 * @clock_difference: server time less ours, in seconds; of no meaning to an unsigned request
 * @whole_ms: how long this exchange may take, in milliseconds
 * @cancellable: (nullable): closes the connection at once; a request that went out may be carried
 * out all the same
 * @callback: called with the result
 * @user_data: for @callback
 */
void
guichet_channel_send_async (GuichetChannel *self,
                            GuichetRequest *request,
                            gint64 clock_difference,
                            guint whole_ms,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autoptr(SoupMessage) message = build_message (self, request, clock_difference);

  g_task_set_source_tag (task, guichet_channel_send_async);
  send_message (self, message, guichet_request_get_path (request), whole_ms, cancellable, task);
}

/**
 * guichet_channel_poll_async:
 * @url: safe and escaped, with its query; only its path is ever told to anybody
 * @whole_ms: how long this exchange may take, in milliseconds
 * @cancellable: (nullable): closes the connection at once
 * @callback: called with the result
 * @user_data: for @callback
 *
 * A GET of a URL that is not the API's, without any of our keys. Its result is read by
 * guichet_channel_send_finish().
 */
void
guichet_channel_poll_async (GuichetChannel *self,
                            const char *url,
                            guint whole_ms,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autoptr(SoupMessage) message = new_message ("GET", url);

  g_task_set_source_tag (task, guichet_channel_send_async);
  send_message (self, message, g_uri_get_path (soup_message_get_uri (message)), whole_ms,
                cancellable, task);
}

/**
 * guichet_channel_send_finish:
 * @advice: (out) (nullable): about another try, also after an error
 * @error: a #GuichetError with its details, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the reply; a JSON null node for a void answer
 */
JsonNode *
guichet_channel_send_finish (GuichetChannel *self,
                             GAsyncResult *result,
                             GuichetAdvice *advice,
                             GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (advice != NULL)
    *advice = ((Exchange *) g_task_get_task_data (G_TASK (result)))->advice;

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
guichet_channel_finalize (GObject *object)
{
  GuichetChannel *self = GUICHET_CHANNEL (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->credentials, guichet_credentials_unref);

  G_OBJECT_CLASS (guichet_channel_parent_class)->finalize (object);
}

static void
guichet_channel_class_init (GuichetChannelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_channel_finalize;
}

static void
guichet_channel_init (GuichetChannel *self)
{
  self->session = guichet_transfer_new_session ();
}
