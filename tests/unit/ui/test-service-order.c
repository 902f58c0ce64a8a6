/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-service-order.c: which sorters keep groups with their services, and whether services are
 * still sorted.
 */
#include "guichet-service-order.h"
#include "guichet-service-search.h"

static int
compare_groups_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return guichet_service_search_compare ((GuichetService *) a, (GuichetService *) b);
}

static int
compare_kinds_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return (int) guichet_service_get_kind ((GuichetService *) a) -
         (int) guichet_service_get_kind ((GuichetService *) b);
}

static int
compare_backwards_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_groups_cb (b, a, user_data);
}

static GtkSorter *
make_sorter (GCompareDataFunc compare)
{
  return GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL));
}

static void
test_only_the_order_of_groups_keeps_them (void)
{
  g_autoptr(GtkSorter) groups = make_sorter (compare_groups_cb);
  g_autoptr(GtkSorter) kinds = make_sorter (compare_kinds_cb);
  g_autoptr(GtkSorter) backwards = make_sorter (compare_backwards_cb);

  g_assert_true (guichet_service_order_keeps_groups (groups));
  g_assert_false (guichet_service_order_keeps_groups (kinds));
  g_assert_false (guichet_service_order_keeps_groups (backwards));
}

static void
test_a_group_that_is_learnt_breaks_the_order (void)
{
  g_autoptr(GtkSorter) sorter = make_sorter (compare_groups_cb);
  g_autoptr(GListStore) services = g_list_store_new (GUICHET_TYPE_SERVICE);
  g_autoptr(GuichetService) one = guichet_service_new (GUICHET_SERVICE_GROUP, "xx1111-ovh-1", "");
  g_autoptr(GuichetService) two = guichet_service_new (GUICHET_SERVICE_GROUP, "xx1111-ovh-2", "");
  g_autoptr(GuichetService) alias =
                 guichet_service_new (GUICHET_SERVICE_ALIAS, "0033972101010", "");

  g_assert_true (guichet_service_order_is_kept (G_LIST_MODEL (services), sorter));
  g_list_store_append (services, one);
  g_list_store_append (services, two);
  g_list_store_append (services, alias);
  g_assert_true (guichet_service_order_is_kept (G_LIST_MODEL (services), sorter));
  guichet_service_set_group (alias, "xx1111-ovh-1");
  g_assert_false (guichet_service_order_is_kept (G_LIST_MODEL (services), sorter));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/service-order/only-the-order-of-groups-keeps-them",
                   test_only_the_order_of_groups_keeps_them);
  g_test_add_func ("/service-order/a-group-that-is-learnt-breaks-the-order",
                   test_a_group_that_is_learnt_breaks_the_order);
  return g_test_run ();
}
