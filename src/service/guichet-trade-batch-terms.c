/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-batch-terms.c: what several changes of owner come to when they are seen together:
 * one price, each contract once, each thing that OVHcloud wants to know once. Changes nothing.
 */
#include "config.h"

#include "guichet-trade-batch.h"

/* (transfer none): the batch holds it */
static GuichetTrade *
get_trade (GuichetTradeBatch *self, guint position)
{
  g_autoptr(GuichetTrade) trade = g_list_model_get_item (G_LIST_MODEL (self), position);

  return trade;
}

static guint
get_n_trades (GuichetTradeBatch *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self));
}

/* (nullable): the terms of one that is quoted */
static const GuichetOrder *
get_terms (GuichetTradeBatch *self, guint position)
{
  GuichetTrade *trade = get_trade (self, position);

  return guichet_trade_get_state (trade) == GUICHET_TRADE_QUOTED ? guichet_trade_get_terms (trade)
                                                                 : NULL;
}

/**
 * guichet_trade_batch_count:
 *
 * Returns: how many are in @state
 */
guint
guichet_trade_batch_count (GuichetTradeBatch *self, GuichetTradeState state)
{
  guint count = 0;

  g_return_val_if_fail (GUICHET_IS_TRADE_BATCH (self), 0);

  for (guint i = 0; i < get_n_trades (self); i++)
    if (guichet_trade_get_state (get_trade (self, i)) == state)
      count++;
  return count;
}

/**
 * guichet_trade_batch_dup_price:
 *
 * Returns: (nullable) (transfer full): what those that are quoted cost together, with tax, in
 * OVHcloud's words if it is one; %NULL if none is, or there are several currencies
 */
GuichetPrice *
guichet_trade_batch_dup_price (GuichetTradeBatch *self)
{
  g_autoptr(GuichetPrice) sum = NULL;

  g_return_val_if_fail (GUICHET_IS_TRADE_BATCH (self), NULL);

  for (guint i = 0; i < get_n_trades (self); i++)
    {
      const GuichetOrder *terms = get_terms (self, i);
      GuichetPrice *more;

      if (terms == NULL)
        continue;
      more = guichet_price_add (sum, terms->with_tax);
      if (more == NULL)
        return NULL;
      guichet_price_free (sum);
      sum = more;
    }
  return g_steal_pointer (&sum);
}

static gboolean
is_same_contract (gconstpointer a, gconstpointer b)
{
  const GuichetContract *one = a, *other = b;

  return g_str_equal (one->name, other->name) && g_str_equal (one->url, other->url);
}

/**
 * guichet_trade_batch_list_contracts:
 *
 * Returns: (element-type GuichetContract) (transfer container): the contracts of those that are
 * quoted, each once; they live as long as the terms of the trades
 */
GPtrArray *
guichet_trade_batch_list_contracts (GuichetTradeBatch *self)
{
  g_autoptr(GPtrArray) contracts = g_ptr_array_new ();

  g_return_val_if_fail (GUICHET_IS_TRADE_BATCH (self), NULL);

  for (guint i = 0; i < get_n_trades (self); i++)
    {
      const GuichetOrder *terms = get_terms (self, i);

      for (guint j = 0; terms != NULL && j < terms->contracts->len; j++)
        if (!g_ptr_array_find_with_equal_func (contracts, terms->contracts->pdata[j],
                                               is_same_contract, NULL))
          g_ptr_array_add (contracts, terms->contracts->pdata[j]);
    }
  return g_steal_pointer (&contracts);
}

static gboolean
has_same_label (gconstpointer a, gconstpointer b)
{
  return g_str_equal (((const GuichetOrderDemand *) a)->label,
                      ((const GuichetOrderDemand *) b)->label);
}

/* What one of them needs is needed. */
static void
add_demand (GPtrArray *demands, const GuichetOrderDemand *demand)
{
  GuichetOrderDemand *copy;
  guint at;

  if (g_ptr_array_find_with_equal_func (demands, demand, has_same_label, &at))
    {
      copy = demands->pdata[at];
      copy->is_required = copy->is_required || demand->is_required;
      return;
    }
  copy = g_new0 (GuichetOrderDemand, 1);
  copy->label = g_strdup (demand->label);
  copy->type = g_strdup (demand->type);
  copy->is_required = demand->is_required;
  copy->fields = g_strdupv (demand->fields);
  g_ptr_array_add (demands, copy);
}

/**
 * guichet_trade_batch_list_demands:
 *
 * Returns: (element-type GuichetOrderDemand) (transfer full): what those that ask have to be told
 * beside the holder, each label once; required if it is so for one of them
 */
GPtrArray *
guichet_trade_batch_list_demands (GuichetTradeBatch *self)
{
  g_autoptr(GPtrArray) demands =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_order_demand_free);

  g_return_val_if_fail (GUICHET_IS_TRADE_BATCH (self), NULL);

  for (guint i = 0; i < get_n_trades (self); i++)
    {
      GuichetTrade *trade = get_trade (self, i);
      GPtrArray *asked = guichet_trade_get_demands (trade);

      if (guichet_trade_get_state (trade) == GUICHET_TRADE_ASKING)
        for (guint j = 0; j < asked->len; j++)
          add_demand (demands, asked->pdata[j]);
    }
  return g_steal_pointer (&demands);
}
