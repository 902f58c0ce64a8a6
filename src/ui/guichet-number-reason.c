/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-number-reason.c: why what is typed cannot be called. Pure.
 */
#include "config.h"

#include "guichet-number-reason.h"

#include "guichet-phone-detector.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of any number in the world with its prefix, by E.164 and "00". */
#define MAX_DIGITS 17

static gboolean
holds_several (const char *text, const char *region)
{
  const GuichetPhoneDetectorOptions options = {
    .region = region,
    .max_bytes = 64 * 1024,
    .max_numbers = 2,
    .max_microseconds = 50 * G_TIME_SPAN_MILLISECOND,
  };
  g_autoptr(GPtrArray) numbers =
                 guichet_phone_detector_scan (text, strlen (text), &options, NULL, NULL);

  return numbers != NULL && numbers->len > 1;
}

/**
 * guichet_number_reason:
 * @text: what is typed, of which no number could be made
 * @region: ISO 3166 code of national numbers
 *
 * Returns: (transfer none): a sentence, translated
 */
const char *
guichet_number_reason (const char *text, const char *region)
{
  guint n_digits = 0;
  gboolean has_letters = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      n_digits += g_unichar_isdigit (g_utf8_get_char (p));
      has_letters |= g_unichar_isalpha (g_utf8_get_char (p));
    }
  if (n_digits > MAX_DIGITS || (has_letters && n_digits > 0))
    if (holds_several (text, region))
      return _("There are several numbers: keep one");
  if (has_letters)
    return _("This is not a telephone number");
  if (n_digits > MAX_DIGITS)
    return _("There are too many digits");
  return _("Type or paste a number");
}
