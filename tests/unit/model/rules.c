/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rules.c: the eligibility rules of tests/data/rules, and holders to judge by them.
 */
#include "rules.h"

#include "guichet-rule-parser.h"

GuichetRule *
rule_read (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "rules", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) node = NULL;
  g_autoptr(GError) error = NULL;
  GuichetRule *rule;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  node = json_from_string (text, &error);
  g_assert_no_error (error);
  rule = guichet_rule_parse (node, &error);
  g_assert_no_error (error);
  return rule;
}

GuichetRule *
rule_parse (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = json_from_string (json, &error);
  GuichetRule *rule;

  g_assert_no_error (error);
  rule = guichet_rule_parse (node, &error);
  g_assert_no_error (error);
  return rule;
}

GuichetRuleValues *
holder_new (const char *legal_form)
{
  /* clang-format off */
  static const char *const saved[][2] = {
    { OWNER ("email"),           "elise@exemple.fr" },
    { OWNER ("phone"),           "+33.972101001" },
    { OWNER ("language"),        "fr_FR" },
    { OWNER ("address.line1"),   "12 rue Bichat" },
    { OWNER ("address.zip"),     "01000" },
    { OWNER ("address.city"),    "Bourg-en-Bresse" },
    { OWNER ("address.country"), "FR" },
  };
  /* clang-format on */
  GuichetRuleValues *values = guichet_rule_values_new ();
  const gboolean is_individual = g_str_equal (legal_form, "individual");

  for (gsize i = 0; i < G_N_ELEMENTS (saved); i++)
    guichet_rule_values_take (values, saved[i][0], saved[i][1]);
  guichet_rule_values_take (values, OWNER ("legalForm"), legal_form);
  guichet_rule_values_take (values, OWNER ("firstName"), is_individual ? "Elise" : NULL);
  guichet_rule_values_take (values, OWNER ("lastName"), is_individual ? "Martin" : NULL);
  guichet_rule_values_take (values, OWNER ("organisationName"), is_individual ? NULL : "Exemple");
  return values;
}

GuichetRuleValues *
holder_new_empty (void)
{
  GuichetRuleValues *values = guichet_rule_values_new ();

  guichet_rule_values_begin (values, "OWNER_CONTACT");
  return values;
}

GuichetRuleForm *
form_new (const char *name, GuichetRuleAction action, GuichetRuleValues *values)
{
  g_autoptr(GuichetRule) rule = rule_read (name);

  return guichet_rule_form_new (rule, action, values);
}

GuichetRuleForm *
form_new_of_constraints (const char *type, const char *constraints)
{
  g_autofree char *text =
      g_strdup_printf ("{'label': 'x', 'type': '%s', 'constraints': [%s]}", type, constraints);
  g_autoptr(GuichetRule) rule = rule_parse (text);
  g_autoptr(GuichetRuleValues) values = guichet_rule_values_new ();

  return guichet_rule_form_new (rule, GUICHET_RULE_TRADE, values);
}

GuichetRuleField *
field_at (GuichetRuleForm *form, const char *path)
{
  GuichetRuleField *field = guichet_rule_form_find (form, path);

  if (field == NULL)
    g_error ("no field %s", path);
  return field;
}

GuichetRuleFaultKind
fault_at (GuichetRuleForm *form, const char *path)
{
  return guichet_rule_field_get_fault (field_at (form, path))->kind;
}

GuichetRuleFaultKind
fault_of (GuichetRuleForm *form, const char *path, const char *text)
{
  guichet_rule_field_set_value (field_at (form, path), text);
  return fault_at (form, path);
}

char *
list_shown (GuichetRuleForm *form)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (form)); i++)
    {
      g_autoptr(GuichetRuleField) field = g_list_model_get_item (G_LIST_MODEL (form), i);

      if (guichet_rule_field_is_shown (field))
        g_string_append_printf (shown, "%s ", guichet_rule_field_get_label (field));
    }
  return g_string_free (shown, FALSE);
}
