/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-trade-batch-order.c: several changes of owner are agreed to once, and ordered one after the
 * other, each once; what fails for one, wherever, neither stops nor hides another, and what was not
 * sent is told.
 */
#include "guichet-error.h"
#include "guichet-trade-plan.h"
#include "guichet-trades-fixture.h"

static const TradesStep second_half[] = {
  { "GET", "/domain/" TRADES_MIDDLE },         { "GET", "/checkout" }, { "POST", "/checkout" },
  { "POST", "/payWithRegisteredPaymentMean" }, { "GET", "/status" },
};

static void
test_one_confirmation_orders_each_once (TradesFixture *self, gconstpointer data)
{
  trades_fixture_begin_batch (self, trades_fixture_three);
  trades_fixture_prepare_batch (self);
  trades_fixture_confirm_batch (self);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_OVER);
  g_assert_cmpuint (guichet_mock_orders_count (&self->orders, NULL), ==, 3);
  g_assert_cmpuint (self->most_ordering, ==, 1);
  g_assert_cmpuint (guichet_trade_batch_get_done (self->batch), ==, 3);
  trades_fixture_assert_truth (self);
  trades_fixture_assert_unsent (self, "");
  g_assert_null (guichet_trade_batch_dup_price (self->batch));
}

static void
break_and_order (TradesFixture *self,
                 const TradesStep *step,
                 const GuichetMockStep *fault,
                 gboolean is_done)
{
  trades_fixture_begin_batch (self, trades_fixture_three);
  trades_fixture_prepare_batch (self);
  trades_fixture_break (self, TRADES_MIDDLE, step, fault, is_done);
  trades_fixture_confirm_batch (self);
  trades_fixture_mend (self);
  g_assert_cmpint (trades_fixture_get_state (self, 0), ==, GUICHET_TRADE_ORDERED);
  g_assert_cmpint (trades_fixture_get_state (self, 2), ==, GUICHET_TRADE_ORDERED);
  g_assert_cmpuint (guichet_trade_batch_get_done (self->batch), ==, 3);
  trades_fixture_assert_truth (self);
  trades_fixture_assert_unsent (self, "");
  guichet_trade_batch_abandon (self->batch);
  trades_fixture_drain ();
  g_assert_finalize_object (self->batch);
  self->batch = NULL;
  guichet_mock_orders_forget (&self->orders);
}

static void
test_a_fault_stops_no_other (TradesFixture *self, gconstpointer data)
{
  const GuichetMockStep *fault = data;

  for (guint i = 0; i < G_N_ELEMENTS (second_half); i++)
    {
      break_and_order (self, &second_half[i], fault, FALSE);
      /* What is refused is not done. */
      if (fault->status == 0 && g_str_equal (second_half[i].method, "POST"))
        break_and_order (self, &second_half[i], fault, TRUE);
    }
}

static void
test_a_changed_price_is_asked_for_again (TradesFixture *self, gconstpointer data)
{
  g_autoptr(GuichetPrice) price = NULL;

  trades_fixture_begin_batch (self, trades_fixture_three);
  trades_fixture_prepare_batch (self);
  self->orders.dear = TRADES_MIDDLE;
  trades_fixture_confirm_batch (self);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_QUOTED);
  g_assert_cmpint (trades_fixture_get_state (self, 1), ==, GUICHET_TRADE_QUOTED);
  g_assert_error (guichet_trade_get_error (trades_fixture_get (self, 1)), GUICHET_ERROR,
                  GUICHET_ERROR_CHANGED_MEANWHILE);
  g_assert_cmpuint (guichet_mock_orders_count (&self->orders, NULL), ==, 2);
  trades_fixture_assert_truth (self);
  price = guichet_trade_batch_dup_price (self->batch);
  g_assert_cmpstr (price->text, ==, "1.00 €");
  trades_fixture_confirm_batch (self);
  trades_fixture_assert_truth (self);
  g_assert_cmpuint (guichet_mock_orders_count (&self->orders, NULL), ==, 3);
}

