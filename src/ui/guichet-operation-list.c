/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-list.c: the operations of the account and the orders that they came from as one
 * list. Has no widgets; asks OVHcloud only while it is held.
 */
#include "config.h"

#include "guichet-operation-list.h"

#include "guichet-operation-match.h"

struct _GuichetOperationList
{
  GObject parent_instance;

  GuichetDomainTaskList *tasks;
  GuichetTradeOrders *orders;
  GListStore *operations; /* as sorted as they were when something changed last */
  guint n_waiting;
  gboolean is_rebuilding;
};

G_DEFINE_FINAL_TYPE (GuichetOperationList, guichet_operation_list, G_TYPE_OBJECT)

typedef enum
{
  PROP_N_WAITING = 1,
} GuichetOperationListProperty;

static GParamSpec *props[PROP_N_WAITING + 1];

static guint changed_signal;

/* What is listed */

static void
count (GuichetOperationList *self)
{
  const guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->operations));
  guint n = 0;

  for (guint i = 0; i < n_all; i++)
    {
      g_autoptr(GuichetOperation) operation =
                     g_list_model_get_item (G_LIST_MODEL (self->operations), i);

      n += guichet_operation_get_group (operation) == GUICHET_OPERATION_NEEDS_YOU;
    }
  if (n == self->n_waiting)
    return;
  self->n_waiting = n;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_WAITING]);
}

static gboolean
is_sorted (GListModel *operations)
{
  const guint n = g_list_model_get_n_items (operations);

  for (guint i = 1; i < n; i++)
    {
      g_autoptr(GuichetOperation) above = g_list_model_get_item (operations, i - 1);
      g_autoptr(GuichetOperation) below = g_list_model_get_item (operations, i);

      if (guichet_operation_compare (above, below, NULL) > 0)
        return FALSE;
    }
  return TRUE;
}

/* It may belong to another group now. */
static void
operation_changed_cb (GuichetOperationList *self)
{
  if (self->is_rebuilding)
    return;
  if (!is_sorted (G_LIST_MODEL (self->operations)))
    g_list_store_sort (self->operations, guichet_operation_compare, NULL);
  count (self);
  g_signal_emit (self, changed_signal, 0);
}

/* (transfer full) (nullable): the row that had @task, or had @order while it had no operation: what
 * is looked at stays the same */
static GuichetOperation *
find_row (GuichetOperationList *self, GuichetDomainTask *task, GuichetTradeOrder *order)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->operations));
  GuichetOperation *of_order = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GuichetOperation) row = g_list_model_get_item (G_LIST_MODEL (self->operations), i);
      GuichetDomainTask *its_task = guichet_operation_get_task (row);

      if (task != NULL && its_task == task)
        {
          g_clear_object (&of_order);
          return g_steal_pointer (&row);
        }
      if (order != NULL && its_task == NULL && guichet_operation_get_order (row) == order)
        g_set_object (&of_order, row);
    }
  return of_order;
}

static void
add_row (GuichetOperationList *self,
         GPtrArray *rows,
         GuichetDomainTask *task,
         GuichetTradeOrder *order)
{
  GuichetOperation *row = find_row (self, task, order);

  if (row == NULL)
    {
      row = guichet_operation_new (task, order);
      g_signal_connect_object (row, "changed", G_CALLBACK (operation_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  else
    guichet_operation_take (row, task, order);
  g_ptr_array_add (rows, row);
}

static void
add_orders (GuichetOperationList *self, GPtrArray *rows, GHashTable *matched)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->orders));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GuichetTradeOrder) order = g_list_model_get_item (G_LIST_MODEL (self->orders), i);

      if (!g_hash_table_contains (matched, order))
        add_row (self, rows, NULL, order);
    }
}

static GPtrArray *
list_rows (GuichetOperationList *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->tasks));
  g_autoptr(GHashTable) matched = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) orders =
                 guichet_operation_match (G_LIST_MODEL (self->tasks), G_LIST_MODEL (self->orders));
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GuichetDomainTask) task = g_list_model_get_item (G_LIST_MODEL (self->tasks), i);
      GuichetTradeOrder *order = g_hash_table_lookup (orders, task);

      add_row (self, rows, task, order);
      g_hash_table_add (matched, order);
    }
  add_orders (self, rows, matched);
  return rows;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return guichet_operation_compare (*(GuichetOperation *const *) a, *(GuichetOperation *const *) b,
                                    NULL);
}

static gboolean
is_same (GListModel *operations, GPtrArray *rows)
{
  gboolean same = g_list_model_get_n_items (operations) == rows->len;

  for (guint i = 0; same && i < rows->len; i++)
    {
      g_autoptr(GuichetOperation) row = g_list_model_get_item (operations, i);

      same = row == rows->pdata[i];
    }
  return same;
}

