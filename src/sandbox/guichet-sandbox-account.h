/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-account.h: a customer of the sandbox's OVHcloud: who signs in, and whom the
 * contacts of a service name. Plain data.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *nichandle;
  char *first_name;
  char *name;
  char *organisation; /* (nullable): a person without one */
  char *email;
  char *phone;
  char *address;
  char *zip;
  char *city;
  char *customer_code;
  const char *region;     /* "EU" or "CA": contacts of one service are all in one region */
  gboolean unpaid;        /* has a bill that is not paid */
  gboolean voip_verified; /* has done the validation procedure of telephony */
} GuichetSandboxAccount;

GuichetSandboxAccount *guichet_sandbox_account_new (const char *nichandle);
void guichet_sandbox_account_free (GuichetSandboxAccount *account);

G_END_DECLS
