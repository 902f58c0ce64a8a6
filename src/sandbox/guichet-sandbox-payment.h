/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-payment.h: how the accounts pay: the methods they have registered. No money is
 * moved.
 */
#pragma once

#include "guichet-sandbox-orders.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  const char *nichandle; /* NULL ends the table */
  const char *type;      /* "CREDIT_CARD" */
  const char *sub_type;  /* (nullable) */
  const char *label;
  const char *status; /* me.payment.method.StatusEnum */
  gboolean preferred;
} GuichetSandboxPaymentMethod;

extern const GuichetSandboxPaymentMethod guichet_sandbox_payment_methods[];

gboolean guichet_sandbox_payment_is_usable (const GuichetSandboxPaymentMethod *method,
                                            const char *nichandle);
void guichet_sandbox_payment_pay_by_default (GuichetSandbox *sandbox, GuichetSandboxOrder *order);

G_END_DECLS
