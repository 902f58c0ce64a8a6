/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-cart.h: the carts: what somebody is about to order. Plain data; a cart is
 * nobody's until it is assigned, and is gone when its time is over.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char *label;
  char *value;
} GuichetSandboxConfiguration;

/* A change of the owner of one domain: the sandbox sells nothing else. */
typedef struct
{
  gint64 id;
  char *domain;
  GPtrArray *configurations; /* of GuichetSandboxConfiguration */
} GuichetSandboxCartItem;

typedef struct
{
  char *id; /* a UUID */
  char *description;
  char *nichandle; /* (nullable): whose it is */
  gint64 expiration;
  gboolean ordered; /* it was checked out, and is read-only */
  GPtrArray *items; /* of GuichetSandboxCartItem */
} GuichetSandboxCart;

typedef struct
{
  GPtrArray *all; /* of GuichetSandboxCart, oldest first */
  gint64 last_id; /* of items and configurations */
} GuichetSandboxCarts;

GuichetSandboxCarts *guichet_sandbox_carts_new (void);
void guichet_sandbox_carts_free (GuichetSandboxCarts *self);
GuichetSandboxCart *
guichet_sandbox_carts_add (GuichetSandboxCarts *self, const char *description, gint64 expiration);
GuichetSandboxCart *guichet_sandbox_carts_find (GuichetSandboxCarts *self, const char *id);
void guichet_sandbox_carts_remove (GuichetSandboxCarts *self, GuichetSandboxCart *cart);

GuichetSandboxCartItem *guichet_sandbox_cart_add_item (GuichetSandboxCarts *self,
                                                       GuichetSandboxCart *cart,
                                                       const char *domain);
GuichetSandboxCartItem *guichet_sandbox_cart_find_item (const GuichetSandboxCart *cart, gint64 id);

GuichetSandboxConfiguration *guichet_sandbox_cart_configure (GuichetSandboxCarts *self,
                                                             GuichetSandboxCartItem *item,
                                                             const char *label,
                                                             const char *value);
GuichetSandboxConfiguration *
guichet_sandbox_cart_find_configuration (const GuichetSandboxCartItem *item, gint64 id);
const char *guichet_sandbox_cart_get_value (const GuichetSandboxCartItem *item, const char *label);
gint64 guichet_sandbox_cart_get_holder (const GuichetSandboxCartItem *item);

G_END_DECLS
