/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-tasks.c: the requests to change a contact, and the clockwork that moves them.
 * What happens to each is guichet-sandbox-task.c.
 */
#include "guichet-sandbox-tasks.h"

#include "guichet-sandbox.h"

/* Telephony gives 72 hours; how long other requests wait is not published, so they wait for ever.
 */
#define TELEPHONY_LIFE (72 * 3600)

struct _GuichetSandboxTasks
{
  GuichetSandbox *sandbox;
  guint pace; /* milliseconds between two steps; 0 = until stepped by hand */
  guint timeout_id;
  GPtrArray *tasks; /* of GuichetSandboxTask, oldest first */
};

static void
task_free (GuichetSandboxTask *task)
{
  for (guint i = 0; i < task->n_sides; i++)
    g_free (task->sides[i].token);
  g_free (task->service);
  g_free (task);
}

/**
 * guichet_sandbox_tasks_new:
 * @sandbox: (transfer none): whose contacts are changed
 * @pace: milliseconds between two steps, or 0 for “until stepped by hand”
 *
 * Returns: (transfer full): no tasks
 */
GuichetSandboxTasks *
guichet_sandbox_tasks_new (GuichetSandbox *sandbox, guint pace)
{
  GuichetSandboxTasks *self = g_new0 (GuichetSandboxTasks, 1);

  self->sandbox = sandbox;
  self->pace = pace;
  self->tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) task_free);
  return self;
}

/**
 * guichet_sandbox_tasks_free:
 * @self: (transfer full): what guichet_sandbox_tasks_new() gave
 */
void
guichet_sandbox_tasks_free (GuichetSandboxTasks *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_ptr_array_unref (self->tasks);
  g_free (self);
}

static gboolean
pace_cb (gpointer user_data)
{
  GuichetSandboxTasks *self = user_data;

  if (guichet_sandbox_tasks_step (self) > 0)
    return G_SOURCE_CONTINUE;
  self->timeout_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * guichet_sandbox_tasks_wind_up:
 * @self: tasks, of which one has begun to move
 *
 * The clockwork runs only while a task moves.
 */
void
guichet_sandbox_tasks_wind_up (GuichetSandboxTasks *self)
{
  if (self->pace > 0 && self->timeout_id == 0)
    self->timeout_id = g_timeout_add (self->pace, pace_cb, self);
}

/**
 * guichet_sandbox_tasks_add:
 * @self: tasks
 * @subject: a service
 * @contact: which of its contacts
 * @asking: nichandle of who asks
 * @from: nichandle of who is it
 * @to: nichandle of who is to be it
 *
 * Who asks and who is to be it must agree; who was it is only told. Who takes a contact back for
 * himself is both.
 *
 * Returns: (transfer none): the new task
 */
GuichetSandboxTask *
guichet_sandbox_tasks_add (GuichetSandboxTasks *self,
                           const GuichetSandboxSubject *subject,
                           GuichetSandboxContact contact,
                           const char *asking,
                           const char *from,
                           const char *to)
{
  GuichetSandboxTask *task = g_new0 (GuichetSandboxTask, 1);

  task->sandbox = self->sandbox;
  task->id = ++self->sandbox->world->last_id;
  task->kind = subject->kind;
  task->service = g_strdup (subject->name);
  task->telephony = guichet_sandbox_subject_is_telephony (subject);
  task->contact = contact;
  task->asking = g_intern_string (asking);
  task->from = g_intern_string (from);
  task->to = g_intern_string (to);
  task->sides[task->n_sides++].nichandle = task->asking;
  if (!g_str_equal (asking, to))
    task->sides[task->n_sides++].nichandle = task->to;
  task->request_time = guichet_sandbox_get_time (self->sandbox);
  if (task->telephony)
    task->expiration_time = task->request_time + TELEPHONY_LIFE;
  g_ptr_array_add (self->tasks, task);
  guichet_sandbox_tasks_wind_up (self);
  return task;
}

/* Nothing happens when the time of a task runs out; it is noticed when somebody looks. */
static void
expire_due (GuichetSandboxTasks *self)
{
  gint64 now = guichet_sandbox_get_time (self->sandbox);

  for (guint i = 0; i < self->tasks->len; i++)
    {
      GuichetSandboxTask *task = g_ptr_array_index (self->tasks, i);

      if (task->state == GUICHET_SANDBOX_TASK_VALIDATING && task->expiration_time != 0 &&
          task->expiration_time <= now)
        guichet_sandbox_task_end (task, GUICHET_SANDBOX_TASK_EXPIRED);
    }
}

/**
 * guichet_sandbox_tasks_get_all:
 * @self: tasks
 *
 * Returns: (transfer none) (element-type GuichetSandboxTask): all tasks, oldest first
 */
GPtrArray *
guichet_sandbox_tasks_get_all (GuichetSandboxTasks *self)
{
  expire_due (self);
  return self->tasks;
}

/**
 * guichet_sandbox_tasks_find:
 * @self: tasks
 * @id: number of a task
 *
 * Returns: (nullable): the task
 */
GuichetSandboxTask *
guichet_sandbox_tasks_find (GuichetSandboxTasks *self, gint64 id)
{
  expire_due (self);
  for (guint i = 0; i < self->tasks->len; i++)
    {
      GuichetSandboxTask *task = g_ptr_array_index (self->tasks, i);

      if (task->id == id)
        return task;
    }
  return NULL;
}

/**
 * guichet_sandbox_tasks_find_pending:
 * @self: tasks
 * @subject: a service
 * @contact: one of its contacts
 *
 * Returns: (nullable): the task that is about to change it
 */
const GuichetSandboxTask *
guichet_sandbox_tasks_find_pending (GuichetSandboxTasks *self,
                                    const GuichetSandboxSubject *subject,
                                    GuichetSandboxContact contact)
{
  expire_due (self);
  for (guint i = 0; i < self->tasks->len; i++)
    {
      const GuichetSandboxTask *task = g_ptr_array_index (self->tasks, i);

      if (task->kind == subject->kind && task->contact == contact &&
          guichet_sandbox_task_is_pending (task) && g_str_equal (task->service, subject->name))
        return task;
    }
  return NULL;
}

/**
 * guichet_sandbox_tasks_step:
 * @self: tasks
 *
 * Takes every task that waits for nobody one state on.
 *
 * Returns: how many there were
 */
guint
guichet_sandbox_tasks_step (GuichetSandboxTasks *self)
{
  guint moved = 0;

  expire_due (self);
  for (guint i = 0; i < self->tasks->len; i++)
    moved += guichet_sandbox_task_step (g_ptr_array_index (self->tasks, i));
  return moved;
}
