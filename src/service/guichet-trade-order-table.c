/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-order-table.c: the orders of changes of owner that were placed from this computer,
 * in the store. The only place with the SQL of it; asks OVHcloud nothing.
 */
#include "config.h"

#include "guichet-trade-order-table.h"

#include "guichet-bulk-journal.h"

/* Who has placed an order looks at it. */
#define QUIET_SECONDS ((gint64) 60 * 60)
/* What is over for longer than this tells nobody anything. */
#define KEEP_SECONDS ((gint64) 30 * 24 * 60 * 60)

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * guichet_trade_order_table_put:
 * @profile: id of the profile
 * @account: the account that ordered
 * @order: a new one; one that is there stays as it is
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_trade_order_table_put (GuichetStore *store,
                               const char *profile,
                               const char *account,
                               GuichetTradeOrder *order,
                               GError **error)
{
  GDateTime *date = guichet_trade_order_get_date (order);
  const gint64 time = date != NULL ? g_date_time_to_unix (date) : get_now ();

  /* What cannot be deleted today is so another day. */
  guichet_store_write (store, NULL, NULL, "DELETE FROM trade_orders WHERE over > 0 AND over < ?",
                       "i", get_now () - KEEP_SECONDS);
  return guichet_store_write (store, NULL, error,
                              "INSERT OR IGNORE INTO trade_orders"
                              " (profile, account, id, domain, time, state, over)"
                              " VALUES (?, ?, ?, ?, ?, 'unknown', 0)",
                              "ssisi", profile, account, guichet_trade_order_get_id (order),
                              guichet_trade_order_get_domain (order), time);
}

/**
 * guichet_trade_order_table_update:
 * @profile: id of the profile
 * @account: the account that ordered
 * @order: as it is now
 *
 * The first to see that it is over says since when.
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_trade_order_table_update (GuichetStore *store,
                                  const char *profile,
                                  const char *account,
                                  GuichetTradeOrder *order,
                                  GError **error)
{
  const GuichetOrderState state = guichet_trade_order_get_state (order);
  const gint64 over = guichet_order_state_is_open (state) ? 0 : get_now ();

  return guichet_store_write (
      store, NULL, error,
      "UPDATE trade_orders SET state = ?1, over = iif (?2 > 0 AND over > 0, over, ?2)"
      " WHERE profile = ?3 AND account = ?4 AND id = ?5",
      "sissi", guichet_bulk_journal_get_word (GUICHET_TYPE_ORDER_STATE, (int) state), over, profile,
      account, guichet_trade_order_get_id (order));
}

static void
read_row_cb (sqlite3_stmt *row, gpointer user_data)
{
  g_autoptr(GDateTime) date = g_date_time_new_from_unix_utc (sqlite3_column_int64 (row, 2));
  GuichetTradeOrder *order = guichet_trade_order_new (sqlite3_column_int64 (row, 0),
                                                      guichet_store_get_text (row, 1), date);

  guichet_trade_order_set_state (order,
                                 guichet_order_state_from_word (guichet_store_get_text (row, 3)));
  g_ptr_array_add (user_data, order);
}

/**
 * guichet_trade_order_table_read:
 * @profile: id of a profile
 * @account: its account; the same profile may have had another
 *
 * Returns: (element-type GuichetTradeOrder) (transfer full) (nullable): the newest first; %NULL
 * with %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_trade_order_table_read (GuichetStore *store,
                                const char *profile,
                                const char *account,
                                GError **error)
{
  g_autoptr(GPtrArray) orders = g_ptr_array_new_with_free_func (g_object_unref);
  const gint64 oldest = get_now () - KEEP_SECONDS;
  char *sql = sqlite3_mprintf ("SELECT id, domain, time, state FROM trade_orders"
                               " WHERE profile = %Q AND account = %Q AND"
                               " (over = 0 OR over >= %lld) ORDER BY time DESC, id DESC",
                               profile, account, (long long) oldest);
  const gboolean is_read = guichet_store_read (store, sql, read_row_cb, orders, error);

  sqlite3_free (sql);
  return is_read ? g_steal_pointer (&orders) : NULL;
}

/* Domain names that were ordered together are told of by the first. */
static void
read_news_cb (sqlite3_stmt *row, gpointer user_data)
{
  GPtrArray *news = user_data;

  for (guint i = 0; i < news->len; i++)
    if (guichet_trade_order_get_id (news->pdata[i]) == sqlite3_column_int64 (row, 0))
      return;
  read_row_cb (row, news);
}

