/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-table.c: the requests as they were read last: what of them is news is found out
 * and written down here. Keeps no code.
 */
#include "config.h"

#include "guichet-request-table.h"

/* Reading */

/* Takes its parameters as sqlite3_mprintf() does. */
static gboolean
read_rows (GuichetStore *store,
           GuichetStoreRowFunc row_func,
           gpointer user_data,
           GError **error,
           const char *sql,
           ...)
{
  va_list args;
  char *text;
  gboolean is_read;

  va_start (args, sql);
  text = sqlite3_vmprintf (sql, args);
  va_end (args);
  is_read = guichet_store_read (store, text, row_func, user_data, error);
  sqlite3_free (text);

  return is_read;
}

/* What is known of one request, under its number */
typedef struct
{
  gint64 id;
  GuichetRequestKnown known;
} Entry;

static void
read_known_cb (sqlite3_stmt *row, gpointer user_data)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->id = sqlite3_column_int64 (row, 0);
  entry->known.state = guichet_contact_request_state_from_word (guichet_store_get_text (row, 1));
  entry->known.kind = guichet_request_news_kind_from_word (guichet_store_get_text (row, 2));
  entry->known.is_warned = sqlite3_column_int (row, 3) != 0;
  g_hash_table_replace (user_data, &entry->id, entry);
}

static void
is_there_cb (sqlite3_stmt *row, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* Writing */

typedef struct
{
  const char *profile;
  const char *account;
  GPtrArray *requests; /* (element-type GuichetContactRequest): those that are written … */
  GArray *known;       /* (element-type GuichetRequestKnown): … and what is known of each */
} Batch;

static void
bind_cb (sqlite3_stmt *statement, guint n_row, gpointer user_data)
{
  const Batch *batch = user_data;
  GuichetContactRequest *request = batch->requests->pdata[n_row];
  const GuichetRequestKnown *known = &g_array_index (batch->known, GuichetRequestKnown, n_row);
  GDateTime *requested = guichet_contact_request_get_requested (request);
  const char *state = guichet_contact_request_state_get_word (known->state);

  guichet_store_bind_text (statement, 1, batch->profile);
  guichet_store_bind_text (statement, 2, batch->account);
  sqlite3_bind_int64 (statement, 3, guichet_contact_request_get_id (request));
  guichet_store_bind_text (statement, 4, guichet_contact_request_get_asking (request));
  guichet_store_bind_text (statement, 5, guichet_contact_request_get_from (request));
  guichet_store_bind_text (statement, 6, guichet_contact_request_get_to (request));
  guichet_store_bind_text (statement, 7, guichet_contact_request_get_service (request));
  sqlite3_bind_int64 (statement, 8, guichet_contact_request_get_types (request));
  sqlite3_bind_int64 (statement, 9, g_date_time_to_unix (requested));
  guichet_store_bind_text (statement, 10, state != NULL ? state : "");
  guichet_store_bind_text (statement, 11, guichet_request_news_kind_get_word (known->kind));
  sqlite3_bind_int (statement, 12, known->is_warned);
}

static gboolean
is_same (const GuichetRequestKnown *a, const GuichetRequestKnown *b)
{
  return a->state == b->state && a->kind == b->kind && a->is_warned == b->is_warned;
}

/* Leaves in @known what OVHcloud does not have any more. */
static void
judge (Batch *batch, GPtrArray *requests, GHashTable *known, const GuichetRequestView *view)
{
  for (guint i = 0; i < requests->len; i++)
    {
      const gint64 id = guichet_contact_request_get_id (requests->pdata[i]);
      const Entry *entry = g_hash_table_lookup (known, &id);
      const GuichetRequestKnown nothing = { 0 };
      const GuichetRequestKnown *before = entry != NULL ? &entry->known : &nothing;
      const GuichetRequestKnown after =
          guichet_request_news_judge (before, requests->pdata[i], view);

      if (entry == NULL || !is_same (before, &after))
        {
          g_ptr_array_add (batch->requests, requests->pdata[i]);
          g_array_append_val (batch->known, after);
        }
      g_hash_table_remove (known, &id);
    }
}

static gboolean
write_batch (GuichetStore *store, Batch *batch, GHashTable *gone, GDateTime *now, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  if (!guichet_store_write_rows (store, batch->requests->len, error,
                                 "INSERT OR REPLACE INTO request_news VALUES"
                                 " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                                 bind_cb, batch))
    return FALSE;
  g_hash_table_iter_init (&iter, gone);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!guichet_store_write (store, NULL, error,
                              "DELETE FROM request_news"
                              " WHERE profile = ? AND account = ? AND request = ?",
                              "ssi", batch->profile, batch->account, *(gint64 *) id))
      return FALSE;

  return guichet_store_write (store, NULL, error,
                              "INSERT OR REPLACE INTO request_readings (profile, account, time)"
                              " VALUES (?, ?, ?)",
                              "ssi", batch->profile, batch->account, g_date_time_to_unix (now));
}

/**
 * guichet_request_table_note:
 * @profile: id of a profile
 * @account: its account; "" if it could not be read
 * @requests: (element-type GuichetContactRequest): all that there are
 * @now: by OVHcloud's clock
 *
 * Writes down what of @requests is news. What is the same as before is not written.
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_request_table_note (GuichetStore *store,
                            const char *profile,
                            const char *account,
                            GPtrArray *requests,
                            GDateTime *now,
                            GError **error)
{
  g_autoptr(GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  g_autoptr(GPtrArray) changed = g_ptr_array_new ();
  g_autoptr(GArray) states = g_array_new (FALSE, FALSE, sizeof (GuichetRequestKnown));
  Batch batch = { profile, account, changed, states };
  gboolean was_read = FALSE;
  GuichetRequestView view = { account, FALSE, now };

  if (!read_rows (store, is_there_cb, &was_read, error,
                  "SELECT 1 FROM request_readings WHERE profile = %Q AND account = %Q", profile,
                  account) ||
      !read_rows (store, read_known_cb, known, error,
                  "SELECT request, state, news, warned FROM request_news"
                  " WHERE profile = %Q AND account = %Q",
                  profile, account))
    return FALSE;

  view.is_first = !was_read;
  judge (&batch, requests, known, &view);

  return write_batch (store, &batch, known, now, error);
}

/**
 * guichet_request_table_forget:
 * @profile: id of a profile that is no longer signed in
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_request_table_forget (GuichetStore *store, const char *profile, GError **error)
{
  return guichet_store_write (store, NULL, error, "DELETE FROM request_news WHERE profile = ?", "s",
                              profile) &&
         guichet_store_write (store, NULL, error, "DELETE FROM request_readings WHERE profile = ?",
                              "s", profile);
}
