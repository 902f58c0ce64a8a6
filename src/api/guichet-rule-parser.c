/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-parser.c: OVHcloud's eligibility rules, read from their JSON, within limits.
 * Pure: no I/O. Members and words that nobody knows are let through, and left to OVHcloud's API; a
 * member of another type than promised makes the whole rule unreadable, since half of one would
 * say something else.
 */
#include "config.h"

#include "guichet-rule-parser.h"

#include "guichet-error.h"
#include "guichet-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What may still be read */
typedef struct
{
  guint n_nodes;
  guint depth;
  gsize n_bytes;
  GError **error;
} Reader;

static GuichetRule *read_rule (Reader *self, JsonObject *object);

static gboolean
refuse (Reader *self)
{
  g_set_error (self->error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY,
               _("OVHcloud sent eligibility rules that are too long to make a form of them."));
  return FALSE;
}

static gboolean
spend (Reader *self, gsize n_bytes)
{
  if (n_bytes > self->n_bytes)
    return refuse (self);
  self->n_bytes -= n_bytes;
  return TRUE;
}

static gboolean
enter (Reader *self)
{
  if (self->n_nodes == 0 || self->depth == 0)
    return refuse (self);
  self->n_nodes--;
  self->depth--;
  return TRUE;
}

static void
leave (Reader *self)
{
  self->depth++;
}

static gboolean
has (JsonObject *object, const char *member)
{
  return json_object_has_member (object, member) && !json_object_get_null_member (object, member);
}

/* @text: (out) (nullable) (transfer full) */
static gboolean
read_text (Reader *self, JsonObject *object, const char *member, char **text)
{
  const char *value;

  if (!guichet_json_read_nullable_string (object, member, &value, self->error))
    return FALSE;
  *text = g_strdup (value);
  return value == NULL || spend (self, strlen (value));
}

/* Parameters are texts, those of a number too; a number is understood. */
static gboolean
read_parameter (Reader *self, JsonNode *node, const char *member, char **text)
{
  const GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;
  const char *value;

  if (type == G_TYPE_INT64)
    *text = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (type == G_TYPE_BOOLEAN)
    *text = g_strdup (json_node_get_boolean (node) ? "true" : "false");
  else
    {
      value = guichet_json_get_string (node, member, self->error);
      *text = g_strdup (value);
    }
  return *text != NULL && spend (self, sizeof (char *) + strlen (*text));
}

static gboolean
read_value (Reader *self, JsonObject *object, char **value)
{
  *value = NULL;
  return !has (object, "value") ||
         read_parameter (self, json_object_get_member (object, "value"), "value", value);
}

/* @values: (out) (nullable) (transfer full) */
static gboolean
read_values (Reader *self, JsonObject *object, GStrv *values)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  *values = NULL;
  if (!has (object, "values"))
    return TRUE;
  array = guichet_json_read_array (object, "values", self->error);
  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *value = NULL;

      if (!read_parameter (self, json_array_get_element (array, i), "values", &value))
        return FALSE;
      g_strv_builder_add (builder, value);
    }
  *values = g_strv_builder_end (builder);
  return TRUE;
}

static gboolean
read_contexts (Reader *self, JsonObject *object, GuichetRuleContexts *contexts)
{
  JsonArray *array;

  *contexts = GUICHET_RULE_ALWAYS;
  if (!has (object, "contexts"))
    return TRUE;
  array = guichet_json_read_array (object, "contexts", self->error);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      const char *word =
          guichet_json_get_string (json_array_get_element (array, i), "contexts", self->error);

      if (word == NULL)
        return FALSE;
      *contexts |= guichet_rule_context_from_word (word);
    }
  return array != NULL;
}

/* @rule: (out) (nullable) (transfer full) */
static gboolean
read_inner (Reader *self, JsonObject *object, const char *member, GuichetRule **rule)
{
  JsonObject *inner;

  *rule = NULL;
  if (!has (object, member))
    return TRUE;
  inner = guichet_json_read_object (object, member, self->error);
  if (inner != NULL)
    *rule = read_rule (self, inner);
  return *rule != NULL;
}

