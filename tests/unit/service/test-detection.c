/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-detection.c: texts are read beside the main thread, one after the other, and can be given
 * up.
 */
#include <string.h>

#include "guichet-detection.h"

typedef struct
{
  guint *order; /* how many were over before */
  guint place;
  gboolean is_over;
  GPtrArray *numbers;
  GError *error;
} Detected;

static void
detected_clear (Detected *self)
{
  g_clear_pointer (&self->numbers, g_ptr_array_unref);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Detected, detected_clear)

static void
detected_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Detected *detected = user_data;

  detected->numbers = guichet_detection_run_finish (result, &detected->error);
  detected->is_over = TRUE;
  detected->place = (*detected->order)++;
}

static void
start (const char *text, GCancellable *cancellable, Detected *detected)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  guichet_detection_run_async (bytes, "FR", cancellable, detected_cb, detected);
}

static void
wait (Detected *detected)
{
  while (!detected->is_over)
    g_main_context_iteration (NULL, TRUE);
}

static const char *
get_dial (Detected *detected)
{
  GuichetPhoneNumber *number;

  g_assert_no_error (detected->error);
  g_assert_cmpuint (detected->numbers->len, ==, 1);
  number = detected->numbers->pdata[0];
  return number->dial;
}

static void
test_in_order (void)
{
  guint order = 0;
  g_auto(Detected) first = { .order = &order };
  g_auto(Detected) second = { .order = &order };

  start ("01 42 86 61 00", NULL, &first);
  start ("09 87 65 43 21", NULL, &second);
  wait (&first);
  wait (&second);
  g_assert_cmpstr (get_dial (&first), ==, "0033142866100");
  g_assert_cmpstr (get_dial (&second), ==, "0033987654321");
  g_assert_cmpuint (first.place, ==, 0);
  g_assert_cmpuint (second.place, ==, 1);
}

static void
test_nothing (void)
{
  guint order = 0;
  g_auto(Detected) detected = { .order = &order };

  start ("", NULL, &detected);
  wait (&detected);
  g_assert_no_error (detected.error);
  g_assert_cmpuint (detected.numbers->len, ==, 0);
}

static void
test_given_up (void)
{
  guint order = 0;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_auto(Detected) first = { .order = &order };
  g_auto(Detected) waiting = { .order = &order };
  g_auto(Detected) last = { .order = &order };

  start ("01 42 86 61 00", cancellable, &first);
  start ("01 42 86 61 00", cancellable, &waiting);
  start ("09 87 65 43 21", NULL, &last);
  g_cancellable_cancel (cancellable);
  wait (&first);
  wait (&waiting);
  wait (&last);
  g_assert_error (first.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_error (waiting.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (get_dial (&last), ==, "0033987654321");
}

static void
test_bytes_that_are_no_text (void)
{
  static const char bytes[] = { '\0', (char) 0xff, '0', '1', ' ', '4', '2', ' ',  '8',
                                '6',  ' ',         '6', '1', ' ', '0', '0', '\0', (char) 0xc3 };
  g_autoptr(GBytes) text = g_bytes_new_static (bytes, sizeof bytes);
  guint order = 0;
  g_auto(Detected) detected = { .order = &order };

  guichet_detection_run_async (text, NULL, NULL, detected_cb, &detected);
  wait (&detected);
  g_assert_no_error (detected.error);
  g_assert_nonnull (detected.numbers);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/detection/in-order", test_in_order);
  g_test_add_func ("/detection/nothing", test_nothing);
  g_test_add_func ("/detection/given-up", test_given_up);
  g_test_add_func ("/detection/bytes-that-are-no-text", test_bytes_that_are_no_text);
  return g_test_run ();
}
