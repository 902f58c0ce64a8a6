/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-orders.c: what was ordered, and how far it is. An order is delivered when all of
 * its operations are done, and cancelled when none of them could be [inferred].
 */
#include "guichet-sandbox-orders.h"

#include "guichet-sandbox-domain-tasks.h"
#include "guichet-sandbox-random.h"
#include "guichet-sandbox.h"

#define FIRST_ID        180000000
#define PASSWORD_LENGTH 6
#define PAYMENT_LIFE    (14 * 24 * 3600) /* an order that is not paid is cancelled after so long */

const char *const guichet_sandbox_order_states[] = {
  "notPaid", "checking", "documentsRequested", "delivering", "delivered", "cancelled", NULL
};

struct _GuichetSandboxOrders
{
  GuichetSandbox *sandbox;
  GPtrArray *orders; /* of GuichetSandboxOrder, oldest first */
};

static void
line_free (GuichetSandboxOrderLine *line)
{
  g_free (line->domain);
  g_free (line);
}

static void
order_free (GuichetSandboxOrder *order)
{
  g_free (order->cart_id);
  g_free (order->password);
  g_ptr_array_unref (order->lines);
  g_free (order);
}

GuichetSandboxOrders *
guichet_sandbox_orders_new (GuichetSandbox *sandbox)
{
  GuichetSandboxOrders *self = g_new0 (GuichetSandboxOrders, 1);

  self->sandbox = sandbox;
  self->orders = g_ptr_array_new_with_free_func ((GDestroyNotify) order_free);
  return self;
}

void
guichet_sandbox_orders_free (GuichetSandboxOrders *self)
{
  g_ptr_array_unref (self->orders);
  g_free (self);
}

static gboolean
is_open (const GuichetSandboxOrder *order)
{
  return order->state < GUICHET_SANDBOX_ORDER_DELIVERED;
}

static gboolean
is_ordered (GuichetSandboxOrders *self, const char *domain)
{
  for (guint i = 0; i < self->orders->len; i++)
    {
      const GuichetSandboxOrder *order = g_ptr_array_index (self->orders, i);

      for (guint k = 0; k < order->lines->len && is_open (order); k++)
        {
          const GuichetSandboxOrderLine *line = g_ptr_array_index (order->lines, k);

          if (g_str_equal (line->domain, domain))
            return TRUE;
        }
    }
  return FALSE;
}

static void
add_line (GuichetSandboxOrders *self,
          GuichetSandboxOrder *order,
          const GuichetSandboxCartItem *item)
{
  GuichetSandboxOrderLine *line = g_new0 (GuichetSandboxOrderLine, 1);
  const GuichetSandboxExtension *extension =
      guichet_sandbox_rules_find (self->sandbox->rules, item->domain);

  line->id = ++self->sandbox->world->last_id;
  line->item_id = item->id;
  line->domain = g_strdup (item->domain);
  line->holder_id = guichet_sandbox_cart_get_holder (item);
  line->price = extension->price;
  order->course = MAX (order->course, extension->course);
  order->doubled |= is_ordered (self, item->domain);
  g_ptr_array_add (order->lines, line);
}

/**
 * guichet_sandbox_orders_add:
 * @self: the orders
 * @cart: a cart that has been checked
 *
 * Returns: (transfer none): the new order, which is not paid
 */
GuichetSandboxOrder *
guichet_sandbox_orders_add (GuichetSandboxOrders *self, const GuichetSandboxCart *cart)
{
  GuichetSandboxOrder *order = g_new0 (GuichetSandboxOrder, 1);

  order->id = FIRST_ID + self->orders->len + 1;
  order->nichandle = g_intern_string (cart->nichandle);
  order->cart_id = g_strdup (cart->id);
  order->password = guichet_sandbox_random_word (PASSWORD_LENGTH);
  order->date = guichet_sandbox_get_time (self->sandbox);
  order->expiration = order->date + PAYMENT_LIFE;
  order->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  for (guint i = 0; i < cart->items->len; i++)
    add_line (self, order, g_ptr_array_index (cart->items, i));
  g_ptr_array_add (self->orders, order);
  return order;
}

