/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-client-raw.c: what only a bare socket can do to the client: hang up before it reads, cut a
 * chunked answer, announce more than it may, pack a mountain into a few bytes.
 */
#include "guichet-client-fixture.h"

#include "guichet-error.h"

#include <string.h>

#define MIB (1024 * 1024)

typedef struct
{
  GSocketService *service;
  char *endpoint;
  GBytes *answer; /* (nullable): %NULL to hang up before reading */
  char request[4096];
  guint n_connections;
} Raw;

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GIOStream) stream = user_data;

  /* The client may have had enough before the end. */
  g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, NULL);
  g_io_stream_close (stream, NULL, NULL);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GIOStream *stream = user_data;
  Raw *raw = g_object_get_data (G_OBJECT (stream), "raw");
  gsize size;
  const char *data = g_bytes_get_data (raw->answer, &size);

  g_input_stream_read_finish (G_INPUT_STREAM (source), result, NULL);
  g_output_stream_write_all_async (g_io_stream_get_output_stream (stream), data, size,
                                   G_PRIORITY_DEFAULT, NULL, written_cb, stream);
}

static gboolean
incoming_cb (GSocketService *service,
             GSocketConnection *connection,
             GObject *source,
             gpointer user_data)
{
  GIOStream *stream = G_IO_STREAM (connection);
  Raw *raw = user_data;

  raw->n_connections++;
  g_object_set_data (G_OBJECT (stream), "raw", raw);
  if (raw->answer == NULL)
    g_io_stream_close (stream, NULL, NULL);
  else
    g_input_stream_read_async (g_io_stream_get_input_stream (stream), raw->request,
                               sizeof raw->request, G_PRIORITY_DEFAULT, NULL, read_cb,
                               g_object_ref (stream));

  return TRUE;
}

static void
raw_start (Raw *raw, const void *answer, gsize size)
{
  g_autoptr(GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr(GSocketAddress) any_port = g_inet_socket_address_new (loopback, 0);
  g_autoptr(GSocketAddress) given = NULL;

  *raw = (Raw){ .answer = answer != NULL ? g_bytes_new (answer, size) : NULL };
  raw->service = g_socket_service_new ();
  g_assert_true (g_socket_listener_add_address (G_SOCKET_LISTENER (raw->service), any_port,
                                                G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL,
                                                &given, NULL));
  raw->endpoint = g_strdup_printf ("http://127.0.0.1:%u/1.0",
                                   g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (given)));
  g_signal_connect (raw->service, "incoming", G_CALLBACK (incoming_cb), raw);
}

static void
raw_stop (Raw *raw)
{
  g_socket_service_stop (raw->service);
  g_socket_listener_close (G_SOCKET_LISTENER (raw->service));
  while (g_main_context_iteration (NULL, FALSE)) /* what was written is still told */
    ;
  g_clear_object (&raw->service);
  g_clear_pointer (&raw->answer, g_bytes_unref);
  g_clear_pointer (&raw->endpoint, g_free);
}

/* With a token no clock is asked for, so that the one request is the one that matters. */
static GError *
call (Raw *raw, GuichetRequest *request)
{
  g_autoptr(GuichetCredentials) credentials =
                 guichet_credentials_new_access_token (raw->endpoint, "token", NULL);
  GuichetClient *client =
      g_object_new (GUICHET_TYPE_CLIENT, "credentials", credentials, "pause", 1, NULL);
  GError *error = NULL;
  g_autoptr(JsonNode) reply = fixture_call (client, request, &error);

  g_assert_true ((reply == NULL) == (error != NULL));
  g_assert_finalize_object (client);

  return error;
}

static void
test_hanging_up_before_reading (void)
{
  Raw raw;
  g_autoptr(GuichetRequest) request = fixture_click2call ();
  g_autoptr(GError) error = NULL;

  raw_start (&raw, NULL, 0);
  error = call (&raw, request);
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_OFFLINE);
  g_assert_true (guichet_error_get_details (error)->maybe_done); /* it cannot be known */
  g_assert_cmpuint (raw.n_connections, ==, 1);
  raw_stop (&raw);
}

