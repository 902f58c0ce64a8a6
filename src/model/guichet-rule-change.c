/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-change.c: whether what was typed is a correction of a holder's data, or a change of
 * owner: told by comparing the rule of the one with the rule of the other. Pure.
 */
#include "guichet-rule-change.h"

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetRuleChange, guichet_rule_change,
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_CHANGE_NONE, "none"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_CHANGE_CORRECTION, "correction"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_CHANGE_OF_OWNER, "of-owner"),
  G_DEFINE_ENUM_VALUE (GUICHET_RULE_CHANGE_IMPOSSIBLE, "impossible"))
/* clang-format on */

/* What a rule does not speak of it does not forbid. */
static gboolean
is_fixed (GuichetRuleForm *form, const char *path)
{
  GuichetRuleField *field = form != NULL ? guichet_rule_form_find (form, path) : NULL;

  return field != NULL && guichet_rule_field_is_fixed (field);
}

/**
 * guichet_rule_change_of_path:
 * @update: the form of a correction
 * @trade: (nullable): the form of a change of owner, over the same values; %NULL if it is not known
 * @path: "OWNER_CONTACT.email"
 *
 * Returns: what another value there would be, whether it was typed already or not
 */
GuichetRuleChange
guichet_rule_change_of_path (GuichetRuleForm *update, GuichetRuleForm *trade, const char *path)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FORM (update), GUICHET_RULE_CHANGE_NONE);
  g_return_val_if_fail (path != NULL, GUICHET_RULE_CHANGE_NONE);

  if (!is_fixed (update, path))
    return GUICHET_RULE_CHANGE_CORRECTION;
  return is_fixed (trade, path) ? GUICHET_RULE_CHANGE_IMPOSSIBLE : GUICHET_RULE_CHANGE_OF_OWNER;
}

/**
 * guichet_rule_change_of_all:
 * @update: the form of a correction
 * @trade: (nullable): the form of a change of owner, over the same values; %NULL if it is not known
 * @part: whose data count, "OWNER_CONTACT"
 *
 * Returns: what all that was typed is together: what the most demanding of it is
 */
GuichetRuleChange
guichet_rule_change_of_all (GuichetRuleForm *update, GuichetRuleForm *trade, const char *part)
{
  GuichetRuleChange all = GUICHET_RULE_CHANGE_NONE;
  g_autofree char *prefix = NULL;
  GuichetRuleValues *values;
  GPtrArray *paths;

  g_return_val_if_fail (GUICHET_IS_RULE_FORM (update), GUICHET_RULE_CHANGE_NONE);
  g_return_val_if_fail (part != NULL, GUICHET_RULE_CHANGE_NONE);

  prefix = g_strconcat (part, ".", NULL);
  values = guichet_rule_form_get_values (update);
  paths = guichet_rule_values_get_paths (values);
  for (guint i = 0; i < paths->len; i++)
    if (g_str_has_prefix (paths->pdata[i], prefix) &&
        guichet_rule_values_is_changed (values, paths->pdata[i]))
      all = MAX (all, guichet_rule_change_of_path (update, trade, paths->pdata[i]));
  return all;
}
