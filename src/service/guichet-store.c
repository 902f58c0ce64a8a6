/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-store.c: the database of an instance, which the windows and the helper write at the same
 * time. Knows tables and rows, but not what they mean; holds no secret and no copied text.
 *
 * Works on the main thread: a row is written in the time of one sync, and whoever waits for the
 * other process gives up after three seconds.
 */
#include "config.h"

#include "guichet-store.h"

#include <stdarg.h>

#include "guichet-error.h"
#include "guichet-store-file.h"

struct _GuichetStore
{
  GObject parent_instance;

  sqlite3 *db;
  sqlite3_stmt *version_query; /* changes when another connexion commits */
  int version;
  GFileMonitor *monitor; /* of the journal, where every writer leaves a trace */
  GError *notice;
};

G_DEFINE_FINAL_TYPE (GuichetStore, guichet_store, G_TYPE_OBJECT)

static guint changed_signal;

static void
set_error (GuichetStore *self, GError **error)
{
  guichet_store_file_set_error (error, sqlite3_db_filename (self->db, "main"),
                                sqlite3_errmsg (self->db));
}

static int
read_version (GuichetStore *self)
{
  int version = self->version;

  if (sqlite3_step (self->version_query) == SQLITE_ROW)
    version = sqlite3_column_int (self->version_query, 0);
  sqlite3_reset (self->version_query);
  return version;
}

static void
journal_changed_cb (GuichetStore *self)
{
  int version = read_version (self);

  /* Our own commits leave it as it is. */
  if (version == self->version)
    return;
  self->version = version;
  g_signal_emit (self, changed_signal, 0);
}

