/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-rules.c: /domain/configurationRule: who may hold a name of an extension,
 * and whether somebody may. Changes nothing.
 */
#include "guichet-sandbox-eligibility.h"
#include "guichet-sandbox-holder-models.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox.h"

/* Of the query: the body may have a member of that name. */
static const char *
get_query (GuichetSandboxRequest *request, const char *name)
{
  return g_hash_table_lookup (request->query, name);
}

static GuichetSandboxReply *
find_extension (GuichetSandboxRequest *request, const GuichetSandboxExtension **extension)
{
  const char *domain = get_query (request, "domain");

  *extension = guichet_sandbox_rules_find (request->sandbox->rules, domain);
  return *extension != NULL ? NULL
                            : guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                                      "%s is not a domain name", domain);
}

static GuichetSandboxReply *
get_rule (GuichetSandboxRequest *request)
{
  const GuichetSandboxExtension *extension;
  GuichetSandboxReply *reply = find_extension (request, &extension);

  if (reply != NULL)
    return reply;
  return guichet_sandbox_reply_new_node (
      extension->kind != GUICHET_SANDBOX_RULE_USUAL
          ? guichet_sandbox_odd_rule (extension->kind)
          : guichet_sandbox_rules_write (request->sandbox->rules, extension,
                                         get_query (request, "action")));
}

/* A name that is to be made is nobody's yet. */
static GuichetSandboxReply *
find_domain (GuichetSandboxRequest *request,
             const char *action,
             const GuichetSandboxDomain **domain)
{
  const char *name = get_query (request, "domain");

  *domain = guichet_sandbox_world_find_seen_domain (request->sandbox->world, name,
                                                    request->account->nichandle);
  if (*domain != NULL || g_str_equal (action, "create") || g_str_equal (action, "transfer"))
    return NULL;
  return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
                                 "The requested object (domain = %s) does not exist", name);
}

/* The guide fills in what is missing for a trade, for a transfer, and for an update of which
 * nothing is sent; that it does for any update is [inferred]. */
static GuichetSandboxReply *
check_rule (GuichetSandboxRequest *request)
{
  GuichetSandboxWorld *world = request->sandbox->world;
  const char *action = get_query (request, "action");
  const char *name = get_query (request, "domain");
  const GuichetSandboxExtension *extension;
  const GuichetSandboxDomain *domain = NULL;
  const GuichetSandboxHolder *holder = NULL;
  g_autoptr(JsonObject) data = NULL;
  GuichetSandboxReply *reply = find_extension (request, &extension);

  if (reply == NULL)
    reply = find_domain (request, action, &domain);
  if (reply != NULL)
    return reply;
  if (domain != NULL && g_str_equal (action, "create"))
    domain = NULL;
  data = guichet_sandbox_eligibility_complete (world, domain, request->object);
  if (domain != NULL && g_str_equal (action, "update"))
    holder = guichet_sandbox_holders_find (world->holders, domain->owner_id);
  reply = guichet_sandbox_eligibility_check (request->sandbox, name, action, data,
                                             holder != NULL ? holder->values : NULL);
  return reply != NULL ? reply : guichet_sandbox_reply_new_void ();
}

/* clang-format off */
#define RULE "/domain/configurationRule"
#define TEXT(name) { name, GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE }
#define PART(name, fields) { name, GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_OBJECT, FALSE, NULL, fields }
#define QUERY \
  { "action", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, TRUE, guichet_sandbox_rule_actions }, \
  { "domain", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, TRUE }

static const GuichetSandboxParam rule_params[] = { QUERY, { NULL } };

static const GuichetSandboxParam currency_fields[] = { TEXT ("code"), TEXT ("symbol"), { NULL } };

static const GuichetSandboxParam account_fields[] = {
  TEXT ("address"), TEXT ("area"), TEXT ("birthCity"), TEXT ("birthDay"), TEXT ("city"),
  TEXT ("companyNationalIdentificationNumber"), TEXT ("complementaryAddress"),
  TEXT ("corporationType"), TEXT ("country"), PART ("currency", currency_fields),
  TEXT ("customerCode"), TEXT ("email"), TEXT ("fax"), TEXT ("firstname"), TEXT ("italianSDI"),
  { "kycValidated", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_BOOLEAN, FALSE },
  TEXT ("language"), TEXT ("legalform"), TEXT ("name"), TEXT ("nationalIdentificationNumber"),
  TEXT ("nichandle"), TEXT ("organisation"), TEXT ("ovhCompany"), TEXT ("ovhSubsidiary"),
  TEXT ("phone"), TEXT ("phoneCountry"), TEXT ("phoneType"), TEXT ("purposeOfPurchase"),
  TEXT ("sex"), TEXT ("spareEmail"), TEXT ("state"), TEXT ("vat"), TEXT ("zip"),
  { NULL }
};

static const GuichetSandboxParam domain_fields[] = {
  TEXT ("audience"), TEXT ("authInfo"),
  { "isFor", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRINGS, FALSE },
  TEXT ("otherPurpose"), TEXT ("reason"), TEXT ("represent"),
  { NULL }
};

static const GuichetSandboxParam extra_fields[] = {
  { "acceptCondition", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_BOOLEAN, FALSE },
  TEXT ("authInfo"),
  { NULL }
};

static const GuichetSandboxParam check_params[] = {
  QUERY, PART ("owner", guichet_sandbox_domain_contact), PART ("adminAccount", account_fields),
  PART ("techAccount", account_fields), PART ("domain", domain_fields), PART ("extras", extra_fields),
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_rules[] = {
  { "GET", RULE, get_rule, rule_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", RULE "/check", check_rule, check_params, .void_form = GUICHET_SANDBOX_VOID_NULL, .action = "account:apiovh:domain/configurationRule/check" },
  { NULL }
};
/* clang-format on */
