/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-journal.c: the changes of owner that are being ordered. The only place with the SQL
 * of it; orders nothing and decides nothing.
 */
#include "config.h"

#include "guichet-trade-journal.h"

#include <glib/gi18n-lib.h>

#include "guichet-error.h"
#include "guichet-trade-order-table.h"
#include "guichet-trade-plan.h"

/* The bytes before it lock the bulks of entries. */
#define FIRST_LOCK ((gint64) 1 << 41)

void
guichet_trade_row_free (GuichetTradeRow *self)
{
  g_free (self->domain);
  g_free (self->cart);
  g_free (self);
}

const GuichetBulkJournal guichet_trade_journal = {
  .first_lock = FIRST_LOCK,
  .deletions = { "DELETE FROM trades WHERE %s" },
};

/* What was done since “BEGIN”, or nothing of it */
static gboolean
end_transaction (GuichetStore *store, gboolean is_good, GError **error)
{
  if (is_good && guichet_store_write (store, NULL, error, "COMMIT", ""))
    return TRUE;
  guichet_store_write (store, NULL, NULL, "ROLLBACK", "");
  return FALSE;
}

static void
count_cb (sqlite3_stmt *row, gpointer n_rows)
{
  *(guint *) n_rows = (guint) sqlite3_column_int (row, 0);
}

/* Another program, or an earlier start of this one, may have ordered the same: then nobody orders
 * it again before that is known. */
static gboolean
is_alone (GuichetStore *store,
          const char *profile,
          const char *account,
          const char *domain,
          GError **error)
{
  char *sql = sqlite3_mprintf ("SELECT count (*) FROM trades"
                               " WHERE profile = %Q AND account = %Q AND domain = %Q",
                               profile, account, domain);
  guint n_rows = 0;
  const gboolean is_read = guichet_store_read (store, sql, count_cb, &n_rows, error);

  sqlite3_free (sql);
  if (is_read && n_rows > 0)
    g_set_error (error, GUICHET_ERROR, GUICHET_ERROR_BUSY,
                 _("An order for %s may have been placed already. Look for it before you order "
                   "again."),
                    domain);
  return is_read && n_rows == 0;
}

/**
 * guichet_trade_journal_begin:
 * @profile: id of the profile
 * @account: the account that orders
 * @row: its number is set
 *
 * From now on it does not wait any more, and there may be an order.
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE, or %GUICHET_ERROR_BUSY if there may be an order for
 * the same domain name already: then nothing may be ordered
 */
gboolean
guichet_trade_journal_begin (GuichetStore *store,
                             const char *profile,
                             const char *account,
                             GuichetTradeRow *row,
                             GError **error)
{
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  gboolean is_good;

  if (!guichet_store_write (store, NULL, error, "BEGIN IMMEDIATE", ""))
    return FALSE;
  is_good = is_alone (store, profile, account, row->domain, error) &&
            guichet_store_write (store, &row->row, error,
                                 "INSERT INTO trades (profile, account, time, domain, holder, cart,"
                                 " last_order) VALUES (?, ?, ?, ?, ?, ?, ?)",
                                 "ssisisi", profile, account, now, row->domain, row->holder,
                                 row->cart, row->last_order) &&
            guichet_trade_plan_remove (store, profile, account, row->domain, error);
  return end_transaction (store, is_good, error);
}

/**
 * guichet_trade_journal_end:
 * @row: number of one whose end was seen
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE: it is looked for once more at the next start
 */
gboolean
guichet_trade_journal_end (GuichetStore *store, gint64 row, GError **error)
{
  return guichet_store_write (store, NULL, error, "DELETE FROM trades WHERE id = ?", "i", row);
}

/**
 * guichet_trade_journal_end_with:
 * @row: number of one whose order is known
 * @profile: id of the profile
 * @account: the account that ordered
 * @order: as it is now: from now on it is among those that were placed from here
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE: it is looked for once more at the next start
 */
gboolean
guichet_trade_journal_end_with (GuichetStore *store,
                                gint64 row,
                                const char *profile,
                                const char *account,
                                GuichetTradeOrder *order,
                                GError **error)
{
  if (!guichet_store_write (store, NULL, error, "BEGIN IMMEDIATE", ""))
    return FALSE;
  return end_transaction (
      store,
      guichet_trade_order_table_put (store, profile, account, order, error) &&
          guichet_trade_order_table_update (store, profile, account, order, error) &&
          guichet_trade_journal_end (store, row, error),
      error);
}

static void
read_row_cb (sqlite3_stmt *row, gpointer user_data)
{
  GuichetTradeRow *one = g_new0 (GuichetTradeRow, 1);

  one->row = sqlite3_column_int64 (row, 0);
  one->domain = g_strdup (guichet_store_get_text (row, 1));
  one->holder = sqlite3_column_int64 (row, 2);
  one->cart = g_strdup (guichet_store_get_text (row, 3));
  one->last_order = sqlite3_column_int64 (row, 4);
  g_ptr_array_add (user_data, one);
}

/**
 * guichet_trade_journal_read:
 * @profile: id of a profile
 * @account: its account; the same profile may have had another
 *
 * Returns: (transfer full) (nullable) (element-type GuichetTradeRow): those whose end nobody saw,
 * the oldest first; %NULL with %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_trade_journal_read (GuichetStore *store,
                            const char *profile,
                            const char *account,
                            GError **error)
{
  g_autoptr(GPtrArray) rows =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_trade_row_free);
  char *sql = sqlite3_mprintf ("SELECT id, domain, holder, cart, last_order FROM trades"
                               " WHERE profile = %Q AND account = %Q ORDER BY id",
                               profile, account);
  const gboolean is_read = guichet_store_read (store, sql, read_row_cb, rows, error);

  sqlite3_free (sql);
  return is_read ? g_steal_pointer (&rows) : NULL;
}
