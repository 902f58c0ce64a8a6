/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-models.h: what the world holds, in the words of the API's models: every field,
 * each of its type. Pure.
 */
#pragma once

#include "guichet-sandbox-credentials.h"
#include "guichet-sandbox-world.h"

G_BEGIN_DECLS

GVariant *guichet_sandbox_model_iam (const char *type, const char *name, gint64 id);
GVariant *guichet_sandbox_model_nichandle (const GuichetSandboxAccount *account);
GVariant *guichet_sandbox_model_billing_account (const GuichetSandboxGroup *group);
GVariant *guichet_sandbox_model_line (const GuichetSandboxService *line);
GVariant *guichet_sandbox_model_number (const GuichetSandboxService *number);
GVariant *guichet_sandbox_model_service (const GuichetSandboxService *service);
GVariant *guichet_sandbox_model_search_result (const GuichetSandboxGroup *group,
                                               const GuichetSandboxService *service);
GVariant *guichet_sandbox_model_user (const GuichetSandboxUser *user);
GVariant *guichet_sandbox_model_credential (const GuichetSandboxCredential *credential, gint64 now);
GVariant *guichet_sandbox_model_rules (const GuichetSandboxCredential *credential);

G_END_DECLS
