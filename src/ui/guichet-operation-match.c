/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-match.c: in which order operations are listed, and which order of a change of
 * owner each of them came from, which OVHcloud does not tell. Pure.
 */
#include "guichet-operation-match.h"

/* The clock of this computer, which dates the orders, and OVHcloud's may differ. */
#define CLOCKS_DIFFER (10 * G_TIME_SPAN_MINUTE)

/* OVHcloud numbers both as they come, each on its own. */
static gint64
get_number (GuichetOperation *self)
{
  GuichetDomainTask *task = guichet_operation_get_task (self);

  return task != NULL ? guichet_domain_task_get_id (task)
                      : guichet_trade_order_get_id (guichet_operation_get_order (self));
}

static int
compare_begun (GuichetOperation *first, GuichetOperation *second)
{
  GDateTime *begun = guichet_operation_get_begun (first);
  GDateTime *other = guichet_operation_get_begun (second);

  if (begun == NULL || other == NULL)
    return (begun != NULL) - (other != NULL);
  return g_date_time_compare (other, begun);
}

/**
 * guichet_operation_compare:
 * @a: a #GuichetOperation
 * @b: another
 * @unused: nothing
 *
 * Returns: the order of a list: by group, the newest first
 */
int
guichet_operation_compare (gconstpointer a, gconstpointer b, gpointer unused)
{
  GuichetOperation *first = GUICHET_OPERATION ((gpointer) a);
  GuichetOperation *second = GUICHET_OPERATION ((gpointer) b);
  const int group =
      (int) guichet_operation_get_group (first) - (int) guichet_operation_get_group (second);
  const int begun = compare_begun (first, second);

  if (group != 0)
    return group;
  if (begun != 0)
    return begun;
  return (get_number (first) < get_number (second)) - (get_number (first) > get_number (second));
}

/**
 * guichet_operation_belongs:
 * @task: an operation
 * @order: an order of a change of owner
 *
 * OVHcloud does not tell which order an operation came from.
 *
 * Returns: whether @task may have come of @order: it changes the owner of the same domain name, and
 * began after the order
 */
gboolean
guichet_operation_belongs (GuichetDomainTask *task, GuichetTradeOrder *order)
{
  GDateTime *created = NULL;
  GDateTime *ordered = NULL;

  g_return_val_if_fail (GUICHET_IS_DOMAIN_TASK (task), FALSE);
  g_return_val_if_fail (GUICHET_IS_TRADE_ORDER (order), FALSE);

  created = guichet_domain_task_get_created (task);
  ordered = guichet_trade_order_get_date (order);
  if (!guichet_domain_task_is_trade (task) ||
      g_ascii_strcasecmp (guichet_domain_task_get_domain (task),
                          guichet_trade_order_get_domain (order)) != 0)
    return FALSE;
  return created == NULL || ordered == NULL ||
         g_date_time_difference (created, ordered) > -CLOCKS_DIFFER;
}

/* (transfer full): of @list, which has the newest first */
static GPtrArray *
list_oldest_first (gpointer list)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = g_list_model_get_n_items (list); i > 0; i--)
    g_ptr_array_add (items, g_list_model_get_item (list, i - 1));
  return items;
}

/* Returns: (transfer full) (nullable): the order that @task came from, taken out of @orders */
static GuichetTradeOrder *
take_order (GPtrArray *orders, GuichetDomainTask *task)
{
  for (guint i = 0; i < orders->len; i++)
    if (guichet_trade_order_get_state (orders->pdata[i]) != GUICHET_ORDER_CANCELLED &&
        guichet_operation_belongs (task, orders->pdata[i]))
      return g_ptr_array_steal_index (orders, i);
  return NULL;
}

/**
 * guichet_operation_match:
 * @tasks: of #GuichetDomainTask, the newest first
 * @orders: of #GuichetTradeOrder, the newest first
 *
 * Each operation comes of the oldest order that is left for it.
 *
 * Returns: (transfer full) (element-type GuichetDomainTask GuichetTradeOrder): those that came of
 * one
 */
GHashTable *
guichet_operation_match (GListModel *tasks, GListModel *orders)
{
  GHashTable *matched = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  g_autoptr(GPtrArray) from = list_oldest_first (tasks);
  g_autoptr(GPtrArray) left = list_oldest_first (orders);

  for (guint i = 0; i < from->len; i++)
    {
      GuichetTradeOrder *order = take_order (left, from->pdata[i]);

      if (order != NULL)
        g_hash_table_insert (matched, g_object_ref (from->pdata[i]), order);
    }
  return matched;
}
