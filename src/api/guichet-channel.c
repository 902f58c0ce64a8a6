/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-channel.c: one request to OVHcloud, its headers and signature, and its reply: one try.
 * Never repeats; knows the clock difference only from its caller; prints no header, body, key or
 * query.
 */
#include "guichet-channel.h"

#include "guichet-advice.h"
#include "guichet-fault.h"
#include "guichet-message.h"
#include "guichet-reply.h"
#include "guichet-secret.h"

#include <stdlib.h>
#include <string.h>

/* Of the credentials, and one of the exchange itself */
#define MAX_SECRETS 5

struct _GuichetChannel
{
  GObject parent_instance;

  GuichetCredentials *credentials;
  GuichetExchangeLog *log; /* (nullable) */
  SoupSession *session;
  guint connect_ms;
  guint whole_ms;
};

G_DEFINE_FINAL_TYPE (GuichetChannel, guichet_channel, G_TYPE_OBJECT)

typedef struct
{
  const char *method; /* static */
  gboolean is_void;   /* is answered by nothing */
  gboolean is_token;  /* asks for a token */
  char *path;         /* without its query */
  char *secret;       /* (nullable): of this exchange alone, as it was sent */
  gint64 begun;       /* monotonic, in microseconds */
  gint64 time;        /* the same, in microseconds since the Unix epoch */
  gboolean is_second_try;
  GuichetAdvice advice;
} Exchange;

static void
exchange_free (Exchange *exchange)
{
  g_free (exchange->path);
  guichet_secret_free (exchange->secret);
  g_free (exchange);
}

static GError *
network_error (const GuichetReply *reply, gboolean was_sent, const GError *cause)
{
  const GuichetErrorDetails details = {
    .status = reply->status,
    .method = (char *) reply->method,
    .path = (char *) reply->path,
    .query_id = (char *) reply->query_id,
    /* A token that was lost was nothing but a token. */
    .maybe_done = was_sent && !reply->is_token && !g_str_equal (reply->method, "GET"),
  };

  return guichet_fault_new (guichet_fault_classify_network (cause, was_sent, reply->status),
                            &details);
}

/* For a log that a person may show to others: of a poll's or a list's address its path alone. */
static void
log_exchange (GuichetChannel *self, Exchange *exchange, const GuichetReply *reply)
{
  const gint64 ms = (g_get_monotonic_time () - exchange->begun) / 1000;
  g_autoptr(GuichetExchange) entry = NULL;

  g_debug ("%s %s: %u in %d ms, query id %s", reply->method, reply->path, reply->status, (int) ms,
           reply->query_id != NULL ? reply->query_id : "none");
  if (self->log == NULL)
    return;

  entry =
      g_object_new (GUICHET_TYPE_EXCHANGE, "method", reply->method, "path", reply->path, "status",
                    reply->status, "milliseconds", (guint) ms, "query-id", reply->query_id, "time",
                    exchange->time, "second-try", exchange->is_second_try, NULL);
  guichet_exchange_log_add (self->log, entry);
}

static void
list_secrets (GuichetChannel *self, Exchange *exchange, const char *secrets[MAX_SECRETS + 1])
{
  const char *const all[MAX_SECRETS] = {
    guichet_credentials_get_application_secret (self->credentials),
    guichet_credentials_get_consumer_key (self->credentials),
    guichet_credentials_get_access_token (self->credentials),
    guichet_credentials_get_client_secret (self->credentials),
    exchange->secret,
  };
  guint n = 0;

  for (guint i = 0; i < MAX_SECRETS; i++)
    if (all[i] != NULL)
      secrets[n++] = all[i];
  secrets[n] = NULL;
}

