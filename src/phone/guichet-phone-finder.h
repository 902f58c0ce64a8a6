/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-finder.h: the numbers in a stretch of digits. Private to this folder.
 */
#pragma once

#include "guichet-libphonenumber.h"
#include "guichet-phone-context.h"
#include "guichet-phone-normaliser.h"

G_BEGIN_DECLS

/* Groups of a run between two dates. */
typedef struct
{
  const GuichetPhoneText *text;
  GuichetPhoneShape *shape;
  int first, last; /* groups, [first, last) */
  int start, end;  /* characters, [start, end), with the "+" or "(" before the first group */
  char digits[96];
  int n_digits, longest_group;
  gboolean plus;
} GuichetPhoneStretch;

typedef struct
{
  int start, end; /* characters of the shape */
  GuichetLibNumber number;
  gboolean split; /* cut out of a longer row */
} GuichetPhoneFound;

#define GUICHET_PHONE_FOUND_MAX 8

void guichet_phone_stretch_init (GuichetPhoneStretch *stretch,
                                 const GuichetPhoneText *text,
                                 GuichetPhoneShape *shape,
                                 int first,
                                 int last);
int guichet_phone_finder_find (GuichetPhoneStretch *stretch,
                               GHashTable *seen,
                               GuichetPhoneFound *found);

G_END_DECLS
