/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-operation.c: the rows of the operations: whom they wait for, what order they stand in, which
 * order an operation came from, and their words.
 */
#include "guichet-operation-match.h"
#include "guichet-operation-text.h"

#include <string.h>

#define NOW  G_GINT64_CONSTANT (1795348800) /* 2026-11-22T12:00:00Z */
#define HOUR (60 * 60)

static GuichetDomainTask *
new_task (gint64 id, const char *function, GuichetDomainTaskState state, gint64 age)
{
  GuichetDomainTask *task = guichet_domain_task_new (id, "example.org", function);
  g_autoptr(GDateTime) created = g_date_time_new_from_unix_utc (NOW - age);

  guichet_domain_task_take (task, &(GuichetDomainTaskInfo){ .state = state, .created = created });
  return task;
}

static GuichetTradeOrder *
new_order (const char *domain, GuichetOrderState state, gint64 age)
{
  g_autoptr(GDateTime) date = g_date_time_new_from_unix_utc (NOW - age);
  GuichetTradeOrder *order = guichet_trade_order_new (77, domain, date);

  guichet_trade_order_set_state (order, state);
  return order;
}

static void
test_the_group_tells_whom_it_waits_for (void)
{
  const GuichetOperationGroup groups[] = {
    [GUICHET_DOMAIN_TASK_UNKNOWN] = GUICHET_OPERATION_UNDER_WAY,
    [GUICHET_DOMAIN_TASK_TODO] = GUICHET_OPERATION_UNDER_WAY,
    [GUICHET_DOMAIN_TASK_DOING] = GUICHET_OPERATION_UNDER_WAY,
    [GUICHET_DOMAIN_TASK_DONE] = GUICHET_OPERATION_FINISHED,
    [GUICHET_DOMAIN_TASK_ERROR] = GUICHET_OPERATION_NEEDS_YOU,
    [GUICHET_DOMAIN_TASK_PROBLEM] = GUICHET_OPERATION_FINISHED,
    [GUICHET_DOMAIN_TASK_CANCELLED] = GUICHET_OPERATION_FINISHED,
  };

  for (int state = GUICHET_DOMAIN_TASK_UNKNOWN; state <= GUICHET_DOMAIN_TASK_CANCELLED; state++)
    {
      g_autoptr(GuichetDomainTask) task =
                     new_task (1, "DomainTrade", (GuichetDomainTaskState) state, 0);
      g_autoptr(GuichetOperation) operation = guichet_operation_new (task, NULL);

      g_assert_cmpint (guichet_operation_get_group (operation), ==, groups[state]);
      /* What is over asks for nothing, whatever it asked for before. */
      guichet_operation_set_asks (operation, TRUE);
      g_assert_cmpint (guichet_operation_get_group (operation), ==,
                       guichet_domain_task_state_is_open ((GuichetDomainTaskState) state)
                           ? GUICHET_OPERATION_NEEDS_YOU
                           : groups[state]);
    }
}

static void
test_an_order_alone_has_a_group (void)
{
  const GuichetOperationGroup groups[] = {
    [GUICHET_ORDER_UNKNOWN] = GUICHET_OPERATION_UNDER_WAY,
    [GUICHET_ORDER_NOT_PAID] = GUICHET_OPERATION_NEEDS_YOU,
    [GUICHET_ORDER_CHECKING] = GUICHET_OPERATION_UNDER_WAY,
    [GUICHET_ORDER_DOCUMENTS_REQUESTED] = GUICHET_OPERATION_NEEDS_YOU,
    [GUICHET_ORDER_DELIVERING] = GUICHET_OPERATION_UNDER_WAY,
    [GUICHET_ORDER_DELIVERED] = GUICHET_OPERATION_FINISHED,
    [GUICHET_ORDER_CANCELLING] = GUICHET_OPERATION_UNDER_WAY,
    [GUICHET_ORDER_CANCELLED] = GUICHET_OPERATION_FINISHED,
  };

  for (int state = GUICHET_ORDER_UNKNOWN; state <= GUICHET_ORDER_CANCELLED; state++)
    {
      g_autoptr(GuichetTradeOrder) order = new_order ("a.fr", (GuichetOrderState) state, 0);
      g_autoptr(GuichetOperation) operation = guichet_operation_new (NULL, order);
      g_autofree char *told = guichet_operation_text_explain (operation, NOW);

      g_assert_cmpint (guichet_operation_get_group (operation), ==, groups[state]);
      g_assert_cmpstr (guichet_operation_text_what (operation), ==, "Change of owner");
      g_assert_true (g_str_has_suffix (told, "."));
    }
}

