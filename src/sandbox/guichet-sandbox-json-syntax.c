/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-json-syntax.c: whether a text is JSON to the letter.
 * json-glib reads comments, two values in a row and other things that OVHcloud refuses; what passes
 * here it reads as everybody does. Never builds anything.
 */
#include "guichet-sandbox-json-syntax.h"

#include <string.h>

/* Deeper than any body of the API; the functions below, and json-glib after them, call themselves
 * for each level. */
#define MAX_DEPTH 32

typedef struct
{
  const char *next;
  const char *end;
  guint depth;
} Scanner;

static gboolean scan_value (Scanner *scanner);

static char
peek (const Scanner *scanner)
{
  return scanner->next < scanner->end ? *scanner->next : '\0';
}

static gboolean
take (Scanner *scanner, char wanted)
{
  if (peek (scanner) != wanted)
    return FALSE;
  scanner->next++;
  return TRUE;
}

static void
skip_space (Scanner *scanner)
{
  while (scanner->next < scanner->end && strchr (" \t\r\n", *scanner->next) != NULL &&
         *scanner->next != '\0')
    scanner->next++;
}

static gboolean
scan_word (Scanner *scanner, const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (scanner->end - scanner->next) < length || memcmp (scanner->next, word, length) != 0)
    return FALSE;
  scanner->next += length;
  return TRUE;
}

static gboolean
scan_digits (Scanner *scanner)
{
  const char *begin = scanner->next;

  while (g_ascii_isdigit (peek (scanner)))
    scanner->next++;
  return scanner->next > begin;
}

static gboolean
scan_number (Scanner *scanner)
{
  take (scanner, '-');
  if (!take (scanner, '0') && !scan_digits (scanner))
    return FALSE;
  if (take (scanner, '.') && !scan_digits (scanner))
    return FALSE;
  if (take (scanner, 'e') || take (scanner, 'E'))
    {
      if (!take (scanner, '+'))
        take (scanner, '-');
      return scan_digits (scanner);
    }
  return TRUE;
}

/* Four hexadecimal digits, and their value. */
static gboolean
scan_unit (Scanner *scanner, guint *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (peek (scanner)))
        return FALSE;
      *unit = *unit * 16 + (guint) g_ascii_xdigit_value (*scanner->next++);
    }
  return TRUE;
}

/* What follows a backslash. Half of a surrogate pair is no character, and no UTF-8 could hold it.
 */
static gboolean
scan_escape (Scanner *scanner)
{
  char letter = peek (scanner);
  guint unit, low;

  if (letter == '\0' || strchr ("\"\\/bfnrtu", letter) == NULL)
    return FALSE;
  scanner->next++;
  if (letter != 'u')
    return TRUE;
  if (!scan_unit (scanner, &unit) || (unit >= 0xdc00 && unit <= 0xdfff))
    return FALSE;
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;
  return scan_word (scanner, "\\u") && scan_unit (scanner, &low) && low >= 0xdc00 && low <= 0xdfff;
}

static gboolean
scan_string (Scanner *scanner)
{
  if (!take (scanner, '"'))
    return FALSE;
  while (scanner->next < scanner->end)
    {
      guchar byte = (guchar) *scanner->next++;

      if (byte == '"')
        return TRUE;
      if (byte < ' ' || (byte == '\\' && !scan_escape (scanner)))
        return FALSE;
    }
  return FALSE;
}

static gboolean
scan_member (Scanner *scanner)
{
  skip_space (scanner);
  if (!scan_string (scanner))
    return FALSE;
  skip_space (scanner);
  return take (scanner, ':') && scan_value (scanner);
}

/* What follows "[" or "{", up to and with @close. */
static gboolean
scan_items (Scanner *scanner, char close, gboolean (*scan_item) (Scanner *))
{
  gboolean well = TRUE;

  if (++scanner->depth > MAX_DEPTH)
    return FALSE;
  skip_space (scanner);
  if (!take (scanner, close))
    {
      do
        well = scan_item (scanner);
      while (well && take (scanner, ','));
      well = well && take (scanner, close);
    }
  scanner->depth--;
  return well;
}

/* A value and the space around it. */
static gboolean
scan_value (Scanner *scanner)
{
  gboolean well;

  skip_space (scanner);
  if (take (scanner, '{'))
    well = scan_items (scanner, '}', scan_member);
  else if (take (scanner, '['))
    well = scan_items (scanner, ']', scan_value);
  else if (peek (scanner) == '"')
    well = scan_string (scanner);
  else
    well = scan_word (scanner, "true") || scan_word (scanner, "false") ||
           scan_word (scanner, "null") || scan_number (scanner);
  skip_space (scanner);
  return well;
}

/**
 * guichet_sandbox_json_is_strict:
 * @text: bytes; need not end in a NUL
 * @size: how many
 *
 * Returns: whether they are one JSON text in UTF-8, of 32 levels at most
 */
gboolean
guichet_sandbox_json_is_strict (const char *text, gsize size)
{
  Scanner scanner = { .next = text, .end = text + size };

  return g_utf8_validate_len (text, size, NULL) && scan_value (&scanner) &&
         scanner.next == scanner.end;
}
