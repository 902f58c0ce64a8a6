/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-table-told.c: what of the requests that were read nobody has been told yet, and
 * what people have seen. Keeps no code.
 */
#include "config.h"

#include "guichet-request-table.h"

static void
read_news_cb (sqlite3_stmt *row, gpointer user_data)
{
  GPtrArray *news = user_data;
  const GuichetRequestNews *last = news->len > 0 ? news->pdata[news->len - 1] : NULL;
  g_autoptr(GDateTime) requested = g_date_time_new_from_unix_utc (sqlite3_column_int64 (row, 7));
  const GuichetRequestNewsKind kind =
      guichet_request_news_kind_from_word (guichet_store_get_text (row, 9));
  g_autoptr(GuichetContactRequest) request = NULL;
  const GuichetContactRequestInfo info = {
    .id = sqlite3_column_int64 (row, 0),
    .asking = guichet_store_get_text (row, 2),
    .from = guichet_store_get_text (row, 3),
    .to = guichet_store_get_text (row, 4),
    .service = guichet_store_get_text (row, 5),
    .types = (GuichetContactTypes) sqlite3_column_int (row, 6),
    .requested = requested,
  };

  /* Two sides of it are here. */
  if (last != NULL && guichet_contact_request_get_id (last->request) == info.id)
    return;
  request = guichet_contact_request_new (&info);
  guichet_contact_request_set_state (
      request, guichet_contact_request_state_from_word (guichet_store_get_text (row, 8)), NULL);
  guichet_contact_request_set_accepted (request, sqlite3_column_int (row, 10) != 0);
  g_ptr_array_add (news, guichet_request_news_new (kind, guichet_store_get_text (row, 1), request));
}

static void
bind_told_cb (sqlite3_stmt *statement, guint n_row, gpointer user_data)
{
  GPtrArray *news = user_data;
  const GuichetRequestNews *told = news->pdata[n_row];

  sqlite3_bind_int64 (statement, 1, guichet_contact_request_get_id (told->request));
}

/**
 * guichet_request_table_take_news:
 *
 * Two accounts of this computer that have a part in a request are told once, and who has to answer
 * comes before who has asked. What is given here counts as told, whatever becomes of it: to be told
 * twice is worse. What another program writes meanwhile about other requests stays news.
 *
 * Returns: (transfer full) (nullable) (element-type GuichetRequestNews): by number; %NULL with
 * %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_request_table_take_news (GuichetStore *store, GError **error)
{
  g_autoptr(GPtrArray) news =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_request_news_free);

  if (!guichet_store_read (
          store,
          "SELECT n.request, n.account, n.asking, n.from_account, n.to_account, n.service,"
          " n.types, n.requested, n.state, n.news, a.request IS NOT NULL"
          " FROM request_news AS n LEFT JOIN accepted_requests AS a"
          " USING (profile, account, request) WHERE n.news <> ''"
          " ORDER BY n.request, n.account <> n.to_account, n.account",
          read_news_cb, news, error) ||
      !guichet_store_write_rows (store, news->len, error,
                                 "UPDATE request_news SET news = '' WHERE request = ?1",
                                 bind_told_cb, news))
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

  guichet_store_read (
      store,
      "WITH open AS (SELECT n.request, n.state, a.request AS accepted"
      " FROM request_news AS n LEFT JOIN accepted_requests AS a"
      " USING (profile, account, request)"
      " WHERE n.state IN ('todo', 'checkValidity', 'validatingByCustomers', 'doing'))"
      " SELECT (SELECT count (DISTINCT request) FROM open),"
      " (SELECT count (DISTINCT request) FROM open"
      "  WHERE state = 'validatingByCustomers' AND accepted IS NULL),"
      " (SELECT coalesce (max (time), 0) FROM request_readings)",
      count_cb, &counts, NULL);
  return counts;
}

/**
 * guichet_request_table_see:
 * @profile: id of a profile
 * @account: its account
 * @request: as people see it now, for example because they have just answered it
 *
 * From now on this is no news to anybody of this computer.
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_request_table_see (GuichetStore *store,
                           const char *profile,
                           const char *account,
                           GuichetContactRequest *request,
                           GError **error)
{
  const gint64 id = guichet_contact_request_get_id (request);
  const char *word =
      guichet_contact_request_state_get_word (guichet_contact_request_get_state (request));
  const char *state = word != NULL ? word : "";

  return guichet_store_write (
             store, NULL, error,
             "INSERT OR IGNORE INTO request_news VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0)",
             "ssissssiis", profile, account, id, guichet_contact_request_get_asking (request),
             guichet_contact_request_get_from (request), guichet_contact_request_get_to (request),
             guichet_contact_request_get_service (request),
             (gint64) guichet_contact_request_get_types (request),
             g_date_time_to_unix (guichet_contact_request_get_requested (request)), state) &&
         guichet_store_write (store, NULL, error,
                              "UPDATE request_news SET state = ?, news = '' WHERE request = ?",
                              "si", state, id);
}

/* Two accounts may see one request: it has moved on if one of them knows that it has. Where nothing
 * of a second account was ever read, nobody knows whether it has to agree. */
static const char is_over_sql[] =
    "WITH seen AS (SELECT * FROM request_news WHERE request = %lld),"
    " asked AS (SELECT r.account AS account FROM request_readings AS r JOIN seen AS s"
    "  ON r.account IN (s.asking, s.to_account)"
    "  UNION SELECT account FROM seen WHERE account IN (asking, to_account)),"
    " accepted AS (SELECT account FROM accepted_requests WHERE request = %lld)"
    " SELECT EXISTS (SELECT 1 FROM seen WHERE state NOT IN"
    "  ('', 'todo', 'checkValidity', 'validatingByCustomers')),"
    " EXISTS (SELECT 1 FROM accepted)"
    "  AND NOT EXISTS (SELECT 1 FROM asked WHERE account NOT IN (SELECT account FROM accepted)),"
    " (SELECT count (DISTINCT account) FROM request_readings) >= %u OR %u = 1";

static void
judge_over_cb (sqlite3_stmt *row, gpointer user_data)
{
  const gboolean has_moved_on = sqlite3_column_int (row, 0) != 0;
  const gboolean has_accepted = sqlite3_column_int (row, 1) != 0;
  const gboolean knows_all = sqlite3_column_int (row, 2) != 0;

  *(gboolean *) user_data = has_moved_on || (has_accepted && knows_all);
}

/**
 * guichet_request_table_is_over:
 * @store: where it is
 * @id: the number of a request
 * @n_accounts: how many are signed in on this computer
 *
 * Returns: whether no account here has to answer it any more, as far as was written down
 */
gboolean
guichet_request_table_is_over (GuichetStore *store, gint64 id, guint n_accounts)
{
  char *sql = sqlite3_mprintf (is_over_sql, id, id, n_accounts, n_accounts);
  gboolean is_over = FALSE;

  guichet_store_read (store, sql, judge_over_cb, &is_over, NULL);
  sqlite3_free (sql);
  return is_over;
}
