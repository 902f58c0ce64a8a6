/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-trade-batch.c: several changes of owner are seen together before anything is ordered: what
 * fails for one, wherever, neither stops nor hides another, and whoever leaves leaves no cart.
 */
#include "guichet-trades-fixture.h"

static const char *const eight[] = { "a.fr", "b.fr", "c.fr", "d.fr", "e.fr",
                                     "f.fr", "g.fr", "h.fr", NULL };
static const char *const ticks[] = { "ACCEPT", "LEGAL_AGE", NULL };

static const TradesStep first_half[] = {
  { "GET", "/" TRADES_MIDDLE },  { "GET", "/domain/" TRADES_MIDDLE },
  { "POST", "/" TRADES_MIDDLE }, { "GET", "/requiredConfiguration" },
  { "POST", "/configuration" },  { "GET", "/checkout" },
};

static void
test_prepared_six_at_a_time_and_nothing_is_ordered (TradesFixture *self, gconstpointer data)
{
  g_autoptr(GuichetPrice) price = NULL;
  g_autoptr(GPtrArray) contracts = NULL;

  self->orders.euros = 2;
  self->orders.dear = "h.fr";
  trades_fixture_begin_batch (self, eight);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_IDLE);
  g_assert_cmpint (guichet_trade_batch_get_holder (self->batch), ==, TRADES_HOLDER);
  trades_fixture_prepare_batch (self);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_QUOTED);
  g_assert_cmpuint (guichet_trade_batch_count (self->batch, GUICHET_TRADE_QUOTED), ==, 8);
  g_assert_cmpuint (guichet_trade_batch_get_done (self->batch), ==, 8);
  g_assert_cmpuint (guichet_trade_batch_get_total (self->batch), ==, 8);
  g_assert_cmpuint (self->most_preparing, ==, 6);
  price = guichet_trade_batch_dup_price (self->batch);
  g_assert_cmpstr (price->text, ==, "17.00 EUR");
  contracts = guichet_trade_batch_list_contracts (self->batch);
  g_assert_cmpuint (contracts->len, ==, 1);
  g_assert_cmpstr (((const GuichetContract *) contracts->pdata[0])->name, ==, "Names");
  g_assert_cmpuint (guichet_mock_orders_count (&self->orders, NULL), ==, 0);
}

/* What a configuration is answered nobody needs. */
static gboolean
is_harmless (const TradesStep *step, const GuichetMockStep *fault)
{
  return g_str_equal (step->path, "/configuration") && fault->status == 0 &&
         fault->kind == GUICHET_MOCK_ANSWER;
}

static void
test_a_fault_stops_no_other (TradesFixture *self, gconstpointer fault)
{
  trades_fixture_begin_batch (self, trades_fixture_three);
  for (guint i = 0; i < G_N_ELEMENTS (first_half); i++)
    {
      if (is_harmless (&first_half[i], fault))
        continue;
      trades_fixture_break (self, TRADES_MIDDLE, &first_half[i], fault, FALSE);
      trades_fixture_prepare_batch (self);
      trades_fixture_mend (self);
      g_assert_cmpint (trades_fixture_get_state (self, 0), ==, GUICHET_TRADE_QUOTED);
      g_assert_cmpint (trades_fixture_get_state (self, 1), ==, GUICHET_TRADE_FAILED);
      g_assert_cmpint (trades_fixture_get_state (self, 2), ==, GUICHET_TRADE_QUOTED);
      g_assert_nonnull (guichet_trade_get_error (trades_fixture_get (self, 1)));
      g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_QUOTED);
    }
  trades_fixture_confirm_batch (self);
  trades_fixture_assert_truth (self);
  g_assert_cmpuint (guichet_mock_orders_count (&self->orders, NULL), ==, 2);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_OVER);
  trades_fixture_prepare_batch (self);
  g_assert_cmpuint (guichet_trade_batch_get_total (self->batch), ==, 1);
  trades_fixture_confirm_batch (self);
  trades_fixture_assert_truth (self);
  g_assert_cmpuint (guichet_mock_orders_count (&self->orders, NULL), ==, 3);
}

