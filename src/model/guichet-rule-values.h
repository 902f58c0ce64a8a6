/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-values.h: what an eligibility rule is judged on: the saved contact, and what was
 * typed over it. Live data: tells of its changes, and asks nobody for anything.
 *
 * A value is a text at a path: "OWNER_CONTACT.address.country", "REASON"; of a boolean "true" and
 * "false", of a number its digits, of a list one item a line. What stands before the first dot is
 * the part it belongs to. Of a part of which nothing is known nothing is judged.
 *
 * Property, read-only, with notify: "n-changes" (uint: values that differ from the saved ones).
 * Signal "changed" (string: the path), of either value.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_RULE_VALUES (guichet_rule_values_get_type ())
G_DECLARE_FINAL_TYPE (GuichetRuleValues, guichet_rule_values, GUICHET, RULE_VALUES, GObject)

GuichetRuleValues *guichet_rule_values_new (void);
/* (transfer full): the same values, typed and saved, which nobody else types into */
GuichetRuleValues *guichet_rule_values_copy (GuichetRuleValues *self);
/* What OVHcloud has; what was typed stays, but for what is the same now. @text: (nullable) */
void guichet_rule_values_take (GuichetRuleValues *self, const char *path, const char *text);
/* Says that a part is known although it is empty: a holder who is not there yet. */
void guichet_rule_values_begin (GuichetRuleValues *self, const char *part);
void guichet_rule_values_set (GuichetRuleValues *self, const char *path, const char *text);

/* As typed, else as saved; "" for none */
const char *guichet_rule_values_get (GuichetRuleValues *self, const char *path);
const char *guichet_rule_values_get_saved (GuichetRuleValues *self, const char *path);
gboolean guichet_rule_values_is_changed (GuichetRuleValues *self, const char *path);
gboolean guichet_rule_values_knows_part (GuichetRuleValues *self, const char *part);
/* Whether something is known of the part that @path belongs to */
gboolean guichet_rule_values_knows (GuichetRuleValues *self, const char *path);
/* (element-type utf8) (transfer none): every path with a value, in the order in which they came */
GPtrArray *guichet_rule_values_get_paths (GuichetRuleValues *self);
guint guichet_rule_values_get_n_changes (GuichetRuleValues *self);
void guichet_rule_values_revert (GuichetRuleValues *self);

G_END_DECLS
