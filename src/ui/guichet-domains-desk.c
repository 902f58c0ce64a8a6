/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domains-desk.c: what the windows about domain names share: the names, their holders, what
 * is under way for them, the orders that nobody knows the end of. Has no widgets, so an order goes
 * on when the window that asked for it is closed. Orders nothing itself.
 */
#include "config.h"

#include "guichet-domains-desk.h"

#include "guichet-trade.h"

struct _GuichetDomainsDesk
{
  GObject parent_instance;

  GuichetSession *session;
  GuichetDomainList *domains;
  GuichetHolderList *holders;
  GuichetDomainTaskList *tasks;
  GuichetHolderDrafts *drafts;
  GuichetTradeOrders *orders;
  GListStore *uncertain; /* of #GuichetTrade */
  GListStore *batches;   /* of #GuichetTradeBatch */
  gboolean is_busy;      /* one of them is being ordered */
  char *looked_for;      /* (nullable): the account whose lost orders were looked for */
};

G_DEFINE_FINAL_TYPE (GuichetDomainsDesk, guichet_domains_desk, G_TYPE_OBJECT)

typedef enum
{
  PROP_BUSY = 1,
  PROP_N_UNCERTAIN,
} GuichetDomainsDeskProperty;

static GParamSpec *props[PROP_N_UNCERTAIN + 1];

/* What was ordered is an operation now. */
static void
refresh_ordered (GuichetDomainsDesk *self)
{
  guichet_domain_task_list_refresh (self->tasks);
  guichet_trade_orders_refresh (self->orders);
}

/* Orders that may have been placed */

static void
uncertain_changed_cb (GuichetDomainsDesk *self, GParamSpec *pspec, GuichetTrade *trade)
{
  const GuichetTradeState state = guichet_trade_get_state (trade);
  guint position = 0;

  if (state == GUICHET_TRADE_UNCERTAIN || state == GUICHET_TRADE_LOOKING ||
      !g_list_store_find (self->uncertain, trade, &position))
    return;
  g_signal_handlers_disconnect_by_func (trade, uncertain_changed_cb, self);
  g_list_store_remove (self->uncertain, position);
  refresh_ordered (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_UNCERTAIN]);
}

static void
add_uncertain (GuichetDomainsDesk *self, GuichetTrade *trade)
{
  g_signal_connect_object (trade, "notify::state", G_CALLBACK (uncertain_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_list_store_append (self->uncertain, trade);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_UNCERTAIN]);
}

/* What another start of the program did not see the end of belongs to one account: it is looked for
 * when that one is ready. */
static void
session_changed_cb (GuichetDomainsDesk *self)
{
  GuichetAccount *account = guichet_session_get_account (self->session);
  g_autofree char *who = NULL;
  g_autoptr(GPtrArray) unfinished = NULL;

  if (guichet_session_get_state (self->session) != GUICHET_SESSION_STATE_READY || account == NULL)
    return;
  who = g_strdup_printf ("%s/%s",
                         guichet_profile_get_id (guichet_session_get_profile (self->session)),
                         guichet_account_get_nichandle (account));
  if (g_strcmp0 (who, self->looked_for) == 0)
    return;
  g_free (self->looked_for);
  self->looked_for = g_steal_pointer (&who);
  unfinished = guichet_trade_load_unfinished (self->session, NULL);
  for (guint i = 0; unfinished != NULL && i < unfinished->len; i++)
    add_uncertain (self, unfinished->pdata[i]);
}

/* What is being ordered */

static gboolean
has_uncertain (GuichetDomainsDesk *self, GuichetTrade *trade)
{
  return g_list_store_find (self->uncertain, trade, NULL);
}

static void
take_uncertain (GuichetDomainsDesk *self, GuichetTradeBatch *batch)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (batch)); i++)
    {
      g_autoptr(GuichetTrade) trade = g_list_model_get_item (G_LIST_MODEL (batch), i);

      if (guichet_trade_get_state (trade) == GUICHET_TRADE_UNCERTAIN &&
          !has_uncertain (self, trade))
        add_uncertain (self, trade);
    }
}

static gboolean
is_ordering (GuichetDomainsDesk *self)
{
  GListModel *batches = G_LIST_MODEL (self->batches);

  for (guint i = 0; i < g_list_model_get_n_items (batches); i++)
    {
      g_autoptr(GuichetTradeBatch) batch = g_list_model_get_item (batches, i);

      if (guichet_trade_batch_get_state (batch) == GUICHET_TRADE_BATCH_ORDERING)
        return TRUE;
    }
  return FALSE;
}

