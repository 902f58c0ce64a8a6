/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-domain-tasks.c: the operations on domains, as /domain/{serviceName}/task
 * has those of one and /me/task/domain all, with what only the latter can do. Who is a contact of a
 * domain sees them [inferred].
 */
#include "guichet-sandbox-domain-task-models.h"
#include "guichet-sandbox-domain-tasks.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox-subject.h"
#include "guichet-sandbox.h"

static gboolean
is_seen (GuichetSandboxRequest *request, const GuichetSandboxDomainTask *task)
{
  const char *name = g_hash_table_lookup (request->names, "serviceName");

  return guichet_sandbox_world_find_seen_domain (request->sandbox->world, task->domain,
                                                 request->account->nichandle) != NULL &&
         (name == NULL || g_str_equal (name, task->domain));
}

static gboolean
fits (GuichetSandboxRequest *request, const char *name, const char *value)
{
  const char *wanted = guichet_sandbox_request_text (request, name);

  return wanted == NULL || g_str_equal (wanted, value);
}

static GuichetSandboxReply *
get_tasks (GuichetSandboxRequest *request)
{
  GPtrArray *tasks = guichet_sandbox_domain_tasks_get_all (request->sandbox->domain_tasks);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < tasks->len; i++)
    {
      const GuichetSandboxDomainTask *task = g_ptr_array_index (tasks, i);

      if (is_seen (request, task) && fits (request, "domain", task->domain) &&
          fits (request, "function", task->function) &&
          fits (request, "status", guichet_sandbox_operation_states[task->state]) &&
          fits (request, "type", "domain"))
        g_variant_builder_add (&builder, "x", task->id);
    }
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
get_tasks_of_domain (GuichetSandboxRequest *request)
{
  GuichetSandboxSubject subject;
  GuichetSandboxReply *reply = guichet_sandbox_subject_find_asked (request, &subject);

  return reply != NULL ? reply : get_tasks (request);
}

static GuichetSandboxReply *
find_task (GuichetSandboxRequest *request, GuichetSandboxDomainTask **task)
{
  gint64 id = guichet_sandbox_request_id (request, "id");

  *task = guichet_sandbox_domain_tasks_find (request->sandbox->domain_tasks, id);
  if (*task != NULL && is_seen (request, *task))
    return NULL;
  return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
                                 "The requested object (id = %" G_GINT64_FORMAT ") does not exist",
                                 id);
}

static GuichetSandboxReply *
get_task (GuichetSandboxRequest *request)
{
  GuichetSandboxDomainTask *task;
  GuichetSandboxReply *reply = find_task (request, &task);

  return reply != NULL ? reply
                       : guichet_sandbox_reply_new (guichet_sandbox_model_domain_task (task));
}

static GuichetSandboxReply *
get_progress_bar (GuichetSandboxRequest *request)
{
  GuichetSandboxDomainTask *task;
  GuichetSandboxReply *reply = find_task (request, &task);

  return reply != NULL ? reply
                       : guichet_sandbox_reply_new (guichet_sandbox_model_progress_bar (task));
}

/* What may be done with one; how a refusal is worded is [inferred]. */
static GuichetSandboxReply *
find_for (GuichetSandboxRequest *request,
          gboolean (*can) (const GuichetSandboxDomainTask *task),
          const char *verb,
          GuichetSandboxDomainTask **task)
{
  GuichetSandboxReply *reply = find_task (request, task);

  if (reply == NULL && !can (*task))
    reply =
        guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT, "This task cannot be %s", verb);
  return reply;
}

static GuichetSandboxReply *
accelerate_task (GuichetSandboxRequest *request)
{
  GuichetSandboxDomainTask *task;
  GuichetSandboxReply *reply =
      find_for (request, guichet_sandbox_domain_task_can_accelerate, "accelerated", &task);

  if (reply != NULL)
    return reply;
  guichet_sandbox_domain_task_step (task);
  guichet_sandbox_domain_tasks_wind_up (request->sandbox->domain_tasks);
  return guichet_sandbox_reply_new_void ();
}

static GuichetSandboxReply *
cancel_task (GuichetSandboxRequest *request)
{
  GuichetSandboxDomainTask *task;
  GuichetSandboxReply *reply =
      find_for (request, guichet_sandbox_domain_task_can_cancel, "cancelled", &task);

  if (reply != NULL)
    return reply;
  guichet_sandbox_domain_task_cancel (task, "Cancelled at the customer's request");
  return guichet_sandbox_reply_new_void ();
}

static GuichetSandboxReply *
relaunch_task (GuichetSandboxRequest *request)
{
  GuichetSandboxDomainTask *task;
  GuichetSandboxReply *reply =
      find_for (request, guichet_sandbox_domain_task_can_relaunch, "relaunched", &task);

  if (reply != NULL)
    return reply;
  guichet_sandbox_domain_task_relaunch (task);
  guichet_sandbox_domain_tasks_wind_up (request->sandbox->domain_tasks);
  return guichet_sandbox_reply_new_void ();
}

/* Arguments */

