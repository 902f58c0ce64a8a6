/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-holder-models.h: a holder in the words of the API's two models, and what may be
 * sent of each. Pure.
 */
#pragma once

#include "guichet-sandbox-holder.h"
#include "guichet-sandbox-route.h"

G_BEGIN_DECLS

/* domain.Contact, in the order of its names; ends in NULL. */
extern const GuichetSandboxParam guichet_sandbox_domain_contact[];
/* me.contact.Contact */
extern const GuichetSandboxParam guichet_sandbox_me_contact[];
extern const GuichetSandboxParam guichet_sandbox_me_contact_change[];

JsonNode *guichet_sandbox_model_domain_contact (const GuichetSandboxHolder *holder);
JsonNode *guichet_sandbox_model_me_contact (const GuichetSandboxHolder *holder);

G_END_DECLS
