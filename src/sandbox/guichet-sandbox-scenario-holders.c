/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-scenario-holders.c: who holds the domain names of the scenarios. The first are
 * the accounts themselves, as holders; then some that are alike, or hold nothing, as they gather in
 * years; a reseller's customers each hold their own.
 */
#include "guichet-sandbox-scenario.h"

#define FIRST GUICHET_SANDBOX_FIRST

/* clang-format off */
static const char *const field_names[] = {
  "legalForm", "firstName", "lastName", "organisationName", "organisationType",
  "companyNationalIdentificationNumber", "email", "phone", "address.line1", "address.zip",
  "address.city", "address.country", "language",
};

static const struct
{
  const char *domain; /* (nullable): which of the scenarios' domains it holds */
  const char *values[G_N_ELEMENTS (field_names)];
} rows[] = {
  { "exemple-dupont.com",
    { "corporation", "John", "Dupont", "ETABLISSEMENTS DUPONT", NULL, "732829320", "john.dupont@example.com",
      "+33.199001234", "12 rue de l'Eglise", "59000", "LILLE", "FR", "fr_FR" } },
  { NULL,
    { "association", "Jeanne", "Dupont", "Les Amis du marché", NULL, NULL, "amis@example.com",
      "+33.199001235", "1 place du Marché", "67000", "Strasbourg", "FR", "fr_FR" } },
  { "exemple-dupont.co.uk",
    { "corporation", "John", "Dupont", "Dupont Ltd", "LTD", "01234567", "uk@example.com",
      "+44.2079460000", "1 Church Street", "N1 9GU", "London", "GB", "en_GB" } },
  { "exemple-dupont.berlin",
    { "corporation", "Jana", "Dupont", "Dupont GmbH", NULL, NULL, "berlin@example.com",
      "+49.3023125000", "Kirchstraße 12", "10557", "Berlin", "DE", "de_DE" } },
  { "exemple-dupont.no",
    { "corporation", "Kari", "Dupont", "Dupont AS", NULL, NULL, "no@example.com",
      "+47.22000000", "Kirkegata 12", "0153", "Oslo", "NO", "en_GB" } },
};

/* What the registry of .fr wants to know of a company and of a person. */
static const char *const company_numbers[] = { "732829320", "812345676" };

static const char *const birth[][2] = {
  { "birthDay", "1984-05-17" }, { "birthCity", "Brest" }, { "birthZip", "29200" }, { "birthCountry", "FR" },
  { "nationality", "FR" },
};
/* clang-format on */

static void
fill_from_account (GuichetSandboxHolder *holder, const GuichetSandboxAccount *account, guint number)
{
  guichet_sandbox_holder_set (holder, "firstName", account->first_name);
  guichet_sandbox_holder_set (holder, "lastName", account->name);
  guichet_sandbox_holder_set (holder, "email", account->email);
  guichet_sandbox_holder_set (holder, "phone", account->phone);
  guichet_sandbox_holder_set (holder, "address.line1", account->address);
  guichet_sandbox_holder_set (holder, "address.zip", account->zip);
  guichet_sandbox_holder_set (holder, "address.city", account->city);
  guichet_sandbox_holder_set (holder, "address.country", "FR");
  guichet_sandbox_holder_set (holder, "language", "fr_FR");
  if (account->organisation == NULL)
    {
      guichet_sandbox_holder_set (holder, "legalForm", "individual");
      for (gsize i = 0; i < G_N_ELEMENTS (birth); i++)
        guichet_sandbox_holder_set (holder, birth[i][0], birth[i][1]);
      return;
    }
  guichet_sandbox_holder_set (holder, "legalForm", "corporation");
  guichet_sandbox_holder_set (holder, "organisationName", account->organisation);
  guichet_sandbox_holder_set (holder, "companyNationalIdentificationNumber",
                              company_numbers[number % G_N_ELEMENTS (company_numbers)]);
}

/**
 * guichet_sandbox_scenario_fill_holders:
 * @self: a world with accounts, and without domains
 * @reseller: whether the made-up customers hold domains themselves
 */
void
guichet_sandbox_scenario_fill_holders (GuichetSandboxWorld *self, gboolean reseller)
{
  for (guint i = 0; i < self->accounts->len; i++)
    {
      const GuichetSandboxAccount *account = g_ptr_array_index (self->accounts, i);

      fill_from_account (guichet_sandbox_holders_add (self->holders, account->nichandle), account,
                         i);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GuichetSandboxHolder *holder = guichet_sandbox_holders_add (self->holders, FIRST);

      for (gsize k = 0; k < G_N_ELEMENTS (field_names); k++)
        if (rows[i].values[k] != NULL)
          guichet_sandbox_holder_set (holder, field_names[k], rows[i].values[k]);
    }
  for (guint i = 0; reseller && i < guichet_sandbox_scenario_count_customers (); i++)
    {
      GuichetSandboxHolder *holder = guichet_sandbox_holders_add (self->holders, FIRST);
      g_autofree char *name = guichet_sandbox_scenario_name_customer (i);
      g_autofree char *email = g_strdup_printf ("client-%u@example.com", i + 1);

      fill_from_account (holder, guichet_sandbox_world_get_first_account (self), i);
      guichet_sandbox_holder_set (holder, "organisationName", name);
      guichet_sandbox_holder_set (holder, "email", email);
    }
}

static gint64
get_id (GuichetSandboxWorld *self, guint index)
{
  return ((GuichetSandboxHolder *) g_ptr_array_index (self->holders->all, index))->id;
}

/**
 * guichet_sandbox_scenario_find_holder:
 * @self: a world with holders
 * @domain: one of the scenario's domains
 * @administrator: nichandle of its administrator
 *
 * Returns: number of who holds it
 */
gint64
guichet_sandbox_scenario_find_holder (GuichetSandboxWorld *self,
                                      const char *domain,
                                      const char *administrator)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_strcmp0 (rows[i].domain, domain) == 0)
      return get_id (self, self->accounts->len + i);
  for (guint i = 0; i < self->accounts->len; i++)
    {
      const GuichetSandboxAccount *account = g_ptr_array_index (self->accounts, i);

      if (g_str_equal (account->nichandle, administrator))
        return get_id (self, i);
    }
  g_assert_not_reached ();
}

/**
 * guichet_sandbox_scenario_get_customer_holder:
 * @self: the world of a reseller
 * @number: any number
 *
 * Returns: number of the holder that the customer of @number is
 */
gint64
guichet_sandbox_scenario_get_customer_holder (GuichetSandboxWorld *self, guint number)
{
  return get_id (self, self->accounts->len + G_N_ELEMENTS (rows) +
                           number % guichet_sandbox_scenario_count_customers ());
}