static void
test_what_is_asked_for_is_asked_once_and_told_to_each (TradesFixture *self, gconstpointer data)
{
  g_autoptr(GHashTable) answers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) demands = NULL;

  self->orders.asking = "?.fr";
  self->orders.asks = ticks;
  trades_fixture_begin_batch (self, trades_fixture_three);
  trades_fixture_prepare_batch (self);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_ASKING);
  demands = guichet_trade_batch_list_demands (self->batch);
  g_assert_cmpuint (demands->len, ==, 2);
  g_assert_cmpstr (((const GuichetOrderDemand *) demands->pdata[1])->label, ==, ticks[1]);
  for (guint i = 0; ticks[i] != NULL; i++)
    g_hash_table_insert (answers, (char *) ticks[i], (char *) "true");
  guichet_trade_batch_answer (self->batch, answers);
  trades_fixture_wait_batch (self);
  g_assert_cmpuint (guichet_trade_batch_count (self->batch, GUICHET_TRADE_QUOTED), ==, 3);
  for (guint i = 0; i < self->orders.carts->len; i++)
    {
      const GuichetMockCart *cart = self->orders.carts->pdata[i];

      g_assert_cmpuint (cart->told->len, ==, 3);
      g_assert_cmpstr (cart->told->pdata[0], ==, "OWNER_CONTACT=/me/contact/42");
      g_assert_cmpstr (cart->told->pdata[2], ==, "LEGAL_AGE=true");
    }
}

/* One that was taken out stays out: the others are ordered without it. */
static void
test_one_may_be_left_out (TradesFixture *self, gconstpointer data)
{
  trades_fixture_begin_batch (self, trades_fixture_three);
  trades_fixture_prepare_batch (self);
  guichet_trade_abandon (trades_fixture_get (self, 1));
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_QUOTED);
  trades_fixture_confirm_batch (self);
  g_assert_cmpint (trades_fixture_get_state (self, 1), ==, GUICHET_TRADE_IDLE);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_OVER);
  g_assert_cmpuint (guichet_trade_batch_get_total (self->batch), ==, 2);
  trades_fixture_assert_truth (self);
  trades_fixture_wait_no_cart (self);
}

static void
test_abandoned_no_cart_is_left (TradesFixture *self, gconstpointer data)
{
  trades_fixture_begin_batch (self, eight);
  trades_fixture_prepare_batch (self);
  g_assert_cmpuint (guichet_mock_orders_count_carts (&self->orders), ==, 8);
  guichet_trade_batch_abandon (self->batch);
  trades_fixture_wait_no_cart (self);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_IDLE);
}

static void
test_abandoned_while_it_is_prepared (TradesFixture *self, gconstpointer data)
{
  trades_fixture_begin_batch (self, eight);
  guichet_trade_batch_prepare (self->batch);
  while (guichet_trade_batch_get_done (self->batch) == 0)
    g_main_context_iteration (NULL, TRUE);
  guichet_trade_batch_abandon (self->batch);
  trades_fixture_wait_batch (self);
  trades_fixture_wait_no_cart (self);
  g_assert_cmpuint (guichet_trade_batch_count (self->batch, GUICHET_TRADE_IDLE), ==, 8);
  g_assert_cmpuint (guichet_trade_batch_get_done (self->batch), ==,
                    guichet_trade_batch_get_total (self->batch));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/trade-batch/" name, TradesFixture, NULL, trades_fixture_set_up, func,              \
              trades_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("prepared-six-at-a-time", test_prepared_six_at_a_time_and_nothing_is_ordered);
  trades_fixture_add_for_each_fault ("/trade-batch/a-fault-stops-no-other",
                                     test_a_fault_stops_no_other);
  ADD ("asked-once-and-told-to-each", test_what_is_asked_for_is_asked_once_and_told_to_each);
  ADD ("one-may-be-left-out", test_one_may_be_left_out);
  ADD ("abandoned-no-cart-is-left", test_abandoned_no_cart_is_left);
  ADD ("abandoned-while-it-is-prepared", test_abandoned_while_it_is_prepared);
  return g_test_run ();
}
