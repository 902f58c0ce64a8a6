/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-discard-question.c: the question before something that was typed is lost.
 */
#include "config.h"

#include "guichet-discard-question.h"

#include "guichet-question.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef void (*LeaveFunc) (gpointer window);

static void
answered_cb (GtkWidget *dialog, const char *response, LeaveFunc leave)
{
  GtkWindow *window = guichet_question_let_go (dialog);

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
  guichet_question_present (dialog);
}
