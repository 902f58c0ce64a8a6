/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-input.h: where the value of a field of a rule is typed or chosen: an entry, a list,
 * a tick, a text of several lines. One Tab stop; Enter goes on to the next. Knows no rule.
 *
 * Signals: "typed": a person has changed the value; "left": the keyboard has gone elsewhere.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_RULE_INPUT_TEXT,
  GUICHET_RULE_INPUT_DATE, /* told to others as YYYY-MM-DD, typed as people write it */
  GUICHET_RULE_INPUT_LINES,
  GUICHET_RULE_INPUT_LIST,
  GUICHET_RULE_INPUT_TICK,
} GuichetRuleInputKind;

#define GUICHET_TYPE_RULE_INPUT (guichet_rule_input_get_type ())
G_DECLARE_FINAL_TYPE (GuichetRuleInput, guichet_rule_input, GUICHET, RULE_INPUT, AdwBin)

GtkWidget *guichet_rule_input_new (GuichetRuleInputKind kind);
GuichetRuleInputKind guichet_rule_input_get_kind (GuichetRuleInput *self);
/* Not told as “typed”. @words: how people read it */
void guichet_rule_input_set_value (GuichetRuleInput *self, const char *value, const char *words);
/* (transfer full) */
char *guichet_rule_input_get_value (GuichetRuleInput *self);
/* Makes what was typed what is meant, as when the keyboard goes elsewhere. */
void guichet_rule_input_settle (GuichetRuleInput *self);
/* What a list holds */
void guichet_rule_input_set_choices (GuichetRuleInput *self,
                                     const char *const *values,
                                     const char *const *words);
gboolean guichet_rule_input_has_choices (GuichetRuleInput *self, const char *const *values);
/* What is told of it, to a screen reader too. @title: of a tick, the text beside it */
void guichet_rule_input_describe (GuichetRuleInput *self,
                                  const char *title,
                                  const char *note,
                                  gboolean is_wrong,
                                  gboolean is_required);

G_END_DECLS
