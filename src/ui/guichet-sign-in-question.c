/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-question.c: asks before a window goes in which keys were typed.
 */
#include "config.h"

#include "guichet-sign-in-question.h"

#include "guichet-key-form.h"
#include "guichet-question.h"

#include <glib/gi18n-lib.h>

/**
 * guichet_sign_in_question_is_needed:
 * @stack: with a #GuichetKeyForm for each way
 *
 * Returns: whether keys are typed in one of them
 */
gboolean
guichet_sign_in_question_is_needed (GtkStack *stack)
{
  g_return_val_if_fail (GTK_IS_STACK (stack), FALSE);

  for (guint i = 0; i < guichet_n_sign_in_ways; i++)
    {
      GtkWidget *form = gtk_stack_get_child_by_name (stack, guichet_sign_in_ways[i].name);

      if (!guichet_key_form_is_empty (GUICHET_KEY_FORM (form)))
        return TRUE;
    }
  return FALSE;
}

static void
answered_cb (GtkWidget *dialog, const char *response)
{
  GtkWindow *window = guichet_question_let_go (dialog);

  if (g_str_equal (response, "close") && window != NULL)
    gtk_window_destroy (window);
}

/**
 * guichet_sign_in_question_ask:
 * @window: the window that is to be closed
 *
 * Asks, and closes @window if the answer is yes. The question is modal, so there is but one.
 */
void
guichet_sign_in_question_ask (GtkWindow *window)
{
  AdwMessageDialog *dialog = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window));

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      window, _("Close without signing in?"), _("The keys that you typed are not kept.")));
  adw_message_dialog_add_responses (dialog, "stay", _("Keep Open"), "close", _("Close"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "stay");
  adw_message_dialog_set_close_response (dialog, "stay");
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), NULL);
  guichet_question_present (GTK_WIDGET (dialog));
}
