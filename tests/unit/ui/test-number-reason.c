/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-number-reason.c: why what is typed cannot be called.
 */
#include "guichet-number-reason.h"

static void
test_reason_fits_what_is_typed (void)
{
  const char *const cases[][2] = {
    { "", "Type or paste a number" },
    { "01 42", "Type or paste a number" },
    { "hello", "This is not a telephone number" },
    { "012345678901234567890", "There are too many digits" },
    { "Tel 01 42 86 61 00, mobile 06 12 34 56 78", "There are several numbers: keep one" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (guichet_number_reason (cases[i][0], "FR"), ==, cases[i][1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-reason/fits-what-is-typed", test_reason_fits_what_is_typed);
  return g_test_run ();
}
