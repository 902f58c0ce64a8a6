/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-typed.c: a new holder that is typed, from nothing or over the values of the present
 * one, into the form that the registry's rule makes. Without a rule the form is plain, and OVHcloud
 * judges alone. Sends nothing; knows the record that was made of it, so that it is made once.
 */
#include "config.h"

#include "guichet-trade-typed.h"

#include "guichet-holder-form.h"
#include "guichet-holder-save.h"
#include "guichet-problem.h"
#include "guichet-weak.h"

struct _GuichetTradeTyped
{
  AdwBin parent_instance;

  GtkWidget *spinner;
  GuichetProblem *problem;
  GuichetHolderForm *form;

  GuichetTradeChoice *choice; /* (nullable) */
  gboolean is_over;
  GuichetRuleValues *typed;     /* (nullable): before there is a form */
  GuichetRuleValues *values;    /* (nullable): before there is a form */
  GuichetDomainContact *record; /* (nullable) */
  GCancellable *cancellable;    /* (nullable): while the rule is read */
  gboolean has_rule;
};

G_DEFINE_FINAL_TYPE (GuichetTradeTyped, guichet_trade_typed, ADW_TYPE_BIN)

static guint changed_signal;

static void
changed_cb (GuichetTradeTyped *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* What was typed elsewhere over the values of the present holder */
static void
take_typed (GuichetTradeTyped *self)
{
  GPtrArray *paths;

  if (self->typed == NULL)
    return;
  paths = guichet_rule_values_get_paths (self->typed);
  for (guint i = 0; i < paths->len; i++)
    if (guichet_rule_values_is_changed (self->typed, paths->pdata[i]))
      guichet_rule_values_set (self->values, paths->pdata[i],
                               guichet_rule_values_get (self->typed, paths->pdata[i]));
  g_clear_object (&self->typed);
}

/* (transfer full) */
static char *
dup_draft_name (GuichetTradeTyped *self)
{
  return g_strconcat ("trade/", guichet_trade_choice_get_names (self->choice)[0],
                      self->is_over ? NULL : "/new", NULL);
}

/* What was typed before and got lost with the program comes back. */
static void
keep_draft (GuichetTradeTyped *self)
{
  g_autofree char *name = dup_draft_name (self);

  guichet_holder_drafts_watch (
      guichet_domains_desk_get_drafts (guichet_trade_choice_get_desk (self->choice)), name,
      self->values);
}

/**
 * guichet_trade_typed_forget:
 *
 * What was typed was sent or discarded: no draft of it is kept.
 */
void
guichet_trade_typed_forget (GuichetTradeTyped *self)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GUICHET_IS_TRADE_TYPED (self));

  if (self->values == NULL)
    return;
  name = dup_draft_name (self);
  guichet_holder_drafts_forget (
      guichet_domains_desk_get_drafts (guichet_trade_choice_get_desk (self->choice)), name);
}

static void
make_values (GuichetTradeTyped *self)
{
  g_autoptr(GuichetDomainContact) nobody = guichet_domain_contact_new (0);

  self->values = guichet_rule_values_new ();
  guichet_domain_contact_fill (
      self->is_over ? guichet_trade_choice_get_from (self->choice) : nobody, self->values);
  keep_draft (self);
  take_typed (self);
  g_signal_connect_object (self->values, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* @rule: (nullable): nobody knows it */
static void
show_form (GuichetTradeTyped *self, GuichetRule *rule)
{
  g_autoptr(GuichetRuleForm) form = NULL;

  if (self->values == NULL)
    make_values (self);
  form = guichet_rule_form_new (rule, GUICHET_RULE_TRADE, self->values);
  guichet_holder_form_set_form (self->form, form, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->form), TRUE);
  changed_cb (self);
}

static void
rule_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetTradeTyped) self = guichet_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetRule) rule =
                 guichet_holder_rule_finish (GUICHET_SESSION (source), result, &error);

  if (self == NULL)
    return;
  g_clear_object (&self->cancellable);
  gtk_widget_set_visible (self->spinner, FALSE);
  self->has_rule = rule != NULL;
  if (rule == NULL)
    guichet_problem_show (self->problem, error);
  show_form (self, rule);
}

