/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-list.c: the coordinates of all lines and numbers are there in few requests, what
 * people look at first; at the next start at once; and nothing that was typed is lost by it.
 */
#include "guichet-entries-fixture.h"

#include "guichet-error.h"

#include <string.h>

static void
test_nothing_is_asked_before_load (EntriesFixture *fixture, gconstpointer data)
{
  const guint n_requests = guichet_mock_server_get_n_requests (fixture->session.mock);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (guichet_mock_server_get_n_requests (fixture->session.mock), ==, n_requests);
  g_assert_false (guichet_reading_list_get_loading (GUICHET_READING_LIST (fixture->entries)));
  g_assert_cmpint (guichet_reading_list_get_age (GUICHET_READING_LIST (fixture->entries)), ==, -1);
}

/* The list of groups, three groups, a batch of each; and the trunk by itself, of which the batch
 * says nothing. */
static void
test_everything_in_few_requests (EntriesFixture *fixture, gconstpointer data)
{
  GuichetDirectoryEntry *alias;

  entries_fixture_load (fixture);
  g_assert_no_error (guichet_reading_list_get_error (GUICHET_READING_LIST (fixture->entries)));
  entries_fixture_assert (fixture->entries, ENTRIES_FIXTURE_COUNT, "Bourg");
  g_assert_cmpuint (fixture->mock.asked->len, ==, 1 + 3 + 3 + 1);
  alias = guichet_directory_list_find (fixture->entries, "a1");
  g_assert_cmpstr (guichet_directory_entry_get_group (alias), ==, "g1");
  g_assert_null (guichet_directory_list_find (fixture->entries, "t1"));
  g_assert_cmpint (guichet_reading_list_get_age (GUICHET_READING_LIST (fixture->entries)), >=, 0);
}

static void
test_rows_are_in_order (EntriesFixture *fixture, gconstpointer data)
{
  entries_fixture_load (fixture);
  for (guint i = 1; i < ENTRIES_FIXTURE_COUNT; i++)
    {
      g_autoptr(GuichetDirectoryEntry) before =
                     g_list_model_get_item (G_LIST_MODEL (fixture->entries), i - 1);
      g_autoptr(GuichetDirectoryEntry) entry =
                     g_list_model_get_item (G_LIST_MODEL (fixture->entries), i);
      const int order = strcmp (guichet_directory_entry_get_group (before),
                                guichet_directory_entry_get_group (entry));

      g_assert_cmpint (order, <=, 0);
      if (order == 0)
        g_assert_cmpstr (guichet_directory_entry_get_service (before), <,
                         guichet_directory_entry_get_service (entry));
    }
}

static gboolean
names (const char *path, const char *name)
{
  g_auto(GStrv) segments = g_strsplit_set (path, "/,", -1);

  return g_strv_contains ((const char *const *) segments, name);
}

/* Of 900 lines two are looked at, of two groups: their batches are the first two. */
static void
test_what_is_in_view_comes_first (EntriesFixture *fixture, gconstpointer data)
{
  static const char *const services[] = { "l888", "l444" };
  g_autoptr(GPtrArray) view = g_ptr_array_new ();

  fixture->mock.n_lines_per_group = 300;
  entries_fixture_load (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (services); i++)
    g_ptr_array_add (view, guichet_directory_list_find (fixture->entries, services[i]));
  guichet_reading_list_set_view (GUICHET_READING_LIST (fixture->entries), view);

  guichet_mock_services_begin (&fixture->mock);
  fixture->mock.hold_from = 3;
  guichet_reading_list_load (GUICHET_READING_LIST (fixture->entries));
  while (fixture->mock.asked->len < 2)
    g_main_context_iteration (NULL, TRUE);
  fixture->mock.hold_from = 0;
  guichet_mock_server_release (fixture->session.mock);
  entries_fixture_wait_loaded (fixture->entries);
  entries_fixture_assert (fixture->entries, 901, "Bourg");
  g_assert_true (names (fixture->mock.asked->pdata[4], "l888") ||
                 names (fixture->mock.asked->pdata[5], "l888"));
  g_assert_true (names (fixture->mock.asked->pdata[4], "l444") ||
                 names (fixture->mock.asked->pdata[5], "l444"));
}

