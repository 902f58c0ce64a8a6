/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-check.h: one demand of an eligibility rule and one value: kept, broken, or not for
 * us to say. Pure; what is said of a fault belongs to the windows.
 */
#pragma once

#include "guichet-rule.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_RULE_BROKEN,
  GUICHET_RULE_KEPT,
  GUICHET_RULE_OPEN, /* not known here: left to OVHcloud's API */
} GuichetRuleVerdict;

/* What is wrong with a value; the words are those of the demand, see #GuichetRuleFault */
typedef enum
{
  GUICHET_RULE_FINE,
  GUICHET_RULE_MISSING,
  GUICHET_RULE_NOT_EMPTY,    /* it must be */
  GUICHET_RULE_FIXED,        /* read-only, and changed */
  GUICHET_RULE_NOT_EQUAL,    /* to value */
  GUICHET_RULE_FORBIDDEN,    /* it is value, or one of values */
  GUICHET_RULE_NOT_ABOVE,    /* value */
  GUICHET_RULE_NOT_AT_LEAST, /* value */
  GUICHET_RULE_NOT_BELOW,    /* value */
  GUICHET_RULE_NOT_AT_MOST,  /* value */
  GUICHET_RULE_TOO_SHORT,    /* fewer than least characters */
  GUICHET_RULE_TOO_LONG,     /* more than most characters */
  GUICHET_RULE_BAD_LENGTH,   /* not between least and most characters */
  GUICHET_RULE_NOT_ONE_OF,   /* values */
  GUICHET_RULE_BAD_PATTERN,  /* does not look like value, a regular expression */
  GUICHET_RULE_NOT_ASCII,    /* would look like it without its accents */
  GUICHET_RULE_NOT_ACCEPTED, /* must be true */
  GUICHET_RULE_NO_NUMBER,
  GUICHET_RULE_NO_DATE, /* YYYY-MM-DD */
} GuichetRuleFaultKind;

#define GUICHET_TYPE_RULE_FAULT_KIND (guichet_rule_fault_kind_get_type ())
GType guichet_rule_fault_kind_get_type (void);

/* Both must be kept */
GuichetRuleVerdict guichet_rule_verdict_and (GuichetRuleVerdict a, GuichetRuleVerdict b);
/* One must be kept */
GuichetRuleVerdict guichet_rule_verdict_or (GuichetRuleVerdict a, GuichetRuleVerdict b);

gboolean guichet_rule_check_is_empty (const char *text);
/* Whether @text is of @type at all; an empty one is */
GuichetRuleFaultKind guichet_rule_check_type (GuichetRuleType type, const char *text);
/* @constraint must not be the read-only one, which asks for more than one value. */
GuichetRuleVerdict guichet_rule_check_text (const GuichetRuleConstraint *constraint,
                                            GuichetRuleType type,
                                            const char *text);
/* What is wrong with a @text that breaks @constraint */
GuichetRuleFaultKind guichet_rule_check_name_fault (const GuichetRuleConstraint *constraint,
                                                    const char *text);

G_END_DECLS
