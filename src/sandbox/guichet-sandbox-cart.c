/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-cart.c: the carts. Never judges what is in them.
 */
#include "guichet-sandbox-cart.h"

#include <string.h>

static void
configuration_free (GuichetSandboxConfiguration *configuration)
{
  g_free (configuration->label);
  g_free (configuration->value);
  g_free (configuration);
}

static void
item_free (GuichetSandboxCartItem *item)
{
  g_free (item->domain);
  g_ptr_array_unref (item->configurations);
  g_free (item);
}

static void
cart_free (GuichetSandboxCart *cart)
{
  g_free (cart->id);
  g_free (cart->description);
  g_free (cart->nichandle);
  g_ptr_array_unref (cart->items);
  g_free (cart);
}

/**
 * guichet_sandbox_carts_new:
 *
 * Returns: (transfer full): no carts
 */
GuichetSandboxCarts *
guichet_sandbox_carts_new (void)
{
  GuichetSandboxCarts *self = g_new0 (GuichetSandboxCarts, 1);

  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) cart_free);
  self->last_id = 68000000;
  return self;
}

/**
 * guichet_sandbox_carts_free:
 * @self: (transfer full): the carts
 */
void
guichet_sandbox_carts_free (GuichetSandboxCarts *self)
{
  g_ptr_array_unref (self->all);
  g_free (self);
}

/**
 * guichet_sandbox_carts_add:
 * @self: the carts
 * @description: (nullable): what its owner calls it
 * @expiration: when it is gone, by the server's clock
 *
 * Returns: (transfer none): a new cart that is nobody's
 */
GuichetSandboxCart *
guichet_sandbox_carts_add (GuichetSandboxCarts *self, const char *description, gint64 expiration)
{
  GuichetSandboxCart *cart = g_new0 (GuichetSandboxCart, 1);

  cart->id = g_uuid_string_random ();
  cart->description = g_strdup (description != NULL ? description : "");
  cart->expiration = expiration;
  cart->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  g_ptr_array_add (self->all, cart);
  return cart;
}

/**
 * guichet_sandbox_carts_find:
 * @self: the carts
 * @id: a UUID
 *
 * Returns: (nullable): the cart, even if its time is over
 */
GuichetSandboxCart *
guichet_sandbox_carts_find (GuichetSandboxCarts *self, const char *id)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      GuichetSandboxCart *cart = g_ptr_array_index (self->all, i);

      if (g_str_equal (cart->id, id))
        return cart;
    }
  return NULL;
}

/**
 * guichet_sandbox_carts_remove:
 * @self: the carts
 * @cart: (transfer full): one of them
 */
void
guichet_sandbox_carts_remove (GuichetSandboxCarts *self, GuichetSandboxCart *cart)
{
  g_ptr_array_remove (self->all, cart);
}

/**
 * guichet_sandbox_cart_add_item:
 * @self: the carts, which number it
 * @cart: one of them
 * @domain: whose owner is to change
 *
 * Returns: (transfer none): the new item
 */
GuichetSandboxCartItem *
guichet_sandbox_cart_add_item (GuichetSandboxCarts *self,
                               GuichetSandboxCart *cart,
                               const char *domain)
{
  GuichetSandboxCartItem *item = g_new0 (GuichetSandboxCartItem, 1);

  item->id = ++self->last_id;
  item->domain = g_strdup (domain);
  item->configurations = g_ptr_array_new_with_free_func ((GDestroyNotify) configuration_free);
  g_ptr_array_add (cart->items, item);
  return item;
}

/**
 * guichet_sandbox_cart_find_item:
 * @cart: a cart
 * @id: number of an item
 *
 * Returns: (nullable): the item
 */
GuichetSandboxCartItem *
guichet_sandbox_cart_find_item (const GuichetSandboxCart *cart, gint64 id)
{
  for (guint i = 0; i < cart->items->len; i++)
    {
      GuichetSandboxCartItem *item = g_ptr_array_index (cart->items, i);

      if (item->id == id)
        return item;
    }
  return NULL;
}

/**
 * guichet_sandbox_cart_configure:
 * @self: the carts, which number it
 * @item: an item
 * @label: which configuration
 * @value: its value, which takes the place of one that is there [inferred]
 *
 * Returns: (transfer none): the configuration
 */
GuichetSandboxConfiguration *
guichet_sandbox_cart_configure (GuichetSandboxCarts *self,
                                GuichetSandboxCartItem *item,
                                const char *label,
                                const char *value)
{
  GuichetSandboxConfiguration *configuration = NULL;

  for (guint i = 0; i < item->configurations->len; i++)
    {
      configuration = g_ptr_array_index (item->configurations, i);
      if (g_str_equal (configuration->label, label))
        g_ptr_array_remove_index (item->configurations, i--);
    }
  configuration = g_new0 (GuichetSandboxConfiguration, 1);
  configuration->id = ++self->last_id;
  configuration->label = g_strdup (label);
  configuration->value = g_strdup (value);
  g_ptr_array_add (item->configurations, configuration);
  return configuration;
}

/**
 * guichet_sandbox_cart_find_configuration:
 * @item: an item
 * @id: number of a configuration
 *
 * Returns: (nullable): the configuration
 */
GuichetSandboxConfiguration *
guichet_sandbox_cart_find_configuration (const GuichetSandboxCartItem *item, gint64 id)
{
  for (guint i = 0; i < item->configurations->len; i++)
    {
      GuichetSandboxConfiguration *configuration = g_ptr_array_index (item->configurations, i);

      if (configuration->id == id)
        return configuration;
    }
  return NULL;
}

/**
 * guichet_sandbox_cart_get_value:
 * @item: an item
 * @label: a configuration
 *
 * Returns: (nullable): its value
 */
const char *
guichet_sandbox_cart_get_value (const GuichetSandboxCartItem *item, const char *label)
{
  for (guint i = 0; i < item->configurations->len; i++)
    {
      const GuichetSandboxConfiguration *configuration =
          g_ptr_array_index (item->configurations, i);

      if (g_str_equal (configuration->label, label))
        return configuration->value;
    }
  return NULL;
}

/**
 * guichet_sandbox_cart_get_holder:
 * @item: an item
 *
 * Returns: the number in its OWNER_CONTACT, as /me/contact/1 or /domain/contact/1; 0 if there is
 * none
 */
gint64
guichet_sandbox_cart_get_holder (const GuichetSandboxCartItem *item)
{
  const char *value = guichet_sandbox_cart_get_value (item, "OWNER_CONTACT");
  gint64 id = 0;

  if (value != NULL &&
      (g_str_has_prefix (value, "/me/contact/") || g_str_has_prefix (value, "/domain/contact/")))
    g_ascii_string_to_signed (strrchr (value, '/') + 1, 10, 1, G_MAXINT64, &id, NULL);
  return id;
}
