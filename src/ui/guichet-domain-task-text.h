/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-text.h: the words of operations on domain names and of their orders: what is
 * done, how far it has come, what waits for whom, what can be done. Pure; each translated.
 */
#pragma once

#include "guichet-domain-task-argument.h"
#include "guichet-domain-task.h"
#include "guichet-order.h"

G_BEGIN_DECLS

/* « Planifiée »; static. What an operation is called: guichet-domain-task-name.h */
const char *guichet_domain_task_text_state (GuichetDomainTaskState state);
const char *guichet_domain_task_text_state_icon (GuichetDomainTaskState state);
/* (transfer full): what waits for whom, since when. @now: seconds since 1970 */
char *guichet_domain_task_text_explain (GuichetDomainTask *task, gint64 now);
/* Each static. Of one action: “Accelerate”, the question before it, and what it means */
const char *guichet_domain_task_text_action (GuichetDomainTaskActions action);
char *guichet_domain_task_text_question (GuichetDomainTaskActions action, GuichetDomainTask *task);
const char *guichet_domain_task_text_consequence (GuichetDomainTaskActions action);
/* « Jeton de validation »; OVHcloud's word for one that nobody knows */
const char *guichet_domain_task_text_argument (const GuichetDomainTaskArgument *argument);

/* Each static: of an order: « Non payée », and what it means */
const char *guichet_order_text_state (GuichetOrderState state);
const char *guichet_order_text_explain (GuichetOrderState state);

G_END_DECLS
