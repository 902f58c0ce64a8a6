/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-scenario.c: the worlds that --scenario, --lines and --domains make.
 * The same options always give the same world.
 */
#include "guichet-sandbox-scenario.h"

/* How many lines a group of the made-up ones has: a company keeps all of its in a few, a reseller
 * has one group for each customer. */
#define COMPANY_LINES_PER_GROUP  200
#define RESELLER_LINES_PER_GROUP 25
#define RESELLER_LINES           400
#define RESELLER_OWN_TECHNICIAN  10 /* one line of so many has a technical contact of its own */

#define FIRST  GUICHET_SANDBOX_FIRST
#define SECOND GUICHET_SANDBOX_SECOND

typedef struct
{
  const char *nichandle;
  const char *first_name;
  const char *name;
  const char *organisation;          /* (nullable) … */
  const char *reseller_organisation; /* … and as a reseller, where that differs */
  const char *email;
  const char *phone;
  const char *address;
  const char *zip;
  const char *city;
  const char *customer_code;
  gboolean voip_verified;
} AccountRow;

/* clang-format off */
/* The first is the agency, the second a customer of it, the third has no telephony. */
static const AccountRow default_accounts[] = {
  { FIRST, "John", "Dupont", "Établissements Dupont", "Dupont Télécom", "john.dupont@example.com",
    "+33.199001234", "12 rue de l’Église", "59000", "Lille", "1111-2222-33", TRUE },
  { SECOND, "Claire", "Martin", "Cabinet Martin", NULL, "claire.martin@example.com",
    "+33.199002345", "3 place du Marché", "67000", "Strasbourg", "2222-3333-44", TRUE },
  { GUICHET_SANDBOX_THIRD, "Zoé", "Perrin", NULL, NULL, "zoe.perrin@example.com",
    "+33.199003456", "8 quai des Brumes", "29200", "Brest", "3333-4444-55", FALSE },
};
/* clang-format on */

typedef struct
{
  const char *owner; /* (nullable): a new group of this account begins here … */
  const char *group;
  const char *group_description;
  const char *name; /* … and this is a service of it */
  const char *description;
  GuichetSandboxServiceKind kind;
  gboolean locked;
  gboolean xdsl;
} ServiceRow;

/* clang-format off */
static const ServiceRow default_services[] = {
  { FIRST, "xx1111-ovh-1", "Siège", "0033972101001", "Accueil", GUICHET_SANDBOX_SERVICE_LINE, FALSE },
  { NULL, NULL, NULL, "0033972101002", "Secrétariat", GUICHET_SANDBOX_SERVICE_LINE, FALSE },
  { NULL, NULL, NULL, "0033972101003", "Atelier", GUICHET_SANDBOX_SERVICE_LINE, TRUE },
  { NULL, NULL, NULL, "0033972101010", "Numéro du siège", GUICHET_SANDBOX_SERVICE_ALIAS, FALSE },
  { FIRST, "xx1111-ovh-2", "Agence de Lille", "0033972102001", "Agence", GUICHET_SANDBOX_SERVICE_LINE, FALSE },
  { NULL, NULL, NULL, "0033972105001", "Standard", GUICHET_SANDBOX_SERVICE_TRUNK, FALSE },
  { NULL, NULL, NULL, "0033972104001", "Ligne de la box", GUICHET_SANDBOX_SERVICE_LINE, FALSE, TRUE },
  { FIRST, "ovhtel-1111-1", "Numéros d’OVHcloud", "0033972107001", "Numéro provisoire", GUICHET_SANDBOX_SERVICE_ALIAS, FALSE },
  { SECOND, "yy2222-ovh-1", "Cabinet", "0033972103001", "Cabinet Martin", GUICHET_SANDBOX_SERVICE_LINE, FALSE },
  { NULL, NULL, NULL, "0033972103002", "Claire Martin", GUICHET_SANDBOX_SERVICE_LINE, FALSE },
};
/* clang-format on */

static void
fill_accounts (GuichetSandboxWorld *self, gboolean reseller)
{
  for (guint i = 0; i < G_N_ELEMENTS (default_accounts); i++)
    {
      const AccountRow *row = &default_accounts[i];
      GuichetSandboxAccount *account = guichet_sandbox_world_add_account (self, row->nichandle);

      account->first_name = g_strdup (row->first_name);
      account->name = g_strdup (row->name);
      account->organisation =
          g_strdup (reseller && row->reseller_organisation != NULL ? row->reseller_organisation
                                                                   : row->organisation);
      account->email = g_strdup (row->email);
      account->phone = g_strdup (row->phone);
      account->address = g_strdup (row->address);
      account->zip = g_strdup (row->zip);
      account->city = g_strdup (row->city);
      account->customer_code = g_strdup (row->customer_code);
      account->voip_verified = row->voip_verified;
    }
  guichet_sandbox_world_add_outsider (self, "qc4444-ovh");
}

