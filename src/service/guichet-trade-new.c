/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-new.c: makes changes of owner: new ones, and those that a program began to order
 * whose end nobody saw. Orders nothing.
 */
#include "config.h"

#include "guichet-trade-private.h"

#include "guichet-instance.h"
#include "guichet-session-private.h"
#include "guichet-trade-journal.h"

/**
 * guichet_trade_new_in_folder:
 * @session: ready; its account and keys stay those of the trade, whatever the session does next
 * @domain: "example.org"
 * @holder: number of the new holder, who is at OVHcloud already
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full): a change of owner of which OVHcloud knows nothing yet
 */
GuichetTrade *
guichet_trade_new_in_folder (GuichetSession *session,
                             const char *domain,
                             gint64 holder,
                             const char *folder)
{
  GuichetTrade *self = g_object_new (GUICHET_TYPE_TRADE, NULL);
  GuichetAccount *account = guichet_session_get_account (session);

  g_return_val_if_fail (account != NULL && domain != NULL, self);

  self->client = g_object_ref (guichet_session_get_client (session));
  self->profile = g_strdup (guichet_profile_get_id (guichet_session_get_profile (session)));
  self->account = g_strdup (guichet_account_get_nichandle (account));
  self->folder = g_strdup (folder);
  self->domain = g_strdup (domain);
  self->holder = holder;
  return self;
}

/**
 * guichet_trade_new:
 * @session: as for guichet_trade_new_in_folder()
 * @domain: "example.org"
 * @holder: number of the new holder
 *
 * Returns: (transfer full): a change of owner of which OVHcloud knows nothing yet
 */
GuichetTrade *
guichet_trade_new (GuichetSession *session, const char *domain, gint64 holder)
{
  return guichet_trade_new_in_folder (session, domain, holder, guichet_instance_get_data_dir ());
}

/* (nullable): %NULL if another program has it */
static GuichetTrade *
take_up (GuichetSession *session,
         const char *folder,
         GuichetStore *store,
         const GuichetTradeRow *row)
{
  g_autoptr(GuichetTrade) self = NULL;
  const int lock = guichet_bulk_journal_lock (&guichet_trade_journal, store, row->row);

  if (lock < 0)
    return NULL;
  self = guichet_trade_new_in_folder (session, row->domain, row->holder, folder);
  self->store = g_object_ref (store);
  self->lock = lock;
  self->row = row->row;
  self->cart = g_strdup (row->cart);
  self->last_order = row->last_order;
  self->state = GUICHET_TRADE_UNCERTAIN;
  return g_steal_pointer (&self);
}

/**
 * guichet_trade_load_unfinished_in_folder:
 * @session: ready
 * @folder: (type filename): where the store lies
 * @error: %GUICHET_ERROR_STORE
 *
 * Returns: (element-type GuichetTrade) (transfer full) (nullable): those that were sent, and whose
 * end the program that sent them did not see, each UNCERTAIN; not those that another program has in
 * hand
 */
GPtrArray *
guichet_trade_load_unfinished_in_folder (GuichetSession *session,
                                         const char *folder,
                                         GError **error)
{
  g_autoptr(GPtrArray) trades = g_ptr_array_new_with_free_func (g_object_unref);
  GuichetAccount *account = guichet_session_get_account (session);
  g_autoptr(GuichetStore) store = NULL;
  g_autoptr(GPtrArray) rows = NULL;

  g_return_val_if_fail (account != NULL, NULL);

  store = guichet_store_open (folder, error);
  if (store != NULL)
    rows = guichet_trade_journal_read (
        store, guichet_profile_get_id (guichet_session_get_profile (session)),
        guichet_account_get_nichandle (account), error);
  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      GuichetTrade *trade = take_up (session, folder, store, rows->pdata[i]);

      if (trade != NULL)
        g_ptr_array_add (trades, trade);
    }
  return g_steal_pointer (&trades);
}

/**
 * guichet_trade_load_unfinished:
 * @session: as for guichet_trade_load_unfinished_in_folder()
 * @error: %GUICHET_ERROR_STORE
 *
 * Returns: (element-type GuichetTrade) (transfer full) (nullable): the same, of this instance
 */
GPtrArray *
guichet_trade_load_unfinished (GuichetSession *session, GError **error)
{
  return guichet_trade_load_unfinished_in_folder (session, guichet_instance_get_data_dir (), error);
}
