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

#define FILE_NAME         "guichet.db"
#define LOCK_NAME         "guichet.lock"
#define BUSY_MILLISECONDS 3000

/* Row N brings the database from version N to N + 1. Rows are added, never changed. */
static const char *const migrations[] = {
  "CREATE TABLE calls ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  time INTEGER NOT NULL," /* seconds since the epoch */
  "  dial TEXT NOT NULL,"
  "  display TEXT NOT NULL,"
  "  billing_account TEXT NOT NULL,"
  "  service_name TEXT NOT NULL,"
  "  state TEXT NOT NULL,"
  "  stage TEXT NOT NULL,"
  "  duration INTEGER NOT NULL," /* seconds */
  "  message TEXT NOT NULL,"
  "  query_id TEXT NOT NULL"
  ") STRICT;"
  "CREATE INDEX calls_by_time ON calls (time, id);"
  "CREATE TABLE names (dial TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;",

  "CREATE TABLE contact_bulks ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  profile TEXT NOT NULL,"
  "  account TEXT NOT NULL,"
  "  time INTEGER NOT NULL" /* seconds since the epoch */
  ") STRICT;"
  "CREATE TABLE contact_parts (" /* one request each */
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  bulk INTEGER NOT NULL REFERENCES contact_bulks (id),"
  "  kind TEXT NOT NULL,"
  "  name TEXT NOT NULL,"
  "  admin TEXT," /* who shall be it; NULL: not in this request */
  "  tech TEXT,"
  "  billing TEXT,"
  "  state TEXT NOT NULL,"
  "  sent INTEGER NOT NULL," /* milliseconds since the epoch by OVHcloud's clock, 0: never */
  "  tasks TEXT NOT NULL,"   /* OVHcloud's numbers of the requests, with spaces between */
  "  code INTEGER NOT NULL," /* of the error, if it failed */
  "  message TEXT NOT NULL"
  ") STRICT;"
  "CREATE INDEX contact_parts_by_bulk ON contact_parts (bulk, id);",

  "CREATE TABLE services ("
  "  profile TEXT NOT NULL,"
  "  kind TEXT NOT NULL,"
  "  name TEXT NOT NULL,"
  "  telephony_group TEXT NOT NULL,"
  "  description TEXT NOT NULL,"
  "  admin TEXT," /* the contacts: NULL: not known yet */
  "  tech TEXT,"
  "  billing TEXT,"
  "  state TEXT NOT NULL,"
  "  locks TEXT NOT NULL,"
  "  PRIMARY KEY (profile, kind, name)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE service_tables ("
  "  profile TEXT PRIMARY KEY,"
  "  account TEXT NOT NULL,"
  "  time INTEGER NOT NULL" /* nothing in it is older: seconds since the epoch */
  ") STRICT;"
  "CREATE TABLE recent_accounts ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT," /* counts the uses */
  "  profile TEXT NOT NULL,"
  "  account TEXT NOT NULL,"
  "  UNIQUE (profile, account)"
  ") STRICT;",

  "CREATE TABLE accepted_requests ("
  "  profile TEXT NOT NULL,"
  "  account TEXT NOT NULL,"
  "  request INTEGER NOT NULL,"
  "  PRIMARY KEY (profile, account, request)"
  ") STRICT, WITHOUT ROWID;",

  "CREATE TABLE request_news (" /* requests as they were read last, from the side of an account */
  "  profile TEXT NOT NULL,"
  "  account TEXT NOT NULL,"
  "  request INTEGER NOT NULL,"
  "  asking TEXT NOT NULL,"
  "  from_account TEXT NOT NULL,"
  "  to_account TEXT NOT NULL,"
  "  service TEXT NOT NULL,"
  "  types INTEGER NOT NULL,"
  "  requested INTEGER NOT NULL," /* seconds since the epoch */
  "  state TEXT NOT NULL,"
  "  news TEXT NOT NULL," /* what nobody has been told yet */
  "  warned INTEGER NOT NULL,"
  "  PRIMARY KEY (profile, account, request)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE request_readings ("
  "  profile TEXT NOT NULL,"
  "  account TEXT NOT NULL,"
  "  time INTEGER NOT NULL,"
  "  PRIMARY KEY (profile, account)"
  ") STRICT, WITHOUT ROWID;",

  "CREATE TABLE directory_entries (" /* fields by OVHcloud's names; NULL: not in its answer */
  "  profile TEXT NOT NULL,"
  "  telephony_group TEXT NOT NULL,"
  "  service TEXT NOT NULL,"
  "  known INTEGER NOT NULL," /* whether it was ever read */
  "  legalForm TEXT, name TEXT, firstName TEXT, gender TEXT, birthDate TEXT, occupation TEXT,"
  "  siret TEXT, ape TEXT, socialNomination TEXT, socialNominationExtra TEXT, email TEXT,"
  "  country TEXT, postCode TEXT, city TEXT, cedex TEXT, postBox TEXT, urbanDistrict TEXT,"
  "  wayNumber TEXT, wayNumberExtra TEXT, wayType TEXT, wayName TEXT, address TEXT,"
  "  addressExtra TEXT, lineDescription TEXT, directoryServiceCode TEXT,"
  "  displayUniversalDirectory TEXT, displayMarketingDirectory TEXT, displaySearchReverse TEXT,"
  "  displayFirstName TEXT, displayOnlyCity TEXT, number TEXT, areaCode TEXT, inseeCode TEXT,"
  "  status TEXT, modificationType TEXT, modificationDate TEXT,"
  "  PRIMARY KEY (profile, service)"
  ") STRICT;"
  "CREATE TABLE directory_tables ("
  "  profile TEXT PRIMARY KEY,"
  "  account TEXT NOT NULL,"
  "  time INTEGER NOT NULL" /* nothing in it is older: seconds since the epoch */
  ") STRICT;",

  "CREATE TABLE directory_bulks ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT, profile TEXT NOT NULL, account TEXT NOT NULL,"
  "  time INTEGER NOT NULL" /* seconds since the epoch */
  ") STRICT;"
  "CREATE TABLE directory_parts (" /* one entry each */
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  bulk INTEGER NOT NULL REFERENCES directory_bulks (id),"
  "  telephony_group TEXT NOT NULL, service TEXT NOT NULL, state TEXT NOT NULL,"
  "  code INTEGER NOT NULL, message TEXT NOT NULL" /* of the error, if it failed */
  ") STRICT;"
  "CREATE INDEX directory_parts_by_bulk ON directory_parts (bulk, id);"
  "CREATE TABLE directory_fields ("
  "  part INTEGER NOT NULL REFERENCES directory_parts (id), field TEXT NOT NULL,"
  "  before TEXT NOT NULL, wanted TEXT NOT NULL, PRIMARY KEY (part, field)"
  ") STRICT, WITHOUT ROWID;",

  "CREATE TABLE directory_drafts (" /* typed, neither saved nor discarded */
  "  profile TEXT NOT NULL, service TEXT NOT NULL, field TEXT NOT NULL,"
  "  before TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (profile, service, field)"
  ") STRICT, WITHOUT ROWID;",

  /* Why nothing is sent of a part, the field that it is for, and what would be wrong with it */
  "ALTER TABLE directory_parts ADD COLUMN skipped TEXT NOT NULL DEFAULT 'no';"
  "ALTER TABLE directory_parts ADD COLUMN skipped_field TEXT NOT NULL DEFAULT 'legalForm';"
  "ALTER TABLE directory_parts ADD COLUMN fault TEXT NOT NULL DEFAULT 'fine';",

  "CREATE TABLE directory_awaited (" /* whose publication was scheduled when it was last read */
  "  profile TEXT NOT NULL, service TEXT NOT NULL,"
  "  time INTEGER NOT NULL," /* when it was last looked at by itself: seconds since the epoch */
  "  PRIMARY KEY (profile, service)"
  ") STRICT, WITHOUT ROWID;",

  /* Why a call failed, as a word; its message is a sentence in some language where there is none */
  "ALTER TABLE calls ADD COLUMN cause TEXT NOT NULL DEFAULT '';",

  "CREATE TABLE trades (" /* changes of owner that are being ordered */
  "  id INTEGER PRIMARY KEY AUTOINCREMENT, profile TEXT NOT NULL, account TEXT NOT NULL,"
  "  time INTEGER NOT NULL," /* seconds since the epoch */
  "  domain TEXT NOT NULL,"
  "  holder INTEGER NOT NULL," /* who shall be the owner: OVHcloud's number */
  "  cart TEXT NOT NULL,"
  "  last_order INTEGER NOT NULL" /* the newest there was before; 0: none */
  ") STRICT;",
  "CREATE TABLE domains ("
  "  profile TEXT NOT NULL, name TEXT NOT NULL, known INTEGER NOT NULL," /* it was read */
  "  holder TEXT NOT NULL, holder_name TEXT NOT NULL, admin TEXT NOT NULL, tech TEXT NOT NULL,"
  "  billing TEXT NOT NULL, state TEXT NOT NULL, suspended INTEGER NOT NULL, lock TEXT NOT NULL,"
  "  expiry INTEGER NOT NULL, PRIMARY KEY (profile, name)" /* seconds since the epoch, 0: none */
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE domain_tables ("
  "  profile TEXT PRIMARY KEY, account TEXT NOT NULL, time INTEGER NOT NULL"
  ") STRICT;",

  "CREATE TABLE domain_awaited (" /* operations that were open when they were last read */
  "  profile TEXT NOT NULL, task INTEGER NOT NULL, domain TEXT NOT NULL, function TEXT NOT NULL,"
  "  state TEXT NOT NULL, comment TEXT NOT NULL, is_news INTEGER NOT NULL," /* nobody was told */
  "  time INTEGER NOT NULL," /* when it was last looked at by itself: seconds since the epoch */
  "  PRIMARY KEY (profile, task)"
  ") STRICT, WITHOUT ROWID;",

  "CREATE TABLE trade_orders (" /* of changes of owner, placed from here */
  "  profile TEXT NOT NULL, account TEXT NOT NULL, id INTEGER NOT NULL, domain TEXT NOT NULL,"
  "  time INTEGER NOT NULL," /* when it was placed: seconds since the epoch */
  "  state TEXT NOT NULL,"
  "  over INTEGER NOT NULL," /* since when it is; 0: it is not */
  "  PRIMARY KEY (profile, account, id, domain)"
  ") STRICT, WITHOUT ROWID;",

  "CREATE TABLE holder_drafts (" /* typed into a form, neither sent nor discarded */
  "  profile TEXT NOT NULL, form TEXT NOT NULL, path TEXT NOT NULL, value TEXT NOT NULL,"
  "  time INTEGER NOT NULL," /* of all of one form the same: microseconds since the epoch */
  "  PRIMARY KEY (profile, form, path)"
  ") STRICT, WITHOUT ROWID;",
};

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
migrate (sqlite3 *db, int from)
{
  int result = exec (db, "BEGIN IMMEDIATE");

  for (int version = from; result == SQLITE_OK && version < (int) G_N_ELEMENTS (migrations);
       version++)
    {
      g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %d", version + 1);

      result = exec (db, migrations[version]);
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
  *newer = version > (int) G_N_ELEMENTS (migrations);
  if (result == SQLITE_OK && !*newer)
    result = check (*db);
  /* FULL: a call is on the disk before it is sent. It is one sync for each of them. */
  if (result == SQLITE_OK && !*newer)
    result = exec (*db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                        "PRAGMA trusted_schema = OFF");
  if (result == SQLITE_OK && !*newer && version < (int) G_N_ELEMENTS (migrations))
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