static void
test_they_stand_by_group_and_the_newest_first (void)
{
  g_autoptr(GuichetDomainTask) needs = new_task (1, "DomainTrade", GUICHET_DOMAIN_TASK_ERROR, 9);
  g_autoptr(GuichetDomainTask) newer = new_task (3, "DomainTrade", GUICHET_DOMAIN_TASK_DOING, 1);
  g_autoptr(GuichetTradeOrder) older = new_order ("a.fr", GUICHET_ORDER_DELIVERING, 5);
  g_autoptr(GuichetDomainTask) done = new_task (4, "DomainTrade", GUICHET_DOMAIN_TASK_DONE, 0);
  GuichetOperation *rows[] = { guichet_operation_new (needs, NULL),
                               guichet_operation_new (newer, NULL),
                               guichet_operation_new (NULL, older),
                               guichet_operation_new (done, NULL) };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
      g_assert_cmpint (guichet_operation_compare (rows[i], rows[j], NULL) < 0, ==, i < j);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_finalize_object (rows[i]);
}

static void
test_an_operation_comes_of_an_order_before_it (void)
{
  g_autoptr(GuichetTradeOrder) order = new_order ("Example.org", GUICHET_ORDER_DELIVERING, HOUR);
  g_autoptr(GuichetTradeOrder) other = new_order ("a.fr", GUICHET_ORDER_DELIVERING, HOUR);
  g_autoptr(GuichetDomainTask) after = new_task (1, "DomainTrade", GUICHET_DOMAIN_TASK_TODO, 0);
  g_autoptr(GuichetDomainTask) early =
                 new_task (1, "DomainTrade", GUICHET_DOMAIN_TASK_TODO, HOUR + 60);
  g_autoptr(GuichetDomainTask) before =
                 new_task (1, "DomainTrade", GUICHET_DOMAIN_TASK_DONE, 2 * HOUR);
  g_autoptr(GuichetDomainTask) renewal = new_task (1, "DomainRenew", GUICHET_DOMAIN_TASK_TODO, 0);

  g_assert_true (guichet_operation_belongs (after, order));
  g_assert_true (guichet_operation_belongs (early, order));
  g_assert_false (guichet_operation_belongs (before, order));
  g_assert_false (guichet_operation_belongs (renewal, order));
  g_assert_false (guichet_operation_belongs (after, other));
}

