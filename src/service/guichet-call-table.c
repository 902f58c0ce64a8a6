/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-table.c: the rows of the table of calls and of the names that people gave to
 * numbers. The only place with the SQL of calls.
 */
#include "guichet-call-table.h"

#include "guichet-call-message.h"
#include "guichet-error.h"

/* Longer than the three requests of a call can take, for the time, the users and the call; what
 * still is “sending” then has lost its program. */
#define SENDING_SECONDS (3 * 60)
/* Longer than a telephone rings. */
#define RINGING_SECONDS (5 * 60)
/* Longer than a call is followed. */
#define FOLLOWED_SECONDS (70 * 60)

/* As words, so that a row means the same whatever is added to the enumerations. */
static const char *const states[] = {
  [GUICHET_CALL_STATE_SENDING] = "sending",
  [GUICHET_CALL_STATE_ACCEPTED] = "accepted",
  [GUICHET_CALL_STATE_REFUSED] = "refused",
  [GUICHET_CALL_STATE_UNKNOWN] = "unknown",
};

static const char *const stages[] = {
  [GUICHET_CALL_STAGE_UNKNOWN] = "unknown",
  [GUICHET_CALL_STAGE_RINGING_HERE] = "ringing-here",
  [GUICHET_CALL_STAGE_RINGING_THERE] = "ringing-there",
  [GUICHET_CALL_STAGE_CONNECTED] = "connected",
  [GUICHET_CALL_STAGE_ENDED] = "ended",
  [GUICHET_CALL_STAGE_NOT_CONNECTED] = "not-connected",
};

static int
find_word (const char *const *words, guint n_words, const char *word, int otherwise)
{
  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i], word) == 0)
      return (int) i;
  return otherwise;
}

static const char *
get_text (sqlite3_stmt *row, int column)
{
  const char *text = guichet_store_get_text (row, column);

  return text != NULL ? text : "";
}

static void
read_row_cb (sqlite3_stmt *row, gpointer user_data)
{
  GPtrArray *calls = user_data;
  GuichetCall *call = guichet_call_new (get_text (row, 2), get_text (row, 3), get_text (row, 4),
                                        get_text (row, 5), sqlite3_column_int64 (row, 1));

  guichet_call_set_id (call, sqlite3_column_int64 (row, 0));
  guichet_call_set_state (call, find_word (states, G_N_ELEMENTS (states), get_text (row, 6),
                                           GUICHET_CALL_STATE_UNKNOWN));
  guichet_call_set_stage (call, find_word (stages, G_N_ELEMENTS (stages), get_text (row, 7),
                                           GUICHET_CALL_STAGE_UNKNOWN));
  guichet_call_set_duration (call, sqlite3_column_int (row, 8));
  guichet_call_set_message (call, get_text (row, 9));
  guichet_call_set_query_id (call, get_text (row, 10));
  guichet_call_set_name (call, get_text (row, 11));
  guichet_call_set_cause (call, get_text (row, 12));
  g_ptr_array_add (calls, call);
}

/**
 * guichet_call_table_read:
 * @limit: how many at most; negative: all
 *
 * Returns: (transfer full) (nullable) (element-type GuichetCall): the newest calls, newest first
 */
GPtrArray *
guichet_call_table_read (GuichetStore *store, int limit, GError **error)
{
  g_autoptr(GPtrArray) calls = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *sql = g_strdup_printf (
      "SELECT id, time, calls.dial, display, billing_account, service_name, state, stage, duration,"
      " message, query_id, names.name, cause FROM calls LEFT JOIN names ON names.dial = calls.dial"
      " ORDER BY time DESC, id DESC LIMIT %d",
      limit);

  if (!guichet_store_read (store, sql, read_row_cb, calls, error))
    return NULL;
  return g_steal_pointer (&calls);
}

/**
 * guichet_call_table_insert:
 *
 * Writes a call, with its own id if it has one (it was removed and comes back), else gives it one.
 *
 * One statement looks and writes, so that of two programs that are about to call the same number at
 * the same moment one is told.
 *
 * Returns: %FALSE with GUICHET_ERROR_STORE, or with GUICHET_ERROR_BUSY if @call is being sent and
 * so is another call of the same number
 */
gboolean
guichet_call_table_insert (GuichetStore *store, GuichetCall *call, GError **error)
{
  gint64 id = guichet_call_get_id (call);

  if (!guichet_store_write (
          store, &id, error,
          "INSERT INTO calls (id, time, dial, display, billing_account, service_name, state, stage,"
          " duration, message, query_id, cause)"
          " SELECT nullif (?1, 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?13"
          " WHERE ?7 <> 'sending' OR NOT EXISTS (SELECT 1 FROM calls WHERE dial = ?3"
          " AND state = 'sending' AND abs (time - ?2) <= ?12)",
          "iissssssissis", id, guichet_call_get_time (call), guichet_call_get_dial (call),
          guichet_call_get_display (call), guichet_call_get_billing_account (call),
          guichet_call_get_service_name (call), states[guichet_call_get_state (call)],
          stages[guichet_call_get_stage (call)], (gint64) guichet_call_get_duration (call),
          guichet_call_get_message (call), guichet_call_get_query_id (call),
          (gint64) SENDING_SECONDS, guichet_call_get_cause (call)))
    return FALSE;
  if (id == 0)
    {
      g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_BUSY,
                           "Another program sends a call to this number");
      return FALSE;
    }
  guichet_call_set_id (call, id);
  return TRUE;
}

