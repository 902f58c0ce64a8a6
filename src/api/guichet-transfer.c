/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-transfer.c: carries one HTTP message there and its answer back, within limits of time and
 * size. Knows nothing of OVHcloud, judges no status, repeats nothing and follows no redirection.
 *
 * The two limits of time are sources of our own that cancel the message, because libsoup 3.2 has
 * only one, "timeout", for every single read and write of a socket: it cannot bound a whole answer
 * that drips, and would cut a patient long poll. It stays at 0.
 */
#include "config.h"

#include "guichet-transfer.h"

#include "guichet-error.h"
#include "guichet-secret.h"

#include <string.h>

#define CHUNK (64 * 1024)

/* The client's queue decides how many requests go out. These are a few more than it lets in, for
 * long polls, which do not wait there: with none to spare, a poll would hold up a request. */
#define MAX_CONNECTIONS 9

typedef struct
{
  SoupSession *session;
  SoupMessage *message;
  GInputStream *stream;
  GByteArray *received;
  GuichetTransferResult result;

  GCancellable
      *stop; /* ends the transfer; cancelled by the caller's cancellable and by the limits */
  GCancellable *caller;
  GSource *caller_source;
  GSource *connect_limit;
  GSource *whole_limit;
  guint connect_ms;
  GuichetError limit_code; /* why a limit stopped it */
  gboolean hit_limit;
} Transfer;

static void
clear_source (GSource **source)
{
  if (*source == NULL)
    return;

  g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

/* What came of an answer that was cut off may be half a key. */
static void
wipe_received (Transfer *self)
{
  if (self->received == NULL)
    return;

  explicit_bzero (self->received->data, self->received->len);
  g_clear_pointer (&self->received, g_byte_array_unref);
}

static void
transfer_free (Transfer *self)
{
  clear_source (&self->caller_source);
  clear_source (&self->connect_limit);
  clear_source (&self->whole_limit);
  g_signal_handlers_disconnect_by_data (self->message, self);
  g_clear_object (&self->stream);
  g_clear_object (&self->message);
  g_clear_object (&self->session);
  wipe_received (self);
  guichet_transfer_result_clear (&self->result);
  g_clear_object (&self->stop);
  g_clear_object (&self->caller);
  g_free (self);
}

static void
stop_at_limit (Transfer *self, GuichetError code)
{
  self->limit_code = code;
  self->hit_limit = TRUE;
  g_cancellable_cancel (self->stop);
}

static gboolean
connect_limit_cb (gpointer user_data)
{
  Transfer *self = user_data;

  clear_source (&self->connect_limit);
  stop_at_limit (self, GUICHET_ERROR_OFFLINE);

  return G_SOURCE_REMOVE;
}

static gboolean
whole_limit_cb (gpointer user_data)
{
  Transfer *self = user_data;

  clear_source (&self->whole_limit);
  stop_at_limit (self, self->result.was_sent ? GUICHET_ERROR_TIMED_OUT : GUICHET_ERROR_OFFLINE);

  return G_SOURCE_REMOVE;
}

static gboolean
caller_cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  Transfer *self = user_data;

  clear_source (&self->caller_source);
  g_cancellable_cancel (self->stop);

  return G_SOURCE_REMOVE;
}

static GSource *
add_limit (guint milliseconds, GSourceFunc callback, Transfer *self)
{
  GSource *source = g_timeout_source_new (milliseconds);

  g_source_set_callback (source, callback, self, NULL);
  g_source_attach (source, g_main_context_get_thread_default ());

  return source;
}

/* The first sign of a connection being made. The time that libsoup lets a message wait for a free
 * connection is not the network's fault and counts for the whole limit alone. */
static void
network_event_cb (SoupMessage *message,
                  GSocketClientEvent event,
                  GIOStream *connection,
                  Transfer *self)
{
  if (self->connect_limit == NULL && !self->result.was_sent)
    self->connect_limit = add_limit (self->connect_ms, connect_limit_cb, self);
}

/* Emitted when there is a connection, TLS included, and before the first byte goes out. */
static void
starting_cb (SoupMessage *message, Transfer *self)
{
  clear_source (&self->connect_limit);
  self->result.was_sent = TRUE;
}

