/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-account.c: a customer of the sandbox's OVHcloud.
 * Never knows what the customer has: the contacts of each service tell that.
 */
#include "guichet-sandbox-account.h"

/**
 * guichet_sandbox_account_new:
 * @nichandle: its name
 *
 * Returns: (transfer full): an account in Europe of which nothing else is known yet
 */
GuichetSandboxAccount *
guichet_sandbox_account_new (const char *nichandle)
{
  GuichetSandboxAccount *account = g_new0 (GuichetSandboxAccount, 1);

  account->nichandle = g_strdup (nichandle);
  account->region = "EU";
  return account;
}

/**
 * guichet_sandbox_account_free:
 * @account: (transfer full): an account
 */
void
guichet_sandbox_account_free (GuichetSandboxAccount *account)
{
  g_free (account->nichandle);
  g_free (account->first_name);
  g_free (account->name);
  g_free (account->organisation);
  g_free (account->email);
  g_free (account->phone);
  g_free (account->address);
  g_free (account->zip);
  g_free (account->city);
  g_free (account->customer_code);
  g_free (account);
}
