/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-values.c: what an eligibility rule is judged on: the saved contact, and what was
 * typed over it. Live data: tells of its changes, and asks nobody for anything.
 */
#include "guichet-rule-values.h"

#include <string.h>

typedef struct
{
  char *saved; /* "" for none */
  char *typed; /* (nullable): as saved */
} Value;

struct _GuichetRuleValues
{
  GObject parent_instance;

  GHashTable *values; /* of a path */
  GPtrArray *paths;   /* in the order in which they came */
  GHashTable *parts;  /* that something is known of */
  guint n_changes;
};

G_DEFINE_FINAL_TYPE (GuichetRuleValues, guichet_rule_values, G_TYPE_OBJECT)

typedef enum
{
  PROP_N_CHANGES = 1,
} GuichetRuleValuesProperty;

static GParamSpec *props[PROP_N_CHANGES + 1];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
value_free (gpointer data)
{
  Value *value = data;

  g_free (value->saved);
  g_free (value->typed);
  g_free (value);
}

static const char *
get_text (const Value *value)
{
  return value->typed != NULL ? value->typed : value->saved;
}

static Value *
find (GuichetRuleValues *self, const char *path)
{
  return g_hash_table_lookup (self->values, path);
}

/* What a label of the whole rule has to say is its own part. */
static char *
dup_part (const char *path)
{
  const char *dot = strchr (path, '.');

  return dot != NULL ? g_strndup (path, dot - path) : NULL;
}

static Value *
ensure (GuichetRuleValues *self, const char *path)
{
  Value *value = find (self, path);
  char *part;

  if (value != NULL)
    return value;
  value = g_new0 (Value, 1);
  value->saved = g_strdup ("");
  g_ptr_array_add (self->paths, g_strdup (path));
  g_hash_table_insert (self->values, g_ptr_array_index (self->paths, self->paths->len - 1), value);
  part = dup_part (path);
  if (part != NULL)
    g_hash_table_add (self->parts, part);
  return value;
}

/* @text is owned by @value from here on. */
static void
put_typed (GuichetRuleValues *self, Value *value, char *text)
{
  const guint before = self->n_changes;

  self->n_changes -= value->typed != NULL;
  g_free (value->typed);
  value->typed = text;
  self->n_changes += value->typed != NULL;
  if (self->n_changes != before)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_CHANGES]);
}

/**
 * guichet_rule_values_take:
 * @path: of a value
 * @text: (nullable): what OVHcloud has; %NULL for nothing
 *
 * What was typed stays, but for what is the same now.
 */
void
guichet_rule_values_take (GuichetRuleValues *self, const char *path, const char *text)
{
  Value *value;
  gboolean is_same;

  g_return_if_fail (GUICHET_IS_RULE_VALUES (self));
  g_return_if_fail (path != NULL);

  value = ensure (self, path);
  is_same = g_str_equal (value->saved, text != NULL ? text : "");
  if (!is_same)
    {
      g_free (value->saved);
      value->saved = g_strdup (text != NULL ? text : "");
    }
  if (g_strcmp0 (value->typed, value->saved) == 0)
    put_typed (self, value, NULL);
  if (!is_same)
    g_signal_emit (self, signals[CHANGED], 0, path);
}

/**
 * guichet_rule_values_begin:
 * @part: "OWNER_CONTACT"
 *
 * Says that a part is known although it is empty: a holder who is not there yet.
 */
void
guichet_rule_values_begin (GuichetRuleValues *self, const char *part)
{
  g_return_if_fail (GUICHET_IS_RULE_VALUES (self));
  g_return_if_fail (part != NULL);

  if (g_hash_table_add (self->parts, g_strdup (part)))
    g_signal_emit (self, signals[CHANGED], 0, part);
}

/**
 * guichet_rule_values_set:
 * @path: of a value
 * @text: what was typed; "" for nothing
 */