static void
read_rule (GuichetTradeTyped *self)
{
  if (self->has_rule || self->cancellable != NULL)
    return;
  self->cancellable = g_cancellable_new ();
  guichet_holder_rule_async (guichet_trade_choice_get_session (self->choice),
                             guichet_trade_choice_get_names (self->choice)[0], GUICHET_RULE_TRADE,
                             self->cancellable, rule_read_cb, guichet_weak_new (self));
}

static void
retry_cb (GuichetTradeTyped *self)
{
  guichet_problem_clear (self->problem);
  read_rule (self);
}

/**
 * guichet_trade_typed_begin:
 *
 * Reads the rule, once; where the values of the present holder are needed, as soon as he is known.
 */
void
guichet_trade_typed_begin (GuichetTradeTyped *self)
{
  g_return_if_fail (GUICHET_IS_TRADE_TYPED (self));

  if (self->choice != NULL && self->values == NULL &&
      (!self->is_over || guichet_trade_choice_get_from (self->choice) != NULL))
    read_rule (self);
}

/**
 * guichet_trade_typed_set_choice:
 * @choice: of the window
 * @is_over: whether the form begins with the values of the present holder
 * @typed: (nullable): what was typed over them already
 */
void
guichet_trade_typed_set_choice (GuichetTradeTyped *self,
                                GuichetTradeChoice *choice,
                                gboolean is_over,
                                GuichetRuleValues *typed)
{
  g_return_if_fail (GUICHET_IS_TRADE_TYPED (self));
  g_return_if_fail (self->choice == NULL);

  self->choice = g_object_ref (choice);
  self->is_over = is_over;
  g_set_object (&self->typed, typed);
}

GuichetRuleValues *
guichet_trade_typed_get_values (GuichetTradeTyped *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_TYPED (self), NULL);

  return self->values;
}

gboolean
guichet_trade_typed_is_changed (GuichetTradeTyped *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_TYPED (self), FALSE);

  return self->values != NULL && guichet_rule_values_get_n_changes (self->values) > 0;
}

gboolean
guichet_trade_typed_check (GuichetTradeTyped *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_TYPED (self), FALSE);

  return guichet_holder_form_check (self->form);
}

void
guichet_trade_typed_tell (GuichetTradeTyped *self, GHashTable *faults)
{
  g_return_if_fail (GUICHET_IS_TRADE_TYPED (self));

  guichet_holder_form_tell (self->form, faults);
}

GuichetDomainContact *
guichet_trade_typed_get_record (GuichetTradeTyped *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_TYPED (self), NULL);

  return self->record;
}

void
guichet_trade_typed_set_record (GuichetTradeTyped *self, GuichetDomainContact *record)
{
  g_return_if_fail (GUICHET_IS_TRADE_TYPED (self));

  g_set_object (&self->record, record);
  guichet_trade_typed_forget (self);
}

static void
guichet_trade_typed_dispose (GObject *object)
{
  GuichetTradeTyped *self = GUICHET_TRADE_TYPED (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_TRADE_TYPED);
  g_clear_object (&self->choice);
  g_clear_object (&self->typed);
  g_clear_object (&self->values);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (guichet_trade_typed_parent_class)->dispose (object);
}

static void
guichet_trade_typed_class_init (GuichetTradeTypedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_trade_typed_dispose;

  changed_signal = g_signal_new ("changed", GUICHET_TYPE_TRADE_TYPED, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (GUICHET_TYPE_HOLDER_FORM);
  g_type_ensure (GUICHET_TYPE_PROBLEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-trade-typed.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeTyped, spinner);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeTyped, problem);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeTyped, form);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
guichet_trade_typed_init (GuichetTradeTyped *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
