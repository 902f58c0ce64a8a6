/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-demands.c: what a registry wants to know beside the holder, asked as ticks and
 * texts. Knows no extension: whatever OVHcloud asks for is asked. Sends nothing.
 */
#include "config.h"

#include "guichet-trade-demands.h"

#include "guichet-rule-text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *label;
  gboolean is_required;
  GtkCheckButton *tick; /* (nullable): a text is asked for */
  GtkEditable *text;    /* (nullable): a tick is asked for */
} Question;

struct _GuichetTradeDemands
{
  AdwBin parent_instance;

  GtkListBox *list;
  GPtrArray *questions;
  GHashTable *known; /* (element-type utf8 utf8): what was answered, by label */
};

G_DEFINE_FINAL_TYPE (GuichetTradeDemands, guichet_trade_demands, ADW_TYPE_BIN)

static guint changed_signal;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_free (self->label);
  g_free (self);
}

/* (transfer full): "" for none; a tick that is not set says nothing */
static char *
dup_answer (const Question *self)
{
  if (self->tick != NULL)
    return g_strdup (gtk_check_button_get_active (self->tick) ? "true" : "");
  return g_strstrip (g_strdup (gtk_editable_get_text (self->text)));
}

static void
changed_cb (GuichetTradeDemands *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      Question *question = self->questions->pdata[i];

      g_hash_table_insert (self->known, g_strdup (question->label), dup_answer (question));
    }
  g_signal_emit (self, changed_signal, 0);
}

static GtkWidget *
new_tick_row (Question *question, const char *title, gboolean is_set)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tick = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), is_set);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  question->tick = GTK_CHECK_BUTTON (tick);
  return row;
}

static GtkWidget *
new_text_row (Question *question, const char *title, const char *text)
{
  GtkWidget *row =
      g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_add_css_class (box, "trade-row");
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, NULL));
  gtk_box_append (GTK_BOX (box), entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  question->text = GTK_EDITABLE (entry);
  return row;
}

static void
add_question (GuichetTradeDemands *self, const GuichetOrderDemand *demand)
{
  const char *known = g_hash_table_lookup (self->known, demand->label);
  const char *answer = known != NULL ? known : "";
  Question *question = g_new0 (Question, 1);
  g_autofree char *name = guichet_rule_text_label (demand->label);
  /* Translators: of something that a registry asks for. */
  g_autofree char *title =
      demand->is_required ? g_strdup (name) : g_strdup_printf (_("%s (optional)"), name);
  GtkWidget *row;

  question->label = g_strdup (demand->label);
  question->is_required = demand->is_required;
  g_ptr_array_add (self->questions, question);
  if (g_strcmp0 (demand->type, "bool") == 0)
    {
      row = new_tick_row (question, title, g_str_equal (answer, "true"));
      g_signal_connect_object (question->tick, "toggled", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  else
    {
      row = new_text_row (question, title, answer);
      g_signal_connect_object (question->text, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_list_box_append (self->list, row);
}

/**
 * guichet_trade_demands_show:
 * @demands: (element-type GuichetOrderDemand): what is asked for
 *
 * What was answered to the same ones before stays.
 */
void
guichet_trade_demands_show (GuichetTradeDemands *self, GPtrArray *demands)
{
  GtkWidget *row;

  g_return_if_fail (GUICHET_IS_TRADE_DEMANDS (self));

  g_ptr_array_set_size (self->questions, 0);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < demands->len; i++)
    add_question (self, demands->pdata[i]);
}

gboolean
guichet_trade_demands_is_answered (GuichetTradeDemands *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_DEMANDS (self), FALSE);

  for (guint i = 0; i < self->questions->len; i++)
    {
      const Question *question = self->questions->pdata[i];
      g_autofree char *answer = dup_answer (question);

      if (question->is_required && *answer == '\0')
        return FALSE;
    }
  return TRUE;
}

GHashTable *
guichet_trade_demands_list_answers (GuichetTradeDemands *self)
{
  GHashTable *answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_return_val_if_fail (GUICHET_IS_TRADE_DEMANDS (self), answers);

  for (guint i = 0; i < self->questions->len; i++)
    {
      const Question *question = self->questions->pdata[i];
      g_autofree char *answer = dup_answer (question);

      if (*answer != '\0')
        g_hash_table_insert (answers, g_strdup (question->label), g_steal_pointer (&answer));
    }
  return answers;
}

static void
guichet_trade_demands_finalize (GObject *object)
{
  GuichetTradeDemands *self = GUICHET_TRADE_DEMANDS (object);

  g_ptr_array_unref (self->questions);
  g_hash_table_unref (self->known);
  G_OBJECT_CLASS (guichet_trade_demands_parent_class)->finalize (object);
}

static void
guichet_trade_demands_class_init (GuichetTradeDemandsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_trade_demands_finalize;

  changed_signal = g_signal_new ("changed", GUICHET_TYPE_TRADE_DEMANDS, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_trade_demands_init (GuichetTradeDemands *self)
{
  self->questions = g_ptr_array_new_with_free_func (question_free);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->list =
      GTK_LIST_BOX (g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}
