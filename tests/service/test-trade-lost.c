/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-trade-lost.c: whatever goes wrong while a change of owner is ordered, or while its lost
 * order is looked for, time-outs included: it is sent once, and once OVHcloud answers again, the
 * trade says what is true.
 */
#include "guichet-client-fixture.h"
#include "guichet-error.h"
#include "guichet-mock-orders.h"
#include "guichet-session-fixture.h"
#include "guichet-trade-journal.h"
#include "guichet-trade-private.h"

#define DOMAIN  "a.fr"
#define HOLDER  42
#define LIMIT   150 /* milliseconds for one answer */
#define PROFILE ""
#define ACCOUNT "xx1111-ovh"

typedef struct
{
  SessionFixture session;
  GuichetMockOrders orders;
  GuichetClient *client; /* that does not wait for long */
} LostFixture;

typedef struct
{
  const char *method;
  const char *path;
  gboolean is_of_nobody; /* its path names no domain name */
} Step;

static const Step confirming[] = {
  { "GET", "/me/order", TRUE }, { "GET", "/domain/contact/42", TRUE },
  { "GET", "/domain/" DOMAIN }, { "GET", "/checkout" },
  { "POST", "/checkout" },      { "POST", "/payWithRegisteredPaymentMean" },
  { "GET", "/status" },
};
static const Step looking[] = {
  { "GET", "/me/order", TRUE }, { "GET", "/details" },  { "GET", "/me/order/101" },
  { "GET", "/status" },         { "DELETE", "/cart1" },
};
static const GuichetMockStep faults[] = {
  { .kind = GUICHET_MOCK_HANG, .body = "null" },
  { .kind = GUICHET_MOCK_CLOSE },
  { .kind = GUICHET_MOCK_TRUNCATE, .body = "{\"what\":1}" },
  { .status = 403, .body = "{\"class\":\"Client::Forbidden\",\"message\":\"not granted\"}" },
  { .status = 503 },
  { .body = "{\"what\":1}" },
};

static void
set_up (LostFixture *self, gconstpointer data)
{
  session_fixture_set_up (&self->session, NULL);
  guichet_mock_orders_attach (&self->orders, self->session.mock);
  session_fixture_load (&self->session);
  self->client = fixture_new_client (guichet_mock_server_get_url (self->session.mock), 1000, LIMIT);
}

