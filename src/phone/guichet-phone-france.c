/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-france.c: the French tables: overseas prefixes, places, surcharged ranges, short
 * numbers. Only data and look-ups; a number that no table knows is left to libphonenumber.
 */
#include "config.h"

#include "guichet-phone-france.h"

#include <string.h>
#include <glib/gi18n-lib.h>

/* Dialled as 0262… from Paris, but with their own country code from anywhere else, and from
 * OVHcloud. libphonenumber would read them as +33 262…, which nobody answers, or refuse them. */
/* clang-format off */
static const struct { const char *prefix, *region; } overseas_prefixes[] = {
  { "0262", "RE" }, { "0263", "RE" }, { "0692", "RE" }, { "0693", "RE" },
  { "0269", "YT" }, { "0639", "YT" },
  { "0590", "GP" }, { "0690", "GP" }, { "0691", "GP" },
  { "0594", "GF" }, { "0694", "GF" },
  { "0596", "MQ" }, { "0696", "MQ" }, { "0697", "MQ" },
  { "0508", "PM" },
};

static const struct { const char *region, *name; } overseas_names[] = {
  { "RE", N_("Réunion") },
  { "YT", N_("Mayotte") },
  { "GP", N_("Guadeloupe") },
  { "BL", N_("Saint Barthélemy") },
  { "MF", N_("Saint Martin") },
  { "GF", N_("French Guiana") },
  { "MQ", N_("Martinique") },
  { "PM", N_("Saint Pierre and Miquelon") },
};

static const struct { const char *prefix, *name; } places[] = {
  { "+331", N_("Paris region") },
  { "+332", N_("north-west") },
  { "+333", N_("north-east") },
  { "+334", N_("south-east") },
  { "+335", N_("south-west") },
};

/* The tariffs of 08 numbers, the longest prefix wins. */
static const struct { const char *prefix; GuichetPhoneWarning warning; } surcharged[] = {
  { "+3380", GUICHET_PHONE_WARNING_NONE },
  { "+3381", GUICHET_PHONE_WARNING_SHARED_COST },
  { "+3382", GUICHET_PHONE_WARNING_SHARED_COST },
  { "+3384", GUICHET_PHONE_WARNING_SHARED_COST },
  { "+33884", GUICHET_PHONE_WARNING_SHARED_COST },
  { "+338", GUICHET_PHONE_WARNING_PREMIUM },
};

/* The first that fits wins. Those to which help is sent are to be called from the telephone itself: a click rings the
 * desk line first, and its address may be elsewhere. */
static const GuichetPhoneFrenchShort short_numbers[] = {
  { "112",  3, GUICHET_PHONE_TYPE_EMERGENCY, GUICHET_PHONE_WARNING_EMERGENCY },
  { "114",  3, GUICHET_PHONE_TYPE_EMERGENCY, GUICHET_PHONE_WARNING_EMERGENCY }, /* for the deaf */
  { "115",  3, GUICHET_PHONE_TYPE_EMERGENCY, GUICHET_PHONE_WARNING_EMERGENCY }, /* shelter */
  { "119",  3, GUICHET_PHONE_TYPE_EMERGENCY, GUICHET_PHONE_WARNING_EMERGENCY }, /* children in danger */
  { "191",  3, GUICHET_PHONE_TYPE_EMERGENCY, GUICHET_PHONE_WARNING_EMERGENCY }, /* rescue in the air */
  { "196",  3, GUICHET_PHONE_TYPE_EMERGENCY, GUICHET_PHONE_WARNING_EMERGENCY }, /* rescue at sea */
  { "197",  3, GUICHET_PHONE_TYPE_EMERGENCY, GUICHET_PHONE_WARNING_EMERGENCY }, /* alerts */
  { "15",   2, GUICHET_PHONE_TYPE_EMERGENCY, GUICHET_PHONE_WARNING_EMERGENCY }, /* medical help */
  { "17",   2, GUICHET_PHONE_TYPE_EMERGENCY, GUICHET_PHONE_WARNING_EMERGENCY }, /* police */
  { "18",   2, GUICHET_PHONE_TYPE_EMERGENCY, GUICHET_PHONE_WARNING_EMERGENCY }, /* fire brigade */
  { "116",  6, GUICHET_PHONE_TYPE_SHORT,     GUICHET_PHONE_WARNING_NONE },      /* European, free */
  { "118",  6, GUICHET_PHONE_TYPE_SHORT,     GUICHET_PHONE_WARNING_PREMIUM },   /* directory enquiries */
  { "30",   4, GUICHET_PHONE_TYPE_SHORT,     GUICHET_PHONE_WARNING_NONE },      /* free */
  { "31",   4, GUICHET_PHONE_TYPE_SHORT,     GUICHET_PHONE_WARNING_NONE },
  { "3",    4, GUICHET_PHONE_TYPE_SHORT,     GUICHET_PHONE_WARNING_UNKNOWN_COST },
  { "10",   4, GUICHET_PHONE_TYPE_SHORT,     GUICHET_PHONE_WARNING_UNKNOWN_COST }, /* operators */
};

