/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-trade-orders.c: what was ordered from this computer is followed until it is over, whoever
 * ordered it and whatever goes wrong; nothing of it is asked for while nobody looks.
 */
#include "guichet-error.h"
#include "guichet-trade-order-table.h"
#include "guichet-trade-orders-private.h"
#include "guichet-trades-fixture.h"

#include <string.h>

#define DOMAIN "a.fr"
#define DAY    (24 * 60 * 60)

typedef struct
{
  TradesFixture trades;
  GuichetTradeOrders *list;
  GuichetStore *store; /* of another process */
} OrdersFixture;

static void
set_up (OrdersFixture *self, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  trades_fixture_set_up (&self->trades, NULL);
  self->store = guichet_store_open (self->trades.session.folder, &error);
  g_assert_no_error (error);
  self->list = guichet_trade_orders_new_in_folder (self->trades.session.session,
                                                   self->trades.session.folder);
}

static void
tear_down (OrdersFixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->list);
  g_assert_finalize_object (self->store);
  trades_fixture_tear_down (&self->trades, NULL);
}

static void
wait (OrdersFixture *self)
{
  while (guichet_read_list_get_loading (GUICHET_READ_LIST (self->list)))
    g_main_context_iteration (NULL, TRUE);
}

static void
hold (OrdersFixture *self)
{
  guichet_trade_orders_hold (self->list);
  wait (self);
}

static void
refresh (OrdersFixture *self)
{
  guichet_trade_orders_refresh (self->list);
  wait (self);
}

static guint
count (OrdersFixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

static const GError *
get_error (OrdersFixture *self)
{
  return guichet_read_list_get_error (GUICHET_READ_LIST (self->list));
}

static GuichetTradeOrder *
find (OrdersFixture *self)
{
  return guichet_trade_orders_find (self->list, DOMAIN);
}

static GuichetMockOrder *
get_mock_order (OrdersFixture *self, guint position)
{
  return self->trades.orders.orders->pdata[position];
}

/* Returns: (transfer full): in whatever state it ends */
static GuichetTrade *
order (OrdersFixture *self, const char *domain)
{
  GuichetTrade *trade = trades_fixture_prepare (&self->trades, domain);

  trades_fixture_confirm (trade);
  return trade;
}

static void
order_one (OrdersFixture *self, const char *domain)
{
  g_autoptr(GuichetTrade) trade = order (self, domain);

  g_assert_cmpint (guichet_trade_get_state (trade), ==, GUICHET_TRADE_ORDERED);
}

/* One that is open, of which only the store knows; it is as old as it has to be. */
static void
put (OrdersFixture *self, gint64 id, const char *account, gint64 seconds_ago)
{
  g_autoptr(GDateTime) date =
                 g_date_time_new_from_unix_utc (g_get_real_time () / G_USEC_PER_SEC - seconds_ago);
  g_autofree char *domain = g_strdup_printf ("n%d.fr", (int) id);
  g_autoptr(GuichetTradeOrder) one = guichet_trade_order_new (id, domain, date);
  g_autoptr(GError) error = NULL;

  guichet_trade_order_table_put (self->store, TRADES_PROFILE, account, one, &error);
  g_assert_no_error (error);
}

static gboolean
has_text (OrdersFixture *self, const char *file, const char *text)
{
  g_autofree char *path = g_build_filename (self->trades.session.folder, file, NULL);
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  return memmem (contents, size, text, strlen (text)) != NULL;
}

static void
test_what_was_ordered_is_there (OrdersFixture *self, gconstpointer data)
{
  order_one (self, DOMAIN);
  g_assert_cmpuint (count (self), ==, 0);
  hold (self);
  g_assert_no_error (get_error (self));
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_cmpint (guichet_trade_order_get_id (find (self)), ==, get_mock_order (self, 0)->id);
  g_assert_cmpint (guichet_trade_order_get_state (find (self)), ==, GUICHET_ORDER_DELIVERING);
  g_assert_cmpstr (guichet_trade_order_get_url (find (self)), ==, "https://example.org/101");
  g_assert_nonnull (guichet_trade_order_get_date (find (self)));
  g_assert_null (guichet_trade_orders_find (self->list, "b.fr"));
  g_assert_true (has_text (self, "guichet.db-wal", DOMAIN));
  g_assert_false (has_text (self, "guichet.db-wal", "example.org"));
}

static void
test_what_another_program_orders_comes_by_itself (OrdersFixture *self, gconstpointer data)
{
  hold (self);
  g_assert_cmpuint (count (self), ==, 0);
  order_one (self, DOMAIN);
  while (find (self) == NULL || *guichet_trade_order_get_url (find (self)) == '\0')
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count (self), ==, 1);
}

