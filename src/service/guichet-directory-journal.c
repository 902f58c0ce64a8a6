/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-journal.c: what was to be changed and what was sent when several directory
 * entries were changed. The only place with the SQL of it; sends nothing and decides nothing.
 */
#include "config.h"

#include "guichet-directory-journal.h"

#include <unistd.h>

#include "guichet-contact-journal.h"
#include "guichet-error.h"

/* What is over and older than this tells nobody anything. */
#define KEEP_SECONDS (30 * 24 * 60 * 60)
/* The bulks of contacts lock the bytes before it in the same file. */
#define FIRST_LOCK ((gint64) 1 << 40)

#define UNFINISHED "('planned', 'sending', 'uncertain')"

/* As words, so that a row means the same whatever is added to the enumeration. */
static const char *
get_word (GuichetDirectoryChangeState state)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (GUICHET_TYPE_DIRECTORY_CHANGE_STATE);

  return g_enum_get_value (words, (int) state)->value_nick;
}

/**
 * guichet_directory_journal_lock:
 * @store: the store that it is in
 * @bulk: a bulk
 *
 * Returns: a file to be closed when the bulk is no longer carried out; -1 if somebody else does
 */
int
guichet_directory_journal_lock (GuichetStore *store, gint64 bulk)
{
  return guichet_contact_journal_lock (store, FIRST_LOCK + bulk);
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

static gboolean
insert_change (GuichetStore *store, gint64 bulk, GuichetDirectoryChange *change, GError **error)
{
  gint64 row;

  if (!guichet_store_write (store, &row, error,
                            "INSERT INTO directory_parts (bulk, telephony_group, service, state,"
                            " code, message) VALUES (?, ?, ?, ?, 0, '')",
                            "isss", bulk, guichet_directory_change_get_group (change),
                            guichet_directory_change_get_service (change),
                            get_word (guichet_directory_change_get_state (change))))
    return FALSE;
  guichet_directory_change_set_row (change, row);
  return insert_fields (store, change, error);
}

static gboolean
insert_all (GuichetStore *store,
            const char *profile,
            const char *account,
            GPtrArray *changes,
            gint64 *bulk,
            GError **error)
{
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  if (!guichet_store_write (store, bulk, error,
                            "INSERT INTO directory_bulks (profile, account, time) VALUES (?, ?, ?)",
                            "ssi", profile, account, now))
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    if (guichet_directory_change_get_state (changes->pdata[i]) ==
            GUICHET_DIRECTORY_CHANGE_PLANNED &&
        !insert_change (store, *bulk, changes->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* @which: of the bulks, with one parameter: @text, or @number if that is %NULL. What hangs on them
 * goes first. */
static gboolean
delete_bulks (GuichetStore *store,
              const char *which,
              const char *text,
              gint64 number,
              GError **error)
{
  static const char *const tables[] = {
    ("DELETE FROM directory_fields WHERE part IN (SELECT directory_parts.id FROM directory_parts"
     " JOIN directory_bulks ON bulk = directory_bulks.id WHERE %s)"),
    "DELETE FROM directory_parts WHERE bulk IN (SELECT id FROM directory_bulks WHERE %s)",
    "DELETE FROM directory_bulks WHERE %s",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_auto(GStrv) pieces = g_strsplit (tables[i], "%s", 2);
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
tidy (GuichetStore *store)
{
  delete_bulks (store,
                "time < ? AND NOT EXISTS (SELECT 1 FROM directory_parts AS parts"
                " WHERE parts.bulk = directory_bulks.id AND parts.state IN " UNFINISHED ")",
                NULL, g_get_real_time () / G_USEC_PER_SEC - KEEP_SECONDS, NULL);
}

/**
 * guichet_directory_journal_begin:
 * @profile: id of the profile
 * @account: the account that asks
 * @changes: (element-type GuichetDirectoryChange): the plan; what is planned is told its row
 * @bulk: (out): the number of the new bulk
 * @lock: (inout): -1; as guichet_directory_journal_lock() gives it
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE; nothing is written then
 */
gboolean
guichet_directory_journal_begin (GuichetStore *store,
                                 const char *profile,
                                 const char *account,
                                 GPtrArray *changes,
                                 gint64 *bulk,
                                 int *lock,
                                 GError **error)
{
  tidy (store);
  if (!guichet_store_write (store, NULL, error, "BEGIN IMMEDIATE", ""))
    return FALSE;
  /* Nobody sees it before it is ours. */
  if (insert_all (store, profile, account, changes, bulk, error))
    {
      *lock = guichet_directory_journal_lock (store, *bulk);
      if (guichet_store_write (store, NULL, error, "COMMIT", ""))
        return TRUE;
    }

  if (*lock >= 0)
    close (*lock);
  *lock = -1;
  guichet_store_write (store, NULL, NULL, "ROLLBACK", "");
  return FALSE;
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
  const GError *cause = guichet_directory_change_get_error (change);
  g_autofree char *message = cause != NULL ? guichet_error_to_text (cause) : g_strdup ("");

  return guichet_store_write (
      store, NULL, error,
      "UPDATE directory_parts SET state = ?, code = ?, message = ? WHERE id = ?", "sisi",
      get_word (guichet_directory_change_get_state (change)),
      (gint64) (cause != NULL && cause->domain == GUICHET_ERROR ? cause->code : 0), message,
      guichet_directory_change_get_row (change));
}

/**
 * guichet_directory_journal_cancel:
 * @bulk: a bulk
 *
 * What is not sent yet never will be.
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_directory_journal_cancel (GuichetStore *store, gint64 bulk, GError **error)
{
  return guichet_store_write (store, NULL, error,
                              "UPDATE directory_parts SET state = 'cancelled'"
                              " WHERE bulk = ? AND state = 'planned'",
                              "i", bulk);
}

/**
 * guichet_directory_journal_forget:
 * @profile: id of a profile that is no longer signed in
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_directory_journal_forget (GuichetStore *store, const char *profile, GError **error)
{
  return delete_bulks (store, "profile = ?", profile, 0, error);
}

/* Reading */

static void
read_id_cb (sqlite3_stmt *row, gpointer user_data)
{
  const gint64 id = sqlite3_column_int64 (row, 0);

  g_array_append_val ((GArray *) user_data, id);
}

/**
 * guichet_directory_journal_find:
 * @profile: id of a profile
 * @account: its account; the same profile may have had another
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the bulks that are not over, the
 * oldest first; %NULL with %GUICHET_ERROR_STORE
 */
GArray *
guichet_directory_journal_find (GuichetStore *store,
                                const char *profile,
                                const char *account,
                                GError **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  char *sql = sqlite3_mprintf ("SELECT DISTINCT directory_bulks.id FROM directory_bulks"
                               " JOIN directory_parts ON bulk = directory_bulks.id"
                               " WHERE profile = %Q AND account = %Q"
                               " AND state IN " UNFINISHED " ORDER BY directory_bulks.id",
                               profile, account);
  const gboolean is_read = guichet_store_read (store, sql, read_id_cb, ids, error);

  sqlite3_free (sql);
  return is_read ? g_steal_pointer (&ids) : NULL;
}

static const char *
get_text (sqlite3_stmt *row, int column)
{
  return (const char *) sqlite3_column_text (row, column);
}

/* What was on its way when the program ended is read before anything is sent of it: so it is as if
 * it were still to come. Rows of one change follow each other. */
static void
read_part_cb (sqlite3_stmt *row, gpointer user_data)
{
  g_autoptr(GEnumClass) states = g_type_class_ref (GUICHET_TYPE_DIRECTORY_CHANGE_STATE);
  const GEnumValue *state = g_enum_get_value_by_nick (states, get_text (row, 3));
  const gint64 id = sqlite3_column_int64 (row, 0);
  GPtrArray *changes = user_data;
  GuichetDirectoryChange *change = changes->len > 0 ? changes->pdata[changes->len - 1] : NULL;
  GuichetDirectoryField field;

  if (state == NULL || !guichet_directory_field_from_key (get_text (row, 6), &field))
    return;
  if (change == NULL || guichet_directory_change_get_row (change) != id)
    {
      change = guichet_directory_change_new_empty (get_text (row, 1), get_text (row, 2));
      g_ptr_array_add (changes, change);
      guichet_directory_change_set_row (change, id);
      guichet_directory_change_set_state (change,
                                          state->value == GUICHET_DIRECTORY_CHANGE_SENDING ||
                                                  state->value == GUICHET_DIRECTORY_CHANGE_UNCERTAIN
                                              ? GUICHET_DIRECTORY_CHANGE_PLANNED
                                              : (GuichetDirectoryChangeState) state->value);
      if (*get_text (row, 5) != '\0')
        guichet_directory_change_take_error (
            change,
            g_error_new_literal (GUICHET_ERROR, sqlite3_column_int (row, 4), get_text (row, 5)));
    }
  guichet_directory_change_add_field (change, field, get_text (row, 7), get_text (row, 8));
}

/**
 * guichet_directory_journal_read:
 * @bulk: a bulk
 *
 * Returns: (transfer full) (nullable) (element-type GuichetDirectoryChange): its changes as far as
 * they have come; %NULL with %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_directory_journal_read (GuichetStore *store, gint64 bulk, GError **error)
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
