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
 * guichet_sandbox_domain_get_expiration:
 * @self: a domain or a zone
 * @days_before: so many days before it is wanted
 *
 * The first time of each is spread over two years by its number.
 *
 * Returns: (transfer full): a date as “2031-03-15”
 */
char *
guichet_sandbox_domain_get_expiration (const GuichetSandboxDomain *self, guint days_before)
{
  g_autoptr(GDateTime) base = g_date_time_new_utc (2031, 1, 10, 0, 0, 0);
  g_autoptr(GDateTime) first = g_date_time_add_days (base, (int) (self->id * 37 % 700));
  g_autoptr(GDateTime) renewed = g_date_time_add_years (first, (int) self->renewed);
  g_autoptr(GDateTime) wanted = g_date_time_add_days (renewed, -(int) days_before);

  return g_date_time_format (wanted, "%Y-%m-%d");
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
