/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-trade-order-news.c: who has placed an order is told once what it waits for, and what came of
 * an operation that nobody saw begin.
 */
#include "guichet-trade-order-news.h"

#include "guichet-domain-awaited.h"
#include "guichet-domain-news.h"
#include "guichet-trade-order-table.h"
#include "store-folder.h"

#define PROFILE "1"
#define ACCOUNT "xx1111-ovh"
#define DOMAIN  "exemple-dupont.be"
#define ID      ((gint64) 180000001)
#define HOUR    ((gint64) 60 * 60)

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
put (StoreFolder *self, const char *domain, gint64 seconds_ago)
{
  g_autoptr(GDateTime) date = g_date_time_new_from_unix_utc (get_now () - seconds_ago);
  g_autoptr(GuichetTradeOrder) order = guichet_trade_order_new (ID, domain, date);

  g_assert_true (guichet_trade_order_table_put (self->store, PROFILE, ACCOUNT, order, NULL));
}

static void
note (StoreFolder *self, GuichetOrderState state)
{
  g_assert_true (
      guichet_trade_order_table_note (self->store, PROFILE, ID, state, get_now (), NULL));
}

/* @state: of the one that is news; UNKNOWN: nothing is */
static void
assert_news (StoreFolder *self, GuichetOrderState state)
{
  g_autoptr(GPtrArray) news =
                 guichet_news_take_in_folder (&guichet_trade_order_news, self->folder);

  g_assert_cmpuint (news->len, ==, state != GUICHET_ORDER_UNKNOWN ? 1 : 0);
  if (news->len > 0)
    g_assert_cmpint (guichet_trade_order_get_state (news->pdata[0]), ==, state);
}

static void
test_what_it_waits_for_is_told_once (StoreFolder *self, gconstpointer data)
{
  static const struct
  {
    GuichetOrderState state;
    gboolean is_told;
  } steps[] = {
    { GUICHET_ORDER_NOT_PAID, TRUE },
    { GUICHET_ORDER_CHECKING, FALSE },
    { GUICHET_ORDER_DOCUMENTS_REQUESTED, TRUE },
    { GUICHET_ORDER_DELIVERING, FALSE },
    { GUICHET_ORDER_CANCELLED, TRUE },
  };

  put (self, DOMAIN, 2 * HOUR);
  assert_news (self, GUICHET_ORDER_UNKNOWN);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      note (self, steps[i].state);
      assert_news (self, steps[i].is_told ? steps[i].state : GUICHET_ORDER_UNKNOWN);
      assert_news (self, GUICHET_ORDER_UNKNOWN);
    }
}

static void
test_who_has_just_placed_it_is_not_told (StoreFolder *self, gconstpointer data)
{
  put (self, DOMAIN, HOUR / 2);
  note (self, GUICHET_ORDER_NOT_PAID);
  assert_news (self, GUICHET_ORDER_UNKNOWN);
}

static void
test_names_that_were_ordered_together_are_one_order (StoreFolder *self, gconstpointer data)
{
  put (self, DOMAIN, 2 * HOUR);
  put (self, "exemple-dupont.eu", 2 * HOUR);
  note (self, GUICHET_ORDER_NOT_PAID);
  assert_news (self, GUICHET_ORDER_NOT_PAID);
}

static void
assert_n_due (StoreFolder *self, const char *profile, gint64 time, guint n)
{
  g_autoptr(GArray) due = guichet_trade_order_table_list_due (self->store, profile, time);

  g_assert_cmpuint (due->len, ==, n);
}

