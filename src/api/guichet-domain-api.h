/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-api.h: the domain names of an account as requests (build) and replies (parse).
 * Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess.
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "guichet-domain.h"
#include "guichet-request.h"

G_BEGIN_DECLS

/* All of the account, as objects; read one by one or in batches with GUICHET_OPERATION_DOMAIN */
GuichetRequest *guichet_domain_api_list (void);
/* Returns: (element-type GuichetDomain) (transfer full) */
GPtrArray *guichet_domain_api_parse_list (JsonNode *reply, GError **error);
GuichetRequest *guichet_domain_api_read (const char *name);
/* @reply: a domain.DomainServiceWithIAM. Returns: (transfer full) */
GuichetDomain *guichet_domain_api_parse (JsonNode *reply, GError **error);

G_END_DECLS
