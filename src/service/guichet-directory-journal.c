/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-journal.c: what was to be changed and what was sent when several directory
 * entries were changed. The only place with the SQL of it; sends nothing and decides nothing.
 */
#include "config.h"

#include "guichet-directory-journal.h"

static const char *
get_word (GuichetDirectoryChange *change)
{
  return guichet_bulk_journal_get_word (GUICHET_TYPE_DIRECTORY_CHANGE_STATE,
                                        (int) guichet_directory_change_get_state (change));
}

/* Writing */

static gboolean
insert_fields (GuichetStore *store, GuichetDirectoryChange *change, GError **error)
{
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    if (guichet_directory_change_get_wanted (change, i) != NULL &&
        !guichet_store_write (store, NULL, error,
                              "INSERT INTO directory_fields (part, field, before, wanted)"
                              " VALUES (?, ?, ?, ?)",
                              "isss", guichet_directory_change_get_row (change),
                              guichet_directory_field_get_key (i),
                              guichet_directory_change_get_before (change, i),
                              guichet_directory_change_get_wanted (change, i)))
      return FALSE;
  return TRUE;
}

/* What is skipped has nothing to come to an end. */
static gboolean
insert_change (GuichetStore *store, gint64 bulk, gpointer change, GError **error)
{
  gint64 row;

  if (guichet_directory_change_get_state (change) != GUICHET_DIRECTORY_CHANGE_PLANNED)
    return TRUE;
  if (!guichet_store_write (store, &row, error,
                            "INSERT INTO directory_parts (bulk, telephony_group, service, state,"
                            " code, message) VALUES (?, ?, ?, ?, 0, '')",
                            "isss", bulk, guichet_directory_change_get_group (change),
                            guichet_directory_change_get_service (change), get_word (change)))
    return FALSE;
  guichet_directory_change_set_row (change, row);
  return insert_fields (store, change, error);
}

/**
 * guichet_directory_journal_write:
 * @change: which has a row
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE; nothing is written then
 */
gboolean
guichet_directory_journal_write (GuichetStore *store,
                                 GuichetDirectoryChange *change,
                                 GError **error)
{
  g_autofree char *message = NULL;
  const gint64 code =
      guichet_bulk_journal_split_error (guichet_directory_change_get_error (change), &message);

  return guichet_store_write (
      store, NULL, error,
      "UPDATE directory_parts SET state = ?, code = ?, message = ? WHERE id = ?", "sisi",
      get_word (change), code, message, guichet_directory_change_get_row (change));
}

/* Reading */

/* What was on its way when the program ended is read before anything is sent of it: so it is as if
 * it were still to come. Rows of one change follow each other. */
static void
read_part_cb (sqlite3_stmt *row, gpointer user_data)
{
  g_autoptr(GEnumClass) states = g_type_class_ref (GUICHET_TYPE_DIRECTORY_CHANGE_STATE);
  const GEnumValue *state = g_enum_get_value_by_nick (states, guichet_store_get_text (row, 3));
  const gint64 id = sqlite3_column_int64 (row, 0);
  GPtrArray *changes = user_data;
  GuichetDirectoryChange *change = changes->len > 0 ? changes->pdata[changes->len - 1] : NULL;
  GuichetDirectoryField field;

  if (state == NULL || !guichet_directory_field_from_key (guichet_store_get_text (row, 6), &field))
    return;
  if (change == NULL || guichet_directory_change_get_row (change) != id)
    {
      change = guichet_directory_change_new_empty (guichet_store_get_text (row, 1),
                                                   guichet_store_get_text (row, 2));
      g_ptr_array_add (changes, change);
      guichet_directory_change_set_row (change, id);
      guichet_directory_change_set_state (change,
                                          state->value == GUICHET_DIRECTORY_CHANGE_SENDING ||
                                                  state->value == GUICHET_DIRECTORY_CHANGE_UNCERTAIN
                                              ? GUICHET_DIRECTORY_CHANGE_PLANNED
                                              : (GuichetDirectoryChangeState) state->value);
      guichet_directory_change_take_error (change, guichet_bulk_journal_read_error (row, 4, 5));
    }
  guichet_directory_change_add_field (change, field, guichet_store_get_text (row, 7),
                                      guichet_store_get_text (row, 8));
}

static GPtrArray *
read_changes (GuichetStore *store, gint64 bulk, GError **error)
{
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  char *sql = sqlite3_mprintf ("SELECT id, telephony_group, service, state, code, message, field,"
                               " before, wanted FROM directory_parts"
                               " JOIN directory_fields ON part = directory_parts.id"
                               " WHERE bulk = %lld ORDER BY id",
                               (long long) bulk);
  const gboolean is_read = guichet_store_read (store, sql, read_part_cb, changes, error);

  sqlite3_free (sql);
  return is_read ? g_steal_pointer (&changes) : NULL;
}

const GuichetBulkJournal guichet_directory_journal = {
  .bulks = "directory_bulks",
  .parts = "directory_parts",
  .waiting = "('planned', 'sending', 'uncertain')",
  .first_lock = (gint64) 1 << 40, /* the bulks of contacts lock the bytes before it */
  .deletions = {
    ("DELETE FROM directory_fields WHERE part IN (SELECT id FROM directory_parts WHERE bulk IN"
     " (SELECT id FROM directory_bulks WHERE %s))"),
    "DELETE FROM directory_parts WHERE bulk IN (SELECT id FROM directory_bulks WHERE %s)",
    "DELETE FROM directory_bulks WHERE %s",
  },
  .insert = insert_change,
  .read = read_changes,
};
