/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-scenario-names.c: what people and customers are called where there are many of
 * them. The same number always gives the same name. Domain names begin with “exemple”, so that none
 * is anybody's.
 */
#include "guichet-sandbox-scenario.h"

static const char *const first_names[] = { "Camille", "Inès", "Louis",  "Chloé",
                                           "Hugo",    "Léa",  "Nathan", "Zoé" };

typedef struct
{
  const char *name;
  const char *in_domain; /* without accents */
} NameRow;

/* clang-format off */
static const NameRow families[] = {
  { "Lefèvre", "lefevre" },
  { "Moreau", "moreau" },
  { "Nguyen", "nguyen" },
  { "Benali", "benali" },
  { "Rousseau", "rousseau" },
  { "Garnier", "garnier" },
  { "Fontaine", "fontaine" },
  { "Muñoz", "munoz" },
  { "Perrin", "perrin" },
};

/* Their number and that of the families have no divisor in common: all pairs come. */
static const NameRow trades[] = {
  { "Boulangerie", "boulangerie" },
  { "Garage", "garage" },
  { "Taxis", "taxis" },
  { "Pharmacie", "pharmacie" },
  { "Cabinet dentaire", "cabinet-dentaire" },
  { "Menuiserie", "menuiserie" },
  { "Librairie", "librairie" },
  { "Étude notariale", "notaire" },
  { "Plomberie", "plomberie" },
  { "Optique", "optique" },
  { "Imprimerie", "imprimerie" },
  { "Pressing", "pressing" },
  { "Pépinière", "pepiniere" },
};
/* clang-format on */

#define N_PAIRS (G_N_ELEMENTS (trades) * G_N_ELEMENTS (families))

/**
 * guichet_sandbox_scenario_name_person:
 * @number: any number
 *
 * Returns: (transfer full): somebody who has a telephone
 */
char *
guichet_sandbox_scenario_name_person (guint number)
{
  return g_strdup_printf ("%s %s", first_names[number % G_N_ELEMENTS (first_names)],
                          families[number % G_N_ELEMENTS (families)].name);
}

/**
 * guichet_sandbox_scenario_name_customer:
 * @number: any number
 *
 * Returns: (transfer full): a customer of a reseller
 */
char *
guichet_sandbox_scenario_name_customer (guint number)
{
  const char *trade = trades[number % G_N_ELEMENTS (trades)].name;
  const char *family = families[number % G_N_ELEMENTS (families)].name;

  return number < N_PAIRS
             ? g_strdup_printf ("%s %s", trade, family)
             : g_strdup_printf ("%s %s %u", trade, family, (guint) (number / N_PAIRS + 1));
}

/**
 * guichet_sandbox_scenario_name_domain:
 * @number: any number
 *
 * Returns: (transfer full): the domain name of the customer of that number
 */
char *
guichet_sandbox_scenario_name_domain (guint number)
{
  const char *trade = trades[number % G_N_ELEMENTS (trades)].in_domain;
  const char *family = families[number % G_N_ELEMENTS (families)].in_domain;

  return number < N_PAIRS ? g_strdup_printf ("exemple-%s-%s.fr", trade, family)
                          : g_strdup_printf ("exemple-%s-%s-%u.fr", trade, family,
                                             (guint) (number / N_PAIRS + 1));
}

/**
 * guichet_sandbox_scenario_count_customers:
 *
 * Returns: how many customers there are before their names come again, with a number
 */
guint
guichet_sandbox_scenario_count_customers (void)
{
  return N_PAIRS;
}

/**
 * guichet_sandbox_scenario_is_taxi:
 * @number: any number
 *
 * Returns: whether people call the customer of that number on a special number
 */
gboolean
guichet_sandbox_scenario_is_taxi (guint number)
{
  return g_str_equal (trades[number % G_N_ELEMENTS (trades)].in_domain, "taxis");
}
