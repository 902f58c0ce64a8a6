/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-service-models.h: services with contacts, in the words of the API's models: every
 * field, each of its type. Pure.
 */
#pragma once

#include "guichet-sandbox-tasks.h"

G_BEGIN_DECLS

GVariant *guichet_sandbox_model_service_infos (const GuichetSandboxSubject *subject,
                                               GuichetSandboxWorld *world);
GVariant *guichet_sandbox_model_generic_service (const GuichetSandboxSubject *subject);
GVariant *guichet_sandbox_model_domain (GuichetSandbox *sandbox,
                                        const GuichetSandboxDomain *domain);
GVariant *guichet_sandbox_model_plain_domain (GuichetSandbox *sandbox,
                                              const GuichetSandboxDomain *domain);
GVariant *guichet_sandbox_model_task (const GuichetSandboxTask *task);

G_END_DECLS
