/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-batch-run.c: the two halves of several changes of owner: lets each trade take its
 * steps, a few at a time while nothing is ordered, and one after the other when it is. What a step
 * is, and whether it may be sent, the trade alone knows.
 */
#include "config.h"

#include "guichet-trade-batch-private.h"

/* Each sends one request after the other: together they are as many as the client has in flight. */
#define MOST_PREPARED 6

/* What is true of them */

/* What the state of one of them is to all */
static const GuichetTradeBatchState meanings[] = {
  [GUICHET_TRADE_IDLE] = GUICHET_TRADE_BATCH_IDLE,
  [GUICHET_TRADE_OPENING] = GUICHET_TRADE_BATCH_PREPARING,
  [GUICHET_TRADE_ASKING] = GUICHET_TRADE_BATCH_ASKING,
  [GUICHET_TRADE_QUOTING] = GUICHET_TRADE_BATCH_PREPARING,
  [GUICHET_TRADE_QUOTED] = GUICHET_TRADE_BATCH_QUOTED,
  [GUICHET_TRADE_ORDERING] = GUICHET_TRADE_BATCH_ORDERING,
  [GUICHET_TRADE_LOOKING] = GUICHET_TRADE_BATCH_ORDERING,
  [GUICHET_TRADE_ORDERED] = GUICHET_TRADE_BATCH_OVER,
  [GUICHET_TRADE_UNCERTAIN] = GUICHET_TRADE_BATCH_OVER,
  [GUICHET_TRADE_FAILED] = GUICHET_TRADE_BATCH_OVER,
};

static gboolean
is_under_way (GuichetTradeBatch *self)
{
  return g_hash_table_size (self->running) + self->waiting.length > 0;
}

static GuichetTradeBatchState
find_state (GuichetTradeBatch *self)
{
  gboolean has[GUICHET_TRADE_BATCH_OVER + 1] = { FALSE };

  for (guint i = 0; i < self->trades->len; i++)
    has[meanings[guichet_trade_get_state (self->trades->pdata[i])]] = TRUE;
  if (is_under_way (self))
    has[self->half] = TRUE;

  for (guint state = GUICHET_TRADE_BATCH_ORDERING; state < G_N_ELEMENTS (has); state++)
    if (has[state])
      return (GuichetTradeBatchState) state;
  return GUICHET_TRADE_BATCH_IDLE;
}

/* A half */

static gboolean
is_at_rest (GuichetTrade *trade)
{
  const GuichetTradeBatchState meaning = meanings[guichet_trade_get_state (trade)];

  return meaning != GUICHET_TRADE_BATCH_PREPARING && meaning != GUICHET_TRADE_BATCH_ORDERING;
}

static void
confirm (GuichetTradeBatch *self, GuichetTrade *trade)
{
  const GuichetTradeConsent consent = {
    .terms = guichet_trade_get_terms (trade),
    .accepts_contracts = self->accepts_contracts,
    .waives_retractation = self->waives_retractation,
    .method = self->has_method ? &self->method : NULL,
  };

  guichet_trade_confirm (trade, &consent);
}

/* The terms of one that waited are those that it had when all were agreed to: only the second half
 * changes them. */
static void
begin (GuichetTradeBatch *self, GuichetTrade *trade)
{
  const GuichetTradeState state = guichet_trade_get_state (trade);

  if (self->half == GUICHET_TRADE_BATCH_ORDERING && state == GUICHET_TRADE_QUOTED)
    confirm (self, trade);
  else if (self->half == GUICHET_TRADE_BATCH_PREPARING && state == GUICHET_TRADE_ASKING)
    guichet_trade_answer (trade, self->answers);
  else if (self->half == GUICHET_TRADE_BATCH_PREPARING &&
           (state == GUICHET_TRADE_IDLE || state == GUICHET_TRADE_FAILED))
    guichet_trade_prepare (trade);
}

static void
go_on (GuichetTradeBatch *self)
{
  const guint most = self->half == GUICHET_TRADE_BATCH_ORDERING ? 1 : MOST_PREPARED;

  while (self->waiting.length > 0 && g_hash_table_size (self->running) < most)
    {
      GuichetTrade *trade = g_queue_pop_head (&self->waiting);

      begin (self, trade);
      /* Somebody may have taken it out while it waited. */
      if (is_at_rest (trade))
        guichet_trade_batch_set_counts (self, self->done + 1, self->total);
      else
        g_hash_table_add (self->running, trade);
    }
}

/* Whoever comes after a crash can say of each whether it was sent. */
static void
write_plan (GuichetTradeBatch *self)
{
  g_autoptr(GPtrArray) domains = g_ptr_array_new ();

  for (GList *at = self->waiting.head; at != NULL; at = at->next)
    g_ptr_array_add (domains, (gpointer) guichet_trade_get_domain (at->data));
  g_clear_pointer (&self->plan, guichet_trade_plan_free);
  self->plan = guichet_trade_plan_new (self->folder, self->profile, self->account, domains);
}

