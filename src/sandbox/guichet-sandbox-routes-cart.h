/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-cart.h: what the operations on a cart share.
 */
#pragma once

#include "guichet-sandbox-cart.h"
#include "guichet-sandbox-route.h"

G_BEGIN_DECLS

GuichetSandboxReply *guichet_sandbox_find_cart (GuichetSandboxRequest *request,
                                                const char *id,
                                                gboolean for_change,
                                                GuichetSandboxCart **cart);

G_END_DECLS
