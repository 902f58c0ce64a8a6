/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-trade-batch.c: several changes of owner are seen together, agreed to once, and ordered one
 * after the other; what fails for one, wherever, neither stops nor hides another.
 */
#include "guichet-error.h"
#include "guichet-mock-orders.h"
#include "guichet-session-fixture.h"
#include "guichet-trade-batch.h"
#include "guichet-trade-plan.h"

#define HOLDER 42
#define MIDDLE "b.fr"

static const char *const three[] = { "a.fr", MIDDLE, "c.fr", NULL };
static const char *const eight[] = { "a.fr", "b.fr", "c.fr", "d.fr", "e.fr",
                                     "f.fr", "g.fr", "h.fr", NULL };
static const char *const ticks[] = { "ACCEPT", "LEGAL_AGE", NULL };

typedef struct
{
  SessionFixture session;
  GuichetMockOrders orders;
  GuichetTradeBatch *batch;
  guint most_preparing; /* at the same time */
  guint most_ordering;
} BatchFixture;

/* With what goes wrong at one of its requests */
typedef struct
{
  const char *method;
  const char *path;
} Step;

static const Step first_half[] = {
  { "GET", "/" MIDDLE },        { "POST", "/" MIDDLE }, { "GET", "/requiredConfiguration" },
  { "POST", "/configuration" }, { "GET", "/checkout" },
};
static const Step second_half[] = {
  { "GET", "/domain/" MIDDLE }, { "GET", "/checkout" },
  { "POST", "/checkout" },      { "POST", "/payWithRegisteredPaymentMean" },
  { "GET", "/status" },
};
static const GuichetMockStep faults[] = {
  { .status = 403, .body = "{\"class\":\"Client::Forbidden\",\"message\":\"not granted\"}" },
  { .kind = GUICHET_MOCK_CLOSE },
  { .body = "{\"what\":1}" },
};

static void
changed_cb (GuichetTradeBatch *batch, GuichetTrade *trade, BatchFixture *self)
{
  self->most_preparing =
      MAX (self->most_preparing, guichet_trade_batch_count (batch, GUICHET_TRADE_OPENING) +
                                     guichet_trade_batch_count (batch, GUICHET_TRADE_QUOTING));
  self->most_ordering =
      MAX (self->most_ordering, guichet_trade_batch_count (batch, GUICHET_TRADE_ORDERING) +
                                    guichet_trade_batch_count (batch, GUICHET_TRADE_LOOKING));
}

static void
set_up (BatchFixture *self, gconstpointer data)
{
  session_fixture_set_up (&self->session, NULL);
  guichet_mock_orders_attach (&self->orders, self->session.mock);
  session_fixture_load (&self->session);
}

static void
drain (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
tear_down (BatchFixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->batch);
  drain ();
  session_fixture_tear_down (&self->session, NULL);
  guichet_mock_orders_clear (&self->orders);
}

static void
begin (BatchFixture *self, const char *const *domains)
{
  self->batch = guichet_trade_batch_new_in_folder (self->session.session, domains, HOLDER,
                                                   self->session.folder);
  g_signal_connect (self->batch, "changed", G_CALLBACK (changed_cb), self);
}

static void
wait (BatchFixture *self)
{
  GuichetTradeBatchState state;

  while (state = guichet_trade_batch_get_state (self->batch),
         state == GUICHET_TRADE_BATCH_PREPARING || state == GUICHET_TRADE_BATCH_ORDERING)
    g_main_context_iteration (NULL, TRUE);
}

static void
prepare (BatchFixture *self)
{
  guichet_trade_batch_prepare (self->batch);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_PREPARING);
  wait (self);
}

static void
confirm (BatchFixture *self)
{
  guichet_trade_batch_confirm (self->batch, TRUE, TRUE, NULL);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_ORDERING);
  wait (self);
}