void
guichet_trade_batch_take_change (GuichetTradeBatch *self, GuichetTrade *trade)
{
  if (is_at_rest (trade) && g_hash_table_remove (self->running, trade))
    {
      guichet_trade_batch_set_counts (self, self->done + 1, self->total);
      if (self->plan != NULL)
        guichet_trade_plan_drop (self->plan, guichet_trade_get_domain (trade));
      if (!is_under_way (self))
        g_clear_pointer (&self->plan, guichet_trade_plan_free);
      if (self->is_abandoned)
        guichet_trade_abandon (trade);
      go_on (self);
    }
  guichet_trade_batch_set_state (self, find_state (self));
}

/* For all that are @state, or @other */
static void
run (GuichetTradeBatch *self,
     GuichetTradeBatchState half,
     GuichetTradeState state,
     GuichetTradeState other)
{
  for (guint i = 0; i < self->trades->len; i++)
    {
      const GuichetTradeState is = guichet_trade_get_state (self->trades->pdata[i]);

      if (is == state || is == other)
        g_queue_push_tail (&self->waiting, self->trades->pdata[i]);
    }
  g_object_freeze_notify (G_OBJECT (self));
  self->half = half;
  self->is_abandoned = FALSE;
  guichet_trade_batch_set_counts (self, 0, self->waiting.length);
  if (half == GUICHET_TRADE_BATCH_ORDERING)
    write_plan (self);
  go_on (self);
  guichet_trade_batch_set_state (self, find_state (self));
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * guichet_trade_batch_prepare:
 * @self: of which nothing is being prepared or ordered
 *
 * Asks OVHcloud what each change would be that is idle or failed, six at a time; the others stay as
 * they are. Ends ASKING, QUOTED or OVER. Orders nothing.
 */
void
guichet_trade_batch_prepare (GuichetTradeBatch *self)
{
  g_return_if_fail (GUICHET_IS_TRADE_BATCH (self));
  g_return_if_fail (!is_under_way (self));

  run (self, GUICHET_TRADE_BATCH_PREPARING, GUICHET_TRADE_IDLE, GUICHET_TRADE_FAILED);
}

/**
 * guichet_trade_batch_answer:
 * @self: ASKING
 * @answers: (element-type utf8 utf8): by label; the required ones are there, "true" for a tick.
 *   What is not there is not told
 *
 * Tells OVHcloud what it wanted to know, for each that asks. Ends QUOTED or OVER.
 */
void
guichet_trade_batch_answer (GuichetTradeBatch *self, GHashTable *answers)
{
  g_return_if_fail (GUICHET_IS_TRADE_BATCH (self));
  g_return_if_fail (self->state == GUICHET_TRADE_BATCH_ASKING);

  g_hash_table_ref (answers);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  self->answers = answers;
  run (self, GUICHET_TRADE_BATCH_PREPARING, GUICHET_TRADE_ASKING, GUICHET_TRADE_ASKING);
}

/**
 * guichet_trade_batch_confirm:
 * @self: QUOTED
 * @accepts_contracts: %TRUE: an explicit tick
 * @waives_retractation: %TRUE: an explicit tick
 * @method: (nullable): pays each of them; %NULL: paid on OVHcloud's page, or free
 *
 * Orders each change that is quoted, one after the other; what becomes of one stops none. Ends
 * QUOTED if one has other terms now, or was refused; else OVER. Only abandoning ends it sooner. If
 * the program ends in between, those whose turn had not come were not ordered, and nobody will: the
 * next start finds them with guichet_trade_batch_load_unsent().
 */
void
guichet_trade_batch_confirm (GuichetTradeBatch *self,
                             gboolean accepts_contracts,
                             gboolean waives_retractation,
                             const GuichetPaymentMethod *method)
{
  g_return_if_fail (GUICHET_IS_TRADE_BATCH (self));
  g_return_if_fail (self->state == GUICHET_TRADE_BATCH_QUOTED);
  g_return_if_fail (accepts_contracts && waives_retractation);

  self->accepts_contracts = accepts_contracts;
  self->waives_retractation = waives_retractation;
  self->has_method = method != NULL;
  if (method != NULL)
    {
      self->method.id = method->id;
      self->method.is_default = method->is_default;
    }
  run (self, GUICHET_TRADE_BATCH_ORDERING, GUICHET_TRADE_QUOTED, GUICHET_TRADE_QUOTED);
}

/**
 * guichet_trade_batch_abandon:
 *
 * Nobody goes on with it: what waits for its turn is not ordered, and the carts are deleted. What
 * is being ordered comes to its end, and what was ordered stays.
 */
void
guichet_trade_batch_abandon (GuichetTradeBatch *self)
{
  g_return_if_fail (GUICHET_IS_TRADE_BATCH (self));

  g_object_freeze_notify (G_OBJECT (self));
  self->is_abandoned = TRUE;
  guichet_trade_batch_set_counts (self, self->done, self->total - self->waiting.length);
  g_queue_clear (&self->waiting);
  if (self->plan != NULL)
    guichet_trade_plan_drop_all (self->plan);
  g_clear_pointer (&self->plan, guichet_trade_plan_free);
  for (guint i = 0; i < self->trades->len; i++)
    guichet_trade_abandon (self->trades->pdata[i]);
  guichet_trade_batch_set_state (self, find_state (self));
  g_object_thaw_notify (G_OBJECT (self));
}