static gboolean
read_branches (Reader *self, JsonObject *object, const char *member, GPtrArray *branches)
{
  JsonArray *array;

  if (!has (object, member))
    return TRUE;
  array = guichet_json_read_array (object, member, self->error);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *branch =
          guichet_json_get_object (json_array_get_element (array, i), member, self->error);
      GuichetRule *rule = branch != NULL ? read_rule (self, branch) : NULL;

      if (rule == NULL)
        return FALSE;
      g_ptr_array_add (branches, rule);
    }
  return array != NULL;
}

static GuichetRuleConstraint *
read_constraint (Reader *self, JsonObject *object)
{
  g_autoptr(GuichetRuleConstraint) constraint = NULL;
  g_autofree char *word = NULL;
  g_autofree char *value = NULL;
  g_auto(GStrv) values = NULL;

  if (!enter (self))
    return NULL;
  if (!read_text (self, object, "operator", &word) || !read_value (self, object, &value) ||
      !read_values (self, object, &values))
    return NULL;
  constraint = guichet_rule_constraint_new (guichet_rule_operator_from_word (word), value,
                                            (const char *const *) values);
  if (!read_contexts (self, object, &constraint->contexts) ||
      !read_inner (self, object, "conditions", &constraint->conditions))
    return NULL;
  leave (self);
  return g_steal_pointer (&constraint);
}

static gboolean
read_constraints (Reader *self, JsonObject *object, GPtrArray *constraints)
{
  JsonArray *array;

  if (!has (object, "constraints"))
    return TRUE;
  array = guichet_json_read_array (object, "constraints", self->error);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *inner =
          guichet_json_get_object (json_array_get_element (array, i), "constraints", self->error);
      GuichetRuleConstraint *constraint = inner != NULL ? read_constraint (self, inner) : NULL;

      if (constraint == NULL)
        return FALSE;
      g_ptr_array_add (constraints, constraint);
    }
  return array != NULL;
}

/* A label without a name is none. */
static gboolean
read_words (Reader *self, JsonObject *object, GuichetRule *rule)
{
  g_autofree char *type = NULL;

  if (!read_text (self, object, "label", &rule->label) ||
      !read_text (self, object, "type", &type) ||
      !read_text (self, object, "description", &rule->description) ||
      !read_text (self, object, "placeholder", &rule->placeholder))
    return FALSE;
  rule->type = guichet_rule_type_from_word (type);
  if (rule->label != NULL && *rule->label == '\0')
    g_clear_pointer (&rule->label, g_free);
  return TRUE;
}

static GuichetRule *
read_rule (Reader *self, JsonObject *object)
{
  g_autoptr(GuichetRule) rule = NULL;

  if (!enter (self))
    return NULL;
  rule = guichet_rule_new ();
  if (!read_words (self, object, rule) || !read_contexts (self, object, &rule->contexts) ||
      !read_constraints (self, object, rule->constraints) ||
      !read_inner (self, object, "conditions", &rule->conditions) ||
      !read_inner (self, object, "fields", &rule->fields) ||
      !read_branches (self, object, "and", rule->all) ||
      !read_branches (self, object, "or", rule->any))
    return NULL;
  leave (self);
  return g_steal_pointer (&rule);
}

/**
 * guichet_rule_parse:
 * @reply: a domain.configuration.rules.Rule
 * @error: %GUICHET_ERROR_BAD_REPLY, also for one that is longer or deeper than any registry's
 *
 * Returns: (transfer full): the rule, sealed
 */
GuichetRule *
guichet_rule_parse (JsonNode *reply, GError **error)
{
  Reader self = {
    .n_nodes = GUICHET_RULE_MAX_NODES,
    .depth = GUICHET_RULE_MAX_DEPTH,
    .n_bytes = GUICHET_RULE_MAX_BYTES,
    .error = error,
  };
  JsonObject *object = guichet_json_get_object (reply, "configurationRule", error);
  GuichetRule *rule = object != NULL ? read_rule (&self, object) : NULL;

  if (rule != NULL)
    guichet_rule_seal (rule);
  return rule;
}