/* Between two chunks, libsoup 3.2 does not notice the cut: what came is no JSON then. */
static void
test_cut_chunks (gconstpointer data)
{
  const char *answer = data;
  Raw raw;
  g_autoptr(GuichetRequest) request = fixture_click2call ();
  g_autoptr(GError) error = NULL;

  raw_start (&raw, answer, strlen (answer));
  error = call (&raw, request);
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
  g_assert_true (guichet_error_get_details (error)->maybe_done);
  g_assert_cmpuint (raw.n_connections, ==, 1);
  raw_stop (&raw);
}

static void
test_whole_chunks_are_an_answer (void)
{
  static const char answer[] =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
      "3\r\n123\r\n2\r\n45\r\n0\r\n\r\n";
  Raw raw;
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GError) error = NULL;

  raw_start (&raw, answer, strlen (answer));
  error = call (&raw, request);
  g_assert_no_error (error);
  raw_stop (&raw);
}

/* The cap is on what comes out of the decompressor. */
static void
test_packed_mountain_is_not_unpacked (void)
{
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autofree char *blank = g_strnfill (64 * MIB, ' ');
  g_autofree char *packed = g_malloc (MIB);
  g_autoptr(GByteArray) answer = g_byte_array_new ();
  g_autofree char *head = NULL;
  gsize n_read = 0;
  gsize n_written = 0;
  Raw raw;
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_converter_convert (G_CONVERTER (compressor), blank, 64 * MIB, packed, MIB,
                                        G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL),
                   ==, G_CONVERTER_FINISHED);
  head = g_strdup_printf (
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
      "Content-Length: %zu\r\nConnection: close\r\n\r\n",
      n_written);
  g_byte_array_append (answer, (const guint8 *) head, strlen (head));
  g_byte_array_append (answer, (const guint8 *) packed, n_written);

  raw_start (&raw, answer->data, answer->len);
  error = call (&raw, request);
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
  g_assert_cmpuint (raw.n_connections, ==, 1);
  raw_stop (&raw);
}

static void
test_packed_answer_is_read (void)
{
  /* "{}" by gzip */
  static const guint8 body[] = { 0x1f, 0x8b, 8, 0,    0,    0,    0,    0, 2, 3, 0xab,
                                 0xae, 0x05, 0, 0x43, 0xbf, 0xa6, 0xa3, 2, 0, 0, 0 };
  static const char head[] = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 22\r\n"
                             "Connection: close\r\n\r\n";
  g_autoptr(GByteArray) answer = g_byte_array_new ();
  Raw raw;
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GError) error = NULL;

  g_byte_array_append (answer, (const guint8 *) head, strlen (head));
  g_byte_array_append (answer, body, sizeof body);
  raw_start (&raw, answer->data, answer->len);
  error = call (&raw, request);
  g_assert_no_error (error);
  raw_stop (&raw);
}

int
main (int argc, char *argv[])
{
  static const char no_last_chunk[] =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n[12\r\n";
  static const char half_a_chunk[] =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n123";

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/client/raw/hanging-up-before-reading", test_hanging_up_before_reading);
  g_test_add_data_func ("/client/raw/chunks-without-the-last", no_last_chunk, test_cut_chunks);
  g_test_add_data_func ("/client/raw/half-a-chunk", half_a_chunk, test_cut_chunks);
  g_test_add_func ("/client/raw/whole-chunks-are-an-answer", test_whole_chunks_are_an_answer);
  g_test_add_func ("/client/raw/packed-mountain-is-not-unpacked",
                   test_packed_mountain_is_not_unpacked);
  g_test_add_func ("/client/raw/packed-answer-is-read", test_packed_answer_is_read);

  return g_test_run ();
}
