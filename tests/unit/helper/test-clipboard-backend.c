/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-clipboard-backend.c: when a copy is read and when it is given up, whatever the display is.
 */
#include "guichet-clipboard-backend.h"

/* A display where owners answer when the test says so. */
#define FAKE_TYPE_BACKEND (fake_backend_get_type ())
G_DECLARE_FINAL_TYPE (FakeBackend, fake_backend, FAKE, BACKEND, GuichetClipboardBackend)

struct _FakeBackend
{
  GuichetClipboardBackend parent_instance;

  guint n_reads[GUICHET_N_SELECTIONS];
  guint n_cancels[GUICHET_N_SELECTIONS];
  guint n_copied;
};

G_DEFINE_FINAL_TYPE (FakeBackend, fake_backend, GUICHET_TYPE_CLIPBOARD_BACKEND)

static gboolean
fake_backend_start (GuichetClipboardBackend *backend)
{
  guichet_clipboard_backend_ready (backend);
  return TRUE;
}

static void
fake_backend_read (GuichetClipboardBackend *backend, GuichetSelection selection)
{
  FAKE_BACKEND (backend)->n_reads[selection]++;
}

static void
fake_backend_cancel (GuichetClipboardBackend *backend, GuichetSelection selection)
{
  FAKE_BACKEND (backend)->n_cancels[selection]++;
}

static void
fake_backend_class_init (FakeBackendClass *klass)
{
  GuichetClipboardBackendClass *backend_class = GUICHET_CLIPBOARD_BACKEND_CLASS (klass);

  backend_class->name = "fake";
  backend_class->start = fake_backend_start;
  backend_class->read = fake_backend_read;
  backend_class->cancel = fake_backend_cancel;
}

static void
fake_backend_init (FakeBackend *self)
{
}

typedef struct
{
  FakeBackend *fake;
  GuichetClipboardBackend *backend; /* the same */
} Fixture;

static void
copied_cb (FakeBackend *fake)
{
  fake->n_copied++;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->fake = g_object_new (FAKE_TYPE_BACKEND, NULL);
  f->backend = GUICHET_CLIPBOARD_BACKEND (f->fake);
  g_signal_connect (f->backend, "copied", G_CALLBACK (copied_cb), NULL);
  g_assert_true (guichet_clipboard_backend_start (f->backend));
  for (GuichetSelection selection = 0; selection < GUICHET_N_SELECTIONS; selection++)
    guichet_clipboard_backend_set_watched (f->backend, selection, TRUE);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->fake);
  /* No timer is left that would touch it. */
  g_assert_false (g_main_context_pending (NULL));
}

static void
finish (Fixture *f, GuichetSelection selection)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  guichet_clipboard_backend_finish (f->backend, selection, bytes, GUICHET_TEXT_ENCODING_UTF8);
}

/* The timers of the backend end this. Returns: the time it took, in microseconds */
static gint64
wait_until_more_than (const guint *count, guint value)
{
  gint64 start = g_get_monotonic_time ();

  while (*count <= value)
    g_main_context_iteration (NULL, TRUE);
  return g_get_monotonic_time () - start;
}

static void
test_a_copy_is_read_at_once (Fixture *f, gconstpointer data)
{
  guichet_clipboard_backend_announce (f->backend, GUICHET_SELECTION_CLIPBOARD, TRUE);
  g_assert_cmpuint (f->fake->n_reads[GUICHET_SELECTION_CLIPBOARD], ==, 1);
  finish (f, GUICHET_SELECTION_CLIPBOARD);
  g_assert_cmpuint (f->fake->n_copied, ==, 1);
  g_assert_cmpuint (f->fake->n_cancels[GUICHET_SELECTION_CLIPBOARD], ==, 0);
}

static void
test_an_owner_that_hangs_is_given_up (Fixture *f, gconstpointer data)
{
  gint64 took;

  guichet_clipboard_backend_announce (f->backend, GUICHET_SELECTION_CLIPBOARD, TRUE);
  took = wait_until_more_than (&f->fake->n_cancels[GUICHET_SELECTION_CLIPBOARD], 0);
  /* Timers count in milliseconds. */
  g_assert_cmpint (took, >=, 1990 * G_TIME_SPAN_MILLISECOND);

  guichet_clipboard_backend_announce (f->backend, GUICHET_SELECTION_CLIPBOARD, TRUE);
  finish (f, GUICHET_SELECTION_CLIPBOARD);
  g_assert_cmpuint (f->fake->n_copied, ==, 1);
}