static void
watch (GuichetStore *self)
{
  g_autofree char *path = g_strconcat (sqlite3_db_filename (self->db, "main"), "-wal", NULL);
  g_autoptr(GFile) journal = g_file_new_for_path (path);

  sqlite3_prepare_v2 (self->db, "PRAGMA data_version", -1, &self->version_query, NULL);
  self->version = read_version (self);

  /* Without it we see what the other process wrote only when the program starts again: no reason to
   * fail. */
  self->monitor = g_file_monitor_file (journal, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor == NULL)
    return;
  g_file_monitor_set_rate_limit (self->monitor, 100);
  g_signal_connect_object (self->monitor, "changed", G_CALLBACK (journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * guichet_store_open:
 * @folder: (type filename): where the database lies; made if it is not there
 *
 * Returns: (transfer full) (nullable): the store, or %NULL with GUICHET_ERROR_STORE
 */
GuichetStore *
guichet_store_open (const char *folder, GError **error)
{
  g_autoptr(GuichetStore) self = g_object_new (GUICHET_TYPE_STORE, NULL);

  g_return_val_if_fail (folder != NULL, NULL);

  self->db = guichet_store_file_open (folder, &self->notice, error);
  if (self->db == NULL)
    return NULL;
  watch (self);
  return g_steal_pointer (&self);
}

/**
 * guichet_store_get_notice:
 *
 * Returns: (nullable) (transfer none): what people should know about an opening that went well
 * after all
 */
const GError *
guichet_store_get_notice (GuichetStore *self)
{
  g_return_val_if_fail (GUICHET_IS_STORE (self), NULL);

  return self->notice;
}

/**
 * guichet_store_get_path:
 *
 * Returns: (type filename) (transfer none): the file
 */
const char *
guichet_store_get_path (GuichetStore *self)
{
  g_return_val_if_fail (GUICHET_IS_STORE (self), NULL);

  return sqlite3_db_filename (self->db, "main");
}

/**
 * guichet_store_read:
 * @sql: one SELECT without parameters
 * @row_func: (scope call): is shown each row
 *
 * Returns: %FALSE with GUICHET_ERROR_STORE; some rows may have been shown by then
 */
gboolean
guichet_store_read (GuichetStore *self,
                    const char *sql,
                    GuichetStoreRowFunc row_func,
                    gpointer user_data,
                    GError **error)
{
  g_autoptr(sqlite3_stmt) statement = NULL;
  int result;

  g_return_val_if_fail (GUICHET_IS_STORE (self), FALSE);

  result = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);
  while (statement != NULL && (result = sqlite3_step (statement)) == SQLITE_ROW)
    row_func (statement, user_data);
  if (result == SQLITE_DONE)
    return TRUE;
  set_error (self, error);
  return FALSE;
}

/**
 * guichet_store_get_text:
 * @row: that a #GuichetStoreRowFunc is shown
 * @column: from 0
 *
 * Returns: (nullable) (transfer none): a text of @row, valid as long as it is shown
 */
const char *
guichet_store_get_text (sqlite3_stmt *row, int column)
{
  return (const char *) sqlite3_column_text (row, column);
}

/**
 * guichet_store_bind_text:
 * @statement: that a #GuichetStoreBindFunc is given
 * @parameter: from 1
 * @text: (nullable): copied; %NULL is the NULL of SQL
 */
void
guichet_store_bind_text (sqlite3_stmt *statement, int parameter, const char *text)
{
  sqlite3_bind_text (statement, parameter, text, -1, SQLITE_TRANSIENT);
}

static void
bind (sqlite3_stmt *statement, const char *types, va_list args)
{
  for (int i = 0; types[i] != '\0'; i++)
    {
      if (types[i] == 'i')
        sqlite3_bind_int64 (statement, i + 1, va_arg (args, gint64));
      else if (types[i] == 's')
        guichet_store_bind_text (statement, i + 1, va_arg (args, const char *));
      else
        g_assert_not_reached ();
    }
}

/**
 * guichet_store_write:
 * @row_id: (out) (optional): the id of the row that was inserted, 0 if none was
 * @sql: one statement, its parameters as `?`
 * @types: a letter for each parameter: `i` for a #gint64, `s` for a string
 * @...: the parameters
 *
 * The row is on the disk when this returns.
 *
 * Returns: %FALSE with GUICHET_ERROR_STORE; nothing is written then
 */
gboolean
guichet_store_write (GuichetStore *self,
                     gint64 *row_id,
                     GError **error,
                     const char *sql,
                     const char *types,
                     ...)
{
  g_autoptr(sqlite3_stmt) statement = NULL;
  va_list args;

  g_return_val_if_fail (GUICHET_IS_STORE (self), FALSE);

  if (sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL) == SQLITE_OK)
    {
      va_start (args, types);
      bind (statement, types, args);
      va_end (args);
    }
  if (statement == NULL || sqlite3_step (statement) != SQLITE_DONE)
    {
      set_error (self, error);
      return FALSE;
    }
  if (row_id != NULL)
    *row_id = sqlite3_changes (self->db) > 0 ? sqlite3_last_insert_rowid (self->db) : 0;
  return TRUE;
}

static int
step_rows (sqlite3_stmt *statement,
           guint n_rows,
           GuichetStoreBindFunc bind_func,
           gpointer user_data)
{
  int result = SQLITE_DONE;

  for (guint i = 0; i < n_rows && result == SQLITE_DONE; i++)
    {
      bind_func (statement, i, user_data);
      result = sqlite3_step (statement);
      sqlite3_reset (statement);
    }
  return result;
}

/**
 * guichet_store_write_rows:
 * @n_rows: how many times
 * @sql: one statement, its parameters as `?1`
 * @bind_func: (scope call): gives the parameters each time, all of them
 *
 * Carries out one statement many times, in one transaction.
 *
 * Returns: %FALSE with GUICHET_ERROR_STORE; nothing is written then
 */
gboolean
guichet_store_write_rows (GuichetStore *self,
                          guint n_rows,
                          GError **error,
                          const char *sql,
                          GuichetStoreBindFunc bind_func,
                          gpointer user_data)
{
  g_autoptr(sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (GUICHET_IS_STORE (self), FALSE);

  if (n_rows == 0)
    return TRUE;
  if (sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_exec (self->db, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK &&
      step_rows (statement, n_rows, bind_func, user_data) == SQLITE_DONE &&
      sqlite3_exec (self->db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  set_error (self, error);
  if (sqlite3_get_autocommit (self->db) == 0)
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

/**
 * guichet_store_relax:
 *
 * From now on what this object writes need not be on the disk at once: for what can be read again.
 * A program that dies loses nothing by it; a machine without power may lose the last of it, and
 * finds all that was before.
 */
void
guichet_store_relax (GuichetStore *self)
{
  g_return_if_fail (GUICHET_IS_STORE (self));

  sqlite3_exec (self->db, "PRAGMA synchronous = NORMAL", NULL, NULL, NULL);
}

static void
guichet_store_dispose (GObject *object)
{
  GuichetStore *self = GUICHET_STORE (object);

  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (guichet_store_parent_class)->dispose (object);
}

static void
guichet_store_finalize (GObject *object)
{
  GuichetStore *self = GUICHET_STORE (object);

  g_clear_pointer (&self->version_query, sqlite3_finalize);
  g_clear_pointer (&self->db, sqlite3_close_v2);
  g_clear_error (&self->notice);

  G_OBJECT_CLASS (guichet_store_parent_class)->finalize (object);
}

static void
guichet_store_class_init (GuichetStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = guichet_store_dispose;
  object_class->finalize = guichet_store_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_store_init (GuichetStore *self)
{
}
