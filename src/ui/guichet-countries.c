/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-countries.c: the countries that national numbers may belong to, as data.
 * A short list: where OVHcloud sells lines, and the neighbours of its customers. Any other country
 * is dialled with "+".
 */
#include "config.h"

#include "guichet-countries.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* clang-format off */
const GuichetCountry guichet_countries[] = {
  { "FR", "+33",  N_("France") },
  { "GP", "+590", N_("Guadeloupe") },
  { "MQ", "+596", N_("Martinique") },
  { "GF", "+594", N_("French Guiana") },
  { "RE", "+262", N_("Réunion") },
  { "YT", "+262", N_("Mayotte") },
  { "PM", "+508", N_("Saint Pierre and Miquelon") },
  { "NC", "+687", N_("New Caledonia") },
  { "PF", "+689", N_("French Polynesia") },
  { "BE", "+32",  N_("Belgium") },
  { "CH", "+41",  N_("Switzerland") },
  { "LU", "+352", N_("Luxembourg") },
  { "MC", "+377", N_("Monaco") },
  { "DE", "+49",  N_("Germany") },
  { "ES", "+34",  N_("Spain") },
  { "IT", "+39",  N_("Italy") },
  { "PT", "+351", N_("Portugal") },
  { "GB", "+44",  N_("United Kingdom") },
  { "IE", "+353", N_("Ireland") },
  { "NL", "+31",  N_("Netherlands") },
  { "MA", "+212", N_("Morocco") },
  { "DZ", "+213", N_("Algeria") },
  { "TN", "+216", N_("Tunisia") },
  { "CA", "+1",   N_("Canada") },
};
/* clang-format on */

const guint guichet_n_countries = G_N_ELEMENTS (guichet_countries);

/**
 * guichet_countries_find:
 * @region: (nullable): an ISO 3166 code; %NULL or "" means France
 *
 * Returns: (nullable) (transfer none): the country, or %NULL if it is not in the list
 */
const GuichetCountry *
guichet_countries_find (const char *region)
{
  if (region == NULL || *region == '\0')
    return &guichet_countries[0];
  for (guint i = 0; i < guichet_n_countries; i++)
    if (g_ascii_strcasecmp (guichet_countries[i].region, region) == 0)
      return &guichet_countries[i];
  return NULL;
}

/**
 * guichet_country_get_label:
 * @country: a country of the list
 *
 * Returns: (transfer full): its name and calling code, "Belgium +32"
 */
char *
guichet_country_get_label (const GuichetCountry *country)
{
  g_return_val_if_fail (country != NULL, NULL);

  return g_strdup_printf ("%s %s", _(country->name), country->calling_code);
}

/**
 * guichet_countries_describe:
 * @number: a number
 *
 * What kind of number it is, with the name of its country where the numbering plan alone does not
 * say it: a flag is not read by everybody, nor drawn everywhere.
 *
 * Returns: (transfer full): the words, for display
 */
char *
guichet_countries_describe (const GuichetPhoneNumber *number)
{
  g_autofree char *kind = NULL;
  const GuichetCountry *country = NULL;

  g_return_val_if_fail (number != NULL, NULL);

  kind = guichet_phone_number_describe (number);
  country = number->valid && number->e164 != NULL ? guichet_countries_find (number->region) : NULL;
  if (country == NULL || country == &guichet_countries[0] || *number->region == '\0' ||
      strstr (kind, _(country->name)) != NULL)
    return g_steal_pointer (&kind);
  return g_strdup_printf ("%s · %s", kind, _(country->name));
}