static void
transferred_cb (GObject *source, GAsyncResult *async_result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GuichetChannel *self = g_task_get_source_object (task);
  Exchange *exchange = g_task_get_task_data (task);
  g_auto(GuichetTransferResult) result = { 0 };
  g_autoptr(GError) error = NULL;
  const gboolean is_whole = guichet_transfer_send_finish (async_result, &result, &error);
  const char *secrets[MAX_SECRETS + 1];
  GuichetReply reply = { .method = exchange->method,
                         .path = exchange->path,
                         .is_void = exchange->is_void,
                         .is_token = exchange->is_token,
                         .status = result.status,
                         .content_type = result.content_type,
                         .query_id = result.query_id,
                         .body = result.body,
                         .secrets = secrets };
  g_autofree char *query_id = NULL;
  JsonNode *node = NULL;

  exchange->advice = guichet_advice_read (&result, error);
  list_secrets (self, exchange, secrets);
  query_id = guichet_reply_tidy_query_id (&reply);
  reply.query_id = query_id;

  if (is_whole)
    node = guichet_reply_parse (&reply, &error);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autoptr(GError) cause = g_steal_pointer (&error);

      error = network_error (&reply, result.was_sent, cause);
    }
  exchange->is_second_try |= result.was_restarted;
  if (result.was_sent || !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    log_exchange (self, exchange, &reply);

  if (node != NULL)
    g_task_return_pointer (task, node, (GDestroyNotify) json_node_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Of a message that is about to be sent; the task owns it. */
static Exchange *
add_exchange (GTask *task, SoupMessage *message, const char *path)
{
  Exchange *exchange = g_new0 (Exchange, 1);

  exchange->method = g_intern_string (soup_message_get_method (message));
  exchange->path = g_strndup (path, strcspn (path, "?"));
  exchange->begun = g_get_monotonic_time ();
  exchange->time = g_get_real_time ();
  g_task_set_task_data (task, exchange, (GDestroyNotify) exchange_free);

  return exchange;
}

static void
send_message (GuichetChannel *self,
              SoupMessage *message,
              guint whole_ms,
              GCancellable *cancellable,
              GTask *task)
{
  guichet_transfer_send_async (self->session, message, self->connect_ms, whole_ms, cancellable,
                               transferred_cb, task);
}

/**
 * guichet_channel_new:
 * @credentials: where and who
 * @log: (nullable): is told every try
 * @connect_ms: how long a connection may take, in milliseconds
 * @whole_ms: how long a whole exchange may take, in milliseconds
 *
 * Returns: (transfer full): a new channel
 */
GuichetChannel *
guichet_channel_new (GuichetCredentials *credentials,
                     GuichetExchangeLog *log,
                     guint connect_ms,
                     guint whole_ms)
{
  GuichetChannel *self = g_object_new (GUICHET_TYPE_CHANNEL, NULL);

  self->session = guichet_transfer_new_session ();
  self->credentials = guichet_credentials_ref (credentials);
  g_set_object (&self->log, log);
  self->connect_ms = connect_ms;
  self->whole_ms = whole_ms;

  return self;
}

/**
 * guichet_channel_new_alike:
 * @other: a channel
 * @credentials: another proof of who asks, for the same endpoint
 *
 * Returns: (transfer full): a channel that shares the connections, the log and the limits of @other
 */
GuichetChannel *
guichet_channel_new_alike (GuichetChannel *other, GuichetCredentials *credentials)
{
  GuichetChannel *self = g_object_new (GUICHET_TYPE_CHANNEL, NULL);

  self->session = g_object_ref (other->session);
  self->credentials = guichet_credentials_ref (credentials);
  g_set_object (&self->log, other->log);
  self->connect_ms = other->connect_ms;
  self->whole_ms = other->whole_ms;

  return self;
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
 * @is_second_try: takes a new connection, because on a kept one that is dead libsoup would add a
 * third
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
                            gboolean is_second_try,
                            guint whole_ms,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autoptr(SoupMessage) message =
                 guichet_message_new (self->credentials, request, clock_difference);
  Exchange *exchange;

  if (is_second_try)
    soup_message_add_flags (message, SOUP_MESSAGE_NEW_CONNECTION);
  g_task_set_source_tag (task, guichet_channel_send_async);
  exchange = add_exchange (task, message, guichet_request_get_path (request));
  exchange->is_void = guichet_request_is_void (request);
  exchange->is_second_try = is_second_try;
  send_message (self, message, whole_ms, cancellable, task);
}

/**
 * guichet_channel_poll_async:
 * @events_url: safe; may have a query
 * @token: shown to nobody but the host of @events_url
 * @poll_session: (nullable): from the poll before
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
                            const char *events_url,
                            const char *token,
                            const char *poll_session,
                            guint whole_ms,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autoptr(SoupMessage) message = guichet_message_new_poll (events_url, token, poll_session);
  Exchange *exchange =
      add_exchange (task, message, g_uri_get_path (soup_message_get_uri (message)));

  g_task_set_source_tag (task, guichet_channel_poll_async);
  exchange->secret = g_strdup (token);
  send_message (self, message, whole_ms, cancellable, task);
}

/**
 * guichet_channel_fetch_token_async:
 * @cancellable: (nullable): closes the connection at once
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Asks for a token of a service account, at another URL than the API's. Its result, an object with
 * an “access_token”, is read by guichet_channel_send_finish(). Whatever went wrong, nothing was
 * done.
 */
void
guichet_channel_fetch_token_async (GuichetChannel *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autoptr(SoupMessage) message = guichet_message_new_token (self->credentials);
  Exchange *exchange =
      add_exchange (task, message, g_uri_get_path (soup_message_get_uri (message)));

  g_task_set_source_tag (task, guichet_channel_fetch_token_async);
  exchange->is_token = TRUE;
  exchange->secret =
      g_uri_escape_string (guichet_credentials_get_client_secret (self->credentials), NULL, FALSE);
  send_message (self, message, self->whole_ms, cancellable, task);
}

/**
 * guichet_channel_send_finish:
 * @advice: (out) (optional): what came beside it, also after an error
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
  g_clear_object (&self->log);
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
}
