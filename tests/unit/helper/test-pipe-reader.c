/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-pipe-reader.c: what another program writes is read to its end, or not at all.
 */
#include "guichet-pipe-reader.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define LIMIT 100000

typedef struct
{
  GuichetPipeReader *reader;
  int write_fd;
  gboolean done;
  GBytes *bytes; /* (nullable) */
} Fixture;

static void
done_cb (GBytes *bytes, gpointer user_data)
{
  Fixture *f = user_data;

  g_assert_false (f->done);
  f->done = TRUE;
  f->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_clear_pointer (&f->reader, guichet_pipe_reader_free);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->reader = guichet_pipe_reader_new (LIMIT, &f->write_fd, done_cb, f);
  g_assert_nonnull (f->reader);
  /* So that one thread can be both ends. */
  g_assert_cmpint (fcntl (f->write_fd, F_SETFL, O_NONBLOCK), ==, 0);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_pointer (&f->reader, guichet_pipe_reader_free);
  g_clear_pointer (&f->bytes, g_bytes_unref);
  if (f->write_fd >= 0)
    close (f->write_fd);
}

static void
close_writer (Fixture *f)
{
  close (f->write_fd);
  f->write_fd = -1;
}

static void
run_main_loop (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Returns: how much was written before the reader let go */
static gsize
write_bytes (Fixture *f, gsize size)
{
  g_autofree char *data = g_malloc (size);
  gsize written = 0;

  memset (data, 'x', size);
  while (written < size)
    {
      ssize_t n = write (f->write_fd, data + written, size - written);

      if (n > 0)
        written += n;
      else if (errno == EAGAIN)
        run_main_loop ();
      else
        break;
    }
  return written;
}

static void
test_all_is_read (Fixture *f, gconstpointer data)
{
  g_assert_cmpuint (write_bytes (f, LIMIT), ==, LIMIT);
  run_main_loop ();
  g_assert_false (f->done);

  close_writer (f);
  run_main_loop ();
  g_assert_true (f->done);
  g_assert_cmpuint (g_bytes_get_size (f->bytes), ==, LIMIT);
}

static void
test_nothing_is_an_empty_text (Fixture *f, gconstpointer data)
{
  close_writer (f);
  run_main_loop ();
  g_assert_true (f->done);
  g_assert_cmpuint (g_bytes_get_size (f->bytes), ==, 0);
}

static void
test_a_writer_of_too_much_is_stopped (Fixture *f, gconstpointer data)
{
  const gsize much = 100 * LIMIT;

  g_assert_cmpuint (write_bytes (f, much), <, much);
  g_assert_cmpint (errno, ==, EPIPE);
  g_assert_true (f->done);
  g_assert_null (f->bytes);
}

static void
test_a_writer_that_hangs_holds_nobody_up (Fixture *f, gconstpointer data)
{
  write_bytes (f, 10);
  run_main_loop ();
  g_assert_false (f->done);

  g_clear_pointer (&f->reader, guichet_pipe_reader_free);
  run_main_loop ();
  g_assert_false (f->done);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGPIPE, SIG_IGN);

  add ("/pipe-reader/all is read", test_all_is_read);
  add ("/pipe-reader/nothing is an empty text", test_nothing_is_an_empty_text);
  add ("/pipe-reader/a writer of too much is stopped", test_a_writer_of_too_much_is_stopped);
  add ("/pipe-reader/a writer that hangs holds nobody up",
       test_a_writer_that_hangs_holds_nobody_up);

  return g_test_run ();
}