/**
 * guichet_call_table_update:
 *
 * Writes what became of a call.
 */
gboolean
guichet_call_table_update (GuichetStore *store, GuichetCall *call, GError **error)
{
  return guichet_store_write (
      store, NULL, error,
      "UPDATE calls SET state = ?, stage = ?, duration = ?, message = ?, query_id = ?, cause = ?"
      " WHERE id = ?",
      "ssisssi", states[guichet_call_get_state (call)], stages[guichet_call_get_stage (call)],
      (gint64) guichet_call_get_duration (call), guichet_call_get_message (call),
      guichet_call_get_query_id (call), guichet_call_get_cause (call), guichet_call_get_id (call));
}

/**
 * guichet_call_table_delete:
 *
 * Takes a call out; it keeps its id, so that it can come back.
 */
gboolean
guichet_call_table_delete (GuichetStore *store, GuichetCall *call, GError **error)
{
  return guichet_store_write (store, NULL, error, "DELETE FROM calls WHERE id = ?", "i",
                              guichet_call_get_id (call));
}

/**
 * guichet_call_table_set_name:
 * @name: what people call @dial; empty: nothing any more
 */
gboolean
guichet_call_table_set_name (GuichetStore *store,
                             const char *dial,
                             const char *name,
                             GError **error)
{
  if (*name == '\0')
    return guichet_store_write (store, NULL, error, "DELETE FROM names WHERE dial = ?", "s", dial);
  return guichet_store_write (store, NULL, error,
                              "INSERT INTO names (dial, name) VALUES (?, ?)"
                              " ON CONFLICT (dial) DO UPDATE SET name = excluded.name",
                              "ss", dial, name);
}

static void
read_name_cb (sqlite3_stmt *row, gpointer user_data)
{
  char **name = user_data;

  if (*name == NULL)
    *name = g_strdup (get_text (row, 0));
}

/**
 * guichet_call_table_read_name:
 *
 * Returns: (transfer full) (nullable): what people call @dial, %NULL if nothing
 */
char *
guichet_call_table_read_name (GuichetStore *store, const char *dial)
{
  char *name = NULL;
  char *sql = sqlite3_mprintf ("SELECT name FROM names WHERE dial = %Q", dial);

  guichet_store_read (store, sql, read_name_cb, &name, NULL);
  sqlite3_free (sql);
  return name;
}

static gint64
now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * guichet_call_table_end_lost:
 *
 * Ends what a program that died has left open: calls still “sending” after so long become
 * “unknown”, with a cause, and telephones are not followed for ever. A program that lives and
 * was only slow writes the truth over it.
 */
gboolean
guichet_call_table_end_lost (GuichetStore *store, GError **error)
{
  /* A call of the future is an old one, too: the clock was set back. */
  return guichet_store_write (store, NULL, error,
                              "UPDATE calls SET state = 'unknown', cause = ?, message = ''"
                              " WHERE state = 'sending' AND abs (time - ?) > ?",
                              "sii", GUICHET_CALL_CAUSE_LOST, now (), (gint64) SENDING_SECONDS) &&
         guichet_store_write (
             store, NULL, error,
             "UPDATE calls SET stage = 'unknown'"
             " WHERE stage NOT IN ('unknown', 'ended', 'not-connected') AND abs (time - ?)"
             " > CASE stage WHEN 'connected' THEN ? ELSE ? END",
             "iii", now (), (gint64) FOLLOWED_SECONDS, (gint64) RINGING_SECONDS);
}

/* How long a call may stay as it is; 0: for ever. */
static int
get_limit (GuichetCall *call)
{
  if (guichet_call_get_state (call) == GUICHET_CALL_STATE_SENDING)
    return SENDING_SECONDS;

  switch (guichet_call_get_stage (call))
    {
    case GUICHET_CALL_STAGE_RINGING_HERE:
    case GUICHET_CALL_STAGE_RINGING_THERE:
      return RINGING_SECONDS;
    case GUICHET_CALL_STAGE_CONNECTED:
      return FOLLOWED_SECONDS;
    case GUICHET_CALL_STAGE_UNKNOWN:
    case GUICHET_CALL_STAGE_ENDED:
    case GUICHET_CALL_STAGE_NOT_CONNECTED:
    default:
      return 0;
    }
}

/**
 * guichet_call_table_get_patience:
 * @calls: (element-type GuichetCall): in any order
 *
 * Returns: in how many seconds the first of the calls that go on now would be lost; 0 if none goes
 * on
 */
int
guichet_call_table_get_patience (GPtrArray *calls)
{
  int patience = 0;

  for (guint i = 0; i < calls->len; i++)
    {
      const int limit = get_limit (calls->pdata[i]);
      const gint64 end = guichet_call_get_time (calls->pdata[i]) + limit + 1;
      const int left = limit > 0 ? (int) CLAMP (end - now (), 1, limit + 1) : 0;

      if (left > 0 && (patience == 0 || left < patience))
        patience = left;
    }

  return patience;
}
