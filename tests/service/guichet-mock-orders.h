/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-orders.h: the mock as an OVHcloud that fills carts with changes of owner and orders
 * them, counts both, and fails at one request for one domain name, before or after it was done.
 */
#pragma once

#include "guichet-mock-server.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *domain;     /* (nullable): before there is something in it */
  GPtrArray *told;  /* (element-type utf8): "LABEL=VALUE" */
  gboolean is_gone; /* ordered or deleted */
} GuichetMockCart;

typedef struct
{
  gint64 id;
  char *domain;
  const char *state; /* OVHcloud's word */
  guint n_payments;
} GuichetMockOrder;

typedef struct
{
  guint euros;             /* what each costs */
  const char *dear;        /* (nullable): domain name that costs one more */
  const char *moved;       /* (nullable): city where the new owner lives now */
  const char *given;       /* (nullable): domain name that has another owner now */
  const char *asking;      /* (nullable): pattern of names that have to be told more */
  const char *const *asks; /* (nullable): labels of that, ticks */

  const char *fault_domain; /* (nullable): whose request fails */
  const char *fault_method;
  const char *fault_path; /* how it ends: "/checkout" */
  const GuichetMockStep *fault;
  gboolean is_done; /* it is carried out, and only its answer is not good */
  guint n_faults;   /* that there were */

  GPtrArray *carts;  /* (element-type GuichetMockCart) */
  GPtrArray *orders; /* (element-type GuichetMockOrder): the oldest first */
  GPtrArray *answers;
} GuichetMockOrders;

void guichet_mock_orders_attach (GuichetMockOrders *self, GuichetMockServer *server);
/* After the server was finalized. */
void guichet_mock_orders_clear (GuichetMockOrders *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GuichetMockOrders, guichet_mock_orders_clear)
/* The cart is ordered, and nobody was told. */
void guichet_mock_orders_check_out (GuichetMockOrders *self, const char *cart);
/* All carts and orders; their numbers begin anew. */
void guichet_mock_orders_forget (GuichetMockOrders *self);
/* How many orders there are for @domain; %NULL: for any */
guint guichet_mock_orders_count (const GuichetMockOrders *self, const char *domain);
/* How many carts nobody ordered or deleted */
guint guichet_mock_orders_count_carts (const GuichetMockOrders *self);

G_END_DECLS
