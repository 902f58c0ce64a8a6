/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-scenario.c: the worlds that --scenario, --lines and --domains make.
 * The same options always give the same world.
 */
#include "guichet-sandbox-world.h"

/* How many lines a group of the made-up ones has; a reseller has many such groups. */
#define LINES_PER_GROUP 25
#define RESELLER_LINES  400

typedef struct
{
  const char *group; /* (nullable): a new group begins here … */
  const char *group_description;
  const char *name; /* … and this is a service of it */
  const char *description;
  GuichetSandboxServiceKind kind;
  gboolean locked;
} ServiceRow;

/* clang-format off */
static const ServiceRow default_services[] = {
  { "xx1111-ovh-1", "Siège", "0033972101001", "Accueil", GUICHET_SANDBOX_SERVICE_LINE, FALSE },
  { NULL, NULL, "0033972101002", "Secrétariat", GUICHET_SANDBOX_SERVICE_LINE, FALSE },
  { NULL, NULL, "0033972101003", "Atelier", GUICHET_SANDBOX_SERVICE_LINE, TRUE },
  { NULL, NULL, "0033972101010", "Numéro du siège", GUICHET_SANDBOX_SERVICE_ALIAS, FALSE },
  { "xx1111-ovh-2", "Agence de Lille", "0033972102001", "Agence", GUICHET_SANDBOX_SERVICE_LINE, FALSE },
};
/* clang-format on */

static const char *const first_names[] = { "Camille", "Inès", "Louis",  "Chloé",
                                           "Hugo",    "Léa",  "Nathan", "Zoé" };
static const char *const names[] = { "Lefèvre", "Moreau",   "Nguyen", "Benali", "Rousseau",
                                     "Garnier", "Fontaine", "Muñoz",  "Perrin" };

static void
fill_account (GuichetSandboxAccount *account, gboolean reseller)
{
  account->nichandle = g_strdup ("xx1111-ovh");
  account->first_name = g_strdup ("John");
  account->name = g_strdup ("Dupont");
  account->organisation = g_strdup (reseller ? "Dupont Télécom" : "Établissements Dupont");
  account->email = g_strdup ("john.dupont@example.com");
  account->phone = g_strdup ("+33.199001234");
  account->address = g_strdup ("12 rue de l’Église");
  account->zip = g_strdup ("59000");
  account->city = g_strdup ("Lille");
}

static void
fill_default (GuichetSandboxWorld *self, gint64 now)
{
  GuichetSandboxGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (default_services); i++)
    {
      const ServiceRow *row = &default_services[i];
      GuichetSandboxService *service;

      if (row->group != NULL)
        group = guichet_sandbox_world_add_group (self, row->group, row->group_description);
      service =
          guichet_sandbox_world_add_service (self, group, row->kind, row->name, row->description);
      service->locked = row->locked;
      if (i == 0)
        guichet_sandbox_world_add_user (self, service, "accueil", "Sandbox(2026)", now);
    }
}

static void
fill_lines (GuichetSandboxWorld *self, guint lines)
{
  GuichetSandboxGroup *group = NULL;

  for (guint i = 0; i < lines; i++)
    {
      g_autofree char *name = g_strdup_printf ("003397220%04u", i);
      g_autofree char *description = g_strdup_printf (
          "%s %s", first_names[i % G_N_ELEMENTS (first_names)], names[i % G_N_ELEMENTS (names)]);

      if (i % LINES_PER_GROUP == 0)
        {
          guint number = self->groups->len + 1;
          g_autofree char *group_name = g_strdup_printf ("xx1111-ovh-%u", number);
          g_autofree char *group_description = g_strdup_printf ("Client %u", number);

          group = guichet_sandbox_world_add_group (self, group_name, group_description);
        }
      guichet_sandbox_world_add_service (self, group, GUICHET_SANDBOX_SERVICE_LINE, name,
                                         description);
    }
}

/**
 * guichet_sandbox_scenario_fill:
 * @self: an empty world
 * @scenario: "default" (five services) or "reseller" (the same and many groups)
 * @lines: so many lines more, in groups of their own; up to 10000
 * @domains: so many domain names
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

  if (!reseller && !g_str_equal (scenario, "default"))
    return FALSE;
  fill_account (&self->account, reseller);
  fill_default (self, now);
  fill_lines (self, reseller && lines == 0 ? RESELLER_LINES : lines);
  for (guint i = 0; i < domains; i++)
    g_ptr_array_add (self->domains, g_strdup_printf ("exemple-%u.fr", i + 1));
  return TRUE;
}
