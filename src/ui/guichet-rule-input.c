/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rule-input.c: where the value of a field of a rule is typed or chosen: an entry, a list,
 * a tick, a text of several lines. One Tab stop; Enter goes on to the next. Knows no rule.
 */
#include "config.h"

#include "guichet-rule-input.h"

#include "guichet-choice.h"
#include "guichet-only-child.h"
#include "guichet-typed-date.h"

struct _GuichetRuleInput
{
  AdwBin parent_instance;

  GuichetRuleInputKind kind;
  GtkWidget *control;  /* has the keyboard, and is told of */
  GtkLabel *label;     /* of a tick */
  gboolean is_syncing; /* the program writes, not a person */
};

G_DEFINE_FINAL_TYPE (GuichetRuleInput, guichet_rule_input, ADW_TYPE_BIN)

enum
{
  TYPED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
typed_cb (GuichetRuleInput *self)
{
  if (!self->is_syncing)
    g_signal_emit (self, signals[TYPED], 0);
}

/* Like Tab: the one that has the keyboard knows which is next. */
static void
next_cb (GuichetRuleInput *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
}

static void
left_cb (GuichetRuleInput *self)
{
  guichet_rule_input_settle (self);
  g_signal_emit (self, signals[LEFT], 0);
}

static void
watch_focus (GuichetRuleInput *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->control, focus);
}

/* A line of text */

static void
show_text (GuichetRuleInput *self, const char *value, const char *words)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->control)), value))
    gtk_editable_set_text (GTK_EDITABLE (self->control), value);
}

static char *
read_text (GuichetRuleInput *self)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->control)));
}

/* Spaces around it come with what is pasted, and nobody sees them. */
static char *
tidy_text (const char *text)
{
  return g_strstrip (g_strdup (text));
}

static GtkWidget *
make_entry (GuichetRuleInput *self)
{
  self->control = gtk_entry_new ();
  gtk_entry_set_input_hints (GTK_ENTRY (self->control), GTK_INPUT_HINT_NO_SPELLCHECK);
  g_signal_connect_swapped (self->control, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->control, "activate", G_CALLBACK (next_cb), self);
  watch_focus (self);
  return self->control;
}

/* Several lines */

static char *
read_lines (GuichetRuleInput *self)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->control)), "text", &text, NULL);
  return text;
}

static void
show_lines (GuichetRuleInput *self, const char *value, const char *words)
{
  g_autofree char *now = read_lines (self);

  if (!g_str_equal (now, value))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->control)), value, -1);
}

static GtkWidget *
make_lines (GuichetRuleInput *self)
{
  GtkWidget *frame = gtk_frame_new (NULL);

  self->control = gtk_text_view_new ();
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->control), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->control), GTK_WRAP_WORD_CHAR);
  gtk_widget_set_size_request (self->control, -1, 72);
  gtk_widget_add_css_class (self->control, "rule-lines");
  gtk_frame_set_child (GTK_FRAME (frame), self->control);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->control)), "changed",
                            G_CALLBACK (typed_cb), self);
  watch_focus (self);
  return frame;
}

/* A list */

static GuichetChoice *
get_choice (GuichetRuleInput *self)
{
  return GUICHET_CHOICE (adw_bin_get_child (ADW_BIN (self)));
}

static void
show_choice (GuichetRuleInput *self, const char *value, const char *words)
{
  guichet_choice_set_value (get_choice (self), value, words);
}

static char *
read_choice (GuichetRuleInput *self)
{
  return g_strdup (guichet_choice_get_value (get_choice (self)));
}

static GtkWidget *
make_list (GuichetRuleInput *self)
{
  GtkWidget *choice = guichet_choice_new ();

  self->control = guichet_choice_get_control (GUICHET_CHOICE (choice));
  g_signal_connect_swapped (choice, "chosen", G_CALLBACK (typed_cb), self);
  return choice;
}

/* A tick */

static void
show_tick (GuichetRuleInput *self, const char *value, const char *words)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->control),
                               g_str_equal (value, "true") || g_str_equal (value, "1"));
}

static char *
read_tick (GuichetRuleInput *self)
{
  return g_strdup (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->control)) ? "true"
                                                                                  : "false");
}

static GtkWidget *
make_tick (GuichetRuleInput *self)
{
  self->control = gtk_check_button_new ();
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (self->control), GTK_WIDGET (self->label));
  g_signal_connect_swapped (self->control, "toggled", G_CALLBACK (typed_cb), self);
  return self->control;
}

/* All kinds */

/* clang-format off */
static const struct
{
  GtkWidget *(*make) (GuichetRuleInput *self);
  void (*show) (GuichetRuleInput *self, const char *value, const char *words);
  char *(*read) (GuichetRuleInput *self);
  char *(*tidy) (const char *text); /* (nullable) */
} kinds[] = {
  [GUICHET_RULE_INPUT_TEXT]  = { make_entry, show_text,   read_text, tidy_text },
  [GUICHET_RULE_INPUT_DATE]  = { make_entry, show_text,   read_text, guichet_typed_date_tidy },
  [GUICHET_RULE_INPUT_LINES] = { make_lines, show_lines,  read_lines },
  [GUICHET_RULE_INPUT_LIST]  = { make_list,  show_choice, read_choice },
  [GUICHET_RULE_INPUT_TICK]  = { make_tick,  show_tick,   read_tick },
};
/* clang-format on */

