/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-holders.h: what the operations on a contact share.
 */
#pragma once

#include "guichet-sandbox-route.h"
#include "guichet-sandbox-world.h"

G_BEGIN_DECLS

GuichetSandboxReply *guichet_sandbox_find_contact (GuichetSandboxRequest *request,
                                                   GuichetSandboxHolder **holder);
GPtrArray *guichet_sandbox_list_held (GuichetSandbox *sandbox, const GuichetSandboxHolder *holder);

/* guichet-sandbox-routes-holder-fields.c */
GuichetSandboxReply *guichet_sandbox_get_contact_fields (GuichetSandboxRequest *request);

G_END_DECLS
