/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-task-mail.h: the e-mails about a request to change a contact.
 */
#pragma once

#include "guichet-sandbox-tasks.h"

G_BEGIN_DECLS

void guichet_sandbox_task_mail_ask (GuichetSandbox *sandbox,
                                    const GuichetSandboxTask *task,
                                    const GuichetSandboxTaskSide *side);
void guichet_sandbox_task_mail_tell (GuichetSandbox *sandbox, const GuichetSandboxTask *task);

G_END_DECLS
