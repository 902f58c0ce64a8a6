/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-rules.c: which extension a domain is of, and what its rule is written out as.
 */
#include "guichet-sandbox-rules.h"

static const char *const examples[] = { "exemple.com", "exemple.fr",     "exemple.be", "exemple.eu",
                                        "exemple.uk",  "exemple.berlin", "exemple.no" };

static void
assert_extension (GuichetSandboxRules *rules, const char *domain, const char *name)
{
  const GuichetSandboxExtension *extension = guichet_sandbox_rules_find (rules, domain);

  g_assert_cmpstr (extension != NULL ? extension->name : NULL, ==, name);
}

static void
test_the_longest_extension_counts (void)
{
  GuichetSandboxRules *rules = guichet_sandbox_rules_new ();

  assert_extension (rules, "exemple.fr", "fr");
  assert_extension (rules, "exemple.co.uk", "co.uk");
  assert_extension (rules, "exemple.ltd.uk", "uk");
  assert_extension (rules, "co.uk", "uk");
  assert_extension (rules, "a.fr.com", "*");
  assert_extension (rules, "exemple.museum", "*");
  assert_extension (rules, "exemple", NULL);
  guichet_sandbox_rules_free (rules);
}

/* Nothing of the short hand is left: no name in the place of a rule, of conditions or of values. */
static void
assert_whole (JsonNode *node, const char *name)
{
  g_autoptr(GList) members = NULL;

  if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      {
        JsonNode *element = json_array_get_element (json_node_get_array (node), i);

        if (g_str_equal (name, "and") || g_str_equal (name, "or"))
          g_assert_true (JSON_NODE_HOLDS_OBJECT (element));
        assert_whole (element, name);
      }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  members = json_object_get_members (json_node_get_object (node));
  for (GList *l = members; l != NULL; l = l->next)
    {
      JsonNode *member = json_object_get_member (json_node_get_object (node), l->data);

      g_assert_cmpstr (l->data, !=, "for");
      if (g_str_equal (l->data, "conditions") || g_str_equal (l->data, "fields"))
        g_assert_true (JSON_NODE_HOLDS_OBJECT (member));
      if (g_str_equal (l->data, "values"))
        g_assert_true (JSON_NODE_HOLDS_ARRAY (member));
      assert_whole (member, l->data);
    }
}

static void
test_every_rule_is_written_out (void)
{
  GuichetSandboxRules *rules = guichet_sandbox_rules_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    for (guint k = 0; guichet_sandbox_rule_actions[k] != NULL; k++)
      {
        g_autoptr(JsonNode) rule = guichet_sandbox_rules_write (
            rules, guichet_sandbox_rules_find (rules, examples[i]),
            guichet_sandbox_rule_actions[k]);

        assert_whole (rule, "rule");
      }
  guichet_sandbox_rules_free (rules);
}

static gboolean
has_operator (JsonNode *node, const char *wanted)
{
  g_autofree char *text = json_to_string (node, FALSE);
  g_autofree char *member = g_strdup_printf ("\"operator\":\"%s\"", wanted);

  return strstr (text, member) != NULL;
}

static void
test_what_is_for_one_action_is_in_no_other (void)
{
  GuichetSandboxRules *rules = guichet_sandbox_rules_new ();
  const GuichetSandboxExtension *extension = guichet_sandbox_rules_find (rules, "exemple.com");

  for (guint i = 0; guichet_sandbox_rule_actions[i] != NULL; i++)
    {
      const char *action = guichet_sandbox_rule_actions[i];
      g_autoptr(JsonNode) rule = guichet_sandbox_rules_write (rules, extension, action);
      JsonObject *object = json_node_get_object (rule);

      g_assert_cmpint (has_operator (rule, "readonly"), ==, g_str_equal (action, "update"));
      /* A rule of one is not one of many. */
      g_assert_cmpint (json_object_has_member (object, "and"), ==, g_str_equal (action, "create"));
    }
  guichet_sandbox_rules_free (rules);
}

static void
test_an_odd_rule_is_json (void)
{
  for (guint kind = GUICHET_SANDBOX_RULE_UNKNOWN; guichet_sandbox_rule_kinds[kind] != NULL; kind++)
    {
      g_autoptr(JsonNode) rule = guichet_sandbox_odd_rule ((GuichetSandboxRuleKind) kind);

      g_assert_true (rule != NULL && JSON_NODE_HOLDS_OBJECT (rule));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/sandbox/rules/the-longest-extension-counts",
                   test_the_longest_extension_counts);
  g_test_add_func ("/sandbox/rules/every-rule-is-written-out", test_every_rule_is_written_out);
  g_test_add_func ("/sandbox/rules/what-is-for-one-action-is-in-no-other",
                   test_what_is_for_one_action_is_in_no_other);
  g_test_add_func ("/sandbox/rules/an-odd-rule-is-json", test_an_odd_rule_is_json);
  return g_test_run ();
}
