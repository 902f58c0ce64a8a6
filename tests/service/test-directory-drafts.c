/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-drafts.c: what was typed into entries is there at the next start, until it is
 * saved or discarded.
 */
#include "guichet-directory-drafts.h"
#include "guichet-entries-fixture.h"

typedef struct
{
  EntriesFixture entries;
  GuichetDirectoryDrafts *drafts;
} Fixture;

static void
open_drafts (Fixture *fixture)
{
  fixture->drafts = guichet_directory_drafts_new_in_folder (
      fixture->entries.session.session, fixture->entries.entries, fixture->entries.session.folder);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  entries_fixture_set_up (&fixture->entries, NULL);
  open_drafts (fixture);
  entries_fixture_load (&fixture->entries);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->drafts);
  entries_fixture_tear_down (&fixture->entries, NULL);
}

static void
start_again (Fixture *fixture)
{
  g_assert_finalize_object (fixture->drafts);
  entries_fixture_start_again (&fixture->entries);
  open_drafts (fixture);
}

static GuichetDirectoryEntry *
find (Fixture *fixture)
{
  return guichet_directory_list_find (fixture->entries.entries, "a1");
}

static void
type (Fixture *fixture, const char *city)
{
  guichet_directory_drafts_watch (fixture->drafts, find (fixture));
  guichet_directory_entry_set (find (fixture), GUICHET_DIRECTORY_CITY, city);
}

static void
test_typed_is_there_at_the_next_start (Fixture *fixture, gconstpointer data)
{
  type (fixture, "L’Haÿ-les-Roses 😀");
  start_again (fixture);
  entries_fixture_load (&fixture->entries);
  g_assert_cmpstr (guichet_directory_entry_get (find (fixture), GUICHET_DIRECTORY_CITY), ==,
                   "L’Haÿ-les-Roses 😀");
  g_assert_cmpstr (guichet_directory_entry_get_saved (find (fixture), GUICHET_DIRECTORY_CITY), ==,
                   "Bourg");
  g_assert_cmpuint (guichet_directory_entry_get_n_changes (find (fixture)), ==, 1);
}

/* Nothing else is asked of the program: the moment passes by itself. */
static void
test_typed_is_kept_after_a_moment (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetDirectoryDrafts) others = NULL;
  g_autoptr(GuichetDirectoryList) list = NULL;

  type (fixture, "Viriat");
  do
    {
      g_main_context_iteration (NULL, TRUE);
      g_clear_object (&others);
      g_clear_object (&list);
      list = guichet_directory_list_new_in_folder (fixture->entries.session.session,
                                                   fixture->entries.session.folder);
      others = guichet_directory_drafts_new_in_folder (fixture->entries.session.session, list,
                                                       fixture->entries.session.folder);
    }
  while (guichet_directory_list_find (list, "a1") == NULL ||
         guichet_directory_entry_get_n_changes (guichet_directory_list_find (list, "a1")) == 0);
}

static void
test_discarded_is_gone (Fixture *fixture, gconstpointer data)
{
  type (fixture, "Viriat");
  guichet_directory_drafts_flush (fixture->drafts);
  guichet_directory_entry_revert (find (fixture));
  start_again (fixture);
  entries_fixture_load (&fixture->entries);
  g_assert_cmpuint (guichet_directory_entry_get_n_changes (find (fixture)), ==, 0);
}

static void
test_changed_meanwhile_is_told (Fixture *fixture, gconstpointer data)
{
  type (fixture, "Viriat");
  start_again (fixture);
  fixture->entries.mock.city = "Péronnas";
  entries_fixture_load (&fixture->entries);
  g_assert_true (guichet_directory_entry_is_overtaken (find (fixture), GUICHET_DIRECTORY_CITY));
  g_assert_cmpstr (guichet_directory_entry_get (find (fixture), GUICHET_DIRECTORY_CITY), ==,
                   "Viriat");
}

static void
test_saved_elsewhere_is_no_draft (Fixture *fixture, gconstpointer data)
{
  type (fixture, "Viriat");
  start_again (fixture);
  fixture->entries.mock.city = "Viriat";
  entries_fixture_load (&fixture->entries);
  start_again (fixture);
  fixture->entries.mock.city = "Bourg";
  entries_fixture_load (&fixture->entries);
  g_assert_cmpuint (guichet_directory_entry_get_n_changes (find (fixture)), ==, 0);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/directory-drafts/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("typed-is-there-at-the-next-start", test_typed_is_there_at_the_next_start);
  ADD ("typed-is-kept-after-a-moment", test_typed_is_kept_after_a_moment);
  ADD ("discarded-is-gone", test_discarded_is_gone);
  ADD ("changed-meanwhile-is-told", test_changed_meanwhile_is_told);
  ADD ("saved-elsewhere-is-no-draft", test_saved_elsewhere_is_no_draft);
  return g_test_run ();
}
