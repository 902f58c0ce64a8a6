/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-quote.c: the first half of a change of owner ends: the cart is told who shall be
 * the owner and what else OVHcloud wants to know, and OVHcloud says price, contracts and whether
 * the registry takes the holder. Orders nothing.
 */
#include "config.h"

#include "guichet-trade-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-cart-api.h"
#include "guichet-flow.h"

GuichetRequest *
guichet_trade_ask_preview (gpointer trade)
{
  return guichet_cart_api_preview (((GuichetTrade *) trade)->cart);
}

static gboolean
take_preview (gpointer state, JsonNode *reply, GError **error)
{
  GuichetOrder *terms = guichet_cart_api_parse_order (reply, error);

  if (terms != NULL)
    guichet_trade_take_terms (state, terms);
  return terms != NULL;
}

/* (nullable): the next that OVHcloud is told: the holder, then what was answered */
static GuichetRequest *
ask_configure (gpointer state)
{
  GuichetTrade *self = state;
  g_autofree char *holder = guichet_cart_api_build_holder (self->holder);

  if (self->n_answered == 0)
    return guichet_cart_api_configure (self->cart, self->item, GUICHET_TRADE_HOLDER, holder);
  for (; self->n_answered <= self->demands->len; self->n_answered++)
    {
      const GuichetOrderDemand *demand = self->demands->pdata[self->n_answered - 1];
      const char *answer = g_hash_table_lookup (self->answers, demand->label);

      if (answer != NULL)
        return guichet_cart_api_configure (self->cart, self->item, demand->label, answer);
    }
  return NULL;
}

static gboolean
take_configured (gpointer state, JsonNode *reply, GError **error)
{
  ((GuichetTrade *) state)->n_answered++;
  return TRUE;
}

static const GuichetFlowStep telling_steps[] = {
  { N_("Telling OVHcloud who shall be the owner"), ask_configure, take_configured },
};
static const GuichetFlow telling = {
  .steps = telling_steps,
  .n_steps = G_N_ELEMENTS (telling_steps),
  .progress = guichet_trade_progress_cb,
};

static const GuichetFlowStep quoting_steps[] = {
  { N_("Asking for the price"), guichet_trade_ask_preview, take_preview },
};
static const GuichetFlow quoting = {
  .steps = quoting_steps,
  .n_steps = G_N_ELEMENTS (quoting_steps),
  .progress = guichet_trade_progress_cb,
};

static void
quoted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetTrade) self = user_data;
  GError *error = NULL;

  if (guichet_flow_run_finish (result, &error))
    guichet_trade_fail (self, GUICHET_TRADE_QUOTED, NULL);
  else
    guichet_trade_give_up (self, error);
}

static void tell (GuichetTrade *self);

static void
told_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetTrade) self = user_data;
  GError *error = NULL;

  if (guichet_flow_run_finish (result, &error))
    tell (self);
  else
    guichet_trade_give_up (self, error);
}

/* One thing after the other, as many as there are; then the price. */
static void
tell (GuichetTrade *self)
{
  const gboolean is_told = self->n_answered > self->demands->len;

  guichet_flow_run_async (is_told ? &quoting : &telling, self->client, self, self->cancellable,
                          is_told ? quoted_cb : told_cb, g_object_ref (self));
}

void
guichet_trade_quote (GuichetTrade *self)
{
  self->n_answered = 0;
  guichet_trade_set_state (self, GUICHET_TRADE_QUOTING);
  tell (self);
}

/**
 * guichet_trade_answer:
 * @self: ASKING
 * @answers: (element-type utf8 utf8): by label; "true" for a tick. What is not there is not told
 *
 * Tells OVHcloud what it wanted to know; ends QUOTED or FAILED.
 */
void
guichet_trade_answer (GuichetTrade *self, GHashTable *answers)
{
  GHashTableIter iter;
  gpointer label, value;

  g_return_if_fail (GUICHET_IS_TRADE (self));
  g_return_if_fail (self->state == GUICHET_TRADE_ASKING);

  g_hash_table_remove_all (self->answers);
  g_hash_table_iter_init (&iter, answers);
  while (g_hash_table_iter_next (&iter, &label, &value))
    g_hash_table_insert (self->answers, g_strdup (label), g_strdup (value));
  guichet_trade_quote (self);
}
