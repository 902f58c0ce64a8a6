/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-order.c: prices are compared and added by their numbers, and orders by their terms; one that
 * was placed tells what changes of it, and nothing else.
 */
#include "guichet-order.h"
#include "guichet-trade-order.h"

#define EURO 100000000

static GuichetOrder *
new_order (gint64 euros, const char *contract)
{
  GuichetOrder *order = guichet_order_new ();

  order->with_tax = guichet_price_new ("EUR", "", euros * EURO * 12 / 10);
  order->without_tax = guichet_price_new ("EUR", "", euros * EURO);
  order->tax = guichet_price_new ("EUR", "", euros * EURO * 2 / 10);
  guichet_order_add_contract (order, contract, "https://www.example.org/contract.pdf");
  guichet_order_add_line (order, "example.org", "Change of owner",
                          guichet_price_copy (order->without_tax));
  return order;
}

static void
test_same_price (void)
{
  g_autoptr(GuichetPrice) price = guichet_price_new ("EUR", "12.00 €", 12LL * EURO);
  g_autoptr(GuichetPrice) other_text = guichet_price_new ("EUR", "12,00 EUR", 12LL * EURO);
  g_autoptr(GuichetPrice) other_currency = guichet_price_new ("PLN", "12.00 €", 12LL * EURO);
  g_autoptr(GuichetPrice) none = guichet_price_new ("EUR", "0.00 €", 0);

  g_assert_true (guichet_price_equal (price, other_text));
  g_assert_false (guichet_price_equal (price, other_currency));
  g_assert_false (guichet_price_is_free (price));
  g_assert_true (guichet_price_is_free (none));
}

static void
test_sums (void)
{
  g_autoptr(GuichetPrice) price = guichet_price_new ("EUR", "12.50 €", 1250000000);
  g_autoptr(GuichetPrice) zloty = guichet_price_new ("PLN", "1.00 zł", EURO);
  g_autoptr(GuichetPrice) twice = guichet_price_add (price, price);
  g_autoptr(GuichetPrice) most = guichet_price_new ("EUR", "", G_MAXINT64);
  g_autoptr(GuichetPrice) first = guichet_price_add (NULL, price);

  g_assert_cmpstr (twice->text, ==, "25.00 EUR");
  g_assert_cmpint (twice->micro_cents, ==, 2500000000);
  g_assert_cmpstr (first->text, ==, "12.50 €");
  g_assert_null (guichet_price_add (price, zloty));
  g_assert_null (guichet_price_add (price, most));
  g_assert_null (guichet_price_add (NULL, NULL));
}

static void
test_same_terms (void)
{
  g_autoptr(GuichetOrder) order = new_order (10, "Domain names");
  g_autoptr(GuichetOrder) again = new_order (10, "Domain names");
  g_autoptr(GuichetOrder) dearer = new_order (11, "Domain names");
  g_autoptr(GuichetOrder) other_contract = new_order (10, "Domain names, 2027");

  again->id = 42;
  g_assert_true (guichet_order_has_same_terms (order, again));
  g_assert_false (guichet_order_has_same_terms (order, dearer));
  g_assert_false (guichet_order_has_same_terms (order, other_contract));
  guichet_order_add_contract (again, "One more", "");
  g_assert_false (guichet_order_has_same_terms (order, again));
}

static void
test_states (void)
{
  g_assert_cmpint (guichet_order_state_from_word ("documentsRequested"), ==,
                   GUICHET_ORDER_DOCUMENTS_REQUESTED);
  g_assert_cmpint (guichet_order_state_from_word ("lost"), ==, GUICHET_ORDER_UNKNOWN);
  g_assert_true (guichet_order_state_is_open (GUICHET_ORDER_NOT_PAID));
  g_assert_true (guichet_order_state_is_open (GUICHET_ORDER_UNKNOWN));
  g_assert_false (guichet_order_state_is_open (GUICHET_ORDER_DELIVERED));
  g_assert_false (guichet_order_state_is_open (GUICHET_ORDER_CANCELLED));
}

static void
told_cb (GuichetTradeOrder *order, GParamSpec *pspec, GString *told)
{
  g_string_append_printf (told, "%s ", g_param_spec_get_name (pspec));
}

static void
test_placed (void)
{
  g_autoptr(GDateTime) date = g_date_time_new_now_utc ();
  g_autoptr(GuichetTradeOrder) order = guichet_trade_order_new (42, "example.org", date);
  g_autoptr(GString) told = g_string_new (NULL);

  g_signal_connect (order, "notify", G_CALLBACK (told_cb), told);
  g_assert_cmpint (guichet_trade_order_get_id (order), ==, 42);
  g_assert_true (g_date_time_equal (guichet_trade_order_get_date (order), date));
  g_assert_cmpstr (guichet_trade_order_get_url (order), ==, "");
  guichet_trade_order_set_url (order, "");
  guichet_trade_order_set_state (order, GUICHET_ORDER_UNKNOWN);
  g_assert_cmpstr (told->str, ==, "");
  guichet_trade_order_set_url (order, "https://www.example.org/42");
  guichet_trade_order_set_state (order, GUICHET_ORDER_DELIVERED);
  g_assert_cmpstr (told->str, ==, "url state ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/order/same-price-however-written", test_same_price);
  g_test_add_func ("/order/sums-of-one-currency", test_sums);
  g_test_add_func ("/order/same-terms", test_same_terms);
  g_test_add_func ("/order/states", test_states);
  g_test_add_func ("/order/a-placed-one-tells-its-changes", test_placed);
  return g_test_run ();
}