static void
test_server_without_batches (EntriesFixture *fixture, gconstpointer data)
{
  fixture->mock.knows_no_batches = TRUE;
  entries_fixture_load (fixture);
  g_assert_no_error (guichet_reading_list_get_error (GUICHET_READING_LIST (fixture->entries)));
  entries_fixture_assert (fixture->entries, ENTRIES_FIXTURE_COUNT, "Bourg");
}

static void
test_next_start_shows_it_at_once (EntriesFixture *fixture, gconstpointer data)
{
  GuichetDirectoryEntry *entry;
  guint n_requests;

  entries_fixture_load (fixture);
  entry = guichet_directory_list_find (fixture->entries, "l31");
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_CITY, "Viriat");
  entries_fixture_start_again (fixture);
  n_requests = guichet_mock_server_get_n_requests (fixture->session.mock);
  entries_fixture_assert (fixture->entries, ENTRIES_FIXTURE_COUNT, "Bourg");
  g_assert_cmpint (guichet_reading_list_get_age (GUICHET_READING_LIST (fixture->entries)), >=, 0);
  g_assert_cmpuint (guichet_mock_server_get_n_requests (fixture->session.mock), ==, n_requests);

  /* What is gone is gone at the start after it, too; and what has changed has changed. */
  fixture->mock.n_lines_per_group = 20;
  fixture->mock.city = "Viriat";
  entries_fixture_load (fixture);
  entries_fixture_start_again (fixture);
  entries_fixture_assert (fixture->entries, 61, "Viriat");
}

static void
test_refresh_keeps_what_was_typed (EntriesFixture *fixture, gconstpointer data)
{
  GuichetDirectoryEntry *entry;

  entries_fixture_load (fixture);
  entry = guichet_directory_list_find (fixture->entries, "l31");
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_NAME, "Martin");
  fixture->mock.city = "Viriat";
  entries_fixture_load (fixture);
  g_assert_true (guichet_directory_list_find (fixture->entries, "l31") == entry);
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_NAME), ==, "Martin");
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_CITY), ==, "Viriat");
  g_assert_cmpuint (guichet_directory_entry_get_n_changes (entry), ==, 1);
}

/* What somebody else has read or saved of an entry */
static void
take_city (GuichetDirectoryEntry *entry, const char *city)
{
  const char *values[GUICHET_DIRECTORY_N_FIELDS] = { [GUICHET_DIRECTORY_CITY] = city };

  guichet_directory_entry_take (entry, values);
}

static void
test_what_others_have_read_is_kept (EntriesFixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetDirectoryEntry) no_row = guichet_directory_entry_new ("g2", "l32");
  GuichetDirectoryEntry *entry;

  entries_fixture_load (fixture);
  entry = guichet_directory_list_find (fixture->entries, "l31");
  take_city (entry, "Viriat");
  take_city (no_row, "Viriat");
  guichet_directory_list_keep (fixture->entries, entry);
  guichet_directory_list_keep (fixture->entries, no_row);

  entries_fixture_start_again (fixture);
  entry = guichet_directory_list_find (fixture->entries, "l31");
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_CITY), ==, "Viriat");
  entry = guichet_directory_list_find (fixture->entries, "l32");
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_CITY), ==, "Bourg");
}

static void
test_another_account_in_the_environment_sees_nothing_of_it (EntriesFixture *fixture,
                                                            gconstpointer data)
{
  entries_fixture_load (fixture);
  guichet_reading_list_cancel (GUICHET_READING_LIST (fixture->entries));
  entries_fixture_start_again (fixture);
  fixture->mock.nichandle = "yy8-ovh";
  guichet_session_load (fixture->session.session);
  session_fixture_wait_loaded (&fixture->session);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->entries)), ==, 0);
  g_assert_cmpint (guichet_reading_list_get_age (GUICHET_READING_LIST (fixture->entries)), ==, -1);
}

static void
test_without_a_store (EntriesFixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->entries);
  fixture->entries =
      guichet_directory_list_new_in_folder (fixture->session.session, "/proc/guichet");
  entries_fixture_load (fixture);
  entries_fixture_assert (fixture->entries, ENTRIES_FIXTURE_COUNT, "Bourg");
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  guint *n_changes = user_data;

  (*n_changes)++;
}

/* All names are one change; the trunk that has no entry is another. */
static void
test_changes_come_in_large_pieces (EntriesFixture *fixture, gconstpointer data)
{
  guint n_changes = 0;

  g_signal_connect (fixture->entries, "items-changed", G_CALLBACK (items_changed_cb), &n_changes);
  entries_fixture_load (fixture);
  g_assert_cmpuint (n_changes, ==, 2);
}