/**
 * guichet_trade_order_table_take_news:
 * @store: the store
 *
 * What has changed within the first hour is told after it, if it still stands: until then people
 * are where they placed the order, and see it.
 *
 * Returns: (transfer full) (nullable) (element-type GuichetTradeOrder): each order once; %NULL with
 * %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_trade_order_table_take_news (GuichetStore *store, GError **error)
{
  g_autoptr(GPtrArray) news = g_ptr_array_new_with_free_func (g_object_unref);
  /* Another program may do so at the same moment: whoever changes the row has the news. */
  char *sql = sqlite3_mprintf ("UPDATE trade_orders SET told = state WHERE told <> state AND"
                               " state IN ('notPaid', 'documentsRequested', 'cancelled')"
                               " AND time < %lld RETURNING id, domain, time, state",
                               (long long) (get_now () - QUIET_SECONDS));
  const gboolean is_read = guichet_store_read (store, sql, read_news_cb, news, error);

  sqlite3_free (sql);
  return is_read ? g_steal_pointer (&news) : NULL;
}

static void
add_id_cb (sqlite3_stmt *row, gpointer user_data)
{
  const gint64 id = sqlite3_column_int64 (row, 0);

  g_array_append_val ((GArray *) user_data, id);
}

/**
 * guichet_trade_order_table_list_due:
 * @store: the store
 * @profile: (nullable): id of a profile; %NULL: any
 * @time: seconds since the epoch
 *
 * Returns: (transfer full) (element-type gint64): orders that may still change, and were not looked
 * at by themselves since @time
 */
GArray *
guichet_trade_order_table_list_due (GuichetStore *store, const char *profile, gint64 time)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  char *sql = sqlite3_mprintf ("SELECT DISTINCT id FROM trade_orders WHERE over = 0 AND"
                               " profile = ifnull (%Q, profile) AND looked < %lld ORDER BY id",
                               profile, (long long) time);

  guichet_store_read (store, sql, add_id_cb, ids, NULL);
  sqlite3_free (sql);
  return ids;
}

/**
 * guichet_trade_order_table_is_open:
 * @store: the store
 * @profile: id of a profile
 * @domain: "example.org"
 * @time: seconds since the epoch
 *
 * Returns: whether there is an order for @domain that was placed before @time, and of which nobody
 * has seen the end; not as far as the store cannot be read
 */
gboolean
guichet_trade_order_table_is_open (GuichetStore *store,
                                   const char *profile,
                                   const char *domain,
                                   gint64 time)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  char *sql = sqlite3_mprintf ("SELECT id FROM trade_orders WHERE over = 0 AND profile = %Q AND"
                               " domain = %Q AND time <= %lld",
                               profile, domain, (long long) time);

  guichet_store_read (store, sql, add_id_cb, ids, NULL);
  sqlite3_free (sql);
  return ids->len > 0;
}

/**
 * guichet_trade_order_table_note:
 * @store: the store
 * @profile: id of a profile
 * @id: number of an order
 * @state: how far it has come; UNKNOWN: nobody could say
 * @time: when it was looked at by itself: seconds since the epoch
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_trade_order_table_note (GuichetStore *store,
                                const char *profile,
                                gint64 id,
                                GuichetOrderState state,
                                gint64 time,
                                GError **error)
{
  const char *word = guichet_bulk_journal_get_word (GUICHET_TYPE_ORDER_STATE, (int) state);

  if (state == GUICHET_ORDER_UNKNOWN)
    return guichet_store_write (store, NULL, error,
                                "UPDATE trade_orders SET looked = ? WHERE profile = ? AND id = ?",
                                "isi", time, profile, id);
  return guichet_store_write (
      store, NULL, error,
      "UPDATE trade_orders SET state = ?, looked = ?, over = ? WHERE profile = ? AND id = ?",
      "siisi", word, time, guichet_order_state_is_open (state) ? (gint64) 0 : time, profile, id);
}

/**
 * guichet_trade_order_table_forget:
 * @profile: id of a profile that is no longer signed in
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_trade_order_table_forget (GuichetStore *store, const char *profile, GError **error)
{
  return guichet_store_write (store, NULL, error, "DELETE FROM trade_orders WHERE profile = ?", "s",
                              profile);
}
