/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-lost-orders-text.h: the words about changes of owner that a program did not see the end
 * of. Pure; each translated.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_LOST_ORDERS_NONE,
  GUICHET_LOST_ORDERS_LOOKING,
  GUICHET_LOST_ORDERS_UNCERTAIN,
  GUICHET_LOST_ORDERS_FOUND,  /* whether they were ordered */
  GUICHET_LOST_ORDERS_UNSENT, /* agreed to, and never sent */
} GuichetLostOrdersKind;

/* @names: ended by %NULL. (transfer full) (nullable): %NULL: nothing is to be told */
char *guichet_lost_orders_text_title (GuichetLostOrdersKind kind, const char *const *names);
/* (nullable): of a button; static */
const char *guichet_lost_orders_text_button (GuichetLostOrdersKind kind);
/* (transfer full): the first of @names, and how many more there are */
char *guichet_lost_orders_text_names (const char *const *names);

G_END_DECLS
