/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-typed-date.c: dates as people type them, in the C locale: months first.
 */
#include "guichet-typed-date.h"

static void
test_dates (void)
{
  /* clang-format off */
  static const char *const cases[][2] = {
    { "1980-12-31", "1980-12-31" },
    { " 1980-12-31 ", "1980-12-31" },
    { "12/31/1980", "1980-12-31" },
    { "", "" },
    { "12/31/80", "12/31/80" },
    { "yesterday", "yesterday" },
    { "99/99/1980", "99/99/1980" },
    { "2023-02-30", "2023-02-30" },
    { "19801231", "19801231" },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tidy = guichet_typed_date_tidy (cases[i][0]);

      g_assert_cmpstr (tidy, ==, cases[i][1]);
    }
}

static void
test_dates_as_people_read_them (void)
{
  g_autofree char *date = guichet_typed_date_format ("1990-01-31");
  g_autofree char *none = guichet_typed_date_format ("unknown");

  g_assert_cmpstr (date, ==, "01/31/90");
  g_assert_cmpstr (none, ==, "unknown");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typed-date/dates", test_dates);
  g_test_add_func ("/typed-date/dates-as-people-read-them", test_dates_as_people_read_them);
  return g_test_run ();
}
