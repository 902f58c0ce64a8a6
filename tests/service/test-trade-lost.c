/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-trade-lost.c: whatever goes wrong while a change of owner is ordered, or while its lost
 * order is looked for, time-outs included: it is sent once, and once OVHcloud answers again, the
 * trade says what is true. What is found and free is settled, once.
 */
#include "guichet-client-fixture.h"
#include "guichet-error.h"
#include "guichet-session-private.h"
#include "guichet-trade-journal.h"
#include "guichet-trade-private.h"
#include "guichet-trades-fixture.h"

#define DOMAIN "a.fr"
#define LIMIT  300 /* milliseconds for one answer */

typedef struct
{
  TradesFixture trades;
  GuichetClient *client; /* that does not wait for long */
  guint n_faults;        /* that there were; a slow machine times out on the way to some */
} LostFixture;

static const TradesStep confirming[] = {
  { "GET", "/me/order", TRUE }, { "GET", "/domain/contact/42", TRUE },
  { "GET", "/domain/" DOMAIN }, { "GET", "/checkout" },
  { "POST", "/checkout" },      { "POST", "/payWithRegisteredPaymentMean" },
  { "GET", "/status" },
};
static const TradesStep looking[] = {
  { "GET", "/me/order", TRUE }, { "GET", "/details" },  { "GET", "/me/order/101" },
  { "GET", "/status" },         { "DELETE", "/cart1" }, { "POST", "/payWithRegisteredPaymentMean" },
};
static const TradesStep settling = { "POST", "/payWithRegisteredPaymentMean" };
static const GuichetMockStep waits[] = {
  { .kind = GUICHET_MOCK_HANG, .body = "null" },
  { .status = 503 },
};

static void
set_up (LostFixture *self, gconstpointer data)
{
  trades_fixture_set_up (&self->trades, NULL);
  self->client =
      fixture_new_client (guichet_mock_server_get_url (self->trades.session.mock), 1000, LIMIT);
}

static void
tear_down (LostFixture *self, gconstpointer data)
{
  trades_fixture_drain ();
  guichet_mock_server_release (self->trades.session.mock);
  g_assert_finalize_object (self->client);
  trades_fixture_tear_down (&self->trades, NULL);
}

/* Returns: (transfer full): one that is quoted */
static GuichetTrade *
prepare (LostFixture *self)
{
  GuichetTrade *trade = trades_fixture_prepare (&self->trades, DOMAIN);

  g_set_object (&trade->client, self->client);
  return trade;
}

static void
look_again (GuichetTrade *trade)
{
  guichet_trade_look (trade);
  trades_fixture_wait (trade);
}

/* OVHcloud answers again, and somebody has the patience to wait for it. */
static void
mend (LostFixture *self, GuichetTrade *trade)
{
  self->n_faults += self->trades.orders.n_faults;
  trades_fixture_end (&self->trades);
  g_set_object (&trade->client, guichet_session_get_client (self->trades.session.session));
}

/* @n_before: orders that there were before */
static void
assert_truth (LostFixture *self, GuichetTrade *trade, guint n_before)
{
  const GuichetTradeState state = guichet_trade_get_state (trade);
  const guint n_orders = guichet_mock_orders_count (&self->trades.orders, NULL) - n_before;

  g_assert_true (state == GUICHET_TRADE_ORDERED || state == GUICHET_TRADE_QUOTED ||
                 state == GUICHET_TRADE_FAILED);
  g_assert_cmpuint (n_orders, ==, state == GUICHET_TRADE_ORDERED ? 1 : 0);
  g_assert_true ((guichet_trade_get_order (trade) != 0) == (n_orders == 1));
}

/* Ordering */

static void
order (LostFixture *self, const TradesStep *step, const GuichetMockStep *fault, gboolean is_done)
{
  g_autoptr(GuichetTrade) trade = prepare (self);
  const guint n_before = guichet_mock_orders_count (&self->trades.orders, NULL);

  trades_fixture_break (&self->trades, DOMAIN, step, fault, is_done);
  trades_fixture_confirm (trade);
  mend (self, trade);
  if (guichet_trade_get_state (trade) == GUICHET_TRADE_UNCERTAIN)
    look_again (trade);
  assert_truth (self, trade, n_before);
  guichet_trade_abandon (trade);
  trades_fixture_drain ();
}

