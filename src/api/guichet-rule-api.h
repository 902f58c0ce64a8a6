/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-api.h: eligibility rules of a domain name, and the check of what was typed, as
 * requests (build). Pure: no I/O. Rules are read by guichet-rule-parser.h.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "guichet-request.h"
#include "guichet-rule-values.h"
#include "guichet-rule-words.h"

G_BEGIN_DECLS

/* For guichet_rule_parse() */
GuichetRequest *guichet_rule_api_read (const char *domain, GuichetRuleAction action);
/* Whether OVHcloud takes what was typed; void, or refused with the words for each value */
GuichetRequest *
guichet_rule_api_check (const char *domain, GuichetRuleAction action, GuichetRuleValues *values);
/* @reply: a nichandle.Nichandle, which the rules speak of as @part: "ADMIN_ACCOUNT" */
gboolean guichet_rule_api_take_account (GuichetRuleValues *values,
                                        const char *part,
                                        JsonNode *reply,
                                        GError **error);

G_END_DECLS
