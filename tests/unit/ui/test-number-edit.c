/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-number-edit.c: a number stays written as people do while it is typed, pasted and deleted.
 */
#include "guichet-number-edit.h"

#include <string.h>

static void
assert_insert (const char *before, int position, const char *inserted, const char *after, int caret)
{
  int got = -1;
  g_autofree char *text =
      guichet_number_edit_insert (before, position, inserted, strlen (inserted), "FR", &got);

  g_assert_cmpstr (text, ==, after);
  g_assert_cmpint (got, ==, caret);
}

static void
assert_delete (const char *before, int start, int end, const char *after, int caret)
{
  int got = -1;
  g_autofree char *text = guichet_number_edit_delete (before, start, end, "FR", &got);

  g_assert_cmpstr (text, ==, after);
  g_assert_cmpint (got, ==, caret);
}

static void
test_typed (void)
{
  assert_insert ("01 42 86 61", 11, "0", "01 42 86 61 0", 13);
  assert_insert ("01 42 86 61 0", 13, "0", "01 42 86 61 00", 14);
}

static void
test_pasted_sentence (void)
{
  assert_insert ("", 0, "Cabinet Martin, tél. : 04 78 00 00 00 (sauf lundi)", "04 78 00 00 00", 14);
  assert_insert ("", 0, "01 42 86 61 00 ou 04 78 00 00 00 demain",
                 "01 42 86 61 00 ou 04 78 00 00 00 demain", 39);
}

static void
assert_found (const char *text, guint n)
{
  g_autoptr(GPtrArray) numbers = guichet_number_edit_find (text, strlen (text), "FR");

  g_assert_cmpuint (numbers->len, ==, n);
}

static void
test_several_pasted_numbers_are_found (void)
{
  assert_found ("01 42 86 61 00 ou 04 78 00 00 00 demain", 2);
  assert_found ("0142866100\n0478000000\n0612345678", 3);
  assert_found ("Cabinet Martin, tél. : 04 78 00 00 00 (sauf lundi)", 1);
  assert_found ("01 42 86 61 00", 1);
  assert_found ("0", 0);
}

static void
test_deleted (void)
{
  assert_delete ("01 42 86 61 00", 13, 14, "01 42 86 61 0", 13);
  assert_delete ("01 42 86 61 0", 12, 13, "01 42 86 61", 11);
  assert_delete ("01 42 86 61 00", 0, -1, "", 0);
}

static void
test_word_after_a_number_keeps_its_space (void)
{
  assert_delete ("0142866100 poste 1", 17, 18, "0142866100 poste ", 17);
}

static void
test_space_takes_its_digit_along (void)
{
  assert_delete ("01 42 86 61 00", 2, 3, "04 28 66 10 0", 1);
}

static void
test_letter_before_a_space_goes_whole (void)
{
  /* Two bytes, one character: never half of it. */
  assert_delete ("caf\u00e9 bar", 4, 5, "cafbar", 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-edit/typed", test_typed);
  g_test_add_func ("/number-edit/pasted-sentence", test_pasted_sentence);
  g_test_add_func ("/number-edit/several-pasted-numbers-are-found",
                   test_several_pasted_numbers_are_found);
  g_test_add_func ("/number-edit/deleted", test_deleted);
  g_test_add_func ("/number-edit/word-after-a-number-keeps-its-space",
                   test_word_after_a_number_keeps_its_space);
  g_test_add_func ("/number-edit/space-takes-its-digit-along", test_space_takes_its_digit_along);
  g_test_add_func ("/number-edit/letter-before-a-space-goes-whole",
                   test_letter_before_a_space_goes_whole);
  return g_test_run ();
}
