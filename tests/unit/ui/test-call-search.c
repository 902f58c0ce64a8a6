/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-call-search.c: which calls a search finds.
 */
#include "guichet-call-search.h"

static void
test_search_finds_digits_names_and_reasons (void)
{
  g_autoptr(GuichetCall) call = guichet_call_new ("0033142866100", "01 42 86 61 00",
                                                   "xx1111-ovh-1", "0033972101001", 0);
  const struct
  {
    const char *wanted;
    gboolean found;
  } cases[] = {
    { "", TRUE },      { "0142", TRUE }, { "42 86", TRUE }, { "+33142", TRUE },  { "martin", TRUE },
    { "ÉTUDE", TRUE }, { "busy", TRUE }, { "4287", FALSE }, { "durand", FALSE }, { " ", TRUE },
  };

  guichet_call_set_name (call, "Étude Martin");
  guichet_call_set_message (call, "This line is busy");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (guichet_call_search_matches (call, cases[i].wanted) == cases[i].found);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/call-search/finds-digits-names-and-reasons",
                   test_search_finds_digits_names_and_reasons);
  return g_test_run ();
}
