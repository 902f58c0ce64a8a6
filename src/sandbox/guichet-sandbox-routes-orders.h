/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-orders.h: what the operations on an order share.
 */
#pragma once

#include "guichet-sandbox-orders.h"
#include "guichet-sandbox-route.h"

G_BEGIN_DECLS

GuichetSandboxReply *guichet_sandbox_find_order (GuichetSandboxRequest *request,
                                                 GuichetSandboxOrder **order);

G_END_DECLS
