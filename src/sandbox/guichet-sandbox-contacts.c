/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-contacts.c: the three accounts that answer for a service.
 * Never asks anybody whether a contact agrees; it only keeps who it is.
 */
#include "guichet-sandbox-contacts.h"

/**
 * guichet_sandbox_contacts_set:
 * @self: contacts
 * @contact: which of the three
 * @nichandle: the account that it is from now on
 */
void
guichet_sandbox_contacts_set (GuichetSandboxContacts *self,
                              GuichetSandboxContact contact,
                              const char *nichandle)
{
  char *copy = g_strdup (nichandle);

  g_free (self->nichandles[contact]);
  self->nichandles[contact] = copy;
}

/**
 * guichet_sandbox_contacts_set_all:
 * @self: contacts
 * @nichandle: the account that all three are from now on
 */
void
guichet_sandbox_contacts_set_all (GuichetSandboxContacts *self, const char *nichandle)
{
  for (guint i = 0; i < GUICHET_SANDBOX_N_CONTACTS; i++)
    guichet_sandbox_contacts_set (self, (GuichetSandboxContact) i, nichandle);
}

/**
 * guichet_sandbox_contacts_copy:
 * @self: contacts
 * @other: what they are from now on
 */
void
guichet_sandbox_contacts_copy (GuichetSandboxContacts *self, const GuichetSandboxContacts *other)
{
  for (guint i = 0; i < GUICHET_SANDBOX_N_CONTACTS; i++)
    guichet_sandbox_contacts_set (self, (GuichetSandboxContact) i, other->nichandles[i]);
}

/**
 * guichet_sandbox_contacts_have:
 * @self: contacts
 * @nichandle: an account
 *
 * Returns: whether @nichandle is one of the three
 */
gboolean
guichet_sandbox_contacts_have (const GuichetSandboxContacts *self, const char *nichandle)
{
  for (guint i = 0; i < GUICHET_SANDBOX_N_CONTACTS; i++)
    {
      if (g_strcmp0 (self->nichandles[i], nichandle) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * guichet_sandbox_contacts_clear:
 * @self: contacts, which are nobody afterwards
 */
void
guichet_sandbox_contacts_clear (GuichetSandboxContacts *self)
{
  for (guint i = 0; i < GUICHET_SANDBOX_N_CONTACTS; i++)
    g_clear_pointer (&self->nichandles[i], g_free);
}