/* On a connection that was used before and turns out to be closed, libsoup sends every method but
 * POST again by itself. A GET may go out twice and no other. On a new connection that does not
 * happen in HTTP/1; in HTTP/2 others may have joined the connection meanwhile, so it is stopped
 * here too.
 *
 * The second GET goes out on a new connection as well, which takes a moment: when another one is
 * free at once, libsoup 3.2 takes the late end of the first try for that of the second, frees the
 * message, and crashes at the end of the second (libsoup 2a592b11, of December 2023, mends it). */
static void
restarted_cb (SoupMessage *message, Transfer *self)
{
  self->result.was_restarted = TRUE;
  soup_message_add_flags (message, SOUP_MESSAGE_NEW_CONNECTION);
  if (!g_str_equal (soup_message_get_method (message), "GET"))
    stop_at_limit (self, GUICHET_ERROR_OFFLINE);
}

static void
fail (GTask *task, GError *cause)
{
  Transfer *self = g_task_get_task_data (task);
  g_autoptr(GError) owned = cause;

  /* Only now: an answer that came at the same moment as its limit is an answer. */
  if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->hit_limit &&
      !g_cancellable_is_cancelled (self->caller))
    g_task_return_new_error (task, GUICHET_ERROR, self->limit_code, "A limit was reached");
  else
    g_task_return_error (task, g_steal_pointer (&owned));
}

/* libsoup notices a body that is cut off, but not where the server said that it will close the
 * connection: there any end is the right one to it. The bytes are counted before they are
 * decompressed, as the server counts them. A cut between two chunks shows only in what came:
 * libsoup 3.2 takes it for the end. */
static gboolean
is_whole (Transfer *self)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (self->message);
  SoupMessageMetrics *metrics = soup_message_get_metrics (self->message);

  return soup_message_headers_get_encoding (headers) != SOUP_ENCODING_CONTENT_LENGTH ||
         soup_message_metrics_get_response_body_bytes_received (metrics) >=
             (guint64) soup_message_headers_get_content_length (headers);
}

static void
chunk_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Transfer *self = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) chunk = g_input_stream_read_bytes_finish (self->stream, result, &error);
  const gsize size = chunk != NULL ? g_bytes_get_size (chunk) : 0;

  if (chunk == NULL)
    {
      fail (task, g_steal_pointer (&error));
      return;
    }
  if (size == 0 && !is_whole (self))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, "The answer is cut off");
      return;
    }
  if (size == 0)
    {
      self->result.body = g_byte_array_free_to_bytes (g_steal_pointer (&self->received));
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (size > GUICHET_TRANSFER_MAX_SIZE - self->received->len)
    {
      /* Stopped rather than closed: closing would be polite and read on. */
      stop_at_limit (self, GUICHET_ERROR_BAD_REPLY);
      g_task_return_new_error (task, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY,
                               "The answer is too big");
      return;
    }

  g_byte_array_append (self->received, g_bytes_get_data (chunk, NULL), size);
  guichet_secret_wipe_bytes (chunk);
  g_input_stream_read_bytes_async (self->stream, CHUNK, G_PRIORITY_DEFAULT, self->stop,
                                   chunk_read_cb, g_object_ref (task));
}

static gint64
read_count (SoupMessageHeaders *headers, const char *name)
{
  const char *text = soup_message_headers_get_one (headers, name);
  gint64 count;

  return text != NULL && g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &count, NULL) ? count
                                                                                          : -1;
}

static void
answer_begun_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Transfer *self = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  SoupMessageHeaders *headers = soup_message_get_response_headers (self->message);

  self->stream = soup_session_send_finish (self->session, result, &error);
  if (self->stream == NULL)
    {
      fail (task, g_steal_pointer (&error));
      return;
    }

  self->result.status = soup_message_get_status (self->message);
  self->result.content_type = g_strdup (soup_message_headers_get_content_type (headers, NULL));
  self->result.query_id = g_strdup (soup_message_headers_get_one (headers, "X-Ovh-QueryID"));
  self->result.retry_after = g_strdup (soup_message_headers_get_one (headers, "Retry-After"));
  self->result.page.n_elements = read_count (headers, "X-Pagination-Elements");
  self->result.page.number = read_count (headers, "X-Pagination-Number");
  self->result.page.size = read_count (headers, "X-Pagination-Size");
  /* Large enough for whatever has a key in it: an array that grows leaves copies behind. */
  self->received = g_byte_array_sized_new (CHUNK);
  g_input_stream_read_bytes_async (self->stream, CHUNK, G_PRIORITY_DEFAULT, self->stop,
                                   chunk_read_cb, g_object_ref (task));
}

