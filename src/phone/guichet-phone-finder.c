/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-finder.c: lets libphonenumber read a stretch of digits, and cuts the stretches that
 * it does not. What it finds exists in the numbering plan; whether it was meant as a telephone
 * number is for others to judge.
 */
#include "guichet-phone-finder.h"
#include "guichet-phone-cutter.h"
#include "guichet-phone-france.h"
#include "guichet-phone-number-private.h"

#include <string.h>

/* Digits of the shortest and the longest row of several numbers. */
#define MIN_ROW 18
#define MAX_ROW 64

/* Bytes after a number in which its extension is looked for. */
#define MAX_EXTENSION 24

/* Stretches that are remembered. */
#define MOST_SEEN 1000

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

/* 01/23/45/67/89, 01 / 23 / 45 / 67 / 89: the library sees a date, and says nothing. */
static void
open_slashes (GuichetPhoneStretch *stretch)
{
  GuichetPhoneShape *shape = stretch->shape;

  if (stretch->last - stretch->first != 5 || stretch->n_digits != 10 || stretch->plus)
    return;
  for (int group = stretch->first; group < stretch->last; group++)
    {
      if (guichet_phone_shape_size (shape, group) != 2 ||
          (group > stretch->first && !guichet_phone_shape_follows (shape, group, '/') &&
           strcmp (shape->groups[group].separator, " / ") != 0))
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

/* The stretch as the library is asked for it. */
static char *
make_query (const GuichetPhoneStretch *stretch)
{
  char extension[MAX_EXTENSION + 16];

  read_extension (stretch, extension, sizeof extension);

  return g_strdup_printf ("%.*s%s", stretch->end - stretch->start,
                          stretch->shape->ascii + stretch->start, extension);
}

/* What the library finds by itself; @n_covered digits of the stretch are explained then. */
static int
ask_library (const GuichetPhoneStretch *stretch,
             const char *query,
             GuichetPhoneFound *found,
             int *n_covered)
{
  const char *ascii = stretch->shape->ascii;
  const GuichetLibphonenumber *library = guichet_libphonenumber_get ();
  GuichetLibNumber numbers[GUICHET_PHONE_FOUND_MAX];
  int n_numbers, n_found = 0;

  *n_covered = 0;
  if (library == NULL)
    return 0;

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
        guichet_phone_found_add (found, &n_found, start, end, &numbers[i], FALSE);
    }

  return n_found;
}

/* What is in the stretch, which is written like @query. */
static int
find_new (const GuichetPhoneStretch *stretch, const char *query, GuichetPhoneFound *found)
{
  gboolean french = guichet_phone_is_french (stretch->text->region);
  gboolean row = stretch->n_digits >= MIN_ROW && stretch->n_digits <= MAX_ROW;
  const char *ascii = stretch->shape->ascii + stretch->start;
  int n_found, n_covered;

  /* Overseas numbers first: the library would find them in Europe. */
  if (french && !stretch->plus && guichet_phone_france_overseas_region (stretch->digits) != NULL &&
      guichet_phone_number_read (ascii, (gsize) (stretch->end - stretch->start), "FR",
                                 &found[0].number) &&
      found[0].number.valid)
    {
      found[0] = (GuichetPhoneFound){ stretch->start, stretch->end, found[0].number, FALSE };
      return 1;
    }

  n_found = ask_library (stretch, query, found, &n_covered);
  if (row && n_covered < stretch->n_digits - 6)
    {
      GuichetPhoneFound cut[GUICHET_PHONE_FOUND_MAX];
      int n_cut = guichet_phone_cutter_cut_row (stretch, cut);

      for (int i = 0; i < n_cut; i++)
        guichet_phone_found_add (found, &n_found, cut[i].start, cut[i].end, &cut[i].number, TRUE);
    }
  if (french && n_found == 0 && stretch->n_digits > 10 && !stretch->plus)
    n_found = guichet_phone_cutter_cut_french (stretch, found);
  if (french && n_found == 0 && stretch->n_digits > 10)
    n_found = guichet_phone_cutter_cut_first (stretch, found);

  return n_found;
}

/**
 * guichet_phone_finder_find:
 * @stretch: a stretch
 * @seen: (element-type utf8 GArray): what was found in stretches before; in logs and tables they
 * come again and again
 * @found: (out) (array): room for %GUICHET_PHONE_FOUND_MAX numbers
 *
 * Takes up to a few milliseconds, whatever the digits are.
 *
 * Returns: how many numbers were found
 */
int
guichet_phone_finder_find (GuichetPhoneStretch *stretch, GHashTable *seen, GuichetPhoneFound *found)
{
  g_autofree char *query = NULL;
  GArray *known;

  open_slashes (stretch);
  query = make_query (stretch);
  known = g_hash_table_lookup (seen, query);
  if (known == NULL)
    {
      int n_found = find_new (stretch, query, found);

      known = g_array_sized_new (FALSE, FALSE, sizeof *found, (guint) n_found);
      g_array_append_vals (known, found, (guint) n_found);
      for (guint i = 0; i < known->len; i++)
        {
          g_array_index (known, GuichetPhoneFound, i).start -= stretch->start;
          g_array_index (known, GuichetPhoneFound, i).end -= stretch->start;
        }
      if (g_hash_table_size (seen) >= MOST_SEEN)
        g_hash_table_remove_all (seen);
      g_hash_table_insert (seen, g_steal_pointer (&query), known);
    }

  for (guint i = 0; i < known->len; i++)
    {
      found[i] = g_array_index (known, GuichetPhoneFound, i);
      found[i].start += stretch->start;
      found[i].end += stretch->start;
    }

  return (int) known->len;
}