/* Nothing happens when the time of an order runs out; it is noticed when somebody looks. */
static void
expire_due (GuichetSandboxOrders *self)
{
  gint64 now = guichet_sandbox_get_time (self->sandbox);

  for (guint i = 0; i < self->orders->len; i++)
    {
      GuichetSandboxOrder *order = g_ptr_array_index (self->orders, i);

      if (order->state == GUICHET_SANDBOX_ORDER_NOT_PAID && order->expiration <= now)
        order->state = GUICHET_SANDBOX_ORDER_CANCELLED;
    }
}

GPtrArray *
guichet_sandbox_orders_get_all (GuichetSandboxOrders *self)
{
  expire_due (self);
  return self->orders;
}

GuichetSandboxOrder *
guichet_sandbox_orders_find (GuichetSandboxOrders *self, gint64 id)
{
  expire_due (self);
  for (guint i = 0; i < self->orders->len; i++)
    {
      GuichetSandboxOrder *order = g_ptr_array_index (self->orders, i);

      if (order->id == id)
        return order;
    }
  return NULL;
}

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
 * @self: the orders
 * @order: one that is not paid
 * @payment: how
 */
void
guichet_sandbox_order_pay (GuichetSandboxOrders *self,
                           GuichetSandboxOrder *order,
                           const char *payment)
{
  order->paid = guichet_sandbox_get_time (self->sandbox);
  order->payment = payment;
  order->state = order->course == GUICHET_SANDBOX_COURSE_DOCUMENTS ? GUICHET_SANDBOX_ORDER_DOCUMENTS
                 : order->course == GUICHET_SANDBOX_COURSE_CHECKING
                     ? GUICHET_SANDBOX_ORDER_CHECKING
                     : GUICHET_SANDBOX_ORDER_DELIVERING;
  guichet_sandbox_domain_tasks_wind_up (self->sandbox->domain_tasks);
}

/**
 * guichet_sandbox_order_approve:
 * @self: the orders
 * @order: one that somebody looks at, or wants documents for: all is well with it
 */
void
guichet_sandbox_order_approve (GuichetSandboxOrders *self, GuichetSandboxOrder *order)
{
  order->approved = TRUE;
  order->state = GUICHET_SANDBOX_ORDER_DELIVERING;
  guichet_sandbox_domain_tasks_wind_up (self->sandbox->domain_tasks);
}

void
guichet_sandbox_order_cancel (GuichetSandboxOrder *order)
{
  order->state = GUICHET_SANDBOX_ORDER_CANCELLED;
}

static void
begin_line (GuichetSandboxOrders *self, GuichetSandboxOrder *order, GuichetSandboxOrderLine *line)
{
  const GuichetSandboxDomain *domain =
      guichet_sandbox_world_find_domain (self->sandbox->world, line->domain);
  GuichetSandboxDomainTask *task =
      guichet_sandbox_domain_tasks_add (self->sandbox->domain_tasks, "DomainTrade", line->domain);

  task->order_id = order->id;
  task->parties[0].holder_id = domain->owner_id;
  task->parties[1].holder_id = line->holder_id;
  line->task_id = task->id;
}

static gboolean
step_order (GuichetSandboxOrders *self, GuichetSandboxOrder *order)
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
          begin_line (self, order, line);
          moved = TRUE;
        }
      task = guichet_sandbox_domain_tasks_find (self->sandbox->domain_tasks, line->task_id);
      done += task->state == GUICHET_SANDBOX_OPERATION_DONE;
      cancelled += task->state == GUICHET_SANDBOX_OPERATION_CANCELLED;
    }
  if (done + cancelled < order->lines->len)
    return moved;
  order->state = cancelled > 0 && done == 0 ? GUICHET_SANDBOX_ORDER_CANCELLED
                                            : GUICHET_SANDBOX_ORDER_DELIVERED;
  return TRUE;
}

/**
 * guichet_sandbox_orders_step:
 * @self: the orders
 *
 * Takes every order that waits for nobody one state on.
 *
 * Returns: how many there were
 */
guint
guichet_sandbox_orders_step (GuichetSandboxOrders *self)
{
  guint moved = 0;

  expire_due (self);
  for (guint i = 0; i < self->orders->len; i++)
    moved += step_order (self, g_ptr_array_index (self->orders, i));
  return moved;
}