/**
 * guichet_transfer_result_clear:
 *
 * Frees what is in it and makes it empty again.
 */
void
guichet_transfer_result_clear (GuichetTransferResult *self)
{
  g_clear_pointer (&self->content_type, g_free);
  g_clear_pointer (&self->query_id, g_free);
  g_clear_pointer (&self->retry_after, g_free);
  guichet_secret_wipe_bytes (self->body); /* it may be the answer that brought a key or a token */
  g_clear_pointer (&self->body, g_bytes_unref);
  *self = (GuichetTransferResult){ .page = GUICHET_PAGE_INFO_NONE };
}

/**
 * guichet_transfer_new_session:
 *
 * A libsoup session has no cookies, cache, HSTS store or content sniffing unless they are added,
 * and refuses bad certificates unless a handler accepts them. Nothing of that is touched here.
 *
 * Returns: (transfer full): a session for guichet_transfer_send_async()
 */
SoupSession *
guichet_transfer_new_session (void)
{
  return soup_session_new_with_options ("user-agent", "Guichet/" GUICHET_VERSION, "timeout", 0,
                                        "max-conns-per-host", MAX_CONNECTIONS, NULL);
}

/**
 * guichet_transfer_send_async:
 * @session: from guichet_transfer_new_session()
 * @message: (transfer none): with its headers and its body
 * @connect_ms: how long resolving, connecting and TLS may take together, in milliseconds
 * @whole_ms: how long all may take until the last byte, in milliseconds
 * @cancellable: (nullable): closes the connection at once; a request that went out may be carried
 * out all the same
 * @callback: called in the thread-default main context
 * @user_data: for @callback
 */
void
guichet_transfer_send_async (SoupSession *session,
                             SoupMessage *message,
                             guint connect_ms,
                             guint whole_ms,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Transfer *self = g_new0 (Transfer, 1);

  g_task_set_source_tag (task, guichet_transfer_send_async);
  g_task_set_task_data (task, self, (GDestroyNotify) transfer_free);
  self->session = g_object_ref (session);
  self->message = g_object_ref (message);
  self->result.page = GUICHET_PAGE_INFO_NONE;
  self->stop = g_cancellable_new ();
  self->connect_ms = connect_ms;
  self->whole_limit = add_limit (whole_ms, whole_limit_cb, self);

  if (cancellable != NULL)
    {
      self->caller = g_object_ref (cancellable);
      self->caller_source = g_cancellable_source_new (cancellable);
      g_source_set_callback (self->caller_source, G_SOURCE_FUNC (caller_cancelled_cb), self, NULL);
      g_source_attach (self->caller_source, g_main_context_get_thread_default ());
    }

  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT | SOUP_MESSAGE_COLLECT_METRICS);
  if (!g_str_equal (soup_message_get_method (message), "GET"))
    soup_message_add_flags (message, SOUP_MESSAGE_NEW_CONNECTION);

  g_signal_connect (message, "network-event", G_CALLBACK (network_event_cb), self);
  g_signal_connect (message, "starting", G_CALLBACK (starting_cb), self);
  g_signal_connect (message, "restarted", G_CALLBACK (restarted_cb), self);
  soup_session_send_async (session, message, G_PRIORITY_DEFAULT, self->stop, answer_begun_cb, task);
}

/**
 * guichet_transfer_send_finish:
 * @result: (out): what is known, filled after an error too; to be cleared by the caller
 * @error: %GUICHET_ERROR_OFFLINE or %GUICHET_ERROR_TIMED_OUT at a limit of time,
 * %GUICHET_ERROR_BAD_REPLY at the limit of size, %G_IO_ERROR_CANCELLED, or the HTTP library's own
 * error; their messages are not for people
 *
 * Returns: whether a whole answer came, of whatever status
 */
gboolean
guichet_transfer_send_finish (GAsyncResult *async_result,
                              GuichetTransferResult *result,
                              GError **error)
{
  Transfer *self;

  g_return_val_if_fail (g_task_is_valid (async_result, NULL), FALSE);

  self = g_task_get_task_data (G_TASK (async_result));
  *result = self->result;
  self->result = (GuichetTransferResult){ .page = GUICHET_PAGE_INFO_NONE };

  return g_task_propagate_boolean (G_TASK (async_result), error);
}
