/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-scenario-domains.c: the domain names and DNS zones of the scenarios, and how the
 * contacts of a reseller's services are spread over the accounts.
 */
#include "guichet-sandbox-scenario.h"

#define FIRST  GUICHET_SANDBOX_FIRST
#define SECOND GUICHET_SANDBOX_SECOND
#define THIRD  GUICHET_SANDBOX_THIRD

/* One of so many domain names of a reseller has its zone at another company. */
#define DNS_ELSEWHERE 5

typedef struct
{
  const char *name;
  GuichetSandboxContacts contacts; /* administrator, technical, billing */
  gboolean domain;
  gboolean zone;
  GuichetSandboxStanding standing; /* of the domain */
} DomainRow;

/* The agency's own, two that it looks after, one that it does not know yet, one that is in debt,
 * and a zone of a name that is registered elsewhere. */
/* clang-format off */
static const DomainRow default_domains[] = {
  { "exemple-dupont.fr", { { FIRST, FIRST, FIRST } }, TRUE, TRUE, GUICHET_SANDBOX_STANDING_OK },
  { "exemple-dupont.com", { { FIRST, FIRST, FIRST } }, TRUE, TRUE, GUICHET_SANDBOX_STANDING_OK },
  { "exemple-martin.fr", { { SECOND, SECOND, SECOND } }, TRUE, TRUE, GUICHET_SANDBOX_STANDING_OK },
  { "exemple-martin.com", { { SECOND, FIRST, SECOND } }, TRUE, TRUE, GUICHET_SANDBOX_STANDING_OK },
  { "exemple-marche.fr", { { SECOND, SECOND, FIRST } }, TRUE, TRUE, GUICHET_SANDBOX_STANDING_OK },
  { "exemple-atelier.fr", { { FIRST, FIRST, SECOND } }, TRUE, TRUE, GUICHET_SANDBOX_STANDING_PENDING_DEBT },
  { "exemple-ailleurs.org", { { FIRST, FIRST, FIRST } }, FALSE, TRUE, GUICHET_SANDBOX_STANDING_OK },
};

/* One name of each extension whose registry has rules of its own. */
static const char *const abroad_domains[] = {
  "exemple-dupont.be", "exemple-dupont.eu", "exemple-dupont.co.uk", "exemple-dupont.berlin",
  "exemple-dupont.no",
};

/* The first account is one of the three everywhere: the reseller sees all. */
static const GuichetSandboxContacts mixes[] = {
  { { FIRST, FIRST, FIRST } },
  { { FIRST, FIRST, SECOND } },
  { { FIRST, SECOND, SECOND } },
  { { SECOND, FIRST, SECOND } },
  { { FIRST, THIRD, FIRST } },
  { { THIRD, SECOND, FIRST } },
};
/* clang-format on */

static GuichetSandboxDomain *
add_domain (GuichetSandboxWorld *self, const char *name, const GuichetSandboxContacts *contacts)
{
  GuichetSandboxDomain *domain = guichet_sandbox_world_add_domain (self, name, contacts);

  domain->owner_id = guichet_sandbox_scenario_find_holder (
      self, name, contacts->nichandles[GUICHET_SANDBOX_CONTACT_ADMINISTRATOR]);
  return domain;
}

/**
 * guichet_sandbox_scenario_mix:
 * @number: any number
 * @contacts: contacts, which become those that a reseller's service of this number has
 */
void
guichet_sandbox_scenario_mix (guint number, GuichetSandboxContacts *contacts)
{
  guichet_sandbox_contacts_copy (contacts, &mixes[number % G_N_ELEMENTS (mixes)]);
}

/**
 * guichet_sandbox_scenario_fill_domains:
 * @self: a world with accounts
 * @domains: so many domains more than every scenario has, most with their zones
 * @reseller: whether their contacts are spread over the accounts, and customers hold them
 * @abroad: whether there is a name of each extension that has rules of its own
 */
void
guichet_sandbox_scenario_fill_domains (GuichetSandboxWorld *self,
                                       guint domains,
                                       gboolean reseller,
                                       gboolean abroad)
{
  for (guint i = 0; i < G_N_ELEMENTS (default_domains); i++)
    {
      const DomainRow *row = &default_domains[i];

      if (row->domain)
        add_domain (self, row->name, &row->contacts)->standing = row->standing;
      if (row->zone)
        guichet_sandbox_world_add_zone (self, row->name, &row->contacts);
    }
  for (guint i = 0; abroad && i < G_N_ELEMENTS (abroad_domains); i++)
    add_domain (self, abroad_domains[i], &mixes[0]);
  for (guint i = 0; i < domains; i++)
    {
      g_autofree char *name = reseller ? guichet_sandbox_scenario_name_domain (i)
                                       : g_strdup_printf ("exemple-%u.fr", i + 1);
      const GuichetSandboxContacts *contacts = &mixes[reseller ? i % G_N_ELEMENTS (mixes) : 0];
      GuichetSandboxDomain *domain = add_domain (self, name, contacts);

      if (reseller)
        domain->owner_id = guichet_sandbox_scenario_get_customer_holder (self, i);
      if (!reseller || (i + 1) % DNS_ELSEWHERE != 0)
        guichet_sandbox_world_add_zone (self, name, contacts);
    }
}
