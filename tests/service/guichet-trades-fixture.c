/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trades-fixture.c: a session at an OVHcloud that orders changes of owner, one or several
 * of them, and what goes wrong with one at one of its requests.
 */
#include "guichet-trades-fixture.h"

const char *const trades_fixture_three[] = { "a.fr", TRADES_MIDDLE, "c.fr", NULL };

const GuichetMockStep trades_fixture_faults[TRADES_N_FAULTS] = {
  { .status = 403, .body = "{\"class\":\"Client::Forbidden\",\"message\":\"not granted\"}" },
  { .kind = GUICHET_MOCK_CLOSE },
  { .kind = GUICHET_MOCK_TRUNCATE, .body = "{\"what\":1}" },
  { .body = "{\"what\":1}" },
};

void
trades_fixture_set_up (TradesFixture *self, gconstpointer data)
{
  session_fixture_set_up (&self->session, NULL);
  guichet_mock_orders_attach (&self->orders, self->session.mock);
  session_fixture_load (&self->session);
}

void
trades_fixture_drain (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
trades_fixture_tear_down (TradesFixture *self, gconstpointer data)
{
  if (self->batch != NULL)
    g_assert_finalize_object (self->batch);
  trades_fixture_drain ();
  session_fixture_tear_down (&self->session, NULL);
  guichet_mock_orders_clear (&self->orders);
}

void
trades_fixture_break (TradesFixture *self,
                      const char *domain,
                      const TradesStep *step,
                      const GuichetMockStep *fault,
                      gboolean is_done)
{
  self->orders.fault_domain = step->is_of_nobody ? NULL : domain;
  self->orders.fault_method = step->method;
  self->orders.fault_path = step->path;
  self->orders.fault = fault;
  self->orders.is_done = is_done;
  self->orders.n_faults = 0;
}

void
trades_fixture_end (TradesFixture *self)
{
  self->orders.fault = NULL;
  guichet_mock_server_release (self->session.mock);
}

void
trades_fixture_mend (TradesFixture *self)
{
  g_assert_cmpuint (self->orders.n_faults, >, 0);
  trades_fixture_end (self);
}

void
trades_fixture_add_for_each_fault (const char *name,
                                   void (*func) (TradesFixture *self, gconstpointer fault))
{
  for (guint i = 0; i < TRADES_N_FAULTS; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s-%u", name, i + 1);

      g_test_add (path, TradesFixture, &trades_fixture_faults[i], trades_fixture_set_up, func,
                  trades_fixture_tear_down);
    }
}

/* One */

void
trades_fixture_wait (GuichetTrade *trade)
{
  GuichetTradeState state;

  while (state = guichet_trade_get_state (trade),
         state == GUICHET_TRADE_OPENING || state == GUICHET_TRADE_QUOTING ||
             state == GUICHET_TRADE_ORDERING || state == GUICHET_TRADE_LOOKING)
    g_main_context_iteration (NULL, TRUE);
}

GuichetTrade *
trades_fixture_prepare (TradesFixture *self, const char *domain)
{
  GuichetTrade *trade = guichet_trade_new_in_folder (self->session.session, domain, TRADES_HOLDER,
                                                     self->session.folder);

  guichet_trade_prepare (trade);
  trades_fixture_wait (trade);
  g_assert_cmpint (guichet_trade_get_state (trade), ==, GUICHET_TRADE_QUOTED);
  return trade;
}

void
trades_fixture_confirm (GuichetTrade *trade)
{
  const GuichetTradeConsent consent = { .terms = guichet_trade_get_terms (trade),
                                        .accepts_contracts = TRUE,
                                        .waives_retractation = TRUE };

  guichet_trade_confirm (trade, &consent);
  trades_fixture_wait (trade);
}

/* Several */

static void
changed_cb (GuichetTradeBatch *batch, GuichetTrade *trade, TradesFixture *self)
{
  self->most_preparing =
      MAX (self->most_preparing, guichet_trade_batch_count (batch, GUICHET_TRADE_OPENING) +
                                     guichet_trade_batch_count (batch, GUICHET_TRADE_QUOTING));
  self->most_ordering =
      MAX (self->most_ordering, guichet_trade_batch_count (batch, GUICHET_TRADE_ORDERING) +
                                    guichet_trade_batch_count (batch, GUICHET_TRADE_LOOKING));
}

void
trades_fixture_begin_batch (TradesFixture *self, const char *const *domains)
{
  self->batch = guichet_trade_batch_new_in_folder (self->session.session, domains, TRADES_HOLDER,
                                                   self->session.folder);
  g_signal_connect (self->batch, "changed", G_CALLBACK (changed_cb), self);
}

void
trades_fixture_wait_batch (TradesFixture *self)
{
  GuichetTradeBatchState state;

  while (state = guichet_trade_batch_get_state (self->batch),
         state == GUICHET_TRADE_BATCH_PREPARING || state == GUICHET_TRADE_BATCH_ORDERING)
    g_main_context_iteration (NULL, TRUE);
}

void
trades_fixture_prepare_batch (TradesFixture *self)
{
  guichet_trade_batch_prepare (self->batch);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_PREPARING);
  trades_fixture_wait_batch (self);
}

void
trades_fixture_confirm_batch (TradesFixture *self)
{
  guichet_trade_batch_confirm (self->batch, TRUE, TRUE, NULL);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_ORDERING);
  trades_fixture_wait_batch (self);
}

void
trades_fixture_wait_no_cart (TradesFixture *self)
{
  while (guichet_mock_orders_count_carts (&self->orders) > 0)
    g_main_context_iteration (NULL, TRUE);
}

GuichetTrade *
trades_fixture_get (TradesFixture *self, guint position)
{
  g_autoptr(GuichetTrade) trade = g_list_model_get_item (G_LIST_MODEL (self->batch), position);

  return trade;
}

GuichetTradeState
trades_fixture_get_state (TradesFixture *self, guint position)
{
  return guichet_trade_get_state (trades_fixture_get (self, position));
}

void
trades_fixture_assert_truth (TradesFixture *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->batch)); i++)
    {
      GuichetTrade *trade = trades_fixture_get (self, i);
      const gboolean is_ordered = guichet_trade_get_state (trade) == GUICHET_TRADE_ORDERED;

      g_assert_cmpuint (guichet_mock_orders_count (&self->orders, guichet_trade_get_domain (trade)),
                        ==, is_ordered ? 1 : 0);
      g_assert_cmpint (guichet_trade_get_state (trade), !=, GUICHET_TRADE_UNCERTAIN);
      g_assert_true ((guichet_trade_get_order (trade) != 0) == is_ordered);
    }
}

void
trades_fixture_assert_unsent (TradesFixture *self, const char *names)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) unsent = guichet_trade_batch_load_unsent_in_folder (self->session.session,
                                                                     self->session.folder, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = g_strjoinv (" ", unsent);
  g_assert_cmpstr (text, ==, names);
}
