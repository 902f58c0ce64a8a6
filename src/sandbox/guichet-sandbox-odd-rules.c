/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-odd-rules.c: rules that nobody has foreseen, for who must get along with them.
 * Never checked: what is checked is the usual rule.
 */
#include "guichet-sandbox-rules.h"

/* A reader that calls itself for each has none of its stack left. */
#define DEPTH 5000
/* So that the answer is about a megabyte. */
#define FIELDS 6000

const char *const guichet_sandbox_rule_kinds[] = { "usual", "unknown", "deep", "large", NULL };

static const char unknown_rule[] =
    "{\"label\": \"OWNER_CONTACT\", \"type\": \"contact\", \"spin\": 0.5, \"constraints\": [],"
    " \"fields\": {\"and\": ["
    "  {\"label\": \"email\", \"type\": \"hologram\","
    "   \"constraints\": [{\"operator\": \"sparkles\", \"value\": \"3\"}, {\"operator\": "
    "\"required\"}]},"
    "  {\"label\": \"favouriteColour\", \"type\": \"string\","
    "   \"constraints\": [{\"operator\": null}, {\"operator\": \"match\", \"value\": \"(\"}]},"
    "  {\"label\": null, \"constraints\": null, \"or\": null}], \"constraints\": []}}";

static char *
write_deep (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < DEPTH; i++)
    g_string_append (text, "{\"constraints\":[],\"and\":[");
  g_string_append (text, "{\"label\":\"OWNER_CONTACT\",\"type\":\"contact\"}");
  for (guint i = 0; i < DEPTH; i++)
    g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

static char *
write_large (void)
{
  GString *text =
      g_string_new ("{\"label\":\"OWNER_CONTACT\",\"type\":\"contact\",\"constraints\":[],"
                    "\"fields\":{\"constraints\":[],\"and\":[");

  for (guint i = 0; i < FIELDS; i++)
    g_string_append_printf (text,
                            "%s{\"label\":\"field%u\",\"type\":\"string\",\"description\":\"One of "
                            "very many fields of the owner contact.\",\"placeholder\":\"lorem\","
                            "\"constraints\":[{\"operator\":\"maxlength\",\"value\":\"255\"}]}",
                            i > 0 ? "," : "", i);
  g_string_append (text, "]}}");
  return g_string_free (text, FALSE);
}

/**
 * guichet_sandbox_odd_rule:
 * @kind: which of them
 *
 * Returns: (transfer full): a rule, or what looks like one
 */
JsonNode *
guichet_sandbox_odd_rule (GuichetSandboxRuleKind kind)
{
  g_autofree char *text = kind == GUICHET_SANDBOX_RULE_DEEP    ? write_deep ()
                          : kind == GUICHET_SANDBOX_RULE_LARGE ? write_large ()
                                                               : g_strdup (unknown_rule);

  return json_from_string (text, NULL);
}
