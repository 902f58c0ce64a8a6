/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-price.c: an amount of money as OVHcloud says it. Plain value; OVHcloud's text is what is
 * shown, and its number what is compared.
 */
#include "guichet-price.h"

#define MICRO_CENTS_PER_CENT 1000000

/**
 * guichet_price_new:
 * @currency: "EUR"
 * @text: as OVHcloud says it, "12.00 €"
 * @micro_cents: a hundred millionth of a unit of the currency: 1200000000 of 12 euros
 *
 * Returns: (transfer full): a price
 */
GuichetPrice *
guichet_price_new (const char *currency, const char *text, gint64 micro_cents)
{
  GuichetPrice *self = g_new0 (GuichetPrice, 1);

  self->currency = g_strdup (currency);
  self->text = g_strdup (text);
  self->micro_cents = micro_cents;
  return self;
}

/**
 * guichet_price_copy:
 * @self: (nullable): a price
 *
 * Returns: (transfer full) (nullable): the same
 */
GuichetPrice *
guichet_price_copy (const GuichetPrice *self)
{
  return self != NULL ? guichet_price_new (self->currency, self->text, self->micro_cents) : NULL;
}

/**
 * guichet_price_free:
 * @self: (nullable): a price
 */
void
guichet_price_free (GuichetPrice *self)
{
  if (self == NULL)
    return;
  g_free (self->currency);
  g_free (self->text);
  g_free (self);
}

gboolean
guichet_price_is_free (const GuichetPrice *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->micro_cents == 0;
}

/**
 * guichet_price_equal:
 * @self: a price
 * @other: another one
 *
 * Returns: whether they are the same amount of the same currency, however they are written
 */
gboolean
guichet_price_equal (const GuichetPrice *self, const GuichetPrice *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->micro_cents == other->micro_cents && g_str_equal (self->currency, other->currency);
}

/**
 * guichet_price_add:
 * @self: (nullable): a price; %NULL for nothing
 * @other: (nullable): another one; %NULL for nothing
 *
 * The sum is one that OVHcloud did not write: it reads "36.00 EUR".
 *
 * Returns: (nullable) (transfer full): both together; %NULL if they are of two currencies, or too
 * much to be counted
 */
GuichetPrice *
guichet_price_add (const GuichetPrice *self, const GuichetPrice *other)
{
  g_autofree char *text = NULL;
  gint64 sum, cents;

  if (self == NULL || other == NULL)
    return guichet_price_copy (self != NULL ? self : other);
  if (!g_str_equal (self->currency, other->currency) ||
      __builtin_add_overflow (self->micro_cents, other->micro_cents, &sum) || sum == G_MININT64)
    return NULL;
  cents = (ABS (sum) + MICRO_CENTS_PER_CENT / 2) / MICRO_CENTS_PER_CENT;
  text = g_strdup_printf ("%s%" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT " %s", sum < 0 ? "-" : "",
                          cents / 100, cents % 100, self->currency);
  return guichet_price_new (self->currency, text, sum);
}