static void
fill_default (GuichetSandboxWorld *self, gint64 now)
{
  GuichetSandboxGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (default_services); i++)
    {
      const ServiceRow *row = &default_services[i];
      GuichetSandboxService *service;

      if (row->owner != NULL)
        group =
            guichet_sandbox_world_add_group (self, row->group, row->group_description, row->owner);
      service =
          guichet_sandbox_world_add_service (self, group, row->kind, row->name, row->description);
      service->locked = row->locked;
      service->xdsl = row->xdsl;
      if (i == 0)
        guichet_sandbox_world_add_user (self, service, "accueil", "Sandbox(2026)", now);
    }
}

/* Groups are numbered on from those that are named after the first account already. */
static guint
count_groups (const GuichetSandboxWorld *self)
{
  guint count = 0;

  for (guint i = 0; i < self->groups->len; i++)
    {
      const GuichetSandboxGroup *group = g_ptr_array_index (self->groups, i);

      count += g_str_has_prefix (group->name, FIRST "-");
    }
  return count;
}

static GuichetSandboxGroup *
add_customer (GuichetSandboxWorld *self, guint number, gboolean reseller)
{
  g_autofree char *name = g_strdup_printf (FIRST "-%u", number);
  g_autofree char *description = reseller ? guichet_sandbox_scenario_name_customer (number)
                                          : g_strdup_printf ("Service %u", number);
  GuichetSandboxGroup *group = guichet_sandbox_world_add_group (self, name, description, FIRST);

  if (reseller)
    {
      guichet_sandbox_scenario_mix (number, &group->contacts);
      group->special_numbers = guichet_sandbox_scenario_is_taxi (number);
    }
  return group;
}

static void
fill_lines (GuichetSandboxWorld *self, guint lines, gboolean reseller)
{
  guint lines_per_group = reseller ? RESELLER_LINES_PER_GROUP : COMPANY_LINES_PER_GROUP;
  GuichetSandboxGroup *group = NULL;
  guint number = count_groups (self);

  for (guint i = 0; i < lines; i++)
    {
      g_autofree char *name = g_strdup_printf ("003397220%04u", i);
      g_autofree char *person = guichet_sandbox_scenario_name_person (i);
      const gboolean is_first = i % lines_per_group == 0;
      GuichetSandboxService *line;

      if (is_first)
        group = add_customer (self, ++number, reseller);
      line = guichet_sandbox_world_add_service (self, group, GUICHET_SANDBOX_SERVICE_LINE, name,
                                                is_first ? "Accueil" : person);
      if (reseller && i % RESELLER_OWN_TECHNICIAN == RESELLER_OWN_TECHNICIAN - 1)
        guichet_sandbox_contacts_set (&line->contacts, GUICHET_SANDBOX_CONTACT_TECHNICAL,
                                      GUICHET_SANDBOX_THIRD);
    }
}

/**
 * guichet_sandbox_scenario_fill:
 * @self: an empty world
 * @scenario: "default" (a company with some services), "domains" (the same and domain names of more
 * extensions), "demo" (the same; what is under way comes later) or "reseller" (the first and many
 * groups, whose contacts are several accounts); the other two accounts are in all
 * @lines: so many lines more, in groups of their own; up to 10000
 * @domains: so many domain names more, each with its zone
 * @now: the server's clock
 *
 * Returns: %FALSE if there is no such scenario
 */
gboolean
guichet_sandbox_scenario_fill (GuichetSandboxWorld *self,
                               const char *scenario,
                               guint lines,
                               guint domains,
                               gint64 now)
{
  gboolean reseller = g_str_equal (scenario, "reseller");
  gboolean abroad = g_str_equal (scenario, "domains") || g_str_equal (scenario, "demo");

  if (!reseller && !abroad && !g_str_equal (scenario, "default"))
    return FALSE;
  fill_accounts (self, reseller);
  fill_default (self, now);
  fill_lines (self, reseller && lines == 0 ? RESELLER_LINES : lines, reseller);
  guichet_sandbox_scenario_fill_holders (self, reseller);
  guichet_sandbox_scenario_fill_domains (self, domains, reseller, abroad);
  return TRUE;
}
