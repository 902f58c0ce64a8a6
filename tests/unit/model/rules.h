/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rules.h: the eligibility rules of tests/data/rules, and holders to judge by them.
 */
#pragma once

#include "guichet-rule-form.h"

G_BEGIN_DECLS

#define OWNER(label) "OWNER_CONTACT." label

/* @name: "com-update" */
GuichetRule *rule_read (const char *name);
/* As JSON, in which ' stands for " */
GuichetRule *rule_parse (const char *text);
/* A saved holder, "individual" or "corporation", complete for a .com */
GuichetRuleValues *holder_new (const char *legal_form);
/* A holder that is not there yet */
GuichetRuleValues *holder_new_empty (void);
/* @rule: "com-update" */
GuichetRuleForm *form_new (const char *rule, GuichetRuleAction action, GuichetRuleValues *values);
/* A form with one field, "x", of which @constraints is the list */
GuichetRuleForm *form_new_of_constraints (const char *type, const char *constraints);

GuichetRuleField *field_at (GuichetRuleForm *form, const char *path);
GuichetRuleFaultKind fault_at (GuichetRuleForm *form, const char *path);
/* What is wrong once @text was typed at @path */
GuichetRuleFaultKind fault_of (GuichetRuleForm *form, const char *path, const char *text);
/* The labels that are shown, each with a space behind it */
char *list_shown (GuichetRuleForm *form);

G_END_DECLS
