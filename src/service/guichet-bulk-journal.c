/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-journal.c: what the journals of all bulks have in common, so that a program that is
 * killed half-way can go on: a plan is written as a whole, one program carries it out, and what is
 * over is forgotten after a month. Sends nothing and decides nothing.
 */
#include "config.h"

#include "guichet-bulk-journal.h"

#include <fcntl.h>
#include <unistd.h>

#include "guichet-error.h"

#define LOCK_NAME "guichet-bulks.lock"
/* What is over and older than this tells nobody anything. */
#define KEEP_SECONDS (30 * 24 * 60 * 60)

/**
 * guichet_bulk_journal_lock:
 * @store: the store that it is in
 * @bulk: a bulk
 *
 * Its number is the byte that is locked, so one file does for all of them.
 *
 * Returns: a file to be closed when the bulk is no longer carried out; -1 if somebody else does
 */
int
guichet_bulk_journal_lock (const GuichetBulkJournal *self, GuichetStore *store, gint64 bulk)
{
  g_autofree char *folder = g_path_get_dirname (guichet_store_get_path (store));
  g_autofree char *path = g_build_filename (folder, LOCK_NAME, NULL);
  struct flock lock = {
    .l_type = F_WRLCK,
    .l_whence = SEEK_SET,
    .l_start = self->first_lock + bulk,
    .l_len = 1,
  };
  const int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  /* Of the open file and not of the process: two bulks of one program keep apart, too. */
  if (fd >= 0 && fcntl (fd, F_OFD_SETLK, &lock) == 0)
    return fd;
  if (fd >= 0)
    close (fd);
  return -1;
}

/* Deleting */

/* @which: of the bulks, with one parameter: @text, or @number if that is %NULL. What hangs on them
 * goes first. */
static gboolean
delete_bulks (const GuichetBulkJournal *self,
              GuichetStore *store,
              const char *which,
              const char *text,
              gint64 number,
              GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (self->deletions) && self->deletions[i] != NULL; i++)
    {
      g_auto(GStrv) pieces = g_strsplit (self->deletions[i], "%s", 2);
      g_autofree char *sql = g_strjoinv (which, pieces);
      const gboolean is_done = text != NULL
                                   ? guichet_store_write (store, NULL, error, sql, "s", text)
                                   : guichet_store_write (store, NULL, error, sql, "i", number);

      if (!is_done)
        return FALSE;
    }
  return TRUE;
}

/* What cannot be deleted today is so another day. */
static void
tidy (const GuichetBulkJournal *self, GuichetStore *store)
{
  g_autofree char *which = g_strdup_printf ("time < ? AND NOT EXISTS (SELECT 1 FROM %s AS parts"
                                            " WHERE parts.bulk = %s.id AND parts.state IN %s)",
                                            self->parts, self->bulks, self->waiting);

  delete_bulks (self, store, which, NULL, g_get_real_time () / G_USEC_PER_SEC - KEEP_SECONDS, NULL);
}

/**
 * guichet_bulk_journal_delete:
 * @bulk: a bulk that nobody carries out
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_bulk_journal_delete (const GuichetBulkJournal *self,
                             GuichetStore *store,
                             gint64 bulk,
                             GError **error)
{
  return delete_bulks (self, store, "id = ?", NULL, bulk, error);
}

/**
 * guichet_bulk_journal_forget:
 * @profile: id of a profile that is no longer signed in
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_bulk_journal_forget (const GuichetBulkJournal *self,
                             GuichetStore *store,
                             const char *profile,
                             GError **error)
{
  return delete_bulks (self, store, "profile = ?", profile, 0, error);
}

/* Writing */

static gboolean
insert_all (const GuichetBulkJournal *self,
            GuichetStore *store,
            const char *profile,
            const char *account,
            GPtrArray *changes,
            gint64 *bulk,
            GError **error)
{
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autofree char *sql =
      g_strdup_printf ("INSERT INTO %s (profile, account, time) VALUES (?, ?, ?)", self->bulks);

  if (!guichet_store_write (store, bulk, error, sql, "ssi", profile, account, now))
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    if (!self->insert (store, *bulk, changes->pdata[i], error))
      return FALSE;
  return TRUE;
}

