/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-entries-fixture.c: the directory entries of an account, against the mock.
 */
#include "guichet-entries-fixture.h"

/**
 * entries_fixture_wait_loaded:
 *
 * Returns when nothing is being read.
 */
void
entries_fixture_wait_loaded (GuichetDirectoryList *entries)
{
  while (guichet_reading_list_get_loading (GUICHET_READING_LIST (entries)))
    g_main_context_iteration (NULL, TRUE);
}

/**
 * entries_fixture_load:
 *
 * Reads everything; only what is asked for it is then among the requests of the mock.
 */
void
entries_fixture_load (EntriesFixture *self)
{
  guichet_mock_services_begin (&self->mock);
  guichet_reading_list_load (GUICHET_READING_LIST (self->entries));
  entries_fixture_wait_loaded (self->entries);
}

/**
 * entries_fixture_start_again:
 *
 * What was read before comes out of the store.
 */
void
entries_fixture_start_again (EntriesFixture *self)
{
  g_assert_finalize_object (self->entries);
  self->entries =
      guichet_directory_list_new_in_folder (self->session.session, self->session.folder);
}

/**
 * entries_fixture_set_up:
 *
 * The session is loaded, the entries are not.
 */
void
entries_fixture_set_up (EntriesFixture *self, gconstpointer data)
{
  session_fixture_set_up (&self->session, NULL);
  self->mock = (GuichetMockServices){ .n_groups = 3, .n_lines_per_group = 30 };
  guichet_mock_services_attach (&self->mock, self->session.mock);
  guichet_session_load (self->session.session);
  session_fixture_wait_loaded (&self->session);
  g_assert_no_error (guichet_session_get_error (self->session.session));
  self->entries =
      guichet_directory_list_new_in_folder (self->session.session, self->session.folder);
}

/**
 * entries_fixture_tear_down:
 *
 * Nothing is left of it.
 */
void
entries_fixture_tear_down (EntriesFixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->entries);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  session_fixture_tear_down (&self->session, NULL);
  guichet_mock_services_clear (&self->mock);
}

/**
 * entries_fixture_assert:
 * @city: (nullable): whatever it is
 *
 * Every line and number there is, each with what the mock has of it.
 */
void
entries_fixture_assert (GuichetDirectoryList *entries, guint n_entries, const char *city)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (entries)), ==, n_entries);
  g_assert_cmpuint (guichet_reading_list_get_n_total (GUICHET_READING_LIST (entries)), ==,
                    n_entries);
  g_assert_cmpuint (guichet_reading_list_get_n_known (GUICHET_READING_LIST (entries)), ==,
                    n_entries);
  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr(GuichetDirectoryEntry) entry = g_list_model_get_item (G_LIST_MODEL (entries), i);
      g_autofree char *name = g_strconcat ("N ", guichet_directory_entry_get_service (entry), NULL);

      g_assert_cmpstr (guichet_directory_entry_get_saved (entry, GUICHET_DIRECTORY_NAME), ==, name);
      g_assert_cmpstr (guichet_directory_entry_get_saved (entry, GUICHET_DIRECTORY_POST_CODE), ==,
                       "01000");
      g_assert_false (guichet_directory_entry_has (entry, GUICHET_DIRECTORY_SIRET));
      if (city != NULL)
        g_assert_cmpstr (guichet_directory_entry_get_saved (entry, GUICHET_DIRECTORY_CITY), ==,
                         city);
    }
}
