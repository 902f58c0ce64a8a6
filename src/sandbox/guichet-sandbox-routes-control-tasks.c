/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-control-tasks.c: the hand that moves requests to change a contact on, or
 * ends them. Below /sandbox, without a signature.
 */
#include "guichet-sandbox-router.h"
#include "guichet-sandbox-service-models.h"
#include "guichet-sandbox.h"

/* As the API tells it, and who must agree, which the API never tells. */
static GVariant *
describe (const GuichetSandboxTask *task)
{
  GVariantBuilder sides;

  g_variant_builder_init (&sides, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < task->n_sides; i++)
    g_variant_builder_add_parsed (&sides, "{'account': <%s>, 'accepted': <%b>}",
                                  task->sides[i].nichandle, task->sides[i].accepted);
  return g_variant_new_parsed ("{'task': <%*>, 'sides': <%*>}", guichet_sandbox_model_task (task),
                               g_variant_builder_end (&sides));
}

static GuichetSandboxReply *
get_tasks (GuichetSandboxRequest *request)
{
  GPtrArray *tasks = guichet_sandbox_tasks_get_all (request->sandbox->tasks);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < tasks->len; i++)
    g_variant_builder_add_value (&builder, describe (g_ptr_array_index (tasks, i)));
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
step_tasks (GuichetSandboxRequest *request)
{
  guint moved = guichet_sandbox_tasks_step (request->sandbox->tasks) +
                guichet_sandbox_domain_tasks_step (request->sandbox->domain_tasks);

  return guichet_sandbox_reply_new (g_variant_new_parsed ("{'moved': %u}", moved));
}

static GuichetSandboxReply *
find_task (GuichetSandboxRequest *request, GuichetSandboxTask **task)
{
  *task = guichet_sandbox_tasks_find (request->sandbox->tasks,
                                      guichet_sandbox_request_id (request, "id"));
  if (*task == NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND, "There is no such task");
  if (!guichet_sandbox_task_is_pending (*task))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT, "The task has ended");
  return NULL;
}

static GuichetSandboxReply *
step_task (GuichetSandboxRequest *request)
{
  GuichetSandboxTask *task;
  GuichetSandboxReply *reply = find_task (request, &task);

  if (reply != NULL)
    return reply;
  if (!guichet_sandbox_task_step (task))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT,
                                   "The task waits for its sides");
  return guichet_sandbox_reply_new (describe (task));
}

static GuichetSandboxReply *
end_task (GuichetSandboxRequest *request, GuichetSandboxTaskState state)
{
  GuichetSandboxTask *task;
  GuichetSandboxReply *reply = find_task (request, &task);

  if (reply != NULL)
    return reply;
  guichet_sandbox_task_end (task, state);
  return guichet_sandbox_reply_new (describe (task));
}

static GuichetSandboxReply *
expire_task (GuichetSandboxRequest *request)
{
  return end_task (request, GUICHET_SANDBOX_TASK_EXPIRED);
}

static GuichetSandboxReply *
abort_task (GuichetSandboxRequest *request)
{
  return end_task (request, GUICHET_SANDBOX_TASK_ABORTED);
}

static GuichetSandboxReply *
fail_task (GuichetSandboxRequest *request)
{
  return end_task (request, GUICHET_SANDBOX_TASK_ERROR);
}

static GuichetSandboxReply *
step_procedure (GuichetSandboxRequest *request)
{
  GuichetSandboxProcedures *procedures = request->sandbox->procedures;
  GuichetSandboxProcedure *procedure =
      guichet_sandbox_procedures_find (procedures, guichet_sandbox_request_id (request, "id"));

  if (procedure == NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND, "There is no such procedure");
  if (!guichet_sandbox_procedures_step (procedures, procedure))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT, "The procedure has ended");
  return guichet_sandbox_reply_new (guichet_sandbox_procedures_describe (procedures, procedure));
}

#define TASKS "/sandbox/tasks"
#define TASK  TASKS "/{id}"

/* clang-format off */
static const GuichetSandboxParam id_params[] = {
  { "id", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_control_tasks[] = {
  { "GET", TASKS, get_tasks, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", TASKS "/step", step_tasks, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", TASK "/step", step_task, id_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", TASK "/expire", expire_task, id_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", TASK "/abort", abort_task, id_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", TASK "/fail", fail_task, id_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", "/sandbox/procedures/{id}/step", step_procedure, id_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { NULL }
};
/* clang-format on */