static void
test_ordered_once (LostFixture *self, gconstpointer fault)
{
  const GuichetMockStep *step = fault;

  for (guint i = 0; i < G_N_ELEMENTS (confirming); i++)
    {
      order (self, &confirming[i], step, FALSE);
      /* What is refused is not done. */
      if (step->status == 0 && g_str_equal (confirming[i].method, "POST"))
        order (self, &confirming[i], step, TRUE);
    }
  g_assert_cmpuint (self->n_faults, >, 0);
}

/* Looking */

/* Returns: (transfer full): one that another start of the program has sent */
static GuichetTrade *
take_up (LostFixture *self, gboolean is_ordered)
{
  g_autoptr(GuichetTrade) trade = prepare (self);
  g_autoptr(GuichetStore) store = guichet_store_open (self->trades.session.folder, NULL);
  g_autoptr(GPtrArray) unfinished = NULL;
  GuichetTradeRow row = { 0, trade->domain, TRADES_HOLDER, trade->cart, 0 };
  GuichetTrade *again;

  g_assert_true (guichet_trade_journal_begin (store, TRADES_PROFILE, TRADES_ACCOUNT, &row, NULL));
  if (is_ordered)
    guichet_mock_orders_check_out (&self->trades.orders, trade->cart);
  unfinished = guichet_trade_load_unfinished_in_folder (self->trades.session.session,
                                                        self->trades.session.folder, NULL);
  g_assert_cmpuint (unfinished->len, ==, 1);
  again = g_object_ref (unfinished->pdata[0]);
  g_assert_cmpint (guichet_trade_get_state (again), ==, GUICHET_TRADE_UNCERTAIN);
  g_set_object (&again->client, self->client);
  return again;
}

static void
look (LostFixture *self, const TradesStep *step, const GuichetMockStep *fault, gboolean is_ordered)
{
  g_autoptr(GuichetTrade) trade = take_up (self, is_ordered);

  trades_fixture_break (&self->trades, DOMAIN, step, fault, FALSE);
  look_again (trade);
  mend (self, trade);
  /* As long as nobody could say, nobody says that there is none. */
  if (is_ordered)
    g_assert_cmpint (guichet_trade_get_state (trade), !=, GUICHET_TRADE_FAILED);
  else
    g_assert_cmpint (guichet_trade_get_state (trade), !=, GUICHET_TRADE_ORDERED);
  if (guichet_trade_get_state (trade) == GUICHET_TRADE_UNCERTAIN)
    {
      g_assert_nonnull (guichet_trade_get_error (trade));
      look_again (trade);
    }
  assert_truth (self, trade, 0);
  guichet_mock_orders_forget (&self->trades.orders);
  trades_fixture_drain ();
}

static void
test_looked_for_until_it_is_known (LostFixture *self, gconstpointer fault)
{
  for (guint i = 0; i < G_N_ELEMENTS (looking); i++)
    {
      look (self, &looking[i], fault, TRUE);
      look (self, &looking[i], fault, FALSE);
    }
  g_assert_cmpuint (self->n_faults, >, 0);
}

/* Settling what was found */

/* Returns: (transfer full): one whose order is there, found by somebody with patience */
static GuichetTrade *
find (LostFixture *self, const GuichetMockStep *fault, gboolean is_done)
{
  GuichetTrade *trade = take_up (self, TRUE);

  g_set_object (&trade->client, guichet_session_get_client (self->trades.session.session));
  trades_fixture_break (&self->trades, DOMAIN, &settling, fault, is_done);
  look_again (trade);
  g_assert_cmpint (guichet_trade_get_state (trade), ==, GUICHET_TRADE_ORDERED);
  return trade;
}

/* @n_payments: of the one order there is */
static void
assert_paid (LostFixture *self, GuichetTrade *trade, guint n_payments)
{
  const GuichetMockOrder *order = self->trades.orders.orders->pdata[0];

  g_assert_cmpuint (order->n_payments, ==, n_payments);
  g_assert_cmpint (guichet_trade_get_order_state (trade), ==,
                   n_payments > 0 ? GUICHET_ORDER_DELIVERING : GUICHET_ORDER_NOT_PAID);
}

