/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-router.c: from a request to a reply.
 * The order is that of the API: unknown URL, key, signature, rights, parameters, and only then the
 * operation.
 */
#include "guichet-sandbox-router.h"

#include "guichet-sandbox-admission.h"
#include "guichet-sandbox-list.h"
#include "guichet-sandbox-params.h"
#include "guichet-sandbox.h"

/* The first route that fits is taken: what OVHcloud has named below /telephony and /domain comes
 * before the names of customers. */
/* clang-format off */
const GuichetSandboxRoute *const guichet_sandbox_api[] = {
  guichet_sandbox_routes_auth,
  guichet_sandbox_routes_me,
  guichet_sandbox_routes_procedure,
  guichet_sandbox_routes_contact_change,
  guichet_sandbox_routes_rules,
  guichet_sandbox_routes_holders,
  guichet_sandbox_routes_services,
  guichet_sandbox_routes_domains,
  guichet_sandbox_routes_domain_tasks,
  guichet_sandbox_routes_directory_facts,
  guichet_sandbox_routes_directory,
  guichet_sandbox_routes_telephony,
  guichet_sandbox_routes_click2call,
  guichet_sandbox_routes_event_token,
  guichet_sandbox_routes_cart,
  guichet_sandbox_routes_cart_item,
  guichet_sandbox_routes_trade,
  guichet_sandbox_routes_orders,
  guichet_sandbox_routes_payment,
  NULL,
};
/* clang-format on */

const GuichetSandboxRoute *const guichet_sandbox_control[] = {
  guichet_sandbox_routes_control,
  guichet_sandbox_routes_control_faults,
  guichet_sandbox_routes_control_keys,
  guichet_sandbox_routes_control_domain_tasks,
  guichet_sandbox_routes_control_orders,
  guichet_sandbox_routes_control_standing,
  guichet_sandbox_routes_control_tasks,
  guichet_sandbox_routes_control_directory,
  NULL,
};

/* Finds the route; if only the method is
 * wrong, @other_method is set. */
static const GuichetSandboxRoute *
find_route (const GuichetSandboxRoute *const *families,
            const GuichetSandboxRequest *request,
            gboolean *other_method)
{
  *other_method = FALSE;
  for (guint i = 0; families[i] != NULL; i++)
    {
      for (const GuichetSandboxRoute *route = families[i]; route->method != NULL; route++)
        {
          if (!guichet_sandbox_route_match (route, request->path, request->names))
            continue;
          if (g_str_equal (route->method, request->method))
            return route;
          *other_method = TRUE;
        }
    }
  return NULL;
}

static GuichetSandboxReply *
run (GuichetSandboxRequest *request)
{
  GuichetSandboxReply *reply;

  if (guichet_sandbox_list_is_batch (request))
    return guichet_sandbox_list_run_batch (request);
  reply = guichet_sandbox_params_check (request);
  if (reply == NULL)
    reply = request->route->handler (request);
  if (reply->refusal == GUICHET_SANDBOX_REFUSAL_NONE && guichet_sandbox_list_is_expanded (request))
    reply = guichet_sandbox_list_expand (request, reply);
  return reply;
}

/**
 * guichet_sandbox_router_answer:
 * @families: what to look in: #guichet_sandbox_api or #guichet_sandbox_control
 * @request: a request as received; its route is set, all else that is found is let go again
 *
 * Returns: (transfer full): the reply
 */
GuichetSandboxReply *
guichet_sandbox_router_answer (const GuichetSandboxRoute *const *families,
                               GuichetSandboxRequest *request)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(JsonObject) object = NULL;
  GuichetSandboxReply *reply;
  gboolean other_method;

  request->names = names;
  request->route = find_route (families, request, &other_method);
  if (request->route == NULL && other_method)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_WRONG_METHOD,
                                   "Method %s is not available for this URL", request->method);
  if (request->route == NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_UNKNOWN_URL, NULL);
  reply = guichet_sandbox_admit (request, guichet_sandbox_get_time (request->sandbox));
  if (reply == NULL && !guichet_sandbox_params_parse (request->body, request->body_size, &object))
    reply = guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_JSON, NULL);
  request->object = object;
  if (reply == NULL)
    reply = run (request);
  request->object = NULL;
  request->names = NULL;
  return reply;
}
