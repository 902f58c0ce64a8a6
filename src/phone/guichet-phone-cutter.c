/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-cutter.c: cuts the stretches of digits that libphonenumber does not read: numbers
 * between other digits, and numbers in a row. It asks the library of each piece, and takes none
 * that does not exist.
 */
#include "guichet-phone-cutter.h"
#include "guichet-phone-number-private.h"

#include <string.h>

/* Digits of the shortest and the longest number, with its country code. */
#define MIN_NUMBER 8
#define MAX_NUMBER 15

/* Adds a number to those that were found, as long as there is room. */
void
guichet_phone_found_add (GuichetPhoneFound *found,
                         int *n_found,
                         int start,
                         int end,
                         const GuichetLibNumber *number,
                         gboolean split)
{
  if (*n_found < GUICHET_PHONE_FOUND_MAX)
    found[(*n_found)++] = (GuichetPhoneFound){ start, end, *number, split };
}

/* How many groups from @group on are one French number whose writing stands out: one of ten digits,
 * or five pairs. */
static int
french_size (const GuichetPhoneStretch *stretch, int group)
{
  const GuichetPhoneShape *shape = stretch->shape;
  const char *digits = shape->ascii + shape->groups[group].start;
  int size = guichet_phone_shape_size (shape, group) == 10 ? 1 : 5;
  int after = group + size;

  if (digits[0] != '0' || digits[1] == '0' || after > stretch->last)
    return 0;
  if (size == 1)
    return 1;

  for (int i = group; i < after; i++)
    {
      if (guichet_phone_shape_size (shape, i) != 2 ||
          (i > group + 1 &&
           strcmp (shape->groups[i].separator, shape->groups[group + 1].separator) != 0))
        return 0;
    }

  return 5;
}

/* Whether nobody would take @group for a part of the number at its side: a postcode, a year, or a
 * strong separator. */
static gboolean
stands_apart (const GuichetPhoneStretch *stretch, int group, int border, const char *inner)
{
  const char *separator = stretch->shape->groups[border].separator;

  if (guichet_phone_shape_size (stretch->shape, group) >= 4)
    return TRUE;

  return strcmp (separator, inner) != 0 &&
         (strlen (separator) >= 2 || strchr (separator, ')') != NULL ||
          strchr (separator, '/') != NULL);
}

/**
 * guichet_phone_cutter_cut_french:
 * @stretch: a stretch
 * @found: (out) (array): room for %GUICHET_PHONE_FOUND_MAX numbers
 *
 * Finds French numbers between other digits: "75002 01 23 45 67 89", "01 23 45 67 89 75002".
 *
 * Returns: how many were found
 */
int
guichet_phone_cutter_cut_french (const GuichetPhoneStretch *stretch, GuichetPhoneFound *found)
{
  const GuichetPhoneShape *shape = stretch->shape;
  int n_found = 0;

  for (int group = stretch->first; group < stretch->last; group++)
    {
      int size = french_size (stretch, group);
      const char *inner = size > 1 ? shape->groups[group + 1].separator : "";
      int start = shape->groups[group].start, end;
      GuichetLibNumber number;

      if (size == 0 ||
          (group > stretch->first && !stands_apart (stretch, group - 1, group, inner)) ||
          (group + size < stretch->last &&
           !stands_apart (stretch, group + size, group + size, inner)))
        continue;
      end = shape->groups[group + size - 1].end;
      if (!guichet_phone_number_read (shape->ascii + start, (gsize) (end - start), "FR", &number) ||
          !number.valid)
        continue;
      guichet_phone_found_add (found, &n_found, start, end, &number, TRUE);
      group += size - 1;
    }

  return n_found;
}

/* The longest number that begins with @group; returns the group after it, or -1. */
static int
read_one (const GuichetPhoneStretch *stretch, int group, int *start, GuichetLibNumber *number)
{
  const GuichetPhoneShape *shape = stretch->shape;
  gboolean french = guichet_phone_is_french (stretch->text->region);
  int n_digits = 0, after = -1;
  gboolean full;

  *start = shape->groups[group].start;
  while (*start > 0 && strchr ("+(", shape->ascii[*start - 1]) != NULL)
    (*start)--;
  full = shape->ascii[*start] == '+' || g_str_has_prefix (shape->ascii + *start, "00");

  for (int i = group; i < stretch->last; i++)
    {
      GuichetLibNumber longer;
      gsize length = (gsize) (shape->groups[i].end - *start);

      n_digits += guichet_phone_shape_size (shape, i);
      if (n_digits > MAX_NUMBER)
        break;
      if (n_digits < MIN_NUMBER || (french && !full && n_digits != 10))
        continue;
      if (guichet_phone_number_read (shape->ascii + *start, length, stretch->text->region,
                                     &longer) &&
          longer.valid)
        {
          after = i + 1;
          *number = longer;
        }
    }

  return after;
}

/**
 * guichet_phone_cutter_cut_row:
 * @stretch: a stretch
 * @found: (out) (array): room for %GUICHET_PHONE_FOUND_MAX numbers
 *
 * Finds numbers in a row without a mark between them: all digits must be used, or none is taken.
 *
 * Returns: how many were found
 */
int
guichet_phone_cutter_cut_row (const GuichetPhoneStretch *stretch, GuichetPhoneFound *found)
{
  int group = stretch->first, n_found = 0;

  while (group < stretch->last)
    {
      GuichetLibNumber number;
      int start, after = n_found < GUICHET_PHONE_FOUND_MAX
                             ? read_one (stretch, group, &start, &number)
                             : -1;

      if (after < 0)
        return 0;
      guichet_phone_found_add (found, &n_found, start, stretch->shape->groups[after - 1].end,
                               &number, TRUE);
      group = after;
    }

  return n_found;
}
