/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-contact-api.h: holders of domain names as requests (build) and replies (parse).
 * Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "guichet-domain-contact.h"
#include "guichet-request.h"

G_BEGIN_DECLS

/* All of the account: one of the few lists that come as objects by themselves */
GuichetRequest *guichet_domain_contact_api_list (void);
/* Returns: (element-type GuichetDomainContact) (transfer full) */
GPtrArray *guichet_domain_contact_api_parse_list (JsonNode *reply, GError **error);
GuichetRequest *guichet_domain_contact_api_read (gint64 id);
/* @reply: a domain.Contact. Returns: (transfer full) */
GuichetDomainContact *guichet_domain_contact_api_parse (JsonNode *reply, GError **error);

/* As typed; the answer of both is the saved holder. */
GuichetRequest *guichet_domain_contact_api_create (GuichetRuleValues *values);
GuichetRequest *guichet_domain_contact_api_save (gint64 id, GuichetRuleValues *values);
/* (transfer full): the holder in @values, as it is typed, as OVHcloud wants it */
JsonObject *guichet_domain_contact_api_build (GuichetRuleValues *values);

G_END_DECLS
