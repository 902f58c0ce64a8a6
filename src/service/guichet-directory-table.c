/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-table.c: the rows of the table of directory entries, one table for each
 * profile. The only place with the SQL of entries. Keeps what OVHcloud has, and nothing of what was
 * typed.
 *
 * Columns have the names of the fields: a field that was absent from OVHcloud’s answer is NULL.
 */
#include "config.h"

#include "guichet-directory-table.h"

#define N_KEYS 4 /* profile, group, service, known: before the fields */

typedef struct
{
  const char *profile;
  GPtrArray *entries;
} Rows;

static char *
list_fields (const char *before)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    g_string_append_printf (list, ", %s%s", before, guichet_directory_field_get_key (i));
  return g_string_free (list, FALSE);
}

static void
read_row_cb (sqlite3_stmt *row, gpointer user_data)
{
  GuichetDirectoryEntry *entry = guichet_directory_entry_new (guichet_store_get_text (row, 0),
                                                              guichet_store_get_text (row, 1));
  const char *values[GUICHET_DIRECTORY_N_FIELDS];

  for (int i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    values[i] = guichet_store_get_text (row, 3 + i);
  if (sqlite3_column_int (row, 2) != 0)
    guichet_directory_entry_take (entry, values);
  g_ptr_array_add (user_data, entry);
}

/**
 * guichet_directory_table_select:
 * @profile: whose entries
 * @condition: which of them, and perhaps in which order, in SQL; constant words, or numbers
 *
 * Returns: (transfer full) (nullable) (element-type GuichetDirectoryEntry): as they were last
 * known; %NULL with GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_directory_table_select (GuichetStore *store,
                                const char *profile,
                                const char *condition,
                                GError **error)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *fields = list_fields ("");
  char *sql = sqlite3_mprintf ("SELECT telephony_group, service, known%s FROM directory_entries"
                               " WHERE profile = %Q AND %s",
                               fields, profile, condition);
  const gboolean is_read = guichet_store_read (store, sql, read_row_cb, entries, error);

  sqlite3_free (sql);
  return is_read ? g_steal_pointer (&entries) : NULL;
}

static GPtrArray *
read_entries (GuichetStore *store, const char *profile, GError **error)
{
  return guichet_directory_table_select (store, profile, "TRUE", error);
}

static void
bind_key_cb (sqlite3_stmt *statement, guint n_row, gpointer user_data)
{
  const Rows *rows = user_data;

  guichet_store_bind_text (statement, 1, rows->profile);
  guichet_store_bind_text (statement, 2,
                           guichet_directory_entry_get_service (rows->entries->pdata[n_row]));
}

static void
bind_entry_cb (sqlite3_stmt *statement, guint n_row, gpointer user_data)
{
  const Rows *rows = user_data;
  GuichetDirectoryEntry *entry = rows->entries->pdata[n_row];

  bind_key_cb (statement, n_row, user_data);
  guichet_store_bind_text (statement, 3, guichet_directory_entry_get_group (entry));
  sqlite3_bind_int (statement, N_KEYS, guichet_directory_entry_is_known (entry) ? 1 : 0);
  for (int i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    guichet_store_bind_text (statement, N_KEYS + 1 + i,
                             guichet_directory_entry_get_saved (entry, i));
}

static char *
write_insert (void)
{
  g_autofree char *fields = list_fields ("");
  g_autofree char *fresh = list_fields ("excluded.");
  g_autoptr(GString) places = g_string_new ("?1");
  g_autoptr(GString) sets = g_string_new ("telephony_group = ?3, known = ?4");

  for (int i = 2; i <= N_KEYS + GUICHET_DIRECTORY_N_FIELDS; i++)
    g_string_append_printf (places, ", ?%d", i);
  for (int i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    g_string_append_printf (sets, ", %s = ?%d", guichet_directory_field_get_key (i),
                            N_KEYS + 1 + i);
  return g_strdup_printf (
      "INSERT INTO directory_entries (profile, service, telephony_group, known%s)"
      " SELECT %s"
      " WHERE EXISTS (SELECT 1 FROM directory_tables WHERE profile = ?1)"
      " ON CONFLICT (profile, service) DO UPDATE SET %s"
      " WHERE (telephony_group, known%s) IS NOT (?3, ?4%s)",
      fields, places->str, sets->str, fields, fresh);
}

/* Writes what is not there, or was otherwise: a reading that found nothing new writes nothing. Nor
 * is anything written of a profile that is forgotten: another program may have signed it out. */
static gboolean
write_entries (GuichetStore *store, const char *profile, GPtrArray *entries, GError **error)
{
  g_autofree char *sql = write_insert ();
  Rows rows = { profile, entries };

  return guichet_store_write_rows (store, entries->len, error, sql, bind_entry_cb, &rows);
}

static gboolean
delete_entries (GuichetStore *store, const char *profile, GPtrArray *entries, GError **error)
{
  Rows rows = { profile, entries };

  return guichet_store_write_rows (store, entries->len, error,
                                   "DELETE FROM directory_entries"
                                   " WHERE profile = ?1 AND service = ?2",
                                   bind_key_cb, &rows);
}

const GuichetReadingTable guichet_directory_table = {
  .things = "directory_entries",
  .owners = "directory_tables",
  .read = read_entries,
  .write = write_entries,
  .remove = delete_entries,
};
