/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-rule-check.c: holds data against a rule, in the whole language of OVHcloud's
 * guide. What the answer to a refusal looks like is the guide's; the words for anything but
 * “required” are [inferred]. What is not known passes.
 */
#include "guichet-sandbox-rule-check.h"

#include "guichet-sandbox-rule-labels.h"
#include "guichet-sandbox-rule-operators.h"

/* Where the walk through a rule is. */
typedef struct
{
  const GuichetSandboxRuleCase *what;
  const char *part;    /* (nullable): "owner"; NULL at the top */
  JsonNode *object;    /* (nullable): the data of that part */
  GHashTable *details; /* (nullable): nobody wants to know why */
} Walk;

static gboolean holds (const Walk *walk, JsonObject *rule);

static void
tell (const Walk *walk, const char *part, const char *label, JsonObject *constraint)
{
  g_autofree char *field = guichet_sandbox_rule_label_name (label != NULL ? label : part);
  g_autofree char *owner = guichet_sandbox_rule_label_name (part);
  g_autofree char *key = label != NULL ? g_strdup_printf ("%s.%s", owner, field) : g_strdup (owner);

  if (!g_hash_table_contains (walk->details, key))
    g_hash_table_insert (walk->details, g_steal_pointer (&key),
                         guichet_sandbox_rule_operator_explain (constraint, field));
}

static gboolean
is_in_context (JsonObject *object, const char *action)
{
  JsonArray *contexts = json_object_has_member (object, "contexts")
                            ? json_object_get_array_member (object, "contexts")
                            : NULL;
  gboolean names_action = FALSE;

  for (guint i = 0; contexts != NULL && i < json_array_get_length (contexts); i++)
    {
      const char *context = json_array_get_string_element (contexts, i);

      if (g_str_equal (context, action))
        return TRUE;
      names_action |= g_strv_contains (
          (const char *const[]){ "create", "trade", "transfer", "update", NULL }, context);
    }
  return !names_action;
}

/* Whether it counts: its context is the action, and its condition holds for what is sent; that of
 * “readonly” for what is there. */
static gboolean
counts (const Walk *walk, JsonObject *object)
{
  const char *verb = json_object_get_string_member_with_default (object, "operator", "");
  JsonObject *conditions = json_object_has_member (object, "conditions")
                               ? json_object_get_object_member (object, "conditions")
                               : NULL;
  g_autoptr(JsonObject) there = NULL;
  GuichetSandboxRuleCase what = *walk->what;
  const Walk inside = { &what, NULL, NULL, NULL };

  if (!is_in_context (object, walk->what->action))
    return FALSE;
  if (g_str_equal (verb, "readonly"))
    {
      if (what.saved == NULL)
        return FALSE;
      there = json_object_new ();
      json_object_set_object_member (there, "owner", json_object_ref (what.saved));
      what.data = there;
    }
  return conditions == NULL || holds (&inside, conditions);
}

static JsonNode *
get_saved (const Walk *walk, const char *label)
{
  g_autoptr(JsonNode) saved = NULL;

  if (walk->what->saved == NULL || g_strcmp0 (walk->part, "owner") != 0)
    return NULL;
  saved = json_node_alloc ();
  json_node_init_object (saved, walk->what->saved);
  return guichet_sandbox_rule_label_get (walk->part, saved, label);
}

/* The constraints of one label. @label: (nullable): a field of the part, or all of it */
static gboolean
check_constraints (const Walk *walk,
                   JsonObject *rule,
                   const char *part,
                   const char *label,
                   JsonNode *value)
{
  JsonArray *constraints = json_object_has_member (rule, "constraints")
                               ? json_object_get_array_member (rule, "constraints")
                               : NULL;
  gboolean good = TRUE;

  for (guint i = 0; constraints != NULL && i < json_array_get_length (constraints); i++)
    {
      JsonObject *constraint = json_array_get_object_element (constraints, i);

      if (!counts (walk, constraint) ||
          guichet_sandbox_rule_operator_holds (constraint, value,
                                               label != NULL ? get_saved (walk, label) : NULL))
        continue;
      good = FALSE;
      if (walk->details != NULL)
        tell (walk, part, label, constraint);
    }
  return good;
}