static void
test_followed_until_it_is_over (OrdersFixture *self, gconstpointer data)
{
  GuichetTradeOrder *one;
  guint n_asked;

  order_one (self, DOMAIN);
  hold (self);
  one = find (self);
  g_assert_true (guichet_recheck_is_waiting (self->list->recheck));
  get_mock_order (self, 0)->state = "delivered";
  refresh (self);
  g_assert_true (find (self) == one);
  g_assert_cmpint (guichet_trade_order_get_state (one), ==, GUICHET_ORDER_DELIVERED);
  g_assert_false (guichet_recheck_is_waiting (self->list->recheck));
  n_asked = guichet_mock_server_get_n_requests (self->trades.session.mock);
  refresh (self);
  g_assert_cmpuint (guichet_mock_server_get_n_requests (self->trades.session.mock), ==, n_asked);
}

static void
test_nothing_is_asked_while_nobody_looks (OrdersFixture *self, gconstpointer data)
{
  guint n_asked;

  order_one (self, DOMAIN);
  n_asked = guichet_mock_server_get_n_requests (self->trades.session.mock);
  trades_fixture_drain ();
  g_assert_cmpuint (guichet_mock_server_get_n_requests (self->trades.session.mock), ==, n_asked);
  hold (self);
  guichet_trade_orders_hold (self->list);
  guichet_trade_orders_release (self->list);
  g_assert_true (guichet_recheck_is_waiting (self->list->recheck));
  guichet_trade_orders_release (self->list);
  g_assert_false (guichet_recheck_is_waiting (self->list->recheck));
}

static void
test_what_is_over_stays_for_thirty_days (OrdersFixture *self, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  order_one (self, DOMAIN);
  get_mock_order (self, 0)->state = "cancelled";
  hold (self);
  g_assert_true (guichet_store_write (self->store, NULL, &error, "UPDATE trade_orders SET over = ?",
                                      "i", now - 29 * DAY));
  refresh (self);
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_true (guichet_store_write (self->store, NULL, &error, "UPDATE trade_orders SET over = ?",
                                      "i", now - 31 * DAY));
  refresh (self);
  g_assert_cmpuint (count (self), ==, 0);
}

/* However old: nobody has paid it, and OVHcloud still waits. */
static void
test_what_is_open_stays_and_the_newest_comes_first (OrdersFixture *self, gconstpointer data)
{
  g_autoptr(GuichetTradeOrder) first = NULL;

  order_one (self, DOMAIN);
  order_one (self, "b.fr");
  g_assert_true (guichet_store_write (self->store, NULL, NULL,
                                      "UPDATE trade_orders SET time = 1000 WHERE domain = ?", "s",
                                      "b.fr"));
  hold (self);
  g_assert_cmpuint (count (self), ==, 2);
  first = g_list_model_get_item (G_LIST_MODEL (self->list), 0);
  g_assert_cmpstr (guichet_trade_order_get_domain (first), ==, DOMAIN);
}

static void
test_each_fault_is_told_and_takes_nothing_away (OrdersFixture *self, gconstpointer fault)
{
  static const TradesStep steps[] = { { "GET", "/status" }, { "GET", "/101" } };

  order_one (self, DOMAIN);
  guichet_trade_orders_hold (self->list);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      wait (self);
      trades_fixture_break (&self->trades, DOMAIN, &steps[i], fault, FALSE);
      /* What is seen already is not asked for again. */
      guichet_trade_order_set_url (find (self), "");
      refresh (self);
      g_assert_nonnull (get_error (self));
      g_assert_cmpint (guichet_trade_order_get_state (find (self)), ==, GUICHET_ORDER_DELIVERING);
      g_assert_true (guichet_recheck_is_waiting (self->list->recheck));
      trades_fixture_mend (&self->trades);
      refresh (self);
      g_assert_no_error (get_error (self));
      g_assert_cmpstr (guichet_trade_order_get_url (find (self)), ==, "https://example.org/101");
    }
}

static void
test_each_of_many_has_its_turn (OrdersFixture *self, gconstpointer data)
{
  const guint n_before = guichet_mock_server_get_n_requests (self->trades.session.mock);
  guint n_first;

  for (guint i = 0; i < 45; i++)
    {
      GuichetMockOrder *one = g_new0 (GuichetMockOrder, 1);

      one->id = 101 + i;
      one->domain = g_strdup_printf ("n%d.fr", (int) one->id);
      one->state = "notPaid";
      g_ptr_array_add (self->trades.orders.orders, one);
      put (self, one->id, TRADES_ACCOUNT, 0);
    }
  hold (self);
  g_assert_cmpuint (count (self), ==, 45);
  n_first = guichet_mock_server_get_n_requests (self->trades.session.mock) - n_before;
  g_assert_cmpuint (n_first, ==, 2 * GUICHET_TRADE_ORDERS_MOST);
  refresh (self);
  refresh (self);
  for (guint i = 0; i < 45; i++)
    {
      g_autoptr(GuichetTradeOrder) one = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      g_assert_cmpint (guichet_trade_order_get_state (one), ==, GUICHET_ORDER_NOT_PAID);
      g_assert_cmpstr (guichet_trade_order_get_url (one), !=, "");
    }
}

