/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-orders.c: the orders of changes of owner that the account in use placed from this
 * computer, as the store has them. Never shows the orders of one account under another.
 */
#include "config.h"

#include "guichet-trade-orders-private.h"

#include "guichet-instance.h"
#include "guichet-read-list-private.h"
#include "guichet-session-private.h"
#include "guichet-session-wait.h"
#include "guichet-trade-order-table.h"

G_DEFINE_FINAL_TYPE (GuichetTradeOrders, guichet_trade_orders, GUICHET_TYPE_READ_LIST)

static GPtrArray *
get_orders (GuichetTradeOrders *self)
{
  return guichet_read_list_get_items (GUICHET_READ_LIST (self));
}

/* What the store has */

/* (nullable) (transfer none) */
static GuichetTradeOrder *
find_same (GuichetTradeOrders *self, GuichetTradeOrder *other)
{
  for (guint i = 0; i < get_orders (self)->len; i++)
    {
      GuichetTradeOrder *order = get_orders (self)->pdata[i];

      if (guichet_trade_order_get_id (order) == guichet_trade_order_get_id (other) &&
          g_str_equal (guichet_trade_order_get_domain (order),
                       guichet_trade_order_get_domain (other)))
        return order;
    }
  return NULL;
}

/* Takes @rows: the objects that are there already stay. Returns: whether there are new ones */
static gboolean
take_rows (GuichetTradeOrders *self, GPtrArray *rows)
{
  gboolean is_new = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      GuichetTradeOrder *row = rows->pdata[i];
      GuichetTradeOrder *known = find_same (self, row);

      if (known == NULL)
        {
          is_new = TRUE;
          continue;
        }
      guichet_trade_order_set_state (known, guichet_trade_order_get_state (row));
      rows->pdata[i] = g_object_ref (known);
      g_object_unref (row);
    }
  guichet_read_list_take_items (GUICHET_READ_LIST (self), rows);
  return is_new;
}

/* Returns: whether there are new ones */
static gboolean
read_rows (GuichetTradeOrders *self, GError **error)
{
  GPtrArray *rows = NULL;

  if (self->store != NULL)
    rows = guichet_trade_order_table_read (self->store, self->profile, self->account, error);
  return rows != NULL && take_rows (self, rows);
}

static void
store_changed_cb (GuichetTradeOrders *self)
{
  if (!read_rows (self, NULL))
    return;
  guichet_recheck_quicken (self->recheck);
  if (self->client != NULL && self->reading == NULL && guichet_recheck_is_held (self->recheck))
    guichet_trade_orders_ask (self);
  else
    guichet_trade_orders_plan (self);
}

static gboolean
open_store (GuichetTradeOrders *self, GError **error)
{
  if (self->store != NULL)
    return TRUE;
  self->store = guichet_store_open (self->folder, error);
  if (self->store == NULL)
    return FALSE;
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return TRUE;
}

/* Whose they are */

/* "" while nobody knows; those of the last account are readable without a connexion. */
static const char *
get_account (GuichetTradeOrders *self)
{
  GuichetAccount *account = guichet_session_get_account (self->session);
  GuichetProfile *profile = guichet_session_get_profile (self->session);
  const char *nichandle = NULL;

  if (account != NULL)
    nichandle = guichet_account_get_nichandle (account);
  else if (profile != NULL)
    nichandle = guichet_profile_get_nichandle (profile);
  return nichandle != NULL ? nichandle : "";
}

static const char *
get_profile (GuichetTradeOrders *self)
{
  GuichetProfile *profile = guichet_session_get_profile (self->session);

  return profile != NULL ? guichet_profile_get_id (profile) : "";
}

/* Returns: whether they are those of somebody else now */
static gboolean
take_account (GuichetTradeOrders *self)
{
  const char *account = get_account (self);
  const char *profile = get_profile (self);
  GuichetClient *client = guichet_session_get_client (self->session);

  if (client == self->client && g_str_equal (account, self->account) &&
      g_str_equal (profile, self->profile))
    return FALSE;
  guichet_trade_orders_take_reading (self, NULL);
  g_set_object (&self->client, client);
  g_free (self->account);
  g_free (self->profile);
  self->account = g_strdup (account);
  self->profile = g_strdup (profile);
  guichet_read_list_take_items (GUICHET_READ_LIST (self),
                                g_ptr_array_new_with_free_func (g_object_unref));
  guichet_read_list_take_error (GUICHET_READ_LIST (self), NULL);
  read_rows (self, NULL);
  return TRUE;
}