void
guichet_rule_values_set (GuichetRuleValues *self, const char *path, const char *text)
{
  Value *value;

  g_return_if_fail (GUICHET_IS_RULE_VALUES (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (text != NULL);

  value = ensure (self, path);
  if (g_str_equal (get_text (value), text))
    return;
  put_typed (self, value, g_str_equal (value->saved, text) ? NULL : g_utf8_make_valid (text, -1));
  g_signal_emit (self, signals[CHANGED], 0, path);
}

/**
 * guichet_rule_values_revert:
 *
 * Drops all that was typed.
 */
void
guichet_rule_values_revert (GuichetRuleValues *self)
{
  g_return_if_fail (GUICHET_IS_RULE_VALUES (self));

  for (guint i = 0; i < self->paths->len; i++)
    {
      Value *value = find (self, self->paths->pdata[i]);

      if (value->typed == NULL)
        continue;
      put_typed (self, value, NULL);
      g_signal_emit (self, signals[CHANGED], 0, self->paths->pdata[i]);
    }
}

/**
 * guichet_rule_values_get:
 * @path: of a value
 *
 * Returns: (transfer none): as typed, else as saved; "" for none
 */
const char *
guichet_rule_values_get (GuichetRuleValues *self, const char *path)
{
  const Value *value;

  g_return_val_if_fail (GUICHET_IS_RULE_VALUES (self), "");
  g_return_val_if_fail (path != NULL, "");

  value = find (self, path);
  return value != NULL ? get_text (value) : "";
}

/**
 * guichet_rule_values_get_saved:
 * @path: of a value
 *
 * Returns: (transfer none): as OVHcloud has it; "" for none
 */
const char *
guichet_rule_values_get_saved (GuichetRuleValues *self, const char *path)
{
  const Value *value;

  g_return_val_if_fail (GUICHET_IS_RULE_VALUES (self), "");
  g_return_val_if_fail (path != NULL, "");

  value = find (self, path);
  return value != NULL ? value->saved : "";
}

/**
 * guichet_rule_values_is_changed:
 * @path: of a value
 *
 * Returns: whether something else than what OVHcloud has was typed
 */
gboolean
guichet_rule_values_is_changed (GuichetRuleValues *self, const char *path)
{
  const Value *value;

  g_return_val_if_fail (GUICHET_IS_RULE_VALUES (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  value = find (self, path);
  return value != NULL && value->typed != NULL;
}

/**
 * guichet_rule_values_knows_part:
 * @part: "OWNER_CONTACT"
 *
 * Returns: whether something is known of it
 */
gboolean
guichet_rule_values_knows_part (GuichetRuleValues *self, const char *part)
{
  g_return_val_if_fail (GUICHET_IS_RULE_VALUES (self), FALSE);
  g_return_val_if_fail (part != NULL, FALSE);

  return g_hash_table_contains (self->parts, part);
}

/**
 * guichet_rule_values_knows:
 * @path: of a value
 *
 * Returns: whether something is known of the part that @path belongs to; what belongs to none is
 * known by being typed
 */
gboolean
guichet_rule_values_knows (GuichetRuleValues *self, const char *path)
{
  g_autofree char *part = NULL;

  g_return_val_if_fail (GUICHET_IS_RULE_VALUES (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  part = dup_part (path);
  return part == NULL || guichet_rule_values_knows_part (self, part);
}

/**
 * guichet_rule_values_get_paths:
 *
 * Returns: (element-type utf8) (transfer none): every path with a value, in the order in which they
 * came
 */
GPtrArray *
guichet_rule_values_get_paths (GuichetRuleValues *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_VALUES (self), NULL);

  return self->paths;
}

guint
guichet_rule_values_get_n_changes (GuichetRuleValues *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_VALUES (self), 0);

  return self->n_changes;
}

static void
guichet_rule_values_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetRuleValues *self = GUICHET_RULE_VALUES (object);

  switch ((GuichetRuleValuesProperty) prop_id)
    {
    case PROP_N_CHANGES:
      g_value_set_uint (value, self->n_changes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_rule_values_finalize (GObject *object)
{
  GuichetRuleValues *self = GUICHET_RULE_VALUES (object);

  g_hash_table_unref (self->values);
  g_ptr_array_unref (self->paths);
  g_hash_table_unref (self->parts);
  G_OBJECT_CLASS (guichet_rule_values_parent_class)->finalize (object);
}

static void
guichet_rule_values_class_init (GuichetRuleValuesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_rule_values_get_property;
  object_class->finalize = guichet_rule_values_finalize;

  props[PROP_N_CHANGES] = g_param_spec_uint ("n-changes", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[CHANGED] = g_signal_new ("changed", GUICHET_TYPE_RULE_VALUES, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
guichet_rule_values_init (GuichetRuleValues *self)
{
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, value_free);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * guichet_rule_values_new:
 *
 * Returns: (transfer full): values of which nothing is known yet
 */
GuichetRuleValues *
guichet_rule_values_new (void)
{
  return g_object_new (GUICHET_TYPE_RULE_VALUES, NULL);
}

/**
 * guichet_rule_values_copy:
 *
 * Returns: (transfer full): the same values, typed and saved, which nobody else types into
 */
GuichetRuleValues *
guichet_rule_values_copy (GuichetRuleValues *self)
{
  GuichetRuleValues *copy;
  GHashTableIter iter;
  gpointer part;

  g_return_val_if_fail (GUICHET_IS_RULE_VALUES (self), NULL);

  copy = guichet_rule_values_new ();
  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, &part, NULL))
    guichet_rule_values_begin (copy, part);
  for (guint i = 0; i < self->paths->len; i++)
    {
      const char *path = self->paths->pdata[i];

      guichet_rule_values_take (copy, path, guichet_rule_values_get_saved (self, path));
      guichet_rule_values_set (copy, path, guichet_rule_values_get (self, path));
    }
  return copy;
}
