/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-text.h: the words of forms that eligibility rules make: labels of fields and of
 * their values, what is wrong with one. What nobody knows is told in OVHcloud's own words. Pure;
 * each translated.
 */
#pragma once

#include "guichet-rule-change.h"
#include "guichet-rule-form.h"

G_BEGIN_DECLS

/* « Prénom » for "firstName", "OWNER_CONTACT.firstName"; (transfer full) */
char *guichet_rule_text_label (const char *path);
/* The heading that a field stands under: who, address, reach, registry; static */
const char *guichet_rule_text_section (const char *path);
/* Where it stands in a form: rules are in no order */
guint guichet_rule_text_place (const char *path);
/* « France » for "FR" of a country, « Entreprise » for "corporation"; (transfer full) */
char *guichet_rule_text_value (const char *path, const char *value);
/* (nullable) (transfer full): every value that OVHcloud's schema has for it; %NULL if it is free */
GStrv guichet_rule_text_list_values (const char *path);
/* (nullable) (transfer full): what is wrong, a sentence; %NULL: nothing */
char *guichet_rule_text_fault (GuichetRuleField *field);
/* (nullable) (transfer full): what to type: OVHcloud's description, an example */
char *guichet_rule_text_hint (GuichetRuleField *field);
/* What @change is, a sentence; static */
const char *guichet_rule_text_change (GuichetRuleChange change);

G_END_DECLS
