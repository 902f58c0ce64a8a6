/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-place.c: tells whether digits stand in a telephone link, in another address, or in
 * plain text.
 */
#include "guichet-phone-context.h"

#include <string.h>

/* What ends an address, on both sides. */
#define DELIMITERS " \t\r\n\"'<>|;,()[]{}"

/* How far an address is read, in bytes. */
#define MAX_BEFORE 300
#define MAX_AFTER  100

/* Fewer digits after "-", "." or "/" are the end of a serial number; more are another telephone
 * number. */
#define MIN_SECOND_NUMBER 9

static const char *const links[] = {
  "tel:", "callto:", "sip:", "sips:",     "wa.me/", "phone=",
  "sms:", "smsto:",  "tel/", "facetime:", "skype:", "whatsapp:",
};

/* Anywhere before the digits, these make them a part of an address. */
static const char *const addresses[] = {
  "://", "www.", "@", "#", "doi:", "urn:", "mailto:", "file:"
};

static gboolean
is_delimiter (char c)
{
  return c == '\0' || strchr (DELIMITERS, c) != NULL;
}

/* The part of the word that stands before the digits, in lower case. */
static void
read_before (const GuichetPhoneText *text, gsize start, char *word, gsize size)
{
  gsize p = start, n_written = 0;

  while (p > 0 && start - p < size - 1 && !is_delimiter (text->bytes[p - 1]))
    p--;
  while (p < start)
    word[n_written++] = g_ascii_tolower (text->bytes[p++]);
  word[n_written] = '\0';
}

/* "a=0123": whether a name stands before the digits, and not a link after it. */
static const char *
find_name (char *word)
{
  char *equals = strrchr (word, '='), *colon = strrchr (word, ':');
  char *name;

  if (equals == NULL || (colon != NULL && colon > equals))
    return NULL;

  *equals = '\0';
  name = equals;
  while (name > word && (g_ascii_isalnum (name[-1]) || name[-1] == '_' || name[-1] == '-'))
    name--;

  return name;
}

/* "~/files/0123", "example.com/0123", "C:\files\0123" */
static gboolean
is_path (const char *word)
{
  const char *slash = strrchr (word, '/');

  if (strchr (word, '\\') != NULL)
    return TRUE;
  if (slash == NULL || slash == word || !g_ascii_isalnum (slash[-1]) || strchr (word, ':') != NULL)
    return FALSE;

  return strchr ("/~.", word[0]) != NULL ||
         (g_ascii_isalpha (word[0]) && strpbrk (word, ".") != NULL) ||
         (g_ascii_isalpha (word[0]) && strchr (word, '/') != slash);
}

/* "GET /0123": a path that begins here, behind a word. */
static gboolean
is_root (const GuichetPhoneText *text, gsize start, const char *word)
{
  return strcmp (word, "/") == 0 && start >= 3 && text->bytes[start - 2] == ' ' &&
         g_ascii_isalpha (text->bytes[start - 3]);
}

/* "TEL;TYPE=CELL:+33…" and "item1.TEL:…", from the beginning of the line. */
static gboolean
is_vcard (const GuichetPhoneText *text, gsize start)
{
  char before[GUICHET_PHONE_BEFORE_SIZE];
  const char *line = before, *dot;

  guichet_phone_context_before (text, start, before, sizeof before);
  dot = strchr (before, '.');
  if (g_str_has_prefix (before, "item") && dot != NULL)
    line = dot + 1;

  return g_str_has_prefix (line, "tel") && (line[3] == ';' || line[3] == ':') &&
         strchr (line, ':') != NULL;
}

/* ".pdf", ".html": a file is named like a number. */
static gboolean
has_suffix (const char *rest, gsize length)
{
  gsize size = 1;

  while (size < length && (g_ascii_islower (rest[size]) || g_ascii_isdigit (rest[size])))
    size++;

  return rest[0] == '.' && size >= 3 && size <= 5 && (size == length || is_delimiter (rest[size]));
}

/* "01 23 45 67 89/90": the next line of the same house. */
static gboolean
is_second_line (const GuichetPhoneText *text, gsize end)
{
  const char *bytes = text->bytes;

  return end >= 3 && end + 3 <= text->length && bytes[end] == '/' &&
         !g_ascii_isdigit (bytes[end - 3]) && g_ascii_isdigit (bytes[end + 1]) &&
         g_ascii_isdigit (bytes[end + 2]) &&
         (end + 3 == text->length || !g_ascii_isalnum (bytes[end + 3]));
}

/* What is glued to the end of the digits makes them a part of something else. */
static gboolean
goes_on (const GuichetPhoneText *text, gsize end)
{
  const char *rest = text->bytes + end;
  gsize length = MIN (text->length - end, MAX_AFTER);
  int n_digits = 0;

  if (length > 0 && rest[0] == '@')
    return TRUE;
  if (length < 2 || is_second_line (text, end))
    return FALSE;
  if (has_suffix (rest, length))
    return TRUE;
  if (!g_ascii_isdigit (rest[1]) || strchr ("_:-./", rest[0]) == NULL || rest[0] == '\0')
    return FALSE;
  if (rest[0] == '_' || rest[0] == ':')
    return TRUE;

  for (gsize i = 1; i < length && (g_ascii_isdigit (rest[i]) || strchr (" .-", rest[i]) != NULL);
       i++)
    n_digits += g_ascii_isdigit (rest[i]);

  return n_digits < MIN_SECOND_NUMBER;
}

/**
 * guichet_phone_context_find_place:
 * @text: a text
 * @start: where the digits start
 * @end: where they end
 * @label: what the word before them says
 *
 * Returns: what kind of text the digits are in
 */
GuichetPhonePlace
guichet_phone_context_find_place (const GuichetPhoneText *text,
                                  gsize start,
                                  gsize end,
                                  const GuichetPhoneLabel *label)
{
  char word[MAX_BEFORE];
  const char *name;
  gboolean labelled = label->kind == GUICHET_PHONE_LABEL_KIND_PHONE && label->distance <= 3;

  read_before (text, start, word, sizeof word);
  for (gsize i = 0; i < G_N_ELEMENTS (links); i++)
    {
      if (strstr (word, links[i]) != NULL)
        return GUICHET_PHONE_PLACE_LINK;
    }
  if (is_vcard (text, start))
    return GUICHET_PHONE_PLACE_LINK;
  if (goes_on (text, end) || ((is_path (word) || is_root (text, start, word)) && !labelled))
    return GUICHET_PHONE_PLACE_ADDRESS;

  name = find_name (word);
  if (name != NULL)
    return guichet_phone_labels_is_phone_name (name) ? GUICHET_PHONE_PLACE_LINK
                                                     : GUICHET_PHONE_PLACE_ADDRESS;

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      if (strstr (word, addresses[i]) != NULL)
        return GUICHET_PHONE_PLACE_ADDRESS;
    }

  return GUICHET_PHONE_PLACE_TEXT;
}