GuichetRuleInputKind
guichet_rule_input_get_kind (GuichetRuleInput *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_INPUT (self), GUICHET_RULE_INPUT_TEXT);

  return self->kind;
}

/**
 * guichet_rule_input_set_value:
 * @value: as OVHcloud has it
 * @words: how people read it
 *
 * Not told as “typed”. What is being typed and is the same stays as it is.
 */
void
guichet_rule_input_set_value (GuichetRuleInput *self, const char *value, const char *words)
{
  g_return_if_fail (GUICHET_IS_RULE_INPUT (self));
  g_return_if_fail (value != NULL && words != NULL);

  self->is_syncing = TRUE;
  kinds[self->kind].show (self, value, words);
  self->is_syncing = FALSE;
}

/**
 * guichet_rule_input_get_value:
 *
 * Returns: (transfer full): as OVHcloud is told of it
 */
char *
guichet_rule_input_get_value (GuichetRuleInput *self)
{
  g_return_val_if_fail (GUICHET_IS_RULE_INPUT (self), NULL);

  return kinds[self->kind].read (self);
}

/**
 * guichet_rule_input_settle:
 *
 * Makes what was typed what is meant: without the spaces around it, a date as others write it. Told
 * as “typed”.
 */
void
guichet_rule_input_settle (GuichetRuleInput *self)
{
  g_autofree char *text = NULL;
  g_autofree char *tidy = NULL;

  g_return_if_fail (GUICHET_IS_RULE_INPUT (self));

  if (kinds[self->kind].tidy == NULL)
    return;
  text = kinds[self->kind].read (self);
  tidy = kinds[self->kind].tidy (text);
  kinds[self->kind].show (self, tidy, tidy);
}

/**
 * guichet_rule_input_set_choices:
 * @values: (array zero-terminated=1): what can be chosen
 * @words: (array zero-terminated=1): as people read it
 *
 * What is chosen stays. For a list alone.
 */
void
guichet_rule_input_set_choices (GuichetRuleInput *self,
                                const char *const *values,
                                const char *const *words)
{
  g_return_if_fail (GUICHET_IS_RULE_INPUT (self));
  g_return_if_fail (self->kind == GUICHET_RULE_INPUT_LIST);

  guichet_choice_set_choices (get_choice (self), values, words);
}

gboolean
guichet_rule_input_has_choices (GuichetRuleInput *self, const char *const *values)
{
  g_return_val_if_fail (GUICHET_IS_RULE_INPUT (self), FALSE);
  g_return_val_if_fail (self->kind == GUICHET_RULE_INPUT_LIST, FALSE);

  return guichet_choice_has_choices (get_choice (self), values);
}

/**
 * guichet_rule_input_describe:
 * @title: its label; of a tick, the text beside it
 * @note: what is said below it, "" for nothing
 * @is_wrong: whether that is a mistake
 * @is_required: whether it may not stay as it is if it is empty
 */
void
guichet_rule_input_describe (GuichetRuleInput *self,
                             const char *title,
                             const char *note,
                             gboolean is_wrong,
                             gboolean is_required)
{
  g_return_if_fail (GUICHET_IS_RULE_INPUT (self));

  if (self->label != NULL)
    gtk_label_set_label (self->label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note, -1);
  if (self->kind == GUICHET_RULE_INPUT_TEXT || self->kind == GUICHET_RULE_INPUT_DATE)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->control),
                                    GTK_ACCESSIBLE_PROPERTY_REQUIRED, is_required, -1);
  if (is_wrong)
    gtk_widget_add_css_class (self->control, "error");
  else
    gtk_widget_remove_css_class (self->control, "error");
}

static gboolean
guichet_rule_input_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GUICHET_RULE_INPUT (widget)->control);
}

static void
guichet_rule_input_class_init (GuichetRuleInputClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_rule_input_grab_focus;

  signals[TYPED] = g_signal_new ("typed", GUICHET_TYPE_RULE_INPUT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", GUICHET_TYPE_RULE_INPUT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
guichet_rule_input_init (GuichetRuleInput *self)
{
}

/**
 * guichet_rule_input_new:
 * @kind: how it is typed
 *
 * Returns: (transfer floating): an input
 */
GtkWidget *
guichet_rule_input_new (GuichetRuleInputKind kind)
{
  GuichetRuleInput *self = g_object_new (GUICHET_TYPE_RULE_INPUT, NULL);

  self->kind = kind;
  adw_bin_set_child (ADW_BIN (self), kinds[kind].make (self));
  return GTK_WIDGET (self);
}
