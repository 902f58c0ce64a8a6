/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-draft-table.c: the table of what was typed into directory entries and is
 * neither saved nor discarded. The only place with the SQL of drafts.
 */
#include "config.h"

#include "guichet-directory-draft-table.h"

static void
draft_free (gpointer data)
{
  GuichetDirectoryDraft *draft = data;

  g_free (draft->before);
  g_free (draft->value);
  g_free (draft);
}

static void
read_draft_cb (sqlite3_stmt *row, gpointer user_data)
{
  GHashTable *waiting = user_data;
  const char *service = guichet_store_get_text (row, 0);
  GuichetDirectoryField field = GUICHET_DIRECTORY_LEGAL_FORM;
  GPtrArray *drafts = g_hash_table_lookup (waiting, service);
  GuichetDirectoryDraft *draft = NULL;

  if (!guichet_directory_field_from_key (guichet_store_get_text (row, 1), &field))
    return;
  if (drafts == NULL)
    {
      drafts = g_ptr_array_new_with_free_func (draft_free);
      g_hash_table_insert (waiting, g_strdup (service), drafts);
    }
  draft = g_new0 (GuichetDirectoryDraft, 1);
  draft->field = field;
  draft->before = g_strdup (guichet_store_get_text (row, 2));
  draft->value = g_strdup (guichet_store_get_text (row, 3));
  g_ptr_array_add (drafts, draft);
}

/**
 * guichet_directory_draft_table_read:
 * @profile: whose account it is
 *
 * Returns: (transfer full): service → (element-type GuichetDirectoryDraft) GPtrArray
 */
GHashTable *
guichet_directory_draft_table_read (GuichetStore *store, const char *profile)
{
  GHashTable *waiting =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  char *sql = sqlite3_mprintf ("SELECT service, field, before, value FROM directory_drafts"
                               " WHERE profile = %Q",
                               profile);

  guichet_store_read (store, sql, read_draft_cb, waiting, NULL);
  sqlite3_free (sql);
  return waiting;
}

typedef struct
{
  const char *profile;
  GuichetDirectoryEntry *entry;
  GuichetDirectoryField fields[GUICHET_DIRECTORY_N_FIELDS];
  guint n_fields;
} Rows;

static void
bind_key_cb (sqlite3_stmt *statement, guint n_row, gpointer user_data)
{
  const Rows *rows = user_data;

  guichet_store_bind_text (statement, 1, rows->profile);
  guichet_store_bind_text (statement, 2, guichet_directory_entry_get_service (rows->entry));
  guichet_store_bind_text (statement, 3, guichet_directory_field_get_key (rows->fields[n_row]));
}

static void
bind_draft_cb (sqlite3_stmt *statement, guint n_row, gpointer user_data)
{
  const Rows *rows = user_data;
  const GuichetDirectoryField field = rows->fields[n_row];

  bind_key_cb (statement, n_row, user_data);
  guichet_store_bind_text (statement, 4, guichet_directory_entry_get_before (rows->entry, field));
  guichet_store_bind_text (statement, 5, guichet_directory_entry_get (rows->entry, field));
}

static void
collect (Rows *rows, gboolean is_changed)
{
  rows->n_fields = 0;
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    if (guichet_directory_entry_is_changed (rows->entry, i) == is_changed)
      rows->fields[rows->n_fields++] = i;
}

/**
 * guichet_directory_draft_table_write:
 * @profile: whose account it is
 * @entry: in which something was typed, or is typed no more
 *
 * First what is typed, then what is typed no more: a crash in between loses nothing.
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_directory_draft_table_write (GuichetStore *store,
                                     const char *profile,
                                     GuichetDirectoryEntry *entry,
                                     GError **error)
{
  Rows rows = { .profile = profile, .entry = entry };

  collect (&rows, TRUE);
  if (rows.n_fields > 0 && !guichet_store_write_rows (store, rows.n_fields, error,
                                                      "INSERT OR REPLACE INTO directory_drafts"
                                                      " (profile, service, field, before, value)"
                                                      " VALUES (?1, ?2, ?3, ?4, ?5)",
                                                      bind_draft_cb, &rows))
    return FALSE;
  collect (&rows, FALSE);
  return guichet_store_write_rows (store, rows.n_fields, error,
                                   "DELETE FROM directory_drafts WHERE profile = ?1"
                                   " AND service = ?2 AND field = ?3",
                                   bind_key_cb, &rows);
}

/**
 * guichet_directory_draft_table_forget:
 *
 * Deletes the drafts of @profile.
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_directory_draft_table_forget (GuichetStore *store, const char *profile, GError **error)
{
  return guichet_store_write (store, NULL, error, "DELETE FROM directory_drafts WHERE profile = ?",
                              "s", profile);
}
