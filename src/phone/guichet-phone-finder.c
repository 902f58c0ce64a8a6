/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-finder.c: lets libphonenumber read a stretch of digits, and cuts the stretches that
 * it does not. What it finds exists in the numbering plan; whether it was meant as a telephone
 * number is for others to judge.
 */
#include "guichet-phone-finder.h"
#include "guichet-phone-number-private.h"

#include <string.h>

/* Digits of the shortest and the longest row of several numbers. */
#define MIN_ROW 18
#define MAX_ROW 64

/* Digits of the shortest and the longest number, with its country code. */
#define MIN_NUMBER 8
#define MAX_NUMBER 15

/* Bytes after a number in which its extension is looked for. */
#define MAX_EXTENSION 24

/**
 * guichet_phone_stretch_init:
 * @stretch: (out): the stretch
 * @text: the text
 * @shape: a run of it; it must outlive @stretch
 * @first: its first group
 * @last: the group after its last
 */
void
guichet_phone_stretch_init (GuichetPhoneStretch *stretch,
                            const GuichetPhoneText *text,
                            GuichetPhoneShape *shape,
                            int first,
                            int last)
{
  int start = shape->groups[first].start;

  *stretch = (GuichetPhoneStretch){ .text = text, .shape = shape, .first = first, .last = last };
  while (start > 0 && strchr ("+(", shape->ascii[start - 1]) != NULL)
    start--;
  if (start > 1 && shape->ascii[start - 1] == ' ' && shape->ascii[start - 2] == '+')
    start -= 2;
  stretch->start = start;
  stretch->end = shape->groups[last - 1].end;
  stretch->plus =
      shape->ascii[start] == '+' || (shape->ascii[start] == '(' && shape->ascii[start + 1] == '+');
  stretch->n_digits =
      guichet_phone_shape_digits (shape, first, last, stretch->digits, sizeof stretch->digits);
  for (int group = first; group < last; group++)
    stretch->longest_group = MAX (stretch->longest_group, guichet_phone_shape_size (shape, group));
}

/* 01/23/45/67/89: the library sees a date, and says nothing. */
static void
open_slashes (GuichetPhoneStretch *stretch)
{
  GuichetPhoneShape *shape = stretch->shape;

  if (stretch->last - stretch->first != 5 || stretch->n_digits != 10 || stretch->plus)
    return;
  for (int group = stretch->first; group < stretch->last; group++)
    {
      if (guichet_phone_shape_size (shape, group) != 2 ||
          (group > stretch->first && !guichet_phone_shape_follows (shape, group, '/')))
        return;
    }

  for (int i = stretch->start; i < stretch->end; i++)
    {
      if (shape->ascii[i] == '/')
        shape->ascii[i] = ' ';
    }
}

/* What follows the stretch, if it is an extension in a form that the library knows, or its French
 * translation. */
static void
read_extension (const GuichetPhoneStretch *stretch, char *extension, gsize size)
{
  const GuichetPhoneText *text = stretch->text;
  gsize start = stretch->shape->ends[stretch->end - 1], length = 0;
  char tail[MAX_EXTENSION + 1];
  const char *word;

  extension[0] = '\0';
  if (stretch->end < stretch->shape->length)
    return;
  while (length < MAX_EXTENSION && start + length < text->length &&
         g_ascii_isprint (text->bytes[start + length]))
    {
      tail[length] = text->bytes[start + length];
      length++;
    }
  tail[length] = '\0';

  word = tail + strspn (tail, " ,(");
  if (g_ascii_strncasecmp (word, "poste", 5) == 0)
    {
      const char *digits = word + 5 + strspn (word + 5, " .:");
      int n_digits = (int) strspn (digits, "0123456789");

      if (n_digits > 0 && n_digits < 7)
        g_snprintf (extension, size, " ext. %.*s", n_digits, digits);
    }
  else if (g_ascii_strncasecmp (word, "ext", 3) == 0 ||
           g_ascii_strncasecmp (word, ";ext=", 5) == 0 ||
           (g_ascii_tolower (*word) == 'x' && (g_ascii_isdigit (word[1]) || word[1] == ' ')) ||
           (*word == '#' && g_ascii_isdigit (word[1])))
    {
      g_strlcpy (extension, tail, size);
    }
}

static void
add (GuichetPhoneFound *found,
     int *n_found,
     int start,
     int end,
     const GuichetLibNumber *number,
     gboolean split)
{
  if (*n_found < GUICHET_PHONE_FOUND_MAX)
    found[(*n_found)++] = (GuichetPhoneFound){ start, end, *number, split };
}

