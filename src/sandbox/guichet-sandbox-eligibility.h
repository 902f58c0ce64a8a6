/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-eligibility.h: whether data may stand for a domain name, and how it is told that
 * they may not.
 */
#pragma once

#include "guichet-sandbox-route.h"
#include "guichet-sandbox-world.h"

G_BEGIN_DECLS

JsonObject *guichet_sandbox_eligibility_complete (GuichetSandboxWorld *world,
                                                  const GuichetSandboxDomain *domain,
                                                  JsonObject *data);
GuichetSandboxReply *guichet_sandbox_eligibility_check (GuichetSandbox *sandbox,
                                                        const char *domain,
                                                        const char *action,
                                                        JsonObject *data,
                                                        JsonObject *saved);

G_END_DECLS
