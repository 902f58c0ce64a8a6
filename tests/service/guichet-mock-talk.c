/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-talk.c: one connection of the mock on which it does what a good server never does.
 * Every fault is done at once or when released; no timer.
 */
#include "guichet-mock-talk.h"

#include <string.h>
#include <sys/socket.h>

#define HUGE_CHUNK (64 * 1024)

struct _GuichetMockTalk
{
  GIOStream *stream;
  GCancellable *cancellable;
  const GuichetMockStep *step;
  char *rest; /* (nullable): sent when released */
  char peek[1];
  char *chunk; /* (nullable): of a huge body */
  guint *n_gone;
  gsize *written;
  gboolean is_over; /* answered in full, or either side hung up */
};

/* Nobody reads further requests on a connection that was taken from libsoup, so one that stays open
 * says so. */
static char *
build_head (const GuichetMockStep *step)
{
  const gboolean stays_open = step->kind == GUICHET_MOCK_HANG || step->kind == GUICHET_MOCK_HALF;

  return g_strdup_printf ("HTTP/1.1 %u Scripted\r\nContent-Type: %s\r\nContent-Length: %zu\r\n"
                          "%s%s\r\n",
                          guichet_mock_step_get_status (step), guichet_mock_step_get_type (step),
                          strlen (guichet_mock_step_get_body (step)),
                          stays_open ? "Connection: close\r\n" : "",
                          step->headers != NULL ? step->headers : "");
}

/* Small enough for the socket's buffer, so that it never waits. */
static void
write_now (GuichetMockTalk *talk, const char *text)
{
  GOutputStream *output = g_io_stream_get_output_stream (talk->stream);

  g_output_stream_write_all (output, text, strlen (text), NULL, NULL, NULL);
}

static void
close_now (GuichetMockTalk *talk)
{
  talk->is_over = TRUE;
  g_cancellable_cancel (talk->cancellable);
  g_io_stream_close (talk->stream, NULL, NULL);
}

static void
reset_now (GuichetMockTalk *talk)
{
  const struct linger at_once = { .l_onoff = 1, .l_linger = 0 };
  g_autoptr(GIOStream) base = NULL;
  GSocket *socket;

  g_object_get (talk->stream, "base-iostream", &base, NULL); /* libsoup wraps the socket */
  socket = g_socket_connection_get_socket (G_SOCKET_CONNECTION (base));
  setsockopt (g_socket_get_fd (socket), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  close_now (talk);
}

static void
hung_up (GuichetMockTalk *talk)
{
  talk->is_over = TRUE;
  *talk->n_gone += 1;
}

static void
huge_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gsize written = 0;
  GuichetMockTalk *talk = user_data;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, &written, &error))
    {
      *talk->written += written;
      g_output_stream_write_all_async (G_OUTPUT_STREAM (source), talk->chunk, HUGE_CHUNK,
                                       G_PRIORITY_DEFAULT, talk->cancellable, huge_written_cb,
                                       talk);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hung_up (talk);
}

static void
begin_huge (GuichetMockTalk *talk)
{
  write_now (talk, "HTTP/1.1 200 Scripted\r\nContent-Type: application/json\r\n\r\n");
  talk->chunk = g_malloc (HUGE_CHUNK);
  memset (talk->chunk, ' ', HUGE_CHUNK);
  g_output_stream_write_all_async (g_io_stream_get_output_stream (talk->stream), talk->chunk,
                                   HUGE_CHUNK, G_PRIORITY_DEFAULT, talk->cancellable,
                                   huge_written_cb, talk);
}

/* The client sends nothing more, so the end of its side is the sign that it hung up. */
static void
peeked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  GuichetMockTalk *talk = user_data;

  g_input_stream_read_finish (G_INPUT_STREAM (source), result, &error);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hung_up (talk);
}

static void
watch_for_end (GuichetMockTalk *talk)
{
  g_input_stream_read_async (g_io_stream_get_input_stream (talk->stream), talk->peek,
                             sizeof talk->peek, G_PRIORITY_DEFAULT, talk->cancellable, peeked_cb,
                             talk);
}

static void
misbehave (GuichetMockTalk *talk)
{
  const GuichetMockStep *step = talk->step;
  const char *body = guichet_mock_step_get_body (step);
  g_autofree char *head = build_head (step);
  g_autofree char *half = g_strndup (body, strlen (body) / 2);
  switch (step->kind)
    {
    case GUICHET_MOCK_CLOSE:
      close_now (talk);
      break;
    case GUICHET_MOCK_RESET:
      reset_now (talk);
      break;
    case GUICHET_MOCK_TRUNCATE:
      write_now (talk, head);
      write_now (talk, half);
      close_now (talk);
      break;
    case GUICHET_MOCK_GARBAGE:
      write_now (talk, body);
      close_now (talk);
      break;
    case GUICHET_MOCK_HANG:
      talk->rest = g_strconcat (head, body, NULL);
      watch_for_end (talk);
      break;
    case GUICHET_MOCK_HALF:
      write_now (talk, head);
      write_now (talk, half);
      talk->rest = g_strdup (body + strlen (half));
      watch_for_end (talk);
      break;
    case GUICHET_MOCK_HUGE:
      begin_huge (talk);
      break;
    case GUICHET_MOCK_ANSWER:
    default: /* libsoup does it */
      g_assert_not_reached ();
    }
}

/**
 * guichet_mock_talk_new:
 * @stream: (transfer full): taken from libsoup, with the request read from it
 * @step: what to do; must outlive the talk
 * @n_gone: counts the clients that hang up before the end
 * @written: counts the bytes of huge bodies
 *
 * Returns: (transfer full): a talk that has begun
 */
GuichetMockTalk *
guichet_mock_talk_new (GIOStream *stream,
                       const GuichetMockStep *step,
                       guint *n_gone,
                       gsize *written)
{
  GuichetMockTalk *talk = g_new0 (GuichetMockTalk, 1);

  talk->stream = stream;
  talk->cancellable = g_cancellable_new ();
  talk->step = step;
  talk->n_gone = n_gone;
  talk->written = written;
  misbehave (talk);

  return talk;
}

/**
 * guichet_mock_talk_release:
 *
 * Sends what was held back, if something was.
 *
 * Returns: whether something was
 */
gboolean
guichet_mock_talk_release (GuichetMockTalk *talk)
{
  g_autofree char *rest = g_steal_pointer (&talk->rest);

  if (rest == NULL || talk->is_over)
    return FALSE;

  talk->is_over = TRUE;
  write_now (talk, rest);

  return TRUE;
}

/**
 * guichet_mock_talk_is_over:
 *
 * Returns: whether it was answered in full, or somebody hung up
 */
gboolean
guichet_mock_talk_is_over (GuichetMockTalk *talk)
{
  return talk->is_over;
}

/**
 * guichet_mock_talk_stop:
 *
 * Stops waiting; what waits calls back once more.
 */
void
guichet_mock_talk_stop (GuichetMockTalk *talk)
{
  g_cancellable_cancel (talk->cancellable);
}

/**
 * guichet_mock_talk_free:
 *
 * Hangs up. Only after what was stopped has called back.
 */
void
guichet_mock_talk_free (GuichetMockTalk *talk)
{
  g_cancellable_cancel (talk->cancellable);
  g_io_stream_close (talk->stream, NULL, NULL);
  g_clear_object (&talk->stream);
  g_clear_object (&talk->cancellable);
  g_free (talk->rest);
  g_free (talk->chunk);
  g_free (talk);
}