/* Somebody corrected him, or gave one of the names away. */
static void
test_a_changed_holder_is_asked_for_again (TradesFixture *self, gconstpointer data)
{
  trades_fixture_begin_batch (self, trades_fixture_three);
  trades_fixture_prepare_batch (self);
  self->orders.moved = "Viriat";
  trades_fixture_confirm_batch (self);
  g_assert_cmpuint (guichet_trade_batch_count (self->batch, GUICHET_TRADE_QUOTED), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_error (guichet_trade_get_error (trades_fixture_get (self, i)), GUICHET_ERROR,
                    GUICHET_ERROR_CHANGED_MEANWHILE);
  self->orders.given = TRADES_MIDDLE;
  trades_fixture_confirm_batch (self);
  g_assert_cmpint (trades_fixture_get_state (self, 1), ==, GUICHET_TRADE_QUOTED);
  g_assert_error (guichet_trade_get_error (trades_fixture_get (self, 1)), GUICHET_ERROR,
                  GUICHET_ERROR_CHANGED_MEANWHILE);
  g_assert_cmpuint (guichet_mock_orders_count (&self->orders, NULL), ==, 2);
  trades_fixture_assert_truth (self);
  trades_fixture_confirm_batch (self);
  trades_fixture_assert_truth (self);
  g_assert_cmpuint (guichet_mock_orders_count (&self->orders, NULL), ==, 3);
}

static void
count_cb (guint *n_changes)
{
  (*n_changes)++;
}

/* What a list of orders has read of it, and of no other */
static void
test_how_far_an_order_has_come_is_taken (TradesFixture *self, gconstpointer data)
{
  static const char *const one[] = { "a.fr", NULL };
  g_autoptr(GuichetTradeOrder) other = guichet_trade_order_new (7, "a.fr", NULL);
  g_autoptr(GuichetTradeOrder) own = NULL;
  GuichetTrade *trade;
  guint n_changes = 0;

  self->orders.euros = 5;
  trades_fixture_begin_batch (self, one);
  trades_fixture_prepare_batch (self);
  trades_fixture_confirm_batch (self);
  trade = trades_fixture_get (self, 0);
  g_signal_connect_swapped (self->batch, "changed", G_CALLBACK (count_cb), &n_changes);
  own = guichet_trade_order_new (guichet_trade_get_order (trade), "a.fr", NULL);
  guichet_trade_take_order (trade, own);
  guichet_trade_order_set_state (other, GUICHET_ORDER_CANCELLED);
  guichet_trade_take_order (trade, other);
  g_assert_cmpint (guichet_trade_get_order_state (trade), ==, GUICHET_ORDER_NOT_PAID);
  g_assert_cmpuint (n_changes, ==, 0);
  guichet_trade_order_set_state (own, GUICHET_ORDER_DELIVERING);
  guichet_trade_take_order (trade, own);
  guichet_trade_take_order (trade, own);
  g_assert_cmpint (guichet_trade_get_order_state (trade), ==, GUICHET_ORDER_DELIVERING);
  g_assert_cmpuint (n_changes, ==, 1);
}

static void
test_abandoned_while_it_is_ordered (TradesFixture *self, gconstpointer data)
{
  static const GuichetMockStep hangs = { .kind = GUICHET_MOCK_HANG, .body = "{}" };
  static const TradesStep checkout = { "POST", "/checkout" };

  trades_fixture_begin_batch (self, trades_fixture_three);
  trades_fixture_prepare_batch (self);
  trades_fixture_break (self, TRADES_MIDDLE, &checkout, &hangs, TRUE);
  guichet_trade_batch_confirm (self->batch, TRUE, TRUE, NULL);
  while (self->orders.n_faults == 0)
    g_main_context_iteration (NULL, TRUE);
  guichet_trade_batch_abandon (self->batch);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_ORDERING);
  trades_fixture_mend (self);
  trades_fixture_wait_batch (self);
  g_assert_cmpint (trades_fixture_get_state (self, 0), ==, GUICHET_TRADE_ORDERED);
  g_assert_cmpint (trades_fixture_get_state (self, 1), ==, GUICHET_TRADE_ORDERED);
  g_assert_cmpint (trades_fixture_get_state (self, 2), ==, GUICHET_TRADE_IDLE);
  trades_fixture_assert_truth (self);
  trades_fixture_assert_unsent (self, "");
  trades_fixture_wait_no_cart (self);
}

