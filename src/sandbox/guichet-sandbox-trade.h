/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-trade.h: whether the owner of a domain may be changed, what that needs and what
 * it costs. Rules only; what is ordered is guichet-sandbox-orders.h.
 */
#pragma once

#include "guichet-sandbox-cart.h"
#include "guichet-sandbox-route.h"
#include "guichet-sandbox-rules.h"
#include "guichet-sandbox-world.h"

G_BEGIN_DECLS

/* Seconds that must pass after a change of owner before the next, and before a transfer. */
#define GUICHET_SANDBOX_TRADE_LOCK (G_GINT64_CONSTANT (60) * 24 * 3600)

GuichetSandboxReply *guichet_sandbox_trade_check_domain (GuichetSandbox *sandbox,
                                                         const GuichetSandboxDomain *domain,
                                                         const char *nichandle);
GuichetSandboxReply *guichet_sandbox_trade_check_item (GuichetSandbox *sandbox,
                                                       const GuichetSandboxCartItem *item,
                                                       const char *nichandle);
JsonNode *guichet_sandbox_trade_list_needs (GuichetSandbox *sandbox, const char *domain);
const char *guichet_sandbox_trade_name_extension (GuichetSandbox *sandbox, const char *domain);
char *guichet_sandbox_trade_name_plan (const char *extension);

G_END_DECLS
