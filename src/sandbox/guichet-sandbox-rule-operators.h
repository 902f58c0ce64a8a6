/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-rule-operators.h: what each operator of a constraint asks of one value. Pure.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gboolean
guichet_sandbox_rule_operator_holds (JsonObject *constraint, JsonNode *value, JsonNode *saved);
char *guichet_sandbox_rule_operator_explain (JsonObject *constraint, const char *field);

G_END_DECLS
