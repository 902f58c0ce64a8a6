/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-contacts.h: the three accounts that answer for a service. Who they are decides
 * who sees it. Plain data.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_SANDBOX_CONTACT_ADMINISTRATOR,
  GUICHET_SANDBOX_CONTACT_TECHNICAL,
  GUICHET_SANDBOX_CONTACT_BILLING,
} GuichetSandboxContact;

#define GUICHET_SANDBOX_N_CONTACTS 3

typedef struct
{
  char *nichandles[GUICHET_SANDBOX_N_CONTACTS]; /* by GuichetSandboxContact */
} GuichetSandboxContacts;

void guichet_sandbox_contacts_set (GuichetSandboxContacts *self,
                                   GuichetSandboxContact contact,
                                   const char *nichandle);
void guichet_sandbox_contacts_set_all (GuichetSandboxContacts *self, const char *nichandle);
void guichet_sandbox_contacts_copy (GuichetSandboxContacts *self,
                                    const GuichetSandboxContacts *other);
gboolean guichet_sandbox_contacts_have (const GuichetSandboxContacts *self, const char *nichandle);
void guichet_sandbox_contacts_clear (GuichetSandboxContacts *self);

G_END_DECLS
