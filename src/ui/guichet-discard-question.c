/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-discard-question.c: the question before something that was typed is lost.
 */
#include "config.h"

#include "guichet-discard-question.h"

#include "guichet-say-once.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef void (*LeaveFunc) (gpointer window);

static void
answered_cb (AdwMessageDialog *dialog, const char *response, LeaveFunc leave)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  /* GTK 4.8 keeps the pointer to a window that goes before a dialog over it is let go of. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  if (g_str_equal (response, "discard") && window != NULL)
    leave (window);
}

/**
 * guichet_discard_question_ask:
 * @window: where they were typed
 * @body: what is lost, translated
 * @leave: called with @window if they may be lost
 */
void
guichet_discard_question_ask (GtkWindow *window, const char *body, LeaveFunc leave)
{
  GtkWidget *dialog = adw_message_dialog_new (window, _("Close without sending?"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay",
                                    _("Keep Editing"), "discard", _("Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), leave);
  guichet_say_once (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}
