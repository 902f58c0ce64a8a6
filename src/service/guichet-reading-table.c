/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-table.c: keeps what a reading has read in the store: whose a table is, and how
 * old: one account of each profile. The only place with the SQL of that.
 */
#include "config.h"

#include "guichet-reading-table.h"

static void
read_time_cb (sqlite3_stmt *row, gpointer user_data)
{
  gint64 *time = user_data;

  *time = sqlite3_column_int64 (row, 0);
}

static gboolean
read_time (const GuichetReadingTable *self,
           GuichetStore *store,
           const char *profile,
           const char *account,
           gint64 *time,
           GError **error)
{
  char *sql = sqlite3_mprintf ("SELECT time FROM %s WHERE profile = %Q AND account = %Q",
                               self->owners, profile, account);
  gboolean is_read;

  *time = 0;
  is_read = guichet_store_read (store, sql, read_time_cb, time, error);
  sqlite3_free (sql);
  return is_read;
}

/**
 * guichet_reading_table_read:
 * @self: which table; constant
 * @profile: whose table
 * @account: who it must be of
 * @time: (out): nothing in it is older: seconds since the epoch; 0 if there is no table
 *
 * Returns: (transfer full) (nullable) (element-type GObject): the things as they were last known;
 * none without a table; %NULL with %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_reading_table_read (const GuichetReadingTable *self,
                            GuichetStore *store,
                            const char *profile,
                            const char *account,
                            gint64 *time,
                            GError **error)
{
  if (!read_time (self, store, profile, account, time, error))
    return NULL;
  return *time != 0 ? self->read (store, profile, error)
                    : g_ptr_array_new_with_free_func (g_object_unref);
}

static gboolean
delete_others (const GuichetReadingTable *self,
               GuichetStore *store,
               const char *profile,
               const char *account,
               GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE profile = ?1 AND NOT EXISTS"
                                          " (SELECT 1 FROM %s WHERE profile = ?1 AND account = ?2)",
                                          self->things, self->owners);

  return guichet_store_write (store, NULL, error, sql, "ss", profile, account);
}

/**
 * guichet_reading_table_open:
 * @self: which table; constant
 * @profile: whose table
 * @account: who that is; what is of another account is deleted
 * @time: when the reading begins; an older time stays
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_reading_table_open (const GuichetReadingTable *self,
                            GuichetStore *store,
                            const char *profile,
                            const char *account,
                            gint64 time,
                            GError **error)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO %s (profile, account, time)"
                                          " VALUES (?1, ?2, ?3) ON CONFLICT (profile)"
                                          " DO UPDATE SET account = ?2, time = ?3"
                                          " WHERE account <> ?2",
                                          self->owners);

  return delete_others (self, store, profile, account, error) &&
         guichet_store_write (store, NULL, error, sql, "ssi", profile, account, time);
}

/**
 * guichet_reading_table_set_time:
 * @self: which table; constant
 * @time: when a reading began that has read everything
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_reading_table_set_time (const GuichetReadingTable *self,
                                GuichetStore *store,
                                const char *profile,
                                gint64 time,
                                GError **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET time = ? WHERE profile = ?", self->owners);

  return guichet_store_write (store, NULL, error, sql, "is", time, profile);
}

/**
 * guichet_reading_table_forget:
 * @self: which table; constant
 *
 * Deletes what is of @profile.
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_reading_table_forget (const GuichetReadingTable *self,
                              GuichetStore *store,
                              const char *profile,
                              GError **error)
{
  g_autofree char *things = g_strdup_printf ("DELETE FROM %s WHERE profile = ?", self->things);
  g_autofree char *owners = g_strdup_printf ("DELETE FROM %s WHERE profile = ?", self->owners);

  return guichet_store_write (store, NULL, error, things, "s", profile) &&
         guichet_store_write (store, NULL, error, owners, "s", profile);
}
