/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-finding.h: what an eligibility rule says of one field for the values as they are:
 * whether it is shown, what it needs, what it may be, what is wrong with it. Plain values.
 */
#pragma once

#include "guichet-rule-check.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_RULE_OPTIONAL,
  GUICHET_RULE_ALTERNATIVE, /* one of several ways to be eligible asks for it */
  GUICHET_RULE_DEMANDED,
} GuichetRuleNeed;

#define GUICHET_TYPE_RULE_NEED (guichet_rule_need_get_type ())
GType guichet_rule_need_get_type (void);

typedef struct
{
  GuichetRuleFaultKind kind;
  const GuichetRuleConstraint *constraint; /* (nullable): what it breaks, with its parameters */
  gboolean is_alternative;                 /* another way to be eligible may be taken */
} GuichetRuleFault;

/* What the form finds out */
typedef struct
{
  gboolean is_shown;
  gboolean is_fixed;
  GuichetRuleNeed need;
  GuichetRuleFault fault;
  GPtrArray *limits; /* (nullable) (element-type GuichetRuleConstraint): each narrows the choices */
  GPtrArray *offers; /* (nullable) (element-type GuichetRuleConstraint): each widens them */
} GuichetRuleFinding;

/* Whether @constraint says what may be chosen, or what may not */
gboolean guichet_rule_finding_counts_choices_of (const GuichetRuleConstraint *constraint);
/* (nullable) (transfer full): what the value may be; %NULL if it is free */
GStrv guichet_rule_finding_dup_choices (const GuichetRuleFinding *self);
gboolean guichet_rule_finding_has_same_choices (const GuichetRuleFinding *self,
                                                const GuichetRuleFinding *other);
gboolean guichet_rule_finding_has_same_fault (const GuichetRuleFinding *self,
                                              const GuichetRuleFinding *other);
void guichet_rule_finding_clear (GuichetRuleFinding *self);

G_END_DECLS
