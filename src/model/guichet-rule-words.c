/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-words.c: the words of OVHcloud's eligibility rules. One that nobody knows is no
 * error: what it says is left to OVHcloud's API.
 */
#include "guichet-rule-words.h"

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetRuleType, guichet_rule_type,
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_STRING, "string"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_STRINGS, "string[]"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_TEXT, "text"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_BOOL, "bool"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_NUMBER, "number"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_DATE, "date_ISO8601"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_CONTACT, "contact"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_DOMAIN, "domain"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_JSON, "json"))

G_DEFINE_ENUM_TYPE (GuichetRuleOperator, guichet_rule_operator,
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_REQUIRED, "required"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_NOTEMPTY, "notempty"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_EMPTY, "empty"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_READONLY, "readonly"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_EQ, "eq"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_NE, "ne"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_GT, "gt"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_GTE, "gte"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_LT, "lt"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_LTE, "lte"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_MINLENGTH, "minlength"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_MAXLENGTH, "maxlength"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_BETWEEN, "between"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_CONTAINS, "contains"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_NOTCONTAINS, "notcontains"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_MATCH, "match"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_SHOULDBETRUE, "shouldbetrue"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_UNKNOWN, ""))

G_DEFINE_ENUM_TYPE (GuichetRuleAction, guichet_rule_action,
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_CREATE, "create"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_TRADE, "trade"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_TRANSFER, "transfer"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_UPDATE, "update"))

static const struct
{
  const char *word;
  GuichetRuleContexts context;
} contexts[] = {
  { "create",   GUICHET_RULE_ON_CREATE },
  { "trade",    GUICHET_RULE_ON_TRADE },
  { "transfer", GUICHET_RULE_ON_TRANSFER },
  { "update",   GUICHET_RULE_ON_UPDATE },
  { "order",    GUICHET_RULE_ON_ORDER },
};

/* Everything but a correction is ordered. */
static const GuichetRuleContexts of_action[] = {
  [GUICHET_RULE_CREATE]   = GUICHET_RULE_ON_CREATE | GUICHET_RULE_ON_ORDER,
  [GUICHET_RULE_TRADE]    = GUICHET_RULE_ON_TRADE | GUICHET_RULE_ON_ORDER,
  [GUICHET_RULE_TRANSFER] = GUICHET_RULE_ON_TRANSFER | GUICHET_RULE_ON_ORDER,
  [GUICHET_RULE_UPDATE]   = GUICHET_RULE_ON_UPDATE,
};
/* clang-format on */

static int
find_word (GType type, const char *word, int otherwise)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (type);
  const GEnumValue *value = word != NULL ? g_enum_get_value_by_nick (words, word) : NULL;

  return value != NULL ? value->value : otherwise;
}

/**
 * guichet_rule_type_from_word:
 * @word: (nullable): OVHcloud's; its guide writes "ISO8601_date" where its schema has another
 *
 * Returns: the type; %GUICHET_RULE_STRING, a plain field, for a word that nobody knows
 */
GuichetRuleType
guichet_rule_type_from_word (const char *word)
{
  if (g_strcmp0 (word, "ISO8601_date") == 0)
    return GUICHET_RULE_DATE;
  return (GuichetRuleType) find_word (GUICHET_TYPE_RULE_TYPE, word, GUICHET_RULE_STRING);
}

/**
 * guichet_rule_operator_from_word:
 * @word: (nullable): OVHcloud's
 *
 * Returns: the operator; %GUICHET_RULE_UNKNOWN for a word that nobody knows
 */
GuichetRuleOperator
guichet_rule_operator_from_word (const char *word)
{
  return (GuichetRuleOperator) find_word (GUICHET_TYPE_RULE_OPERATOR, word, GUICHET_RULE_UNKNOWN);
}

/**
 * guichet_rule_context_from_word:
 * @word: (nullable): OVHcloud's
 *
 * Returns: when something applies; %GUICHET_RULE_ON_OTHER for what is known to OVHcloud alone
 */
GuichetRuleContexts
guichet_rule_context_from_word (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (contexts); i++)
    if (g_strcmp0 (contexts[i].word, word) == 0)
      return contexts[i].context;
  return GUICHET_RULE_ON_OTHER;
}

/**
 * guichet_rule_action_get_word:
 * @action: what is to be done with a domain
 *
 * Returns: (transfer none): OVHcloud's word
 */
const char *
guichet_rule_action_get_word (GuichetRuleAction action)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (GUICHET_TYPE_RULE_ACTION);
  const GEnumValue *value = g_enum_get_value (words, (int) action);

  g_return_val_if_fail (value != NULL, NULL);

  return value->value_nick;
}

/**
 * guichet_rule_action_get_contexts:
 * @action: what is to be done with a domain
 *
 * Returns: the contexts that are those of @action
 */
GuichetRuleContexts
guichet_rule_action_get_contexts (GuichetRuleAction action)
{
  g_return_val_if_fail (action < G_N_ELEMENTS (of_action), GUICHET_RULE_ALWAYS);

  return of_action[action];
}
