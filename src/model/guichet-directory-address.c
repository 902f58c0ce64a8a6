/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-address.c: takes an address of one line apart, as OVHcloud's control panel does
 * where an entry has nothing else: digits are the number, a word such as “bis” its complement, the
 * rest the way. Pure.
 */
#include "guichet-directory-address.h"

#include <string.h>

/* The word of @extras that @text begins with, whatever its case; a letter of "Avenue" is none. */
static const char *
find_extra (const char *text, const char *const *extras)
{
  for (; *extras != NULL; extras++)
    {
      const gsize length = strlen (*extras);

      if (length > 0 && g_ascii_strncasecmp (text, *extras, length) == 0 &&
          (text[length] == ' ' || text[length] == ',' || text[length] == '\0'))
        return *extras;
    }
  return NULL;
}

/* White space, or the comma of “12, rue de la Paix”. */
static const char *
skip_gap (const char *text)
{
  return text + strspn (text, " ,");
}

/**
 * guichet_directory_address_split:
 * @typed: an address, "12 bis rue de la Paix"
 * @extras: (array zero-terminated=1): what may stand after a number, "bis"
 *
 * Returns: (transfer full): its parts; without a number all of it is the way
 */
GuichetDirectoryAddress *
guichet_directory_address_split (const char *typed, const char *const *extras)
{
  GuichetDirectoryAddress *self = g_new0 (GuichetDirectoryAddress, 1);
  const char *rest, *extra = NULL;
  gsize digits;

  g_return_val_if_fail (typed != NULL, self);
  g_return_val_if_fail (extras != NULL, self);

  rest = skip_gap (typed);
  digits = strspn (rest, "0123456789");
  self->number = g_strndup (rest, digits);
  if (digits > 0)
    {
      rest = skip_gap (rest + digits);
      extra = find_extra (rest, extras);
      rest = extra != NULL ? skip_gap (rest + strlen (extra)) : rest;
    }
  self->extra = g_strdup (extra != NULL ? extra : "");
  self->way = g_strchomp (g_strdup (rest));
  return self;
}

void
guichet_directory_address_free (GuichetDirectoryAddress *self)
{
  g_free (self->number);
  g_free (self->extra);
  g_free (self->way);
  g_free (self);
}
