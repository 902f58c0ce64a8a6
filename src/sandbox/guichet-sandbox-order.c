/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-order.c: how an order goes: paid, looked at, carried out. It is delivered when
 * all of its operations are done, and cancelled when none of them could be [inferred].
 */
#include "guichet-sandbox-orders.h"

#include "guichet-sandbox-domain-tasks.h"
#include "guichet-sandbox.h"

const char *const guichet_sandbox_order_states[] = {
  "notPaid", "checking", "documentsRequested", "delivering", "delivered", "cancelled", NULL
};

/**
 * guichet_sandbox_order_get_price:
 * @order: an order
 *
 * Returns: what it costs, in euros without tax
 */
double
guichet_sandbox_order_get_price (const GuichetSandboxOrder *order)
{
  double price = 0;

  for (guint i = 0; i < order->lines->len; i++)
    price += ((GuichetSandboxOrderLine *) g_ptr_array_index (order->lines, i))->price;
  return price;
}

/**
 * guichet_sandbox_order_pay:
 * @sandbox: a sandbox
 * @order: one that is not paid
 * @payment: how
 */
void
guichet_sandbox_order_pay (GuichetSandbox *sandbox, GuichetSandboxOrder *order, const char *payment)
{
  order->paid = guichet_sandbox_get_time (sandbox);
  order->payment = payment;
  order->state = order->course == GUICHET_SANDBOX_COURSE_DOCUMENTS ? GUICHET_SANDBOX_ORDER_DOCUMENTS
                 : order->course == GUICHET_SANDBOX_COURSE_CHECKING
                     ? GUICHET_SANDBOX_ORDER_CHECKING
                     : GUICHET_SANDBOX_ORDER_DELIVERING;
  guichet_sandbox_domain_tasks_wind_up (sandbox->domain_tasks);
}

/**
 * guichet_sandbox_order_approve:
 * @sandbox: a sandbox
 * @order: one that somebody looks at, or wants documents for: all is well with it
 */
void
guichet_sandbox_order_approve (GuichetSandbox *sandbox, GuichetSandboxOrder *order)
{
  order->state = GUICHET_SANDBOX_ORDER_DELIVERING;
  guichet_sandbox_domain_tasks_wind_up (sandbox->domain_tasks);
}

/**
 * guichet_sandbox_order_cancel:
 * @order: one that is not carried out yet
 */
void
guichet_sandbox_order_cancel (GuichetSandboxOrder *order)
{
  order->state = GUICHET_SANDBOX_ORDER_CANCELLED;
}

static void
begin_line (GuichetSandbox *sandbox, GuichetSandboxOrder *order, GuichetSandboxOrderLine *line)
{
  const GuichetSandboxDomain *domain =
      guichet_sandbox_world_find_domain (sandbox->world, line->domain);
  GuichetSandboxDomainTask *task =
      guichet_sandbox_domain_tasks_add (sandbox->domain_tasks, "DomainTrade", line->domain);

  task->order_id = order->id;
  task->parties[0].holder_id = domain->owner_id;
  task->parties[1].holder_id = line->holder_id;
  line->task_id = task->id;
}

/**
 * guichet_sandbox_order_step:
 * @sandbox: a sandbox
 * @order: an order
 *
 * Takes @order one state on, if it waits for nobody.
 *
 * Returns: whether it did
 */
gboolean
guichet_sandbox_order_step (GuichetSandbox *sandbox, GuichetSandboxOrder *order)
{
  gboolean moved = FALSE;
  guint done = 0, cancelled = 0;

  if (order->state != GUICHET_SANDBOX_ORDER_DELIVERING)
    return FALSE;
  for (guint i = 0; i < order->lines->len; i++)
    {
      GuichetSandboxOrderLine *line = g_ptr_array_index (order->lines, i);
      const GuichetSandboxDomainTask *task;

      if (line->task_id == 0)
        {
          begin_line (sandbox, order, line);
          moved = TRUE;
        }
      task = guichet_sandbox_domain_tasks_find (sandbox->domain_tasks, line->task_id);
      done += task->state == GUICHET_SANDBOX_OPERATION_DONE;
      cancelled += task->state == GUICHET_SANDBOX_OPERATION_CANCELLED;
    }
  if (done + cancelled < order->lines->len)
    return moved;
  order->state = cancelled > 0 && done == 0 ? GUICHET_SANDBOX_ORDER_CANCELLED
                                            : GUICHET_SANDBOX_ORDER_DELIVERED;
  return TRUE;
}
