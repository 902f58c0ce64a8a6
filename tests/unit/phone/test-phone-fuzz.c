/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-phone-fuzz.c: random texts of all that numbers are made of, and of broken bytes, harm
 * neither detector nor parser. GUICHET_FUZZ_SECONDS makes it run longer; --seed repeats a run.
 */
#include "guichet-phone-detector.h"

#include <string.h>

#define MOST_PIECES 60

/* clang-format off */
static const char *const pieces[] = {
  "0", "1", "2", "3", "06", "33", "+", "00", "01 23 45 67 89", "0612345678", "+33 1 23 45 67 89", "12.05.2022",
  " ", " ", " ", ".", "-", "/", "(", ")", "[", "]", "(0)", "\t", "\n", "\r", ",", ";", ":", "=", "&", "#", "@", "_",
  "&nbsp;", "&#160;", "\u00a0", "\u202f", "\u2011", "\u200b", "\u202a", "\u061c", "\ufeff", "\u2060", "\u00ad", "·",
  "٠", "٩", "۱", "०", "０", "９", "＋", "（", "Tél", "tel:", "Fax", "Réf", "SIRET", "IBAN FR76", "€", "%", "km", "poste 12",
  "ext. 3", ";ext=4", "x5", "3949", "appelez le ", "112", "https://", "www.", "wa.me/", "phone=", "id IN (", "📞", "é",
  "\xff", "\xc3", "\xe2\x80", "\xf0\x9f", "\x1b[0m", "\x07", "\x7f", "\uffff", "\xed\xa0\x80", "item1.TEL:",
};
/* clang-format on */

static const char *const regions[] = { "FR", "FR", "FR", "BE", "DE", "CH", "US", "RE", "ZZ", "" };

static void
try_text (const char *text, gsize length, const char *region)
{
  /* On the heap without a terminator, so that the address sanitizer sees each byte read too many.
   */
  g_autofree char *copy = g_memdup2 (text, MAX (length, 1));
  const GuichetPhoneDetectorOptions options = { .region = region };
  g_autoptr(GPtrArray) numbers = guichet_phone_detector_scan (copy, length, &options, NULL, NULL);
  g_autoptr(GuichetPhoneNumber) typed = NULL;
  g_autofree char *shown = NULL;
  int caret = (int) length / 2;

  for (guint i = 0; i < numbers->len; i++)
    {
      const GuichetPhoneNumber *number = g_ptr_array_index (numbers, i);
      g_autofree char *words = guichet_phone_number_describe (number);

      g_assert_cmpuint (number->start, <, number->end);
      g_assert_cmpuint (number->end, <=, length);
      g_assert_cmpmem (copy + number->start, number->end - number->start, number->raw,
                       strlen (number->raw));
      g_assert_true (g_utf8_validate (number->raw, -1, NULL));
      g_assert_cmpint (number->warning, !=, GUICHET_PHONE_WARNING_EMERGENCY);
      g_assert_cmpuint (strspn (number->dial, "0123456789"), ==, strlen (number->dial));
      g_assert_true (g_utf8_validate (words, -1, NULL));
    }

  typed = guichet_phone_number_parse (text, region);
  shown = guichet_phone_format_as_typed (text, region, &caret);
  g_assert_nonnull (shown);
}

static void
test_random_texts (void)
{
  const char *seconds = g_getenv ("GUICHET_FUZZ_SECONDS");
  gint64 budget = (seconds != NULL ? g_ascii_strtoll (seconds, NULL, 10) : 1) * G_TIME_SPAN_SECOND;
  gint64 begun = g_get_monotonic_time ();
  guint n_texts = 0;

  while (g_get_monotonic_time () - begun < budget)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      int n_pieces = g_test_rand_int_range (0, MOST_PIECES);
      gsize region = (gsize) g_test_rand_int_range (0, G_N_ELEMENTS (regions));

      for (int i = 0; i < n_pieces; i++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      try_text (text->str, text->len, regions[region]);
      n_texts++;
    }

  g_test_message ("%u texts", n_texts);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/phone/fuzz/random-texts", test_random_texts);

  return g_test_run ();
}
