/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-phone-detector.c: what the detector says of a number, its limits, and that no text can harm
 * it.
 */
#include "guichet-phone-detector.h"

#include <string.h>

static GPtrArray *
scan (const char *text)
{
  return guichet_phone_detector_scan (text, strlen (text), NULL, NULL, NULL);
}

static const GuichetPhoneNumber *
nth (GPtrArray *numbers, guint index)
{
  g_assert_cmpuint (index, <, numbers->len);

  return g_ptr_array_index (numbers, index);
}

/* @size bytes of @pattern over and over. */
static char *
repeat (const char *pattern, gsize size)
{
  gsize length = strlen (pattern);
  char *text = g_malloc (size + 1);

  for (gsize i = 0; i < size; i++)
    text[i] = pattern[i % length];
  text[size] = '\0';

  return text;
}

static void
test_says_all (void)
{
  g_autoptr(GPtrArray) numbers = scan ("Tél. : 01\u00a023\u00a045\u00a067\u00a089 poste 12.");
  const GuichetPhoneNumber *number = nth (numbers, 0);

  g_assert_cmpstr (number->raw, ==, "01\u00a023\u00a045\u00a067\u00a089");
  g_assert_cmpuint (number->start, ==, strlen ("Tél. : "));
  g_assert_cmpuint (number->end, ==, number->start + strlen (number->raw));
  g_assert_cmpstr (number->dial, ==, "0033123456789");
  g_assert_cmpstr (number->e164, ==, "+33123456789");
  g_assert_cmpstr (number->national, ==, "01 23 45 67 89");
  g_assert_cmpstr (number->international, ==, "+33 1 23 45 67 89");
  g_assert_cmpstr (number->region, ==, "FR");
  g_assert_cmpstr (number->extension, ==, "12");
  g_assert_cmpint (number->type, ==, GUICHET_PHONE_TYPE_FIXED);
  g_assert_cmpint (number->flags, ==, GUICHET_PHONE_FLAG_LABEL);
  g_assert_true (number->valid);
}

static void
test_emergency (void)
{
  static const char *const texts[] = {
    "15",
    "17",
    "18",
    "112",
    "115",
    "1 1 2",
    "tel:112",
    "tel:15",
    "Appelez le 15",
    "appelez le 112",
    "composez le 18",
    "numéro vert 119",
    "tél : 196",
    "+112",
    "Tel 114",
    "Urgences 112",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GPtrArray) numbers = scan (texts[i]);

      g_test_message ("%s", texts[i]);
      g_assert_cmpuint (numbers->len, ==, 0);
    }
}

static void
test_order (void)
{
  g_autoptr(GPtrArray) numbers =
                 scan ("Fax : 01 23 45 67 80\n0145879632\nMobile : 06 12 34 56 78\n");

  g_assert_cmpuint (numbers->len, ==, 3);
  g_assert_cmpstr (nth (numbers, 0)->dial, ==, "0033612345678");
  g_assert_cmpstr (nth (numbers, 1)->dial, ==, "0033145879632");
  g_assert_cmpstr (nth (numbers, 2)->dial, ==, "0033123456780");
  g_assert_cmpint (nth (numbers, 2)->flags & GUICHET_PHONE_FLAG_FAX, !=, 0);
}

static void
test_once (void)
{
  g_autoptr(GPtrArray) numbers = scan ("0123456789 … Tél. : +33 1 23 45 67 89");

  g_assert_cmpuint (numbers->len, ==, 1);
  g_assert_cmpstr (nth (numbers, 0)->raw, ==, "+33 1 23 45 67 89");
}

static void
test_most_numbers (void)
{
  const GuichetPhoneDetectorOptions options = { .max_numbers = 3 };
  GuichetPhoneDetectorLimits limits;
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GPtrArray) numbers = NULL;

  for (int i = 0; i < 10; i++)
    g_string_append_printf (text, "01 23 45 67 8%d\n", i);
  numbers = guichet_phone_detector_scan (text->str, text->len, &options, NULL, &limits);

  g_assert_cmpuint (numbers->len, ==, 3);
  g_assert_true (limits.full);
  g_assert_false (limits.truncated);
  g_assert_cmpstr (nth (numbers, 2)->dial, ==, "0033123456782");
}

static void
test_most_bytes (void)
{
  const char *text = "01 23 45 67 89, 06 12 34 56 78 90";
  const GuichetPhoneDetectorOptions cut = { .max_bytes =
                                                strlen ("01 23 45 67 89, 06 12 34 56 78") };
  GuichetPhoneDetectorLimits limits;
  g_autoptr(GPtrArray) numbers =
                 guichet_phone_detector_scan (text, strlen (text), &cut, NULL, &limits);

  /* The second number goes on behind what is read: half of it would be another one. */
  g_assert_true (limits.truncated);
  g_assert_cmpuint (numbers->len, ==, 1);
  g_assert_cmpstr (nth (numbers, 0)->dial, ==, "0033123456789");
}

