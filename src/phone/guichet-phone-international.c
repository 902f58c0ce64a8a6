/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-international.c: the table of the country codes that belong to no country:
 * satellites, networks at sea and in the air, international services. Only data and a look-up; a
 * code that is not there belongs to a country, or to nobody.
 */
#include "config.h"

#include "guichet-phone-international.h"

#include <glib/gi18n-lib.h>

/* The first that fits wins. Such calls cost up to several euros a minute, and their prices are in
 * no plan: a person is asked before each. libphonenumber calls most of them mobiles or Internet
 * lines, which nobody would expect to pay for. The codes are those of ITU-T E.164. */
/* clang-format off */
static const GuichetPhoneInternational international[] = {
  { "+800",   GUICHET_PHONE_WARNING_NONE,         N_("International free number"),        NULL },
  { "+808",   GUICHET_PHONE_WARNING_UNKNOWN_COST, N_("International shared-cost number"), N_("price unknown") },
  { "+870",   GUICHET_PHONE_WARNING_UNKNOWN_COST, N_("Inmarsat satellite phone"),         N_("price unknown") },
  { "+878",   GUICHET_PHONE_WARNING_UNKNOWN_COST, N_("International personal number"),    N_("price unknown") },
  { "+881",   GUICHET_PHONE_WARNING_UNKNOWN_COST, N_("Satellite phone"),                  N_("price unknown") },
  { "+88216", GUICHET_PHONE_WARNING_UNKNOWN_COST, N_("Satellite phone"),                  N_("price unknown") }, /* Thuraya */
  { "+882",   GUICHET_PHONE_WARNING_UNKNOWN_COST, N_("International network"),            N_("price unknown") },
  { "+883",   GUICHET_PHONE_WARNING_UNKNOWN_COST, N_("International network"),            N_("price unknown") },
  { "+888",   GUICHET_PHONE_WARNING_UNKNOWN_COST, N_("International network"),            N_("price unknown") },
  { "+979",   GUICHET_PHONE_WARNING_PREMIUM,      N_("International premium number"),     N_("surcharged call") },
};
/* clang-format on */

/**
 * guichet_phone_international_find:
 * @e164: a number, "+881612345678"
 *
 * Returns: (nullable) (transfer none): what its code is, or %NULL if it belongs to a country
 */
const GuichetPhoneInternational *
guichet_phone_international_find (const char *e164)
{
  for (gsize i = 0; i < G_N_ELEMENTS (international); i++)
    {
      if (g_str_has_prefix (e164, international[i].prefix))
        return &international[i];
    }

  return NULL;
}
