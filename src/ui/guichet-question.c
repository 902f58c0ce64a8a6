/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-question.c: shows messages that wait for an answer. Where the answers stand one below the
 * other, libadwaita 1.2 puts the last one on top and gives that the keyboard, so that Enter would
 * do what cannot be undone.
 */
#include "config.h"

#include "guichet-question.h"

#include "guichet-say-once.h"

/**
 * guichet_question_set_words:
 * @dialog: a message dialog
 * @words: (nullable): of somebody else, as they came
 *
 * Shows @words, dimmed, under what the message says itself.
 */
void
guichet_question_set_words (GtkWidget *dialog, const char *words)
{
  GtkWidget *label = NULL;

  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (dialog));

  if (words == NULL)
    return;
  label = gtk_label_new (words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), label);
}

/* Each response has two buttons, of which one shows: that in a row, or that in a column. */
static void
focus_when_shown (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    g_signal_connect_after (widget, "map", G_CALLBACK (gtk_widget_grab_focus), NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    focus_when_shown (child, label);
}

/**
 * guichet_question_present:
 * @dialog: a message dialog with a default response
 *
 * Shows @dialog, whose default response has the keyboard.
 */
void
guichet_question_present (GtkWidget *dialog)
{
  AdwMessageDialog *message = NULL;

  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (dialog));

  message = ADW_MESSAGE_DIALOG (dialog);
  guichet_say_once (dialog);
  focus_when_shown (dialog, adw_message_dialog_get_response_label (
                                message, adw_message_dialog_get_default_response (message)));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * guichet_question_let_go:
 * @dialog: a message dialog that was answered
 *
 * GTK 4.8 keeps the pointer to a window that goes before the dialog over it does.
 *
 * Returns: (transfer none) (nullable): the window that @dialog stood over
 */
GtkWindow *
guichet_question_let_go (GtkWidget *dialog)
{
  GtkWindow *window;

  g_return_val_if_fail (ADW_IS_MESSAGE_DIALOG (dialog), NULL);

  window = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  return window;
}
