/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-shown.c: which entries a list shows, in which order, while they are read and typed
 * into.
 */
#include "guichet-directory-shown.h"

#include "directory-entries.h"

typedef struct
{
  GListStore *entries; /* complete, incomplete, not read yet; all of one number but for its end */
  GuichetDirectoryShown *shown;
} Fixture;

static void
copy_saved (GuichetDirectoryEntry *from, GuichetDirectoryEntry *to)
{
  const char *values[GUICHET_DIRECTORY_N_FIELDS];

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    values[i] = guichet_directory_entry_get_saved (from, i);
  guichet_directory_entry_take (to, values);
}

static void
add_entry (Fixture *fixture, const char *service, GuichetDirectoryEntry *like)
{
  g_autoptr(GuichetDirectoryEntry) entry = guichet_directory_entry_new ("xx1111-ovh-1", service);

  if (like != NULL)
    copy_saved (like, entry);
  g_list_store_append (fixture->entries, entry);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetDirectoryEntry) complete = directory_entry_new_complete ();
  g_autoptr(GuichetDirectoryEntry) incomplete = directory_entry_new ("fr", "individual");

  fixture->entries = g_list_store_new (GUICHET_TYPE_DIRECTORY_ENTRY);
  add_entry (fixture, "0033972101001", complete);
  add_entry (fixture, "0033972101002", incomplete);
  add_entry (fixture, "0033972101003", NULL);
  fixture->shown = guichet_directory_shown_new (G_LIST_MODEL (fixture->entries));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->shown);
  g_assert_finalize_object (fixture->entries);
}

/* @order: the last digit of each row */
static void
assert_rows (Fixture *fixture, const char *order)
{
  GListModel *rows = guichet_directory_shown_get_rows (fixture->shown);
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(GuichetDirectoryEntry) entry = g_list_model_get_item (rows, i);

      g_string_append_c (found, guichet_directory_entry_get_service (entry)[12]);
    }
  g_assert_cmpstr (found->str, ==, order);
}

static void
changed_cb (gboolean *has_changed)
{
  *has_changed = TRUE;
}

/* What is learnt is taken into account a little later. */
static void
wait_until_settled (Fixture *fixture)
{
  gboolean has_changed = FALSE;
  const gulong handler =
      g_signal_connect_swapped (fixture->shown, "changed", G_CALLBACK (changed_cb), &has_changed);

  while (!has_changed)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (fixture->shown, handler);
}

static void
test_what_lacks_something_comes_first (Fixture *fixture, gconstpointer data)
{
  assert_rows (fixture, "213");
  g_assert_cmpuint (guichet_directory_shown_count_incomplete (fixture->shown), ==, 1);
}

static void
test_what_is_read_finds_its_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetDirectoryEntry) incomplete = directory_entry_new ("fr", "individual");
  g_autoptr(GuichetDirectoryEntry) third =
                 g_list_model_get_item (G_LIST_MODEL (fixture->entries), 2);

  assert_rows (fixture, "213");
  copy_saved (incomplete, third);
  wait_until_settled (fixture);
  assert_rows (fixture, "231");
  g_assert_cmpuint (guichet_directory_shown_count_incomplete (fixture->shown), ==, 2);
}

static void
test_what_is_typed_moves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetDirectoryEntry) first =
                 g_list_model_get_item (G_LIST_MODEL (fixture->entries), 0);

  assert_rows (fixture, "213");
  guichet_directory_entry_set (first, GUICHET_DIRECTORY_NAME, "");
  wait_until_settled (fixture);
  assert_rows (fixture, "213");
}

static void
test_filter_and_search_go_together (Fixture *fixture, gconstpointer data)
{
  guichet_directory_shown_set_filter (fixture->shown, GUICHET_DIRECTORY_SHOW_INCOMPLETE);
  assert_rows (fixture, "2");
  guichet_directory_shown_set_typed (fixture->shown, "09 72 10 10 01");
  assert_rows (fixture, "");
  g_assert_true (guichet_directory_shown_is_filtered (fixture->shown));
  guichet_directory_shown_set_filter (fixture->shown, GUICHET_DIRECTORY_SHOW_ALL);
  assert_rows (fixture, "1");
  guichet_directory_shown_set_typed (fixture->shown, "");
  g_assert_false (guichet_directory_shown_is_filtered (fixture->shown));
  assert_rows (fixture, "213");
}

static void
test_what_is_gone_is_forgotten (Fixture *fixture, gconstpointer data)
{
  GuichetDirectoryEntry *second = NULL;

  assert_rows (fixture, "213");
  second = g_list_model_get_item (G_LIST_MODEL (fixture->entries), 1);
  g_list_store_remove (fixture->entries, 1);
  assert_rows (fixture, "13");
  g_assert_finalize_object (second);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  add ("/directory-shown/what-lacks-something-comes-first", test_what_lacks_something_comes_first);
  add ("/directory-shown/what-is-read-finds-its-place", test_what_is_read_finds_its_place);
  add ("/directory-shown/what-is-typed-moves-nothing", test_what_is_typed_moves_nothing);
  add ("/directory-shown/filter-and-search-go-together", test_filter_and_search_go_together);
  add ("/directory-shown/what-is-gone-is-forgotten", test_what_is_gone_is_forgotten);
#undef add

  return g_test_run ();
}
