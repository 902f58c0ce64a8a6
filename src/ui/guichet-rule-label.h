/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-label.h: the labels of OVHcloud's eligibility rules as a table: what people call
 * each, where it stands in a form, what its values are words of. Private to guichet-rule-text.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands under one heading, in the order of the headings */
typedef enum
{
  GUICHET_RULE_LABEL_WHO,
  GUICHET_RULE_LABEL_ADDRESS,
  GUICHET_RULE_LABEL_REACH,
  GUICHET_RULE_LABEL_REGISTRY,
  GUICHET_RULE_LABEL_ADMIN,
  GUICHET_RULE_LABEL_TECH,
  GUICHET_RULE_LABEL_CONDITIONS,
} GuichetRuleLabelSection;

/* What its values are */
typedef enum
{
  GUICHET_RULE_LABEL_TEXT,
  GUICHET_RULE_LABEL_DATE,
  GUICHET_RULE_LABEL_COUNTRY,
  GUICHET_RULE_LABEL_LANGUAGE,
  GUICHET_RULE_LABEL_LEGAL_FORM,
  GUICHET_RULE_LABEL_GENDER,
} GuichetRuleLabelKind;

typedef struct
{
  const char *label; /* OVHcloud's, inside of its part: "address.city" */
  const char *words; /* to be translated in the context "holder" */
  GuichetRuleLabelSection section;
  GuichetRuleLabelKind kind;
  const char *example; /* (nullable): the same in every language */
} GuichetRuleLabel;

extern const GuichetRuleLabel guichet_rule_labels[];
extern const guint guichet_rule_n_labels;

/* (nullable): the label of @path, "OWNER_CONTACT.address.city" or "address.city"; %NULL if nobody
 * knows it */
const GuichetRuleLabel *guichet_rule_label_find (const char *path);
/* What follows the part of @path that a rule is about: "address.city" */
const char *guichet_rule_label_skip_part (const char *path);

G_END_DECLS
