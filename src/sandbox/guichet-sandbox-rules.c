/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-rules.c: reads guichet-sandbox-rules.json, and writes its rules out in full.
 * Never looks at anybody's data.
 */
#include "guichet-sandbox-rules.h"

#include "guichet-sandbox-enums.h"
#include "guichet-sandbox-resources.h"

#define PATH "/io/github/guichet/Sandbox/guichet-sandbox-rules.json"

const char *const guichet_sandbox_rule_actions[] = { "create", "trade", "transfer", "update",
                                                     NULL };

static const char *const courses[] = { "straight", "checking", "documents", NULL };

struct _GuichetSandboxRules
{
  JsonNode *root;
  GHashTable *extensions; /* of GuichetSandboxExtension, by name; “*” is any that is not named */
};

static void
add_extension (GuichetSandboxRules *self, const char *name, JsonObject *row)
{
  GuichetSandboxExtension *extension = g_new0 (GuichetSandboxExtension, 1);
  const char *course = json_object_get_string_member_with_default (row, "course", courses[0]);

  extension->name = name;
  extension->rule = json_object_get_object_member (row, "rule");
  while (!g_str_equal (courses[extension->course], course))
    extension->course++;
  extension->trades = json_object_has_member (row, "trade");
  if (extension->trades)
    {
      JsonObject *trade = json_object_get_object_member (row, "trade");

      extension->price = json_object_get_double_member (trade, "price");
      extension->duration = json_object_get_string_member (trade, "duration");
      extension->pricing_mode = json_object_get_string_member (trade, "pricingMode");
    }
  g_hash_table_insert (self->extensions, (gpointer) name, extension);
}

static void
add_row_cb (JsonArray *rows, guint index, JsonNode *node, gpointer user_data)
{
  JsonObject *row = json_node_get_object (node);
  JsonArray *names = json_object_get_array_member (row, "names");

  for (guint i = 0; i < json_array_get_length (names); i++)
    add_extension (user_data, json_array_get_string_element (names, i), row);
}

/**
 * guichet_sandbox_rules_new:
 *
 * Returns: (transfer full): all extensions
 */
GuichetSandboxRules *
guichet_sandbox_rules_new (void)
{
  GuichetSandboxRules *self = g_new0 (GuichetSandboxRules, 1);
  g_autoptr(GBytes) text = g_resource_lookup_data (guichet_sandbox_get_resource (), PATH,
                                                    G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *copy = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));

  self->root = json_from_string (copy, NULL);
  g_assert (self->root != NULL);
  self->extensions = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  json_array_foreach_element (
      json_object_get_array_member (json_node_get_object (self->root), "extensions"), add_row_cb,
      self);
  return self;
}

/**
 * guichet_sandbox_rules_free:
 * @self: (transfer full): what guichet_sandbox_rules_new() gave
 */
void
guichet_sandbox_rules_free (GuichetSandboxRules *self)
{
  g_hash_table_unref (self->extensions);
  json_node_unref (self->root);
  g_free (self);
}

/**
 * guichet_sandbox_rules_find:
 * @self: the extensions
 * @domain: a domain name, registered or not
 *
 * Returns: (transfer none) (nullable): the extension of @domain, the longest that is known; that of
 * the generic rules if none is; %NULL if @domain has none
 */
const GuichetSandboxExtension *
guichet_sandbox_rules_find (GuichetSandboxRules *self, const char *domain)
{
  for (const char *dot = strchr (domain, '.'); dot != NULL; dot = strchr (dot + 1, '.'))
    {
      const GuichetSandboxExtension *extension = g_hash_table_lookup (self->extensions, dot + 1);

      if (extension != NULL)
        return extension;
    }
  return strchr (domain, '.') != NULL ? g_hash_table_lookup (self->extensions, "*") : NULL;
}

/**
 * guichet_sandbox_rules_get:
 * @self: the extensions
 * @name: “co.uk”, or “*” for those of the generic rules
 *
 * Returns: (transfer none) (nullable): the extension, which may be changed
 */
GuichetSandboxExtension *
guichet_sandbox_rules_get (GuichetSandboxRules *self, const char *name)
{
  return g_hash_table_lookup (self->extensions, name);
}

/* A rule written out in full */

typedef struct
{
  GuichetSandboxRules *rules;
  const char *action;
  JsonObject *copy; /* what a member goes to, … */
  JsonArray *array; /* … or an element */
  const char *name; /* of the member that the array is */
} Writer;

static JsonNode *write_node (const Writer *writer, const char *name, JsonNode *node);

static JsonNode *
look_up (const Writer *writer, const char *shelf, const char *name)
{
  JsonObject *root = json_node_get_object (writer->rules->root);

  return json_object_get_member (json_object_get_object_member (root, shelf), name);
}

