/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-international.h: what is known of the numbers that belong to no country.
 * Private to this folder.
 */
#pragma once

#include "guichet-phone-number.h"

G_BEGIN_DECLS

typedef struct
{
  const char *prefix;
  GuichetPhoneWarning warning;
  const char *words; /* what it is, still to be translated */
  const char *cost;  /* (nullable): what it costs, still to be translated */
} GuichetPhoneInternational;

const GuichetPhoneInternational *guichet_phone_international_find (const char *e164);

G_END_DECLS
