/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-domain-task.c: the life of an operation on a domain: todo, doing, done; or
 * cancelled, or in error until it is relaunched. That a change of owner stays “todo” while it waits
 * for both parties is [inferred]: OVHcloud's panel looks for it among what is scheduled.
 */
#include "guichet-sandbox-domain-task.h"

#include "guichet-sandbox-domain-tasks.h"
#include "guichet-sandbox-random.h"
#include "guichet-sandbox.h"

#define TOKEN_LENGTH 32
#define START_DELAY  60 /* seconds until an operation begins; the clockwork does not wait for it */
#define ANSWER_LIFE  (14 * 24 * 3600) /* both parties have so many seconds */

const char *const guichet_sandbox_operation_states[] = { "todo", "doing",     "error", "problem",
                                                         "done", "cancelled", NULL };

static void
argument_free (GuichetSandboxArgument *argument)
{
  g_free (argument->value);
  g_free (argument);
}

/**
 * guichet_sandbox_domain_task_new:
 * @sandbox: (transfer none): a sandbox
 * @function: one of #guichet_sandbox_operation_functions
 * @domain: a domain that is there
 *
 * Returns: (transfer full): a task that has not begun
 */
GuichetSandboxDomainTask *
guichet_sandbox_domain_task_new (GuichetSandbox *sandbox, const char *function, const char *domain)
{
  GuichetSandboxDomainTask *task = g_new0 (GuichetSandboxDomainTask, 1);

  task->sandbox = sandbox;
  task->id = ++sandbox->world->last_id;
  task->function = g_intern_string (function);
  task->domain = g_strdup (domain);
  task->creation = task->update = guichet_sandbox_get_time (sandbox);
  task->todo = task->creation + START_DELAY;
  task->arguments = g_ptr_array_new_with_free_func ((GDestroyNotify) argument_free);
  return task;
}

/**
 * guichet_sandbox_domain_task_free:
 * @task: (transfer full): a task
 */
void
guichet_sandbox_domain_task_free (GuichetSandboxDomainTask *task)
{
  for (gsize i = 0; i < G_N_ELEMENTS (task->parties); i++)
    g_free (task->parties[i].token);
  g_free (task->domain);
  g_free (task->comment);
  g_ptr_array_unref (task->arguments);
  g_free (task);
}

/**
 * guichet_sandbox_domain_task_is_trade:
 * @task: a task
 *
 * Returns: whether it changes the owner
 */
gboolean
guichet_sandbox_domain_task_is_trade (const GuichetSandboxDomainTask *task)
{
  return g_str_equal (task->function, "DomainTrade");
}

/**
 * guichet_sandbox_domain_task_is_pending:
 * @task: a task
 *
 * Returns: whether it has not come to an end
 */
gboolean
guichet_sandbox_domain_task_is_pending (const GuichetSandboxDomainTask *task)
{
  return task->state < GUICHET_SANDBOX_OPERATION_DONE;
}

/**
 * guichet_sandbox_domain_task_can_accelerate:
 * @task: a task
 *
 * Returns: whether it can begin at once; what waits for people is not made quicker
 */
gboolean
guichet_sandbox_domain_task_can_accelerate (const GuichetSandboxDomainTask *task)
{
  return task->state == GUICHET_SANDBOX_OPERATION_TODO && !task->asked;
}

/**
 * guichet_sandbox_domain_task_can_cancel:
 * @task: a task
 *
 * Returns: whether its customer may still end it
 */
gboolean
guichet_sandbox_domain_task_can_cancel (const GuichetSandboxDomainTask *task)
{
  return task->state == GUICHET_SANDBOX_OPERATION_TODO ||
         task->state == GUICHET_SANDBOX_OPERATION_ERROR;
}

/**
 * guichet_sandbox_domain_task_can_relaunch:
 * @task: a task
 *
 * Returns: whether its customer may let it go on
 */
gboolean
guichet_sandbox_domain_task_can_relaunch (const GuichetSandboxDomainTask *task)
{
  return task->state == GUICHET_SANDBOX_OPERATION_ERROR;
}

static void
set_state (GuichetSandboxDomainTask *task, GuichetSandboxOperationState state, const char *comment)
{
  char *copy = g_strdup (comment);

  task->state = state;
  g_free (task->comment);
  task->comment = copy;
  task->update = guichet_sandbox_get_time (task->sandbox);
  if (guichet_sandbox_domain_task_is_pending (task))
    return;
  task->done = task->update;
  for (gsize i = 0; i < G_N_ELEMENTS (task->parties); i++)
    g_clear_pointer (&task->parties[i].token, g_free);
}

static void
ask_parties (GuichetSandboxDomainTask *task)
{
  task->asked = TRUE;
  task->todo = guichet_sandbox_get_time (task->sandbox) + ANSWER_LIFE;
  for (guint i = 0; i < G_N_ELEMENTS (task->parties); i++)
    {
      task->parties[i].token = guichet_sandbox_random_word (TOKEN_LENGTH);
      guichet_sandbox_trade_mail_ask (task, i);
    }
  set_state (task, GUICHET_SANDBOX_OPERATION_TODO,
             "Waiting for the validation of the current and the new owner");
}

