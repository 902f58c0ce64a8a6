/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-telephony.c: /telephony: groups, lines, numbers, services, and the search
 * among them. Reads only.
 */
#include "guichet-sandbox-models.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox-telephony.h"
#include "guichet-sandbox.h"

static GuichetSandboxReply *
get_groups (GuichetSandboxRequest *request)
{
  GPtrArray *groups = request->sandbox->world->groups;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < groups->len; i++)
    {
      const GuichetSandboxGroup *group = g_ptr_array_index (groups, i);

      if (guichet_sandbox_group_is_seen_by (group, request->account->nichandle))
        g_variant_builder_add (&builder, "s", group->name);
    }
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
get_group (GuichetSandboxRequest *request)
{
  GuichetSandboxTarget target = { 0 };
  GuichetSandboxReply *reply = guichet_sandbox_find_group (request, &target);

  if (reply == NULL)
    reply = guichet_sandbox_reply_new (guichet_sandbox_model_billing_account (target.group));
  return reply;
}

/* What is asked for when a group is asked for its services. */
typedef enum
{
  LIST_ALL,
  LIST_LINES, /* trunks among them */
  LIST_NUMBERS,
} List;

static GuichetSandboxReply *
list_services (GuichetSandboxRequest *request, List list)
{
  GuichetSandboxTarget target = { 0 };
  GuichetSandboxReply *reply = guichet_sandbox_find_group (request, &target);
  GVariantBuilder builder;

  if (reply != NULL)
    return reply;
  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < target.group->services->len; i++)
    {
      const GuichetSandboxService *service = g_ptr_array_index (target.group->services, i);

      if ((list == LIST_ALL || guichet_sandbox_service_is_line (service) == (list == LIST_LINES)) &&
          guichet_sandbox_service_is_seen_by (service, target.group, request->account->nichandle))
        g_variant_builder_add (&builder, "s", service->name);
    }
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
get_lines (GuichetSandboxRequest *request)
{
  return list_services (request, LIST_LINES);
}

static GuichetSandboxReply *
get_numbers (GuichetSandboxRequest *request)
{
  return list_services (request, LIST_NUMBERS);
}

static GuichetSandboxReply *
get_services (GuichetSandboxRequest *request)
{
  return list_services (request, LIST_ALL);
}

static GuichetSandboxReply *
get_line (GuichetSandboxRequest *request)
{
  GuichetSandboxTarget target = { 0 };
  GuichetSandboxReply *reply = guichet_sandbox_find_line (request, &target);

  if (reply == NULL)
    reply = guichet_sandbox_reply_new (guichet_sandbox_model_line (target.service));
  return reply;
}

static GuichetSandboxReply *
get_number (GuichetSandboxRequest *request)
{
  GuichetSandboxTarget target = { 0 };
  GuichetSandboxReply *reply = guichet_sandbox_find_number (request, &target);

  if (reply == NULL)
    reply = guichet_sandbox_reply_new (guichet_sandbox_model_number (target.service));
  return reply;
}

static GuichetSandboxReply *
get_service (GuichetSandboxRequest *request)
{
  GuichetSandboxTarget target = { 0 };
  GuichetSandboxReply *reply = guichet_sandbox_find_service (request, &target);

  if (reply == NULL)
    reply = guichet_sandbox_reply_new (guichet_sandbox_model_service (target.service));
  return reply;
}

/* “axiom” is a filter like SQL's LIKE: any part of the name will do, and several services may
 * match. */
static GuichetSandboxReply *
search_services (GuichetSandboxRequest *request)
{
  const char *axiom = guichet_sandbox_request_text (request, "axiom");
  GPtrArray *groups = request->sandbox->world->groups;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < groups->len; i++)
    {
      const GuichetSandboxGroup *group = g_ptr_array_index (groups, i);

      for (guint j = 0; j < group->services->len; j++)
        {
          const GuichetSandboxService *service = g_ptr_array_index (group->services, j);

          if (strstr (service->name, axiom) != NULL &&
              guichet_sandbox_service_is_seen_by (service, group, request->account->nichandle))
            g_variant_builder_add_value (&builder,
                                         guichet_sandbox_model_search_result (group, service));
        }
    }
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

#define GROUP "/telephony/{billingAccount}"

/* clang-format off */
static const GuichetSandboxParam search_params[] = {
  { "axiom", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, TRUE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_telephony[] = {
  { "GET", "/telephony", get_groups, .item = get_group, .item_name = "billingAccount", .action = "voip:apiovh:get" },
  { "GET", "/telephony/searchServices", search_services, search_params, .action = "account:apiovh:voip/searchServices/get" },
  { "GET", GROUP, get_group, .action = "voip:apiovh:get" },
  { "GET", GROUP "/line", get_lines, .item = get_line, .item_name = "serviceName", .action = "voip:apiovh:line/get" },
  { "GET", GROUP "/line/{serviceName}", get_line, .action = "voip:apiovh:line/get" },
  { "GET", GROUP "/number", get_numbers, .item = get_number, .item_name = "serviceName", .action = "voip:apiovh:number/get" },
  { "GET", GROUP "/number/{serviceName}", get_number, .action = "voip:apiovh:number/get" },
  { "GET", GROUP "/service", get_services, .item = get_service, .item_name = "serviceName", .action = "voip:apiovh:service/get" },
  { "GET", GROUP "/service/{serviceName}", get_service, .action = "voip:apiovh:service/get" },
  { NULL }
};
/* clang-format on */
