/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-bulk-text.c: how far a bulk has come is said in the unit that people would choose.
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bulk-text/remaining-time-is-in-the-unit-of-people",
                   test_remaining_time_is_in_the_unit_of_people);
  g_test_add_func ("/bulk-text/what-is-not-finished-is-named", test_what_is_not_finished_is_named);
  return g_test_run ();
}