static void
carry_out (GuichetSandboxDomainTask *task)
{
  GuichetSandboxDomain *domain =
      guichet_sandbox_world_find_domain (task->sandbox->world, task->domain);

  if (guichet_sandbox_domain_task_is_trade (task))
    {
      domain->owner_id = task->parties[1].holder_id;
      domain->traded = guichet_sandbox_get_time (task->sandbox);
      domain->unlocked = FALSE;
      domain->renewed += g_str_equal (
          guichet_sandbox_rules_find (task->sandbox->rules, task->domain)->duration, "P1Y");
    }
  else if (g_str_equal (task->function, "DomainUnlock"))
    domain->unlocked = TRUE;
  else if (g_str_equal (task->function, "DomainLock"))
    domain->unlocked = FALSE;
  set_state (task, GUICHET_SANDBOX_OPERATION_DONE, NULL);
  if (guichet_sandbox_domain_task_is_trade (task))
    guichet_sandbox_trade_mail_tell (task);
}

static gboolean
is_waiting (const GuichetSandboxDomainTask *task)
{
  return task->asked && !(task->parties[0].accepted && task->parties[1].accepted);
}

/**
 * guichet_sandbox_domain_task_step:
 * @task: a task
 *
 * Takes @task one state on, if it waits for nobody.
 *
 * Returns: whether it did
 */
gboolean
guichet_sandbox_domain_task_step (GuichetSandboxDomainTask *task)
{
  if (task->state == GUICHET_SANDBOX_OPERATION_DOING)
    carry_out (task);
  else if (task->state != GUICHET_SANDBOX_OPERATION_TODO || is_waiting (task))
    return FALSE;
  else if (guichet_sandbox_domain_task_is_trade (task) && !task->asked)
    ask_parties (task);
  else
    set_state (task, GUICHET_SANDBOX_OPERATION_DOING, NULL);
  return TRUE;
}

/**
 * guichet_sandbox_domain_task_cancel:
 * @task: a task that is pending
 * @comment: why
 */
void
guichet_sandbox_domain_task_cancel (GuichetSandboxDomainTask *task, const char *comment)
{
  set_state (task, GUICHET_SANDBOX_OPERATION_CANCELLED, comment);
  if (guichet_sandbox_domain_task_is_trade (task))
    guichet_sandbox_trade_mail_tell (task);
}

/**
 * guichet_sandbox_domain_task_fail:
 * @task: a task that is pending
 * @wanted: (nullable): what the registry wants to know; %NULL: nobody outside can help
 */
void
guichet_sandbox_domain_task_fail (GuichetSandboxDomainTask *task,
                                  const GuichetSandboxArgumentKind *wanted)
{
  GuichetSandboxArgument *argument;

  if (wanted == NULL)
    {
      set_state (task, GUICHET_SANDBOX_OPERATION_PROBLEM, "The registry does not answer");
      return;
    }
  argument = g_new0 (GuichetSandboxArgument, 1);
  argument->kind = wanted;
  argument->value = g_strdup (wanted->read_only ? wanted->template : NULL);
  g_ptr_array_add (task->arguments, argument);
  set_state (task, GUICHET_SANDBOX_OPERATION_ERROR, wanted->comment);
}

/**
 * guichet_sandbox_domain_task_relaunch:
 * @task: a task in error
 *
 * It goes on, or is in error again if something that it wants is still missing.
 */
void
guichet_sandbox_domain_task_relaunch (GuichetSandboxDomainTask *task)
{
  for (guint i = 0; i < task->arguments->len; i++)
    {
      const GuichetSandboxArgument *argument = g_ptr_array_index (task->arguments, i);

      if (argument->value == NULL)
        {
          task->update = guichet_sandbox_get_time (task->sandbox);
          return;
        }
    }
  set_state (task, GUICHET_SANDBOX_OPERATION_DOING, NULL);
}

/**
 * guichet_sandbox_domain_task_answer:
 * @task: a task
 * @token: the code of an e-mail
 * @accept: the answer
 *
 * Returns: %FALSE if @token is not one of the task's, now
 */
gboolean
guichet_sandbox_domain_task_answer (GuichetSandboxDomainTask *task,
                                    const char *token,
                                    gboolean accept)
{
  for (guint i = 0; i < G_N_ELEMENTS (task->parties); i++)
    {
      GuichetSandboxParty *party = &task->parties[i];

      if (g_strcmp0 (party->token, token) != 0)
        continue;
      g_clear_pointer (&party->token, g_free);
      party->accepted = accept;
      if (!accept)
        guichet_sandbox_domain_task_cancel (task, i == 0 ? "The current owner has refused"
                                                         : "The new owner has refused");
      else if (!is_waiting (task))
        set_state (task, GUICHET_SANDBOX_OPERATION_DOING, NULL);
      return TRUE;
    }
  return FALSE;
}