static JsonNode *
write_list (const Writer *writer, const char *name)
{
  const char *const *words = g_str_equal (name, "countries")     ? guichet_sandbox_countries
                             : g_str_equal (name, "languages")   ? guichet_sandbox_languages
                             : g_str_equal (name, "legal-forms") ? guichet_sandbox_legal_forms
                                                                 : NULL;
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  if (words == NULL)
    {
      json_node_free (node);
      return json_node_copy (look_up (writer, "lists", name));
    }
  json_node_take_array (node, json_array_new ());
  for (; *words != NULL; words++)
    json_array_add_string_element (json_node_get_array (node), *words);
  return node;
}

/* What stands for the name of something that is written down elsewhere. */
static JsonNode *
write_name (const Writer *writer, const char *place, const char *name)
{
  JsonNode *node;

  if (g_str_equal (place, "values"))
    return write_list (writer, name);
  node = look_up (writer, "fields", name);
  if (node == NULL || g_str_equal (place, "conditions"))
    node = look_up (writer, "conditions", name);
  g_assert (node != NULL);
  return write_node (writer, place, node);
}

static void
write_member_cb (JsonObject *object, const char *name, JsonNode *node, gpointer user_data)
{
  const Writer *writer = user_data;
  gboolean is_name = JSON_NODE_HOLDS_VALUE (node) &&
                     (g_str_equal (name, "conditions") || g_str_equal (name, "values"));
  JsonNode *written;

  if (g_str_equal (name, "for"))
    return;
  written = is_name ? write_name (writer, name, json_node_get_string (node))
                    : write_node (writer, name, node);
  json_object_set_member (writer->copy, name, written);
}

static void
write_element_cb (JsonArray *array, guint index, JsonNode *node, gpointer user_data)
{
  const Writer *writer = user_data;
  gboolean is_name = JSON_NODE_HOLDS_VALUE (node) &&
                     (g_str_equal (writer->name, "and") || g_str_equal (writer->name, "or"));
  JsonNode *written = is_name ? write_name (writer, writer->name, json_node_get_string (node))
                              : write_node (writer, writer->name, node);

  if (written != NULL)
    json_array_add_element (writer->array, written);
}

static gboolean
is_for (JsonObject *object, const char *action)
{
  JsonArray *actions =
      json_object_has_member (object, "for") ? json_object_get_array_member (object, "for") : NULL;

  for (guint i = 0; actions != NULL && i < json_array_get_length (actions); i++)
    if (g_str_equal (json_array_get_string_element (actions, i), action))
      return TRUE;
  return actions == NULL;
}

static JsonNode *
write_object (const Writer *writer, JsonObject *object)
{
  Writer inside = { writer->rules, writer->action, json_object_new (), NULL, NULL };
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_foreach_member (object, write_member_cb, &inside);
  /* As OVHcloud writes a rule that has none; what has an operator is a constraint. */
  if (!json_object_has_member (object, "operator") &&
      !json_object_has_member (object, "constraints"))
    json_object_set_array_member (inside.copy, "constraints", json_array_new ());
  json_node_take_object (node, inside.copy);
  return node;
}

/* (nullable): what is kept to other actions */
static JsonNode *
write_node (const Writer *writer, const char *name, JsonNode *node)
{
  Writer inside = { writer->rules, writer->action, NULL, NULL, name };
  JsonNode *written;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return is_for (json_node_get_object (node), writer->action)
               ? write_object (writer, json_node_get_object (node))
               : NULL;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return json_node_copy (node);
  inside.array = json_array_new ();
  written = json_node_new (JSON_NODE_ARRAY);
  json_array_foreach_element (json_node_get_array (node), write_element_cb, &inside);
  json_node_take_array (written, inside.array);
  return written;
}

/**
 * guichet_sandbox_rules_write:
 * @self: the extensions
 * @extension: one of them
 * @action: one of #guichet_sandbox_rule_actions
 *
 * What is null is left out, as in the rules that OVHcloud has published; so is an “and” of one.
 *
 * Returns: (transfer full): domain.configuration.rules.Rule
 */
JsonNode *
guichet_sandbox_rules_write (GuichetSandboxRules *self,
                             const GuichetSandboxExtension *extension,
                             const char *action)
{
  const Writer writer = { self, action, NULL, NULL, "rule" };
  JsonNode *rule = write_object (&writer, extension->rule);
  JsonArray *all = json_object_get_array_member (json_node_get_object (rule), "and");
  JsonNode *only;

  if (json_array_get_length (all) != 1)
    return rule;
  only = json_array_dup_element (all, 0);
  json_node_unref (rule);
  return only;
}
