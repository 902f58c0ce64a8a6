/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-number.c: makes numbers, from what libphonenumber says and from what it does not
 * know of France. It does not read text for people: that is guichet-phone-typed.c for a typed one,
 * and the detector for a copied text.
 */
#include "guichet-phone-number-private.h"
#include "guichet-phone-france.h"
#include "guichet-phone-international.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (GuichetPhoneNumber,
                     guichet_phone_number,
                     guichet_phone_number_ref,
                     guichet_phone_number_unref)

static void
clear_number (gpointer data)
{
  GuichetPhoneNumber *number = data;

  g_free (number->raw);
  g_free (number->dial);
  g_free (number->e164);
  g_free (number->national);
  g_free (number->international);
  g_free (number->region);
  g_free (number->extension);
}

/**
 * guichet_phone_number_ref:
 * @number: a number
 *
 * Returns: (transfer full): @number
 */
GuichetPhoneNumber *
guichet_phone_number_ref (GuichetPhoneNumber *number)
{
  return g_atomic_rc_box_acquire (number);
}

/**
 * guichet_phone_number_unref:
 * @number: (transfer full): a number
 *
 * Safe in any thread.
 */
void
guichet_phone_number_unref (GuichetPhoneNumber *number)
{
  g_atomic_rc_box_release_full (number, clear_number);
}

gboolean
guichet_phone_is_french (const char *region)
{
  return strcmp (region, "FR") == 0;
}

/* What is known of a number without a country; else the worse of what the type and the French
 * ranges say: neither table is complete. */
static GuichetPhoneWarning
find_warning (const GuichetLibNumber *source)
{
  const GuichetPhoneInternational *international = guichet_phone_international_find (source->e164);
  GuichetPhoneWarning by_range = guichet_phone_france_warning (source->e164);
  GuichetPhoneWarning by_type = GUICHET_PHONE_WARNING_NONE;

  if (international != NULL)
    return international->warning;

  if (source->type == GUICHET_PHONE_TYPE_PREMIUM)
    by_type = GUICHET_PHONE_WARNING_PREMIUM;
  else if (source->type == GUICHET_PHONE_TYPE_SHARED_COST)
    by_type = GUICHET_PHONE_WARNING_SHARED_COST;

  return MAX (by_range, by_type);
}

/* A number as libphonenumber understood it; its raw text is still to be set. */
GuichetPhoneNumber *
guichet_phone_number_new (const GuichetLibNumber *source)
{
  GuichetPhoneNumber *number = g_atomic_rc_box_new0 (GuichetPhoneNumber);

  number->dial = g_strconcat ("00", source->e164 + 1, NULL);
  number->e164 = g_strdup (source->e164);
  number->national = g_strdup (source->national);
  number->international = g_strdup (source->international);
  number->region = g_strdup (source->region);
  number->extension = source->extension[0] != '\0' ? g_strdup (source->extension) : NULL;
  number->type = source->type;
  number->warning = find_warning (source);
  number->valid = source->valid;
  if (guichet_phone_france_is_overseas (source->region))
    number->flags |= GUICHET_PHONE_FLAG_OVERSEAS;

  return number;
}

/* What a short number is; FALSE if it does not exist or cannot be called. */
static gboolean
read_short (const char *digits,
            const char *region,
            GuichetPhoneType *type,
            GuichetPhoneWarning *warning)
{
  gboolean french = guichet_phone_is_french (region);
  const GuichetPhoneFrenchShort *range = french ? guichet_phone_france_short (digits) : NULL;
  gboolean known = french && guichet_phone_france_is_missing (digits);
  const GuichetLibphonenumber *library = guichet_libphonenumber_get ();
  GuichetLibShort found = { .cost = GUICHET_LIB_COST_UNKNOWN };

  /* Emergency numbers are recognised even if the library is not there. */
  known |= range != NULL && range->type == GUICHET_PHONE_TYPE_EMERGENCY;
  if (!known && (library == NULL || !library->parse_short (digits, region, &found)))
    return FALSE;
  if (!known && found.sms && !found.emergency && strlen (digits) == 5)
    return FALSE;

  *type = GUICHET_PHONE_TYPE_SHORT;
  *warning = found.cost == GUICHET_LIB_COST_FREE      ? GUICHET_PHONE_WARNING_NONE
             : found.cost == GUICHET_LIB_COST_PREMIUM ? GUICHET_PHONE_WARNING_PREMIUM
                                                      : GUICHET_PHONE_WARNING_UNKNOWN_COST;
  if (range != NULL)
    {
      *type = range->type;
      *warning = range->warning;
    }
  if (found.emergency)
    {
      *type = GUICHET_PHONE_TYPE_EMERGENCY;
      *warning = GUICHET_PHONE_WARNING_EMERGENCY;
    }

  return TRUE;
}

