/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-lost-orders-text.c: what is said of changes of owner that a program did not see the end of.
 */
#include "guichet-lost-orders-text.h"

static const char *const one[] = { "a.fr", NULL };
static const char *const seven[] = { "a.fr", "b.fr", "c.fr", "d.fr", "e.fr", "f.fr", "g.fr", NULL };

static void
test_each_kind_names_its_domains (void)
{
  g_assert_null (guichet_lost_orders_text_title (GUICHET_LOST_ORDERS_NONE, one));
  for (guint kind = GUICHET_LOST_ORDERS_LOOKING; kind <= GUICHET_LOST_ORDERS_UNSENT; kind++)
    {
      g_autofree char *of_one = guichet_lost_orders_text_title ((GuichetLostOrdersKind) kind, one);
      g_autofree char *of_seven =
          guichet_lost_orders_text_title ((GuichetLostOrdersKind) kind, seven);

      g_assert_nonnull (g_strstr_len (of_one, -1, "a.fr"));
      g_assert_nonnull (g_strstr_len (of_seven, -1, "7 domain names"));
    }
}

/* While it is looked for nobody can do anything. */
static void
test_what_can_be_done (void)
{
  g_assert_null (guichet_lost_orders_text_button (GUICHET_LOST_ORDERS_LOOKING));
  g_assert_cmpstr (guichet_lost_orders_text_button (GUICHET_LOST_ORDERS_UNCERTAIN), ==,
                   "Look Again");
  g_assert_cmpstr (guichet_lost_orders_text_button (GUICHET_LOST_ORDERS_UNSENT), ==, "Dismiss");
}

static void
test_many_names_are_counted (void)
{
  g_autofree char *of_one = guichet_lost_orders_text_names (one);
  g_autofree char *of_seven = guichet_lost_orders_text_names (seven);

  g_assert_cmpstr (of_one, ==, "a.fr");
  g_assert_cmpstr (of_seven, ==, "a.fr, b.fr, c.fr, d.fr, e.fr and 2 more");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lost-orders-text/each-kind-names-its-domains",
                   test_each_kind_names_its_domains);
  g_test_add_func ("/lost-orders-text/what-can-be-done", test_what_can_be_done);
  g_test_add_func ("/lost-orders-text/many-names-are-counted", test_many_names_are_counted);
  return g_test_run ();
}
