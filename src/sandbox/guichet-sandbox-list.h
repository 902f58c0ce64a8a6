/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-list.h: many objects in one answer: a list of ids that is expanded, or several
 * ids in the place of one.
 */
#pragma once

#include "guichet-sandbox-route.h"

G_BEGIN_DECLS

gboolean guichet_sandbox_list_is_expanded (const GuichetSandboxRequest *request);
GuichetSandboxReply *guichet_sandbox_list_expand (GuichetSandboxRequest *request,
                                                  GuichetSandboxReply *reply);

gboolean guichet_sandbox_list_is_batch (const GuichetSandboxRequest *request);
GuichetSandboxReply *guichet_sandbox_list_run_batch (GuichetSandboxRequest *request);

G_END_DECLS