/* As after a crash: nobody holds the lock any more, and the names are still there. */
static void
test_what_was_not_sent_is_told_until_it_is_read (TradesFixture *self, gconstpointer data)
{
  g_autoptr(GPtrArray) domains = g_ptr_array_new ();
  GuichetTradePlan *plan;

  g_ptr_array_add (domains, (gpointer) "c.fr");
  g_ptr_array_add (domains, (gpointer) TRADES_MIDDLE);
  plan = guichet_trade_plan_new (self->session.folder, TRADES_PROFILE, TRADES_ACCOUNT, domains);
  trades_fixture_assert_unsent (self, "");
  guichet_trade_plan_free (plan);
  trades_fixture_assert_unsent (self, "b.fr c.fr");
  /* Ordered after all */
  trades_fixture_begin_batch (self, trades_fixture_three);
  trades_fixture_prepare_batch (self);
  guichet_trade_abandon (trades_fixture_get (self, 2));
  trades_fixture_confirm_batch (self);
  trades_fixture_assert_unsent (self, "c.fr");
  guichet_trade_batch_forget_unsent_in_folder (self->session.session, self->session.folder);
  trades_fixture_assert_unsent (self, "");
  trades_fixture_wait_no_cart (self);
}

static void
test_another_account_in_use_changes_nothing (TradesFixture *self, gconstpointer data)
{
  GuichetMockServer *mock = self->session.mock;
  guint n_before;

  trades_fixture_begin_batch (self, trades_fixture_three);
  g_setenv ("OVH_CONSUMER_KEY", "anotherkey", TRUE);
  session_fixture_load (&self->session);
  n_before = guichet_mock_server_get_n_requests (mock);
  g_assert_cmpstr (guichet_mock_server_get_header (mock, n_before - 1, "X-Ovh-Consumer"), ==,
                   "anotherkey");
  trades_fixture_prepare_batch (self);
  trades_fixture_confirm_batch (self);
  trades_fixture_assert_truth (self);
  for (guint i = n_before; i < guichet_mock_server_get_n_requests (mock); i++)
    if (!g_str_equal (guichet_mock_server_get_path (mock, i), "/auth/time"))
      g_assert_cmpstr (guichet_mock_server_get_header (mock, i, "X-Ovh-Consumer"), ==,
                       "verysecretconsumer");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/trade-batch-order/" name, TradesFixture, NULL, trades_fixture_set_up, func,        \
              trades_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("one-confirmation-orders-each-once", test_one_confirmation_orders_each_once);
  trades_fixture_add_for_each_fault ("/trade-batch-order/a-fault-stops-no-other",
                                     test_a_fault_stops_no_other);
  ADD ("a-changed-price-is-asked-for-again", test_a_changed_price_is_asked_for_again);
  ADD ("a-changed-holder-is-asked-for-again", test_a_changed_holder_is_asked_for_again);
  ADD ("how-far-an-order-has-come-is-taken", test_how_far_an_order_has_come_is_taken);
  ADD ("abandoned-while-it-is-ordered", test_abandoned_while_it_is_ordered);
  ADD ("what-was-not-sent-is-told", test_what_was_not_sent_is_told_until_it_is_read);
  ADD ("another-account-in-use", test_another_account_in_use_changes_nothing);
  return g_test_run ();
}
