/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-row.c: one field of the form that a rule makes: its label, where it is typed, what
 * is wrong with it, what OVHcloud says of it. What is typed lives in the field.
 */
#include "config.h"

#include "guichet-rule-row.h"

#include <glib/gi18n-lib.h>

#include "guichet-only-child.h"
#include "guichet-rule-choices.h"
#include "guichet-rule-input.h"
#include "guichet-rule-text.h"

/* Who is still typing is not told that it is not complete. */
#define PAUSE_MS 600

struct _GuichetRuleRow
{
  AdwBin parent_instance;

  GtkBox *line;
  GtkLabel *title;
  GtkLabel *mark;
  AdwBin *place;
  GtkLabel *note;
  GtkLabel *answer;

  GuichetRuleField *field;
  GuichetRuleField *other; /* (nullable) */
  gboolean has_other;      /* the rule of another action is known */
  GuichetRuleInput *input; /* (nullable) */
  gboolean is_touched;     /* what is wrong is said */
  guint pause_source;      /* 0: nobody is typing */
};

G_DEFINE_FINAL_TYPE (GuichetRuleRow, guichet_rule_row, ADW_TYPE_BIN)

/* What another value would be */
typedef enum
{
  FREE,
  OF_OWNER, /* read-only to one of both rules */
  FIXED,
} Freedom;

/* What the other rule does not speak of it does not forbid. */
static Freedom
find_freedom (GuichetRuleRow *self)
{
  const gboolean is_fixed = guichet_rule_field_is_fixed (self->field);
  const gboolean is_fixed_there = self->other != NULL && guichet_rule_field_is_fixed (self->other);

  if (!self->has_other || is_fixed == is_fixed_there)
    return is_fixed ? FIXED : FREE;
  return OF_OWNER;
}

/* What is wrong: that it is a change of owner is not, nor what nobody can mend here. */
static char *
dup_fault (GuichetRuleRow *self)
{
  const GuichetRuleFaultKind kind = guichet_rule_field_get_fault (self->field)->kind;
  const Freedom freedom = find_freedom (self);

  if ((kind == GUICHET_RULE_FIXED && freedom == OF_OWNER) ||
      (freedom == FIXED && !guichet_rule_field_is_changed (self->field)))
    return NULL;
  return guichet_rule_text_fault (self->field);
}

/* Where it is typed */

static GuichetRuleInputKind
find_kind (GuichetRuleField *field, gboolean has_choices)
{
  const GuichetRule *rule = guichet_rule_field_get_rule (field);

  switch (rule != NULL ? rule->type : GUICHET_RULE_STRING)
    {
    case GUICHET_RULE_BOOL:
      return GUICHET_RULE_INPUT_TICK;
    case GUICHET_RULE_DATE:
      return GUICHET_RULE_INPUT_DATE;
    case GUICHET_RULE_TEXT:
    case GUICHET_RULE_STRINGS:
    case GUICHET_RULE_JSON:
      return GUICHET_RULE_INPUT_LINES;
    case GUICHET_RULE_STRING:
    case GUICHET_RULE_NUMBER:
    case GUICHET_RULE_CONTACT:
    case GUICHET_RULE_DOMAIN:
    default:
      return has_choices ? GUICHET_RULE_INPUT_LIST : GUICHET_RULE_INPUT_TEXT;
    }
}

static void typed_cb (GuichetRuleRow *self);
static void left_cb (GuichetRuleRow *self);

/* Not under the hands of whoever is typing. */
static gboolean
may_replace (GuichetRuleRow *self, GuichetRuleInputKind kind)
{
  return self->input == NULL || (guichet_rule_input_get_kind (self->input) != kind &&
                                 gtk_widget_get_focus_child (GTK_WIDGET (self->place)) == NULL);
}

static void
set_choices (GuichetRuleRow *self, GuichetRuleChoices *choices)
{
  const char *const *values = (const char *const *) choices->values->pdata;

  if (guichet_rule_input_get_kind (self->input) == GUICHET_RULE_INPUT_LIST &&
      !guichet_rule_input_has_choices (self->input, values))
    guichet_rule_input_set_choices (self->input, values,
                                    (const char *const *) choices->words->pdata);
}