static const GuichetMockStep faults[] = {
  { .status = 500, .body = "<html>no</html>" },
  { .status = 403, .body = "{\"class\":\"Client::Forbidden\",\"message\":\"not granted\"}" },
  { .kind = GUICHET_MOCK_RESET },
  { .kind = GUICHET_MOCK_TRUNCATE, .body = "[{\"key\":\"l1\"}]" },
  { .body = "\"what\"" },
};

/* With each fault at each request there is an error, and what was known before; the next loading
 * has all of it. */
static void
test_each_fault_at_each_request (EntriesFixture *fixture, gconstpointer data)
{
  guint n_requests;

  entries_fixture_load (fixture);
  n_requests = fixture->mock.asked->len;
  fixture->mock.fault = data;
  for (guint n = 1; n <= n_requests; n++)
    {
      fixture->mock.city = n % 2 == 0 ? "Bourg" : "Viriat";
      fixture->mock.fault_at = n;
      entries_fixture_load (fixture);
      g_assert_nonnull (guichet_reading_list_get_error (GUICHET_READING_LIST (fixture->entries)));
      g_assert_cmpuint (guichet_reading_list_get_n_known (GUICHET_READING_LIST (fixture->entries)),
                        ==, ENTRIES_FIXTURE_COUNT);
      fixture->mock.fault_at = 0;
      entries_fixture_load (fixture);
      g_assert_no_error (guichet_reading_list_get_error (GUICHET_READING_LIST (fixture->entries)));
      entries_fixture_assert (fixture->entries, ENTRIES_FIXTURE_COUNT, fixture->mock.city);
    }
}

static void
test_cancelled_in_the_middle_of_each_request (EntriesFixture *fixture, gconstpointer data)
{
  static const GuichetMockStep hang = { .kind = GUICHET_MOCK_HANG };

  entries_fixture_load (fixture);
  fixture->mock.fault = &hang;
  for (guint n = 1; n <= 7; n++)
    {
      fixture->mock.fault_at = n;
      guichet_mock_services_begin (&fixture->mock);
      guichet_reading_list_load (GUICHET_READING_LIST (fixture->entries));
      while (fixture->mock.asked->len < n)
        g_main_context_iteration (NULL, TRUE);
      guichet_reading_list_cancel (GUICHET_READING_LIST (fixture->entries));
      g_assert_false (guichet_reading_list_get_loading (GUICHET_READING_LIST (fixture->entries)));
      guichet_mock_server_release (fixture->session.mock);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_cmpuint (guichet_reading_list_get_n_known (GUICHET_READING_LIST (fixture->entries)),
                        ==, ENTRIES_FIXTURE_COUNT);
    }
}

#define ADD(name, func, data)                                                                      \
  g_test_add ("/directory-list/" name, EntriesFixture, data, entries_fixture_set_up, func,         \
              entries_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("nothing-is-asked-before-load", test_nothing_is_asked_before_load, NULL);
  ADD ("everything-in-few-requests", test_everything_in_few_requests, NULL);
  ADD ("rows-are-in-order", test_rows_are_in_order, NULL);
  ADD ("what-is-in-view-comes-first", test_what_is_in_view_comes_first, NULL);
  ADD ("server-without-batches", test_server_without_batches, NULL);
  ADD ("next-start-shows-it-at-once", test_next_start_shows_it_at_once, NULL);
  ADD ("refresh-keeps-what-was-typed", test_refresh_keeps_what_was_typed, NULL);
  ADD ("what-others-have-read-is-kept", test_what_others_have_read_is_kept, NULL);
  ADD ("another-account-in-the-environment-sees-nothing-of-it",
       test_another_account_in_the_environment_sees_nothing_of_it, NULL);
  ADD ("without-a-store", test_without_a_store, NULL);
  ADD ("changes-come-in-large-pieces", test_changes_come_in_large_pieces, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/directory-list/fault-%" G_GSIZE_FORMAT "-at-each-request", i + 1);

      g_test_add (path, EntriesFixture, &faults[i], entries_fixture_set_up,
                  test_each_fault_at_each_request, entries_fixture_tear_down);
    }
  ADD ("cancelled-in-the-middle-of-each-request", test_cancelled_in_the_middle_of_each_request,
       NULL);
  return g_test_run ();
}
