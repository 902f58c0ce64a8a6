/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-domains.c: PUT /domain/{serviceName}: the lock against a transfer. That it
 * is an operation is known; what is refused, and in which words, is [inferred].
 */
#include "guichet-sandbox-domain-tasks.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox-service-models.h"
#include "guichet-sandbox-subject.h"
#include "guichet-sandbox-trade.h"
#include "guichet-sandbox.h"

static GuichetSandboxReply *
check_unlock (GuichetSandboxRequest *request, const GuichetSandboxDomain *domain)
{
  gint64 now = guichet_sandbox_get_time (request->sandbox);

  if (domain->traded == 0 || now >= domain->traded + GUICHET_SANDBOX_TRADE_LOCK)
    return NULL;
  return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_FORBIDDEN,
                                 "%s cannot be transferred within 60 days of its change of owner",
                                 domain->name);
}

static GuichetSandboxReply *
put_domain (GuichetSandboxRequest *request)
{
  const char *lock = guichet_sandbox_request_text (request, "transferLockStatus");
  gboolean unlock = g_strcmp0 (lock, "unlocked") == 0;
  GuichetSandboxDomainTasks *tasks = request->sandbox->domain_tasks;
  GuichetSandboxSubject subject;
  GuichetSandboxReply *reply = guichet_sandbox_subject_find_asked (request, &subject);
  GuichetSandboxDomain *domain;

  if (reply != NULL)
    return reply;
  domain = guichet_sandbox_world_find_domain (request->sandbox->world, subject.name);
  if (lock != NULL && unlock != domain->unlocked)
    {
      if (guichet_sandbox_domain_tasks_find_pending (tasks, domain->name) != NULL)
        reply = guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT,
                                        "An operation on %s is under way", domain->name);
      if (reply == NULL && unlock)
        reply = check_unlock (request, domain);
      if (reply != NULL)
        return reply;
      guichet_sandbox_domain_tasks_add (tasks, unlock ? "DomainUnlock" : "DomainLock",
                                        domain->name);
    }
  return guichet_sandbox_reply_new (guichet_sandbox_model_plain_domain (request->sandbox, domain));
}

/* clang-format off */
static const char *const locks[] = { "locked", "unlocked", NULL };

static const GuichetSandboxParam domain_params[] = {
  { "transferLockStatus", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE, locks },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_domains[] = {
  { "PUT", "/domain/{serviceName}", put_domain, domain_params, .action = "domain:apiovh:edit" },
  { NULL }
};
/* clang-format on */
