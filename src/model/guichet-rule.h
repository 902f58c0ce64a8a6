/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule.h: an eligibility rule of OVHcloud as a tree: what a registry wants to know of a
 * holder, and when. Plain values: judges nothing, and knows no extension.
 *
 * Whoever builds one puts it together from the leaves, and seals its root with
 * guichet_rule_seal(); from there on nothing changes.
 */
#pragma once

#include "guichet-rule-words.h"

G_BEGIN_DECLS

typedef struct _GuichetRule GuichetRule;

/* One demand on the value of a label */
typedef struct
{
  GuichetRuleOperator op; /* UNKNOWN also if its parameters make no sense */
  char *value;            /* (nullable) */
  GStrv values;           /* (nullable) */
  GHashTable *set;        /* (nullable): what one of them may be */
  GRegex *pattern;        /* (nullable) */
  gint64 least;           /* characters */
  gint64 most;
  GuichetRuleContexts contexts;
  GuichetRule *conditions; /* (nullable): it applies while this holds */
} GuichetRuleConstraint;

struct _GuichetRule
{
  GuichetRuleType type;
  GuichetRuleContexts contexts;
  char *label;            /* (nullable): "OWNER_CONTACT", "address.country" */
  char *path;             /* (nullable): "OWNER_CONTACT.address.country"; of a label alone */
  char *description;      /* (nullable): OVHcloud's words */
  char *placeholder;      /* (nullable): an example */
  GPtrArray *constraints; /* (element-type GuichetRuleConstraint) */
  GuichetRule *fields; /* (nullable): of a contact or a domain; their labels are inside its own */
  GuichetRule *conditions; /* (nullable): it applies while this holds */
  GPtrArray *all;          /* (element-type GuichetRule): each must be kept */
  GPtrArray *any;          /* (element-type GuichetRule): one must be kept, if there are some */
};

GuichetRule *guichet_rule_new (void);
GuichetRule *guichet_rule_ref (GuichetRule *self);
void guichet_rule_unref (GuichetRule *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetRule, guichet_rule_unref)

/* @value, @values: (nullable) */
GuichetRuleConstraint *
guichet_rule_constraint_new (GuichetRuleOperator op, const char *value, const char *const *values);
void guichet_rule_constraint_free (GuichetRuleConstraint *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetRuleConstraint, guichet_rule_constraint_free)

/* Gives each label its path. */
void guichet_rule_seal (GuichetRule *root);
/* Whether a value of its own is typed for it */
gboolean guichet_rule_is_leaf (const GuichetRule *self);

G_END_DECLS
