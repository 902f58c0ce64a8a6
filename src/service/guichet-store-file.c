/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-store-file.c: opens the file of the store: made, brought up to date, or set aside if it
 * is damaged. Never deletes a file and never changes one that a newer Guichet wrote.
 *
 * Windows and helper may start at the same moment; a lock file makes one of them wait until the
 * other has the file in order, so that a new file is made once and a damaged one is set aside once.
 */
#include "config.h"

#include "guichet-store-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "guichet-error.h"
#include "guichet-store-tables.h"

#define FILE_NAME         "guichet.db"
#define LOCK_NAME         "guichet.lock"
#define BUSY_MILLISECONDS 3000

/**
 * guichet_store_file_set_error:
 * @path: the file
 * @reason: a piece of a sentence, in the words of the system or ours
 *
 * Sets GUICHET_ERROR_STORE.
 */
void
guichet_store_file_set_error (GError **error, const char *path, const char *reason)
{
  g_set_error (error, GUICHET_ERROR, GUICHET_ERROR_STORE,
               _("The database “%s” cannot be used: %s."), path, reason);
}

static int
exec (sqlite3 *db, const char *sql)
{
  return sqlite3_exec (db, sql, NULL, NULL, NULL);
}

static int
first_text_cb (void *user_data, int n_columns, char **columns, char **names)
{
  char **text = user_data;

  if (*text == NULL)
    *text = g_strdup (columns[0]);
  return 0;
}

static int
read_version (sqlite3 *db, int *version)
{
  g_autofree char *text = NULL;
  int result = sqlite3_exec (db, "PRAGMA user_version", first_text_cb, &text, NULL);

  *version = text != NULL ? atoi (text) : 0;
  return result;
}

static int
get_newest_version (void)
{
  int version = 0;

  while (guichet_store_tables[version] != NULL)
    version++;
  return version;
}

static int
migrate (sqlite3 *db, int from)
{
  int result = exec (db, "BEGIN IMMEDIATE");

  for (int version = from; result == SQLITE_OK && guichet_store_tables[version] != NULL; version++)
    {
      g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %d", version + 1);

      result = exec (db, guichet_store_tables[version]);
      if (result == SQLITE_OK)
        result = exec (db, mark);
    }
  if (result == SQLITE_OK)
    return exec (db, "COMMIT");
  exec (db, "ROLLBACK");
  return result;
}

static int
check (sqlite3 *db)
{
  g_autofree char *answer = NULL;
  int result = sqlite3_exec (db, "PRAGMA quick_check(1)", first_text_cb, &answer, NULL);

  if (result == SQLITE_OK && g_strcmp0 (answer, "ok") != 0)
    return SQLITE_CORRUPT;
  return result;
}

/* Gives an SQLite result code; on SQLITE_OK, @db is open. @newer: the file is of a newer Guichet.
 */
static int
try_open (const char *path, sqlite3 **db, gboolean *newer, char **reason)
{
  int version = 0;
  int result = sqlite3_open_v2 (path, db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);

  if (result == SQLITE_OK)
    {
      sqlite3_extended_result_codes (*db, 0);
      sqlite3_busy_timeout (*db, BUSY_MILLISECONDS);
      result = read_version (*db, &version);
    }
  *newer = version > get_newest_version ();
  if (result == SQLITE_OK && !*newer)
    result = check (*db);
  /* FULL: a call is on the disk before it is sent. It is one sync for each of them. */
  if (result == SQLITE_OK && !*newer)
    result = exec (*db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                        "PRAGMA trusted_schema = OFF");
  if (result == SQLITE_OK && !*newer && version < get_newest_version ())
    result = migrate (*db, version);

  if (result == SQLITE_OK && !*newer)
    return result;
  *reason = g_strdup (sqlite3_errmsg (*db));
  g_clear_pointer (db, sqlite3_close_v2);
  return result;
}

/* The journal belongs to the file: they are moved together, or SQLite would play it into the new
 * one. */
static char *
set_aside (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *aside = g_strconcat (path, ".damaged-", stamp, NULL);

  for (int i = 2; g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s.damaged-%s-%d", path, stamp, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (aside, suffixes[i], NULL);

      if (g_rename (from, to) != 0 && i == 0)
        return NULL;
    }
  return g_steal_pointer (&aside);
}

/* A file that is there is not even opened: to close it would end the locks of every other connexion
 * of this process, and SQLite would throw their journal away. See "How To Corrupt", 2.2, at
 * https://www.sqlite.org/howtocorrupt.html. */
static void
make_private (const char *path)
{
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (fd >= 0)
    close (fd);
}

static sqlite3 *
open_locked (const char *path, GError **notice, GError **error)
{
  g_autofree char *reason = NULL;
  g_autofree char *aside = NULL;
  sqlite3 *db = NULL;
  gboolean newer;
  int result;

  /* Whom one calls is nobody else's business; the journal takes the mode of the file. */
  make_private (path);
  result = try_open (path, &db, &newer, &reason);

  if (result == SQLITE_CORRUPT || result == SQLITE_NOTADB)
    aside = set_aside (path);
  if (aside != NULL)
    {
      g_clear_pointer (&reason, g_free);
      make_private (path);
      try_open (path, &db, &newer, &reason);
    }

  if (db != NULL && aside != NULL)
    g_set_error (notice, GUICHET_ERROR, GUICHET_ERROR_STORE,
                 _("The database was damaged. It was kept as “%s”, and a new one was begun."),
                    aside);
  else if (db == NULL && newer)
    guichet_store_file_set_error (error, path, _("it was written by a newer version of Guichet"));
  else if (db == NULL)
    guichet_store_file_set_error (error, path, reason);
  return db;
}

/**
 * guichet_store_file_open:
 * @folder: where the file lies; made if it is not there
 * @notice: (out) (nullable): set if the file was damaged and set aside: a sentence for people that
 * says where
 *
 * Returns: (transfer full) (nullable): the connexion, to be closed with sqlite3_close_v2(), or
 * %NULL with GUICHET_ERROR_STORE
 */
sqlite3 *
guichet_store_file_open (const char *folder, GError **notice, GError **error)
{
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);
  g_autofree char *lock_path = g_build_filename (folder, LOCK_NAME, NULL);
  sqlite3 *db = NULL;
  int lock = -1;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    lock = open (lock_path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock < 0 || TEMP_FAILURE_RETRY (flock (lock, LOCK_EX)) != 0)
    guichet_store_file_set_error (error, path, g_strerror (errno));
  else
    db = open_locked (path, notice, error);

  if (lock >= 0)
    close (lock);
  return db;
}
