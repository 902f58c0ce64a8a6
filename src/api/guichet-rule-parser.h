/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-parser.h: OVHcloud's eligibility rules, read from their JSON, within limits.
 * Pure: no I/O.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "guichet-rule.h"

G_BEGIN_DECLS

/* Far above what any registry has: some 300 rules, and 30 kB */
#define GUICHET_RULE_MAX_NODES 5000
#define GUICHET_RULE_MAX_DEPTH 20
#define GUICHET_RULE_MAX_BYTES (512 * 1024)

/* @reply: a domain.configuration.rules.Rule */
GuichetRule *guichet_rule_parse (JsonNode *reply, GError **error);

G_END_DECLS
