/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-france.h: what is special about French numbers and libphonenumber does not know.
 * Private to this folder.
 */
#pragma once

#include "guichet-phone-number.h"

G_BEGIN_DECLS

/* A range of short numbers. */
typedef struct
{
  const char *prefix;
  int length; /* digits of the whole number */
  GuichetPhoneType type;
  GuichetPhoneWarning warning;
} GuichetPhoneFrenchShort;

const char *guichet_phone_france_overseas_region (const char *digits);
gboolean guichet_phone_france_is_overseas (const char *region);
const char *guichet_phone_france_plan (const char *region);
const char *guichet_phone_france_place (const char *e164, const char *region);
GuichetPhoneWarning guichet_phone_france_warning (const char *e164);
const GuichetPhoneFrenchShort *guichet_phone_france_short (const char *digits);
gboolean guichet_phone_france_is_missing (const char *digits);

G_END_DECLS
