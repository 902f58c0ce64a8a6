/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-domain.c: a domain name, or the DNS zone of one.
 * Never decides what may be done with it; the routes do.
 */
#include "guichet-sandbox-domain.h"

/**
 * guichet_sandbox_domain_new:
 * @id: number of the service
 * @name: "exemple.fr"
 * @contacts: who its contacts are at first
 *
 * Returns: (transfer full): a domain or a zone that is paid for
 */
GuichetSandboxDomain *
guichet_sandbox_domain_new (gint64 id, const char *name, const GuichetSandboxContacts *contacts)
{
  GuichetSandboxDomain *self = g_new0 (GuichetSandboxDomain, 1);

  self->id = id;
  self->name = g_strdup (name);
  guichet_sandbox_contacts_copy (&self->contacts, contacts);
  return self;
}

/**
 * guichet_sandbox_domain_free:
 * @self: (transfer full): a domain or a zone
 */
void
guichet_sandbox_domain_free (GuichetSandboxDomain *self)
{
  g_free (self->name);
  guichet_sandbox_contacts_clear (&self->contacts);
  g_free (self);
}
