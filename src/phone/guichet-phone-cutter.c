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

/* How many groups from @group on are one French number, written in one of the usual ways; 0 if they
 * are none. */
static int
french_size (const GuichetPhoneStretch *stretch, int group)
{
  static const int spellings[][6] = {
    { 10 },      { 2, 2, 2, 2, 2 }, { 2, 4, 4 },       { 4, 2, 2, 2 },
    { 4, 3, 3 }, { 1, 3, 3, 3 },    { 1, 3, 2, 2, 2 },
  };
  const GuichetPhoneShape *shape = stretch->shape;

  if (shape->ascii[shape->groups[group].start] != '0')
    return 0;

  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      int size = 0;

      while (spellings[i][size] > 0 && group + size < stretch->last &&
             guichet_phone_shape_size (shape, group + size) == spellings[i][size] &&
             (size < 2 || strcmp (shape->groups[group + size].separator,
                                  shape->groups[group + 1].separator) == 0))
        size++;
      if (spellings[i][size] == 0)
        return size;
    }

  return 0;
}

/* Whether nobody would take @group for a part of the number at its side: a postcode, a year, or a
 * strong separator. */
static gboolean
stands_apart (const GuichetPhoneStretch *stretch, int group, int border, const char *inner)
{
  const char *separator = stretch->shape->groups[border].separator;

  if (guichet_phone_shape_size (stretch->shape, group) >= 3)
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

/* "+33 …", "(+33) …", "00 33 …", "33 …": written with its country code. */
static gboolean
is_full (const char *ascii)
{
  const char *first = ascii + strspn (ascii, "( ");
  const char *second = first[0] != '\0' ? first + 1 + strspn (first + 1, " ") : first;

  return first[0] == '+' || g_str_has_prefix (first, "33") || (first[0] == '0' && second[0] == '0');
}

/* The longest number that begins with @group; returns the group after it, or -1. */
static int
read_one (const GuichetPhoneStretch *stretch, int group, int *start, GuichetLibNumber *number)
{
  const GuichetPhoneShape *shape = stretch->shape;
  gboolean french = guichet_phone_is_french (stretch->text->region);
  int n_digits = 0, after = -1;
  gboolean full;

  *start = group == stretch->first ? stretch->start : shape->groups[group].start;
  while (*start > 0 && strchr ("+(", shape->ascii[*start - 1]) != NULL)
    (*start)--;
  full = is_full (shape->ascii + *start);

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

/**
 * guichet_phone_cutter_cut_first:
 * @stretch: a stretch
 * @found: (out) (array): room for %GUICHET_PHONE_FOUND_MAX numbers
 *
 * Finds the number that the stretch begins with: "+33 1 23 45 67 89 75002", "(01) 23 45 67 89
 * 75002".
 *
 * Returns: how many were found
 */
int
guichet_phone_cutter_cut_first (const GuichetPhoneStretch *stretch, GuichetPhoneFound *found)
{
  GuichetLibNumber number;
  int start, n_found = 0;
  int after = read_one (stretch, stretch->first, &start, &number);

  if (after > 0 && after < stretch->last && stands_apart (stretch, after, after, " ") &&
      (stretch->shape->ascii[start] == '(' || is_full (stretch->shape->ascii + start)))
    guichet_phone_found_add (found, &n_found, start, stretch->shape->groups[after - 1].end, &number,
                             TRUE);

  return n_found;
}
