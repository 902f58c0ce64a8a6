/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-table.c: the requests as they were read last, and what of them nobody has been
 * told yet. The only place with the SQL of it; keeps no code.
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

static const char *
get_text (sqlite3_stmt *row, int column)
{
  return (const char *) sqlite3_column_text (row, column);
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
  entry->known.state = guichet_contact_request_state_from_word (get_text (row, 1));
  entry->known.kind = guichet_request_news_kind_from_word (get_text (row, 2));
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
bind_text (sqlite3_stmt *statement, int position, const char *text)
{
  sqlite3_bind_text (statement, position, text, -1, SQLITE_TRANSIENT);
}

static void
bind_cb (sqlite3_stmt *statement, guint n_row, gpointer user_data)
{
  const Batch *batch = user_data;
  GuichetContactRequest *request = batch->requests->pdata[n_row];
  const GuichetRequestKnown *known = &g_array_index (batch->known, GuichetRequestKnown, n_row);
  GDateTime *requested = guichet_contact_request_get_requested (request);
  const char *state = guichet_contact_request_state_get_word (known->state);

  bind_text (statement, 1, batch->profile);
  bind_text (statement, 2, batch->account);
  sqlite3_bind_int64 (statement, 3, guichet_contact_request_get_id (request));
  bind_text (statement, 4, guichet_contact_request_get_asking (request));
  bind_text (statement, 5, guichet_contact_request_get_from (request));
  bind_text (statement, 6, guichet_contact_request_get_to (request));
  bind_text (statement, 7, guichet_contact_request_get_service (request));
  sqlite3_bind_int64 (statement, 8, guichet_contact_request_get_types (request));
  sqlite3_bind_int64 (statement, 9, g_date_time_to_unix (requested));
  bind_text (statement, 10, state != NULL ? state : "");
  bind_text (statement, 11, guichet_request_news_kind_get_word (known->kind));
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

/* Telling */

static void
read_news_cb (sqlite3_stmt *row, gpointer user_data)
{
  GPtrArray *news = user_data;
  const GuichetRequestNews *last = news->len > 0 ? news->pdata[news->len - 1] : NULL;
  g_autoptr(GDateTime) requested = g_date_time_new_from_unix_utc (sqlite3_column_int64 (row, 7));
  const GuichetRequestNewsKind kind = guichet_request_news_kind_from_word (get_text (row, 9));
  g_autoptr(GuichetContactRequest) request = NULL;
  const GuichetContactRequestInfo info = {
    .id = sqlite3_column_int64 (row, 0),
    .asking = get_text (row, 2),
    .from = get_text (row, 3),
    .to = get_text (row, 4),
    .service = get_text (row, 5),
    .types = (GuichetContactTypes) sqlite3_column_int (row, 6),
    .requested = requested,
  };

  /* Two sides of it are here. */
  if (last != NULL && guichet_contact_request_get_id (last->request) == info.id)
    return;
  request = guichet_contact_request_new (&info);
  guichet_contact_request_set_state (
      request, guichet_contact_request_state_from_word (get_text (row, 8)), NULL);
  guichet_contact_request_set_accepted (request, sqlite3_column_int (row, 10) != 0);
  g_ptr_array_add (news, guichet_request_news_new (kind, get_text (row, 1), request));
}

/**
 * guichet_request_table_take_news:
 *
 * Two accounts of this computer that have a part in a request are told once, and who has to answer
 * comes before who has asked. What is given here counts as told, whatever becomes of it: to be told
 * twice is worse.
 *
 * Returns: (transfer full) (nullable) (element-type GuichetRequestNews): by number; %NULL with
 * %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_request_table_take_news (GuichetStore *store, GError **error)
{
  g_autoptr(GPtrArray) news =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_request_news_free);

  if (!read_rows (store, read_news_cb, news, error,
                  "SELECT n.request, n.account, n.asking, n.from_account, n.to_account, n.service,"
                  " n.types, n.requested, n.state, n.news, a.request IS NOT NULL"
                  " FROM request_news AS n LEFT JOIN accepted_requests AS a"
                  " USING (profile, account, request) WHERE n.news <> ''"
                  " ORDER BY n.request, n.account <> n.to_account, n.account") ||
      (news->len > 0 &&
       !guichet_store_write (store, NULL, error,
                             "UPDATE request_news SET news = '' WHERE news <> ''", "")))
    return NULL;

  return g_steal_pointer (&news);
}

static void
count_cb (sqlite3_stmt *row, gpointer user_data)
{
  GuichetRequestCounts *counts = user_data;

  counts->n_open = (guint) sqlite3_column_int (row, 0);
  counts->n_to_confirm = (guint) sqlite3_column_int (row, 1);
  counts->read = sqlite3_column_int64 (row, 2);
}

/**
 * guichet_request_table_count:
 *
 * Returns: how many wait for what; nothing at all if the store cannot be read
 */
GuichetRequestCounts
guichet_request_table_count (GuichetStore *store)
{
  GuichetRequestCounts counts = { 0 };

  read_rows (store, count_cb, &counts, NULL,
             "WITH open AS (SELECT n.request, n.state, a.request AS accepted"
             " FROM request_news AS n LEFT JOIN accepted_requests AS a"
             " USING (profile, account, request)"
             " WHERE n.state IN ('todo', 'checkValidity', 'validatingByCustomers', 'doing'))"
             " SELECT (SELECT count (DISTINCT request) FROM open),"
             " (SELECT count (DISTINCT request) FROM open"
             "  WHERE state = 'validatingByCustomers' AND accepted IS NULL),"
             " (SELECT coalesce (max (time), 0) FROM request_readings)");
  return counts;
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
