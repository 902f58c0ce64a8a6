/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-pipe-reader.c: reads all that another program writes into a pipe, up to a limit. Never
 * waits for it, and lets go of the pipe when the limit is passed, so that the writer stops.
 */
#include "guichet-pipe-reader.h"

#include <errno.h>
#include <glib-unix.h>
#include <string.h>
#include <unistd.h>

/* As much as a pipe of Linux holds. */
#define PIECE_BYTES (64 * 1024)

struct _GuichetPipeReader
{
  int fd;
  guint source;
  gsize limit;
  GByteArray *bytes;
  GuichetPipeReaderFunc done;
  gpointer user_data;
};

/* The caller may free the reader in its function. */
static gboolean
end (GuichetPipeReader *self, gboolean complete)
{
  g_autoptr (GBytes) bytes = NULL;

  self->source = 0;
  if (complete)
    bytes = g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
  self->done (bytes, self->user_data);
  return G_SOURCE_REMOVE;
}

static gboolean
readable_cb (int fd, GIOCondition condition, gpointer user_data)
{
  GuichetPipeReader *self = user_data;
  guint8 piece[PIECE_BYTES];
  ssize_t n = read (fd, piece, sizeof piece);

  if (n < 0)
    return errno == EAGAIN || errno == EINTR ? G_SOURCE_CONTINUE : end (self, FALSE);
  if (n == 0)
    return end (self, TRUE);
  if (self->bytes->len + (gsize) n > self->limit)
    return end (self, FALSE);
  g_byte_array_append (self->bytes, piece, n);
  explicit_bzero (piece, n); /* there may be codes in it */
  return G_SOURCE_CONTINUE;
}

/**
 * guichet_pipe_reader_new:
 * @limit: how many bytes are read at most
 * @write_fd: (out): the end to hand to the writer; the caller closes it
 * @done: called once, unless the reader is freed before
 * @user_data: passed to @done
 *
 * Returns: (transfer full) (nullable): a reader, or %NULL when the system has no pipe left
 */
GuichetPipeReader *
guichet_pipe_reader_new (gsize limit, int *write_fd, GuichetPipeReaderFunc done, gpointer user_data)
{
  GuichetPipeReader *self;
  int fds[2];

  if (!g_unix_open_pipe (fds, FD_CLOEXEC, NULL))
    return NULL;
  /* Ours alone: the writer may count on waiting for a reader. */
  g_unix_set_fd_nonblocking (fds[0], TRUE, NULL);
  *write_fd = fds[1];

  self = g_new0 (GuichetPipeReader, 1);
  self->fd = fds[0];
  self->limit = limit;
  self->bytes = g_byte_array_new ();
  self->done = done;
  self->user_data = user_data;
  self->source = g_unix_fd_add (self->fd, G_IO_IN | G_IO_HUP | G_IO_ERR, readable_cb, self);
  return self;
}

/**
 * guichet_pipe_reader_free:
 * @self: (transfer full) (nullable): a reader
 *
 * Lets go of the pipe: a writer that goes on gets EPIPE.
 */
void
guichet_pipe_reader_free (GuichetPipeReader *self)
{
  if (self == NULL)
    return;
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  close (self->fd);
  g_free (self);
}
