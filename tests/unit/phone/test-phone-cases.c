/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-phone-cases.c: the detector finds 98 of 100 numbers in texts that people copy, and 98 of 100
 * finds are numbers.
 */
#include "phone-cases.h"

/* clang-format off */
static const struct { const char *test, *table; double least; } tables[] = {
  { "/phone/cases/french-snippets", "phone-cases-fr.tsv",         98.0 },
  { "/phone/cases/held-out",        "phone-cases-held-out.tsv",   97.0 },
  { "/phone/cases/held-out-2",      "phone-cases-held-out-2.tsv", 97.0 },
  { "/phone/cases/held-out-3",      "phone-cases-held-out-3.tsv", 97.0 },
  { "/phone/cases/held-out-4",      "phone-cases-held-out-4.tsv", 97.0 },
  { "/phone/cases/regions",         "phone-cases-regions.tsv",    97.0 },
};
/* clang-format on */

static void
test_table (gconstpointer data)
{
  gsize index = GPOINTER_TO_SIZE (data);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", tables[index].table, NULL);
  PhoneScore score = phone_cases_score (path);

  g_test_message ("%s: precision %.2f %%, recall %.2f %%, %u numbers", tables[index].table,
                  phone_score_get_precision (&score), phone_score_get_recall (&score),
                  score.n_expected);
  g_assert_cmpuint (score.n_expected, >, 0);
  g_assert_cmpfloat (phone_score_get_precision (&score), >=, tables[index].least);
  g_assert_cmpfloat (phone_score_get_recall (&score), >=, tables[index].least);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    g_test_add_data_func (tables[i].test, GSIZE_TO_POINTER (i), test_table);

  return g_test_run ();
}
