/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-domain-task.h: one operation on a domain, and how it goes. A change of owner
 * waits for both parties; an operation in error waits for its arguments and somebody who relaunches
 * it.
 */
#pragma once

#include "guichet-sandbox-domain-argument.h"
#include "guichet-sandbox-route.h"
#include "guichet-sandbox-world.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_SANDBOX_OPERATION_TODO,
  GUICHET_SANDBOX_OPERATION_DOING,
  GUICHET_SANDBOX_OPERATION_ERROR,
  GUICHET_SANDBOX_OPERATION_PROBLEM,
  GUICHET_SANDBOX_OPERATION_DONE, /* and what follows is an end */
  GUICHET_SANDBOX_OPERATION_CANCELLED,
} GuichetSandboxOperationState;

/* Who must agree to a change of owner: who holds the domain, and who is to. */
typedef struct
{
  gint64 holder_id;
  char *token; /* (nullable): what is answered with, once; NULL: not sent yet, used or dead */
  gboolean accepted;
} GuichetSandboxParty;

typedef struct
{
  gint64 id;
  const char *function; /* domain.OperationFunctionEnum */
  char *domain;
  GuichetSandboxOperationState state;
  char *comment; /* (nullable) */
  gint64 creation;
  gint64 todo; /* when it goes on by itself */
  gint64 update;
  gint64 done;     /* 0: not finished */
  gint64 order_id; /* of a change of owner: what it comes from; else 0 */
  gboolean asked;  /* both parties have their e-mails */
  GuichetSandboxParty parties[2];
  GPtrArray *arguments; /* of GuichetSandboxArgument */

  GuichetSandbox *sandbox;
} GuichetSandboxDomainTask;

/* The words of the API, in the order of the enum; ends in NULL. */
extern const char *const guichet_sandbox_operation_states[];

GuichetSandboxDomainTask *
guichet_sandbox_domain_task_new (GuichetSandbox *sandbox, const char *function, const char *domain);
void guichet_sandbox_domain_task_free (GuichetSandboxDomainTask *task);

gboolean guichet_sandbox_domain_task_is_trade (const GuichetSandboxDomainTask *task);
gboolean guichet_sandbox_domain_task_is_pending (const GuichetSandboxDomainTask *task);
gboolean guichet_sandbox_domain_task_can_accelerate (const GuichetSandboxDomainTask *task);
gboolean guichet_sandbox_domain_task_can_cancel (const GuichetSandboxDomainTask *task);
gboolean guichet_sandbox_domain_task_can_relaunch (const GuichetSandboxDomainTask *task);

gboolean guichet_sandbox_domain_task_step (GuichetSandboxDomainTask *task);
void guichet_sandbox_domain_task_cancel (GuichetSandboxDomainTask *task, const char *comment);
void guichet_sandbox_domain_task_fail (GuichetSandboxDomainTask *task,
                                       const GuichetSandboxArgumentKind *wanted);
void guichet_sandbox_domain_task_relaunch (GuichetSandboxDomainTask *task);
gboolean guichet_sandbox_domain_task_answer (GuichetSandboxDomainTask *task,
                                             const char *token,
                                             gboolean accept);

/* guichet-sandbox-trade-mail.c */
void guichet_sandbox_trade_mail_ask (const GuichetSandboxDomainTask *task, guint party);
void guichet_sandbox_trade_mail_tell (const GuichetSandboxDomainTask *task);

G_END_DECLS
