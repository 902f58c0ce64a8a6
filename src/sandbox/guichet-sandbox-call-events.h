/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-call-events.h: what a call lets be heard on the line, in the shape of OVHcloud's
 * CTI events.
 */
#pragma once

#include "guichet-sandbox-calls.h"

G_BEGIN_DECLS

void guichet_sandbox_call_tell (const GuichetSandboxCall *call, GuichetSandboxCallStage left);

G_END_DECLS
