/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-validation-recipient.c: whom an e-mail that people copied is for: the account that it
 * greets, or the address that it was sent to. Pure; the text may be anything at all.
 *
 * An e-mail about a request names several accounts: who asks, who is the contact, who is to be. So
 * only lines count that speak to somebody.
 */
#include "guichet-validation-recipient.h"

#include "guichet-nichandle.h"

#include <string.h>

/* Nobody is greeted in a longer line. */
#define MAX_LINE 512

/* What a line begins with that says whom the e-mail is for: greetings, headers, labels */
static const char *const beginnings[] = {
  "bonjour",
  "bonsoir",
  "cher",
  "chère",
  "madame",
  "monsieur",
  "hello",
  "hi",
  "dear",
  "to:",
  "à :",
  "à\u00a0:",
  "pour :",
  "destinataire",
  "delivered-to:",
  "votre nichandle",
  "votre nic-handle",
  "votre identifiant",
  "your nichandle",
  "your nic-handle",
  "your customer",
};

/* What stands around a name, besides blanks in whatever alphabet */
#define AROUND "<>()[]{}\"'`,;:!?=|*"

static gboolean
begins_with (const char *line, const char *beginning)
{
  const gsize length = strlen (beginning);

  return strncmp (line, beginning, length) == 0 &&
         (beginning[length - 1] == ':' || !g_ascii_isalnum (line[length]));
}

static gboolean
speaks_to_somebody (const char *line)
{
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (begins_with (line, beginnings[i]))
      return TRUE;
  return FALSE;
}

static char **
split (const char *line)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || (c < 0x80 && strchr (AROUND, (char) c) != NULL))
        g_string_append_c (words, ' ');
      else
        g_string_append_unichar (words, c);
    }
  return g_strsplit (words->str, " ", -1);
}

/* (nullable): the first word of this shape */
static char *
find_word (char **words, GuichetNichandleShape shape)
{
  for (gsize i = 0; words[i] != NULL; i++)
    {
      /* A sentence may end there. */
      if (g_str_has_suffix (words[i], "."))
        words[i][strlen (words[i]) - 1] = '\0';
      if (guichet_nichandle_get_shape (words[i]) == shape)
        return guichet_nichandle_tidy (words[i]);
    }
  return NULL;
}

/* Sets what @line has to say, and leaves the rest as it is. */
static void
read_line (const char *line, gsize size, char **account, char **address)
{
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;
  g_auto(GStrv) words = NULL;
  char *found = NULL;

  while (size > 0 && strchr ("> \t", *line) != NULL)
    {
      line++;
      size--;
    }
  if (size == 0 || size > MAX_LINE)
    return;
  text = g_utf8_make_valid (line, (gssize) size);
  folded = g_utf8_strdown (text, -1);
  if (!speaks_to_somebody (folded))
    return;
  words = split (text);
  found = find_word (words, GUICHET_NICHANDLE_USUAL);
  if (found != NULL)
    {
      g_free (*account);
      *account = found;
      return;
    }
  found = find_word (words, GUICHET_NICHANDLE_EMAIL);
  if (found != NULL)
    {
      g_free (*address);
      *address = found;
    }
}

/**
 * guichet_validation_recipient_find:
 * @text: UTF-8, or what somebody takes for it; it need not end with NUL
 * @size: of @text, in bytes
 *
 * Returns: (transfer full) (nullable): the account that is spoken to last, else the address;
 * %NULL if nobody is
 */
char *
guichet_validation_recipient_find (const char *text, gsize size)
{
  g_autofree char *account = NULL;
  g_autofree char *address = NULL;
  gsize start = 0;

  for (gsize i = 0; i <= size; i++)
    {
      if (i < size && text[i] != '\n' && text[i] != '\r')
        continue;
      read_line (text + start, i - start, &account, &address);
      start = i + 1;
    }
  return account != NULL ? g_steal_pointer (&account) : g_steal_pointer (&address);
}
