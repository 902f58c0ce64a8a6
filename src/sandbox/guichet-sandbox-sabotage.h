/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-sabotage.h: carries out a fault on one answer.
 */
#pragma once

#include <libsoup/soup.h>

#include "guichet-sandbox-faults.h"

G_BEGIN_DECLS

gboolean guichet_sandbox_fault_lets_act (GuichetSandboxFaultKind kind);
void guichet_sandbox_sabotage (SoupServerMessage *message, const GuichetSandboxFault *fault);

G_END_DECLS
