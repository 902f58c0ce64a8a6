/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-order-models.h: carts and orders in the words of the API's models: every field,
 * each of its type. Pure.
 */
#pragma once

#include "guichet-sandbox-orders.h"
#include "guichet-sandbox-rules.h"

G_BEGIN_DECLS

double guichet_sandbox_get_tax (double price);
GVariant *guichet_sandbox_model_price (double value);
GVariant *guichet_sandbox_model_trade_option (const GuichetSandboxExtension *extension,
                                              const char *name);
GVariant *guichet_sandbox_model_cart (const GuichetSandboxCart *cart);
GVariant *guichet_sandbox_model_cart_item (const GuichetSandboxCart *cart,
                                           const GuichetSandboxCartItem *item,
                                           const GuichetSandboxExtension *extension,
                                           const char *name);
GVariant *guichet_sandbox_model_cart_order (GuichetSandbox *sandbox,
                                            const GuichetSandboxCart *cart,
                                            const GuichetSandboxOrder *order,
                                            gboolean contracts);

/* guichet-sandbox-billing-models.c */
char *guichet_sandbox_order_get_url (GuichetSandbox *sandbox, const GuichetSandboxOrder *order);
GVariant *guichet_sandbox_model_order (GuichetSandbox *sandbox, const GuichetSandboxOrder *order);
GVariant *guichet_sandbox_model_order_detail (const GuichetSandboxOrder *order,
                                              const GuichetSandboxOrderLine *line);
GVariant *guichet_sandbox_model_payment (const GuichetSandboxOrder *order);
GVariant *guichet_sandbox_model_follow_up (const GuichetSandboxOrder *order);

G_END_DECLS