static GuichetSandboxReply *
get_arguments (GuichetSandboxRequest *request)
{
  GuichetSandboxDomainTask *task;
  GuichetSandboxReply *reply = find_task (request, &task);
  GVariantBuilder builder;

  if (reply != NULL)
    return reply;
  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < task->arguments->len; i++)
    g_variant_builder_add (
        &builder, "s",
        ((GuichetSandboxArgument *) g_ptr_array_index (task->arguments, i))->kind->key);
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
find_argument (GuichetSandboxRequest *request,
               GuichetSandboxDomainTask **task,
               GuichetSandboxArgument **argument)
{
  const char *key = guichet_sandbox_request_name (request, "key");
  GuichetSandboxReply *reply = find_task (request, task);

  for (guint i = 0; reply == NULL && i < (*task)->arguments->len; i++)
    {
      *argument = g_ptr_array_index ((*task)->arguments, i);
      if (g_str_equal ((*argument)->kind->key, key))
        return NULL;
    }
  return reply != NULL
             ? reply
             : guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
                                       "The requested object (key = %s) does not exist", key);
}

static GuichetSandboxReply *
get_argument (GuichetSandboxRequest *request)
{
  GuichetSandboxDomainTask *task;
  GuichetSandboxArgument *argument;
  GuichetSandboxReply *reply = find_argument (request, &task, &argument);

  return reply != NULL ? reply
                       : guichet_sandbox_reply_new (guichet_sandbox_model_argument (argument));
}

static GuichetSandboxReply *
put_argument (GuichetSandboxRequest *request)
{
  const char *value = guichet_sandbox_request_text (request, "value");
  GuichetSandboxDomainTask *task;
  GuichetSandboxArgument *argument;
  GuichetSandboxReply *reply = find_argument (request, &task, &argument);

  if (reply == NULL && task->state != GUICHET_SANDBOX_OPERATION_ERROR)
    reply = guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT,
                                    "This task wants nothing to be corrected");
  if (reply == NULL && !guichet_sandbox_argument_kind_takes (argument->kind, value))
    reply = guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                    "The value of %s is not accepted", argument->kind->key);
  if (reply != NULL)
    return reply;
  g_free (argument->value);
  argument->value = g_strdup (value);
  return guichet_sandbox_reply_new_void ();
}

#define OF_DOMAIN "/domain/{serviceName}/task"
#define OF_ME     "/me/task/domain"
#define DOMAIN    "domain:apiovh:task/"
#define ME        "account:apiovh:me/task/domain/"

/* clang-format off */
static const char *const types[] = { "alldom", "domain", NULL };

#define ID { "id", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE }
#define FILTERS \
  { "status", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, FALSE, guichet_sandbox_operation_states }, \
  { "type", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, FALSE, types }

static const GuichetSandboxParam domain_params[] = {
  FILTERS,
  { "function", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, FALSE },
  { NULL }
};

static const GuichetSandboxParam me_params[] = {
  FILTERS,
  { "domain", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, FALSE },
  { "function", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, FALSE, guichet_sandbox_operation_functions },
  { NULL }
};

static const GuichetSandboxParam id_params[] = { ID, { NULL } };

static const GuichetSandboxParam value_params[] = {
  ID,
  { "value", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_domain_tasks[] = {
  { "GET", OF_DOMAIN, get_tasks_of_domain, domain_params, .item = get_task, .item_name = "id", .action = DOMAIN "get" },
  { "GET", OF_DOMAIN "/{id}", get_task, id_params, .action = DOMAIN "get" },
  { "POST", OF_DOMAIN "/{id}/accelerate", accelerate_task, id_params, .void_form = GUICHET_SANDBOX_VOID_NULL, .action = DOMAIN "accelerate" },
  { "POST", OF_DOMAIN "/{id}/cancel", cancel_task, id_params, .void_form = GUICHET_SANDBOX_VOID_NULL, .action = DOMAIN "cancel" },
  { "POST", OF_DOMAIN "/{id}/relaunch", relaunch_task, id_params, .void_form = GUICHET_SANDBOX_VOID_NULL, .action = DOMAIN "relaunch" },
  { "GET", OF_ME, get_tasks, me_params, .item = get_task, .item_name = "id", .action = ME "get" },
  { "GET", OF_ME "/{id}", get_task, id_params, .action = ME "get" },
  { "POST", OF_ME "/{id}/accelerate", accelerate_task, id_params, .void_form = GUICHET_SANDBOX_VOID_NULL, .action = ME "accelerate" },
  { "POST", OF_ME "/{id}/cancel", cancel_task, id_params, .void_form = GUICHET_SANDBOX_VOID_NULL, .action = ME "cancel" },
  { "POST", OF_ME "/{id}/relaunch", relaunch_task, id_params, .void_form = GUICHET_SANDBOX_VOID_NULL, .action = ME "relaunch" },
  { "GET", OF_ME "/{id}/progressbar", get_progress_bar, id_params, .action = ME "progressbar/get" },
  { "GET", OF_ME "/{id}/argument", get_arguments, id_params, .item = get_argument, .item_name = "key", .action = ME "argument/get" },
  { "GET", OF_ME "/{id}/argument/{key}", get_argument, id_params, .action = ME "argument/get" },
  { "PUT", OF_ME "/{id}/argument/{key}", put_argument, value_params, .void_form = GUICHET_SANDBOX_VOID_EMPTY, .action = ME "argument/edit" },
  { NULL }
};
/* clang-format on */
