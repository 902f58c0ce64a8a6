/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-phone-layout.c: a number is laid out while it is typed, the caret stays where it was, and
 * what is no number is not touched.
 */
#include "guichet-phone-number.h"

#include <string.h>

/* clang-format off */
/* "|" is the caret. */
static const struct { const char *typed, *shown; } layouts[] = {
  { "0|", "0|" },
  { "0123|", "01 23|" },
  { "0123456789|", "01 23 45 67 89|" },
  { "01 23 4|5 67 89", "01 23 4|5 67 89" },
  { "01 234| 5 67 89", "01 23 4|5 67 89" },
  { "|0123456789", "|01 23 45 67 89" },
  { "01.23.45.67.89|", "01 23 45 67 89|" },
  { "+33612345678|", "+33 6 12 34 56 78|" },
  { "3949|", "3949|" },
  { "Jean|", "Jean|" },
  { "06 jean|", "06 jean|" },
  { "|", "|" },
  /* What comes next may be a word: what follows the last digit stays. */
  { "01 |", "01 |" },
  { "0123 |", "01 23 |" },
  { "0142866100 - |", "01 42 86 61 00 - |" },
  { "0142866100| - ", "01 42 86 61 00| - " },
  { "01428|66100 - ", "01 42 8|6 61 00 - " },
  /* A text that holds anything else is not touched, wherever the caret is. */
  { "+33 (0)1 42 86 61 15|", "+33 (0)1 42 86 61 15|" },
  { "+33 (0|)1 42 86 61 15", "+33 (0|)1 42 86 61 15" },
  { "|+33(0)142866115", "|+33(0)142866115" },
  { "1-800-FLOWERS|", "1-800-FLOWERS|" },
  { "1-8|00-FLOWERS", "1-8|00-FLOWERS" },
  { "0142866100 poste 12|", "0142866100 poste 12|" },
  { "01428|66100 poste 12", "01428|66100 poste 12" },
  { "0142866100,,12|", "0142866100,,12|" },
  { "0142866100;ext=12|", "0142866100;ext=12|" },
  { "[0]142866100|", "[0]142866100|" },
  { "0142866115&nbsp;|", "0142866115&nbsp;|" },
  { "+33142866115 +33612345678|", "+33142866115 +33612345678|" },
  { "0142866115\t0612345678|", "0142866115\t0612345678|" },
  /* Nor are two numbers, codes, and separators that the plan knows nothing better for. */
  { "01 42 86 61 15 / 06 12 34 56 78|", "01 42 86 61 15 / 06 12 34 56 78|" },
  { "0142866115 0612|345678", "0142866115 0612|345678" },
  { "0142866115, 0612345678|", "0142866115, 0612345678|" },
  { "*21* 0142866115#|", "*21* 0142866115#|" },
  { "1-800-|", "1-800-|" },
  { "39 49|", "39 49|" },
  /* Spaces of typography are spaces, and invisible marks are nothing. */
  { "01\u202f42\u00a086 6115|", "01 42 86 61 15|" },
  { "\u202a+33142866115\u202c|", "+33 1 42 86 61 15|" },
};

/* What the entry shows when these are typed key by key. */
static const struct { const char *keys, *shown; } typings[] = {
  { "0142866115", "01 42 86 61 15" },
  { "01 42 86 61 15", "01 42 86 61 15" },
  { "01.42.86.61.15", "01 42 86 61 15" },
  { "+12125550100", "+1 212-555-0100" },
  { "+33 (0)1 42 86 61 15", "+33 (0)1 42 86 61 15" },
  { "1-800-FLOWERS", "1-800-FLOWERS" },
  { "0142866100 poste 12", "01 42 86 61 00 poste 12" },
  { "0142866115 / 0612345678", "01 42 86 61 15 / 0612345678" },
};
/* clang-format on */

static void
test_layout (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_auto(GStrv) halves = g_strsplit (layouts[i].typed, "|", 2);
      g_autofree char *typed = g_strconcat (halves[0], halves[1], NULL);
      int caret = (int) g_utf8_strlen (halves[0], -1);
      g_autofree char *shown = guichet_phone_format_as_typed (typed, NULL, &caret);
      const char *split = g_utf8_offset_to_pointer (shown, caret);
      g_autofree char *marked = g_strdup_printf ("%.*s|%s", (int) (split - shown), shown, split);

      g_assert_cmpstr (marked, ==, layouts[i].shown);
    }
}

static void
test_typing (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (typings); i++)
    {
      g_autofree char *shown = g_strdup ("");

      for (const char *key = typings[i].keys; *key != '\0'; key++)
        {
          g_autofree char *typed = g_strdup_printf ("%s%c", shown, *key);
          int caret = (int) strlen (typed);

          g_free (shown);
          shown = guichet_phone_format_as_typed (typed, "FR", &caret);
          g_assert_cmpint (caret, ==, (int) strlen (shown));
        }

      g_assert_cmpstr (shown, ==, typings[i].shown);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/phone/layout/laid-out-as-typed", test_layout);
  g_test_add_func ("/phone/layout/nothing-typed-is-spoilt", test_typing);

  return g_test_run ();
}