/* 100 MB of which the last 99 are not there: reading them would end the process. */
static void
test_huge (void)
{
  GuichetPhoneDetectorLimits limits;
  g_autofree char *text = repeat ("prose without numbers, ", 1024 * 1024);
  g_autoptr(GPtrArray) numbers = NULL;

  memcpy (text + 500, " 01 23 45 67 89 ", 16);
  numbers = guichet_phone_detector_scan (text, 100 * 1024 * 1024, NULL, NULL, &limits);

  g_assert_true (limits.truncated);
  g_assert_cmpuint (numbers->len, ==, 1);
}

static void
test_time (void)
{
  const GuichetPhoneDetectorOptions options = { .max_microseconds = 1 };
  GuichetPhoneDetectorLimits limits;
  g_autofree char *text = repeat ("01 23 45 67 89; 06 12 34 56 78; ", 10000);
  g_autoptr(GPtrArray) numbers =
                 guichet_phone_detector_scan (text, 10000, &options, NULL, &limits);

  g_assert_true (limits.timed_out);
  g_assert_cmpuint (numbers->len, <=, 2);
}

static gpointer
cancel_it (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);

  return NULL;
}

/* So many numbers, none like another, take seconds; cancelled, the scan ends at once, with nothing.
 */
static void
test_cancelled (void)
{
  const GuichetPhoneDetectorOptions options = { .max_microseconds = -1,
                                                .max_numbers = G_MAXINT,
                                                .region = "DE" };
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GPtrArray) numbers = NULL;
  GThread *thread;
  gint64 begun;

  for (int i = 0; i < 50000; i++)
    g_string_append_printf (text, "030 9%05d and ", i);
  thread = g_thread_new ("cancel", cancel_it, cancellable);
  begun = g_get_monotonic_time ();
  numbers = guichet_phone_detector_scan (text->str, text->len, &options, cancellable, NULL);
  g_thread_join (thread);

  g_assert_cmpuint (numbers->len, ==, 0);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 5 * G_TIME_SPAN_SECOND);
}

static void
test_broken_text (void)
{
  static const char text[] =
      "T\xe9l \xff\xfe\0 \x1b[1m\xc3 01 23 45 67 89 \xf0\x9f\x93\x1b[0m\x07\xc2";
  g_autoptr(GPtrArray) numbers =
                 guichet_phone_detector_scan (text, sizeof text - 1, NULL, NULL, NULL);

  g_assert_cmpuint (numbers->len, ==, 1);
  g_assert_cmpstr (nth (numbers, 0)->raw, ==, "01 23 45 67 89");
}

static void
test_every_cut (void)
{
  static const char text[] =
      "☎ ＋３３\u202f１ 23\u00a045‑67‑89 «Tél» 06 12 34 56 78&nbsp;🙂 +32 "
      "(0)475 12 34 56";

  for (gsize start = 0; start < sizeof text; start++)
    {
      for (gsize end = start; end < sizeof text; end += 3)
        {
          g_autofree char *part =
              g_memdup2 (text + start, MAX (end - start, 1)); /* for the address sanitizer */
          g_autoptr(GPtrArray) numbers =
                         guichet_phone_detector_scan (part, end - start, NULL, NULL, NULL);

          for (guint i = 0; i < numbers->len; i++)
            {
              g_assert_true (g_utf8_validate (nth (numbers, i)->raw, -1, NULL));
              g_assert_cmpmem (part + nth (numbers, i)->start,
                               nth (numbers, i)->end - nth (numbers, i)->start,
                               nth (numbers, i)->raw, strlen (nth (numbers, i)->raw));
            }
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/phone/detector/says-all-of-a-number", test_says_all);
  g_test_add_func ("/phone/detector/emergency-never-offered", test_emergency);
  g_test_add_func ("/phone/detector/surest-first-fax-last", test_order);
  g_test_add_func ("/phone/detector/each-number-once", test_once);
  g_test_add_func ("/phone/detector/stops-at-most-numbers", test_most_numbers);
  g_test_add_func ("/phone/detector/half-a-number-is-none", test_most_bytes);
  g_test_add_func ("/phone/detector/reads-one-mebibyte-of-100", test_huge);
  g_test_add_func ("/phone/detector/keeps-its-time", test_time);
  g_test_add_func ("/phone/detector/cancelled-at-once", test_cancelled);
  g_test_add_func ("/phone/detector/broken-text", test_broken_text);
  g_test_add_func ("/phone/detector/cut-anywhere", test_every_cut);

  return g_test_run ();
}
