/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-operation-csv.c: operations as a table.
 */
#include "guichet-operation-csv.h"

#include <string.h>

#include "guichet-operation.h"

#define ADDRESS "https://example.org/order?password=secret"

static void
test_operations_and_orders_are_lines (void)
{
  g_autoptr(GListStore) rows = g_list_store_new (GUICHET_TYPE_OPERATION);
  g_autoptr(GuichetDomainTask) task = guichet_domain_task_new (7, "a.fr", "DomainTrade");
  g_autoptr(GuichetTradeOrder) order = guichet_trade_order_new (12, "b.fr", NULL);
  g_autoptr(GuichetOperation) begun = guichet_operation_new (task, NULL);
  g_autoptr(GuichetOperation) ordered = guichet_operation_new (NULL, order);
  g_autoptr(GDateTime) created = g_date_time_new_utc (2026, 11, 22, 12, 0, 0);
  g_autofree char *csv = NULL;
  g_auto(GStrv) lines = NULL;

  guichet_domain_task_take (task, &(GuichetDomainTaskInfo){ .state = GUICHET_DOMAIN_TASK_ERROR,
                                                            .created = created,
                                                            .comment = "Say “why”, \"how\"" });
  guichet_trade_order_set_state (order, GUICHET_ORDER_NOT_PAID);
  guichet_trade_order_set_url (order, ADDRESS);
  guichet_operation_set_typed (begun, "key", "typed");
  g_list_store_append (rows, begun);
  g_list_store_append (rows, ordered);
  csv = guichet_operation_csv_write (G_LIST_MODEL (rows));
  lines = g_strsplit (csv, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_nonnull (strstr (lines[0], "id,domain,function,status"));
  g_assert_nonnull (strstr (lines[1], "DomainTrade"));
  g_assert_nonnull (strstr (lines[1], "error"));
  g_assert_nonnull (strstr (lines[1], "2026-11-22T12:00:00Z"));
  g_assert_nonnull (strstr (lines[1], "\"\"how\"\""));
  g_assert_nonnull (strstr (lines[2], "b.fr"));
  g_assert_nonnull (strstr (lines[2], "notPaid"));
  g_assert_cmpstr (lines[3], ==, "");
  /* What opens an order, and what may be a code, stay out of files. */
  g_assert_null (strstr (csv, "secret"));
  g_assert_null (strstr (csv, "typed"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/operation-csv/lines", test_operations_and_orders_are_lines);
  return g_test_run ();
}
