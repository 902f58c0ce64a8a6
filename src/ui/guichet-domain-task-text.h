/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-text.h: the words of operations on domain names: how far one has come, what
 * waits for whom, what can be done. Pure; each translated. What an operation is called stands in
 * guichet-domain-task-name.h.
 */
#pragma once

#include "guichet-domain-task-argument.h"
#include "guichet-domain-task.h"

G_BEGIN_DECLS

/* « Planifiée »; static */
const char *guichet_domain_task_text_state (GuichetDomainTaskState state);
const char *guichet_domain_task_text_state_icon (GuichetDomainTaskState state);
/* (transfer full): what waits for whom, since when. @now: seconds since 1970 */
char *guichet_domain_task_text_explain (GuichetDomainTask *task, gint64 now);
/* Of one action: “Relaunch the operation”, the question before it (transfer full), what it means */
const char *guichet_domain_task_text_action (GuichetDomainTaskActions action);
char *guichet_domain_task_text_question (GuichetDomainTaskActions action, GuichetDomainTask *task);
const char *guichet_domain_task_text_consequence (GuichetDomainTaskActions action);
/* « Jeton de validation »; OVHcloud's word for one that nobody knows */
const char *guichet_domain_task_text_argument (const GuichetDomainTaskArgument *argument);

G_END_DECLS
