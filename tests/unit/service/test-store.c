/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-store.c: what the store promises when two programs write, when one dies, and when the file
 * is not good.
 */
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>

#include "guichet-error.h"
#include "guichet-store.h"

#define N_ROWS 200

static char *program;

typedef struct
{
  char *folder;
  char *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("guichet-store-XXXXXX", NULL);
  fixture->file = g_build_filename (fixture->folder, "guichet.db", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->file);
}

static gboolean
write_row (GuichetStore *store, const char *dial, GError **error)
{
  return guichet_store_write (store, NULL, error, "INSERT INTO names (dial, name) VALUES (?, 'x')",
                              "s", dial);
}

static void
count_cb (sqlite3_stmt *row, gpointer user_data)
{
  int *count = user_data;

  *count = sqlite3_column_int (row, 0);
}

static int
count_rows (GuichetStore *store)
{
  g_autoptr(GError) error = NULL;
  int count = -1;

  guichet_store_read (store, "SELECT count(*) FROM names", count_cb, &count, &error);
  g_assert_no_error (error);
  return count;
}

/* The other program: writes @N_ROWS rows, then dies without closing anything. */
static int
run_writer (const char *folder, const char *prefix)
{
  g_autoptr(GError) error = NULL;
  GuichetStore *store = guichet_store_open (folder, &error);

  g_assert_no_error (error);
  for (int i = 0; i < N_ROWS; i++)
    {
      g_autofree char *dial = g_strdup_printf ("%s%d", prefix, i);

      write_row (store, dial, &error);
      g_assert_no_error (error);
    }
  return kill (getpid (), SIGKILL);
}

/* Another one, which only looks and closes. */
static int
run_reader (const char *folder, const char *n_expected)
{
  GuichetStore *store = guichet_store_open (folder, NULL);
  const int count = count_rows (store);

  g_object_unref (store);
  return count == atoi (n_expected) ? 0 : 1;
}

static void
assert_other_program_reads (Fixture *fixture, int n_rows)
{
  g_autofree char *command =
      g_strdup_printf ("'%s' --reader '%s' %d", program, fixture->folder, n_rows);
  g_autoptr(GError) error = NULL;
  int status = -1;

  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

static GPid
start_writer (Fixture *fixture, const char *prefix)
{
  char *argv[] = { program, (char *) "--writer", fixture->folder, (char *) prefix, NULL };
  g_autoptr(GError) error = NULL;
  GPid pid;

  g_spawn_async (NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error);
  g_assert_no_error (error);
  return pid;
}

static void
wait_for_death (GPid pid)
{
  int status;

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
}

static void
test_two_processes (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  GuichetStore *store;
  /* The first opening, too: both make the file. */
  GPid one = start_writer (fixture, "a");
  GPid two = start_writer (fixture, "b");

  wait_for_death (one);
  wait_for_death (two);
  store = guichet_store_open (fixture->folder, &error);
  g_assert_no_error (error);
  g_assert_null (guichet_store_get_notice (store));
  /* Both died in the middle of their work, and every row that was acknowledged is there. */
  g_assert_cmpint (count_rows (store), ==, 2 * N_ROWS);
  g_assert_finalize_object (store);
}

static void
changed_cb (GuichetStore *store, gpointer user_data)
{
  gboolean *changed = user_data;

  *changed = TRUE;
}

static void
test_sees_the_other_process (Fixture *fixture, gconstpointer data)
{
  gboolean changed = FALSE;
  GuichetStore *store = guichet_store_open (fixture->folder, NULL);

  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), &changed);
  wait_for_death (start_writer (fixture, "a"));
  while (!changed)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (count_rows (store), ==, N_ROWS);
  g_assert_finalize_object (store);
}

static gboolean
quit_cb (gpointer user_data)
{
  gboolean *done = user_data;

  *done = TRUE;
  return G_SOURCE_REMOVE;
}

/* Closing a file ends the locks of its process on it. Another program that closes it next would
 * then take itself for the last one and throw the journal away, with what the first connexion
 * writes. */
static void
test_two_connexions_of_one_process (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetStore) store = guichet_store_open (fixture->folder, NULL);
  GuichetStore *second = guichet_store_open (fixture->folder, NULL);

  g_assert_true (write_row (store, "before", NULL));
  g_assert_finalize_object (second);
  assert_other_program_reads (fixture, 1);
  g_assert_true (write_row (store, "after", NULL));
  assert_other_program_reads (fixture, 2);
}

static void
test_own_writes_are_no_news (Fixture *fixture, gconstpointer data)
{
  gboolean changed = FALSE;
  gboolean done = FALSE;
  GuichetStore *store = guichet_store_open (fixture->folder, NULL);

  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), &changed);
  g_assert_true (write_row (store, "a", NULL));
  /* Longer than the monitor holds its events back. */
  g_timeout_add (300, quit_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (changed);
  g_assert_finalize_object (store);
}

static guint
count_files (const char *folder, const char *prefix)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint count = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    count += g_str_has_prefix (name, prefix) && !g_str_has_suffix (name, "-wal") &&
             !g_str_has_suffix (name, "-shm");
  return count;
}

static void
test_damaged_file_is_kept (Fixture *fixture, gconstpointer damage)
{
  g_autoptr(GError) error = NULL;
  GuichetStore *store;

  g_assert_true (g_file_set_contents (fixture->file, damage, -1, NULL));
  store = guichet_store_open (fixture->folder, &error);
  g_assert_no_error (error);
  g_assert_error (guichet_store_get_notice (store), GUICHET_ERROR, GUICHET_ERROR_STORE);
  g_assert_nonnull (strstr (guichet_store_get_notice (store)->message, ".damaged-"));
  g_assert_cmpuint (count_files (fixture->folder, "guichet.db.damaged-"), ==, 1);
  g_assert_true (write_row (store, "a", NULL));
  g_assert_finalize_object (store);
}

