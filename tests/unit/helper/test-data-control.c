/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-data-control.c: what the data-control backend says to a compositor, and what it makes of its
 * answers.
 */
#include "fake-compositor.h"
#include "guichet-data-control-backend.h"

typedef struct
{
  FakeCompositor *compositor;
  GuichetClipboardBackend *backend;
  gboolean ready;
  gboolean lost;
  GPtrArray *texts;
} Fixture;

static const char *const text_types[] = { "text/plain", "text/plain;charset=utf-8", NULL };
static const char *const secret_types[] = { "text/plain;charset=utf-8", "x-kde-passwordManagerHint",
                                            NULL };

static void
ready_cb (GuichetClipboardBackend *backend, Fixture *f)
{
  f->ready = TRUE;
}

static void
lost_cb (GuichetClipboardBackend *backend, Fixture *f)
{
  f->lost = TRUE;
}

static void
copied_cb (GuichetClipboardBackend *backend,
           GuichetSelection selection,
           GBytes *bytes,
           GuichetTextEncoding encoding,
           Fixture *f)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_ptr_array_add (
      f->texts,
      g_strdup_printf ("%s %.*s", selection == GUICHET_SELECTION_PRIMARY ? "primary" : "clipboard",
                       (int) size, data));
}

static void
set_up (Fixture *f, gconstpointer globals)
{
  f->texts = g_ptr_array_new_with_free_func (g_free);
  f->compositor = fake_compositor_new (GPOINTER_TO_UINT (globals));
  f->backend = guichet_data_control_backend_new ();
  g_signal_connect (f->backend, "ready", G_CALLBACK (ready_cb), f);
  g_signal_connect (f->backend, "lost", G_CALLBACK (lost_cb), f);
  g_signal_connect (f->backend, "copied", G_CALLBACK (copied_cb), f);
  for (GuichetSelection selection = 0; selection < GUICHET_N_SELECTIONS; selection++)
    guichet_clipboard_backend_set_watched (f->backend, selection, TRUE);
  g_assert_true (guichet_clipboard_backend_start (f->backend));
  while (!f->ready && !f->lost)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *f, gconstpointer globals)
{
  g_assert_finalize_object (f->backend);
  fake_compositor_free (f->compositor);
  g_ptr_array_unref (f->texts);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
wait_until_asked (Fixture *f)
{
  while (f->compositor->asked == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
send_and_wait (Fixture *f, const char *text)
{
  guint n = f->texts->len;

  fake_compositor_send (f->compositor, text);
  while (f->texts->len == n)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_the_best_type_is_read (Fixture *f, gconstpointer globals)
{
  g_assert_true (f->ready);
  g_assert_cmpint (f->compositor->device_is_ext, ==, (GPOINTER_TO_UINT (globals) & FAKE_EXT) != 0);

  fake_compositor_copy (f->compositor, FALSE, text_types);
  wait_until_asked (f);
  g_assert_cmpstr (f->compositor->asked, ==, "text/plain;charset=utf-8");
  send_and_wait (f, "+33123456789");

  fake_compositor_copy (f->compositor, TRUE, text_types);
  wait_until_asked (f);
  send_and_wait (f, "0123456789");

  g_assert_cmpuint (f->texts->len, ==, 2);
  g_assert_cmpstr (f->texts->pdata[0], ==, "clipboard +33123456789");
  g_assert_cmpstr (f->texts->pdata[1], ==, "primary 0123456789");
}

static void
test_what_was_there_before_is_not_asked_for (Fixture *f, gconstpointer globals)
{
  settle ();
  g_assert_null (f->compositor->asked);
}

static void
test_a_password_is_never_asked_for (Fixture *f, gconstpointer globals)
{
  fake_compositor_copy (f->compositor, FALSE, secret_types);
  settle ();
  g_assert_null (f->compositor->asked);
}

static void
test_offers_are_given_back (Fixture *f, gconstpointer globals)
{
  for (guint i = 0; i < 3; i++)
    fake_compositor_copy (f->compositor, FALSE, secret_types);
  fake_compositor_clear (f->compositor, FALSE);
  settle ();
  /* And the one that was there before. */
  g_assert_cmpuint (f->compositor->n_offers_destroyed, ==, 4);
}

static void
test_a_text_of_an_older_copy_is_dropped (Fixture *f, gconstpointer globals)
{
  fake_compositor_copy (f->compositor, FALSE, text_types);
  wait_until_asked (f);
  fake_compositor_copy (f->compositor, FALSE, secret_types);
  settle ();
  /* Nobody reads any more: closing is all that is left. */
  fake_compositor_send (f->compositor, "");
  settle ();
  g_assert_cmpuint (f->texts->len, ==, 0);
}

static void
test_a_compositor_without_it_is_left (Fixture *f, gconstpointer globals)
{
  g_assert_true (f->lost);
  g_assert_false (f->ready);
}

static void
test_a_seat_that_goes_away_is_told (Fixture *f, gconstpointer globals)
{
  fake_compositor_finish_seat (f->compositor);
  settle ();
  g_assert_true (f->lost);
}

static void
test_a_compositor_that_hangs_up_is_told (Fixture *f, gconstpointer globals)
{
  fake_compositor_copy (f->compositor, FALSE, text_types);
  wait_until_asked (f);
  fake_compositor_hang_up (f->compositor);
  settle ();
  g_assert_true (f->lost);
}

static void
add (const char *path, FakeGlobals globals, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, GUINT_TO_POINTER (globals), set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  const FakeGlobals ext = FAKE_SEAT | FAKE_EXT;
  const FakeGlobals wlr = FAKE_SEAT | FAKE_WLR;

  g_test_init (&argc, &argv, NULL);

  add ("/data-control/the best type is read, ext", ext, test_the_best_type_is_read);
  add ("/data-control/the best type is read, wlr", wlr, test_the_best_type_is_read);
  add ("/data-control/the younger protocol is preferred", ext | wlr, test_the_best_type_is_read);
  add ("/data-control/what was there before is not asked for", ext,
       test_what_was_there_before_is_not_asked_for);
  add ("/data-control/a password is never asked for, ext", ext, test_a_password_is_never_asked_for);
  add ("/data-control/a password is never asked for, wlr", wlr, test_a_password_is_never_asked_for);
  add ("/data-control/offers are given back", ext, test_offers_are_given_back);
  add ("/data-control/a text of an older copy is dropped", ext,
       test_a_text_of_an_older_copy_is_dropped);
  add ("/data-control/a compositor without it is left", FAKE_SEAT,
       test_a_compositor_without_it_is_left);
  add ("/data-control/a compositor without a seat is left", FAKE_EXT,
       test_a_compositor_without_it_is_left);
  add ("/data-control/a seat that goes away is told", ext, test_a_seat_that_goes_away_is_told);
  add ("/data-control/a compositor that hangs up is told", ext,
       test_a_compositor_that_hangs_up_is_told);

  return g_test_run ();
}
