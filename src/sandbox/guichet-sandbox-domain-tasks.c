/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-domain-tasks.c: the operations on domains, and the clockwork that moves them and
 * the orders they come from. What happens to each is guichet-sandbox-domain-task.c.
 */
#include "guichet-sandbox-domain-tasks.h"

#include "guichet-sandbox-orders.h"
#include "guichet-sandbox.h"

/* clang-format off */
const char *const guichet_sandbox_operation_functions[] = {
  "ContactControl", "ContactControlAcknowledge", "ContactControlCorrect", "ContactControlNotify",
  "DnsAnycastActivate", "DnsAnycastDeactivate", "DnssecDisable", "DnssecEnable", "DnssecResigning",
  "DnssecRollKsk", "DnssecRollZsk", "DomainAfterMarket", "DomainContactControl",
  "DomainContactUpdate", "DomainControl", "DomainCreate", "DomainDelete", "DomainDnsUpdate",
  "DomainDsUpdate", "DomainEmailRedirectionsCreate", "DomainEmailRedirectionsDelete", "DomainHold",
  "DomainHostCreate", "DomainHostDelete", "DomainHostUpdate", "DomainIncomingTransfer",
  "DomainLock", "DomainOutgoingTransfer", "DomainRegistryDelete", "DomainRenew",
  "DomainResourceDelete", "DomainRestore", "DomainTrade", "DomainUnhold", "DomainUnlock",
  "ZoneImport", NULL
};
/* clang-format on */

struct _GuichetSandboxDomainTasks
{
  GuichetSandbox *sandbox;
  guint pace; /* milliseconds between two steps; 0 = until stepped by hand */
  guint timeout_id;
  GPtrArray *tasks; /* of GuichetSandboxDomainTask, oldest first */
};

/**
 * guichet_sandbox_domain_tasks_new:
 * @sandbox: (transfer none): whose domains they are about
 * @pace: milliseconds between two steps, or 0 for “until stepped by hand”
 *
 * Returns: (transfer full): no tasks
 */
GuichetSandboxDomainTasks *
guichet_sandbox_domain_tasks_new (GuichetSandbox *sandbox, guint pace)
{
  GuichetSandboxDomainTasks *self = g_new0 (GuichetSandboxDomainTasks, 1);

  self->sandbox = sandbox;
  self->pace = pace;
  self->tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_sandbox_domain_task_free);
  return self;
}

/**
 * guichet_sandbox_domain_tasks_free:
 * @self: (transfer full): what guichet_sandbox_domain_tasks_new() gave
 */
void
guichet_sandbox_domain_tasks_free (GuichetSandboxDomainTasks *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_ptr_array_unref (self->tasks);
  g_free (self);
}

static gboolean
pace_cb (gpointer user_data)
{
  GuichetSandboxDomainTasks *self = user_data;

  if (guichet_sandbox_domain_tasks_step (self) > 0)
    return G_SOURCE_CONTINUE;
  self->timeout_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * guichet_sandbox_domain_tasks_wind_up:
 * @self: tasks, of which one has begun to move, or an order has
 *
 * The clockwork runs only while something moves.
 */
void
guichet_sandbox_domain_tasks_wind_up (GuichetSandboxDomainTasks *self)
{
  if (self->pace > 0 && self->timeout_id == 0)
    self->timeout_id = g_timeout_add (self->pace, pace_cb, self);
}

/**
 * guichet_sandbox_domain_tasks_add:
 * @self: tasks
 * @function: one of #guichet_sandbox_operation_functions
 * @domain: a domain that is there
 *
 * Returns: (transfer none): the new task
 */
GuichetSandboxDomainTask *
guichet_sandbox_domain_tasks_add (GuichetSandboxDomainTasks *self,
                                  const char *function,
                                  const char *domain)
{
  GuichetSandboxDomainTask *task =
      guichet_sandbox_domain_task_new (self->sandbox, function, domain);

  g_ptr_array_add (self->tasks, task);
  guichet_sandbox_domain_tasks_wind_up (self);
  return task;
}

/* Nothing happens when the time of a task runs out; it is noticed when somebody looks. */
static void
expire_due (GuichetSandboxDomainTasks *self)
{
  gint64 now = guichet_sandbox_get_time (self->sandbox);

  for (guint i = 0; i < self->tasks->len; i++)
    {
      GuichetSandboxDomainTask *task = g_ptr_array_index (self->tasks, i);

      if (task->state == GUICHET_SANDBOX_OPERATION_TODO && task->asked && task->todo <= now)
        guichet_sandbox_domain_task_cancel (
            task, "Both owners have not validated the change within 14 days");
    }
}

/**
 * guichet_sandbox_domain_tasks_get_all:
 * @self: tasks
 *
 * Returns: (transfer none) (element-type GuichetSandboxDomainTask): all tasks, oldest first
 */
GPtrArray *
guichet_sandbox_domain_tasks_get_all (GuichetSandboxDomainTasks *self)
{
  expire_due (self);
  return self->tasks;
}

/**
 * guichet_sandbox_domain_tasks_find:
 * @self: tasks
 * @id: number of a task
 *
 * Returns: (nullable): the task
 */
GuichetSandboxDomainTask *
guichet_sandbox_domain_tasks_find (GuichetSandboxDomainTasks *self, gint64 id)
{
  expire_due (self);
  for (guint i = 0; i < self->tasks->len; i++)
    {
      GuichetSandboxDomainTask *task = g_ptr_array_index (self->tasks, i);

      if (task->id == id)
        return task;
    }
  return NULL;
}

/**
 * guichet_sandbox_domain_tasks_find_pending:
 * @self: tasks
 * @domain: a domain
 *
 * Returns: (nullable): an operation on it that is under way
 */
GuichetSandboxDomainTask *
guichet_sandbox_domain_tasks_find_pending (GuichetSandboxDomainTasks *self, const char *domain)
{
  expire_due (self);
  for (guint i = 0; i < self->tasks->len; i++)
    {
      GuichetSandboxDomainTask *task = g_ptr_array_index (self->tasks, i);

      if (guichet_sandbox_domain_task_is_pending (task) && g_str_equal (task->domain, domain))
        return task;
    }
  return NULL;
}

/**
 * guichet_sandbox_domain_tasks_find_by_token:
 * @self: tasks
 * @token: the code of an e-mail
 *
 * Returns: (nullable): the change of owner that waits for it
 */
GuichetSandboxDomainTask *
guichet_sandbox_domain_tasks_find_by_token (GuichetSandboxDomainTasks *self, const char *token)
{
  expire_due (self);
  for (guint i = 0; i < self->tasks->len; i++)
    {
      GuichetSandboxDomainTask *task = g_ptr_array_index (self->tasks, i);

      for (gsize k = 0; k < G_N_ELEMENTS (task->parties); k++)
        if (g_strcmp0 (task->parties[k].token, token) == 0)
          return task;
    }
  return NULL;
}

/**
 * guichet_sandbox_domain_tasks_step:
 * @self: tasks
 *
 * Takes every order and every task that waits for nobody one state on.
 *
 * Returns: how many there were
 */
guint
guichet_sandbox_domain_tasks_step (GuichetSandboxDomainTasks *self)
{
  guint moved = 0;

  expire_due (self);
  for (guint i = 0; i < self->tasks->len; i++)
    moved += guichet_sandbox_domain_task_step (g_ptr_array_index (self->tasks, i));
  return moved + guichet_sandbox_orders_step (self->sandbox->orders);
}