static void
batch_moved_cb (GuichetDomainsDesk *self, GParamSpec *pspec, GuichetTradeBatch *batch)
{
  const gboolean is_busy = is_ordering (self);

  if (guichet_trade_batch_get_state (batch) != GUICHET_TRADE_BATCH_ORDERING)
    {
      take_uncertain (self, batch);
      refresh_ordered (self);
    }
  if (self->is_busy == is_busy)
    return;
  self->is_busy = is_busy;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

/**
 * guichet_domains_desk_keep:
 * @batch: that is about to be ordered
 *
 * Keeps @batch until guichet_domains_desk_drop(), whatever becomes of the window that asked for it.
 */
void
guichet_domains_desk_keep (GuichetDomainsDesk *self, GuichetTradeBatch *batch)
{
  g_return_if_fail (GUICHET_IS_DOMAINS_DESK (self));
  g_return_if_fail (GUICHET_IS_TRADE_BATCH (batch));

  if (g_list_store_find (self->batches, batch, NULL))
    return;
  g_list_store_append (self->batches, batch);
  g_signal_connect_object (batch, "notify::state", G_CALLBACK (batch_moved_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * guichet_domains_desk_drop:
 * @batch: that was seen; nothing if it is being ordered
 */
void
guichet_domains_desk_drop (GuichetDomainsDesk *self, GuichetTradeBatch *batch)
{
  guint position = 0;

  g_return_if_fail (GUICHET_IS_DOMAINS_DESK (self));

  if (guichet_trade_batch_get_state (batch) == GUICHET_TRADE_BATCH_ORDERING ||
      !g_list_store_find (self->batches, batch, &position))
    return;
  g_signal_handlers_disconnect_by_func (batch, batch_moved_cb, self);
  g_list_store_remove (self->batches, position);
}

GListModel *
guichet_domains_desk_get_batches (GuichetDomainsDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAINS_DESK (self), NULL);

  return G_LIST_MODEL (self->batches);
}

GListModel *
guichet_domains_desk_get_uncertain (GuichetDomainsDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAINS_DESK (self), NULL);

  return G_LIST_MODEL (self->uncertain);
}

gboolean
guichet_domains_desk_get_busy (GuichetDomainsDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAINS_DESK (self), FALSE);

  return self->is_busy;
}

/* What an operation was for has changed: another holder, another contact. */
static void
task_changed_cb (GuichetDomainsDesk *self, GuichetDomainTask *task)
{
  GuichetReadingList *domains = GUICHET_READING_LIST (self->domains);

  if (guichet_domain_task_get_state (task) == GUICHET_DOMAIN_TASK_DONE &&
      guichet_reading_list_get_n_total (domains) > 0)
    guichet_reading_list_load (domains);
}

/* What is shared */

GuichetSession *
guichet_domains_desk_get_session (GuichetDomainsDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAINS_DESK (self), NULL);

  return self->session;
}

GuichetDomainList *
guichet_domains_desk_get_domains (GuichetDomainsDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAINS_DESK (self), NULL);

  return self->domains;
}

GuichetHolderList *
guichet_domains_desk_get_holders (GuichetDomainsDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAINS_DESK (self), NULL);

  return self->holders;
}

GuichetDomainTaskList *
guichet_domains_desk_get_tasks (GuichetDomainsDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAINS_DESK (self), NULL);

  return self->tasks;
}

GuichetHolderDrafts *
guichet_domains_desk_get_drafts (GuichetDomainsDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAINS_DESK (self), NULL);

  return self->drafts;
}

GuichetTradeOrders *
guichet_domains_desk_get_orders (GuichetDomainsDesk *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAINS_DESK (self), NULL);

  return self->orders;
}

static void
guichet_domains_desk_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetDomainsDesk *self = GUICHET_DOMAINS_DESK (object);

  switch ((GuichetDomainsDeskProperty) prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, guichet_domains_desk_get_busy (self));
      break;
    case PROP_N_UNCERTAIN:
      g_value_set_uint (value, g_list_model_get_n_items (G_LIST_MODEL (self->uncertain)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_domains_desk_dispose (GObject *object)
{
  GuichetDomainsDesk *self = GUICHET_DOMAINS_DESK (object);

  g_clear_object (&self->uncertain);
  g_clear_object (&self->drafts);
  g_clear_object (&self->batches);
  g_clear_object (&self->orders);
  g_clear_object (&self->tasks);
  g_clear_object (&self->holders);
  g_clear_object (&self->domains);
  g_clear_object (&self->session);
  g_clear_pointer (&self->looked_for, g_free);
  G_OBJECT_CLASS (guichet_domains_desk_parent_class)->dispose (object);
}

static void
guichet_domains_desk_class_init (GuichetDomainsDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_domains_desk_get_property;
  object_class->dispose = guichet_domains_desk_dispose;

  props[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_N_UNCERTAIN] = g_param_spec_uint ("n-uncertain", NULL, NULL, 0, G_MAXUINT, 0,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_domains_desk_init (GuichetDomainsDesk *self)
{
  self->uncertain = g_list_store_new (GUICHET_TYPE_TRADE);
  self->batches = g_list_store_new (GUICHET_TYPE_TRADE_BATCH);
}

/**
 * guichet_domains_desk_new:
 * @session: the account in use
 *
 * Nothing is asked of the network before the list in question is loaded or held.
 *
 * Returns: (transfer full): a desk without orders under way
 */
GuichetDomainsDesk *
guichet_domains_desk_new (GuichetSession *session)
{
  GuichetDomainsDesk *self = g_object_new (GUICHET_TYPE_DOMAINS_DESK, NULL);

  self->session = g_object_ref (session);
  self->domains = guichet_domain_list_new (session);
  self->holders = guichet_holder_list_new (session, self->domains);
  self->tasks = guichet_domain_task_list_new (session, self->domains);
  self->drafts = guichet_holder_drafts_new (session);
  self->orders = guichet_trade_orders_new (session);
  g_signal_connect_object (self->tasks, "changed", G_CALLBACK (task_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self);
  return self;
}
