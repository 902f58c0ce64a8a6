/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-news.c: who waits for a publication is told once how it ended, whoever has read
 * it.
 */
#include "guichet-directory-news.h"

#include <string.h>

#include "guichet-directory-awaited.h"
#include "guichet-directory-table.h"
#include "store-folder.h"

#define NUMBER  "0033972101001"
#define PROFILE "1"

static void
set_up (StoreFolder *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  store_folder_set_up (fixture, data);
  guichet_reading_table_open (&guichet_directory_table, fixture->store, PROFILE, "xx1111-ovh", 1000,
                              &error);
  g_assert_no_error (error);
}

static GuichetDirectoryEntry *
new_entry (const char *service, const char *published, const char *status, const char *type)
{
  GuichetDirectoryEntry *entry = guichet_directory_entry_new ("xx1111-ovh-1", service);
  const char *values[GUICHET_DIRECTORY_N_FIELDS] = { NULL };

  values[GUICHET_DIRECTORY_UNIVERSAL] = published;
  values[GUICHET_DIRECTORY_STATUS] = status;
  values[GUICHET_DIRECTORY_MODIFICATION_TYPE] = type;
  guichet_directory_entry_take (entry, values);
  return entry;
}

/* What a reading has found */
static void
read_entry (StoreFolder *fixture, const char *published, const char *status, const char *type)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (entries, new_entry (NUMBER, published, status, type));
  guichet_directory_table.write (fixture->store, PROFILE, entries, &error);
  g_assert_no_error (error);
}

/* @status: how the one that is news ended; -1: nothing is */
static void
assert_news (StoreFolder *fixture, int status)
{
  g_autoptr(GPtrArray) news = guichet_directory_news_take_in_folder (fixture->folder);

  g_assert_cmpuint (news->len, ==, status >= 0 ? 1 : 0);
  if (status < 0)
    return;
  g_assert_cmpstr (guichet_directory_entry_get_service (news->pdata[0]), ==, NUMBER);
  g_assert_cmpint (guichet_directory_entry_get_status (news->pdata[0]), ==, status);
}

static void
test_each_end_is_told_once (StoreFolder *fixture, gconstpointer data)
{
  const struct
  {
    const char *published, *status, *type;
    GuichetDirectoryStatus end;
  } ends[] = {
    { "true", "done", "creation", GUICHET_DIRECTORY_SYNCHRONISED },
    { "true", "error", "creation", GUICHET_DIRECTORY_ERROR },
    { "false", "", "", GUICHET_DIRECTORY_NOT_PUBLISHED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      read_entry (fixture, "true", "todo", "creation");
      assert_news (fixture, -1);
      read_entry (fixture, "true", "doing", "creation");
      assert_news (fixture, -1);
      read_entry (fixture, ends[i].published, ends[i].status, ends[i].type);
      assert_news (fixture, (int) ends[i].end);
      assert_news (fixture, -1);
    }
}

static void
test_what_nobody_saw_scheduled_is_no_news (StoreFolder *fixture, gconstpointer data)
{
  read_entry (fixture, "true", "error", "creation");
  assert_news (fixture, -1);
  read_entry (fixture, "true", "done", "creation");
  assert_news (fixture, -1);
}

static void
test_what_is_gone_is_waited_for_no_more (StoreFolder *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  read_entry (fixture, "true", "todo", "creation");
  assert_news (fixture, -1);
  g_ptr_array_add (entries, guichet_directory_entry_new ("xx1111-ovh-1", NUMBER));
  g_assert_true (guichet_directory_table.remove (fixture->store, PROFILE, entries, NULL));
  assert_news (fixture, -1);
  read_entry (fixture, "true", "done", "creation");
  assert_news (fixture, -1);
}

static void
test_only_what_was_not_looked_at_is_due (StoreFolder *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) due = NULL;
  g_autoptr(GPtrArray) later = NULL;
  g_autoptr(GPtrArray) of_another = NULL;

  read_entry (fixture, "true", "todo", "creation");
  assert_news (fixture, -1);
  due = guichet_directory_awaited_list_due (fixture->store, PROFILE, 5000, NULL);
  g_assert_cmpuint (due->len, ==, 1);
  g_assert_cmpstr (guichet_directory_entry_get_group (due->pdata[0]), ==, "xx1111-ovh-1");
  g_assert_true (guichet_directory_awaited_set_time (fixture->store, PROFILE, due, 6000, NULL));
  later = guichet_directory_awaited_list_due (fixture->store, PROFILE, 5000, NULL);
  g_assert_cmpuint (later->len, ==, 0);
  of_another = guichet_directory_awaited_list_due (fixture->store, "2", 9000, NULL);
  g_assert_cmpuint (of_another->len, ==, 0);
}

static void
test_who_signs_out_leaves_nothing (StoreFolder *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) due = NULL;

  read_entry (fixture, "true", "todo", "creation");
  assert_news (fixture, -1);
  g_assert_true (guichet_directory_awaited_forget (fixture->store, PROFILE, NULL));
  due = guichet_directory_awaited_list_due (fixture->store, PROFILE, G_MAXINT64, NULL);
  g_assert_cmpuint (due->len, ==, 0);
}

static void
test_each_end_has_its_words (void)
{
  const struct
  {
    const char *published, *status, *service, *title, *part;
  } cases[] = {
    { "true", "done", NUMBER, "09 72 10 10 01 is in the directories", "They show" },
    { "true", "error", NUMBER, "09 72 10 10 01 could not be synced", "Pages Jaunes" },
    { "false", "", NUMBER, "09 72 10 10 01 is in the directories no more", "Nothing" },
    { "true", "done", "xx-trunk", "xx-trunk is in the directories", "They show" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetDirectoryEntry) entry =
                     new_entry (cases[i].service, cases[i].published, cases[i].status, "");
      g_autofree char *title = guichet_directory_news_title (entry);
      g_autofree char *body = guichet_directory_news_body (entry);

      g_assert_cmpstr (title, ==, cases[i].title);
      g_assert_nonnull (strstr (body, cases[i].part));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define add(path, func) g_test_add (path, StoreFolder, NULL, set_up, func, store_folder_tear_down)
  add ("/directory-news/each-end-is-told-once", test_each_end_is_told_once);
  add ("/directory-news/what-nobody-saw-scheduled-is-no-news",
       test_what_nobody_saw_scheduled_is_no_news);
  add ("/directory-news/what-is-gone-is-waited-for-no-more",
       test_what_is_gone_is_waited_for_no_more);
  add ("/directory-news/only-what-was-not-looked-at-is-due",
       test_only_what_was_not_looked_at_is_due);
  add ("/directory-news/who-signs-out-leaves-nothing", test_who_signs_out_leaves_nothing);
#undef add
  g_test_add_func ("/directory-news/each-end-has-its-words", test_each_end_has_its_words);

  return g_test_run ();
}
