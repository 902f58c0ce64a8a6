/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-summary.c: how entries are found in a list, and which of them come first.
 */
#include "guichet-directory-summary.h"

#include "directory-entries.h"

static gboolean
finds (GuichetDirectoryEntry *entry, const char *typed)
{
  g_autoptr(GuichetDirectorySummary) summary = guichet_directory_summary_new (entry);
  g_auto(GStrv) words = guichet_directory_summary_split (typed);

  return guichet_directory_summary_matches (summary, GUICHET_DIRECTORY_SHOW_ALL,
                                            (const char *const *) words);
}

static void
test_a_number_is_found_however_it_is_written (void)
{
  static const char *const found[] = { "0033972101001", "09 72 10 10 01", "+33 9 72", "72.10.10.01",
                                       "0972101001",    "+33 (9)",        "" };
  g_autoptr(GuichetDirectoryEntry) entry = directory_entry_new_complete ();

  for (gsize i = 0; i < G_N_ELEMENTS (found); i++)
    if (!finds (entry, found[i]))
      g_error ("“%s” finds nothing", found[i]);
  g_assert_false (finds (entry, "09 72 10 10 02"));
}

static void
test_names_and_cities_are_found_in_any_case (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = directory_entry_new_complete ();

  g_assert_true (finds (entry, "LEFÈVRE"));
  g_assert_true (finds (entry, "bourg élise"));
  g_assert_true (finds (entry, "xx1111-ovh-1"));
  g_assert_false (finds (entry, "lefèvre paris"));
}

static void
test_what_is_typed_is_not_what_is_found (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = directory_entry_new_complete ();
  g_autoptr(GuichetDirectorySummary) summary = NULL;

  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_NAME, "");
  g_assert_true (finds (entry, "lefèvre"));
  summary = guichet_directory_summary_new (entry);
  g_assert_cmpint (summary->lacks, ==, GUICHET_DIRECTORY_LACKS_NOTHING);
}

static GuichetDirectorySummary *
new_summary (gboolean is_complete, const char *status)
{
  g_autoptr(GuichetDirectoryEntry) entry = is_complete ? directory_entry_new_complete ()
                                                        : directory_entry_new ("fr", "individual");

  directory_entry_take (entry, GUICHET_DIRECTORY_UNIVERSAL, "true");
  directory_entry_take (entry, GUICHET_DIRECTORY_STATUS, status);
  return guichet_directory_summary_new (entry);
}

static void
test_each_filter_keeps_its_own (void)
{
  const struct
  {
    gboolean is_complete;
    const char *status;
    GuichetDirectoryFilter filter;
  } cases[] = {
    { FALSE, "", GUICHET_DIRECTORY_SHOW_INCOMPLETE },
    { TRUE, "done", GUICHET_DIRECTORY_SHOW_PUBLISHED },
    { TRUE, "doing", GUICHET_DIRECTORY_SHOW_SCHEDULED },
    { TRUE, "error", GUICHET_DIRECTORY_SHOW_ERROR },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetDirectorySummary) summary =
                     new_summary (cases[i].is_complete, cases[i].status);

      g_assert_true (guichet_directory_summary_matches (summary, GUICHET_DIRECTORY_SHOW_ALL, NULL));
      for (gsize k = 0; k < G_N_ELEMENTS (cases); k++)
        g_assert_true (guichet_directory_summary_matches (summary, cases[k].filter, NULL) ==
                       (i == k));
    }
}

static void
test_what_is_to_be_done_comes_first (void)
{
  g_autoptr(GuichetDirectorySummary) incomplete = new_summary (FALSE, "");
  g_autoptr(GuichetDirectorySummary) failed = new_summary (TRUE, "error");
  g_autoptr(GuichetDirectorySummary) published = new_summary (TRUE, "done");
  g_autoptr(GuichetDirectorySummary) scheduled = new_summary (TRUE, "todo");

  g_assert_cmpint (guichet_directory_summary_compare (incomplete, failed), <, 0);
  g_assert_cmpint (guichet_directory_summary_compare (failed, published), <, 0);
  g_assert_cmpint (guichet_directory_summary_compare (published, scheduled), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/directory-summary/a-number-is-found-however-it-is-written",
                   test_a_number_is_found_however_it_is_written);
  g_test_add_func ("/directory-summary/names-and-cities-are-found-in-any-case",
                   test_names_and_cities_are_found_in_any_case);
  g_test_add_func ("/directory-summary/what-is-typed-is-not-what-is-found",
                   test_what_is_typed_is_not_what_is_found);
  g_test_add_func ("/directory-summary/each-filter-keeps-its-own", test_each_filter_keeps_its_own);
  g_test_add_func ("/directory-summary/what-is-to-be-done-comes-first",
                   test_what_is_to_be_done_comes_first);

  return g_test_run ();
}
