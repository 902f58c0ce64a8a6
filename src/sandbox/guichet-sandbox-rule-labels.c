/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-rule-labels.c: what the labels of rules name. Never judges a value.
 */
#include "guichet-sandbox-rule-labels.h"

#include <string.h>

/* clang-format off */
static const GuichetSandboxRuleLabel places[] = {
  { "OWNER_CONTACT",     "owner",        NULL },
  { "ADMIN_ACCOUNT",     "adminAccount", NULL },
  { "TECH_ACCOUNT",      "techAccount",  NULL },
  { "DOMAIN_CONFIG",     "domain",       NULL },
  { "REASON",            "domain",       "reason" },
  { "ACCEPT_CONDITIONS", "extras",       "acceptCondition" },
  { "AUTH_INFO",         "extras",       "authInfo" },
};

/* An account is a nichandle.Nichandle, and spells its fields its own way. */
static const char *const nichandle_names[][2] = {
  { "address.country", "country" }, { "address.city", "city" }, { "address.line1", "address" },
  { "address.zip", "zip" }, { "firstName", "firstname" }, { "lastName", "name" },
  { "legalForm", "legalform" }, { "organisationName", "organisation" }, { "gender", "sex" },
};
/* clang-format on */

static JsonNode *
get_member (JsonNode *node, const char *name)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node)
             ? json_object_get_member (json_node_get_object (node), name)
             : NULL;
}

/**
 * guichet_sandbox_rule_label_find:
 * @label: a label at the top of a rule
 *
 * Returns: (nullable): what it names, or %NULL for what is not part of the data
 */
const GuichetSandboxRuleLabel *
guichet_sandbox_rule_label_find (const char *label)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].label, label))
      return &places[i];
  return NULL;
}

/**
 * guichet_sandbox_rule_label_get:
 * @part: a part of the data, such as “owner”
 * @object: (nullable): its value
 * @label: a field of it, with dots
 *
 * Returns: (transfer none) (nullable): the field's value
 */
JsonNode *
guichet_sandbox_rule_label_get (const char *part, JsonNode *object, const char *label)
{
  g_auto(GStrv) names = NULL;
  JsonNode *node = object;

  if (g_str_has_suffix (part, "Account"))
    for (gsize i = 0; i < G_N_ELEMENTS (nichandle_names); i++)
      if (g_str_equal (label, nichandle_names[i][0]))
        return get_member (node, nichandle_names[i][1]);
  names = g_strsplit (label, ".", -1);
  for (guint i = 0; names[i] != NULL; i++)
    node = get_member (node, names[i]);
  return node;
}

/**
 * guichet_sandbox_rule_label_name:
 * @label: a field, or a part
 *
 * Returns: (transfer full): what the guide's refusals call it: “legal_form” of legalForm, “city” of
 * address.city
 */
char *
guichet_sandbox_rule_label_name (const char *label)
{
  const char *dot = strrchr (label, '.');
  GString *name = g_string_new (NULL);

  for (const char *p = dot != NULL ? dot + 1 : label; *p != '\0'; p++)
    {
      if (g_ascii_isupper (*p))
        g_string_append_c (name, '_');
      g_string_append_c (name, g_ascii_tolower (*p));
    }
  return g_string_free (name, FALSE);
}
