/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-params.h: reads a body and holds it, the query and the path against a parameter
 * table. Pure; as strict as the API: unknown keys are refused.
 */
#pragma once

#include "guichet-sandbox-route.h"

G_BEGIN_DECLS

gboolean guichet_sandbox_params_parse (const char *body, gsize size, JsonObject **object);
GuichetSandboxReply *guichet_sandbox_params_check (const GuichetSandboxRequest *request);

G_END_DECLS