/* What the library finds by itself; @n_covered digits of the stretch are explained then. */
static int
ask_library (const GuichetPhoneStretch *stretch, GuichetPhoneFound *found, int *n_covered)
{
  const char *ascii = stretch->shape->ascii;
  const GuichetLibphonenumber *library = guichet_libphonenumber_get ();
  GuichetLibNumber numbers[GUICHET_PHONE_FOUND_MAX];
  char extension[MAX_EXTENSION + 16];
  g_autofree char *query = NULL;
  int n_numbers, n_found = 0;

  *n_covered = 0;
  if (library == NULL)
    return 0;

  read_extension (stretch, extension, sizeof extension);
  query =
      g_strdup_printf ("%.*s%s", stretch->end - stretch->start, ascii + stretch->start, extension);
  n_numbers = library->find (query, strlen (query), stretch->text->region, numbers,
                             GUICHET_PHONE_FOUND_MAX);
  for (int i = 0; i < n_numbers; i++)
    {
      int start = stretch->start + (int) numbers[i].start;
      int end = MIN (stretch->start + (int) numbers[i].end, stretch->end);

      while (start < stretch->end && strchr (" -./", ascii[start]) != NULL)
        start++;
      if (start >= stretch->end)
        continue;
      for (int j = start; j < end; j++)
        *n_covered += g_ascii_isdigit (ascii[j]);

      /* A part of a longer group is no number, and nothing else of this stretch can be trusted. */
      if ((start > stretch->start + 1 && g_ascii_isdigit (ascii[start - 1])) ||
          (end < stretch->end && g_ascii_isdigit (ascii[end])))
        *n_covered = stretch->n_digits;
      else
        add (found, &n_found, start, end, &numbers[i], FALSE);
    }

  return n_found;
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

/* One French number between other digits: "75002 01 23 45 67 89", "01 23 45 67 89 75002". */
static int
cut_french (const GuichetPhoneStretch *stretch, GuichetPhoneFound *found)
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
      add (found, &n_found, start, end, &number, TRUE);
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

/* Several numbers in a row without a mark between them: all digits must be used, or none is taken.
 */
static int
cut_row (const GuichetPhoneStretch *stretch, GuichetPhoneFound *found)
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
      add (found, &n_found, start, stretch->shape->groups[after - 1].end, &number, TRUE);
      group = after;
    }

  return n_found;
}

/**
 * guichet_phone_finder_find:
 * @stretch: a stretch
 * @found: (out) (array): room for %GUICHET_PHONE_FOUND_MAX numbers
 *
 * Takes up to a few milliseconds, whatever the digits are.
 *
 * Returns: how many numbers were found
 */
int
guichet_phone_finder_find (GuichetPhoneStretch *stretch, GuichetPhoneFound *found)
{
  gboolean french = guichet_phone_is_french (stretch->text->region);
  const GuichetPhoneShape *shape = stretch->shape;
  int length = stretch->end - stretch->start;
  int n_found, n_covered;
  GuichetLibNumber number;

  open_slashes (stretch);

  /* Overseas numbers first: the library would find them in Europe. */
  if (french && stretch->n_digits == 10 && !stretch->plus &&
      guichet_phone_number_read (shape->ascii + stretch->start, (gsize) length, "FR", &number) &&
      number.valid && number.country_code != 33)
    {
      found[0] = (GuichetPhoneFound){ stretch->start, stretch->end, number, FALSE };
      return 1;
    }

  n_found = ask_library (stretch, found, &n_covered);
  if (french && n_covered == 0 && stretch->n_digits > 10)
    {
      if (stretch->n_digits >= MIN_ROW && stretch->n_digits <= MAX_ROW)
        n_found = cut_row (stretch, found);
      if (n_found == 0 && !stretch->plus)
        n_found = cut_french (stretch, found);
    }
  else if (n_covered < stretch->n_digits - 6 && stretch->n_digits >= MIN_ROW &&
           stretch->n_digits <= MAX_ROW)
    {
      GuichetPhoneFound row[GUICHET_PHONE_FOUND_MAX];
      int n_row = cut_row (stretch, row);

      for (int i = 0; i < n_row; i++)
        add (found, &n_found, row[i].start, row[i].end, &row[i].number, TRUE);
    }

  return n_found;
}
