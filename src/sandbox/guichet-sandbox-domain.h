/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-domain.h: a domain name, or the DNS zone of one: two services with contacts of
 * their own. Plain data.
 */
#pragma once

#include "guichet-sandbox-contacts.h"
#include "guichet-sandbox-standing.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char *name;
  GuichetSandboxContacts contacts;
  GuichetSandboxStanding standing;
  gint64 owner_id;   /* of a domain: number of its domain.Contact; a zone has none */
  gint64 traded;     /* when its owner was changed last; 0: never */
  guint renewed;     /* years that were added since the scenario began */
  gboolean unlocked; /* it may be transferred to another company */
  gboolean suspended;
} GuichetSandboxDomain;

GuichetSandboxDomain *
guichet_sandbox_domain_new (gint64 id, const char *name, const GuichetSandboxContacts *contacts);
char *guichet_sandbox_domain_get_expiration (const GuichetSandboxDomain *self, guint days_before);
void guichet_sandbox_domain_free (GuichetSandboxDomain *self);

G_END_DECLS
