/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-awaited.c: which publications people wait for: entries that were scheduled when
 * they were last read. The only place with the SQL of it.
 *
 * Whoever has read entries, the windows or the helper, looks here for what has come to its end.
 */
#include "config.h"

#include "guichet-directory-awaited.h"

#include "guichet-directory-table.h"

typedef struct
{
  const char *profile;
  GPtrArray *entries;
  gint64 time;
} Rows;

static void
add_text_cb (sqlite3_stmt *row, gpointer user_data)
{
  g_ptr_array_add (user_data, g_strdup (guichet_store_get_text (row, 0)));
}

static void
note_row_cb (sqlite3_stmt *row, gpointer user_data)
{
  gboolean *is_there = user_data;

  *is_there = TRUE;
}

static void
bind_row_cb (sqlite3_stmt *statement, guint n_row, gpointer user_data)
{
  const Rows *rows = user_data;

  guichet_store_bind_text (statement, 1, rows->profile);
  guichet_store_bind_text (statement, 2,
                           guichet_directory_entry_get_service (rows->entries->pdata[n_row]));
  sqlite3_bind_int64 (statement, 3, rows->time);
}

static gboolean
is_scheduled (GuichetDirectoryEntry *entry)
{
  return guichet_directory_entry_get_status (entry) == GUICHET_DIRECTORY_SCHEDULED;
}

/* Another program may look at the same moment: whoever takes the row away has the news. */
static gboolean
take_row (GuichetStore *store, const char *profile, GuichetDirectoryEntry *entry, GError **error)
{
  char *sql = sqlite3_mprintf ("DELETE FROM directory_awaited WHERE profile = %Q AND service = %Q"
                               " RETURNING service",
                               profile, guichet_directory_entry_get_service (entry));
  gboolean is_there = FALSE;

  guichet_store_read (store, sql, note_row_cb, &is_there, error);
  sqlite3_free (sql);
  return is_there;
}

static gboolean
take_ended (GuichetStore *store, const char *profile, GPtrArray *news, GError **error)
{
  g_autoptr(GPtrArray) awaited = guichet_directory_table_select (
      store, profile,
      "service IN (SELECT service FROM directory_awaited AS a"
      " WHERE a.profile = directory_entries.profile)",
      error);

  for (guint i = 0; awaited != NULL && i < awaited->len; i++)
    if (!is_scheduled (awaited->pdata[i]) && take_row (store, profile, awaited->pdata[i], error))
      g_ptr_array_add (news, g_object_ref (awaited->pdata[i]));
  return awaited != NULL;
}

static gboolean
note_scheduled (GuichetStore *store, const char *profile, GError **error)
{
  g_autoptr(GPtrArray) scheduled = g_ptr_array_new ();
  g_autoptr(GPtrArray) others = guichet_directory_table_select (
      store, profile,
      "status <> '' AND service NOT IN (SELECT service FROM directory_awaited AS a"
      " WHERE a.profile = directory_entries.profile)",
      error);
  Rows rows = { profile, scheduled, 0 };

  for (guint i = 0; others != NULL && i < others->len; i++)
    if (is_scheduled (others->pdata[i]))
      g_ptr_array_add (scheduled, others->pdata[i]);
  return others != NULL && guichet_store_write_rows (
                               store, scheduled->len, error,
                               "INSERT OR IGNORE INTO directory_awaited (profile, service, time)"
                               " VALUES (?1, ?2, ?3)",
                               bind_row_cb, &rows);
}

/**
 * guichet_directory_awaited_take_news:
 *
 * What was scheduled when somebody last looked and is not any more is news, once. What ended before
 * anybody saw it scheduled is none.
 *
 * Returns: (transfer full) (nullable) (element-type GuichetDirectoryEntry): of all profiles; %NULL
 * with %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_directory_awaited_take_news (GuichetStore *store, GError **error)
{
  g_autoptr(GPtrArray) news = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) profiles = g_ptr_array_new_with_free_func (g_free);

  if (!guichet_store_read (store, "SELECT profile FROM directory_tables", add_text_cb, profiles,
                           error) ||
      /* What was signed out, and what is no line any more */
      !guichet_store_write (store, NULL, error,
                            "DELETE FROM directory_awaited WHERE NOT EXISTS"
                            " (SELECT 1 FROM directory_entries AS e WHERE"
                            "  e.profile = directory_awaited.profile AND"
                            "  e.service = directory_awaited.service)",
                            ""))
    return NULL;
  for (guint i = 0; i < profiles->len; i++)
    if (!take_ended (store, profiles->pdata[i], news, error) ||
        !note_scheduled (store, profiles->pdata[i], error))
      return NULL;
  return g_steal_pointer (&news);
}

/**
 * guichet_directory_awaited_list_due:
 * @profile: whose entries
 * @time: seconds since the epoch
 *
 * Returns: (transfer full) (nullable) (element-type GuichetDirectoryEntry): those that were not
 * looked at since @time, by group; %NULL with %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_directory_awaited_list_due (GuichetStore *store,
                                    const char *profile,
                                    gint64 time,
                                    GError **error)
{
  g_autofree char *condition =
      g_strdup_printf ("service IN (SELECT service FROM directory_awaited AS a"
                       " WHERE a.profile = directory_entries.profile"
                       " AND a.time < %" G_GINT64_FORMAT ") ORDER BY telephony_group, service",
                       time);

  return guichet_directory_table_select (store, profile, condition, error);
}

/**
 * guichet_directory_awaited_set_time:
 * @profile: whose entries
 * @entries: (element-type GuichetDirectoryEntry): that were looked at
 * @time: seconds since the epoch
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_directory_awaited_set_time (GuichetStore *store,
                                    const char *profile,
                                    GPtrArray *entries,
                                    gint64 time,
                                    GError **error)
{
  Rows rows = { profile, entries, time };

  return guichet_store_write_rows (store, entries->len, error,
                                   "UPDATE directory_awaited SET time = ?3"
                                   " WHERE profile = ?1 AND service = ?2",
                                   bind_row_cb, &rows);
}

/**
 * guichet_directory_awaited_forget:
 *
 * Deletes what is of @profile.
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_directory_awaited_forget (GuichetStore *store, const char *profile, GError **error)
{
  return guichet_store_write (store, NULL, error, "DELETE FROM directory_awaited WHERE profile = ?",
                              "s", profile);
}
