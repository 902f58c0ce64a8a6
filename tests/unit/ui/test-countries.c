/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-countries.c: the countries of national numbers.
 */
#include "guichet-countries.h"
#include "guichet-phone-number.h"

static void
test_unset_region_is_france (void)
{
  g_assert_cmpstr (guichet_countries_find (NULL)->region, ==, "FR");
  g_assert_cmpstr (guichet_countries_find ("")->region, ==, "FR");
  g_assert_cmpstr (guichet_countries_find ("be")->region, ==, "BE");
  g_assert_null (guichet_countries_find ("XX"));
}

/* The calling code that is shown must be the one that national numbers get. */
static void
test_calling_codes_are_those_that_are_dialled (void)
{
  const struct
  {
    const char *region;
    const char *national;
  } cases[] = {
    { "FR", "0142866100" },  { "BE", "025551234" },   { "CH", "0446681800" },
    { "DE", "03012345678" }, { "GB", "02079460000" }, { "RE", "0262123456" },
    { "GP", "0590123456" },  { "LU", "26123456" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GuichetCountry *country = guichet_countries_find (cases[i].region);
      g_autoptr(GuichetPhoneNumber) number =
                     guichet_phone_number_parse (cases[i].national, cases[i].region);

      g_assert_nonnull (country);
      g_assert_nonnull (number);
      g_assert_true (g_str_has_prefix (number->e164, country->calling_code));
    }
}

static void
test_label_names_country_and_code (void)
{
  g_autofree char *label = guichet_country_get_label (guichet_countries_find ("BE"));

  g_assert_cmpstr (label, ==, "Belgium +32");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/countries/unset-region-is-france", test_unset_region_is_france);
  g_test_add_func ("/countries/calling-codes-are-those-that-are-dialled",
                   test_calling_codes_are_those_that_are_dialled);
  g_test_add_func ("/countries/label-names-country-and-code", test_label_names_country_and_code);
  return g_test_run ();
}