static void
test_a_newer_copy_takes_the_place_of_an_older (Fixture *f, gconstpointer data)
{
  guichet_clipboard_backend_announce (f->backend, GUICHET_SELECTION_CLIPBOARD, TRUE);
  guichet_clipboard_backend_announce (f->backend, GUICHET_SELECTION_CLIPBOARD, TRUE);
  g_assert_cmpuint (f->fake->n_cancels[GUICHET_SELECTION_CLIPBOARD], ==, 1);
  g_assert_cmpuint (f->fake->n_reads[GUICHET_SELECTION_CLIPBOARD], ==, 2);
  guichet_clipboard_backend_announce (f->backend, GUICHET_SELECTION_CLIPBOARD, FALSE);
  g_assert_cmpuint (f->fake->n_cancels[GUICHET_SELECTION_CLIPBOARD], ==, 2);
  g_assert_cmpuint (f->fake->n_reads[GUICHET_SELECTION_CLIPBOARD], ==, 2);
}

static void
test_a_selection_is_read_when_it_has_settled (Fixture *f, gconstpointer data)
{
  guint *n_reads = &f->fake->n_reads[GUICHET_SELECTION_PRIMARY];

  for (guint letter = 0; letter < 10; letter++)
    guichet_clipboard_backend_announce (f->backend, GUICHET_SELECTION_PRIMARY, TRUE);
  g_assert_cmpuint (*n_reads, ==, 0);
  wait_until_more_than (n_reads, 0);
  finish (f, GUICHET_SELECTION_PRIMARY);
  g_assert_cmpuint (*n_reads, ==, 1);
  g_assert_cmpuint (f->fake->n_copied, ==, 1);
}

static void
test_what_is_not_watched_is_not_read (Fixture *f, gconstpointer data)
{
  guichet_clipboard_backend_announce (f->backend, GUICHET_SELECTION_CLIPBOARD, TRUE);
  guichet_clipboard_backend_set_watched (f->backend, GUICHET_SELECTION_CLIPBOARD, FALSE);
  g_assert_cmpuint (f->fake->n_cancels[GUICHET_SELECTION_CLIPBOARD], ==, 1);
  guichet_clipboard_backend_announce (f->backend, GUICHET_SELECTION_CLIPBOARD, TRUE);
  g_assert_cmpuint (f->fake->n_reads[GUICHET_SELECTION_CLIPBOARD], ==, 1);
}

static void
test_selections_do_not_disturb_each_other (Fixture *f, gconstpointer data)
{
  guichet_clipboard_backend_announce (f->backend, GUICHET_SELECTION_CLIPBOARD, TRUE);
  guichet_clipboard_backend_announce (f->backend, GUICHET_SELECTION_PRIMARY, TRUE);
  g_assert_cmpuint (f->fake->n_cancels[GUICHET_SELECTION_CLIPBOARD], ==, 0);
  finish (f, GUICHET_SELECTION_CLIPBOARD);
  wait_until_more_than (&f->fake->n_reads[GUICHET_SELECTION_PRIMARY], 0);
  finish (f, GUICHET_SELECTION_PRIMARY);
  g_assert_cmpuint (f->fake->n_copied, ==, 2);
}

static void
test_a_backend_may_end_while_it_reads (Fixture *f, gconstpointer data)
{
  guichet_clipboard_backend_announce (f->backend, GUICHET_SELECTION_CLIPBOARD, TRUE);
  guichet_clipboard_backend_announce (f->backend, GUICHET_SELECTION_PRIMARY, TRUE);
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

  add ("/backend/a copy is read at once", test_a_copy_is_read_at_once);
  add ("/backend/an owner that hangs is given up", test_an_owner_that_hangs_is_given_up);
  add ("/backend/a newer copy takes the place of an older",
       test_a_newer_copy_takes_the_place_of_an_older);
  add ("/backend/a selection is read when it has settled",
       test_a_selection_is_read_when_it_has_settled);
  add ("/backend/what is not watched is not read", test_what_is_not_watched_is_not_read);
  add ("/backend/selections do not disturb each other", test_selections_do_not_disturb_each_other);
  add ("/backend/a backend may end while it reads", test_a_backend_may_end_while_it_reads);

  return g_test_run ();
}