static void
test_a_lost_order_that_is_found_is_there (OrdersFixture *self, gconstpointer data)
{
  static const GuichetMockStep lost = { .kind = GUICHET_MOCK_CLOSE };
  static const TradesStep checkout = { "POST", "/checkout" };
  g_autoptr(GuichetTrade) trade = NULL;
  g_autoptr(GPtrArray) unfinished = NULL;

  trades_fixture_break (&self->trades, DOMAIN, &checkout, &lost, TRUE);
  trade = order (self, DOMAIN);
  g_assert_cmpint (guichet_trade_get_state (trade), ==, GUICHET_TRADE_ORDERED);
  hold (self);
  g_assert_cmpint (guichet_trade_order_get_id (find (self)), ==, guichet_trade_get_order (trade));
  /* It costs nothing, and whoever found it has settled it. */
  g_assert_cmpint (guichet_trade_order_get_state (find (self)), ==, GUICHET_ORDER_DELIVERING);
  unfinished = guichet_trade_load_unfinished_in_folder (self->trades.session.session,
                                                        self->trades.session.folder, NULL);
  g_assert_cmpuint (unfinished->len, ==, 0);
}

/* How far it has come could not be read: it is there, and nobody has to look for it. */
static void
test_what_was_not_read_to_its_end_is_there (OrdersFixture *self, gconstpointer fault)
{
  static const TradesStep status = { "GET", "/status" };
  g_autoptr(GuichetTrade) trade = NULL;
  g_autoptr(GPtrArray) unfinished = NULL;

  trades_fixture_break (&self->trades, DOMAIN, &status, fault, FALSE);
  trade = order (self, DOMAIN);
  g_assert_cmpint (guichet_trade_get_state (trade), ==, GUICHET_TRADE_ORDERED);
  g_assert_nonnull (guichet_trade_get_error (trade));
  unfinished = guichet_trade_load_unfinished_in_folder (self->trades.session.session,
                                                        self->trades.session.folder, NULL);
  g_assert_cmpuint (unfinished->len, ==, 0);
  trades_fixture_mend (&self->trades);
  hold (self);
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_cmpint (guichet_trade_order_get_state (find (self)), ==, GUICHET_ORDER_DELIVERING);
}

static void
test_what_another_account_ordered_is_not_shown (OrdersFixture *self, gconstpointer data)
{
  put (self, 900, "yy2222-ovh", 0);
  order_one (self, DOMAIN);
  hold (self);
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_nonnull (find (self));
}

/* A window that was closed meanwhile hears nothing of it. */
static void
test_gone_while_it_is_read (OrdersFixture *self, gconstpointer data)
{
  order_one (self, DOMAIN);
  guichet_trade_orders_hold (self->list);
  g_assert_finalize_object (self->list);
  trades_fixture_drain ();
  self->list = guichet_trade_orders_new_in_folder (self->trades.session.session,
                                                   self->trades.session.folder);
}

static void
test_what_is_signed_out_is_forgotten (OrdersFixture *self, gconstpointer data)
{
  order_one (self, DOMAIN);
  g_assert_true (guichet_trade_order_table_forget (self->store, TRADES_PROFILE, NULL));
  hold (self);
  g_assert_cmpuint (count (self), ==, 0);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/trade-orders/" name, OrdersFixture, NULL, set_up, func, tear_down)

static void
add_for_each_fault (const char *name, void (*func) (OrdersFixture *self, gconstpointer fault))
{
  for (guint i = 0; i < TRADES_N_FAULTS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/trade-orders/%s-%u", name, i + 1);

      g_test_add (path, OrdersFixture, &trades_fixture_faults[i], set_up, func, tear_down);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("what-was-ordered-is-there", test_what_was_ordered_is_there);
  ADD ("what-another-program-orders", test_what_another_program_orders_comes_by_itself);
  ADD ("followed-until-it-is-over", test_followed_until_it_is_over);
  ADD ("nothing-is-asked-while-nobody-looks", test_nothing_is_asked_while_nobody_looks);
  ADD ("what-is-over-stays-for-thirty-days", test_what_is_over_stays_for_thirty_days);
  ADD ("what-is-open-stays", test_what_is_open_stays_and_the_newest_comes_first);
  add_for_each_fault ("a-fault-is-told", test_each_fault_is_told_and_takes_nothing_away);
  ADD ("each-of-many-has-its-turn", test_each_of_many_has_its_turn);
  ADD ("a-lost-order-that-is-found", test_a_lost_order_that_is_found_is_there);
  add_for_each_fault ("not-read-to-its-end", test_what_was_not_read_to_its_end_is_there);
  ADD ("what-another-account-ordered", test_what_another_account_ordered_is_not_shown);
  ADD ("gone-while-it-is-read", test_gone_while_it_is_read);
  ADD ("what-is-signed-out-is-forgotten", test_what_is_signed_out_is_forgotten);
  return g_test_run ();
}