static GuichetTrade *
get_trade (BatchFixture *self, guint position)
{
  g_autoptr(GuichetTrade) trade = g_list_model_get_item (G_LIST_MODEL (self->batch), position);

  return trade;
}

static GuichetTradeState
get_state (BatchFixture *self, guint position)
{
  return guichet_trade_get_state (get_trade (self, position));
}

/* Each trade says of its order what is true. */
static void
assert_truth (BatchFixture *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->batch)); i++)
    {
      GuichetTrade *trade = get_trade (self, i);
      const gboolean is_ordered = guichet_trade_get_state (trade) == GUICHET_TRADE_ORDERED;

      g_assert_cmpuint (guichet_mock_orders_count (&self->orders, guichet_trade_get_domain (trade)),
                        ==, is_ordered ? 1 : 0);
      g_assert_cmpint (guichet_trade_get_state (trade), !=, GUICHET_TRADE_UNCERTAIN);
      if (is_ordered)
        g_assert_cmpint (guichet_trade_get_order (trade), !=, 0);
    }
}

/* The middle one of three fails at @step. */
static void
break_at (BatchFixture *self, const Step *step, const GuichetMockStep *fault, gboolean is_done)
{
  self->orders.fault_domain = MIDDLE;
  self->orders.fault_method = step->method;
  self->orders.fault_path = step->path;
  self->orders.fault = fault;
  self->orders.is_done = is_done;
  self->orders.n_faults = 0;
}

static void
mend (BatchFixture *self)
{
  g_assert_cmpuint (self->orders.n_faults, >, 0);
  self->orders.fault = NULL;
}

/* Returns: (transfer full): what the next start would tell, with spaces between */
static char *
list_unsent (BatchFixture *self)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) names = guichet_trade_batch_load_unsent_in_folder (self->session.session,
                                                                    self->session.folder, &error);

  g_assert_no_error (error);
  return g_strjoinv (" ", names);
}

/* The first half */

static void
test_prepared_six_at_a_time_and_nothing_is_ordered (BatchFixture *self, gconstpointer data)
{
  g_autoptr(GuichetPrice) price = NULL;
  g_autoptr(GPtrArray) contracts = NULL;

  self->orders.euros = 2;
  self->orders.dear = "h.fr";
  begin (self, eight);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_IDLE);
  g_assert_cmpint (guichet_trade_batch_get_holder (self->batch), ==, HOLDER);
  prepare (self);
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

static void
test_each_fault_of_the_first_half_stops_no_other (BatchFixture *self, gconstpointer fault)
{
  begin (self, three);
  for (guint i = 0; i < G_N_ELEMENTS (first_half); i++)
    {
      break_at (self, &first_half[i], fault, FALSE);
      /* What a configuration is answered nobody needs. */
      if (((const GuichetMockStep *) fault)->body == faults[2].body && i == 3)
        continue;
      prepare (self);
      mend (self);
      g_assert_cmpint (get_state (self, 0), ==, GUICHET_TRADE_QUOTED);
      g_assert_cmpint (get_state (self, 1), ==, GUICHET_TRADE_FAILED);
      g_assert_cmpint (get_state (self, 2), ==, GUICHET_TRADE_QUOTED);
      g_assert_nonnull (guichet_trade_get_error (get_trade (self, 1)));
      g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_QUOTED);
    }
  confirm (self);
  assert_truth (self);
  g_assert_cmpuint (guichet_mock_orders_count (&self->orders, NULL), ==, 2);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_OVER);
  prepare (self);
  g_assert_cmpuint (guichet_trade_batch_get_total (self->batch), ==, 1);
  confirm (self);
  assert_truth (self);
  g_assert_cmpuint (guichet_mock_orders_count (&self->orders, NULL), ==, 3);
}