static void
refresh_input (GuichetRuleRow *self)
{
  g_autoptr(GuichetRuleChoices) choices = guichet_rule_choices_new (self->field);
  const GuichetRuleInputKind kind = find_kind (self->field, choices != NULL);
  const char *value = guichet_rule_field_get_value (self->field);
  g_autofree char *words = guichet_rule_choices_dup_words (self->field, value);

  if (may_replace (self, kind))
    {
      self->input = GUICHET_RULE_INPUT (guichet_rule_input_new (kind));
      adw_bin_set_child (self->place, GTK_WIDGET (self->input));
      g_signal_connect_swapped (self->input, "typed", G_CALLBACK (typed_cb), self);
      g_signal_connect_swapped (self->input, "left", G_CALLBACK (left_cb), self);
    }
  if (choices != NULL)
    set_choices (self, choices);
  guichet_rule_input_set_value (self->input, value, words);
  gtk_widget_set_sensitive (GTK_WIDGET (self->input), find_freedom (self) != FIXED);
  gtk_widget_set_visible (GTK_WIDGET (self->line),
                          guichet_rule_input_get_kind (self->input) != GUICHET_RULE_INPUT_TICK);
}

/* What is said of it */

/* (nullable): so that nobody forgets what was there, nor overlooks what somebody else has typed */
static char *
dup_before (GuichetRuleRow *self)
{
  const char *saved = guichet_rule_field_get_saved (self->field);
  g_autofree char *words = NULL;

  if (!guichet_rule_field_is_changed (self->field) || *saved == '\0')
    return NULL;
  words = guichet_rule_text_value (guichet_rule_field_get_path (self->field), saved);
  return g_strdup_printf (_("OVHcloud has: %s"), words);
}

/* What is wrong goes before what a change would be, and that before what to type. */
static char *
dup_note (GuichetRuleRow *self)
{
  g_autofree char *before = dup_before (self);
  char *fault = self->is_touched ? dup_fault (self) : NULL;

  if (fault != NULL)
    return fault;
  if (find_freedom (self) == FIXED)
    return g_strdup (_("The registry does not let this be changed"));
  if (find_freedom (self) == OF_OWNER && before != NULL)
    return g_strdup_printf ("%s · %s", _("This is a change of owner"), before);
  if (find_freedom (self) == OF_OWNER)
    return g_strdup (guichet_rule_field_is_changed (self->field)
                     ? _("This is a change of owner")
                     : _("Another value is a change of owner"));
  if (before != NULL)
    return g_steal_pointer (&before);
  if (guichet_rule_field_get_need (self->field) == GUICHET_RULE_ALTERNATIVE &&
      guichet_rule_check_is_empty (guichet_rule_field_get_value (self->field)))
    return g_strdup (_("For one of the conditions of the registry, of which one is enough"));
  return guichet_rule_text_hint (self->field);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean is_on)
{
  if (is_on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
refresh_words (GuichetRuleRow *self)
{
  const gboolean is_needed = guichet_rule_field_get_need (self->field) == GUICHET_RULE_DEMANDED;
  const char *answer = guichet_rule_field_get_answer (self->field);
  g_autofree char *title = guichet_rule_text_label (guichet_rule_field_get_path (self->field));
  g_autofree char *note = dup_note (self);
  g_autofree char *fault = self->is_touched ? dup_fault (self) : NULL;
  /* Translators: what OVHcloud said of a value that was sent */
  g_autofree char *told = answer != NULL ? g_strdup_printf (_("OVHcloud: %s"), answer) : NULL;
  const gboolean is_of_owner =
      find_freedom (self) == OF_OWNER && guichet_rule_field_is_changed (self->field);

  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), is_needed);
  set_class (GTK_WIDGET (self->title), "dim-label", find_freedom (self) == FIXED);
  set_text (self->note, note);
  set_class (GTK_WIDGET (self->note), "error", fault != NULL);
  set_class (GTK_WIDGET (self->note), "warning", fault == NULL && is_of_owner);
  set_class (GTK_WIDGET (self->note), "dim-label", fault == NULL && !is_of_owner);
  set_text (self->answer, told);
  guichet_rule_input_describe (self->input, title,
                               told != NULL   ? told
                               : note != NULL ? note
                                              : "",
                               fault != NULL || told != NULL, is_needed);
}