/* "3949" as "39 49", "118218" as "118 218": how short numbers are said. */
static char *
format_short (const char *digits)
{
  gsize length = strlen (digits);

  if (length == 4)
    return g_strdup_printf ("%.2s %s", digits, digits + 2);
  if (length == 6)
    return g_strdup_printf ("%.3s %s", digits, digits + 3);

  return g_strdup (digits);
}

/* A short number of @region; NULL if there is no such number, or if it takes messages only. */
GuichetPhoneNumber *
guichet_phone_number_new_short (const char *digits, const char *region)
{
  GuichetPhoneType type;
  GuichetPhoneWarning warning;
  GuichetPhoneNumber *number;

  if (!read_short (digits, region, &type, &warning))
    return NULL;

  number = g_atomic_rc_box_new0 (GuichetPhoneNumber);
  number->dial = g_strdup (digits);
  number->national = format_short (digits);
  number->international = g_strdup (number->national);
  number->region = g_strdup (region);
  number->type = type;
  number->warning = warning;
  number->valid = TRUE;

  return number;
}

/* French overseas numbers are read in their own region. In Saint Pierre the area code is the
 * country code itself. */
static gboolean
read_overseas (const char *digits, GuichetLibNumber *number)
{
  const GuichetLibphonenumber *library = guichet_libphonenumber_get ();
  const char *region = guichet_phone_france_overseas_region (digits);
  char international[12] = "+";

  if (library == NULL || region == NULL)
    return FALSE;

  memcpy (international + 1, digits + 1, 10);

  return (library->parse (digits, 10, region, number) && number->valid) ||
         (library->parse (international, 10, region, number) && number->valid);
}

/* Lets the library read one number; national ones are of @region, or of French overseas. */
gboolean
guichet_phone_number_read (const char *shape,
                           gsize length,
                           const char *region,
                           GuichetLibNumber *number)
{
  const GuichetLibphonenumber *library = guichet_libphonenumber_get ();
  char digits[12];
  int n_digits = 0;

  for (gsize i = 0; i < length && n_digits < 11; i++)
    {
      if (g_ascii_isdigit (shape[i]))
        digits[n_digits++] = shape[i];
    }
  digits[n_digits] = '\0';

  if (guichet_phone_is_french (region) && memchr (shape, '+', length) == NULL &&
      read_overseas (digits, number))
    return TRUE;

  return library != NULL && library->parse (shape, length, region, number);
}

/* Where the number stands in the text, and how it is written there. */
void
guichet_phone_number_set_raw (GuichetPhoneNumber *number, const char *text, gsize start, gsize end)
{
  g_free (number->raw);
  number->raw = g_strndup (text + start, end - start);
  number->start = start;
  number->end = end;
}

/**
 * guichet_phone_number_get_display:
 * @number: a number
 * @region: (nullable): ISO 3166 code of where the person is; %NULL: "FR"
 *
 * French overseas numbers are shown to a person in France as they are dialled there, "0692 12 34
 * 56".
 *
 * Returns: (transfer none): the national form if @number is of @region, else the international one
 */
const char *
guichet_phone_number_get_display (const GuichetPhoneNumber *number, const char *region)
{
  const char *here = guichet_phone_france_plan (region);

  if (number->region[0] != '\0' && strcmp (guichet_phone_france_plan (number->region), here) == 0)
    return number->national;

  return number->international;
}

/**
 * guichet_phone_knows_region:
 * @region: ISO 3166 code, in capitals
 *
 * Returns: whether @region has telephone numbers of its own, as far as that can be told
 */
gboolean
guichet_phone_knows_region (const char *region)
{
  const GuichetLibphonenumber *library = guichet_libphonenumber_get ();

  return library == NULL || library->knows_region (region);
}
