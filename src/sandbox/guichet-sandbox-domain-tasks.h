/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-domain-tasks.h: the operations on domains, and the clockwork that moves them and
 * the orders they come from.
 */
#pragma once

#include "guichet-sandbox-domain-task.h"

G_BEGIN_DECLS

typedef struct _GuichetSandboxDomainTasks GuichetSandboxDomainTasks;

/* domain.OperationFunctionEnum; ends in NULL. */
extern const char *const guichet_sandbox_operation_functions[];

GuichetSandboxDomainTasks *guichet_sandbox_domain_tasks_new (GuichetSandbox *sandbox, guint pace);
void guichet_sandbox_domain_tasks_free (GuichetSandboxDomainTasks *self);

GuichetSandboxDomainTask *guichet_sandbox_domain_tasks_add (GuichetSandboxDomainTasks *self,
                                                            const char *function,
                                                            const char *domain);
GPtrArray *guichet_sandbox_domain_tasks_get_all (GuichetSandboxDomainTasks *self);
GuichetSandboxDomainTask *guichet_sandbox_domain_tasks_find (GuichetSandboxDomainTasks *self,
                                                             gint64 id);
GuichetSandboxDomainTask *
guichet_sandbox_domain_tasks_find_pending (GuichetSandboxDomainTasks *self, const char *domain);
GuichetSandboxDomainTask *
guichet_sandbox_domain_tasks_find_by_token (GuichetSandboxDomainTasks *self, const char *token);
guint guichet_sandbox_domain_tasks_step (GuichetSandboxDomainTasks *self);
void guichet_sandbox_domain_tasks_wind_up (GuichetSandboxDomainTasks *self);

G_END_DECLS
