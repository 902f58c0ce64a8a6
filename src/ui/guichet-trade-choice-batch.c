/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-choice-batch.c: the batch that is made of what was chosen for a change of owner:
 * made once, given up with its carts when something else is chosen, kept once it is to be ordered.
 */
#include "config.h"

#include "guichet-trade-choice-private.h"

GuichetTradeBatch *
guichet_trade_choice_get_batch (GuichetTradeChoice *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_CHOICE (self), NULL);

  return self->batch;
}

/**
 * guichet_trade_choice_prepare:
 *
 * Asks OVHcloud what the change would be, once for these names and this holder.
 */
void
guichet_trade_choice_prepare (GuichetTradeChoice *self)
{
  g_return_if_fail (GUICHET_IS_TRADE_CHOICE (self));
  g_return_if_fail (self->to != NULL);

  if (self->batch != NULL)
    return;
  self->batch = guichet_trade_batch_new (guichet_trade_choice_get_session (self),
                                         guichet_trade_choice_get_names (self),
                                         guichet_domain_contact_get_id (self->to));
  guichet_trade_batch_prepare (self->batch);
  guichet_trade_choice_tell (self);
}

void
guichet_trade_choice_abandon (GuichetTradeChoice *self)
{
  g_return_if_fail (GUICHET_IS_TRADE_CHOICE (self));

  if (self->batch == NULL ||
      guichet_trade_batch_get_state (self->batch) == GUICHET_TRADE_BATCH_ORDERING)
    return;
  guichet_trade_batch_abandon (self->batch);
  if (!self->is_confirmed)
    g_clear_object (&self->batch);
}

void
guichet_trade_choice_leave (GuichetTradeChoice *self)
{
  g_return_if_fail (GUICHET_IS_TRADE_CHOICE (self));

  guichet_trade_choice_abandon (self);
  if (self->batch != NULL)
    guichet_domains_desk_drop (self->desk, self->batch);
}

/* The desk keeps what is being ordered, also when the window is closed. */
void
guichet_trade_choice_confirm (GuichetTradeChoice *self)
{
  g_return_if_fail (GUICHET_IS_TRADE_CHOICE (self));
  g_return_if_fail (self->batch != NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->batch)); i++)
    {
      g_autoptr(GuichetTrade) trade = g_list_model_get_item (G_LIST_MODEL (self->batch), i);
      const GuichetOrder *terms = guichet_trade_get_terms (trade);

      if (guichet_trade_get_state (trade) == GUICHET_TRADE_QUOTED)
        g_hash_table_insert (self->agreed, g_strdup (guichet_trade_get_domain (trade)),
                             g_strdup (terms->with_tax->text));
    }
  self->is_confirmed = TRUE;
  guichet_domains_desk_keep (self->desk, self->batch);
}

const char *
guichet_trade_choice_get_agreed (GuichetTradeChoice *self, const char *name)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_CHOICE (self), NULL);

  return g_hash_table_lookup (self->agreed, name);
}

gboolean
guichet_trade_choice_is_confirmed (GuichetTradeChoice *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_CHOICE (self), FALSE);

  return self->is_confirmed;
}
