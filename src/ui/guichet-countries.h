/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-countries.h: the countries that national numbers may belong to, as data.
 */
#pragma once

#include "guichet-phone-number.h"

G_BEGIN_DECLS

typedef struct
{
  const char *region;       /* ISO 3166 code */
  const char *calling_code; /* "+33" */
  const char *name;         /* to be translated with gettext where it is shown */
} GuichetCountry;

extern const GuichetCountry guichet_countries[];
extern const guint guichet_n_countries;

const GuichetCountry *guichet_countries_find (const char *region);
char *guichet_country_get_label (const GuichetCountry *country);
char *guichet_countries_describe (const GuichetPhoneNumber *number);

G_END_DECLS