static void
take_session_state (GuichetTradeOrders *self)
{
  const GError *error = guichet_session_get_error (self->session);
  const gboolean is_loading =
      guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING;

  if (!is_loading && take_account (self) && guichet_recheck_is_held (self->recheck))
    self->is_wanted = TRUE;
  if (!is_loading && self->client == NULL)
    guichet_read_list_take_error (GUICHET_READ_LIST (self),
                                  error != NULL ? g_error_copy (error) : NULL);
  else if (!is_loading && self->is_wanted)
    guichet_trade_orders_refresh (self);
  guichet_trade_orders_plan (self);
}

static void
session_changed_cb (GuichetTradeOrders *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  take_session_state (self);
  guichet_trade_orders_update_loading (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Whoever looks */

/**
 * guichet_trade_orders_refresh:
 *
 * Looks in the store for what another program ordered, and asks OVHcloud now; looks for the keys
 * first if there are none. What was known stays if that fails.
 */
void
guichet_trade_orders_refresh (GuichetTradeOrders *self)
{
  GError *error = NULL;

  g_return_if_fail (GUICHET_IS_TRADE_ORDERS (self));

  self->is_wanted = self->client == NULL;
  if (self->client == NULL)
    guichet_session_want (self->session);
  if (open_store (self, &error))
    read_rows (self, &error);
  guichet_trade_orders_update_loading (self);
  if (error != NULL)
    guichet_read_list_take_error (GUICHET_READ_LIST (self), error);
  else if (self->client != NULL && self->reading == NULL)
    guichet_trade_orders_ask (self);
}

/**
 * guichet_trade_orders_hold:
 *
 * Somebody looks at the list: it is read now.
 */
void
guichet_trade_orders_hold (GuichetTradeOrders *self)
{
  g_return_if_fail (GUICHET_IS_TRADE_ORDERS (self));

  if (guichet_recheck_hold (self->recheck))
    guichet_trade_orders_refresh (self);
}

/**
 * guichet_trade_orders_release:
 *
 * Undoes one guichet_trade_orders_hold().
 */
void
guichet_trade_orders_release (GuichetTradeOrders *self)
{
  g_return_if_fail (GUICHET_IS_TRADE_ORDERS (self));

  guichet_recheck_release (self->recheck);
}

/**
 * guichet_trade_orders_find:
 * @domain: "example.org"
 *
 * Returns: (nullable) (transfer none): the newest order for @domain
 */
GuichetTradeOrder *
guichet_trade_orders_find (GuichetTradeOrders *self, const char *domain)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_ORDERS (self), NULL);
  g_return_val_if_fail (domain != NULL, NULL);

  for (guint i = 0; i < get_orders (self)->len; i++)
    if (g_str_equal (guichet_trade_order_get_domain (get_orders (self)->pdata[i]), domain))
      return get_orders (self)->pdata[i];
  return NULL;
}

/**
 * guichet_trade_orders_new_in_folder:
 * @session: whose account
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full): the list, empty until somebody holds it
 */
GuichetTradeOrders *
guichet_trade_orders_new_in_folder (GuichetSession *session, const char *folder)
{
  GuichetTradeOrders *self = g_object_new (GUICHET_TYPE_TRADE_ORDERS, NULL);

  self->session = g_object_ref (session);
  self->folder = g_strdup (folder);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self);
  return self;
}

/**
 * guichet_trade_orders_new:
 * @session: whose account
 *
 * Returns: (transfer full): the list of this instance, empty until somebody holds it
 */
GuichetTradeOrders *
guichet_trade_orders_new (GuichetSession *session)
{
  return guichet_trade_orders_new_in_folder (session, guichet_instance_get_data_dir ());
}

static void
guichet_trade_orders_dispose (GObject *object)
{
  GuichetTradeOrders *self = GUICHET_TRADE_ORDERS (object);

  guichet_recheck_plan (self->recheck, FALSE);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->client);
  g_clear_object (&self->store);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (guichet_trade_orders_parent_class)->dispose (object);
}

static void
guichet_trade_orders_finalize (GObject *object)
{
  GuichetTradeOrders *self = GUICHET_TRADE_ORDERS (object);

  g_clear_pointer (&self->recheck, guichet_recheck_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->profile, g_free);
  g_clear_pointer (&self->account, g_free);
  g_clear_error (&self->first_error);

  G_OBJECT_CLASS (guichet_trade_orders_parent_class)->finalize (object);
}

static void
guichet_trade_orders_class_init (GuichetTradeOrdersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = guichet_trade_orders_dispose;
  object_class->finalize = guichet_trade_orders_finalize;
  GUICHET_READ_LIST_CLASS (klass)->item_type = GUICHET_TYPE_TRADE_ORDER;
}

static void
ask_again (gpointer self)
{
  guichet_trade_orders_refresh (self);
}

static void
guichet_trade_orders_init (GuichetTradeOrders *self)
{
  self->recheck = guichet_recheck_new (ask_again, self);
  self->profile = g_strdup ("");
  self->account = g_strdup ("");
}
