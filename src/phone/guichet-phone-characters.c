/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-characters.c: tells digits and separators apart, in the scripts and spellings that
 * people copy. Reads no byte beyond the given end, and takes no broken sequence for a character.
 */
#include "guichet-phone-characters.h"

#include <string.h>

/* The zeros of the scripts in which numbers are met: Arabic, Persian, Devanagari, full-width. */
static const gunichar zeros[] = { 0x0660, 0x06F0, 0x0966, 0xFF10 };

/* What may stand between two digits of one number, and the ASCII character that replaces it; '\0':
 * invisible, dropped. */
/* clang-format off */
static const struct { gunichar first, last; char stand_in; } joiners[] = {
  { 0x00A0, 0x00A0, ' ' },  /* no-break space */
  { 0x00AD, 0x00AD, '\0' }, /* soft hyphen */
  { 0x00B7, 0x00B7, '.' },  /* middle dot */
  { 0x061C, 0x061C, '\0' }, /* Arabic letter mark */
  { 0x2000, 0x200A, ' ' },  /* spaces of many widths */
  { 0x200B, 0x200F, '\0' }, /* zero width, direction marks */
  { 0x2010, 0x2015, '-' },  /* hyphens and dashes */
  { 0x2022, 0x2022, '.' },  /* bullet */
  { 0x202A, 0x202E, '\0' }, /* direction embeddings */
  { 0x202F, 0x202F, ' ' },  /* narrow no-break space, of French typography */
  { 0x205F, 0x205F, ' ' },
  { 0x2060, 0x2060, '\0' }, /* word joiner */
  { 0x2066, 0x2069, '\0' }, /* direction isolates */
  { 0x2212, 0x2212, '-' },  /* minus */
  { 0x3000, 0x3000, ' ' },  /* ideographic space */
  { 0xFEFF, 0xFEFF, '\0' }, /* byte order mark */
  { 0xFF08, 0xFF08, '(' },
  { 0xFF09, 0xFF09, ')' },
  { 0xFF0B, 0xFF0B, '+' },
  { 0xFF0D, 0xFF0D, '-' },
  { 0xFF0E, 0xFF0E, '.' },
  { 0xFF0F, 0xFF0F, '/' },
};
/* clang-format on */

/* Spaces of HTML that was copied as source. */
static const char *const entities[] = { "&nbsp;", "&#160;" };

static int
decode (const char *p, const char *end, gunichar *character)
{
  *character = g_utf8_get_char_validated (p, MIN (end - p, 4));

  return *character < (gunichar) -2 ? g_utf8_skip[(guchar) *p] : 0;
}

/**
 * guichet_phone_digit_at:
 * @p: where to look
 * @end: where the text ends
 * @value: (out): its value, 0 to 9
 *
 * Returns: how many bytes the decimal digit at @p has; 0 if there is none
 */
int
guichet_phone_digit_at (const char *p, const char *end, int *value)
{
  gunichar character;
  int size;

  if (p >= end || ((guchar) *p < 0xD9 && !g_ascii_isdigit (*p)))
    return 0;

  if (g_ascii_isdigit (*p))
    {
      *value = *p - '0';
      return 1;
    }

  size = decode (p, end, &character);
  for (gsize i = 0; size > 0 && i < G_N_ELEMENTS (zeros); i++)
    {
      if (character >= zeros[i] && character <= zeros[i] + 9)
        {
          *value = (int) (character - zeros[i]);
          return size;
        }
    }

  return 0;
}

/**
 * guichet_phone_joiner_at:
 * @p: where to look
 * @end: where the text ends
 * @stand_in: (out): the ASCII character it counts as; '\0' if it is invisible and counts as nothing
 *
 * Line ends and tabulators end a number, and are no joiners.
 *
 * Returns: how many bytes the character at @p has, if it may stand between two digits of one
 * number; else 0
 */
int
guichet_phone_joiner_at (const char *p, const char *end, char *stand_in)
{
  gunichar character;
  int size;

  if (p >= end || *p == '\0')
    return 0;

  if ((guchar) *p < 0x80)
    {
      for (gsize i = 0; *p == '&' && i < G_N_ELEMENTS (entities); i++)
        {
          if (end - p >= 6 && memcmp (p, entities[i], 6) == 0)
            {
              *stand_in = ' ';
              return 6;
            }
        }
      *stand_in = *p == '[' ? '(' : *p == ']' ? ')' : *p;
      return strchr (" -.()/+[]", *p) != NULL ? 1 : 0;
    }

  size = decode (p, end, &character);
  for (gsize i = 0; size > 0 && i < G_N_ELEMENTS (joiners); i++)
    {
      if (character >= joiners[i].first && character <= joiners[i].last)
        {
          *stand_in = joiners[i].stand_in;
          return size;
        }
    }

  return 0;
}
