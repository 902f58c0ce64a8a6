/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-trade-text.c: what is said of a change of owner: what it means, what it costs, what has to
 * be agreed to.
 */
#include "guichet-trade-text.h"

#include <string.h>

static const char *const one[] = { "example.org", NULL };
static const char *const two[] = { "example.org", "example.com", NULL };
static const char *const none[] = { NULL };

static void
assert_text (char *text, const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

static void
assert_says (char *text, const char *part)
{
  g_autofree char *owned = text;

  g_assert_nonnull (strstr (owned, part));
}

static void
test_names_are_named_or_counted (void)
{
  assert_text (guichet_trade_text_subject (one), "example.org");
  assert_text (guichet_trade_text_subject (two), "2 domain names");
  assert_says (guichet_trade_text_lock (one), "example.org");
  assert_says (guichet_trade_text_lock (two), "the domain names");
  assert_text (guichet_trade_text_shared (1), "");
  assert_says (guichet_trade_text_shared (3), "All 3 domain names will share one holder record");
}

static void
test_both_parties_are_told_by_their_addresses (void)
{
  assert_says (guichet_trade_text_confirmations ("a@example.org", "b@example.org"),
               "The present holder (a@example.org) and the new one (b@example.org)");
  assert_says (guichet_trade_text_confirmations ("A@example.org", "a@example.org"),
               "a@example.org gets one or two e-mails");
}

static void
test_what_is_in_the_way_is_told_with_what_to_do (void)
{
  assert_text (guichet_trade_text_rights ("xx1111-ovh", none),
               "xx1111-ovh is administrator and billing contact.");
  assert_says (guichet_trade_text_rights ("xx1111-ovh", two),
               "xx1111-ovh must be administrator and billing contact of example.org, example.com");
  assert_text (guichet_trade_text_operations (none), "No operation is under way.");
  assert_says (guichet_trade_text_operations (one), "under way for example.org");
  assert_says (guichet_trade_text_left_out (one), ": example.org.");
  assert_says (guichet_trade_text_unavailable ("example.org", TRUE), "operation");
  assert_says (guichet_trade_text_unavailable ("example.org", FALSE), "OVHcloud offers no change");
}

static void
test_prices_are_those_of_ovhcloud (void)
{
  g_autoptr(GuichetPrice) price = guichet_price_new ("EUR", "6.99 €", 699000000);
  g_autoptr(GuichetPrice) tax = guichet_price_new ("EUR", "1.17 €", 117000000);
  g_autoptr(GuichetPrice) nothing = guichet_price_new ("EUR", "0.00 €", 0);

  assert_text (guichet_trade_text_total (price, tax), "Total: 6.99 €, of which tax 1.17 €");
  assert_text (guichet_trade_text_total (price, nothing), "Total: 6.99 €");
  assert_text (guichet_trade_text_total (nothing, NULL), "Total: free");
  assert_text (guichet_trade_text_order (price), "Order for 6.99 €");
  assert_text (guichet_trade_text_order (nothing), "Order for Free");
  assert_text (guichet_trade_text_order (NULL), "Order at These Prices");
  assert_text (guichet_trade_text_summary (one, "Rosa Luxembourg", price),
               "Change of owner of example.org to Rosa Luxembourg: 6.99 €.");
  assert_text (guichet_trade_text_summary (two, "Rosa Luxembourg", nothing),
               "Change of owner of 2 domain names to Rosa Luxembourg: free.");
  assert_says (guichet_trade_text_changed ("0.00 €", "6.99 €"), "0.00 € → 6.99 €");
}

static void
test_nothing_is_ordered_before_both_ticks (void)
{
  g_assert_nonnull (guichet_trade_text_ticks (FALSE, FALSE));
  g_assert_cmpstr (guichet_trade_text_ticks (FALSE, TRUE), ==, "Accept the contracts to order");
  g_assert_cmpstr (guichet_trade_text_ticks (TRUE, FALSE), ==,
                   "Waive the right of withdrawal to order");
  g_assert_null (guichet_trade_text_ticks (TRUE, TRUE));
}

static void
test_means_of_payment_are_named (void)
{
  const GuichetPaymentMethod card = { .type = (char *) "CREDIT_CARD",
                                      .label = (char *) "4970 **** 0003",
                                      .is_default = TRUE };
  const GuichetPaymentMethod odd = { .type = (char *) "BARTER" };

  assert_text (guichet_trade_text_method (&card), "Credit card 4970 **** 0003 (preferred)");
  assert_text (guichet_trade_text_method (&odd), "BARTER");
}

static void
test_title_tells_nothing_as_lost_that_may_be_ordered (void)
{
  const GuichetTradeCounts waits = { .n_under_way = 1, .n_ordered = 1 };
  const GuichetTradeCounts lost = { .n_uncertain = 1, .n_failed = 1 };
  const GuichetTradeCounts some = { .n_ordered = 2, .n_failed = 1 };
  const GuichetTradeCounts bad = { .n_failed = 1 };
  const GuichetTradeCounts open = { .n_ordered = 1, .n_unpaid = 1 };
  const GuichetTradeCounts good = { .n_ordered = 1 };

  g_assert_cmpstr (guichet_trade_text_title (&waits), ==, "The order is being placed");
  g_assert_cmpstr (guichet_trade_text_title (&lost), ==, "OVHcloud did not answer");
  g_assert_cmpstr (guichet_trade_text_title (&some), ==, "Not everything was ordered");
  g_assert_cmpstr (guichet_trade_text_title (&bad), ==, "Nothing was ordered");
  g_assert_cmpstr (guichet_trade_text_title (&open), ==, "Ordered, and to be paid");
  g_assert_cmpstr (guichet_trade_text_title (&good), ==, "The change of owner is ordered");
  assert_text (guichet_trade_text_counts (&good), "");
  assert_text (guichet_trade_text_counts (&some), "2 ordered, 1 not ordered");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trade-text/names", test_names_are_named_or_counted);
  g_test_add_func ("/trade-text/parties", test_both_parties_are_told_by_their_addresses);
  g_test_add_func ("/trade-text/in-the-way", test_what_is_in_the_way_is_told_with_what_to_do);
  g_test_add_func ("/trade-text/prices", test_prices_are_those_of_ovhcloud);
  g_test_add_func ("/trade-text/ticks", test_nothing_is_ordered_before_both_ticks);
  g_test_add_func ("/trade-text/methods", test_means_of_payment_are_named);
  g_test_add_func ("/trade-text/titles", test_title_tells_nothing_as_lost_that_may_be_ordered);
  return g_test_run ();
}
