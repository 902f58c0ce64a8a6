/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-orders.c: what was ordered, and how far it is. What happens to each is
 * guichet-sandbox-order.c.
 */
#include "guichet-sandbox-orders.h"

#include "guichet-sandbox-random.h"
#include "guichet-sandbox.h"

#define FIRST_ID        180000000
#define PASSWORD_LENGTH 6
#define PAYMENT_LIFE    (14 * 24 * 3600) /* an order that is not paid is cancelled after so long */

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

/**
 * guichet_sandbox_orders_new:
 * @sandbox: (transfer none): where they are placed
 *
 * Returns: (transfer full): no orders
 */
GuichetSandboxOrders *
guichet_sandbox_orders_new (GuichetSandbox *sandbox)
{
  GuichetSandboxOrders *self = g_new0 (GuichetSandboxOrders, 1);

  self->sandbox = sandbox;
  self->orders = g_ptr_array_new_with_free_func ((GDestroyNotify) order_free);
  return self;
}

/**
 * guichet_sandbox_orders_free:
 * @self: (transfer full): what guichet_sandbox_orders_new() gave
 */
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

/**
 * guichet_sandbox_orders_get_all:
 * @self: the orders
 *
 * Returns: (transfer none) (element-type GuichetSandboxOrder): all orders, oldest first
 */
GPtrArray *
guichet_sandbox_orders_get_all (GuichetSandboxOrders *self)
{
  expire_due (self);
  return self->orders;
}

/**
 * guichet_sandbox_orders_find:
 * @self: the orders
 * @id: number of an order
 *
 * Returns: (nullable): the order
 */
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
    moved += guichet_sandbox_order_step (self->sandbox, g_ptr_array_index (self->orders, i));
  return moved;
}
