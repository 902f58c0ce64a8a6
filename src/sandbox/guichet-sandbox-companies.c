/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-companies.c: companies that can be looked up by their numbers, and how many times
 * each was asked for: a look-up takes some time, or for ever. Plain data; knows no HTTP and no
 * JSON. The companies are made up; their numbers pass the check of their last digit.
 */
#include "guichet-sandbox-companies.h"

/* clang-format off */
static const GuichetSandboxCompany companies[] = {
  { "73282932000017", "DUPONT ET FILS",       "4332A", "12 RUE DE LA PAIX 59100 ROUBAIX",      1 },
  { "81234567600017", "CABINET MARTIN",       "6910Z", "7 QUAI DES CELESTINS 69002 LYON",      1 },
  { "52100000000013", "BOULANGERIE LEFEVRE",  "1071C", "3 AVENUE FOCH 01000 BOURG-EN-BRESSE",  1 },
  { "44400000400010", "TAXI DU LAC",          "4932Z", "1 PLACE DE LA GARE 74000 ANNECY",      1 },
  { "90000001900019", "ATELIER NUMERIQUE",    "6201Z", "9 QUAI DU PORT 13002 MARSEILLE",       1 },
  { "80000002800012", "PATIENCE ET LONGUEUR", "7022Z", "5 RUE LENTE 75003 PARIS",              6 },
  { "33300003200016", "SANS FIN",             "9499Z", "8 PLACE DE L'ATTENTE 31000 TOULOUSE",  G_MAXUINT },
  { "39000004000019", "ASSOCIATION SANS APE", NULL,    "2 COURS JEAN JAURES 38000 GRENOBLE",   1 },
  { "BE0403019261",   "BRASSERIE DU SABLON",  NULL,    "4 GRAND PLACE 1000 BRUXELLES",         1 },
};

const GuichetSandboxHeading guichet_sandbox_headings[] = {
  { "1071C", "Boulangerie et boulangerie-pâtisserie",     104100, "Boulangeries-pâtisseries" },
  { "1071C", "Boulangerie et boulangerie-pâtisserie",     104105, "Pâtisseries" },
  { "4332A", "Travaux de menuiserie bois et PVC",         205300, "Menuiseries" },
  { "4332A", "Travaux de menuiserie bois et PVC",         205310, "Portes, fenêtres, volets" },
  { "4332A", "Travaux de menuiserie bois et PVC",         205320, "Escaliers" },
  { "4932Z", "Transports de voyageurs par taxis",         306200, "Taxis" },
  { "6201Z", "Programmation informatique",                407100, "Logiciels, progiciels" },
  { "6201Z", "Programmation informatique",                407110, "Création de sites Internet" },
  { "6910Z", "Activités juridiques",                      508100, "Avocats" },
  { "7022Z", "Conseil pour les affaires et la gestion",   509400, "Conseil en organisation" },
  { "9499Z", "Autres organisations par adhésion",         601000, "Associations culturelles" },
  { NULL }
};
/* clang-format on */

struct _GuichetSandboxCompanies
{
  GHashTable *asked; /* "service number" to how many times */
};

GuichetSandboxCompanies *
guichet_sandbox_companies_new (void)
{
  GuichetSandboxCompanies *self = g_new0 (GuichetSandboxCompanies, 1);

  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
guichet_sandbox_companies_free (GuichetSandboxCompanies *self)
{
  g_hash_table_unref (self->asked);
  g_free (self);
}

static const GuichetSandboxCompany *
find (const char *number)
{
  for (gsize i = 0; i < G_N_ELEMENTS (companies); i++)
    if (g_ascii_strcasecmp (companies[i].number, number) == 0)
      return &companies[i];
  return NULL;
}

/**
 * guichet_sandbox_companies_look_up:
 * @self: the companies
 * @service: for which line or number
 * @number: as it was sent
 * @company: (out) (nullable): the company, %NULL if there is none
 *
 * Returns: %FALSE if one must ask again, as OVHcloud wants it: the first time at least
 */
gboolean
guichet_sandbox_companies_look_up (GuichetSandboxCompanies *self,
                                   const char *service,
                                   const char *number,
                                   const GuichetSandboxCompany **company)
{
  g_autofree char *key = g_strdup_printf ("%s %s", service, number);
  const guint n_asked = GPOINTER_TO_UINT (g_hash_table_lookup (self->asked, key));

  *company = find (number);
  if (n_asked < (*company != NULL ? (*company)->n_asked : 1))
    {
      g_hash_table_insert (self->asked, g_steal_pointer (&key), GUINT_TO_POINTER (n_asked + 1));
      return FALSE;
    }
  g_hash_table_remove (self->asked, key);
  return TRUE;
}
