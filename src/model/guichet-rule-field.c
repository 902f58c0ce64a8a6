/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-field.c: one field of the form that an eligibility rule makes. Live data, judged by
 * its form; what is said of a fault belongs to the windows.
 */
#include "guichet-rule-field.h"

#include <string.h>

struct _GuichetRuleField
{
  GObject parent_instance;

  GuichetRuleValues *values;
  GuichetRule *root;       /* (nullable): keeps alive what @rule and @found name */
  const GuichetRule *rule; /* (nullable) (unowned): the leaf that tells of it */
  char *path;
  char *part;
  GuichetRuleFinding found;
  gboolean was_changed;
  char *answer; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetRuleField, guichet_rule_field, G_TYPE_OBJECT)

typedef enum
{
  PROP_VALUE = 1,
  PROP_CHANGED,
  PROP_SHOWN,
  PROP_NEED,
  PROP_FIXED,
  PROP_FAULT,
  PROP_CHOICES,
  PROP_ANSWER,
} GuichetRuleFieldProperty;

static GParamSpec *props[PROP_ANSWER + 1];

static void
notify (GuichetRuleField *self, GuichetRuleFieldProperty prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

/* What is fixed */

const char *
guichet_rule_field_get_path (GuichetRuleField *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FIELD (self), "");

  return self->path;
}

/**
 * guichet_rule_field_get_part:
 *
 * Returns: (transfer none): what it is a field of, "OWNER_CONTACT"; "" for none
 */
const char *
guichet_rule_field_get_part (GuichetRuleField *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FIELD (self), "");

  return self->part;
}

/**
 * guichet_rule_field_get_label:
 *
 * Returns: (transfer none): OVHcloud's name for it inside of its part, "address.country"
 */
const char *
guichet_rule_field_get_label (GuichetRuleField *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FIELD (self), "");

  return *self->part != '\0' ? self->path + strlen (self->part) + 1 : self->path;
}

/**
 * guichet_rule_field_get_rule:
 *
 * Returns: (nullable) (transfer none): what tells of it: its type, and OVHcloud's description and
 * example; %NULL for a plain field
 */
const GuichetRule *
guichet_rule_field_get_rule (GuichetRuleField *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FIELD (self), NULL);

  return self->rule;
}

/* The value */

/**
 * guichet_rule_field_get_value:
 *
 * Returns: (transfer none): as typed, else as OVHcloud has it; "" for none
 */
const char *
guichet_rule_field_get_value (GuichetRuleField *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FIELD (self), "");

  return guichet_rule_values_get (self->values, self->path);
}

/**
 * guichet_rule_field_get_saved:
 *
 * Returns: (transfer none): the value as OVHcloud has it, whatever was typed over it; "" for none
 */
const char *
guichet_rule_field_get_saved (GuichetRuleField *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FIELD (self), "");

  return guichet_rule_values_get_saved (self->values, self->path);
}

/**
 * guichet_rule_field_set_value:
 * @text: what was typed
 *
 * A field that is read-only to this rule may be typed into all the same: that is how a change of
 * owner begins.
 */
void
guichet_rule_field_set_value (GuichetRuleField *self, const char *text)
{
  g_return_if_fail (GUICHET_IS_RULE_FIELD (self));

  guichet_rule_values_set (self->values, self->path, text != NULL ? text : "");
}

gboolean
guichet_rule_field_is_changed (GuichetRuleField *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FIELD (self), FALSE);

  return guichet_rule_values_is_changed (self->values, self->path);
}

/**
 * guichet_rule_field_tell_value:
 *
 * For its form: the value is another one. What OVHcloud said of the old one is gone.
 */
void
guichet_rule_field_tell_value (GuichetRuleField *self)
{
  const gboolean is_changed = guichet_rule_field_is_changed (self);

  guichet_rule_field_set_answer (self, NULL);
  notify (self, PROP_VALUE);
  if (self->was_changed == is_changed)
    return;
  self->was_changed = is_changed;
  notify (self, PROP_CHANGED);
}

/* What its form found out */

gboolean
guichet_rule_field_is_shown (GuichetRuleField *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FIELD (self), FALSE);

  return self->found.is_shown;
}

/**
 * guichet_rule_field_is_fixed:
 *
 * Returns: whether it is read-only to this rule
 */
gboolean
guichet_rule_field_is_fixed (GuichetRuleField *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FIELD (self), FALSE);

  return self->found.is_fixed;
}

GuichetRuleNeed
guichet_rule_field_get_need (GuichetRuleField *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FIELD (self), GUICHET_RULE_OPTIONAL);

  return self->found.need;
}

/**
 * guichet_rule_field_get_fault:
 *
 * Returns: (transfer none): what is wrong with the value as it is, until it or another changes
 */
const GuichetRuleFault *
guichet_rule_field_get_fault (GuichetRuleField *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FIELD (self), NULL);

  return &self->found.fault;
}

/**
 * guichet_rule_field_dup_choices:
 *
 * Returns: (nullable) (transfer full): what the value may be, in the order of the rule, each once;
 * %NULL if it is free
 */
GStrv
guichet_rule_field_dup_choices (GuichetRuleField *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FIELD (self), NULL);

  return guichet_rule_finding_dup_choices (&self->found);
}

/**
 * guichet_rule_field_take_finding:
 * @finding: what its form found out; its lists are taken
 */
