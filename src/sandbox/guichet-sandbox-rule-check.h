/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-rule-check.h: holds data against a rule. Pure.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *action; /* constraints of other contexts do not count */
  JsonObject *data;   /* domain.configuration.rules.RuleData */
  JsonObject *saved;  /* (nullable): the owner that is there, of which “readonly” speaks */
} GuichetSandboxRuleCase;

GHashTable *guichet_sandbox_rule_check (JsonObject *rule, const GuichetSandboxRuleCase *what);
gboolean guichet_sandbox_rule_applies (JsonObject *rule,
                                       const GuichetSandboxRuleCase *what,
                                       const char *field,
                                       const char *constraint);

G_END_DECLS