static void
test_it_is_looked_after_until_it_is_over (StoreFolder *self, gconstpointer data)
{
  g_assert_false (guichet_domain_news_is_awaited_in_folder (self->folder));
  put (self, DOMAIN, 2 * HOUR);
  put (self, "exemple-dupont.eu", 2 * HOUR);
  assert_n_due (self, PROFILE, get_now (), 1);
  assert_n_due (self, "2", get_now (), 0);
  note (self, GUICHET_ORDER_UNKNOWN);
  assert_n_due (self, PROFILE, get_now () - HOUR, 0);
  assert_n_due (self, PROFILE, get_now () + HOUR, 1);
  g_assert_true (guichet_domain_news_is_awaited_in_folder (self->folder));
  note (self, GUICHET_ORDER_DELIVERED);
  assert_n_due (self, NULL, G_MAXINT64, 0);
  g_assert_false (guichet_domain_news_is_awaited_in_folder (self->folder));
}

/* Its order stays open for a while, or for ever if it cannot be read. */
static void
test_what_nobody_saw_begin_is_told_once (StoreFolder *self, gconstpointer data)
{
  g_autoptr(GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GDateTime) created = g_date_time_new_from_unix_utc (get_now () - HOUR);
  const GuichetDomainTaskInfo info = { .state = GUICHET_DOMAIN_TASK_DONE, .created = created };

  put (self, DOMAIN, 2 * HOUR);
  g_ptr_array_add (tasks, guichet_domain_task_new (7, DOMAIN, "DomainTrade"));
  g_ptr_array_add (tasks, guichet_domain_task_new (8, "exemple-dupont.fr", "DomainTrade"));
  g_ptr_array_add (tasks, guichet_domain_task_new (9, DOMAIN, "DomainDnsUpdate"));
  for (guint i = 0; i < tasks->len; i++)
    guichet_domain_task_take (tasks->pdata[i], &info);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(GPtrArray) news = NULL;

      g_assert_true (guichet_domain_awaited_note (self->store, PROFILE, tasks, FALSE, NULL));
      news = guichet_domain_news_take_in_folder (self->folder);
      g_assert_cmpuint (news->len, ==, i == 0 ? 1 : 0);
      if (news->len > 0)
        g_assert_cmpint (guichet_domain_task_get_id (news->pdata[0]), ==, 7);
    }
}

static void
test_each_state_has_its_words (void)
{
  static const struct
  {
    GuichetOrderState state;
    const char *title, *body;
  } cases[] = {
    { GUICHET_ORDER_NOT_PAID, "The order for " DOMAIN " is not paid",
      "Order 180000001. The owner is changed once it is paid on OVHcloud’s page." },
    { GUICHET_ORDER_DOCUMENTS_REQUESTED, "The order for " DOMAIN " waits for documents",
      "Order 180000001. OVHcloud’s page says which, and takes them." },
    { GUICHET_ORDER_CANCELLED, "The order for " DOMAIN " is cancelled",
      "Order 180000001. The owner stays who it is." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetTradeOrder) order = guichet_trade_order_new (ID, DOMAIN, NULL);
      g_autofree char *title = NULL;
      g_autofree char *body = NULL;

      guichet_trade_order_set_state (order, cases[i].state);
      title = guichet_trade_order_news_title (order);
      body = guichet_trade_order_news_body (order);
      g_assert_cmpstr (title, ==, cases[i].title);
      g_assert_cmpstr (body, ==, cases[i].body);
    }
}

#define ADD(name, func)                                                                            \
  g_test_add ("/trade-order-news/" name, StoreFolder, NULL, store_folder_set_up, func,             \
              store_folder_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("what-it-waits-for-is-told-once", test_what_it_waits_for_is_told_once);
  ADD ("who-has-just-placed-it-is-not-told", test_who_has_just_placed_it_is_not_told);
  ADD ("names-that-were-ordered-together-are-one-order",
       test_names_that_were_ordered_together_are_one_order);
  ADD ("it-is-looked-after-until-it-is-over", test_it_is_looked_after_until_it_is_over);
  ADD ("what-nobody-saw-begin-is-told-once", test_what_nobody_saw_begin_is_told_once);
  g_test_add_func ("/trade-order-news/each-state-has-its-words", test_each_state_has_its_words);

  return g_test_run ();
}