void
guichet_rule_field_take_finding (GuichetRuleField *self, GuichetRuleFinding *finding)
{
  GuichetRuleFinding old = self->found;

  g_return_if_fail (GUICHET_IS_RULE_FIELD (self));

  self->found = *finding;
  memset (finding, 0, sizeof *finding);
  if (old.is_shown != self->found.is_shown)
    notify (self, PROP_SHOWN);
  if (old.need != self->found.need)
    notify (self, PROP_NEED);
  if (old.is_fixed != self->found.is_fixed)
    notify (self, PROP_FIXED);
  if (!guichet_rule_finding_has_same_fault (&old, &self->found))
    notify (self, PROP_FAULT);
  if (!guichet_rule_finding_has_same_choices (&old, &self->found))
    notify (self, PROP_CHOICES);
  guichet_rule_finding_clear (&old);
}

/* OVHcloud's answer */

/**
 * guichet_rule_field_get_answer:
 *
 * Returns: (nullable) (transfer none): OVHcloud's words about the value as it is
 */
const char *
guichet_rule_field_get_answer (GuichetRuleField *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FIELD (self), NULL);

  return self->answer;
}

/**
 * guichet_rule_field_set_answer:
 * @words: (nullable): what OVHcloud said of the value, until it changes
 */
void
guichet_rule_field_set_answer (GuichetRuleField *self, const char *words)
{
  g_return_if_fail (GUICHET_IS_RULE_FIELD (self));

  if (g_strcmp0 (self->answer, words) == 0)
    return;
  g_free (self->answer);
  self->answer = g_strdup (words);
  notify (self, PROP_ANSWER);
}

static void
guichet_rule_field_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetRuleField *self = GUICHET_RULE_FIELD (object);

  switch ((GuichetRuleFieldProperty) prop_id)
    {
    case PROP_VALUE:
      g_value_set_string (value, guichet_rule_field_get_value (self));
      break;
    case PROP_CHANGED:
      g_value_set_boolean (value, guichet_rule_field_is_changed (self));
      break;
    case PROP_SHOWN:
      g_value_set_boolean (value, self->found.is_shown);
      break;
    case PROP_NEED:
      g_value_set_enum (value, (int) self->found.need);
      break;
    case PROP_FIXED:
      g_value_set_boolean (value, self->found.is_fixed);
      break;
    case PROP_FAULT:
      g_value_set_enum (value, (int) self->found.fault.kind);
      break;
    case PROP_CHOICES:
      g_value_take_boxed (value, guichet_rule_field_dup_choices (self));
      break;
    case PROP_ANSWER:
      g_value_set_string (value, self->answer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_rule_field_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_VALUE)
    guichet_rule_field_set_value (GUICHET_RULE_FIELD (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
guichet_rule_field_dispose (GObject *object)
{
  GuichetRuleField *self = GUICHET_RULE_FIELD (object);

  guichet_rule_finding_clear (&self->found);
  g_clear_object (&self->values);
  self->rule = NULL;
  g_clear_pointer (&self->root, guichet_rule_unref);
  G_OBJECT_CLASS (guichet_rule_field_parent_class)->dispose (object);
}

static void
guichet_rule_field_finalize (GObject *object)
{
  GuichetRuleField *self = GUICHET_RULE_FIELD (object);

  g_free (self->path);
  g_free (self->part);
  g_free (self->answer);
  G_OBJECT_CLASS (guichet_rule_field_parent_class)->finalize (object);
}

static void
guichet_rule_field_class_init (GuichetRuleFieldClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = readable | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_rule_field_get_property;
  object_class->set_property = guichet_rule_field_set_property;
  object_class->dispose = guichet_rule_field_dispose;
  object_class->finalize = guichet_rule_field_finalize;

  props[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, "", writable);
  props[PROP_CHANGED] = g_param_spec_boolean ("changed", NULL, NULL, FALSE, readable);
  props[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, FALSE, readable);
  props[PROP_NEED] = g_param_spec_enum ("need", NULL, NULL, GUICHET_TYPE_RULE_NEED,
                                        GUICHET_RULE_OPTIONAL, readable);
  props[PROP_FIXED] = g_param_spec_boolean ("fixed", NULL, NULL, FALSE, readable);
  props[PROP_FAULT] = g_param_spec_enum ("fault", NULL, NULL, GUICHET_TYPE_RULE_FAULT_KIND,
                                         GUICHET_RULE_FINE, readable);
  props[PROP_CHOICES] = g_param_spec_boxed ("choices", NULL, NULL, G_TYPE_STRV, readable);
  props[PROP_ANSWER] = g_param_spec_string ("answer", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_rule_field_init (GuichetRuleField *self)
{
}

/**
 * guichet_rule_field_new:
 * @values: what it is judged on
 * @path: of its value
 * @root: (nullable): a whole rule; %NULL for a plain field
 * @rule: (nullable): the leaf in it that tells of the value
 *
 * Returns: (transfer full): a field that is not shown before its form has judged it
 */
GuichetRuleField *
guichet_rule_field_new (GuichetRuleValues *values,
                        const char *path,
                        GuichetRule *root,
                        const GuichetRule *rule)
{
  GuichetRuleField *self;
  const char *dot;

  g_return_val_if_fail (GUICHET_IS_RULE_VALUES (values), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (GUICHET_TYPE_RULE_FIELD, NULL);
  dot = strchr (path, '.');
  self->values = g_object_ref (values);
  self->path = g_strdup (path);
  self->part = dot != NULL ? g_strndup (path, dot - path) : g_strdup ("");
  self->root = root != NULL ? guichet_rule_ref (root) : NULL;
  self->rule = rule;
  self->was_changed = guichet_rule_values_is_changed (values, path);
  return self;
}
