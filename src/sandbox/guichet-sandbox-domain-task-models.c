/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-domain-task-models.c: operations on domains in the words of the API's models. The
 * texts below read like the JSON that comes out; the names of the steps are [inferred].
 */
#include "guichet-sandbox-domain-task-models.h"

#include "guichet-sandbox.h"

/**
 * guichet_sandbox_model_domain_task:
 * @task: an operation
 *
 * Returns: (transfer floating): domain.Task
 */
GVariant *
guichet_sandbox_model_domain_task (const GuichetSandboxDomainTask *task)
{
  g_autofree char *creation = guichet_sandbox_format_time (task->creation);
  g_autofree char *todo = guichet_sandbox_format_time (task->todo);
  g_autofree char *update = guichet_sandbox_format_time (task->update);
  g_autofree char *done = guichet_sandbox_format_time (task->done);

  return g_variant_new_parsed (
      "{'canAccelerate': <%b>, 'canCancel': <%b>, 'canRelaunch': <%b>, 'comment': <%ms>,"
      " 'creationDate': <%s>, 'domain': <%ms>, 'doneDate': <%ms>, 'function': <%s>, 'id': <%x>,"
      " 'lastUpdate': <%s>, 'status': <%s>, 'todoDate': <%s>, 'type': <'domain'>}",
      guichet_sandbox_domain_task_can_accelerate (task),
      guichet_sandbox_domain_task_can_cancel (task),
      guichet_sandbox_domain_task_can_relaunch (task), task->comment, creation, task->domain,
      task->done != 0 ? done : NULL, task->function, task->id, update,
      guichet_sandbox_operation_states[task->state], todo);
}

typedef struct
{
  const char *step;
  const char *description;
  gint64 seconds;
} Step;

/* clang-format off */
static const Step trade_steps[] = {
  { "TradeCheck", "Checking the request", 60 },
  { "TradeWaitingForOwners", "Waiting for the validation of the current and the new owner", 1209600 },
  { "TradeRegistry", "Changing the owner at the registry", 300 },
};

static const Step other_steps[] = {
  { "Check", "Checking the request", 60 },
  { "Registry", "Carrying out the operation at the registry", 300 },
};
/* clang-format on */

static GVariant *
describe_step (const Step *step)
{
  return g_variant_new_parsed ("{'description': <%s>, 'executionDuration': <%x>, 'step': <%s>}",
                               step->description, step->seconds, step->step);
}

/* Which step an operation is at. */
static guint
get_current (const GuichetSandboxDomainTask *task, guint n)
{
  if (task->state == GUICHET_SANDBOX_OPERATION_TODO)
    return task->asked ? 1 : 0;
  return n - 1;
}

static GVariant *
list_actions (const GuichetSandboxDomainTask *task)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  if (guichet_sandbox_domain_task_can_cancel (task))
    g_variant_builder_add (&builder, "s", "canCancel");
  if (guichet_sandbox_domain_task_can_relaunch (task) && task->arguments->len > 0)
    g_variant_builder_add (&builder, "s", "canCorrect");
  if (guichet_sandbox_domain_task_can_relaunch (task))
    g_variant_builder_add (&builder, "s", "canRelaunch");
  return g_variant_builder_end (&builder);
}

/**
 * guichet_sandbox_model_progress_bar:
 * @task: an operation
 *
 * Returns: (transfer floating): nichandle.DomainTaskProgressBar
 */
GVariant *
guichet_sandbox_model_progress_bar (const GuichetSandboxDomainTask *task)
{
  gboolean trade = guichet_sandbox_domain_task_is_trade (task);
  const Step *steps = trade ? trade_steps : other_steps;
  guint n = trade ? G_N_ELEMENTS (trade_steps) : G_N_ELEMENTS (other_steps);
  guint current = get_current (task, n);
  gboolean done = task->state == GUICHET_SANDBOX_OPERATION_DONE;
  g_autofree char *update = guichet_sandbox_format_time (task->update);
  g_autofree char *expected = guichet_sandbox_format_time (task->todo + steps[n - 1].seconds);
  gboolean is_known = task->state <= GUICHET_SANDBOX_OPERATION_DOING && !task->asked;
  GVariantBuilder follow_up;

  g_variant_builder_init (&follow_up, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = current + 1; i < n; i++)
    g_variant_builder_add_value (&follow_up, describe_step (&steps[i]));
  return g_variant_new_parsed (
      "{'currentStep': <%*>, 'expectedDoneDate': <%ms>, 'followUpSteps': <%*>,"
      " 'lastUpdateDate': <%ms>, 'progress': <%x>, 'taskActions': <%*>, 'taskStatus': <%s>}",
      describe_step (&steps[current]), is_known ? expected : NULL,
      g_variant_builder_end (&follow_up), update, (gint64) (done ? 100 : 100 * current / n),
      list_actions (task), guichet_sandbox_operation_states[task->state]);
}
