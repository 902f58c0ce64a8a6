/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-form.c: the form that an eligibility rule makes, judged again with each value that
 * is typed: which fields are shown, what they need, what they may be, what is wrong with them.
 * Live data: asks nobody for anything, and knows no extension; OVHcloud's API has the last word.
 */
#include "guichet-rule-form.h"

#include "guichet-rule-survey.h"

struct _GuichetRuleForm
{
  GObject parent_instance;

  GuichetRule *rule; /* (nullable): the form is plain */
  GuichetRuleAction action;
  GuichetRuleValues *values;
  GPtrArray *fields;    /* (element-type GuichetRuleField) */
  GHashTable *by_path;  /* their paths */
  GHashTable *findings; /* (nullable): of the same paths */
  guint n_faults;
  gboolean is_judging;
  gboolean is_stale; /* a value was set while the others were told of one */
};

static void guichet_rule_form_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GuichetRuleForm,
                               guichet_rule_form,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      guichet_rule_form_list_model_init))

typedef enum
{
  PROP_N_FAULTS = 1,
} GuichetRuleFormProperty;

static GParamSpec *props[PROP_N_FAULTS + 1];

/* The fields */

static void
add_field (GuichetRuleForm *self, const char *path, GuichetRule *root, const GuichetRule *rule)
{
  GuichetRuleField *field;

  if (g_hash_table_contains (self->by_path, path))
    return;
  field = guichet_rule_field_new (self->values, path, root, rule);
  g_ptr_array_add (self->fields, field);
  g_hash_table_insert (self->by_path, (gpointer) guichet_rule_field_get_path (field), field);
}

/* A label that several branches have is one field. */
static void
add_fields (GuichetRuleForm *self, GuichetRule *root, const GuichetRule *rule)
{
  if (guichet_rule_is_leaf (rule))
    add_field (self, rule->path, root, rule);
  if (rule->fields != NULL)
    add_fields (self, root, rule->fields);
  for (guint i = 0; i < rule->all->len; i++)
    add_fields (self, root, rule->all->pdata[i]);
  for (guint i = 0; i < rule->any->len; i++)
    add_fields (self, root, rule->any->pdata[i]);
}

static void
add_plain_fields (GuichetRuleForm *self)
{
  GPtrArray *paths = guichet_rule_values_get_paths (self->values);

  for (guint i = 0; i < paths->len; i++)
    add_field (self, paths->pdata[i], NULL, NULL);
  for (guint i = 0; i < self->fields->len; i++)
    {
      GuichetRuleFinding finding = { .is_shown = TRUE };

      guichet_rule_field_take_finding (self->fields->pdata[i], &finding);
    }
}

/* Judging them */

static void
survey (GuichetRuleForm *self, const char *edited)
{
  const GuichetRuleView view = {
    .values = self->values,
    .contexts = guichet_rule_action_get_contexts (self->action),
    .of_demand = TRUE,
  };

  guichet_rule_survey (self->rule, &view, edited, self->findings);
}

static void
put_findings (GuichetRuleForm *self)
{
  guint n_faults = 0;

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < self->fields->len; i++)
    {
      GuichetRuleField *field = self->fields->pdata[i];
      GuichetRuleFinding *finding =
          g_hash_table_lookup (self->findings, guichet_rule_field_get_path (field));

      n_faults += finding->is_shown && finding->fault.kind != GUICHET_RULE_FINE;
      guichet_rule_field_take_finding (field, finding);
    }
  if (self->n_faults != n_faults)
    {
      self->n_faults = n_faults;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_FAULTS]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/* Who is told of a finding may set another value: then all are judged once more. */
static void
judge (GuichetRuleForm *self, const char *edited)
{
  self->is_stale = self->rule != NULL;
  if (self->is_judging)
    return;
  self->is_judging = TRUE;
  while (self->is_stale)
    {
      self->is_stale = FALSE;
      survey (self, edited);
      put_findings (self);
    }
  self->is_judging = FALSE;
}

static void
value_changed_cb (GuichetRuleValues *values, const char *path, gpointer user_data)
{
  GuichetRuleForm *self = GUICHET_RULE_FORM (user_data);
  GuichetRuleField *field = g_hash_table_lookup (self->by_path, path);

  if (field != NULL)
    guichet_rule_field_tell_value (field);
  judge (self, path);
}

/**
 * guichet_rule_form_find:
 * @path: "OWNER_CONTACT.address.country"
 *
 * Returns: (nullable) (transfer none): the field, shown or not
 */
