/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-edges.c: sets apart the digits that only stand beside a number: "14h30 01 23…", "1)
 * 01 23…", "…89 24h/24". They look like a part of it, for nothing but a blank is between them.
 */
#include "guichet-phone-edges.h"
#include "guichet-phone-number-private.h"

#include <string.h>

/* Digits of an hour, of an item of a list, of a floor. */
#define MOST_DIGITS 3

/* Whether a blank follows @group, with a bracket or a dot before it at most. */
static gboolean
ends_with_blank (const GuichetPhoneShape *shape, int group)
{
  const char *separator = shape->groups[group + 1].separator;
  gsize length = strlen (separator);

  return length > 0 && separator[length - 1] == ' ';
}

/* What follows an hour, a floor, an amount; direction marks and emoji follow numbers too. */
static gboolean
is_unit_at (const GuichetPhoneText *text, gsize position)
{
  gssize length = (gssize) MIN (text->length - position, 4);
  gunichar character = length > 0 ? g_utf8_get_char_validated (text->bytes + position, length) : 0;

  return character == 0x20AC || character == 0xB0 || character == '%' ||
         (character < 0x250 && g_unichar_isalpha (character));
}

/* "14h30 01…", "10:30 01…", "2,5 01…": the first group goes on from what stands before it. */
static gboolean
goes_on_from_before (const GuichetPhoneText *text, const GuichetPhoneShape *shape)
{
  gsize start = shape->starts[shape->groups[0].start];
  char before = start > 0 ? text->bytes[start - 1] : '\0';
  char second = start > 1 ? text->bytes[start - 2] : '\0';

  return g_ascii_isalpha (before) || ((before == ':' || before == ',') && g_ascii_isdigit (second));
}

/* "1) 01…"; in France also "Paris (75) 01…", unless it is the country code. */
static gboolean
is_in_brackets (const GuichetPhoneText *text, const GuichetPhoneShape *shape)
{
  int start = shape->groups[0].start;
  const char *first = shape->ascii + start;
  gboolean opened = memchr (shape->ascii, '(', (gsize) start) != NULL;

  if (shape->groups[1].separator[0] != ')' || memchr (shape->ascii, '+', (gsize) start) != NULL)
    return FALSE;

  return !opened || (guichet_phone_is_french (text->region) && first[0] != '0' &&
                     strncmp (first, "33", 2) != 0);
}

/**
 * guichet_phone_edges_find_first:
 * @text: a text
 * @shape: a run of it
 *
 * Returns: the first group that may be of a number
 */
int
guichet_phone_edges_find_first (const GuichetPhoneText *text, const GuichetPhoneShape *shape)
{
  if (shape->n_groups < 2 || guichet_phone_shape_size (shape, 0) > MOST_DIGITS ||
      !ends_with_blank (shape, 0))
    return 0;

  return goes_on_from_before (text, shape) || is_in_brackets (text, shape) ? 1 : 0;
}

/**
 * guichet_phone_edges_find_last:
 * @text: a text
 * @shape: a run of it
 *
 * Returns: the group after the last that may be of a number
 */
int
guichet_phone_edges_find_last (const GuichetPhoneText *text, const GuichetPhoneShape *shape)
{
  int last = shape->n_groups - 1;
  gsize end = shape->ends[shape->length - 1];
  char after = end < text->length ? text->bytes[end] : '\0';
  char second = end + 1 < text->length ? text->bytes[end + 1] : '\0';

  if (last < 1 || guichet_phone_shape_size (shape, last) > MOST_DIGITS ||
      !ends_with_blank (shape, last - 1))
    return shape->n_groups;

  /* "24h/24", "3e étage", "12 €"; "10:30" */
  return is_unit_at (text, end) || ((after == ':' || after == ',') && g_ascii_isdigit (second))
             ? last
             : shape->n_groups;
}
