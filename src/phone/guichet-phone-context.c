/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-context.c: reads the text before and after digits: the label of their line, the
 * link or path they are in. Never looks further than a few hundred bytes, so that its time does not
 * depend on the text.
 */
#include "guichet-phone-context.h"
#include "guichet-phone-characters.h"

#include <string.h>

/* Characters that are labels by themselves, and the control character that stands for them in a
 * folded text. */
static const struct
{
  gunichar character;
  char mark;
} icons[] = {
  { 0x2121, '\002' },  { 0x260E, '\002' },  { 0x260F, '\002' },
  { 0x2706, '\002' },  { 0x1F4DE, '\002' }, { 0x1F4F1, '\002' },
  { 0x1F4F2, '\002' }, { 0x1F57F, '\002' }, { 0x1F4E0, '\003' },
};

/* One character as the tables of words have it: lower case, without accent; '?' for what no word
 * has. */
static char
fold (gunichar character)
{
  gunichar base, accent;

  if (character < 0x20)
    return ' ';
  for (gsize i = 0; i < G_N_ELEMENTS (icons); i++)
    {
      if (character == icons[i].character)
        return icons[i].mark;
    }
  if (character == 0xB0 || character == 0xBA) /* n° */
    return 'o';
  if (character == 0x2019)
    return '\'';
  if (character == 0xA0 || character == 0x202F)
    return ' ';
  while (character >= 0x80 && g_unichar_decompose (character, &base, &accent))
    character = base;

  return character < 0x80 ? g_ascii_tolower ((char) character) : '?';
}

/* Where the line of @start begins; one line further up if nothing but blanks and punctuation stands
 * before @start, for labels are often written above their numbers. At most @reach bytes before
 * @start. */
static gsize
find_line (const GuichetPhoneText *text, gsize start, gsize reach)
{
  gsize least = start > reach ? start - reach : 0;
  gsize p = start;
  gboolean empty = TRUE, above = FALSE;

  for (; p > least; p--)
    {
      char c = text->bytes[p - 1];

      if (c == '\n' && (!empty || above))
        return p;
      if (c == '\n')
        above = TRUE;
      else if (above && g_ascii_isdigit (c))
        return p; /* what is above has its own number */
      else if (g_ascii_isalnum (c) || (guchar) c >= 0xC3)
        empty = FALSE;
    }

  /* not in the middle of a character */
  while (p < start && ((guchar) text->bytes[p] & 0xC0) == 0x80)
    p++;

  return p;
}

/**
 * guichet_phone_context_before:
 * @text: a text
 * @start: where the digits start
 * @buffer: (out): for what stands before them on their line, in lower case without accents, one
 * byte a character
 * @size: of @buffer
 *
 * Returns: how many characters were written
 */
gsize
guichet_phone_context_before (const GuichetPhoneText *text, gsize start, char *buffer, gsize size)
{
  gsize p = find_line (text, start, size - 1);
  gsize n_written = 0;

  while (p < start)
    {
      gunichar character = g_utf8_get_char_validated (text->bytes + p, (gssize) (start - p));

      if (character >= (gunichar) -2)
        {
          p++;
          continue;
        }
      if (character == '&' && start - p >= 6 && memcmp (text->bytes + p, "&nbsp;", 6) == 0)
        {
          character = ' ';
          p += 5;
        }
      buffer[n_written++] = fold (character);
      p += (gsize) g_unichar_to_utf8 (character, NULL);
    }
  buffer[n_written] = '\0';

  return n_written;
}

/**
 * guichet_phone_context_find_label:
 * @text: a text
 * @start: where the digits start
 *
 * Returns: what the nearest word before the digits says of them
 */
GuichetPhoneLabel
guichet_phone_context_find_label (const GuichetPhoneText *text, gsize start)
{
  char before[GUICHET_PHONE_BEFORE_SIZE];
  GuichetPhoneLabel label;

  guichet_phone_context_before (text, start, before, sizeof before);
  label.kind = guichet_phone_labels_find (before, &label.distance);

  return label;
}
