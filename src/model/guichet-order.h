/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-order.h: an order as OVHcloud tells it: what it would be (a dry run), and what it became.
 * Plain values, made by a dry run and by a checkout alike, so that the two can be compared.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-price.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;
  char *url; /* "" for none */
} GuichetContract;

typedef struct
{
  char *domain;
  char *description;
  GuichetPrice *price; /* of all of it, without tax */
} GuichetOrderLine;

typedef struct
{
  gint64 id; /* 0 of a dry run: nothing was ordered */
  char *url; /* (nullable): where it is seen and paid */
  GuichetPrice *with_tax;
  GuichetPrice *without_tax;
  GuichetPrice *tax;
  GPtrArray *contracts; /* (element-type GuichetContract) */
  GPtrArray *lines;     /* (element-type GuichetOrderLine) */
} GuichetOrder;

GuichetOrder *guichet_order_new (void);
void guichet_order_free (GuichetOrder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetOrder, guichet_order_free)

void guichet_order_add_contract (GuichetOrder *self, const char *name, const char *url);
/* Takes @price. */
void guichet_order_add_line (GuichetOrder *self,
                             const char *domain,
                             const char *description,
                             GuichetPrice *price);
/* Whether somebody who agreed to @other has agreed to @self: the same prices, the same contracts */
gboolean guichet_order_has_same_terms (const GuichetOrder *self, const GuichetOrder *other);

/* How far an order has come; the nicks are OVHcloud's words. */
typedef enum
{
  GUICHET_ORDER_UNKNOWN,
  GUICHET_ORDER_NOT_PAID,
  GUICHET_ORDER_CHECKING,
  GUICHET_ORDER_DOCUMENTS_REQUESTED,
  GUICHET_ORDER_DELIVERING,
  GUICHET_ORDER_DELIVERED,
  GUICHET_ORDER_CANCELLING,
  GUICHET_ORDER_CANCELLED,
} GuichetOrderState;

#define GUICHET_TYPE_ORDER_STATE (guichet_order_state_get_type ())
GType guichet_order_state_get_type (void);
GuichetOrderState guichet_order_state_from_word (const char *word);
gboolean guichet_order_state_is_open (GuichetOrderState state);

/* An order among those of the account */
typedef struct
{
  gint64 id;
  char *url;
  GDateTime *date; /* (nullable) */
  GuichetPrice *price_with_tax;
} GuichetOrderSummary;

void guichet_order_summary_free (GuichetOrderSummary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetOrderSummary, guichet_order_summary_free)

G_END_DECLS