/* Of two changes of owner of the same name, each comes of its own order. */
static void
test_each_operation_has_its_own_order (void)
{
  g_autoptr(GListStore) tasks = g_list_store_new (GUICHET_TYPE_DOMAIN_TASK);
  g_autoptr(GListStore) orders = g_list_store_new (GUICHET_TYPE_TRADE_ORDER);
  g_autoptr(GuichetDomainTask) second = new_task (2, "DomainTrade", GUICHET_DOMAIN_TASK_TODO, 0);
  g_autoptr(GuichetDomainTask) first =
                 new_task (1, "DomainTrade", GUICHET_DOMAIN_TASK_CANCELLED, 8 * HOUR);
  g_autoptr(GuichetDomainTask) elsewhere =
                 new_task (0, "DomainTrade", GUICHET_DOMAIN_TASK_DONE, 20 * HOUR);
  g_autoptr(GuichetTradeOrder) newer = new_order ("example.org", GUICHET_ORDER_DELIVERING, HOUR);
  g_autoptr(GuichetTradeOrder) never =
                 new_order ("example.org", GUICHET_ORDER_CANCELLED, 2 * HOUR);
  g_autoptr(GuichetTradeOrder) older =
                 new_order ("example.org", GUICHET_ORDER_DELIVERED, 9 * HOUR);
  g_autoptr(GHashTable) matched = NULL;

  g_list_store_append (tasks, second);
  g_list_store_append (tasks, first);
  g_list_store_append (tasks, elsewhere);
  g_list_store_append (orders, newer);
  g_list_store_append (orders, never);
  g_list_store_append (orders, older);
  matched = guichet_operation_match (G_LIST_MODEL (tasks), G_LIST_MODEL (orders));
  g_assert_true (g_hash_table_lookup (matched, second) == newer);
  g_assert_true (g_hash_table_lookup (matched, first) == older);
  g_assert_null (g_hash_table_lookup (matched, elsewhere));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_what_changes_of_it_is_told (void)
{
  g_autoptr(GuichetTradeOrder) order = new_order ("example.org", GUICHET_ORDER_DELIVERING, HOUR);
  g_autoptr(GuichetDomainTask) task = new_task (1, "DomainTrade", GUICHET_DOMAIN_TASK_TODO, 0);
  g_autoptr(GuichetOperation) operation = guichet_operation_new (NULL, order);
  guint n = 0;

  g_signal_connect_swapped (operation, "changed", G_CALLBACK (count_cb), &n);
  guichet_operation_take (operation, task, order);
  g_assert_cmpuint (n, ==, 1);
  guichet_operation_take (operation, task, order);
  g_assert_cmpuint (n, ==, 1);
  guichet_trade_order_set_state (order, GUICHET_ORDER_DELIVERED);
  guichet_domain_task_take (task, &(GuichetDomainTaskInfo){ .state = GUICHET_DOMAIN_TASK_DOING });
  guichet_operation_set_busy (operation, TRUE);
  g_assert_cmpuint (n, ==, 4);
}

static void
test_what_was_typed_is_kept_until_it_is_sent (void)
{
  g_autoptr(GuichetDomainTask) task = new_task (1, "DomainTrade", GUICHET_DOMAIN_TASK_ERROR, 0);
  g_autoptr(GuichetOperation) operation = guichet_operation_new (task, NULL);

  g_assert_null (guichet_operation_get_typed (operation, "key"));
  guichet_operation_set_typed (operation, "key", "some words");
  g_assert_cmpstr (guichet_operation_get_typed (operation, "key"), ==, "some words");
  guichet_operation_set_typed (operation, "key", NULL);
  g_assert_null (guichet_operation_get_typed (operation, "key"));
}

static void
test_hints_say_what_ovhcloud_says (void)
{
  g_autoptr(GuichetDomainTaskArgument) document =
                 guichet_domain_task_argument_new ("id", "document");
  g_autoptr(GuichetDomainTaskArgument) text = guichet_domain_task_argument_new ("id", "string");
  g_autofree char *none = guichet_operation_text_hint (text);
  g_autofree char *told = NULL;
  g_autofree char *size = NULL;

  g_assert_cmpstr (none, ==, "");
  document->accepted_formats = g_strdupv ((char *[]){ "pdf", "png", NULL });
  told = guichet_operation_text_hint (document);
  g_assert_nonnull (strstr (told, "control panel"));
  g_assert_nonnull (strstr (told, "Formats: pdf, png."));
  text->least = 3;
  text->most = 9;
  text->template = g_strdup ("FR-000");
  size = guichet_operation_text_hint (text);
  g_assert_cmpstr (size, ==, "Size: 3 to 9. Template: FR-000");
}

static void
test_what_is_seen_of_it_is_searched (void)
{
  g_autoptr(GuichetDomainTask) task = new_task (123, "DomainTrade", GUICHET_DOMAIN_TASK_TODO, 0);
  g_autoptr(GuichetOperation) operation = guichet_operation_new (task, NULL);

  for (const char *const *found =
           (const char *const[]){ "", "EXAMPLE", "owner org", "123", "scheduled", NULL };
       *found != NULL; found++)
    g_assert_true (guichet_operation_text_matches (operation, *found));
  g_assert_false (guichet_operation_text_matches (operation, "example renewal"));
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/operation/" name, function)
  ADD ("the-group-tells-whom", test_the_group_tells_whom_it_waits_for);
  ADD ("an-order-alone-has-a-group", test_an_order_alone_has_a_group);
  ADD ("by-group-the-newest-first", test_they_stand_by_group_and_the_newest_first);
  ADD ("comes-of-an-order-before-it", test_an_operation_comes_of_an_order_before_it);
  ADD ("each-has-its-own-order", test_each_operation_has_its_own_order);
  ADD ("what-changes-is-told", test_what_changes_of_it_is_told);
  ADD ("what-was-typed-is-kept", test_what_was_typed_is_kept_until_it_is_sent);
  ADD ("hints", test_hints_say_what_ovhcloud_says);
  ADD ("search", test_what_is_seen_of_it_is_searched);
#undef ADD

  return g_test_run ();
}
