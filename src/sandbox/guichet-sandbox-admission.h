/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-admission.h: who may do what: by the keys and the signature of a request, or by
 * its bearer token.
 */
#pragma once

#include "guichet-sandbox-route.h"

G_BEGIN_DECLS

GuichetSandboxReply *guichet_sandbox_admit (GuichetSandboxRequest *request, gint64 now);

G_END_DECLS
