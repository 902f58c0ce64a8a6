/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-change.h: whether what was typed is a correction of a holder's data, or a change of
 * owner: told by comparing the rule of the one with the rule of the other. Pure.
 */
#pragma once

#include "guichet-rule-form.h"

G_BEGIN_DECLS

/* In the order of what it takes */
typedef enum
{
  GUICHET_RULE_CHANGE_NONE,
  GUICHET_RULE_CHANGE_CORRECTION, /* is saved directly */
  GUICHET_RULE_CHANGE_OF_OWNER,   /* read-only to a correction: has to be ordered */
  GUICHET_RULE_CHANGE_IMPOSSIBLE, /* read-only to both */
} GuichetRuleChange;

#define GUICHET_TYPE_RULE_CHANGE (guichet_rule_change_get_type ())
GType guichet_rule_change_get_type (void);

/* @trade: (nullable): not known, or the extension has no change of owner */
/* What another value at @path would be */
GuichetRuleChange
guichet_rule_change_of_path (GuichetRuleForm *update, GuichetRuleForm *trade, const char *path);
/* What all that was typed is together. @part: "OWNER_CONTACT" */
GuichetRuleChange
guichet_rule_change_of_all (GuichetRuleForm *update, GuichetRuleForm *trade, const char *part);

G_END_DECLS
