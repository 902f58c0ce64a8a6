/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-price.h: an amount of money as OVHcloud says it. Plain value; OVHcloud's text is what is
 * shown, and its number what is compared.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *currency;     /* "EUR" */
  char *text;         /* "12.00 €" */
  gint64 micro_cents; /* a hundred millionth of a unit of the currency */
} GuichetPrice;

GuichetPrice *guichet_price_new (const char *currency, const char *text, gint64 micro_cents);
GuichetPrice *guichet_price_copy (const GuichetPrice *self);
void guichet_price_free (GuichetPrice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetPrice, guichet_price_free)

gboolean guichet_price_is_free (const GuichetPrice *self);
gboolean guichet_price_equal (const GuichetPrice *self, const GuichetPrice *other);
/* (nullable) (transfer full): both together, %NULL if they are of two currencies. Each: (nullable):
 * nothing */
GuichetPrice *guichet_price_add (const GuichetPrice *self, const GuichetPrice *other);

G_END_DECLS