static gboolean
check_top (const Walk *walk, JsonObject *rule, const char *label)
{
  const GuichetSandboxRuleLabel *place = guichet_sandbox_rule_label_find (label);
  JsonNode *part;
  gboolean good;

  if (place == NULL)
    return TRUE; /* such as OWNER_LEGAL_AGE, which no data of the check can tell */
  part = json_object_get_member (walk->what->data, place->part);
  if (place->member != NULL)
    return check_constraints (walk, rule, place->part, place->member,
                              guichet_sandbox_rule_label_get (place->part, part, place->member));
  good = check_constraints (walk, rule, place->part, NULL, part);
  if (part != NULL && json_object_has_member (rule, "fields"))
    {
      const Walk inside = { walk->what, place->part, part, walk->details };

      good &= holds (&inside, json_object_get_object_member (rule, "fields"));
    }
  return good;
}

static gboolean
check_all (const Walk *walk, JsonArray *rules)
{
  gboolean good = TRUE;

  for (guint i = 0; i < json_array_get_length (rules); i++)
    good &= holds (walk, json_array_get_object_element (rules, i));
  return good;
}

/* One that holds is enough; if none does, each says what it lacks. */
static gboolean
check_any (const Walk *walk, JsonArray *rules)
{
  Walk quiet = *walk;
  gboolean good = json_array_get_length (rules) == 0;

  quiet.details = NULL;
  for (guint i = 0; i < json_array_get_length (rules) && !good; i++)
    good = holds (&quiet, json_array_get_object_element (rules, i));
  return good || (check_all (walk, rules) && FALSE);
}

static gboolean
holds (const Walk *walk, JsonObject *rule)
{
  const char *label = json_object_get_string_member_with_default (rule, "label", NULL);
  gboolean good = TRUE;

  if (!counts (walk, rule))
    return TRUE;
  /* Conditions begin at the top again, wherever they are; a contact's label says so. */
  if (label != NULL && (walk->part == NULL || g_ascii_isupper (label[0])))
    good = check_top (walk, rule, label);
  else if (label != NULL)
    good = check_constraints (walk, rule, walk->part, label,
                              guichet_sandbox_rule_label_get (walk->part, walk->object, label));
  if (json_object_has_member (rule, "and"))
    good &= check_all (walk, json_object_get_array_member (rule, "and"));
  if (json_object_has_member (rule, "or"))
    good &= check_any (walk, json_object_get_array_member (rule, "or"));
  return good;
}

/**
 * guichet_sandbox_rule_check:
 * @rule: domain.configuration.rules.Rule
 * @what: what is held against it
 *
 * Returns: (transfer full): why it does not hold: fields as “owner.legal_form” to sentences; empty
 * if it does
 */
GHashTable *
guichet_sandbox_rule_check (JsonObject *rule, const GuichetSandboxRuleCase *what)
{
  GHashTable *details = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const Walk walk = { what, NULL, NULL, details };

  holds (&walk, rule);
  return details;
}

static gboolean
applies (const Walk *walk, JsonObject *rule, const char *field, const char *verb)
{
  static const char *const lists[] = { "and", "or", "constraints" };

  if (json_object_has_member (rule, "fields") &&
      applies (walk, json_object_get_object_member (rule, "fields"), field, verb))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      JsonArray *array = json_object_has_member (rule, lists[i])
                             ? json_object_get_array_member (rule, lists[i])
                             : NULL;
      gboolean is_it =
          g_strcmp0 (json_object_get_string_member_with_default (rule, "label", NULL), field) == 0;

      for (guint k = 0; array != NULL && k < json_array_get_length (array); k++)
        {
          JsonObject *one = json_array_get_object_element (array, k);

          if (i < 2 ? applies (walk, one, field, verb)
                    : is_it && counts (walk, one) &&
                          g_str_equal (json_object_get_string_member (one, "operator"), verb))
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * guichet_sandbox_rule_applies:
 * @rule: domain.configuration.rules.Rule
 * @what: the data that its conditions are about
 * @field: a field of a contact
 * @constraint: an operator
 *
 * Returns: whether @constraint is one of @field's, now
 */
gboolean
guichet_sandbox_rule_applies (JsonObject *rule,
                              const GuichetSandboxRuleCase *what,
                              const char *field,
                              const char *constraint)
{
  const Walk walk = { what, "owner", NULL, NULL };

  return applies (&walk, rule, field, constraint);
}
