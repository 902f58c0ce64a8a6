/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-survey.h: walks an eligibility rule once for the values as they are, and finds out
 * what it says of each field. Pure: changes neither the rule nor the values.
 */
#pragma once

#include "guichet-rule-finding.h"
#include "guichet-rule-judge.h"

G_BEGIN_DECLS

/* @edited: (nullable): the path that was just typed at, which is not taken away while it is typed.
 * @findings: (element-type utf8 GuichetRuleFinding): of each path of a leaf */
void guichet_rule_survey (const GuichetRule *rule,
                          const GuichetRuleView *view,
                          const char *edited,
                          GHashTable *findings);

G_END_DECLS
