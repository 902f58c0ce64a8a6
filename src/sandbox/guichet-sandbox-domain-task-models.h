/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-domain-task-models.h: operations on domains in the words of the API's models:
 * every field, each of its type. Pure.
 */
#pragma once

#include "guichet-sandbox-domain-task.h"

G_BEGIN_DECLS

GVariant *guichet_sandbox_model_domain_task (const GuichetSandboxDomainTask *task);
GVariant *guichet_sandbox_model_progress_bar (const GuichetSandboxDomainTask *task);

G_END_DECLS
