/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-normaliser.c: rewrites a run in ASCII digits and separators, and remembers where
 * each came from. It keeps control characters, broken UTF-8 and exotic spaces away from
 * libphonenumber, which is silenced by them.
 */
#include "guichet-phone-normaliser.h"
#include "guichet-phone-characters.h"

#include <string.h>

static void
append (GuichetPhoneShape *shape, char character, const char *text, const char *p, int size)
{
  shape->ascii[shape->length] = character;
  shape->starts[shape->length] = (gsize) (p - text);
  shape->ends[shape->length] = (gsize) (p - text) + (gsize) size;
  shape->length++;
  shape->ascii[shape->length] = '\0';
}

/* Begins a group, with what stands between it and the one before; NULL if there are too many. */
static GuichetPhoneGroup *
begin_group (GuichetPhoneShape *shape)
{
  int before = shape->n_groups > 0 ? shape->groups[shape->n_groups - 1].end : shape->length;
  GuichetPhoneGroup *group;

  if (shape->n_groups == GUICHET_PHONE_GROUPS_MAX)
    return NULL;

  group = &shape->groups[shape->n_groups++];
  group->start = shape->length;
  g_snprintf (group->separator, sizeof group->separator, "%.*s", shape->length - before,
              shape->ascii + before);

  return group;
}

/**
 * guichet_phone_shape_init:
 * @shape: (out): the shape
 * @text: a text
 * @start: where the run starts
 * @end: where it ends
 *
 * Returns: %FALSE if the run is longer than any number, or of more groups
 */
gboolean
guichet_phone_shape_init (GuichetPhoneShape *shape, const char *text, gsize start, gsize end)
{
  const char *p = text + start, *last = text + end;
  GuichetPhoneGroup *group = NULL;
  int size;

  shape->length = shape->n_groups = 0;
  for (; p < last; p += size)
    {
      char character = '\0';
      int value = 0;
      gboolean digit = (size = guichet_phone_digit_at (p, last, &value)) > 0;

      if (digit)
        character = (char) ('0' + value);
      else
        size = guichet_phone_joiner_at (p, last, &character);
      if (size == 0 || shape->length == GUICHET_PHONE_SHAPE_MAX)
        return FALSE;
      if (character == '\0')
        continue;

      if (digit && group == NULL && (group = begin_group (shape)) == NULL)
        return FALSE;
      append (shape, character, text, p, size);
      if (digit)
        group->end = shape->length;
      else
        group = NULL;
    }

  return shape->n_groups > 0;
}

/* How many digits @group has. */
int
guichet_phone_shape_size (const GuichetPhoneShape *shape, int group)
{
  return shape->groups[group].end - shape->groups[group].start;
}

/* The number that @group writes; 9999 if it has more than four digits. */
int
guichet_phone_shape_value (const GuichetPhoneShape *shape, int group)
{
  int value = 0;

  if (guichet_phone_shape_size (shape, group) > 4)
    return 9999;
  for (int i = shape->groups[group].start; i < shape->groups[group].end; i++)
    value = value * 10 + (shape->ascii[i] - '0');

  return value;
}

/* Whether @separator and nothing else stands before @group. */
gboolean
guichet_phone_shape_follows (const GuichetPhoneShape *shape, int group, char separator)
{
  const char *before = shape->groups[group].separator;

  return before[0] == separator && before[1] == '\0';
}

/* Writes the digits of the groups [@first, @last) to @digits, as many as fit; returns how many
 * there are. */
int
guichet_phone_shape_digits (const GuichetPhoneShape *shape,
                            int first,
                            int last,
                            char *digits,
                            int size)
{
  int n_digits = 0;

  for (int group = first; group < last; group++)
    {
      for (int i = shape->groups[group].start; i < shape->groups[group].end; i++, n_digits++)
        {
          if (n_digits < size - 1)
            digits[n_digits] = shape->ascii[i];
        }
    }
  digits[MIN (n_digits, size - 1)] = '\0';

  return n_digits;
}
