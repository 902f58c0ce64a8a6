/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-prefilter.c: skips all of a text but its runs of digits, in linear time and without
 * libphonenumber. It judges nothing: what a run means is for the steps after it.
 */
#include "guichet-phone-prefilter.h"
#include "guichet-phone-characters.h"

/* Bytes of separators that may stand between two digits of one number. */
#define MAX_GAP 12

/* Characters before the first digit that may belong to the number: "(+", with blanks and invisible
 * ones between. */
#define MAX_LEAD 8

/* The fewest digits a number has. */
#define MIN_DIGITS 2

static const char *
skip_to_digit (const char *p, const char *end)
{
  /* Bytes that a digit may begin with: ASCII, Arabic, Persian, Devanagari, full-width. */
  static const guint8 stops[256] = {
    ['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1,  ['4'] = 1,  ['5'] = 1,  ['6'] = 1,
    ['7'] = 1, ['8'] = 1, ['9'] = 1, [0xD9] = 1, [0xDB] = 1, [0xE0] = 1, [0xEF] = 1,
  };

  while (p < end && !stops[(guchar) *p])
    p++;

  return p;
}

/* The end of the separators at @p if a digit follows them, else NULL. */
static const char *
skip_gap (const char *p, const char *end)
{
  const char *q = p;
  char stand_in;
  int size, value;

  while (q - p <= MAX_GAP && (size = guichet_phone_joiner_at (q, end, &stand_in)) > 0)
    q += size;

  return q > p && q - p <= MAX_GAP && guichet_phone_digit_at (q, end, &value) > 0 ? q : NULL;
}

/* From the first digit at @start; returns the end of the last one. */
static const char *
read_digits (const char *start, const char *end, gsize *n_digits)
{
  const char *p = start, *last;
  int size, value;

  *n_digits = 0;
  do
    {
      while ((size = guichet_phone_digit_at (p, end, &value)) > 0)
        {
          (*n_digits)++;
          p += size;
        }
      last = p;
      p = skip_gap (p, end);
    }
  while (p != NULL);

  return last;
}

/* Takes in the "+" and "(" that stand before the first digit. */
static void
take_lead (const char *text, gsize length, GuichetPhoneRun *run)
{
  const char *p = text + run->start;

  for (int i = 0; i < MAX_LEAD && p > text; i++)
    {
      const char *previous = p - 1;
      char stand_in;
      int size;

      while (previous > text && ((guchar) *previous & 0xC0) == 0x80)
        previous--;
      size = guichet_phone_joiner_at (previous, text + length, &stand_in);
      if (size == 0 || previous + size != p ||
          (stand_in != '\0' && stand_in != '+' && stand_in != '(' && stand_in != ' '))
        return;
      p = previous;
      if (stand_in == '+' || stand_in == '(')
        run->start = (gsize) (p - text);
      run->plus |= stand_in == '+';
    }
}

/**
 * guichet_phone_prefilter_next:
 * @text: any bytes
 * @length: how many
 * @position: (inout): where to go on; 0 at first
 * @run: (out): the next run
 *
 * Returns: %FALSE if there is no run after @position
 */
gboolean
guichet_phone_prefilter_next (const char *text, gsize length, gsize *position, GuichetPhoneRun *run)
{
  const char *end = text + length, *p = text + *position;
  int value;

  while ((p = skip_to_digit (p, end)) < end)
    {
      const char *last;
      gsize n_digits;

      if (guichet_phone_digit_at (p, end, &value) == 0)
        {
          p++;
          continue;
        }

      last = read_digits (p, end, &n_digits);
      if (n_digits >= MIN_DIGITS)
        {
          *run = (GuichetPhoneRun){ (gsize) (p - text), (gsize) (last - text), n_digits, FALSE };
          take_lead (text, length, run);
          *position = run->end;
          return TRUE;
        }
      p = last;
    }

  *position = length;
  return FALSE;
}