GuichetRuleField *
guichet_rule_form_find (GuichetRuleForm *self, const char *path)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FORM (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  return g_hash_table_lookup (self->by_path, path);
}

GuichetRuleAction
guichet_rule_form_get_action (GuichetRuleForm *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FORM (self), GUICHET_RULE_UPDATE);

  return self->action;
}

GuichetRuleValues *
guichet_rule_form_get_values (GuichetRuleForm *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FORM (self), NULL);

  return self->values;
}

/**
 * guichet_rule_form_is_plain:
 *
 * Returns: whether there is no rule, and everything is left to OVHcloud's API
 */
gboolean
guichet_rule_form_is_plain (GuichetRuleForm *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FORM (self), TRUE);

  return self->rule == NULL;
}

guint
guichet_rule_form_get_n_faults (GuichetRuleForm *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_FORM (self), 0);

  return self->n_faults;
}

/* The list */

static GType
guichet_rule_form_get_item_type (GListModel *list)
{
  return GUICHET_TYPE_RULE_FIELD;
}

static guint
guichet_rule_form_get_n_items (GListModel *list)
{
  return GUICHET_RULE_FORM (list)->fields->len;
}

static gpointer
guichet_rule_form_get_item (GListModel *list, guint position)
{
  GuichetRuleForm *self = GUICHET_RULE_FORM (list);

  return position < self->fields->len ? g_object_ref (self->fields->pdata[position]) : NULL;
}

static void
guichet_rule_form_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = guichet_rule_form_get_item_type;
  iface->get_n_items = guichet_rule_form_get_n_items;
  iface->get_item = guichet_rule_form_get_item;
}

static void
guichet_rule_form_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((GuichetRuleFormProperty) prop_id)
    {
    case PROP_N_FAULTS:
      g_value_set_uint (value, GUICHET_RULE_FORM (object)->n_faults);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_rule_form_dispose (GObject *object)
{
  GuichetRuleForm *self = GUICHET_RULE_FORM (object);

  g_hash_table_remove_all (self->by_path);
  g_hash_table_remove_all (self->findings);
  g_ptr_array_set_size (self->fields, 0);
  g_clear_object (&self->values);
  g_clear_pointer (&self->rule, guichet_rule_unref);
  G_OBJECT_CLASS (guichet_rule_form_parent_class)->dispose (object);
}

static void
guichet_rule_form_finalize (GObject *object)
{
  GuichetRuleForm *self = GUICHET_RULE_FORM (object);

  g_hash_table_unref (self->by_path);
  g_hash_table_unref (self->findings);
  g_ptr_array_unref (self->fields);
  G_OBJECT_CLASS (guichet_rule_form_parent_class)->finalize (object);
}

static void
guichet_rule_form_class_init (GuichetRuleFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_rule_form_get_property;
  object_class->dispose = guichet_rule_form_dispose;
  object_class->finalize = guichet_rule_form_finalize;

  props[PROP_N_FAULTS] = g_param_spec_uint ("n-faults", NULL, NULL, 0, G_MAXUINT, 0,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_rule_form_init (GuichetRuleForm *self)
{
  self->fields = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_path = g_hash_table_new (g_str_hash, g_str_equal);
  self->findings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
}

/**
 * guichet_rule_form_new:
 * @rule: (nullable): sealed; %NULL if it is not known, or could not be read
 * @action: what the rule is for
 * @values: what it is judged on; several forms may share them
 *
 * Returns: (transfer full): a form, judged
 */
GuichetRuleForm *
guichet_rule_form_new (GuichetRule *rule, GuichetRuleAction action, GuichetRuleValues *values)
{
  GuichetRuleForm *self;

  g_return_val_if_fail (GUICHET_IS_RULE_VALUES (values), NULL);

  self = g_object_new (GUICHET_TYPE_RULE_FORM, NULL);
  self->action = action;
  self->values = g_object_ref (values);
  if (rule != NULL)
    add_fields (self, rule, rule);
  if (self->fields->len == 0)
    add_plain_fields (self);
  else
    {
      self->rule = guichet_rule_ref (rule);
      for (guint i = 0; i < self->fields->len; i++)
        g_hash_table_insert (self->findings,
                             (gpointer) guichet_rule_field_get_path (self->fields->pdata[i]),
                             g_new0 (GuichetRuleFinding, 1));
    }
  g_signal_connect_object (values, "changed", G_CALLBACK (value_changed_cb), self, 0);
  judge (self, NULL);
  return self;
}
