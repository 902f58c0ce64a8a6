/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-orders.c: the mock as an OVHcloud that fills carts with changes of owner and orders
 * them, counts both, and fails at one request for one domain name, before or after it was done.
 */
#include "guichet-mock-order-calls.h"

static void
cart_free (gpointer data)
{
  GuichetMockCart *cart = data;

  g_free (cart->id);
  g_free (cart->domain);
  g_ptr_array_unref (cart->told);
  g_free (cart);
}

static void
order_free (gpointer data)
{
  GuichetMockOrder *order = data;

  g_free (order->domain);
  g_free (order);
}

static const GuichetMockStep *
step_cb (GuichetMockServer *server, guint n_request, gpointer data)
{
  GuichetMockOrders *self = data;
  const char *method = guichet_mock_server_get_method (server, n_request);
  const char *path = guichet_mock_server_get_path (server, n_request);
  g_auto(GStrv) names = g_strsplit (path + 1, "/", -1);
  const GuichetMockOrderCall call = { self, names,
                                      guichet_mock_server_get_body (server, n_request) };
  const gboolean is_faulty =
      self->fault != NULL && g_str_equal (method, self->fault_method) &&
      g_str_has_suffix (path, self->fault_path) &&
      g_strcmp0 (guichet_mock_order_calls_find_domain (&call), self->fault_domain) == 0;

  if (!is_faulty)
    return guichet_mock_order_calls_carry_out (&call, method, path);
  self->n_faults++;
  if (self->is_done)
    guichet_mock_order_calls_carry_out (&call, method, path);
  return self->fault;
}

void
guichet_mock_orders_attach (GuichetMockOrders *self, GuichetMockServer *server)
{
  self->carts = g_ptr_array_new_with_free_func (cart_free);
  self->orders = g_ptr_array_new_with_free_func (order_free);
  self->answers = g_ptr_array_new_with_free_func (guichet_mock_order_calls_free_answer);
  guichet_mock_server_set_func (server, step_cb, self);
}

void
guichet_mock_orders_clear (GuichetMockOrders *self)
{
  g_clear_pointer (&self->carts, g_ptr_array_unref);
  g_clear_pointer (&self->orders, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
}

void
guichet_mock_orders_check_out (GuichetMockOrders *self, const char *cart)
{
  guichet_mock_order_calls_check_out (self, cart);
}

void
guichet_mock_orders_forget (GuichetMockOrders *self)
{
  g_ptr_array_set_size (self->carts, 0);
  g_ptr_array_set_size (self->orders, 0);
}

guint
guichet_mock_orders_count (const GuichetMockOrders *self, const char *domain)
{
  guint count = 0;

  for (guint i = 0; i < self->orders->len; i++)
    if (domain == NULL ||
        g_str_equal (((const GuichetMockOrder *) self->orders->pdata[i])->domain, domain))
      count++;
  return count;
}

guint
guichet_mock_orders_count_carts (const GuichetMockOrders *self)
{
  guint count = 0;

  for (guint i = 0; i < self->carts->len; i++)
    if (!((const GuichetMockCart *) self->carts->pdata[i])->is_gone)
      count++;
  return count;
}
