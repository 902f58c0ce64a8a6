/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-number-edit.c: what a field holds after something was typed, pasted or deleted in the
 * number that it shows: the number as people write it, with the caret where it was.
 * Pure.
 */
#include "guichet-number-edit.h"

#include <string.h>

#include "guichet-phone-detector.h"
#include "guichet-phone-number.h"

/* What a number is written with. */
#define NUMBER_CHARACTERS "+0123456789 .-/()#*"

/* Shorter texts hold no two numbers, and are typed key by key. */
#define SHORTEST_PAIR 12

/**
 * guichet_number_edit_find:
 * @pasted: UTF-8; need not end after @length
 * @length: its size in bytes
 * @region: ISO 3166 code of national numbers
 *
 * Returns: (transfer full) (element-type GuichetPhoneNumber): the numbers in @pasted, best first;
 * none if it is too short to hold several
 */
GPtrArray *
guichet_number_edit_find (const char *pasted, gsize length, const char *region)
{
  const GuichetPhoneDetectorOptions options = {
    .region = region,
    .max_bytes = 64 * 1024,
    .max_numbers = 50,
    .max_microseconds = 50 * G_TIME_SPAN_MILLISECOND,
  };
  GPtrArray *numbers = length >= SHORTEST_PAIR
                           ? guichet_phone_detector_scan (pasted, length, &options, NULL, NULL)
                           : NULL;

  return numbers != NULL ? numbers : g_ptr_array_new ();
}

/* A pasted sentence with one number in it gives that number; anything else is left as it is. */
static char *
take_number_out (const char *pasted, gsize length, const char *region)
{
  g_autoptr(GPtrArray) numbers = NULL;
  const GuichetPhoneNumber *number = NULL;

  if (strspn (pasted, NUMBER_CHARACTERS) >= length)
    return g_strndup (pasted, length);
  numbers = guichet_number_edit_find (pasted, length, region);
  if (numbers->len != 1)
    return g_strndup (pasted, length);
  number = g_ptr_array_index (numbers, 0);
  return g_strdup (guichet_phone_number_get_display (number, region));
}

/**
 * guichet_number_edit_insert:
 * @before: what the field holds, in UTF-8
 * @position: where something is inserted, in characters
 * @inserted: what, in UTF-8; need not end after @length
 * @length: its size in bytes
 * @region: ISO 3166 code of national numbers
 * @caret: (out): where the caret is then, in characters
 *
 * Returns: (transfer full): what the field holds then
 */
char *
guichet_number_edit_insert (const char *before,
                            int position,
                            const char *inserted,
                            gsize length,
                            const char *region,
                            int *caret)
{
  g_autofree char *wanted = take_number_out (inserted, length, region);
  const char *split = g_utf8_offset_to_pointer (before, position);
  g_autofree char *typed =
      g_strdup_printf ("%.*s%s%s", (int) (split - before), before, wanted, split);

  *caret = position + (int) g_utf8_strlen (wanted, -1);
  return guichet_phone_format_as_typed (typed, region, caret);
}

/**
 * guichet_number_edit_delete:
 * @before: what the field holds, in UTF-8
 * @start: the first character that is deleted
 * @end: the one after the last; negative for all that follow
 * @region: ISO 3166 code of national numbers
 * @caret: (out): where the caret is then, in characters
 *
 * Returns: (transfer full): what the field holds then
 */
char *
guichet_number_edit_delete (const char *before, int start, int end, const char *region, int *caret)
{
  int last = end < 0 ? (int) g_utf8_strlen (before, -1) : end;
  const char *from = g_utf8_offset_to_pointer (before, start);
  const char *to = g_utf8_offset_to_pointer (before, last);
  g_autofree char *typed = NULL;

  *caret = start;
  /* Only a space inside the number goes: take the digit before it too, or formatting would put the
   * space back for ever. */
  if (last - start == 1 && *from == ' ' && *to != '\0' && start > 0)
    {
      from = g_utf8_prev_char (from);
      *caret -= 1;
    }
  typed = g_strdup_printf ("%.*s%s", (int) (from - before), before, to);
  /* The space at the end was put there by formatting, and goes with the digit that stood after it.
   */
  if (*to == '\0' && typed[strspn (typed, NUMBER_CHARACTERS)] == '\0')
    {
      g_strchomp (typed);
      *caret = MIN (*caret, (int) strlen (typed));
    }
  return guichet_phone_format_as_typed (typed, region, caret);
}
