/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-telephony.c: finds what the path of a telephony operation names, or words the
 * 404. Every function returns NULL when it found the thing, else the refusal to answer with. What
 * the caller's account does not see does not exist [inferred].
 */
#include "guichet-sandbox-telephony.h"

#include "guichet-sandbox.h"

static GuichetSandboxReply *
not_found (const char *name, const char *value)
{
  return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
                                 "The requested object (%s = %s) does not exist", name, value);
}

/**
 * guichet_sandbox_find_group:
 * @request: a request with {billingAccount} in its path
 * @target: (out caller-allocates): where the group is put
 *
 * Returns: (transfer full) (nullable): a refusal if there is no such group
 */
GuichetSandboxReply *
guichet_sandbox_find_group (GuichetSandboxRequest *request, GuichetSandboxTarget *target)
{
  const char *name = guichet_sandbox_request_name (request, "billingAccount");

  GuichetSandboxGroup *group = guichet_sandbox_world_find_group (request->sandbox->world, name);

  if (group != NULL && guichet_sandbox_group_is_seen_by (group, request->account->nichandle))
    target->group = group;
  return target->group == NULL ? not_found ("billingAccount", name) : NULL;
}

/**
 * guichet_sandbox_find_service:
 * @request: a request with {billingAccount} and {serviceName} in its path
 * @target: (out caller-allocates): where group and service are put
 *
 * Returns: (transfer full) (nullable): a refusal if the group has no such service
 */
GuichetSandboxReply *
guichet_sandbox_find_service (GuichetSandboxRequest *request, GuichetSandboxTarget *target)
{
  const char *name = guichet_sandbox_request_name (request, "serviceName");
  GuichetSandboxReply *reply = guichet_sandbox_find_group (request, target);
  GuichetSandboxService *service;

  if (reply != NULL)
    return reply;
  service = guichet_sandbox_group_find_service (target->group, name);
  if (service != NULL &&
      guichet_sandbox_service_is_seen_by (service, target->group, request->account->nichandle))
    target->service = service;
  return target->service == NULL ? not_found ("serviceName", name) : NULL;
}

static GuichetSandboxReply *
find_kind (GuichetSandboxRequest *request, GuichetSandboxTarget *target, gboolean line)
{
  GuichetSandboxReply *reply = guichet_sandbox_find_service (request, target);

  if (reply == NULL && guichet_sandbox_service_is_line (target->service) != line)
    reply = not_found ("serviceName", target->service->name);
  return reply;
}

/**
 * guichet_sandbox_find_line:
 * @request: a request with {billingAccount} and {serviceName} in its path
 * @target: (out caller-allocates): where group and line (or trunk) are put
 *
 * Returns: (transfer full) (nullable): a refusal if the group has no such line
 */
GuichetSandboxReply *
guichet_sandbox_find_line (GuichetSandboxRequest *request, GuichetSandboxTarget *target)
{
  return find_kind (request, target, TRUE);
}

/**
 * guichet_sandbox_find_number:
 * @request: a request with {billingAccount} and {serviceName} in its path
 * @target: (out caller-allocates): where group and alias are put
 *
 * Returns: (transfer full) (nullable): a refusal if the group has no such alias
 */
GuichetSandboxReply *
guichet_sandbox_find_number (GuichetSandboxRequest *request, GuichetSandboxTarget *target)
{
  return find_kind (request, target, FALSE);
}

/**
 * guichet_sandbox_find_user:
 * @request: a request with {billingAccount}, {serviceName} and {id} in its path
 * @target: (out caller-allocates): where group, line and Click2Call user are put
 *
 * Returns: (transfer full) (nullable): a refusal if the line has no such user
 */
GuichetSandboxReply *
guichet_sandbox_find_user (GuichetSandboxRequest *request, GuichetSandboxTarget *target)
{
  GuichetSandboxReply *reply = guichet_sandbox_find_line (request, target);

  if (reply != NULL)
    return reply;
  target->user = guichet_sandbox_service_find_user (target->service,
                                                    guichet_sandbox_request_id (request, "id"));
  return target->user == NULL ? not_found ("id", guichet_sandbox_request_name (request, "id"))
                              : NULL;
}

/**
 * guichet_sandbox_find_directory:
 * @request: a request below a service
 * @entry: (out) (transfer none): its coordinates, as they are now
 *
 * Returns: (nullable): the refusal, %NULL if @entry was set
 */
GuichetSandboxReply *
guichet_sandbox_find_directory (GuichetSandboxRequest *request, GuichetSandboxDirectory **entry)
{
  GuichetSandbox *sandbox = request->sandbox;
  GuichetSandboxTarget target = { 0 };
  GuichetSandboxReply *reply = guichet_sandbox_find_service (request, &target);

  if (reply == NULL)
    *entry = guichet_sandbox_directories_get (sandbox->directories, target.service->name,
                                              guichet_sandbox_get_time (sandbox));
  return reply;
}