/* All at once: the row that has the keyboard keeps it, wherever it goes. */
static void
rebuild (GuichetOperationList *self)
{
  g_autoptr(GPtrArray) rows = NULL;

  self->is_rebuilding = TRUE;
  rows = list_rows (self);
  g_ptr_array_sort (rows, compare_rows);
  if (!is_same (G_LIST_MODEL (self->operations), rows))
    g_list_store_splice (self->operations, 0,
                         g_list_model_get_n_items (G_LIST_MODEL (self->operations)), rows->pdata,
                         rows->len);
  self->is_rebuilding = FALSE;
  count (self);
  g_signal_emit (self, changed_signal, 0);
}

GListModel *
guichet_operation_list_get_model (GuichetOperationList *self)
{
  g_return_val_if_fail (GUICHET_IS_OPERATION_LIST (self), NULL);

  return G_LIST_MODEL (self->operations);
}

guint
guichet_operation_list_get_n_waiting (GuichetOperationList *self)
{
  g_return_val_if_fail (GUICHET_IS_OPERATION_LIST (self), 0);

  return self->n_waiting;
}

GuichetDomainTaskList *
guichet_operation_list_get_tasks (GuichetOperationList *self)
{
  g_return_val_if_fail (GUICHET_IS_OPERATION_LIST (self), NULL);

  return self->tasks;
}

/**
 * guichet_operation_list_find:
 * @self: the list
 * @id: OVHcloud's number of an operation
 *
 * Returns: (nullable) (transfer none): its row
 */
GuichetOperation *
guichet_operation_list_find (GuichetOperationList *self, gint64 id)
{
  g_autoptr(GuichetOperation) row = NULL;
  GuichetDomainTask *task = NULL;

  g_return_val_if_fail (GUICHET_IS_OPERATION_LIST (self), NULL);

  task = guichet_domain_task_list_find (self->tasks, id);
  row = task != NULL ? find_row (self, task, NULL) : NULL;
  /* The list keeps it. */
  return row;
}

/**
 * guichet_operation_list_has:
 * @self: the list
 * @operation: a row
 *
 * Returns: whether it is one of the list still
 */
gboolean
guichet_operation_list_has (GuichetOperationList *self, GuichetOperation *operation)
{
  g_return_val_if_fail (GUICHET_IS_OPERATION_LIST (self), FALSE);

  return g_list_store_find (self->operations, operation, NULL);
}

/* When it is read */

/**
 * guichet_operation_list_hold:
 * @self: the list
 *
 * Somebody looks at it: it is read now, and again while something may change.
 */
void
guichet_operation_list_hold (GuichetOperationList *self)
{
  g_return_if_fail (GUICHET_IS_OPERATION_LIST (self));

  guichet_domain_task_list_hold (self->tasks);
  guichet_trade_orders_hold (self->orders);
}

/**
 * guichet_operation_list_release:
 * @self: the list
 *
 * Undoes one guichet_operation_list_hold().
 */
void
guichet_operation_list_release (GuichetOperationList *self)
{
  g_return_if_fail (GUICHET_IS_OPERATION_LIST (self));

  guichet_domain_task_list_release (self->tasks);
  guichet_trade_orders_release (self->orders);
}

void
guichet_operation_list_refresh (GuichetOperationList *self)
{
  g_return_if_fail (GUICHET_IS_OPERATION_LIST (self));

  guichet_domain_task_list_refresh (self->tasks);
  guichet_trade_orders_refresh (self->orders);
}

static void
guichet_operation_list_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  switch ((GuichetOperationListProperty) prop_id)
    {
    case PROP_N_WAITING:
      g_value_set_uint (value, GUICHET_OPERATION_LIST (object)->n_waiting);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_operation_list_dispose (GObject *object)
{
  GuichetOperationList *self = GUICHET_OPERATION_LIST (object);

  g_clear_object (&self->tasks);
  g_clear_object (&self->orders);
  g_clear_object (&self->operations);
  G_OBJECT_CLASS (guichet_operation_list_parent_class)->dispose (object);
}

static void
guichet_operation_list_class_init (GuichetOperationListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_operation_list_get_property;
  object_class->dispose = guichet_operation_list_dispose;

  props[PROP_N_WAITING] = g_param_spec_uint ("n-waiting", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  changed_signal = g_signal_new ("changed", GUICHET_TYPE_OPERATION_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_operation_list_init (GuichetOperationList *self)
{
  self->operations = g_list_store_new (GUICHET_TYPE_OPERATION);
}

/* Time has gone on since they were read last. */
static void
loading_changed_cb (GuichetOperationList *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
follow (GuichetOperationList *self, gpointer list)
{
  g_signal_connect_object (list, "items-changed", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (loading_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * guichet_operation_list_new:
 * @desk: what the windows about domain names share
 *
 * Returns: (transfer full): a list that is read while it is held
 */
GuichetOperationList *
guichet_operation_list_new (GuichetDomainsDesk *desk)
{
  GuichetOperationList *self = g_object_new (GUICHET_TYPE_OPERATION_LIST, NULL);

  self->tasks = g_object_ref (guichet_domains_desk_get_tasks (desk));
  self->orders = g_object_ref (guichet_domains_desk_get_orders (desk));
  follow (self, self->tasks);
  follow (self, self->orders);
  rebuild (self);
  return self;
}
