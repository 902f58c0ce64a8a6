/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-control-domain-tasks.c: the hand that moves operations on domains, makes
 * them fail, and answers for the parties of a change of owner, as the links of their e-mails do.
 * Below /sandbox, without a signature.
 */
#include "guichet-sandbox-domain-task-models.h"
#include "guichet-sandbox-domain-tasks.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox.h"

/* As the API tells it, and who must agree, which the API never tells. */
static GVariant *
describe (const GuichetSandboxDomainTask *task)
{
  GVariantBuilder parties;

  g_variant_builder_init (&parties, G_VARIANT_TYPE ("aa{sv}"));
  for (gsize i = 0; i < G_N_ELEMENTS (task->parties) && task->parties[i].holder_id != 0; i++)
    g_variant_builder_add_parsed (&parties, "{'contact': <%x>, 'accepted': <%b>}",
                                  task->parties[i].holder_id, task->parties[i].accepted);
  return g_variant_new_parsed ("{'task': <%*>, 'orderId': <%x>, 'parties': <%*>}",
                               guichet_sandbox_model_domain_task (task), task->order_id,
                               g_variant_builder_end (&parties));
}

static GuichetSandboxReply *
get_tasks (GuichetSandboxRequest *request)
{
  GPtrArray *tasks = guichet_sandbox_domain_tasks_get_all (request->sandbox->domain_tasks);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < tasks->len; i++)
    g_variant_builder_add_value (&builder, describe (g_ptr_array_index (tasks, i)));
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
find_task (GuichetSandboxRequest *request, GuichetSandboxDomainTask **task)
{
  *task = guichet_sandbox_domain_tasks_find (request->sandbox->domain_tasks,
                                             guichet_sandbox_request_id (request, "id"));
  if (*task == NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND, "There is no such task");
  if (!guichet_sandbox_domain_task_is_pending (*task))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT, "The task has ended");
  return NULL;
}

static GuichetSandboxReply *
step_task (GuichetSandboxRequest *request)
{
  GuichetSandboxDomainTask *task;
  GuichetSandboxReply *reply = find_task (request, &task);

  if (reply != NULL)
    return reply;
  if (!guichet_sandbox_domain_task_step (task))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT, "The task waits for somebody");
  return guichet_sandbox_reply_new (describe (task));
}

/* Without an argument nobody outside can help. */
static GuichetSandboxReply *
fail_task (GuichetSandboxRequest *request)
{
  const char *key = guichet_sandbox_request_text (request, "argument");
  const GuichetSandboxArgumentKind *kind =
      key != NULL ? guichet_sandbox_argument_kind_find (key) : NULL;
  GuichetSandboxDomainTask *task;
  GuichetSandboxReply *reply = find_task (request, &task);

  if (reply == NULL && key != NULL && kind == NULL)
    reply =
        guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER, "There is no such argument");
  if (reply != NULL)
    return reply;
  guichet_sandbox_domain_task_fail (task, kind);
  return guichet_sandbox_reply_new (describe (task));
}

static GuichetSandboxReply *
answer (GuichetSandboxRequest *request, gboolean accept)
{
  const char *token = guichet_sandbox_request_name (request, "token");
  GuichetSandboxDomainTask *task =
      guichet_sandbox_domain_tasks_find_by_token (request->sandbox->domain_tasks, token);

  if (task == NULL || !guichet_sandbox_domain_task_answer (task, token, accept))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
                                   "This link is not valid any more");
  guichet_sandbox_domain_tasks_wind_up (request->sandbox->domain_tasks);
  return guichet_sandbox_reply_new (describe (task));
}

static GuichetSandboxReply *
accept_trade (GuichetSandboxRequest *request)
{
  return answer (request, TRUE);
}

static GuichetSandboxReply *
refuse_trade (GuichetSandboxRequest *request)
{
  return answer (request, FALSE);
}

#define TASKS "/sandbox/domain-tasks"
#define TRADE "/sandbox/trades/{token}"

/* clang-format off */
static const GuichetSandboxParam id_params[] = {
  { "id", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE },
  { NULL }
};

static const GuichetSandboxParam fail_params[] = {
  { "id", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE },
  { "argument", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_control_domain_tasks[] = {
  { "GET", TASKS, get_tasks, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", TASKS "/{id}/step", step_task, id_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", TASKS "/{id}/fail", fail_task, fail_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", TRADE "/accept", accept_trade, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", TRADE "/refuse", refuse_trade, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { NULL }
};
/* clang-format on */
