/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-directory-facts.c: what helps to fill the coordinates of a line or number
 * in: companies, headings, types of ways, cities. Changes nothing of an entry.
 */
#include "guichet-sandbox-cities.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox-telephony.h"
#include "guichet-sandbox.h"

static GVariant *
describe_company (const GuichetSandboxCompany *company, const char *number)
{
  const gboolean is_french = company != NULL && g_ascii_isdigit (*company->number);
  g_autofree char *siren = is_french ? g_strndup (company->number, 9) : NULL;

  return g_variant_new_parsed (
      "{'entrepriseNumber': <%s>, 'isValid': <%b>, 'name': <%s>, 'siren': <%*>, 'ape': <%*>, "
      "'brand': <%*>, 'address': <%*>}",
      number, company != NULL, company != NULL ? company->name : "", g_variant_new ("ms", siren),
      g_variant_new ("ms", company != NULL ? company->ape : NULL), g_variant_new ("ms", NULL),
      g_variant_new ("ms", company != NULL ? company->address : NULL));
}

static GuichetSandboxReply *
fetch_company (GuichetSandboxRequest *request)
{
  const char *number = guichet_sandbox_request_text (request, "entrepriseNumber");
  const GuichetSandboxCompany *company;
  GuichetSandboxDirectory *entry;
  GuichetSandboxReply *reply = guichet_sandbox_find_directory (request, &entry);
  gboolean is_over;

  if (reply != NULL)
    return reply;
  is_over = guichet_sandbox_companies_look_up (request->sandbox->companies,
                                               guichet_sandbox_directory_get (entry, "number"),
                                               number, &company);
  return guichet_sandbox_reply_new (
      g_variant_new_parsed ("{'status': <%s>, 'informations': <%*>}", is_over ? "done" : "todo",
                            describe_company (is_over ? company : NULL, number)));
}

static GuichetSandboxReply *
get_headings (GuichetSandboxRequest *request)
{
  const char *ape = guichet_sandbox_request_text (request, "apeCode");
  GuichetSandboxDirectory *entry;
  GuichetSandboxReply *reply = guichet_sandbox_find_directory (request, &entry);
  GVariantBuilder builder;

  if (reply != NULL)
    return reply;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (const GuichetSandboxHeading *heading = guichet_sandbox_headings; heading->ape != NULL;
       heading++)
    if (g_ascii_strcasecmp (heading->ape, ape) == 0)
      g_variant_builder_add_parsed (
          &builder,
          "{'apeCode': <%s>, 'apeDescription': <%s>, 'directoryServiceCode': <%x>, "
          "'directoryServiceDescription': <%s>, 'notification': <''>}",
          heading->ape, heading->ape_name, heading->code, heading->name);
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

/* clang-format off */
static const char *const way_types[][2] = {
  { "ALL", "ALLEE" }, { "AV", "AVENUE" }, { "BD", "BOULEVARD" }, { "CHE", "CHEMIN" },
  { "CRS", "COURS" }, { "DOM", "DOMAINE" }, { "ESP", "ESPLANADE" }, { "FG", "FAUBOURG" },
  { "HAM", "HAMEAU" }, { "IMP", "IMPASSE" }, { "LD", "LIEU-DIT" }, { "LOT", "LOTISSEMENT" },
  { "MTE", "MONTEE" }, { "PAS", "PASSAGE" }, { "PL", "PLACE" }, { "PROM", "PROMENADE" },
  { "QUAI", "QUAI" }, { "QUA", "QUARTIER" }, { "RES", "RESIDENCE" }, { "RTE", "ROUTE" },
  { "RUE", "RUE" }, { "SQ", "SQUARE" }, { "VLA", "VILLA" }, { "VOIE", "VOIE" },
  { "ZA", "ZONE ARTISANALE" }, { "ZI", "ZONE INDUSTRIELLE" },
};
/* clang-format on */

static GuichetSandboxReply *
get_way_types (GuichetSandboxRequest *request)
{
  GuichetSandboxDirectory *entry;
  GuichetSandboxReply *reply = guichet_sandbox_find_directory (request, &entry);
  GVariantBuilder builder;

  if (reply != NULL)
    return reply;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (gsize i = 0; i < G_N_ELEMENTS (way_types); i++)
    g_variant_builder_add_parsed (&builder, "{'abbreviatedName': <%s>, 'wayName': <%s>}",
                                  way_types[i][0], way_types[i][1]);
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
get_cities (GuichetSandboxRequest *request)
{
  const char *asked = guichet_sandbox_request_text (request, "country");
  const char *country = g_str_equal (asked, "uk") ? "gb" : asked;
  const char *post_code = guichet_sandbox_request_text (request, "zipCode");
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (const GuichetSandboxCity *city = guichet_sandbox_cities; city->country != NULL; city++)
    if (g_str_equal (city->country, country) && g_str_equal (city->post_code, post_code))
      g_variant_builder_add_parsed (
          &builder, "{'name': <%s>, 'zipCode': <%s>, 'administrationCode': <%*>}", city->name,
          city->post_code, g_variant_new ("ms", city->insee_code));
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

#define ENTRY  "/telephony/{billingAccount}/service/{serviceName}/directory"
#define ACTION "voip:apiovh:service/directory/"

/* clang-format off */
static const char *const countries[] = { "be", "ch", "de", "es", "fr", "gb", "uk", NULL };

static const GuichetSandboxParam company_params[] = {
  { "entrepriseNumber", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE },
  { NULL }
};

static const GuichetSandboxParam heading_params[] = {
  { "apeCode", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, TRUE },
  { NULL }
};

static const GuichetSandboxParam city_params[] = {
  { "country", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, TRUE, countries },
  { "zipCode", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, TRUE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_directory_facts[] = {
  { "POST", ENTRY "/fetchEntrepriseInformations", fetch_company, company_params, .action = ACTION "fetchEntrepriseInformations" },
  { "GET", ENTRY "/getDirectoryServiceCode", get_headings, heading_params, .action = ACTION "getDirectoryServiceCode/get" },
  { "GET", ENTRY "/getWayTypes", get_way_types, .action = ACTION "getWayTypes/get" },
  { "GET", "/telephony/directories/cities", get_cities, city_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { NULL }
};
/* clang-format on */
