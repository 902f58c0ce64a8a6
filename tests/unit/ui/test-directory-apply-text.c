/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-apply-text.c: what is said of one change for several entries, and what a form for
 * all of them begins with.
 */
#include "directory-entries.h"
#include "guichet-directory-apply-text.h"
#include "guichet-directory-sample.h"

#include <string.h>

static void
assert_text (char *text, const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

static void
test_numbers_are_counted (void)
{
  assert_text (guichet_directory_apply_text_subject (8), "The same for 8 numbers");
  assert_text (guichet_directory_apply_text_others (0), "");
  assert_text (guichet_directory_apply_text_others (1), "1 number of another country is skipped");
  assert_text (guichet_directory_apply_text_summary (2, 1), "2 fields for 1 number");
  assert_text (guichet_directory_apply_text_send (1), "Apply to 1 Number");
  assert_text (guichet_directory_apply_text_unknown_column ("Ville"),
               "The column “Ville” is none of an entry");
}

static void
test_title_tells_nothing_as_lost_that_may_have_arrived (void)
{
  const GuichetBulkCounts good = { .n_done = 2, .n_skipped = 1 };
  const GuichetBulkCounts none = { .n_skipped = 1 };
  const GuichetBulkCounts some = { .n_done = 1, .n_meanwhile = 1 };
  const GuichetBulkCounts lost = { .n_failed = 1, .n_uncertain = 1 };
  const GuichetBulkCounts bad = { .n_failed = 1 };

  g_assert_cmpstr (guichet_directory_apply_text_title (&good), ==, "The entries are changed");
  g_assert_cmpstr (guichet_directory_apply_text_title (&none), ==, "Nothing was sent");
  g_assert_cmpstr (guichet_directory_apply_text_title (&some), ==, "Not every entry is changed");
  g_assert_cmpstr (guichet_directory_apply_text_title (&lost), ==, "OVHcloud did not answer");
  g_assert_cmpstr (guichet_directory_apply_text_title (&bad), ==, "The entries are not changed");
}

static void
test_advice_is_for_what_there_is (void)
{
  const GuichetBulkCounts both = { .n_uncertain = 1, .n_meanwhile = 1 };
  const GuichetBulkCounts failed = { .n_failed = 1 };
  g_autofree char *text = guichet_directory_apply_text_advice (&both);

  g_assert_true (g_str_has_prefix (text, "What got no answer"));
  g_assert_nonnull (strstr (text, "twice. What somebody else"));
  assert_text (guichet_directory_apply_text_advice (&failed), "");
}

/* A sample shows what all have alike; the legal form of most decides which fields there are. */
static void
test_a_sample_has_what_all_have_alike (void)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GuichetDirectoryEntry) sample = NULL;
  g_auto(GStrv) countries = NULL;

  g_ptr_array_add (entries, directory_entry_new ("be", "corporation"));
  g_ptr_array_add (entries, directory_entry_new_complete ());
  g_ptr_array_add (entries, directory_entry_new_complete ());
  g_ptr_array_add (entries, directory_entry_new ("fr", "professional"));
  g_ptr_array_add (entries, guichet_directory_entry_new ("xx1111-ovh-1", "0033972101009"));
  directory_entry_take (entries->pdata[3], GUICHET_DIRECTORY_CITY, "Bourg-en-Bresse");

  countries = guichet_directory_sample_list_countries (entries);
  g_assert_cmpuint (g_strv_length (countries), ==, 2);
  g_assert_cmpstr (countries[0], ==, "fr");
  g_assert_cmpuint (guichet_directory_sample_count (entries, "fr"), ==, 3);

  sample = guichet_directory_sample_new (entries, "fr");
  g_assert_cmpstr (guichet_directory_form_get_country (sample), ==, "fr");
  g_assert_cmpstr (guichet_directory_entry_get (sample, GUICHET_DIRECTORY_LEGAL_FORM), ==,
                   "individual");
  g_assert_cmpstr (guichet_directory_entry_get (sample, GUICHET_DIRECTORY_CITY), ==,
                   "Bourg-en-Bresse");
  g_assert_cmpstr (guichet_directory_entry_get (sample, GUICHET_DIRECTORY_NAME), ==, "");
  g_assert_true (guichet_directory_sample_differs (entries, "fr", GUICHET_DIRECTORY_NAME));
  g_assert_false (guichet_directory_sample_differs (entries, "fr", GUICHET_DIRECTORY_CITY));
  g_assert_true (guichet_directory_form_shows (sample, GUICHET_DIRECTORY_MARKETING));
  g_assert_cmpuint (guichet_directory_entry_get_n_changes (sample), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/directory-apply-text/numbers-are-counted", test_numbers_are_counted);
  g_test_add_func ("/directory-apply-text/title-tells-nothing-as-lost-that-may-have-arrived",
                   test_title_tells_nothing_as_lost_that_may_have_arrived);
  g_test_add_func ("/directory-apply-text/advice-is-for-what-there-is",
                   test_advice_is_for_what_there_is);
  g_test_add_func ("/directory-apply-text/a-sample-has-what-all-have-alike",
                   test_a_sample_has_what_all_have_alike);
  return g_test_run ();
}
