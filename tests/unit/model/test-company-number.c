/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-company-number.c: the numbers of companies are told from what only looks like one.
 */
#include "guichet-company-number.h"

static void
test_kinds (void)
{
  /* clang-format off */
  static const struct { const char *typed; GuichetCompanyNumberKind kind; } cases[] = {
    { "73282932000074",      GUICHET_COMPANY_NUMBER_SIRET },
    { "732 829 320 00074",   GUICHET_COMPANY_NUMBER_SIRET },
    { "732.829.320-00074",   GUICHET_COMPANY_NUMBER_SIRET },
    { "73282932000075",      GUICHET_COMPANY_NUMBER_NONE }, /* check digit */
    { "7328293200007",       GUICHET_COMPANY_NUMBER_NONE }, /* one digit short */
    { "35600000049837",      GUICHET_COMPANY_NUMBER_SIRET }, /* La Poste: its digits sum to 45 */
    { "35600000049836",      GUICHET_COMPANY_NUMBER_NONE },
    { "424761419",           GUICHET_COMPANY_NUMBER_SIREN },
    { "424761418",           GUICHET_COMPANY_NUMBER_NONE },
    { "FR 22 424 761 419",   GUICHET_COMPANY_NUMBER_VAT_FR },
    { "FR23424761419",       GUICHET_COMPANY_NUMBER_NONE },
    { "be 0403.019.261",     GUICHET_COMPANY_NUMBER_VAT_BE },
    { "0403019261",          GUICHET_COMPANY_NUMBER_VAT_BE },
    { "BE0403019262",        GUICHET_COMPANY_NUMBER_NONE },
    { "",                    GUICHET_COMPANY_NUMBER_NONE },
    { "FR",                  GUICHET_COMPANY_NUMBER_NONE },
    { "not a number at all", GUICHET_COMPANY_NUMBER_NONE },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (guichet_company_number_get_kind (cases[i].typed) != cases[i].kind)
      g_error ("“%s” is %d", cases[i].typed, guichet_company_number_get_kind (cases[i].typed));
}

static void
test_format (void)
{
  /* clang-format off */
  static const struct { const char *typed, *formatted; } cases[] = {
    { "73282932000074", "732 829 320 00074" },
    { "424761419",      "424 761 419" },
    { "fr22424761419",  "FR 22 424 761 419" },
    { "0403019261",     "BE 0403.019.261" },
    { "12 3",           "12 3" },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *formatted = guichet_company_number_format (cases[i].typed);

      g_assert_cmpstr (formatted, ==, cases[i].formatted);
    }
}

static void
test_tidy (void)
{
  g_autofree char *tidy = guichet_company_number_tidy (" be 0403.019.261 ");

  g_assert_cmpstr (tidy, ==, "BE0403019261");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/company-number/what-it-is", test_kinds);
  g_test_add_func ("/company-number/in-groups-as-printed", test_format);
  g_test_add_func ("/company-number/without-what-people-put-between", test_tidy);
  return g_test_run ();
}
