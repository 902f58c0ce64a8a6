/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-page-orders.c: the orders and the operations on domains on the sandbox's page,
 * with the hand that lets them go on. Shows no code: it is in the mailbox.
 */
#include "guichet-sandbox-domain-tasks.h"
#include "guichet-sandbox-pages.h"
#include "guichet-sandbox.h"

/* So many of a long list are shown. */
#define SHOWN 50

static void
add_button (GString *page, const char *what, gint64 id, const char *verb, const char *label)
{
  g_autofree char *path = g_strdup_printf ("%s/%" G_GINT64_FORMAT "/%s", what, id, verb);

  guichet_sandbox_page_add_button (page, path, label);
}

static void
add_order (GString *page, const GuichetSandboxOrder *order)
{
  guichet_sandbox_page_add (page,
                            "<tr><td>%" G_GINT64_FORMAT "</td><td>%s</td><td>%.2f €</td>"
                            "<td><span class=\"stage\">%s</span>%s",
                            order->id, order->nichandle, guichet_sandbox_order_get_price (order),
                            guichet_sandbox_order_states[order->state],
                            order->doubled ? " ordered twice" : "");
  if (order->state == GUICHET_SANDBOX_ORDER_CHECKING ||
      order->state == GUICHET_SANDBOX_ORDER_DOCUMENTS)
    {
      add_button (page, "orders", order->id, "approve", "Approve");
      add_button (page, "orders", order->id, "cancel", "Refuse");
    }
  g_string_append (page, "</td></tr>");
}

/**
 * guichet_sandbox_page_add_orders:
 * @page: a page
 * @sandbox: whose orders are shown, the newest first
 */
void
guichet_sandbox_page_add_orders (GString *page, GuichetSandbox *sandbox)
{
  GPtrArray *orders = guichet_sandbox_orders_get_all (sandbox->orders);

  g_string_append (page, "<h2>Orders</h2>");
  if (orders->len == 0)
    {
      g_string_append (page, "<p class=\"empty\">Nothing has been ordered yet.</p>");
      return;
    }
  g_string_append (page, "<table><tr><th>#</th><th>Account</th><th>Price</th><th>State</th></tr>");
  for (guint i = orders->len; i > 0 && orders->len - i < SHOWN; i--)
    add_order (page, g_ptr_array_index (orders, i - 1));
  g_string_append (page, "</table>");
}

static void
add_operation (GString *page, const GuichetSandboxDomainTask *task)
{
  gboolean pending = guichet_sandbox_domain_task_is_pending (task);

  guichet_sandbox_page_add (page,
                            "<tr><td>%" G_GINT64_FORMAT "</td><td>%s</td><td>%s</td>"
                            "<td><span class=\"stage%s\">%s</span> %s",
                            task->id, task->domain, task->function, pending ? " live" : "",
                            guichet_sandbox_operation_states[task->state],
                            task->comment != NULL ? task->comment : "");
  if (task->state == GUICHET_SANDBOX_OPERATION_DOING ||
      (task->state == GUICHET_SANDBOX_OPERATION_TODO && !task->asked))
    add_button (page, "domain-tasks", task->id, "step", "Next step");
  g_string_append (page, "</td></tr>");
}

/**
 * guichet_sandbox_page_add_operations:
 * @page: a page
 * @sandbox: whose operations are shown, the newest first
 */
void
guichet_sandbox_page_add_operations (GString *page, GuichetSandbox *sandbox)
{
  GPtrArray *tasks = guichet_sandbox_domain_tasks_get_all (sandbox->domain_tasks);

  g_string_append (page, "<h2>Operations on domains</h2>");
  if (tasks->len == 0)
    {
      g_string_append (page, "<p class=\"empty\">No operation has begun yet.</p>");
      return;
    }
  g_string_append (page,
                   "<table><tr><th>#</th><th>Domain</th><th>Operation</th><th>State</th></tr>");
  for (guint i = tasks->len; i > 0 && tasks->len - i < SHOWN; i--)
    add_operation (page, g_ptr_array_index (tasks, i - 1));
  g_string_append (page, "</table>");
}
