/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-text.c: the words of directory entries as a whole.
 */
#include "guichet-directory-text.h"

#include <string.h>

#include "directory-entries.h"

#define TODAY G_GINT64_CONSTANT (1795348800) /* 2026-11-22T12:00:00Z, a Sunday */

static void
test_every_status_has_a_word_and_an_icon (void)
{
  g_autoptr(GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) icons = g_hash_table_new (g_str_hash, g_str_equal);

  for (int status = GUICHET_DIRECTORY_NOT_PUBLISHED; status <= GUICHET_DIRECTORY_ERROR; status++)
    {
      g_assert_true (g_hash_table_add (words, (char *) guichet_directory_text_status (status)));
      g_assert_true (
          g_hash_table_add (icons, (char *) guichet_directory_text_status_icon (status)));
    }
}

static void
assert_explained (GuichetDirectoryEntry *entry, const char *const *parts)
{
  g_autofree char *told = guichet_directory_text_explain_status (entry, TODAY);

  for (; *parts != NULL; parts++)
    if (strstr (told, *parts) == NULL)
      g_error ("“%s” does not say “%s”", told, *parts);
}

static GuichetDirectoryEntry *
new_entry (const char *published, const char *status, const char *modified)
{
  GuichetDirectoryEntry *entry = directory_entry_new_complete ();

  directory_entry_take (entry, GUICHET_DIRECTORY_UNIVERSAL, published);
  directory_entry_take (entry, GUICHET_DIRECTORY_STATUS, status);
  directory_entry_take (entry, GUICHET_DIRECTORY_MODIFICATION_DATE, modified);
  if (g_str_equal (published, "false"))
    directory_entry_take (entry, GUICHET_DIRECTORY_MODIFICATION_TYPE, "deletion");
  return entry;
}

static void
test_what_is_scheduled_says_since_when_and_until_when (void)
{
  g_autoptr(GuichetDirectoryEntry) asked = new_entry ("true", "todo", "2026-11-03T10:00:00Z");
  g_autoptr(GuichetDirectoryEntry) of_a_day = new_entry ("true", "doing", "2026-11-03");
  g_autoptr(GuichetDirectoryEntry) leaving = new_entry ("false", "todo", "2026-11-03T10:00:00Z");

  assert_explained (asked, (const char *const[]){ "Scheduled since 3 November", "1 to 30 days",
                                                  "on 3 December", NULL });
  assert_explained (of_a_day, (const char *const[]){ "since 3 November", NULL });
  assert_explained (leaving, (const char *const[]){ "leaves the directories", "since 3 November",
                                                    "on 3 December", NULL });
}

static void
test_what_is_scheduled_too_long_says_so (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = new_entry ("true", "todo", "2026-09-01T10:00:00Z");

  assert_explained (entry, (const char *const[]){ "since 1 September", "longer than", NULL });
}

static void
test_a_date_that_nobody_can_read_is_left_out (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = new_entry ("true", "todo", "le 3 novembre");
  g_autoptr(GuichetDirectoryEntry) leaving = new_entry ("false", "todo", "");

  assert_explained (entry, (const char *const[]){ "1 to 30 days", NULL });
  assert_explained (leaving,
                    (const char *const[]){ "leaves the directories", "1 to 30 days", NULL });
}

static void
test_an_error_tells_of_pages_jaunes (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = new_entry ("true", "error", "");

  assert_explained (entry, (const char *const[]){ "Pages Jaunes is currently unavailable", NULL });
}

static void
test_the_others_are_sentences (void)
{
  g_autoptr(GuichetDirectoryEntry) done = new_entry ("true", "done", "");
  g_autoptr(GuichetDirectoryEntry) blank = directory_entry_new_complete ();

  assert_explained (done, (const char *const[]){ "The directories show", NULL });
  assert_explained (blank, (const char *const[]){ "Nothing of this number", NULL });
}

