/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-json-check.c: tells whether bytes are one strict JSON text that our JSON library may
 * safely read. Pure: builds nothing and keeps nothing.
 *
 * json-glib 1.6 has no strict mode: it takes comments, "var x = …", hexadecimal numbers and several
 * texts in a row (the last wins), follows any depth on the stack, stops at an assertion on a lone
 * low surrogate and cuts strings at \u0000. So the grammar of RFC 8259 is checked here first. Two
 * things more are refused because they could not be read without a loss: integers beyond 64 bits
 * and \u0000. A repeated member is let through; the last one counts.
 */
#include "guichet-json-check.h"

#include <errno.h>
#include <string.h>

typedef struct
{
  const char *at;
  const char *end;
  int depth;
} Reader;

static gboolean check_value (Reader *reader);

static void
skip_space (Reader *reader)
{
  while (reader->at < reader->end && strchr (" \t\r\n", *reader->at) != NULL && *reader->at != '\0')
    reader->at++;
}

static gboolean
take (Reader *reader, char wanted)
{
  if (reader->at == reader->end || *reader->at != wanted)
    return FALSE;

  reader->at++;

  return TRUE;
}

static gboolean
take_word (Reader *reader, const char *word)
{
  const gsize length = strlen (word);

  if ((gsize) (reader->end - reader->at) < length || memcmp (reader->at, word, length) != 0)
    return FALSE;

  reader->at += length;

  return TRUE;
}

static int
take_digits (Reader *reader)
{
  const char *start = reader->at;

  while (reader->at < reader->end && g_ascii_isdigit (*reader->at))
    reader->at++;

  return (int) MIN (reader->at - start, G_MAXINT);
}

static gboolean
fits_int64 (const char *start, const char *end)
{
  char number[32] = "";

  if ((gsize) (end - start) >= sizeof number)
    return FALSE;

  memcpy (number, start, end - start);
  errno = 0;
  g_ascii_strtoll (number, NULL, 10);

  return errno == 0;
}

static gboolean
check_number (Reader *reader)
{
  const char *start = reader->at;
  gboolean is_integer = TRUE;

  take (reader, '-');
  if (!take (reader, '0') && take_digits (reader) == 0)
    return FALSE;
  if (take (reader, '.'))
    {
      is_integer = FALSE;
      if (take_digits (reader) == 0)
        return FALSE;
    }
  if (take (reader, 'e') || take (reader, 'E'))
    {
      is_integer = FALSE;
      if (!take (reader, '+'))
        take (reader, '-');
      if (take_digits (reader) == 0)
        return FALSE;
    }

  return !is_integer || fits_int64 (start, reader->at);
}

static gboolean
take_code_unit (Reader *reader, gunichar *unit)
{
  *unit = 0;
  for (int i = 0; i < 4; i++)
    {
      if (reader->at == reader->end || !g_ascii_isxdigit (*reader->at))
        return FALSE;
      *unit = *unit * 16 + (gunichar) g_ascii_xdigit_value (*reader->at);
      reader->at++;
    }

  return TRUE;
}

static gboolean
check_escape (Reader *reader)
{
  gunichar high;
  gunichar low;

  if (reader->at == reader->end)
    return FALSE;
  if (!take (reader, 'u'))
    return *reader->at != '\0' && strchr ("\"\\/bfnrt", *reader->at++) != NULL;

  if (!take_code_unit (reader, &high) || high == 0 || (high >= 0xdc00 && high <= 0xdfff))
    return FALSE;
  if (high < 0xd800 || high > 0xdbff)
    return TRUE;

  return take (reader, '\\') && take (reader, 'u') && take_code_unit (reader, &low) &&
         low >= 0xdc00 && low <= 0xdfff;
}

static gboolean
check_string (Reader *reader)
{
  if (!take (reader, '"'))
    return FALSE;

  while (reader->at < reader->end)
    {
      const guchar c = (guchar) *reader->at++;

      if (c == '"')
        return TRUE;
      if (c < 0x20 || (c == '\\' && !check_escape (reader)))
        return FALSE;
    }

  return FALSE;
}

static gboolean
check_member (Reader *reader)
{
  skip_space (reader);
  if (!check_string (reader))
    return FALSE;
  skip_space (reader);

  return take (reader, ':') && check_value (reader);
}

/* An object or an array: @close ends it, @check_item reads what stands between the commas. */
static gboolean
check_container (Reader *reader, char close, gboolean (*check_item) (Reader *reader))
{
  if (++reader->depth > GUICHET_JSON_MAX_DEPTH)
    return FALSE;

  reader->at++;
  skip_space (reader);
  if (!take (reader, close))
    {
      do
        {
          if (!check_item (reader))
            return FALSE;
          skip_space (reader);
        }
      while (take (reader, ','));
      if (!take (reader, close))
        return FALSE;
    }
  reader->depth--;

  return TRUE;
}

static gboolean
check_value (Reader *reader)
{
  skip_space (reader);
  if (reader->at == reader->end)
    return FALSE;

  switch (*reader->at)
    {
    case '{':
      return check_container (reader, '}', check_member);
    case '[':
      return check_container (reader, ']', check_value);
    case '"':
      return check_string (reader);
    case 't':
      return take_word (reader, "true");
    case 'f':
      return take_word (reader, "false");
    case 'n':
      return take_word (reader, "null");
    default:
      return check_number (reader);
    }
}

/**
 * guichet_json_check:
 * @data: bytes from anywhere, not ended by a NUL
 * @size: how many
 *
 * Returns: whether they are one JSON text in valid UTF-8, not deeper than %GUICHET_JSON_MAX_DEPTH,
 * with nothing after it
 */
gboolean
guichet_json_check (const char *data, gsize size)
{
  Reader reader = { .at = data, .end = data + size };

  if (size == 0 || !g_utf8_validate_len (data, size, NULL) || !check_value (&reader))
    return FALSE;

  skip_space (&reader);

  return reader.at == reader.end;
}