static void
test_what_is_asked_for_is_asked_once_and_told_to_each (BatchFixture *self, gconstpointer data)
{
  g_autoptr(GHashTable) answers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) demands = NULL;

  self->orders.asking = "?.fr";
  self->orders.asks = ticks;
  begin (self, three);
  prepare (self);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_ASKING);
  demands = guichet_trade_batch_list_demands (self->batch);
  g_assert_cmpuint (demands->len, ==, 2);
  g_assert_cmpstr (((const GuichetOrderDemand *) demands->pdata[1])->label, ==, ticks[1]);
  for (guint i = 0; ticks[i] != NULL; i++)
    g_hash_table_insert (answers, (char *) ticks[i], (char *) "true");
  guichet_trade_batch_answer (self->batch, answers);
  wait (self);
  g_assert_cmpuint (guichet_trade_batch_count (self->batch, GUICHET_TRADE_QUOTED), ==, 3);
  for (guint i = 0; i < self->orders.carts->len; i++)
    {
      const GuichetMockCart *cart = self->orders.carts->pdata[i];

      g_assert_cmpuint (cart->told->len, ==, 3);
      g_assert_cmpstr (cart->told->pdata[0], ==, "OWNER_CONTACT=/me/contact/42");
      g_assert_cmpstr (cart->told->pdata[2], ==, "LEGAL_AGE=true");
    }
}

/* Leaving it */

static void
test_abandoned_no_cart_is_left (BatchFixture *self, gconstpointer data)
{
  begin (self, eight);
  prepare (self);
  g_assert_cmpuint (guichet_mock_orders_count_carts (&self->orders), ==, 8);
  guichet_trade_batch_abandon (self->batch);
  while (guichet_mock_orders_count_carts (&self->orders) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_IDLE);
}