static void
test_what_is_missing_is_named_and_why (void)
{
  g_autofree char *two =
      guichet_directory_text_lacks (GUICHET_DIRECTORY_LACKS_NAME | GUICHET_DIRECTORY_LACKS_ADDRESS);
  g_autofree char *company = guichet_directory_text_lacks (GUICHET_DIRECTORY_LACKS_COMPANY);
  g_autofree char *why = guichet_directory_text_explain_lacks (GUICHET_DIRECTORY_LACKS_ADDRESS);
  g_autofree char *why_name = guichet_directory_text_explain_lacks (GUICHET_DIRECTORY_LACKS_NAME);

  g_assert_cmpstr (two, ==, "Missing: name, address");
  g_assert_cmpstr (company, ==, "Missing: SIRET or APE");
  g_assert_nonnull (strstr (why, "emergency call"));
  g_assert_nonnull (strstr (why, "another operator"));
  g_assert_null (strstr (why_name, "emergency"));
  g_assert_null (guichet_directory_text_lacks (GUICHET_DIRECTORY_LACKS_NOTHING));
  g_assert_null (guichet_directory_text_explain_lacks (GUICHET_DIRECTORY_LACKS_NOTHING));
}

static void
test_names_are_those_of_who_it_is (void)
{
  g_autoptr(GuichetDirectoryEntry) person = directory_entry_new_complete ();
  g_autoptr(GuichetDirectoryEntry) company = directory_entry_new ("fr", "corporation");
  g_autoptr(GuichetDirectoryEntry) nobody = directory_entry_new ("fr", "individual");
  g_autoptr(GuichetDirectoryEntry) unknown =
                 guichet_directory_entry_new ("group", "0033972101001");
  const struct
  {
    GuichetDirectoryEntry *entry;
    const char *name;
  } cases[] = {
    { person, "Élise Lefèvre" },
    { company, "Cabinet Martin" },
    { nobody, "" },
    { unknown, "" },
  };

  directory_entry_take (company, GUICHET_DIRECTORY_SOCIAL_NOMINATION, "Cabinet Martin");
  directory_entry_take (company, GUICHET_DIRECTORY_NAME, "Left over");
  directory_entry_take (person, GUICHET_DIRECTORY_SOCIAL_NOMINATION, "Left over");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = guichet_directory_text_name (cases[i].entry);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_only_a_french_number_is_searched (void)
{
  const struct
  {
    const char *service;
    const char *uri;
  } cases[] = {
    { "0033972101001", "https://www.pagesjaunes.fr/annuaireinverse/recherche?quoiqui=0972101001" },
    { "003222101001", NULL },
    { "xx1111-trunk", NULL },
    { "0033&x=1", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetDirectoryEntry) entry =
                     guichet_directory_entry_new ("group", cases[i].service);
      g_autofree char *uri = guichet_directory_text_check_uri (entry);

      g_assert_cmpstr (uri, ==, cases[i].uri);
    }
}

static void
test_counts_have_one_and_many (void)
{
  g_autofree char *all = guichet_directory_text_count (40, 0);
  g_autofree char *one = guichet_directory_text_count (1, 0);
  g_autofree char *some = guichet_directory_text_count (40, 3);
  g_autofree char *known = guichet_directory_text_known (3, 40);

  g_assert_cmpstr (all, ==, "40 numbers");
  g_assert_cmpstr (one, ==, "1 number");
  g_assert_cmpstr (some, ==, "3 of 40 numbers are incomplete");
  g_assert_cmpstr (known, ==, "3 of 40 read");
}

int
main (int argc, char **argv)
{
  /* Dates are told in the time zone of the person. */
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/directory-text/every-status-has-a-word-and-an-icon",
                   test_every_status_has_a_word_and_an_icon);
  g_test_add_func ("/directory-text/what-is-scheduled-says-since-when-and-until-when",
                   test_what_is_scheduled_says_since_when_and_until_when);
  g_test_add_func ("/directory-text/what-is-scheduled-too-long-says-so",
                   test_what_is_scheduled_too_long_says_so);
  g_test_add_func ("/directory-text/a-date-that-nobody-can-read-is-left-out",
                   test_a_date_that_nobody_can_read_is_left_out);
  g_test_add_func ("/directory-text/an-error-tells-of-pages-jaunes",
                   test_an_error_tells_of_pages_jaunes);
  g_test_add_func ("/directory-text/the-others-are-sentences", test_the_others_are_sentences);
  g_test_add_func ("/directory-text/what-is-missing-is-named-and-why",
                   test_what_is_missing_is_named_and_why);
  g_test_add_func ("/directory-text/names-are-those-of-who-it-is",
                   test_names_are_those_of_who_it_is);
  g_test_add_func ("/directory-text/only-a-french-number-is-searched",
                   test_only_a_french_number_is_searched);
  g_test_add_func ("/directory-text/counts-have-one-and-many", test_counts_have_one_and_many);

  return g_test_run ();
}
