/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-context.c: reads the text before and after digits: the label of their line, the
 * link or path they are in. Never looks further than a few hundred bytes, so that its time does not
 * depend on the text.
 */
#include "guichet-phone-context.h"
#include "guichet-phone-characters.h"

#include <string.h>

/* Longer lines are no rows of a table that somebody made. */
#define MAX_LINE 1024

/* How far after the digits words are read. */
#define MAX_AFTER 40

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

/* Writes the characters of [@start, @end) to @buffer, as the tables of words have them, as many as
 * fit. */
static void
fold_text (const GuichetPhoneText *text, gsize start, gsize end, char *buffer, gsize size)
{
  gsize n_written = 0, p = start;

  while (p < end && n_written < size - 1)
    {
      gunichar character = g_utf8_get_char_validated (text->bytes + p, (gssize) (end - p));

      if (character >= (gunichar) -2)
        {
          p++;
          continue;
        }
      if (character == '&' && end - p >= 6 && memcmp (text->bytes + p, "&nbsp;", 6) == 0)
        {
          character = ' ';
          p += 5;
        }
      /* "orderId" has two words. */
      if (character < 0x80 && g_ascii_isupper ((char) character) && p > start &&
          g_ascii_islower (text->bytes[p - 1]) && n_written < size - 2)
        buffer[n_written++] = '_';
      buffer[n_written++] = fold (character);
      p += (gsize) g_unichar_to_utf8 (character, NULL);
    }
  buffer[n_written] = '\0';
}

/**
 * guichet_phone_context_before:
 * @text: a text
 * @start: where the digits start
 * @buffer: (out): for what stands before them on their line, in lower case without accents, one
 * byte a character
 * @size: of @buffer
 */
void
guichet_phone_context_before (const GuichetPhoneText *text, gsize start, char *buffer, gsize size)
{
  /* Half of the buffer is for the "_" that are put in. */
  fold_text (text, find_line (text, start, size / 2), start, buffer, size);
}

/* Whether the first line of the text is titles of columns, and what separates them; '\0' if it is
 * not. */
static char
find_separator (const char *line, gsize length)
{
  int n_digits = 0;

  for (gsize i = 0; i < length; i++)
    n_digits += g_ascii_isdigit (line[i]);
  for (const char *separator = ";\t|,"; n_digits <= 3 && *separator != '\0'; separator++)
    {
      if (memchr (line, *separator, length) != NULL)
        return *separator;
    }

  return '\0';
}

static int
count (const char *line, gsize length, char separator)
{
  int n_found = 0;

  for (gsize i = 0; i < length; i++)
    n_found += line[i] == separator;

  return n_found;
}

/* The column that @start is in; -1 if it is not the start of a cell, or if its line has not
 * @n_separators. */
static int
find_column (const GuichetPhoneText *text, gsize start, char separator, int n_separators)
{
  const char *bytes = text->bytes;
  gsize least = start > MAX_LINE ? start - MAX_LINE : 0;
  gsize cell = start, line;
  const char *end = memchr (bytes + start, '\n', MIN (text->length - start, MAX_LINE));
  gsize line_end = end != NULL ? (gsize) (end - bytes) : text->length;

  while (cell > least &&
         (bytes[cell - 1] == ' ' || bytes[cell - 1] == '"' || bytes[cell - 1] == '\''))
    cell--;
  if (cell == least || (bytes[cell - 1] != separator && bytes[cell - 1] != '\n'))
    return -1;
  for (line = cell; line > least && bytes[line - 1] != '\n';)
    line--;
  if (line_end - line > MAX_LINE ||
      count (bytes + line, line_end - line, separator) != n_separators)
    return -1;

  return count (bytes + line, cell - line, separator);
}

/* What the title of its column says of @start, if the text is a table with titles and @start is the
 * start of a cell. */
static GuichetPhoneLabel
find_title (const GuichetPhoneText *text, gsize start)
{
  GuichetPhoneLabel label = { GUICHET_PHONE_LABEL_KIND_NONE, G_MAXINT, FALSE };
  const char *titles_end = memchr (text->bytes, '\n', MIN (text->length, MAX_LINE));
  gsize length = titles_end != NULL ? (gsize) (titles_end - text->bytes) : 0;
  char separator = find_separator (text->bytes, length);
  char title[GUICHET_PHONE_BEFORE_SIZE];
  gsize first = 0, last;
  int column = -1;

  if (separator != '\0' && start > length)
    column = find_column (text, start, separator, count (text->bytes, length, separator));
  if (column < 0)
    return label;

  for (; column > 0; first++)
    column -= text->bytes[first] == separator;
  for (last = first; last < length && text->bytes[last] != separator;)
    last++;
  fold_text (text, first, last, title, sizeof title);
  label.kind = guichet_phone_labels_find (title, &label.distance);

  return label;
}

/* What the rest of the line says, "(0,35 €/min)", "(fax)". */
static GuichetPhoneLabelKind
find_label_after (const GuichetPhoneText *text, gsize end)
{
  gsize most = MIN (text->length - end, MAX_AFTER);
  const char *line_end = memchr (text->bytes + end, '\n', most);
  char after[MAX_AFTER + 1];

  fold_text (text, end, line_end != NULL ? (gsize) (line_end - text->bytes) : end + most, after,
             sizeof after);

  return guichet_phone_labels_find_after (after);
}

/**
 * guichet_phone_context_find_label:
 * @text: a text
 * @start: where the digits start
 * @end: where they end
 *
 * Returns: what the title of their column, the words after them, or the nearest word before them
 * says of the digits
 */
GuichetPhoneLabel
guichet_phone_context_find_label (const GuichetPhoneText *text, gsize start, gsize end)
{
  GuichetPhoneLabel label = find_title (text, start);
  char before[GUICHET_PHONE_BEFORE_SIZE];

  if (label.kind != GUICHET_PHONE_LABEL_KIND_NONE)
    return label;

  label = (GuichetPhoneLabel){ .kind = find_label_after (text, end), .distance = 1, .after = TRUE };
  if (label.kind != GUICHET_PHONE_LABEL_KIND_NONE)
    return label;

  guichet_phone_context_before (text, start, before, sizeof before);
  label.after = FALSE;
  label.kind = guichet_phone_labels_find (before, &label.distance);

  return label;
}