/* Short numbers that exist and that libphonenumber 8.12 refuses. */
static const char *const unknown_to_library[] = { "116117", "116006" };
/* clang-format on */

/**
 * guichet_phone_france_overseas_region:
 * @digits: a national number of ten digits, "0692123456"
 *
 * Returns: (nullable) (transfer none): the region whose country code it is dialled with, or %NULL
 * for +33
 */
const char *
guichet_phone_france_overseas_region (const char *digits)
{
  for (gsize i = 0; strlen (digits) == 10 && i < G_N_ELEMENTS (overseas_prefixes); i++)
    {
      if (g_str_has_prefix (digits, overseas_prefixes[i].prefix))
        return overseas_prefixes[i].region;
    }

  return NULL;
}

/**
 * guichet_phone_france_is_overseas:
 * @region: ISO 3166 code
 *
 * Returns: whether numbers of @region are dialled from France as national ones
 */
gboolean
guichet_phone_france_is_overseas (const char *region)
{
  for (gsize i = 0; i < G_N_ELEMENTS (overseas_names); i++)
    {
      if (strcmp (region, overseas_names[i].region) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * guichet_phone_france_plan:
 * @region: (nullable): ISO 3166 code of where the person is; %NULL: "FR"
 *
 * Overseas, numbers of Paris are dialled as in Paris, and those of the island as from Paris.
 *
 * Returns: (transfer none): the region that national numbers are read in
 */
const char *
guichet_phone_france_plan (const char *region)
{
  return region == NULL || guichet_phone_france_is_overseas (region) ? "FR" : region;
}

/**
 * guichet_phone_france_place:
 * @e164: a number, "+33123456789"
 * @region: its region
 *
 * Returns: (nullable) (transfer none): where it rings, translated; %NULL if it does not say
 */
const char *
guichet_phone_france_place (const char *e164, const char *region)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (g_str_has_prefix (e164, places[i].prefix))
        return _ (places[i].name);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (overseas_names); i++)
    {
      if (strcmp (region, overseas_names[i].region) == 0)
        return _ (overseas_names[i].name);
    }

  return NULL;
}

/**
 * guichet_phone_france_warning:
 * @e164: a number, "+33892701239"
 *
 * Returns: what its range says of its cost
 */
GuichetPhoneWarning
guichet_phone_france_warning (const char *e164)
{
  GuichetPhoneWarning warning = GUICHET_PHONE_WARNING_NONE;
  gsize longest = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (surcharged); i++)
    {
      gsize length = strlen (surcharged[i].prefix);

      if (length > longest && g_str_has_prefix (e164, surcharged[i].prefix))
        {
          longest = length;
          warning = surcharged[i].warning;
        }
    }

  return warning;
}

/**
 * guichet_phone_france_short:
 * @digits: a short number
 *
 * Whether the number exists is for libphonenumber to tell.
 *
 * Returns: (nullable) (transfer none): what its range is, or %NULL if no range fits
 */
const GuichetPhoneFrenchShort *
guichet_phone_france_short (const char *digits)
{
  for (gsize i = 0; i < G_N_ELEMENTS (short_numbers); i++)
    {
      if ((int) strlen (digits) == short_numbers[i].length &&
          g_str_has_prefix (digits, short_numbers[i].prefix))
        return &short_numbers[i];
    }

  return NULL;
}

/**
 * guichet_phone_france_is_missing:
 * @digits: a short number
 *
 * Returns: whether it exists although libphonenumber says it does not
 */
gboolean
guichet_phone_france_is_missing (const char *digits)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unknown_to_library); i++)
    {
      if (strcmp (digits, unknown_to_library[i]) == 0)
        return TRUE;
    }

  return FALSE;
}
