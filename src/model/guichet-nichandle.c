/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-nichandle.c: the name of an OVHcloud account, as people type it.
 * Pure: whether there is such an account, OVHcloud alone knows.
 */
#include "guichet-nichandle.h"

#include <string.h>

/* The end of every name that OVHcloud's guides and schema show: "xx1111-ovh". */
#define SUFFIX "-ovh"

/* Copied text brings both: neither can be seen, and OVHcloud knows neither. */
static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c) || g_unichar_iszerowidth (c);
}

static gboolean
has_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_blank (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static gboolean
is_usual (const char *text)
{
  const gsize length = strlen (text);
  const gsize stem = length - MIN (length, strlen (SUFFIX));

  if (stem == 0 || g_ascii_strcasecmp (text + stem, SUFFIX) != 0)
    return FALSE;

  for (gsize i = 0; i < stem; i++)
    if (!g_ascii_isalnum (text[i]))
      return FALSE;

  return TRUE;
}

/**
 * guichet_nichandle_tidy:
 * @typed: (nullable): a name, with what copying brings before and after it
 *
 * Returns: (transfer full): the name alone, "" for none; what is not UTF-8 is made so
 */
char *
guichet_nichandle_tidy (const char *typed)
{
  g_autofree char *text = g_utf8_make_valid (typed != NULL ? typed : "", -1);
  const char *start = text;
  const char *end = text + strlen (text);

  while (start < end && is_blank (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_blank (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (start, end - start);
}

/**
 * guichet_nichandle_get_shape:
 * @typed: (nullable): a name; white space around it does not matter
 *
 * Returns: what it looks like
 */
GuichetNichandleShape
guichet_nichandle_get_shape (const char *typed)
{
  g_autofree char *name = guichet_nichandle_tidy (typed);

  if (*name == '\0')
    return GUICHET_NICHANDLE_EMPTY;
  if (has_blank (name))
    return GUICHET_NICHANDLE_BLANK;
  if (strchr (name, '@') != NULL)
    return GUICHET_NICHANDLE_EMAIL;

  return is_usual (name) ? GUICHET_NICHANDLE_USUAL : GUICHET_NICHANDLE_UNUSUAL;
}

/**
 * guichet_nichandle_can_be_sent:
 * @typed: (nullable): a name; white space around it does not matter
 *
 * Returns: whether OVHcloud may be asked about it: that is all its own form demands, too
 */
gboolean
guichet_nichandle_can_be_sent (const char *typed)
{
  return guichet_nichandle_get_shape (typed) > GUICHET_NICHANDLE_BLANK;
}
