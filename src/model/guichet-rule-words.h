/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-words.h: the words of OVHcloud's eligibility rules. The nicks are OVHcloud's,
 * letter for letter; one that nobody knows is no error.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_RULE_STRING, /* and any type that nobody knows */
  GUICHET_RULE_STRINGS,
  GUICHET_RULE_TEXT, /* of several lines */
  GUICHET_RULE_BOOL,
  GUICHET_RULE_NUMBER,
  GUICHET_RULE_DATE,
  GUICHET_RULE_CONTACT,
  GUICHET_RULE_DOMAIN,
  GUICHET_RULE_JSON,
} GuichetRuleType;

typedef enum
{
  GUICHET_RULE_REQUIRED,
  GUICHET_RULE_NOTEMPTY,
  GUICHET_RULE_EMPTY,
  GUICHET_RULE_READONLY,
  GUICHET_RULE_EQ,
  GUICHET_RULE_NE,
  GUICHET_RULE_GT,
  GUICHET_RULE_GTE,
  GUICHET_RULE_LT,
  GUICHET_RULE_LTE,
  GUICHET_RULE_MINLENGTH,
  GUICHET_RULE_MAXLENGTH,
  GUICHET_RULE_BETWEEN,
  GUICHET_RULE_CONTAINS, /* is one of, not: has in it */
  GUICHET_RULE_NOTCONTAINS,
  GUICHET_RULE_MATCH,
  GUICHET_RULE_SHOULDBETRUE,
  GUICHET_RULE_UNKNOWN, /* left to OVHcloud's API */
} GuichetRuleOperator;

typedef enum
{
  GUICHET_RULE_CREATE,
  GUICHET_RULE_TRADE, /* change of owner */
  GUICHET_RULE_TRANSFER,
  GUICHET_RULE_UPDATE,
} GuichetRuleAction;

/* When something applies: always, if there is none */
typedef enum
{
  GUICHET_RULE_ALWAYS = 0,
  GUICHET_RULE_ON_CREATE = 1 << 0,
  GUICHET_RULE_ON_TRADE = 1 << 1,
  GUICHET_RULE_ON_TRANSFER = 1 << 2,
  GUICHET_RULE_ON_UPDATE = 1 << 3,
  GUICHET_RULE_ON_ORDER = 1 << 4,
  GUICHET_RULE_ON_OTHER = 1 << 5, /* what OVHcloud knows of a domain, and this computer does not */
} GuichetRuleContexts;

#define GUICHET_TYPE_RULE_TYPE     (guichet_rule_type_get_type ())
#define GUICHET_TYPE_RULE_OPERATOR (guichet_rule_operator_get_type ())
#define GUICHET_TYPE_RULE_ACTION   (guichet_rule_action_get_type ())
GType guichet_rule_type_get_type (void);
GType guichet_rule_operator_get_type (void);
GType guichet_rule_action_get_type (void);

/* Each @word: (nullable) */
GuichetRuleType guichet_rule_type_from_word (const char *word);
GuichetRuleOperator guichet_rule_operator_from_word (const char *word);
GuichetRuleContexts guichet_rule_context_from_word (const char *word);
const char *guichet_rule_action_get_word (GuichetRuleAction action);
/* What applies to @action */
GuichetRuleContexts guichet_rule_action_get_contexts (GuichetRuleAction action);

G_END_DECLS
