/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-orders.h: what was ordered, and how far it is: paid or not, looked at, carried
 * out. A second checkout is a second order, and is counted as one too many.
 */
#pragma once

#include "guichet-sandbox-cart.h"
#include "guichet-sandbox-rules.h"

G_BEGIN_DECLS

typedef struct _GuichetSandbox GuichetSandbox;
typedef struct _GuichetSandboxOrders GuichetSandboxOrders;

typedef enum
{
  GUICHET_SANDBOX_ORDER_NOT_PAID,
  GUICHET_SANDBOX_ORDER_CHECKING,
  GUICHET_SANDBOX_ORDER_DOCUMENTS,
  GUICHET_SANDBOX_ORDER_DELIVERING,
  GUICHET_SANDBOX_ORDER_DELIVERED,
  GUICHET_SANDBOX_ORDER_CANCELLED,
} GuichetSandboxOrderState;

typedef struct
{
  gint64 id;
  char *domain;
  gint64 holder_id; /* who is to hold it */
  double price;     /* without tax */
  gint64 task_id;   /* 0: not begun */
} GuichetSandboxOrderLine;

typedef struct
{
  gint64 id;
  const char *nichandle; /* interned */
  char *cart_id;
  char *password; /* of its page */
  gint64 date;
  gint64 expiration;   /* until then it must be paid */
  gint64 paid;         /* 0: not yet */
  const char *payment; /* (nullable): billing.PaymentMeanEnum */
  GuichetSandboxOrderState state;
  GuichetSandboxCourse course;
  gboolean doubled; /* the same was ordered before, and is not over */
  GPtrArray *lines; /* of GuichetSandboxOrderLine */
} GuichetSandboxOrder;

/* The words of the API, in the order of the enum; ends in NULL. */
extern const char *const guichet_sandbox_order_states[];

GuichetSandboxOrders *guichet_sandbox_orders_new (GuichetSandbox *sandbox);
void guichet_sandbox_orders_free (GuichetSandboxOrders *self);

GuichetSandboxOrder *guichet_sandbox_orders_add (GuichetSandboxOrders *self,
                                                 const GuichetSandboxCart *cart);
GPtrArray *guichet_sandbox_orders_get_all (GuichetSandboxOrders *self);
GuichetSandboxOrder *guichet_sandbox_orders_find (GuichetSandboxOrders *self, gint64 id);
guint guichet_sandbox_orders_step (GuichetSandboxOrders *self);

/* guichet-sandbox-order.c */
double guichet_sandbox_order_get_price (const GuichetSandboxOrder *order);
void guichet_sandbox_order_pay (GuichetSandbox *sandbox,
                                GuichetSandboxOrder *order,
                                const char *payment);
void guichet_sandbox_order_approve (GuichetSandbox *sandbox, GuichetSandboxOrder *order);
void guichet_sandbox_order_cancel (GuichetSandboxOrder *order);
gboolean guichet_sandbox_order_step (GuichetSandbox *sandbox, GuichetSandboxOrder *order);

G_END_DECLS
