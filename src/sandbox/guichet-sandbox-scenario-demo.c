/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-scenario-demo.c: what a demo has beside the scenario "domains", so that somebody
 * who looks around finds something everywhere: domain names of a person and of a town, a change of
 * owner that waits for both parties, an operation that wants to be told something, and old ones.
 */
#include "guichet-sandbox-scenario.h"

#include "guichet-sandbox-domain-tasks.h"
#include "guichet-sandbox-orders.h"
#include "guichet-sandbox.h"

#define FIRST GUICHET_SANDBOX_FIRST
#define DAY   (24 * 3600)

/* What is ordered, and who is to be the owner: a place in the table of holders */
#define TRADED    "exemple-garnier.com"
#define NEW_OWNER 1

#define N_FIELDS 11

/* clang-format off */
static const char *const field_names[N_FIELDS] = {
  "legalForm", "firstName", "lastName", "organisationName", "email", "phone", "address.line1",
  "address.zip", "address.city", "address.country", "language",
};

static const char *const holders[][N_FIELDS] = {
  { "individual", "Inès", "Garnier", NULL, "ines.garnier@example.com", "+33.199004567",
    "5 rue des Carmes", "29000", "Quimper", "FR", "fr_FR" },
  { "corporation", "Inès", "Garnier", "Boulangerie Garnier", "boulangerie@example.com", "+33.199004568",
    "5 rue des Carmes", "29000", "Quimper", "FR", "fr_FR" },
  { "other", "Hugo", "Fontaine", "Commune d’Exemple", "mairie@example.com", "+33.199004569",
    "Place de la Mairie", "59000", "Lille", "FR", "fr_FR" },
};

static const struct
{
  const char *name;
  guint holder; /* a place in the table above */
} domains[] = {
  { "exemple-garnier.fr", 0 },
  { TRADED, 0 },
  { "exemple-mairie.fr", 2 },
};

/* The oldest first */
static const struct
{
  const char *function;
  const char *domain;
  const char *argument; /* (nullable): it waits for it; else it is over */
  guint days;           /* ago */
} operations[] = {
  { "DomainRenew", "exemple-dupont.fr", NULL, 40 },
  { "DomainDnsUpdate", "exemple-dupont.com", NULL, 12 },
  { "DomainContactUpdate", "exemple-dupont.be", NULL, 3 },
  { "DomainTrade", "exemple-mairie.fr", "legitimacyAfnic", 1 },
};
/* clang-format on */

static void
add_domains (GuichetSandboxWorld *world, const gint64 *ids)
{
  static const GuichetSandboxContacts contacts = { { FIRST, FIRST, FIRST } };

  for (gsize i = 0; i < G_N_ELEMENTS (domains); i++)
    {
      guichet_sandbox_world_add_domain (world, domains[i].name, &contacts)->owner_id =
          ids[domains[i].holder];
      guichet_sandbox_world_add_zone (world, domains[i].name, &contacts);
    }
}

static void
add_operations (GuichetSandbox *sandbox, const gint64 *ids)
{
  for (gsize i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      GuichetSandboxDomainTask *task = guichet_sandbox_domain_tasks_add (
          sandbox->domain_tasks, operations[i].function, operations[i].domain);

      if (guichet_sandbox_domain_task_is_trade (task))
        {
          task->parties[0].holder_id =
              guichet_sandbox_world_find_domain (sandbox->world, task->domain)->owner_id;
          task->parties[1].holder_id = ids[NEW_OWNER];
        }
      if (operations[i].argument != NULL)
        guichet_sandbox_domain_task_fail (
            task, guichet_sandbox_argument_kind_find (operations[i].argument));
      else
        while (guichet_sandbox_domain_task_step (task))
          ;
      task->creation -= (gint64) operations[i].days * DAY;
      task->todo -= (gint64) operations[i].days * DAY;
      task->update -= (gint64) operations[i].days * DAY;
      if (task->done != 0)
        task->done -= (gint64) operations[i].days * DAY;
    }
}

/* It goes on by itself until both parties have to answer. */
static void
order_trade (GuichetSandbox *sandbox, gint64 new_owner)
{
  const gint64 now = guichet_sandbox_get_time (sandbox);
  GuichetSandboxCart *cart = guichet_sandbox_carts_add (sandbox->carts, "", now + DAY);
  GuichetSandboxCartItem *item = guichet_sandbox_cart_add_item (sandbox->carts, cart, TRADED);
  g_autofree char *owner = g_strdup_printf ("/me/contact/%" G_GINT64_FORMAT, new_owner);

  cart->nichandle = g_strdup (FIRST);
  cart->ordered = TRUE;
  guichet_sandbox_cart_configure (sandbox->carts, item, "OWNER_CONTACT", owner);
  guichet_sandbox_order_pay (sandbox, guichet_sandbox_orders_add (sandbox->orders, cart),
                             "fidelityAccount");
}

/**
 * guichet_sandbox_scenario_fill_demo:
 * @sandbox: a sandbox with the scenario "domains"
 *
 * Adds what a demo has beside it.
 */
void
guichet_sandbox_scenario_fill_demo (GuichetSandbox *sandbox)
{
  gint64 ids[G_N_ELEMENTS (holders)];

  for (gsize i = 0; i < G_N_ELEMENTS (holders); i++)
    {
      GuichetSandboxHolder *holder = guichet_sandbox_holders_add (sandbox->world->holders, FIRST);

      for (gsize k = 0; k < N_FIELDS; k++)
        if (holders[i][k] != NULL)
          guichet_sandbox_holder_set (holder, field_names[k], holders[i][k]);
      ids[i] = holder->id;
    }
  add_domains (sandbox->world, ids);
  add_operations (sandbox, ids);
  order_trade (sandbox, ids[NEW_OWNER]);
}
