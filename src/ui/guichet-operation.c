/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation.c: one row of the operations: what OVHcloud does for a domain name, the order
 * that it came from, or that order alone while nothing has begun. Has no widgets, and asks nobody.
 */
#include "guichet-operation.h"

#include <string.h>

struct _GuichetOperation
{
  GObject parent_instance;

  GuichetDomainTask *task;  /* (nullable) */
  GuichetTradeOrder *order; /* (nullable) */
  GError *error;            /* (nullable) */
  GHashTable *typed;        /* of texts, by key of the argument; may be a code */
  gboolean is_busy;
  gboolean asks;
};

G_DEFINE_FINAL_TYPE (GuichetOperation, guichet_operation, G_TYPE_OBJECT)

static guint changed_signal;

static void
changed_cb (GuichetOperation *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
follow (GuichetOperation *self, gpointer before, gpointer after)
{
  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, changed_cb, self);
  if (after != NULL)
    g_signal_connect_object (after, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * guichet_operation_take:
 * @self: the row
 * @task: (nullable): what OVHcloud does
 * @order: (nullable): what it came from
 *
 * Shows @task and @order from now on; one of both is not %NULL.
 */
void
guichet_operation_take (GuichetOperation *self, GuichetDomainTask *task, GuichetTradeOrder *order)
{
  g_return_if_fail (GUICHET_IS_OPERATION (self));
  g_return_if_fail (task != NULL || order != NULL);

  if (task == self->task && order == self->order)
    return;
  if (task != self->task)
    follow (self, self->task, task);
  if (order != self->order)
    follow (self, self->order, order);
  g_set_object (&self->task, task);
  g_set_object (&self->order, order);
  changed_cb (self);
}

GuichetDomainTask *
guichet_operation_get_task (GuichetOperation *self)
{
  g_return_val_if_fail (GUICHET_IS_OPERATION (self), NULL);

  return self->task;
}

GuichetTradeOrder *
guichet_operation_get_order (GuichetOperation *self)
{
  g_return_val_if_fail (GUICHET_IS_OPERATION (self), NULL);

  return self->order;
}

/**
 * guichet_operation_get_begun:
 * @self: the row
 *
 * Returns: (nullable) (transfer none): when it began or, if it has not, was ordered
 */
GDateTime *
guichet_operation_get_begun (GuichetOperation *self)
{
  g_return_val_if_fail (GUICHET_IS_OPERATION (self), NULL);

  return self->task != NULL ? guichet_domain_task_get_created (self->task)
                            : guichet_trade_order_get_date (self->order);
}

const char *
guichet_operation_get_domain (GuichetOperation *self)
{
  g_return_val_if_fail (GUICHET_IS_OPERATION (self), "");

  return self->task != NULL ? guichet_domain_task_get_domain (self->task)
                            : guichet_trade_order_get_domain (self->order);
}

/**
 * guichet_operation_is_trade:
 * @self: the row
 *
 * Returns: whether it changes the owner of a domain name
 */
gboolean
guichet_operation_is_trade (GuichetOperation *self)
{
  g_return_val_if_fail (GUICHET_IS_OPERATION (self), FALSE);

  return self->task == NULL || guichet_domain_task_is_trade (self->task);
}

/* The group */

static GuichetOperationGroup
get_group_of_order (GuichetOrderState state)
{
  if (state == GUICHET_ORDER_NOT_PAID || state == GUICHET_ORDER_DOCUMENTS_REQUESTED)
    return GUICHET_OPERATION_NEEDS_YOU;
  return state == GUICHET_ORDER_CANCELLED || state == GUICHET_ORDER_DELIVERED
             ? GUICHET_OPERATION_FINISHED
             : GUICHET_OPERATION_UNDER_WAY;
}

/**
 * guichet_operation_get_group:
 * @self: the row
 *
 * Returns: whom it waits for, if it is not over
 */
GuichetOperationGroup
guichet_operation_get_group (GuichetOperation *self)
{
  GuichetDomainTaskState state;

  g_return_val_if_fail (GUICHET_IS_OPERATION (self), GUICHET_OPERATION_FINISHED);

  if (self->task == NULL)
    return get_group_of_order (guichet_trade_order_get_state (self->order));
  state = guichet_domain_task_get_state (self->task);
  if (state == GUICHET_DOMAIN_TASK_ERROR)
    return GUICHET_OPERATION_NEEDS_YOU;
  if (state == GUICHET_DOMAIN_TASK_UNKNOWN)
    return GUICHET_OPERATION_UNDER_WAY;
  if (!guichet_domain_task_state_is_open (state))
    return GUICHET_OPERATION_FINISHED;
  return self->asks ? GUICHET_OPERATION_NEEDS_YOU : GUICHET_OPERATION_UNDER_WAY;
}

/* What people wait for, and have typed */

gboolean
guichet_operation_get_busy (GuichetOperation *self)
{
  g_return_val_if_fail (GUICHET_IS_OPERATION (self), FALSE);

  return self->is_busy;
}

/**
 * guichet_operation_set_busy:
 * @self: the row
 * @busy: whether something was sent that is not answered yet
 */
void
guichet_operation_set_busy (GuichetOperation *self, gboolean busy)
{
  g_return_if_fail (GUICHET_IS_OPERATION (self));

  self->is_busy = busy;
  changed_cb (self);
}

const GError *
guichet_operation_get_error (GuichetOperation *self)
{
  g_return_val_if_fail (GUICHET_IS_OPERATION (self), NULL);

  return self->error;
}

/**
 * guichet_operation_take_error:
 * @self: the row
 * @error: (transfer full) (nullable): why it was not done; %NULL: it was, or nobody asks any more
 */
void
guichet_operation_take_error (GuichetOperation *self, GError *error)
{
  g_return_if_fail (GUICHET_IS_OPERATION (self));

  if (error == NULL && self->error == NULL)
    return;
  g_clear_error (&self->error);
  self->error = error;
  changed_cb (self);
}

/**
 * guichet_operation_set_asks:
 * @self: the row
 * @asks: whether it asks for something that it was not told
 */
void
guichet_operation_set_asks (GuichetOperation *self, gboolean asks)
{
  g_return_if_fail (GUICHET_IS_OPERATION (self));

  if (self->asks == asks)
    return;
  self->asks = asks;
  changed_cb (self);
}

const char *
guichet_operation_get_typed (GuichetOperation *self, const char *key)
{
  g_return_val_if_fail (GUICHET_IS_OPERATION (self), NULL);

  return g_hash_table_lookup (self->typed, key);
}

/**
 * guichet_operation_set_typed:
 * @self: the row
 * @key: of an argument
 * @text: (nullable): what was typed for it, and not sent
 *
 * Keeps @text while other rows are looked at.
 */
void
guichet_operation_set_typed (GuichetOperation *self, const char *key, const char *text)
{
  g_return_if_fail (GUICHET_IS_OPERATION (self));

  if (text != NULL)
    g_hash_table_insert (self->typed, g_strdup (key), g_strdup (text));
  else
    g_hash_table_remove (self->typed, key);
}

static void
wipe (gpointer text)
{
  explicit_bzero (text, strlen (text));
  g_free (text);
}

static void
guichet_operation_finalize (GObject *object)
{
  GuichetOperation *self = GUICHET_OPERATION (object);

  g_clear_object (&self->task);
  g_clear_object (&self->order);
  g_clear_error (&self->error);
  g_hash_table_unref (self->typed);
  G_OBJECT_CLASS (guichet_operation_parent_class)->finalize (object);
}

static void
guichet_operation_class_init (GuichetOperationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_operation_finalize;

  changed_signal = g_signal_new ("changed", GUICHET_TYPE_OPERATION, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_operation_init (GuichetOperation *self)
{
  self->typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, wipe);
}

/**
 * guichet_operation_new:
 * @task: (nullable): what OVHcloud does
 * @order: (nullable): what it came from
 *
 * Returns: (transfer full): a row of them; one of both is not %NULL
 */
GuichetOperation *
guichet_operation_new (GuichetDomainTask *task, GuichetTradeOrder *order)
{
  GuichetOperation *self = g_object_new (GUICHET_TYPE_OPERATION, NULL);

  guichet_operation_take (self, task, order);
  return self;
}