static void
refresh (GuichetRuleRow *self)
{
  const gboolean is_shown = guichet_rule_field_is_shown (self->field);

  gtk_widget_set_visible (GTK_WIDGET (self), is_shown);
  if (!is_shown)
    return;
  refresh_input (self);
  refresh_words (self);
}

/* What people do */

static void
set_touched (GuichetRuleRow *self)
{
  g_clear_handle_id (&self->pause_source, g_source_remove);
  self->is_touched = TRUE;
  refresh (self);
}

static void
pause_cb (gpointer user_data)
{
  GuichetRuleRow *self = user_data;

  self->pause_source = 0;
  set_touched (self);
}

static void
typed_cb (GuichetRuleRow *self)
{
  g_autofree char *value = guichet_rule_input_get_value (self->input);

  guichet_rule_field_set_value (self->field, value);
  g_clear_handle_id (&self->pause_source, g_source_remove);
  self->pause_source = g_timeout_add_once (PAUSE_MS, pause_cb, self);
}

/* Who only passes by has done nothing wrong yet. */
static void
left_cb (GuichetRuleRow *self)
{
  if (guichet_rule_field_is_changed (self->field))
    set_touched (self);
  else
    refresh (self);
}

/**
 * guichet_rule_row_check:
 *
 * From now on it says what is wrong, typed or not.
 *
 * Returns: whether something is
 */
gboolean
guichet_rule_row_check (GuichetRuleRow *self)
{
  g_autofree char *fault = NULL;

  g_return_val_if_fail (GUICHET_IS_RULE_ROW (self), FALSE);

  if (!guichet_rule_field_is_shown (self->field))
    return FALSE;
  guichet_rule_input_settle (self->input);
  set_touched (self);
  fault = dup_fault (self);
  return fault != NULL;
}

static gboolean
guichet_rule_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_RULE_ROW (widget)->input));
}

static void
guichet_rule_row_dispose (GObject *object)
{
  GuichetRuleRow *self = GUICHET_RULE_ROW (object);

  g_clear_handle_id (&self->pause_source, g_source_remove);
  /* It loses the keyboard when it goes. */
  if (self->input != NULL)
    g_signal_handlers_disconnect_by_data (self->input, self);
  self->input = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_RULE_ROW);
  g_clear_object (&self->other);
  g_clear_object (&self->field);
  G_OBJECT_CLASS (guichet_rule_row_parent_class)->dispose (object);
}

static void
guichet_rule_row_class_init (GuichetRuleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_rule_row_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_rule_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-rule-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetRuleRow, line);
  gtk_widget_class_bind_template_child (widget_class, GuichetRuleRow, title);
  gtk_widget_class_bind_template_child (widget_class, GuichetRuleRow, mark);
  gtk_widget_class_bind_template_child (widget_class, GuichetRuleRow, place);
  gtk_widget_class_bind_template_child (widget_class, GuichetRuleRow, note);
  gtk_widget_class_bind_template_child (widget_class, GuichetRuleRow, answer);
}

static void
guichet_rule_row_init (GuichetRuleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * guichet_rule_row_new:
 * @field: a field of a form
 * @has_other: whether the rule of another action is known
 * @other: (nullable): the same value to that rule; %NULL if it does not speak of it
 *
 * Returns: (transfer floating): a row, which shows while its field does
 */
GtkWidget *
guichet_rule_row_new (GuichetRuleField *field, gboolean has_other, GuichetRuleField *other)
{
  GuichetRuleRow *self;

  g_return_val_if_fail (GUICHET_IS_RULE_FIELD (field), NULL);
  g_return_val_if_fail (other == NULL || GUICHET_IS_RULE_FIELD (other), NULL);

  self = g_object_new (GUICHET_TYPE_RULE_ROW, NULL);
  self->field = g_object_ref (field);
  self->has_other = has_other;
  self->other = other != NULL ? g_object_ref (other) : NULL;
  /* What was typed before is told of at once. */
  self->is_touched = guichet_rule_field_is_changed (field);
  g_signal_connect_object (field, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  if (other != NULL)
    g_signal_connect_object (other, "notify::fixed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
