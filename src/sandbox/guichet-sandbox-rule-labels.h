/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-rule-labels.h: what the labels of rules name: parts of the data at the top, and
 * fields inside a contact. Pure.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *label;  /* "OWNER_CONTACT" */
  const char *part;   /* member of domain.configuration.rules.RuleData */
  const char *member; /* (nullable): of that part; NULL: all of it */
} GuichetSandboxRuleLabel;

const GuichetSandboxRuleLabel *guichet_sandbox_rule_label_find (const char *label);
JsonNode *guichet_sandbox_rule_label_get (const char *part, JsonNode *object, const char *label);
char *guichet_sandbox_rule_label_name (const char *label);

G_END_DECLS