static void
test_abandoned_while_it_is_prepared (BatchFixture *self, gconstpointer data)
{
  begin (self, eight);
  guichet_trade_batch_prepare (self->batch);
  while (guichet_trade_batch_get_done (self->batch) == 0)
    g_main_context_iteration (NULL, TRUE);
  guichet_trade_batch_abandon (self->batch);
  wait (self);
  while (guichet_mock_orders_count_carts (&self->orders) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (guichet_trade_batch_count (self->batch, GUICHET_TRADE_IDLE), ==, 8);
  g_assert_cmpuint (guichet_trade_batch_get_done (self->batch), ==,
                    guichet_trade_batch_get_total (self->batch));
}

static void
test_abandoned_while_it_is_ordered (BatchFixture *self, gconstpointer data)
{
  static const GuichetMockStep hangs = { .kind = GUICHET_MOCK_HANG, .body = "{}" };
  static const Step checkout = { "POST", "/checkout" };
  g_autofree char *unsent = NULL;

  begin (self, three);
  prepare (self);
  break_at (self, &checkout, &hangs, TRUE);
  guichet_trade_batch_confirm (self->batch, TRUE, TRUE, NULL);
  while (self->orders.n_faults == 0)
    g_main_context_iteration (NULL, TRUE);
  mend (self);
  guichet_trade_batch_abandon (self->batch);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_ORDERING);
  guichet_mock_server_release (self->session.mock);
  wait (self);
  g_assert_cmpint (get_state (self, 0), ==, GUICHET_TRADE_ORDERED);
  g_assert_cmpint (get_state (self, 1), ==, GUICHET_TRADE_ORDERED);
  g_assert_cmpint (get_state (self, 2), ==, GUICHET_TRADE_IDLE);
  assert_truth (self);
  unsent = list_unsent (self);
  g_assert_cmpstr (unsent, ==, "");
  while (guichet_mock_orders_count_carts (&self->orders) > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* The second half */

static void
test_one_confirmation_orders_each_once (BatchFixture *self, gconstpointer data)
{
  g_autofree char *unsent = NULL;

  begin (self, three);
  prepare (self);
  confirm (self);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_OVER);
  g_assert_cmpuint (guichet_mock_orders_count (&self->orders, NULL), ==, 3);
  unsent = list_unsent (self);
  g_assert_cmpstr (unsent, ==, "");
  g_assert_cmpuint (self->most_ordering, ==, 1);
  g_assert_cmpuint (guichet_trade_batch_get_done (self->batch), ==, 3);
  assert_truth (self);
  g_assert_null (guichet_trade_batch_dup_price (self->batch));
}

static void
try_second_half (BatchFixture *self, const Step *step, const GuichetMockStep *fault, gboolean done)
{
  begin (self, three);
  prepare (self);
  break_at (self, step, fault, done);
  confirm (self);
  mend (self);
  g_assert_cmpint (get_state (self, 0), ==, GUICHET_TRADE_ORDERED);
  g_assert_cmpint (get_state (self, 2), ==, GUICHET_TRADE_ORDERED);
  g_assert_cmpuint (guichet_trade_batch_get_done (self->batch), ==, 3);
  assert_truth (self);
  guichet_trade_batch_abandon (self->batch);
  drain ();
  g_assert_finalize_object (self->batch);
  g_ptr_array_set_size (self->orders.orders, 0);
}

static void
test_each_fault_of_the_second_half_stops_no_other (BatchFixture *self, gconstpointer fault)
{
  const GuichetMockStep *step = fault;

  for (guint i = 0; i < G_N_ELEMENTS (second_half); i++)
    {
      /* What a payment is answered nobody needs. */
      try_second_half (self, &second_half[i], step, FALSE);
      if (step->status == 0)
        try_second_half (self, &second_half[i], step, TRUE);
    }
  begin (self, three);
}

static void
test_a_changed_price_is_asked_for_again (BatchFixture *self, gconstpointer data)
{
  g_autoptr(GuichetPrice) price = NULL;

  begin (self, three);
  prepare (self);
  self->orders.dear = MIDDLE;
  confirm (self);
  g_assert_cmpint (guichet_trade_batch_get_state (self->batch), ==, GUICHET_TRADE_BATCH_QUOTED);
  g_assert_cmpint (get_state (self, 1), ==, GUICHET_TRADE_QUOTED);
  g_assert_error (guichet_trade_get_error (get_trade (self, 1)), GUICHET_ERROR,
                  GUICHET_ERROR_CHANGED_MEANWHILE);
  g_assert_cmpuint (guichet_mock_orders_count (&self->orders, NULL), ==, 2);
  assert_truth (self);
  price = guichet_trade_batch_dup_price (self->batch);
  g_assert_cmpstr (price->text, ==, "1.00 €");
  confirm (self);
  assert_truth (self);
  g_assert_cmpuint (guichet_mock_orders_count (&self->orders, NULL), ==, 3);
}

/* As after a crash: nobody holds the lock any more, and the names are still there. */
/* Somebody corrected him, or gave one of the names away. */
static void
test_a_changed_holder_is_asked_for_again (BatchFixture *self, gconstpointer data)
{
  begin (self, three);
  prepare (self);
  self->orders.moved = "Viriat";
  confirm (self);
  g_assert_cmpuint (guichet_trade_batch_count (self->batch, GUICHET_TRADE_QUOTED), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_error (guichet_trade_get_error (get_trade (self, i)), GUICHET_ERROR,
                    GUICHET_ERROR_CHANGED_MEANWHILE);
  self->orders.given = MIDDLE;
  confirm (self);
  g_assert_cmpint (get_state (self, 1), ==, GUICHET_TRADE_QUOTED);
  g_assert_error (guichet_trade_get_error (get_trade (self, 1)), GUICHET_ERROR,
                  GUICHET_ERROR_CHANGED_MEANWHILE);
  g_assert_cmpuint (guichet_mock_orders_count (&self->orders, NULL), ==, 2);
  assert_truth (self);
  confirm (self);
  assert_truth (self);
  g_assert_cmpuint (guichet_mock_orders_count (&self->orders, NULL), ==, 3);
}

static void
test_what_was_not_sent_is_told_until_it_is_read (BatchFixture *self, gconstpointer data)
{
  g_autoptr(GPtrArray) domains = g_ptr_array_new ();
  GuichetTradePlan *plan;
  g_autofree char *meanwhile = NULL;
  g_autofree char *unsent = NULL;
  g_autofree char *after = NULL;
  g_autofree char *at_last = NULL;

  g_ptr_array_add (domains, (gpointer) "c.fr");
  g_ptr_array_add (domains, (gpointer) MIDDLE);
  plan = guichet_trade_plan_new (self->session.folder, "", "xx1111-ovh", domains);
  meanwhile = list_unsent (self);
  g_assert_cmpstr (meanwhile, ==, "");
  guichet_trade_plan_free (plan);
  unsent = list_unsent (self);
  g_assert_cmpstr (unsent, ==, "b.fr c.fr");
  /* Ordered after all */
  begin (self, three);
  prepare (self);
  guichet_trade_abandon (get_trade (self, 2));
  confirm (self);
  after = list_unsent (self);
  g_assert_cmpstr (after, ==, "c.fr");
  guichet_trade_batch_forget_unsent_in_folder (self->session.session, self->session.folder);
  at_last = list_unsent (self);
  g_assert_cmpstr (at_last, ==, "");
}

static void
test_another_account_in_use_changes_nothing (BatchFixture *self, gconstpointer data)
{
  guint n_before;

  begin (self, three);
  g_setenv ("OVH_CONSUMER_KEY", "anotherkey", TRUE);
  session_fixture_load (&self->session);
  n_before = guichet_mock_server_get_n_requests (self->session.mock);
  g_assert_cmpstr (
      guichet_mock_server_get_header (self->session.mock, n_before - 1, "X-Ovh-Consumer"), ==,
      "anotherkey");
  prepare (self);
  confirm (self);
  assert_truth (self);
  for (guint i = n_before; i < guichet_mock_server_get_n_requests (self->session.mock); i++)
    if (!g_str_equal (guichet_mock_server_get_path (self->session.mock, i), "/auth/time"))
      g_assert_cmpstr (guichet_mock_server_get_header (self->session.mock, i, "X-Ovh-Consumer"), ==,
                       "verysecretconsumer");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/trade-batch/" name, BatchFixture, NULL, set_up, func, tear_down)

static void
add_for_each_fault (const char *name, void (*func) (BatchFixture *self, gconstpointer fault))
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/trade-batch/%s-%u", name, i + 1);

      g_test_add (path, BatchFixture, &faults[i], set_up, func, tear_down);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("prepared-six-at-a-time", test_prepared_six_at_a_time_and_nothing_is_ordered);
  add_for_each_fault ("a-fault-of-the-first-half",
                      test_each_fault_of_the_first_half_stops_no_other);
  ADD ("asked-once-and-told-to-each", test_what_is_asked_for_is_asked_once_and_told_to_each);
  ADD ("abandoned-no-cart-is-left", test_abandoned_no_cart_is_left);
  ADD ("abandoned-while-it-is-prepared", test_abandoned_while_it_is_prepared);
  ADD ("abandoned-while-it-is-ordered", test_abandoned_while_it_is_ordered);
  ADD ("one-confirmation-orders-each-once", test_one_confirmation_orders_each_once);
  add_for_each_fault ("a-fault-of-the-second-half",
                      test_each_fault_of_the_second_half_stops_no_other);
  ADD ("a-changed-price-is-asked-for-again", test_a_changed_price_is_asked_for_again);
  ADD ("a-changed-holder-is-asked-for-again", test_a_changed_holder_is_asked_for_again);
  ADD ("what-was-not-sent-is-told", test_what_was_not_sent_is_told_until_it_is_read);
  ADD ("another-account-in-use", test_another_account_in_use_changes_nothing);
  return g_test_run ();
}
