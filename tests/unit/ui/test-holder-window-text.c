/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-holder-window-text.c: the words of the window that corrects a holder.
 */
#include "guichet-holder-window-text.h"

static void
assert_about (guint n_names, const char *about)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *told = NULL;

  for (guint i = 0; i < n_names; i++)
    g_ptr_array_add (names, g_strdup_printf ("%c.fr", 'a' + i));
  told = guichet_holder_window_text_about (names);
  g_assert_cmpstr (told, ==, about);
}

static void
test_whose_data_change_is_told (void)
{
  assert_about (0, "None of your domain names has this holder.");
  assert_about (1, "This is the holder of a.fr.");
  assert_about (2, "What you save here is corrected for a.fr, b.fr: they share this holder.");
  assert_about (6, "What you save here is corrected for a.fr, b.fr, c.fr, d.fr, e.fr and 1 more "
                   "domain name: they share this holder.");
  assert_about (8, "What you save here is corrected for a.fr, b.fr, c.fr, d.fr, e.fr and 3 more "
                   "domain names: they share this holder.");
}

static void
test_a_change_of_owner_names_the_domain (void)
{
  g_autofree char *of_one = guichet_holder_window_text_of_owner ("example.org");
  g_autofree char *of_none = guichet_holder_window_text_of_owner (NULL);

  g_assert_cmpstr (of_one, ==, "This changes the owner of example.org: it has to be ordered.");
  g_assert_cmpstr (of_none, ==, "This is a change of owner: it has to be ordered.");
}

static void
test_when_it_was_typed_is_told (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 11, 22, 15, 0, 0);
  g_autoptr(GDateTime) today = g_date_time_new_utc (2026, 11, 22, 14, 2, 0);
  g_autoptr(GDateTime) yesterday = g_date_time_new_utc (2026, 11, 21, 14, 2, 0);
  g_autofree char *first = guichet_holder_window_text_kept (g_date_time_to_unix (today), now);
  g_autofree char *second = guichet_holder_window_text_kept (g_date_time_to_unix (yesterday), now);

  g_assert_cmpstr (first, ==, "What you typed today at 14:02 was kept.");
  g_assert_cmpstr (second, ==, "What you typed yesterday was kept.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holder-window-text/whose-data-change-is-told", test_whose_data_change_is_told);
  g_test_add_func ("/holder-window-text/a-change-of-owner-names-the-domain",
                   test_a_change_of_owner_names_the_domain);
  g_test_add_func ("/holder-window-text/when-it-was-typed-is-told", test_when_it_was_typed_is_told);
  return g_test_run ();
}