/**
 * guichet_bulk_journal_begin:
 * @profile: id of the profile
 * @account: the account that asks
 * @changes: the plan
 * @bulk: (out): the number of the new bulk
 * @lock: (inout): -1; as guichet_bulk_journal_lock() gives it
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE; nothing is written then
 */
gboolean
guichet_bulk_journal_begin (const GuichetBulkJournal *self,
                            GuichetStore *store,
                            const char *profile,
                            const char *account,
                            GPtrArray *changes,
                            gint64 *bulk,
                            int *lock,
                            GError **error)
{
  tidy (self, store);
  if (!guichet_store_write (store, NULL, error, "BEGIN IMMEDIATE", ""))
    return FALSE;
  /* Nobody sees it before it is ours. */
  if (insert_all (self, store, profile, account, changes, bulk, error))
    {
      *lock = guichet_bulk_journal_lock (self, store, *bulk);
      if (guichet_store_write (store, NULL, error, "COMMIT", ""))
        return TRUE;
    }

  if (*lock >= 0)
    close (*lock);
  *lock = -1;
  guichet_store_write (store, NULL, NULL, "ROLLBACK", "");
  return FALSE;
}

/* Reading */

static void
read_id_cb (sqlite3_stmt *row, gpointer user_data)
{
  const gint64 id = sqlite3_column_int64 (row, 0);

  g_array_append_val ((GArray *) user_data, id);
}

/**
 * guichet_bulk_journal_find:
 * @profile: id of a profile
 * @account: its account; the same profile may have had another
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the bulks that are not over, the
 * oldest first; %NULL with %GUICHET_ERROR_STORE
 */
GArray *
guichet_bulk_journal_find (const GuichetBulkJournal *self,
                           GuichetStore *store,
                           const char *profile,
                           const char *account,
                           GError **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  char *sql =
      sqlite3_mprintf ("SELECT id FROM %s AS bulks WHERE profile = %Q AND account = %Q AND EXISTS"
                       " (SELECT 1 FROM %s AS parts WHERE parts.bulk = bulks.id AND state IN %s)"
                       " ORDER BY id",
                       self->bulks, profile, account, self->parts, self->waiting);
  const gboolean is_read = guichet_store_read (store, sql, read_id_cb, ids, error);

  sqlite3_free (sql);
  return is_read ? g_steal_pointer (&ids) : NULL;
}

/**
 * guichet_bulk_journal_load:
 * @profile: id of a profile
 * @account: its account; the same profile may have had another
 * @load: (scope call): makes each of them
 *
 * Returns: (transfer full) (nullable) (element-type GObject): the bulks that are not over, the
 * oldest first, without those that other programs carry out; %NULL with %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_bulk_journal_load (const GuichetBulkJournal *self,
                           GuichetStore *store,
                           const char *profile,
                           const char *account,
                           GuichetBulkLoad load,
                           gpointer data,
                           GError **error)
{
  g_autoptr(GPtrArray) bulks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GArray) ids = guichet_bulk_journal_find (self, store, profile, account, error);

  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      GError *cause = NULL;
      gpointer bulk = load (store, g_array_index (ids, gint64, i), data, &cause);

      if (cause != NULL)
        {
          g_propagate_error (error, cause);
          return NULL;
        }
      if (bulk != NULL)
        g_ptr_array_add (bulks, bulk);
    }
  return g_steal_pointer (&bulks);
}

/* Values */

const char *
guichet_bulk_journal_get_word (GType type, int value)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (type);

  return g_enum_get_value (words, value)->value_nick;
}

gint64
guichet_bulk_journal_split_error (const GError *cause, char **message)
{
  *message = cause != NULL ? guichet_error_to_text (cause) : g_strdup ("");
  return cause != NULL && cause->domain == GUICHET_ERROR ? cause->code : 0;
}

GError *
guichet_bulk_journal_read_error (sqlite3_stmt *row, int code, int message)
{
  const char *text = guichet_store_get_text (row, message);

  return *text != '\0' ? g_error_new_literal (GUICHET_ERROR, sqlite3_column_int (row, code), text)
                       : NULL;
}