static void
drain (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
tear_down (LostFixture *self, gconstpointer data)
{
  drain ();
  guichet_mock_server_release (self->session.mock);
  g_assert_finalize_object (self->client);
  session_fixture_tear_down (&self->session, NULL);
  guichet_mock_orders_clear (&self->orders);
}

static void
wait (GuichetTrade *trade)
{
  GuichetTradeState state;

  while (state = guichet_trade_get_state (trade),
         state == GUICHET_TRADE_OPENING || state == GUICHET_TRADE_QUOTING ||
             state == GUICHET_TRADE_ORDERING || state == GUICHET_TRADE_LOOKING)
    g_main_context_iteration (NULL, TRUE);
}

/* Returns: (transfer full): one that is quoted */
static GuichetTrade *
prepare (LostFixture *self)
{
  GuichetTrade *trade =
      guichet_trade_new_in_folder (self->session.session, DOMAIN, HOLDER, self->session.folder);

  g_set_object (&trade->client, self->client);
  guichet_trade_prepare (trade);
  wait (trade);
  g_assert_cmpint (guichet_trade_get_state (trade), ==, GUICHET_TRADE_QUOTED);
  return trade;
}

static void
break_at (LostFixture *self, const Step *step, const GuichetMockStep *fault, gboolean is_done)
{
  self->orders.fault_domain = step->is_of_nobody ? NULL : DOMAIN;
  self->orders.fault_method = step->method;
  self->orders.fault_path = step->path;
  self->orders.fault = fault;
  self->orders.is_done = is_done;
  self->orders.n_faults = 0;
}

/* OVHcloud answers again. */
static void
mend (LostFixture *self)
{
  self->orders.fault = NULL;
  guichet_mock_server_release (self->session.mock);
}

/* @n_before: orders that there were before */
static void
assert_truth (LostFixture *self, GuichetTrade *trade, guint n_before)
{
  const GuichetTradeState state = guichet_trade_get_state (trade);
  const guint n_orders = guichet_mock_orders_count (&self->orders, NULL) - n_before;

  g_assert_true (state == GUICHET_TRADE_ORDERED || state == GUICHET_TRADE_QUOTED ||
                 state == GUICHET_TRADE_FAILED);
  g_assert_cmpuint (n_orders, ==, state == GUICHET_TRADE_ORDERED ? 1 : 0);
  g_assert_true ((guichet_trade_get_order (trade) != 0) == (n_orders == 1));
}

/* Ordering */

static void
order (LostFixture *self, const Step *step, const GuichetMockStep *fault, gboolean is_done)
{
  g_autoptr(GuichetTrade) trade = prepare (self);
  const guint n_before = guichet_mock_orders_count (&self->orders, NULL);
  const GuichetTradeConsent consent = { .terms = guichet_trade_get_terms (trade),
                                        .accepts_contracts = TRUE,
                                        .waives_retractation = TRUE };

  break_at (self, step, fault, is_done);
  guichet_trade_confirm (trade, &consent);
  wait (trade);
  g_assert_cmpuint (self->orders.n_faults, >, 0);
  mend (self);
  if (guichet_trade_get_state (trade) == GUICHET_TRADE_UNCERTAIN)
    {
      guichet_trade_look (trade);
      wait (trade);
    }
  assert_truth (self, trade, n_before);
  guichet_trade_abandon (trade);
  drain ();
}

static void
test_ordered_once (LostFixture *self, gconstpointer fault)
{
  const GuichetMockStep *step = fault;

  for (guint i = 0; i < G_N_ELEMENTS (confirming); i++)
    {
      order (self, &confirming[i], step, FALSE);
      /* What is refused is not done. */
      if (step->status == 0)
        order (self, &confirming[i], step, TRUE);
    }
}

/* Looking */

/* Returns: (transfer full): one that another start of the program has sent */
static GuichetTrade *
take_up (LostFixture *self, gboolean is_ordered)
{
  g_autoptr(GuichetTrade) trade = prepare (self);
  g_autoptr(GuichetStore) store = guichet_store_open (self->session.folder, NULL);
  g_autoptr(GPtrArray) unfinished = NULL;
  GuichetTradeRow row = { 0, trade->domain, HOLDER, trade->cart, 0 };
  GuichetTrade *again;

  g_assert_true (guichet_trade_journal_begin (store, PROFILE, ACCOUNT, &row, NULL));
  if (is_ordered)
    guichet_mock_orders_check_out (&self->orders, trade->cart);
  unfinished =
      guichet_trade_load_unfinished_in_folder (self->session.session, self->session.folder, NULL);
  g_assert_cmpuint (unfinished->len, ==, 1);
  again = g_object_ref (unfinished->pdata[0]);
  g_assert_cmpint (guichet_trade_get_state (again), ==, GUICHET_TRADE_UNCERTAIN);
  g_set_object (&again->client, self->client);
  return again;
}

static void
look (LostFixture *self, const Step *step, const GuichetMockStep *fault, gboolean is_ordered)
{
  g_autoptr(GuichetTrade) trade = take_up (self, is_ordered);

  break_at (self, step, fault, FALSE);
  guichet_trade_look (trade);
  wait (trade);
  mend (self);
  /* As long as nobody could say, nobody says that there is none. */
  if (is_ordered)
    g_assert_cmpint (guichet_trade_get_state (trade), !=, GUICHET_TRADE_FAILED);
  else
    g_assert_cmpint (guichet_trade_get_state (trade), !=, GUICHET_TRADE_ORDERED);
  if (guichet_trade_get_state (trade) == GUICHET_TRADE_UNCERTAIN)
    {
      g_assert_nonnull (guichet_trade_get_error (trade));
      guichet_trade_look (trade);
      wait (trade);
    }
  assert_truth (self, trade, 0);
  guichet_mock_orders_forget (&self->orders);
  drain ();
}

static void
test_looked_for_until_it_is_known (LostFixture *self, gconstpointer fault)
{
  for (guint i = 0; i < G_N_ELEMENTS (looking); i++)
    {
      look (self, &looking[i], fault, TRUE);
      look (self, &looking[i], fault, FALSE);
    }
}

/* However impatient somebody is */
static void
test_not_ordered_again_before_it_is_known (LostFixture *self, gconstpointer is_ordered)
{
  g_autoptr(GuichetTrade) lost = take_up (self, is_ordered != NULL);
  g_autoptr(GuichetTrade) again = prepare (self);
  const GuichetTradeConsent consent = { .terms = guichet_trade_get_terms (again),
                                        .accepts_contracts = TRUE,
                                        .waives_retractation = TRUE };
  const guint n_before = guichet_mock_orders_count (&self->orders, NULL);

  guichet_trade_confirm (again, &consent);
  wait (again);
  g_assert_cmpint (guichet_trade_get_state (again), ==, GUICHET_TRADE_QUOTED);
  g_assert_error (guichet_trade_get_error (again), GUICHET_ERROR, GUICHET_ERROR_BUSY);
  g_assert_cmpuint (guichet_mock_orders_count (&self->orders, NULL), ==, n_before);
  guichet_trade_look (lost);
  wait (lost);
  g_assert_cmpint (guichet_trade_get_state (lost), ==,
                   is_ordered != NULL ? GUICHET_TRADE_ORDERED : GUICHET_TRADE_FAILED);
  if (is_ordered == NULL)
    {
      guichet_trade_confirm (again, &consent);
      wait (again);
      g_assert_cmpint (guichet_trade_get_state (again), ==, GUICHET_TRADE_ORDERED);
    }
}

static void
add_for_each_fault (const char *name, void (*func) (LostFixture *self, gconstpointer fault))
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/trade-lost/%s-%u", name, i + 1);

      g_test_add (path, LostFixture, &faults[i], set_up, func, tear_down);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add_for_each_fault ("ordered-once", test_ordered_once);
  add_for_each_fault ("looked-for-until-it-is-known", test_looked_for_until_it_is_known);
  g_test_add ("/trade-lost/not-again-before-it-is-known", LostFixture, NULL, set_up,
              test_not_ordered_again_before_it_is_known, tear_down);
  g_test_add ("/trade-lost/not-again-while-there-is-one", LostFixture, "ordered", set_up,
              test_not_ordered_again_before_it_is_known, tear_down);
  return g_test_run ();
}
