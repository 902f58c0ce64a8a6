/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-task.c: the life of a request to change a contact.
 * todo, checkValidity, validatingByCustomers until every side has accepted, doing, done; or one of
 * the sad ends. A task that waits for its sides is moved by nobody else, but for the clock.
 */
#include "guichet-sandbox-contact-change.h"
#include "guichet-sandbox-random.h"
#include "guichet-sandbox-task-mail.h"
#include "guichet-sandbox-tasks.h"
#include "guichet-sandbox.h"

#define TOKEN_LENGTH 32

const char *const guichet_sandbox_task_states[] = {
  "todo",    "checkValidity", "validatingByCustomers",
  "doing",   "done",          "refused",
  "expired", "aborted",       "error",
  NULL
};

/**
 * guichet_sandbox_task_is_pending:
 * @task: a task
 *
 * Returns: whether it has not come to an end
 */
gboolean
guichet_sandbox_task_is_pending (const GuichetSandboxTask *task)
{
  return task->state < GUICHET_SANDBOX_TASK_DONE;
}

/**
 * guichet_sandbox_task_involves:
 * @task: a task
 * @nichandle: an account
 *
 * Returns: whether @nichandle sees it: asks, is the contact, or is to be it
 */
gboolean
guichet_sandbox_task_involves (const GuichetSandboxTask *task, const char *nichandle)
{
  return g_str_equal (task->asking, nichandle) || g_str_equal (task->from, nichandle) ||
         g_str_equal (task->to, nichandle);
}

/**
 * guichet_sandbox_task_end:
 * @task: a task that is pending
 * @state: the end it comes to
 *
 * Its tokens are of no use from now on.
 */
void
guichet_sandbox_task_end (GuichetSandboxTask *task, GuichetSandboxTaskState state)
{
  task->state = state;
  task->done_time = guichet_sandbox_get_time (task->sandbox);
  for (guint i = 0; i < task->n_sides; i++)
    g_clear_pointer (&task->sides[i].token, g_free);
}

static void
ask_side (GuichetSandboxTask *task, GuichetSandboxTaskSide *side)
{
  g_free (side->token);
  side->token = guichet_sandbox_random_word (TOKEN_LENGTH);
  guichet_sandbox_task_mail_ask (task->sandbox, task, side);
}

/* The accounts may have run into debt since the request was taken. */
static void
check (GuichetSandboxTask *task, const GuichetSandboxSubject *subject)
{
  GuichetSandbox *sandbox = task->sandbox;
  const GuichetSandboxContactChange change = {
    .sandbox = sandbox,
    .subject = *subject,
    .contact = task->contact,
    .asking = task->asking,
    .from = guichet_sandbox_world_find_customer (sandbox->world, task->from),
    .to = guichet_sandbox_world_find_customer (sandbox->world, task->to),
  };
  g_autoptr(GuichetSandboxReply) refusal = guichet_sandbox_contact_change_check_accounts (&change);

  if (refusal != NULL)
    {
      guichet_sandbox_task_end (task, GUICHET_SANDBOX_TASK_ERROR);
      return;
    }
  task->state = GUICHET_SANDBOX_TASK_VALIDATING;
  for (guint i = 0; i < task->n_sides; i++)
    ask_side (task, &task->sides[i]);
}

/* Another request may have been quicker. */
static void
carry_out (GuichetSandboxTask *task, GuichetSandboxSubject *subject)
{
  if (!g_str_equal (subject->contacts->nichandles[task->contact], task->from))
    {
      guichet_sandbox_task_end (task, GUICHET_SANDBOX_TASK_ABORTED);
      return;
    }
  guichet_sandbox_subject_set_contact (subject, task->contact, task->to);
  guichet_sandbox_task_end (task, GUICHET_SANDBOX_TASK_DONE);
  guichet_sandbox_task_mail_tell (task->sandbox, task);
}

/**
 * guichet_sandbox_task_step:
 * @task: a task
 *
 * Takes @task one state on, if it waits for nobody.
 *
 * Returns: whether it did
 */
gboolean
guichet_sandbox_task_step (GuichetSandboxTask *task)
{
  GuichetSandboxSubject subject;

  if (task->state == GUICHET_SANDBOX_TASK_VALIDATING || !guichet_sandbox_task_is_pending (task))
    return FALSE;
  guichet_sandbox_subject_find (task->sandbox->world, task->kind, task->service, &subject);
  if (task->state == GUICHET_SANDBOX_TASK_TODO)
    task->state = GUICHET_SANDBOX_TASK_CHECK_VALIDITY;
  else if (task->state == GUICHET_SANDBOX_TASK_CHECK_VALIDITY)
    check (task, &subject);
  else
    carry_out (task, &subject);
  return TRUE;
}

static GuichetSandboxTaskSide *
find_side (GuichetSandboxTask *task, const char *nichandle)
{
  for (guint i = 0; i < task->n_sides; i++)
    {
      if (g_str_equal (task->sides[i].nichandle, nichandle))
        return &task->sides[i];
    }
  return NULL;
}

/**
 * guichet_sandbox_task_answer:
 * @task: a task
 * @nichandle: who answers
 * @token: the code of the e-mail
 * @accept: the answer
 *
 * Returns: %FALSE if @token is not one that @nichandle can answer with, now
 */
gboolean
guichet_sandbox_task_answer (GuichetSandboxTask *task,
                             const char *nichandle,
                             const char *token,
                             gboolean accept)
{
  GuichetSandboxTaskSide *side = find_side (task, nichandle);
  gboolean all = TRUE;

  if (side == NULL || g_strcmp0 (side->token, token) != 0)
    return FALSE;
  g_clear_pointer (&side->token, g_free);
  if (!accept)
    {
      guichet_sandbox_task_end (task, GUICHET_SANDBOX_TASK_REFUSED);
      guichet_sandbox_task_mail_tell (task->sandbox, task);
      return TRUE;
    }
  side->accepted = TRUE;
  for (guint i = 0; i < task->n_sides; i++)
    all = all && task->sides[i].accepted;
  if (all)
    {
      task->state = GUICHET_SANDBOX_TASK_DOING;
      guichet_sandbox_tasks_wind_up (task->sandbox->tasks);
    }
  return TRUE;
}

/**
 * guichet_sandbox_task_resend:
 * @task: a task
 * @nichandle: who wants the e-mail again
 *
 * The new e-mail has a new code, and the old one is dead. That only who asks is sent one is
 * [inferred].
 *
 * Returns: %FALSE if nothing is waited for from @nichandle
 */
gboolean
guichet_sandbox_task_resend (GuichetSandboxTask *task, const char *nichandle)
{
  GuichetSandboxTaskSide *side = find_side (task, nichandle);

  if (side == NULL || side->token == NULL)
    return FALSE;
  ask_side (task, side);
  return TRUE;
}
