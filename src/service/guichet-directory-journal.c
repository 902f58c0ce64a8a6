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

static const char *
get_skipped_word (GuichetDirectoryChange *change)
{
  return guichet_bulk_journal_get_word (
      GUICHET_TYPE_DIRECTORY_SKIPPED,
      (int) guichet_directory_change_get_skipped (change, NULL, NULL));
}

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

/* What is skipped is part of the result, too. */
static gboolean
insert_change (GuichetStore *store, gint64 bulk, gpointer change, GError **error)
{
  GuichetDirectoryField field;
  GuichetDirectoryFault fault;
  gint64 row;

  guichet_directory_change_get_skipped (change, &field, &fault);
  if (!guichet_store_write (
          store, &row, error,
          "INSERT INTO directory_parts (bulk, telephony_group, service, state,"
          " code, message, skipped, skipped_field, fault)"
          " VALUES (?, ?, ?, ?, 0, '', ?, ?, ?)",
          "issssss", bulk, guichet_directory_change_get_group (change),
          guichet_directory_change_get_service (change), get_word (change),
          get_skipped_word (change), guichet_directory_field_get_key (field),
          guichet_bulk_journal_get_word (GUICHET_TYPE_DIRECTORY_FAULT, (int) fault)))
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

/* (nullable): a word of a later Guichet cannot come here: its file is not opened */
static const GEnumValue *
read_word (sqlite3_stmt *row, int column, GType type)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (type);

  return g_enum_get_value_by_nick (words, guichet_store_get_text (row, column));
}

static void
read_skipped (sqlite3_stmt *row, GuichetDirectoryChange *change)
{
  const GEnumValue *skipped = read_word (row, 9, GUICHET_TYPE_DIRECTORY_SKIPPED);
  const GEnumValue *fault = read_word (row, 11, GUICHET_TYPE_DIRECTORY_FAULT);
  GuichetDirectoryField field = GUICHET_DIRECTORY_LEGAL_FORM;

  guichet_directory_field_from_key (guichet_store_get_text (row, 10), &field);
  if (skipped != NULL && fault != NULL && skipped->value != GUICHET_DIRECTORY_NOT_SKIPPED)
    guichet_directory_change_skip (change, (GuichetDirectorySkipped) skipped->value, field,
                                   (GuichetDirectoryFault) fault->value);
}

/* What was on its way when the program ended is read before anything is sent of it: so it is as if
 * it were still to come. */
static GuichetDirectoryChange *
read_change (sqlite3_stmt *row, int state)
{
  GuichetDirectoryChange *change = guichet_directory_change_new_empty (
      guichet_store_get_text (row, 1), guichet_store_get_text (row, 2));

  guichet_directory_change_set_row (change, sqlite3_column_int64 (row, 0));
  guichet_directory_change_set_state (change, state == GUICHET_DIRECTORY_CHANGE_SENDING ||
                                                      state == GUICHET_DIRECTORY_CHANGE_UNCERTAIN
                                                  ? GUICHET_DIRECTORY_CHANGE_PLANNED
                                                  : (GuichetDirectoryChangeState) state);
  guichet_directory_change_take_error (change, guichet_bulk_journal_read_error (row, 4, 5));
  read_skipped (row, change);
  return change;
}

/* Rows of one change follow each other; one without a field has one row. */
static void
read_part_cb (sqlite3_stmt *row, gpointer user_data)
{
  const GEnumValue *state = read_word (row, 3, GUICHET_TYPE_DIRECTORY_CHANGE_STATE);
  const char *key = guichet_store_get_text (row, 6);
  GPtrArray *changes = user_data;
  GuichetDirectoryChange *change = changes->len > 0 ? changes->pdata[changes->len - 1] : NULL;
  GuichetDirectoryField field;

  if (state == NULL)
    return;
  if (change == NULL || guichet_directory_change_get_row (change) != sqlite3_column_int64 (row, 0))
    {
      change = read_change (row, state->value);
      g_ptr_array_add (changes, change);
    }
  if (key != NULL && guichet_directory_field_from_key (key, &field))
    guichet_directory_change_add_field (change, field, guichet_store_get_text (row, 7),
                                        guichet_store_get_text (row, 8));
}

static GPtrArray *
read_changes (GuichetStore *store, gint64 bulk, GError **error)
{
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  char *sql = sqlite3_mprintf ("SELECT id, telephony_group, service, state, code, message, field,"
                               " before, wanted, skipped, skipped_field, fault FROM directory_parts"
                               " LEFT JOIN directory_fields ON part = directory_parts.id"
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