static void
test_broken_page_is_found (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize length;
  GuichetStore *store = guichet_store_open (fixture->folder, NULL);

  for (int i = 0; i < 2000; i++)
    {
      g_autofree char *dial = g_strdup_printf ("%d", i);
      if (i == 0)
        g_assert_true (guichet_store_write (store, NULL, NULL, "BEGIN", ""));
      g_assert_true (write_row (store, dial, NULL));
    }
  g_assert_true (guichet_store_write (store, NULL, NULL, "COMMIT", ""));
  g_assert_finalize_object (store);

  g_assert_true (g_file_get_contents (fixture->file, &content, &length, NULL));
  g_assert_cmpuint (length, >, 16384);
  memset (content + 8192, 0x5a, length - 8192);
  g_assert_true (g_file_set_contents (fixture->file, content, (gssize) length, NULL));

  store = guichet_store_open (fixture->folder, NULL);
  g_assert_nonnull (guichet_store_get_notice (store));
  g_assert_cmpint (count_rows (store), ==, 0);
  g_assert_finalize_object (store);
}

static void
test_newer_file_is_left_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before, length_after;
  GuichetStore *store = guichet_store_open (fixture->folder, NULL);

  g_assert_true (guichet_store_write (store, NULL, NULL, "PRAGMA user_version = 9999", ""));
  g_assert_finalize_object (store);
  g_assert_true (g_file_get_contents (fixture->file, &before, &length_before, NULL));

  g_assert_null (guichet_store_open (fixture->folder, &error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_STORE);
  g_assert_nonnull (strstr (error->message, "newer version"));
  g_assert_true (g_file_get_contents (fixture->file, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
}

static void
test_folder_that_cannot_be_written (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  /* Root may write into any folder that has permissions, but nobody into this one. */
  g_assert_null (guichet_store_open ("/proc/guichet", &error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_STORE);
}

static void
test_failed_write_says_so (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  GuichetStore *store = guichet_store_open (fixture->folder, NULL);

  g_assert_true (write_row (store, "a", NULL));
  g_assert_false (write_row (store, "a", &error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_STORE);
  g_assert_cmpint (count_rows (store), ==, 1);
  g_assert_finalize_object (store);
}

/* As the first Guichet made it. */
static const char *const first_version =
    "CREATE TABLE calls (id INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER NOT NULL,"
    " dial TEXT NOT NULL, display TEXT NOT NULL, billing_account TEXT NOT NULL,"
    " service_name TEXT NOT NULL, state TEXT NOT NULL, stage TEXT NOT NULL,"
    " duration INTEGER NOT NULL, message TEXT NOT NULL, query_id TEXT NOT NULL) STRICT;"
    "CREATE INDEX calls_by_time ON calls (time, id);"
    "CREATE TABLE names (dial TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;"
    "INSERT INTO names (dial, name) VALUES ('0033142866100', 'Town hall');"
    "PRAGMA user_version = 1";

static void
test_file_of_the_first_version_is_brought_up_to_date (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  GuichetStore *store;
  sqlite3 *db = NULL;
  int count = -1;

  g_assert_cmpint (sqlite3_open (fixture->file, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, first_version, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  for (guint opened = 0; opened < 2; opened++)
    {
      store = guichet_store_open (fixture->folder, &error);
      g_assert_no_error (error);
      g_assert_null (guichet_store_get_notice (store));
      g_assert_cmpint (count_rows (store), ==, 1);
      g_assert_true (
          guichet_store_read (store, "SELECT count(*) FROM services", count_cb, &count, &error));
      g_assert_cmpint (count, ==, 0);
      g_assert_finalize_object (store);
    }
}

#define ADD(name, func, data) g_test_add ("/store/" name, Fixture, data, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "--writer"))
    return run_writer (argv[2], argv[3]);
  if (argc == 4 && g_str_equal (argv[1], "--reader"))
    return run_reader (argv[2], argv[3]);

  g_test_init (&argc, &argv, NULL);
  program = g_file_read_link ("/proc/self/exe", NULL);

  ADD ("two-processes-write-and-die", test_two_processes, NULL);
  ADD ("sees-the-other-process", test_sees_the_other_process, NULL);
  ADD ("two-connexions-of-one-process", test_two_connexions_of_one_process, NULL);
  ADD ("own-writes-are-no-news", test_own_writes_are_no_news, NULL);
  ADD ("text-in-its-place-is-kept-aside", test_damaged_file_is_kept,
       "this is not a database, but it may be dear to somebody");
  ADD ("cut-file-is-kept-aside", test_damaged_file_is_kept, "SQLite format 3");
  ADD ("broken-page-is-found", test_broken_page_is_found, NULL);
  ADD ("newer-file-is-left-alone", test_newer_file_is_left_alone, NULL);
  ADD ("folder-that-cannot-be-written", test_folder_that_cannot_be_written, NULL);
  ADD ("file-of-the-first-version-is-brought-up-to-date",
       test_file_of_the_first_version_is_brought_up_to_date, NULL);
  ADD ("failed-write-says-so", test_failed_write_says_so, NULL);

  {
    int status = g_test_run ();

    g_free (program);
    return status;
  }
}