static void
test_settled_if_free (LostFixture *self, gconstpointer data)
{
  g_autoptr(GuichetTrade) trade = find (self, NULL, FALSE);

  g_assert_no_error (guichet_trade_get_error (trade));
  assert_paid (self, trade, 1);
}

static void
test_not_paid_if_not_free (LostFixture *self, gconstpointer data)
{
  g_autoptr(GuichetTrade) trade = NULL;

  self->trades.orders.euros = 5;
  trade = find (self, NULL, FALSE);
  g_assert_no_error (guichet_trade_get_error (trade));
  assert_paid (self, trade, 0);
}

/* Whether or not it was done: it is not sent again, and its state is read. */
static void
test_settled_once (LostFixture *self, gconstpointer fault)
{
  const gboolean is_refused = ((const GuichetMockStep *) fault)->status != 0;

  for (guint is_done = 0; is_done <= (is_refused ? 0 : 1); is_done++)
    {
      g_autoptr(GuichetTrade) trade = find (self, fault, is_done == 1);

      g_assert_cmpuint (self->trades.orders.n_faults, ==, 1);
      g_assert_true ((guichet_trade_get_error (trade) != NULL) == is_refused);
      assert_paid (self, trade, is_done);
      mend (self, trade);
      guichet_mock_orders_forget (&self->trades.orders);
      trades_fixture_drain ();
    }
}

/* However impatient somebody is */
static void
test_not_ordered_again_before_it_is_known (LostFixture *self, gconstpointer is_ordered)
{
  g_autoptr(GuichetTrade) lost = take_up (self, is_ordered != NULL);
  g_autoptr(GuichetTrade) again = trades_fixture_prepare (&self->trades, DOMAIN);
  const guint n_before = guichet_mock_orders_count (&self->trades.orders, NULL);

  mend (self, lost);
  trades_fixture_confirm (again);
  g_assert_cmpint (guichet_trade_get_state (again), ==, GUICHET_TRADE_QUOTED);
  g_assert_error (guichet_trade_get_error (again), GUICHET_ERROR, GUICHET_ERROR_BUSY);
  g_assert_cmpuint (guichet_mock_orders_count (&self->trades.orders, NULL), ==, n_before);
  look_again (lost);
  g_assert_cmpint (guichet_trade_get_state (lost), ==,
                   is_ordered != NULL ? GUICHET_TRADE_ORDERED : GUICHET_TRADE_FAILED);
  if (is_ordered == NULL)
    {
      trades_fixture_confirm (again);
      g_assert_cmpint (guichet_trade_get_state (again), ==, GUICHET_TRADE_ORDERED);
    }
}

static void
add_for_each_fault (const char *name, void (*func) (LostFixture *self, gconstpointer fault))
{
  for (guint i = 0; i < TRADES_N_FAULTS + G_N_ELEMENTS (waits); i++)
    {
      g_autofree char *path = g_strdup_printf ("/trade-lost/%s-%u", name, i + 1);

      g_test_add (path, LostFixture,
                  i < TRADES_N_FAULTS ? &trades_fixture_faults[i] : &waits[i - TRADES_N_FAULTS],
                  set_up, func, tear_down);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add_for_each_fault ("ordered-once", test_ordered_once);
  add_for_each_fault ("looked-for-until-it-is-known", test_looked_for_until_it_is_known);
  for (guint i = 0; i < TRADES_N_FAULTS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/trade-lost/settled-once-%u", i + 1);

      g_test_add (path, LostFixture, &trades_fixture_faults[i], set_up, test_settled_once,
                  tear_down);
    }
  g_test_add ("/trade-lost/settled-if-free", LostFixture, NULL, set_up, test_settled_if_free,
              tear_down);
  g_test_add ("/trade-lost/not-paid-if-not-free", LostFixture, NULL, set_up,
              test_not_paid_if_not_free, tear_down);
  g_test_add ("/trade-lost/not-again-before-it-is-known", LostFixture, NULL, set_up,
              test_not_ordered_again_before_it_is_known, tear_down);
  g_test_add ("/trade-lost/not-again-while-there-is-one", LostFixture, "ordered", set_up,
              test_not_ordered_again_before_it_is_known, tear_down);
  return g_test_run ();
}
