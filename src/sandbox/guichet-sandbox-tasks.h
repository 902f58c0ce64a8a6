/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-tasks.h: the requests to change a contact, and how each goes: looked at, put to
 * both sides, accepted or not, done. Never decides who may ask (guichet-sandbox-contact-change.h).
 */
#pragma once

#include "guichet-sandbox-subject.h"

G_BEGIN_DECLS

typedef struct _GuichetSandboxTasks GuichetSandboxTasks;

typedef enum
{
  GUICHET_SANDBOX_TASK_TODO,
  GUICHET_SANDBOX_TASK_CHECK_VALIDITY,
  GUICHET_SANDBOX_TASK_VALIDATING,
  GUICHET_SANDBOX_TASK_DOING,
  GUICHET_SANDBOX_TASK_DONE,
  GUICHET_SANDBOX_TASK_REFUSED,
  GUICHET_SANDBOX_TASK_EXPIRED,
  GUICHET_SANDBOX_TASK_ABORTED,
  GUICHET_SANDBOX_TASK_ERROR,
} GuichetSandboxTaskState;

/* An account that must agree. */
typedef struct
{
  const char *nichandle;
  char *token; /* (nullable): what it agrees with, once; NULL: not sent yet, used or dead */
  gboolean accepted;
} GuichetSandboxTaskSide;

typedef struct
{
  gint64 id;
  GuichetSandboxSubjectKind kind;
  char *service;
  gboolean telephony;
  GuichetSandboxContact contact;
  const char *asking; /* nichandles, interned */
  const char *from;
  const char *to;
  GuichetSandboxTaskSide sides[2]; /* who asks, and who is to be it … */
  guint n_sides;                   /* … or only the former, if they are one */
  GuichetSandboxTaskState state;
  gint64 request_time;    /* seconds of the server's clock */
  gint64 done_time;       /* 0: not finished */
  gint64 expiration_time; /* 0: none is known */

  GuichetSandbox *sandbox;
} GuichetSandboxTask;

/* The words of the API, in the order of the enum; ends in NULL. */
extern const char *const guichet_sandbox_task_states[];

GuichetSandboxTasks *guichet_sandbox_tasks_new (GuichetSandbox *sandbox, guint pace);
void guichet_sandbox_tasks_free (GuichetSandboxTasks *self);

GuichetSandboxTask *guichet_sandbox_tasks_add (GuichetSandboxTasks *self,
                                               const GuichetSandboxSubject *subject,
                                               GuichetSandboxContact contact,
                                               const char *asking,
                                               const char *from,
                                               const char *to);
GPtrArray *guichet_sandbox_tasks_get_all (GuichetSandboxTasks *self);
GuichetSandboxTask *guichet_sandbox_tasks_find (GuichetSandboxTasks *self, gint64 id);
const GuichetSandboxTask *guichet_sandbox_tasks_find_pending (GuichetSandboxTasks *self,
                                                              const GuichetSandboxSubject *subject,
                                                              GuichetSandboxContact contact);
guint guichet_sandbox_tasks_step (GuichetSandboxTasks *self);
void guichet_sandbox_tasks_wind_up (GuichetSandboxTasks *self);

/* guichet-sandbox-task.c */
gboolean guichet_sandbox_task_is_pending (const GuichetSandboxTask *task);
gboolean guichet_sandbox_task_involves (const GuichetSandboxTask *task, const char *nichandle);
gboolean guichet_sandbox_task_step (GuichetSandboxTask *task);
void guichet_sandbox_task_end (GuichetSandboxTask *task, GuichetSandboxTaskState state);
gboolean guichet_sandbox_task_answer (GuichetSandboxTask *task,
                                      const char *nichandle,
                                      const char *token,
                                      gboolean accept);
gboolean guichet_sandbox_task_resend (GuichetSandboxTask *task, const char *nichandle);

G_END_DECLS
