/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-payment.c: how the accounts pay. Never decides whether an order is due.
 */
#include "guichet-sandbox-payment.h"

#include "guichet-sandbox.h"

/* clang-format off */
/* The first account has a card, and one that has run out; the second has none that is preferred; the
 * third has nothing to pay with. */
const GuichetSandboxPaymentMethod guichet_sandbox_payment_methods[] = {
  { 5001, "xx1111-ovh", "CREDIT_CARD", "VISA", "XXXXXXXXXXXX1111", "VALID", TRUE },
  { 5002, "xx1111-ovh", "CREDIT_CARD", "MASTERCARD", "XXXXXXXXXXXX2222", "EXPIRED", FALSE },
  { 5003, "yy2222-ovh", "BANK_ACCOUNT", NULL, "FR76 XXXX XXXX 3333", "VALID", FALSE },
  { 0 }
};
/* clang-format on */

/**
 * guichet_sandbox_payment_is_usable:
 * @method: a method
 * @nichandle: an account
 *
 * Returns: whether @nichandle can pay with it, now
 */
gboolean
guichet_sandbox_payment_is_usable (const GuichetSandboxPaymentMethod *method, const char *nichandle)
{
  return g_str_equal (method->nichandle, nichandle) && g_str_equal (method->status, "VALID");
}

/**
 * guichet_sandbox_payment_pay_by_default:
 * @sandbox: a sandbox
 * @order: an order that is not paid
 *
 * Pays it if the account prefers a method. One that costs nothing must be settled nevertheless,
 * with the account's points, as OVHcloud's own panel does.
 */
void
guichet_sandbox_payment_pay_by_default (GuichetSandbox *sandbox, GuichetSandboxOrder *order)
{
  if (guichet_sandbox_order_get_price (order) <= 0)
    return;
  for (const GuichetSandboxPaymentMethod *method = guichet_sandbox_payment_methods;
       method->nichandle != NULL; method++)
    {
      if (method->preferred && guichet_sandbox_payment_is_usable (method, order->nichandle))
        {
          guichet_sandbox_order_pay (sandbox, order, "creditCard");
          return;
        }
    }
}
