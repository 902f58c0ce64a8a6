/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-services.c: services and their contacts: /telephony/lines, aliases and
 * trunks across all groups, /domain, and serviceInfos of each. Reads only.
 */
#include "guichet-sandbox-router.h"
#include "guichet-sandbox-service-models.h"
#include "guichet-sandbox.h"

static GuichetSandboxReply *
list_services (GuichetSandboxRequest *request, GuichetSandboxServiceKind kind)
{
  GPtrArray *groups = request->sandbox->world->groups;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < groups->len; i++)
    {
      const GuichetSandboxGroup *group = g_ptr_array_index (groups, i);

      for (guint j = 0; j < group->services->len; j++)
        {
          const GuichetSandboxService *service = g_ptr_array_index (group->services, j);

          if (service->kind == kind &&
              guichet_sandbox_service_is_seen_by (service, group, request->account->nichandle))
            g_variant_builder_add (&builder, "s", service->name);
        }
    }
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
get_lines (GuichetSandboxRequest *request)
{
  return list_services (request, GUICHET_SANDBOX_SERVICE_LINE);
}

static GuichetSandboxReply *
get_aliases (GuichetSandboxRequest *request)
{
  return list_services (request, GUICHET_SANDBOX_SERVICE_ALIAS);
}

static GuichetSandboxReply *
get_trunks (GuichetSandboxRequest *request)
{
  return list_services (request, GUICHET_SANDBOX_SERVICE_TRUNK);
}

static GuichetSandboxReply *
get_service (GuichetSandboxRequest *request)
{
  GuichetSandboxSubject subject;
  GuichetSandboxReply *reply = guichet_sandbox_subject_find_asked (request, &subject);

  if (reply == NULL)
    reply = guichet_sandbox_reply_new (guichet_sandbox_model_generic_service (&subject));
  return reply;
}

static GuichetSandboxReply *
get_service_infos (GuichetSandboxRequest *request)
{
  GuichetSandboxSubject subject;
  GuichetSandboxReply *reply = guichet_sandbox_subject_find_asked (request, &subject);

  if (reply == NULL)
    reply = guichet_sandbox_reply_new (
        guichet_sandbox_model_service_infos (&subject, request->sandbox->world));
  return reply;
}

static gboolean
is_owned_by (const GuichetSandboxDomain *domain, const char *owner)
{
  g_autofree char *its_owner = g_strdup_printf ("%" G_GINT64_FORMAT, domain->owner_id);

  return g_str_equal (owner, its_owner);
}

static GuichetSandboxReply *
list_domains (GuichetSandboxRequest *request, GPtrArray *domains, const char *owner)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < domains->len; i++)
    {
      const GuichetSandboxDomain *domain = g_ptr_array_index (domains, i);

      if (guichet_sandbox_contacts_have (&domain->contacts, request->account->nichandle) &&
          (owner == NULL || is_owned_by (domain, owner)))
        g_variant_builder_add (&builder, "s", domain->name);
    }
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
get_domains (GuichetSandboxRequest *request)
{
  return list_domains (request, request->sandbox->world->domains,
                       guichet_sandbox_request_text (request, "whoisOwner"));
}

static GuichetSandboxReply *
get_zones (GuichetSandboxRequest *request)
{
  return list_domains (request, request->sandbox->world->zones, NULL);
}

static GuichetSandboxReply *
get_domain (GuichetSandboxRequest *request)
{
  GuichetSandboxSubject subject;
  GuichetSandboxReply *reply = guichet_sandbox_subject_find_asked (request, &subject);

  if (reply == NULL)
    reply = guichet_sandbox_reply_new (guichet_sandbox_model_domain (
        request->sandbox,
        guichet_sandbox_world_find_domain (request->sandbox->world, subject.name)));
  return reply;
}

#define GROUP   "/telephony/{billingAccount}"
#define LINES   "/telephony/lines"
#define ALIASES "/telephony/aliases"
#define TRUNKS  "/telephony/trunks"
#define ONE     "/{serviceName}"
#define INFOS   "/serviceInfos"
#define ZONE    "/domain/zone/{zoneName}"

/* clang-format off */
static const GuichetSandboxParam domains_params[] = {
  { "whoisOwner", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, FALSE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_services[] = {
  { "GET", LINES, get_lines, .item = get_service, .item_name = "serviceName", .action = "voip:apiovh:lines/get" },
  { "GET", LINES ONE, get_service, .action = "voip:apiovh:lines/get" },
  { "GET", LINES ONE INFOS, get_service_infos, .action = "voip:apiovh:lines/serviceInfos/get" },
  { "GET", ALIASES, get_aliases, .item = get_service, .item_name = "serviceName", .action = "voip:apiovh:aliases/get" },
  { "GET", ALIASES ONE, get_service, .action = "voip:apiovh:aliases/get" },
  { "GET", ALIASES ONE INFOS, get_service_infos, .action = "voip:apiovh:aliases/serviceInfos/get" },
  { "GET", TRUNKS, get_trunks, .item = get_service, .item_name = "serviceName", .action = "voip:apiovh:trunks/get" },
  { "GET", TRUNKS ONE, get_service, .action = "voip:apiovh:trunks/get" },
  { "GET", TRUNKS ONE INFOS, get_service_infos, .action = "voip:apiovh:trunks/serviceInfos/get" },
  { "GET", GROUP INFOS, get_service_infos, .action = "voip:apiovh:serviceInfos/get" },
  { "GET", "/domain", get_domains, domains_params, .item = get_domain, .item_name = "serviceName", .action = "domain:apiovh:get" },
  { "GET", "/domain/zone", get_zones, .action = "dnsZone:apiovh:get" },
  { "GET", ZONE INFOS, get_service_infos, .action = "dnsZone:apiovh:serviceInfos/get" },
  { "GET", "/domain" ONE, get_domain, .action = "domain:apiovh:get" },
  { "GET", "/domain" ONE INFOS, get_service_infos, .action = "domain:apiovh:serviceInfos/get" },
  { NULL }
};
/* clang-format on */
