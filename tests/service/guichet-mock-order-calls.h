/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-order-calls.h: what each request does at the mock that orders changes of owner.
 * Private to it.
 */
#pragma once

#include "guichet-mock-orders.h"

G_BEGIN_DECLS

/* One request */
typedef struct
{
  GuichetMockOrders *orders;
  GStrv names; /* of its path */
  const char *body;
} GuichetMockOrderCall;

/* What is said is an answer of @orders. */
void guichet_mock_order_calls_free_answer (gpointer answer);
/* (nullable): nobody knows the request */
const GuichetMockStep *guichet_mock_order_calls_carry_out (const GuichetMockOrderCall *call,
                                                           const char *method,
                                                           const char *path);
/* (nullable): whom a request is about */
const char *guichet_mock_order_calls_find_domain (const GuichetMockOrderCall *call);
void guichet_mock_order_calls_check_out (GuichetMockOrders *orders, const char *cart);

G_END_DECLS
