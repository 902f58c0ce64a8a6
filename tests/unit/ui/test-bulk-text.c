/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-bulk-text.c: what will be sent, how far it has come, and what became of it, in the
 * units that people would choose.
 */
#include "guichet-bulk-text.h"

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_remaining_time_is_in_the_unit_of_people (void)
{
  assert_text (guichet_bulk_text_remaining (-1), "");
  assert_text (guichet_bulk_text_remaining (0), "A few seconds left");
  assert_text (guichet_bulk_text_remaining (10), "A few seconds left");
  assert_text (guichet_bulk_text_remaining (31), "About 40 seconds left");
  assert_text (guichet_bulk_text_remaining (60), "About 1 minute left");
  assert_text (guichet_bulk_text_remaining (61), "About 2 minutes left");
  assert_text (guichet_bulk_text_remaining (3601), "About 2 hours left");
  assert_text (guichet_bulk_text_remaining (90000), "About 25 hours left");
  assert_text (guichet_bulk_text_count (12, 40), "12 of 40 services");
}

static void
test_what_is_not_finished_is_named (void)
{
  assert_text (guichet_bulk_text_unfinished_contacts (120, 200),
               "A change of contacts is not finished: 120 of 200 sent");
  assert_text (guichet_bulk_text_unfinished_entries (0, 1),
               "A change of directory entries is not finished: 0 of 1 sent");
}

static void
test_result_names_what_there_is_alone (void)
{
  const GuichetBulkCounts all = { 180, 3, 2, 1, 5, 20 };
  const GuichetBulkCounts good = { .n_done = 1 };

  assert_text (
      guichet_bulk_text_result (&all),
      "180 sent, 3 failed, 2 changed meanwhile, 1 without an answer, 5 cancelled, 20 skipped");
  assert_text (guichet_bulk_text_result (&good), "1 sent");
}

static void
test_plan_and_file_are_counted (void)
{
  assert_text (guichet_bulk_text_plan (180, 20), "180 will be sent, 20 skipped");
  assert_text (guichet_bulk_text_plan (180, 0), "180 will be sent");
  assert_text (guichet_bulk_text_bad_lines (1), "1 line of the file is left out");
  assert_text (guichet_bulk_text_bad_lines (2), "2 lines of the file are left out");
  assert_text (guichet_bulk_text_bad_line (3, "a.fr", FALSE),
               "Line 3: “a.fr” is not a service of this account");
  assert_text (guichet_bulk_text_bad_line (4, "b.fr", TRUE), "Line 4: “b.fr” is named before");
  assert_text (guichet_bulk_text_cut (500), "Only the first 500 lines were read");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bulk-text/remaining-time-is-in-the-unit-of-people",
                   test_remaining_time_is_in_the_unit_of_people);
  g_test_add_func ("/bulk-text/what-is-not-finished-is-named", test_what_is_not_finished_is_named);
  g_test_add_func ("/bulk-text/result-names-what-there-is-alone",
                   test_result_names_what_there_is_alone);
  g_test_add_func ("/bulk-text/plan-and-file-are-counted", test_plan_and_file_are_counted);
  return g_test_run ();
}
