/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-phone-cases.c: the detector finds 98 of 100 numbers in texts that people copy, and 98 of 100
 * finds are numbers.
 */
#include "phone-cases.h"

static void
test_table (gconstpointer name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  PhoneScore score = phone_cases_score (path);

  g_test_message ("%s: precision %.2f %%, recall %.2f %%, %u numbers", (const char *) name,
                  phone_score_get_precision (&score), phone_score_get_recall (&score),
                  score.n_expected);
  g_assert_cmpuint (score.n_expected, >, 0);
  g_assert_cmpfloat (phone_score_get_precision (&score), >=, 98.0);
  g_assert_cmpfloat (phone_score_get_recall (&score), >=, 98.0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/phone/cases/french-snippets", "phone-cases-fr.tsv", test_table);

  return g_test_run ();
}
