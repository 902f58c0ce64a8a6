/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-plan.c: the changes of owner that somebody has agreed to and whose turn to be sent
 * has not come. Sends nothing; what is written here says only that nothing was ordered.
 */
#include "config.h"

#include "guichet-trade-plan.h"

#include <unistd.h>

#include "guichet-bulk-journal.h"

/* The bytes before it lock the orders that are sent. */
#define FIRST_LOCK ((gint64) 1 << 42)

struct _GuichetTradePlan
{
  GuichetStore *store;
  char *profile;
  char *account;
  gint64 number; /* of its lock */
  int lock;
  GPtrArray *domains; /* (element-type utf8): those that wait */
};

static const GuichetBulkJournal locks = { .first_lock = FIRST_LOCK };

static void
bind_row_cb (sqlite3_stmt *statement, guint n_row, gpointer user_data)
{
  const GuichetTradePlan *self = user_data;

  guichet_store_bind_text (statement, 1, self->profile);
  guichet_store_bind_text (statement, 2, self->account);
  guichet_store_bind_text (statement, 3, self->domains->pdata[n_row]);
  sqlite3_bind_int64 (statement, 4, self->number);
}

/* Nobody sees it before it is ours. */
static gboolean
write_down (GuichetTradePlan *self, GError **error)
{
  self->number = g_random_int ();
  self->lock = guichet_bulk_journal_lock (&locks, self->store, self->number);
  return guichet_store_write_rows (self->store, self->domains->len, error,
                                   "INSERT OR REPLACE INTO trade_plans"
                                   " (profile, account, domain, lock) VALUES (?1, ?2, ?3, ?4)",
                                   bind_row_cb, self);
}

/**
 * guichet_trade_plan_new:
 * @folder: (type filename): where the store lies
 * @profile: id of the profile
 * @account: the account that orders
 * @domains: (element-type utf8): names that wait for their turn
 *
 * Returns: (transfer full) (nullable): what is written down of them; %NULL if that cannot be
 */
GuichetTradePlan *
guichet_trade_plan_new (const char *folder,
                        const char *profile,
                        const char *account,
                        GPtrArray *domains)
{
  g_autoptr(GuichetTradePlan) self = g_new0 (GuichetTradePlan, 1);
  g_autoptr(GError) error = NULL;

  self->lock = -1;
  self->profile = g_strdup (profile);
  self->account = g_strdup (account);
  self->domains = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < domains->len; i++)
    g_ptr_array_add (self->domains, g_strdup (domains->pdata[i]));
  self->store = guichet_store_open (folder, &error);
  if (self->store != NULL && write_down (self, &error))
    return g_steal_pointer (&self);
  g_message ("%s", error->message);
  return NULL;
}

/**
 * guichet_trade_plan_drop:
 * @domain: one that does not wait any more, whatever became of it
 */
void
guichet_trade_plan_drop (GuichetTradePlan *self, const char *domain)
{
  g_autoptr(GError) error = NULL;
  guint at;

  if (!g_ptr_array_find_with_equal_func (self->domains, domain, g_str_equal, &at))
    return;
  g_ptr_array_remove_index (self->domains, at);
  if (!guichet_trade_plan_remove (self->store, self->profile, self->account, domain, &error))
    g_message ("%s", error->message);
}

/**
 * guichet_trade_plan_drop_all:
 *
 * Somebody does not want any of them any more.
 */
void
guichet_trade_plan_drop_all (GuichetTradePlan *self)
{
  g_autoptr(GError) error = NULL;

  if (self->domains->len > 0 &&
      !guichet_store_write (self->store, NULL, &error,
                            "DELETE FROM trade_plans"
                            " WHERE profile = ? AND account = ? AND lock = ?",
                            "ssi", self->profile, self->account, self->number))
    g_message ("%s", error->message);
  g_ptr_array_set_size (self->domains, 0);
}

/**
 * guichet_trade_plan_free:
 * @self: (transfer full): whose names nobody sends any more; those that were not dropped are told
 * at the next start
 */
void
guichet_trade_plan_free (GuichetTradePlan *self)
{
  if (self->lock >= 0)
    close (self->lock);
  g_clear_object (&self->store);
  g_ptr_array_unref (self->domains);
  g_free (self->profile);
  g_free (self->account);
  g_free (self);
}

/**
 * guichet_trade_plan_remove:
 * @profile: id of the profile
 * @account: the account that orders
 * @domain: one that does not wait any more
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_trade_plan_remove (GuichetStore *store,
                           const char *profile,
                           const char *account,
                           const char *domain,
                           GError **error)
{
  return guichet_store_write (store, NULL, error,
                              "DELETE FROM trade_plans"
                              " WHERE profile = ? AND account = ? AND domain = ?",
                              "sss", profile, account, domain);
}

typedef struct
{
  GuichetStore *store;
  GPtrArray *domains;
} Left;

static void
read_row_cb (sqlite3_stmt *row, gpointer user_data)
{
  const Left *left = user_data;
  const int lock = guichet_bulk_journal_lock (&locks, left->store, sqlite3_column_int64 (row, 1));

  /* Another program has it in hand, or this one. */
  if (lock < 0)
    return;
  close (lock);
  g_ptr_array_add (left->domains, g_strdup (guichet_store_get_text (row, 0)));
}

/**
 * guichet_trade_plan_read_left:
 * @profile: id of a profile
 * @account: its account; the same profile may have had another
 *
 * Returns: (transfer full) (nullable): the names that were agreed to in a program that ended before
 * their turn came, sorted; %NULL with %GUICHET_ERROR_STORE
 */
GStrv
guichet_trade_plan_read_left (GuichetStore *store,
                              const char *profile,
                              const char *account,
                              GError **error)
{
  g_autoptr(GPtrArray) domains = g_ptr_array_new_with_free_func (g_free);
  Left left = { store, domains };
  char *sql = sqlite3_mprintf ("SELECT domain, lock FROM trade_plans"
                               " WHERE profile = %Q AND account = %Q ORDER BY domain",
                               profile, account);
  const gboolean is_read = guichet_store_read (store, sql, read_row_cb, &left, error);

  sqlite3_free (sql);
  if (!is_read)
    return NULL;
  g_ptr_array_add (domains, NULL);
  return (GStrv) g_ptr_array_steal (domains, NULL);
}

/**
 * guichet_trade_plan_forget:
 * @profile: id of a profile that is no longer signed in
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_trade_plan_forget (GuichetStore *store, const char *profile, GError **error)
{
  return guichet_store_write (store, NULL, error, "DELETE FROM trade_plans WHERE profile = ?", "s",
                              profile);
}
